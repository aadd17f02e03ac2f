// How heavy the site is for somebody who comes for the first time, and for somebody who then begins with a preset.
//
// Which files belong to a visit is what the server is asked for while a browser with an empty profile opens the site, so
// none can be forgotten. What the service worker fetches for later is listed apart: nobody waits for it.
//
//   node tests/e2e/size.mjs            # `cargo xtask size` does so, over dist/
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { ARGUMENTS } from "./harness.mjs";
import { serve, shrinks } from "./serve.mjs";

// Nothing but this machine can be reached: a request to a stranger is noted and fails. No route is set in Playwright
// for that, because one switches the browser's cache off, and what is fetched once would count twice.
const ALONE = [...ARGUMENTS, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];

/**
 * For how long nothing may be asked for before a visit counts as loaded: longer than a busy machine takes to compile the
 * Wasm, which may then ask for more.
 */
const QUIET = 3000;

const brotli = (body, quality) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

/** The type and the four sizes of what was sent. What no host compresses is as large in each. */
export function sized({ type, body }) {
  const raw = body.length;
  if (!shrinks(type)) return { type, raw, gzip: raw, brotli9: raw, brotli11: raw };
  return { type, raw, gzip: gzipSync(body, { level: 9 }).length, brotli9: brotli(body, 9), brotli11: brotli(body, 11) };
}

/** The sum of files whose sizes are known. */
export function sum(files) {
  const total = { raw: 0, gzip: 0, brotli9: 0, brotli11: 0 };
  for (const file of files) for (const key of Object.keys(total)) total[key] += file[key];
  return total;
}

/** Files in groups, in the order in which a page needs them: each Wasm is a group of its own. */
export function groups(files) {
  const order = ["HTML", "CSS", "JS", "Wasm", "JSON", "other"];
  const kind = ({ type }) =>
    ({ "text/html": "HTML", "text/css": "CSS", "text/javascript": "JS", "application/wasm": "Wasm", "application/json": "JSON" })[
      type.split(";")[0]
    ] ?? "other";
  const found = new Map();
  for (const file of files) {
    const name = kind(file) === "Wasm" ? `Wasm ${file.path}` : kind(file);
    found.set(name, [...(found.get(name) ?? []), file]);
  }
  const place = (name) => order.indexOf(name.split(" ")[0]);
  return [...found]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([name, files]) => ({ name, count: files.length, ...sum(files) }));
}

/**
 * Opens the site that lies in `folder` for `base`. `steps` are functions that take the page one step on; the first one
 * begins where the address has been opened. Hands back, for each step, what has been asked for since the one before:
 * - `files`: what the page was given, with its path below the base and its sizes; asked for twice, it counts twice;
 * - `ahead`: the same for what the service worker fetched for itself;
 * - `foreign`: addresses of other hosts;
 * - `fonts`, `images`: what of the page's own requests were fonts, or images that it shows. An icon of the browser's
 *   tab is a file, but no image of the page.
 */
