// Starts the page. A file of its own, so that the page holds no inline script and the policy can forbid them all. The
// build writes the addresses into the tag that loads it.
const { base, js, wasm, integrity, doctor, worker } = document.querySelector("script[data-wasm]").dataset;
const root = document.getElementById("app");

// The two addresses that may become a worker. Everything else that a script could be made of is refused.
globalThis.trustedTypes?.createPolicy("default", {
  createScriptURL: (url) => {
    if (url === doctor || url === worker) return url;
    throw new TypeError(`${url} is no worker of this site`);
  },
});

// Who is faster than the page: what was pressed before it was alive is pressed again when it is.
let pressed = null;
const early = (event) => {
  const button = event.target.closest?.("button");
  if (!button) return;
  event.preventDefault();
  event.stopPropagation();
  pressed = button;
};
document.addEventListener("click", early, true);

// What is drawn already is seen first: the Wasm would take the line from the styles and the processor from the drawing.
// In a window that nobody sees nothing is drawn, so that is not waited for long.
await new Promise((seen) => {
  requestAnimationFrame(() => setTimeout(seen));
  setTimeout(seen, 1000);
});

try {
  const bytes = fetch(wasm, integrity ? { integrity } : {});
  // What is wrong with it is said below.
  bytes.catch(() => {});
  const { default: start } = await import(js);
  const lives = new Promise((resolve) => {
    root.addEventListener("alive", resolve, { once: true });
    root.addEventListener("stays", resolve, { once: true });
  });
  await start({ module_or_path: bytes });
  await lives;
} catch (error) {
  if (root && !root.hasChildNodes()) {
    root.textContent = `Dynoscribe could not start: ${error.message}. Reload the page, or use a newer browser.`;
  }
  throw error;
} finally {
  document.removeEventListener("click", early, true);
}
if (pressed?.isConnected) pressed.click();

// The whole site for when there is no network, once the page is there; not for whom each byte costs.
if (worker && navigator.serviceWorker && !navigator.connection?.saveData) {
  const kept = navigator.serviceWorker;
  // The page was loaded without a worker, or by the one that now makes room.
  const before = kept.controller;
  const registration = await kept.register(worker, { scope: base, updateViaCache: "none" });
  const offer = document.getElementById("update");
  const show = () => {
    if (!registration.waiting || !kept.controller) return;
    offer.hidden = false;
    offer.querySelector("button").onclick = () => registration.waiting?.postMessage("take over");
  };
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", show);
  });
  show();
  kept.ready.then(({ active }) => active.postMessage("keep all"));
  // What is typed is kept when a page is left.
  kept.addEventListener("controllerchange", () => {
    if (before) location.reload();
  });
}
