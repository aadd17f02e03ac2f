// Starts the page. A file of its own, so that the page holds no inline script and the policy can forbid them all. The
// build writes the addresses into the tag that loads it.
const { dataset } = document.querySelector("script[data-wasm]");
const { base, js, wasm, doctor, worker } = dataset;
const root = document.getElementById("app");

// The two addresses that may become a worker. Everything else that a script could be made of is refused.
globalThis.trustedTypes?.createPolicy("default", {
  createScriptURL: (url) => {
    if (url === doctor || url === worker) return url;
    throw new TypeError(`${url} is no worker of this site`);
  },
});

// Who is faster than the page: what is done before it is alive happens when it is.
let acts = [];
// What was pasted meanwhile, and the first of the characters for private use that stand for it.
const pasted = [];
const MARKS = 0xe000;
const later = (event, act, stop = true) => {
  if (stop) {
    event.preventDefault();
    event.stopPropagation();
  }
  const { type, target } = event;
  // Only the last press counts: who presses twice before anything happens wants it once.
  acts = acts.filter((it) => it.type !== type || (type !== "click" && it.target !== target));
  acts.push({ type, target, act });
};
const early = {
  click(event) {
    const button = event.target.closest?.("#app button");
    if (button) later(event, () => button.click());
  },
  input(event) {
    edited(event.target);
  },
  change(event) {
    const { target } = event;
    const { checked } = target;
    const act = () => {
      target.checked = checked;
      target.dispatchEvent(new Event("change", { bubbles: true }));
    };
    later(event, act, false);
  },
  // Not left in the box: the page hides what is secret before it shows it. A mark stands for it, where the caret was.
  paste(event) {
    const { target } = event;
    const text = event.clipboardData?.getData("text");
    if (!text || !target.matches?.("input, textarea")) return;
    event.preventDefault();
    event.stopPropagation();
    target.setRangeText(String.fromCharCode(MARKS + pasted.push(text) - 1), target.selectionStart, target.selectionEnd, "end");
    edited(target, "insertFromPaste");
  },
  keydown(event) {
    const { target, key, ctrlKey, metaKey } = event;
    const one = (key === "/" || key === "?") && !target.closest?.("input, textarea, select");
    if (!one && !((ctrlKey || metaKey) && key === "k")) return;
    later(event, () => target.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey, metaKey, bubbles: true, cancelable: true })));
  },
};
// The last state of a box is what counts; where something was pasted into it, that is said.
function edited(target, inputType) {
  const { value } = target;
  inputType ??= acts.find((it) => it.type === "edit" && it.target === target)?.inputType ?? "insertText";
  const act = () => {
    const text = value.replace(/[\ue000-\uf8ff]/g, (mark) => pasted[mark.charCodeAt(0) - MARKS] ?? mark);
    // What files were chosen is known without this, and cannot be said.
    if (target.type !== "file") target.value = text;
    target.dispatchEvent(new InputEvent("input", { bubbles: true, inputType }));
  };
  acts = acts.filter((it) => it.type !== "edit" || it.target !== target);
  acts.push({ type: "edit", target, act, inputType });
}
for (const [name, act] of Object.entries(early)) document.addEventListener(name, act, true);

/** Ends with the first sign that somebody wants more than to read. */
function wanted() {
  const signs = ["pointerdown", "pointermove", "keydown", "focusin", "click", "dragenter"];
  return new Promise((resolve) => {
    for (const sign of signs) document.addEventListener(sign, resolve, { capture: true, once: true });
  });
}

// What is drawn already is seen first: the rest would take the line from the styles and the processor from the drawing.
// In a window that nobody sees nothing is drawn, so that is not waited for long.
const sign = wanted();
await new Promise((seen) => {
  new PerformanceObserver(seen).observe({ type: "paint", buffered: true });
  setTimeout(seen, 1000);
});

// A page to read is whole as it is, where nothing is kept that belongs into it. Who only reads fetches no program.
const { kept: work, theme } = document.documentElement.dataset;
const { drawn, front } = root.dataset;
if (drawn !== undefined && front === undefined && work === undefined && theme === undefined) {
  root.dataset.still = "";
  offline();
  await sign;
  await begin();
} else {
  await begin();
  offline();
}

/** Fetches the program, and does what was done before it was there. */
async function begin() {
  try {
    const { jsIntegrity, linkIntegrity, wasmIntegrity: integrity } = dataset;
    const bytes = fetch(wasm, integrity ? { integrity } : {});
    // Both at once, and only as they were built.
    preload(js, jsIntegrity);
    preload(dataset.link, linkIntegrity);
    // What is wrong with it is said below.
    bytes.catch(() => {});
    const { default: start } = await import(js);
    const lives = new Promise((resolve) => {
      for (const end of ["alive", "stays"]) root.addEventListener(end, resolve, { once: true });
    });
    await start({ module_or_path: bytes });
    await lives;
  } catch (error) {
    if (root && !root.hasChildNodes()) {
      root.textContent = `Dynoscribe could not start: ${error.message}. Reload the page, or use a newer browser.`;
    }
    throw error;
  } finally {
    for (const [name, act] of Object.entries(early)) document.removeEventListener(name, act, true);
    for (const { target, act } of acts) if (target.isConnected) act();
  }
}

function preload(href, integrity) {
  if (integrity) document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href, integrity }));
}

// The whole site for when there is no network, once the page is there; not for whom each byte costs.
async function offline() {
  if (!worker || !navigator.serviceWorker || navigator.connection?.saveData) return;
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
