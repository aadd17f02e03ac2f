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

/** Serves `folder` under `base` ("/dynoscribe/") on a free port of this machine only. */
export async function serve(folder, base) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url, "http://site");
    requests.push(pathname);
    const send = (status, type, body) => {
      response.writeHead(status, { "content-type": type, "cache-control": "max-age=600" });
      response.end(request.method === "HEAD" ? undefined : body);
    };
    const missing = async () => {
      const page = await readFile(join(folder, "404.html")).catch(() => null);
      send(404, TYPES[page ? ".html" : ".txt"], page ?? "404");
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
    send(200, TYPES[extname(file)] ?? "application/octet-stream", body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
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
