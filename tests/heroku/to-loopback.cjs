// Loaded into every Node program of a test: whatever it connects to is the stand-in on this machine. So the hosts of
// Heroku keep their names, and nothing leaves the machine.
const net = require("node:net");
const tls = require("node:tls");

const port = Number(process.env.STAND_IN_PORT);
const connect = tls.connect;
tls.connect = (...words) => {
  const at = words.findIndex((word) => word !== null && typeof word === "object");
  const options = at < 0 ? {} : words[at];
  const listener = words.find((word) => typeof word === "function");
  const servername = options.servername || options.host;
  // The certificate of the stand-in is made for this run and says nothing to anybody.
  const socket = net.connect(port, "127.0.0.1");
  return connect({ ...options, host: undefined, port: undefined, path: undefined, socket, servername, rejectUnauthorized: false }, listener);
};
