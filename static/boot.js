// Starts the Wasm. A file of its own, so that the page holds no inline script and a policy can forbid them all.
// trunk writes the hashed addresses into the attributes of the tag that loads this file (see Trunk.toml).
// A theme that somebody chose holds from the first paint on; who chose none has the system's.
try {
  const theme = localStorage.getItem("dynoscribe.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // A browser that keeps nothing has kept no theme.
}
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
try {
  const { default: start } = await import(js);
  await start({ module_or_path: fetch(wasm) });
} catch (error) {
  const root = document.getElementById("app");
  if (root && !root.hasChildNodes()) {
    root.textContent = `Dynoscribe could not start: ${error.message}. Reload the page, or use a newer browser.`;
  }
  throw error;
}
