// Lets packages import JSON without saying so, which Node 20 asks for: used with `register` before they are imported.
import { readFile } from "node:fs/promises";

export async function load(url, context, next) {
  if (!url.endsWith(".json")) return next(url, context);
  const text = await readFile(new URL(url), "utf8");
  return { format: "module", shortCircuit: true, source: `export default ${text};` };
}
