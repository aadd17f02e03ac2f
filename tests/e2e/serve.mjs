// A server that treats a folder as GitHub Pages treats a project's site: all under one path, a folder's address ends
// in a slash, and what is not there is answered with 404.html and status 404.
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml",
};

/** What a file of this name is sent as. */
export const typeOf = (name) => TYPES[extname(name)] ?? "application/octet-stream";

/** Whether hosts compress what is of this type: text in one form or another, and Wasm. */
export const shrinks = (type) => /^(text\/|application\/(json|wasm|xml|manifest)|image\/svg)/.test(type);

/**
 * Serves `folder` under `base` ("/dynoscribe/") on this machine only, on a free port unless one is named.
 * `answer({ request, type, body, file })` may hand back `{ body, headers }` to send in place of the plain file.
 */
export async function serve(folder, base, { port = 0, answer = ({ body }) => ({ body }) } = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url, "http://site");
    requests.push(pathname);
    const send = (status, type, plain, file) => {
      const { body, headers } = answer({ request, type, body: Buffer.from(plain), file });
      response.writeHead(status, {
        "content-type": type,
        "content-length": body.length,
        "cache-control": "max-age=600",
        ...headers,
      });
      response.end(request.method === "HEAD" ? undefined : body);
    };
    const missing = async () => {
      const file = join(folder, "404.html");
      const page = await readFile(file).catch(() => null);
      send(404, TYPES[page ? ".html" : ".txt"], page ?? "404", file);
    };
    let path;
    try {
      path = decodeURIComponent(pathname);
    } catch {
      return send(400, TYPES[".txt"], "400");
    }
    if (!path.startsWith(base)) return send(404, TYPES[".txt"], "404: not part of this site");
    let file = join(folder, path.slice(base.length));
    if (file !== folder && !file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return missing();
    const found = await stat(file).catch(() => null);
    if (found?.isDirectory()) {
      if (!path.endsWith("/")) {
        response.writeHead(301, { location: `${pathname}/${search}` });
        return response.end();
      }
      file = join(file, "index.html");
    } else if (path.endsWith("/")) {
      return missing();
    }
    const body = await readFile(file).catch(() => null);
    if (body === null) return missing();
    send(200, typeOf(file), body, file);
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: origin + base,
    /** Every path that was asked for. */
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