export async function visit(folder, base, steps) {
  let asked = [];
  let seen = [];
  let latest = Date.now();
  const sent = new Map();
  // A worker's script is asked for with a header of its own, and what a worker asks for itself names its script.
  const workers = new Set();
  const server = await serve(resolve(folder), base, {
    answer({ request, type, body }) {
      const { headers } = request;
      const { pathname } = new URL(request.url, "http://site");
      if (headers["service-worker"] === "script") workers.add(pathname);
      const from = headers.referer && new URL(headers.referer).pathname;
      latest = Date.now();
      sent.set(pathname, { type, body });
      asked.push({ pathname, ahead: workers.has(pathname) || workers.has(from) });
      return { body };
    },
  });
  const browser = await chromium
    .launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ALONE })
    .catch(async (error) => {
      await server.close();
      throw error;
    });
  try {
    const context = await browser.newContext({ viewport: { width: 1350, height: 940 } });
    context.on("request", (request) => {
      latest = Date.now();
      const url = new URL(request.url());
      if (!["data:", "blob:"].includes(url.protocol)) {
        seen.push({ url, kind: request.resourceType(), worker: request.serviceWorker() !== null });
      }
    });
    const page = await context.newPage();
    page.on("websocket", (socket) => seen.push({ url: new URL(socket.url()), kind: "websocket", worker: false }));
    await page.goto(server.url, { waitUntil: "load" });
    const results = [];
    const given = new Set();
    for (const step of steps) {
      await step(page);
      while (Date.now() - latest < QUIET) await page.waitForTimeout(100);
      const icons = await page.evaluate(() => [...document.querySelectorAll("link[rel~=icon]")].map((link) => link.href));
      const file = (pathname) => ({ path: pathname.slice(base.length) || "/", ...sized(sent.get(pathname)) });
      const files = asked.filter((it) => !it.ahead).map((it) => it.pathname);
      files.forEach((pathname) => given.add(pathname));
      // What the worker had fetched before and gives to the page belongs to the visit as well.
      for (const { url, worker } of seen) {
        if (worker || url.origin !== server.origin || given.has(url.pathname) || !sent.has(url.pathname)) continue;
        given.add(url.pathname);
        if (!workers.has(url.pathname)) files.push(url.pathname);
      }
      const kinds = (kind) => seen.filter((it) => it.kind === kind && !it.worker).map(({ url }) => url.href);
      results.push({
        files: files.map(file),
        ahead: asked.filter((it) => it.ahead).map((it) => file(it.pathname)),
        foreign: seen.map(({ url }) => url).filter(({ origin }) => origin !== server.origin).map(({ href }) => href),
        fonts: kinds("font"),
        images: kinds("image").filter((url) => !icons.includes(url)),
      });
      asked = [];
      seen = [];
    }
    return results;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The first visit, and what a preset asks for after it. */
export async function ours(folder, base) {
  const [first, opened] = await visit(folder, base, [
    (page) => page.getByRole("button", { name: /^Ruby on Rails/ }).first().waitFor(),
    async (page) => {
      await page.getByRole("button", { name: /^Ruby on Rails/ }).first().click();
      await page.locator("#app-name").waitFor();
      await page.getByRole("tab").first().waitFor();
      await page.locator(".line__text").first().waitFor();
    },
  ]);
  return { first, opened };
}

const kib = (bytes) => (bytes / 1024).toFixed(1);

/** A table for the terminal; it is Markdown too. */
export function table(title, files) {
  const rows = groups(files).map((group) => [group.count > 1 ? `${group.name} (${group.count})` : group.name, group]);
  rows.push([`**total (${files.length})**`, sum(files)]);
  const width = Math.max(title.length, ...rows.map(([name]) => name.length));
  const line = (name, cells) => `| ${name.padEnd(width)} | ${cells.map((cell) => cell.padStart(9)).join(" | ")} |`;
  return [
    line(title, ["raw", "gzip 9", "Brotli 9", "Brotli 11"]),
    `|${"-".repeat(width + 2)}|${`${"-".repeat(10)}:|`.repeat(4)}`,
    ...rows.map(([name, { raw, gzip, brotli9, brotli11 }]) => line(name, [raw, gzip, brotli9, brotli11].map(kib))),
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { first, opened } = await ours(process.env.DYNOSCRIBE_SITE ?? "dist", process.env.DYNOSCRIBE_BASE ?? "/dynoscribe/");
  console.log(`KiB\n\n${table("first visit to /", first.files)}`);
  console.log(`\n${table("and the workbench, from a preset", [...first.files, ...opened.files])}`);
  for (const { path, brotli9 } of opened.files) console.log(`  with the preset came ${path} (${kib(brotli9)} KiB, Brotli 9)`);
  const ahead = [...first.ahead, ...opened.ahead];
  console.log(ahead.length ? `\n${table("the service worker, for later", ahead)}` : "\nNo service worker fetched anything.");
  for (const key of ["foreign", "fonts", "images"]) {
    for (const url of [...first[key], ...opened[key]]) console.log(`${key}: ${url}`);
  }
}
