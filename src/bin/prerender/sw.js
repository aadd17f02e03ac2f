// Keeps the whole site of one build, so that every page opens without a network. Written by the build: the list of files
// and one digest of all of them.
const VERSION = "VERSION";
const BASE = "BASE";
// What every page needs, and the pages that lead to the others: kept before this worker serves anything.
const FIRST = ["FIRST"];
// The other pages: kept after that, while the network is there.
const FILES = ["FILES"];

// Other sites of the same host have caches too: ours carry the path.
const PREFIX = `dynoscribe ${BASE} `;
const CACHE = PREFIX + VERSION;

self.addEventListener("install", (event) => {
  event.waitUntil(keep(FIRST));
});

/** Takes files that are not kept yet; what an earlier build kept under the same digest in its name is taken from there. */
async function keep(files) {
  const cache = await caches.open(CACHE);
  const missing = [];
  for (const path of files) {
    const url = BASE + path;
    if (await cache.match(url)) continue;
    const before = /-[0-9a-f]{16}\.\w+$/.test(path) && (await caches.match(url));
    if (before) await cache.put(url, before);
    else missing.push(new Request(url, { cache: "no-cache" }));
  }
  // Some at a time, so that the page that is open has the network to itself for most of it.
  for (let at = 0; at < missing.length; at += 16) {
    const some = missing.slice(at, at + 16);
    await cache.addAll(some);
    // The site may have become another one meanwhile: then these may be of that one, and are not kept.
    const now = await fetch(`${BASE}sw.js`, { cache: "no-cache" }).then((answer) => answer.text());
    if (now.includes(VERSION)) continue;
    for (const request of some) await cache.delete(request);
    throw new Error("the site has changed");
  }
}

self.addEventListener("activate", (event) => {
  event.waitUntil(clear());
});

/** Forgets all builds but this one and the one before: a tab that is still open may ask for parts of that. */
async function clear() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  for (const name of ours.slice(0, -1)) await caches.delete(name);
  await self.clients.claim();
}

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
  // What fails here is tried again with the next page.
  if (event.data === "keep all") event.waitUntil(keep(FILES).catch(() => {}));
});

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== self.location.origin || !pathname.startsWith(BASE)) return;
  event.respondWith(mode === "navigate" ? page(event.request, pathname) : file(event.request, pathname));
});

/** A page, from this build and no other. */
async function page(request, pathname) {
  const path = pathname.slice(BASE.length).replace(/index\.html$/, "");
  const cache = await caches.open(CACHE);
  if (path !== "" && !path.endsWith("/") && [...FIRST, ...FILES].includes(`${path}/index.html`)) {
    const { search } = new URL(request.url);
    return Response.redirect(`${BASE}${path}/${search}`, 302);
  }
  const kept = await cache.match(`${BASE}${path}${path === "" || path.endsWith("/") ? "index.html" : ""}`);
  if (kept) return kept;
  // Where the network answers, it knows better whether there is such a page.
  return fetch(request).catch(async () => {
    const missing = await cache.match(`${BASE}404.html`);
    return new Response(await missing.blob(), { status: 404, headers: { "content-type": "text/html; charset=utf-8" } });
  });
}

/** A file: from this build, else from the one before, else from the network. */
async function file(request, pathname) {
  const cache = await caches.open(CACHE);
  return (await cache.match(pathname)) ?? (await caches.match(pathname)) ?? fetch(request);
}
