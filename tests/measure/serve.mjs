// The site as GitHub Pages answers (see ../e2e/serve.mjs), and packed as most hosts send it: Brotli 9 or gzip 9. Every
// file is packed before the first request, so that no visit waits for it.
//
//   node serve.mjs FOLDER [BASE] [PORT]
import { readFile, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { serve, shrinks, typeOf } from "../e2e/serve.mjs";

async function pack(folder) {
  const packed = new Map();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !shrinks(typeOf(entry.name))) continue;
    // Node.js 20 has the second name only from 20.12 on.
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const body = await readFile(file);
    packed.set(file, {
      br: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
      gzip: gzipSync(body, { level: 9 }),
    });
  }
  return packed;
}

/** Serves `folder` under `base`; see `serve` for what comes back. */
export async function servePacked(folder, base, port = 0) {
  const root = resolve(folder);
  const packed = await pack(root);
  return serve(root, base, {
    port,
    answer({ request, body, file }) {
      const accepted = String(request.headers["accept-encoding"] ?? "").split(/[\s,;]+/);
      const encoding = ["br", "gzip"].find((name) => accepted.includes(name));
      const small = encoding && packed.get(file)?.[encoding];
      const headers = { vary: "accept-encoding", ...(small && { "content-encoding": encoding }) };
      return { body: small || body, headers };
    },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = "dist", base = "/", port = "8105"] = process.argv.slice(2);
  const { url } = await servePacked(folder, base, Number(port));
  console.log(url);
}
