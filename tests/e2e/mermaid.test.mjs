// The pictures of the deployment guide, read and drawn by Mermaid itself, in a browser as GitHub does it: every gallery
// and the corpus of hostile trees. What a label shows is the text that was meant.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { files, read } from "../judges/trees.mjs";
import { inChromium, open } from "./harness.mjs";

const MERMAID = fileURLToPath(new URL("../judges/node_modules/mermaid/dist/mermaid.min.js", import.meta.url));

/** The text that the entities of a label stand for. */
const decoded = (label) => label.replaceAll("<br>", "").replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
const squeezed = (text) => text.replace(/\s+/gu, "");

const diagrams = files
  .filter((file) => file.inside === "docs/HEROKU_DEPLOYMENT.md")
  .flatMap((file) => [...read(file).matchAll(/^(`{3,})mermaid\n(.*?)^\1$/gms)].map(([, , code]) => ({ name: file.name, code })));

describe("Mermaid", inChromium("it judges the pictures, not the browser"), () => {
  let site;
  let page;
  before(async () => {
    site = await open();
    ({ page } = await site.page());
    await page.goto("about:blank");
    await page.addScriptTag({ path: MERMAID });
    await page.evaluate(() => globalThis.mermaid.initialize({ startOnLoad: false, securityLevel: "strict" }));
  });
  after(() => site?.close());

  const drawn = (code) =>
    page.evaluate(async (code) => {
      const { svg } = await globalThis.mermaid.render(`drawing-${(globalThis.drawings = (globalThis.drawings ?? 0) + 1)}`, code);
      const holder = document.createElement("div");
      holder.innerHTML = svg;
      return Object.fromEntries([...holder.querySelectorAll(".node")].map((it) => [it.id.replace(/^.*flowchart-(.*)-\d+$/, "$1"), it.textContent]));
    }, code);

  test("it draws every picture, and each label shows what was meant", async () => {
    assert.ok(diagrams.length > 20, `${diagrams.length} pictures`);
    for (const { name, code } of diagrams) {
      const labels = await drawn(code).catch((error) => assert.fail(`${name}: ${error.message}\n${code}`));
      const meant = [...code.matchAll(/^ {2}([a-z]+)(?:\[|\(\[)"(.*)"(?:\]|\]\))$/gm)];
      assert.ok(meant.length >= 2, `${name}\n${code}`);
      for (const [, id, label] of meant) assert.equal(squeezed(labels[id]), squeezed(decoded(label)), `${name}: ${id}`);
    }
  });

  test("it is a judge: it refuses a label that is not closed", async () => {
    await assert.rejects(drawn('flowchart TD\n  a["x"y"]'));
  });
});
