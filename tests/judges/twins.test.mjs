// The scripts for PowerShell do for every environment what their twins for bash do, word for word: what PowerShell
// makes of a call is compared with what bash passes on. No PowerShell can be had from the registries of packages, so a
// parser that others wrote stands in for it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { files, read, run } from "./trees.mjs";

const words = new URL("words.py", import.meta.url).pathname;

/** The calls of each environment as bash makes them: the program's own functions are replaced by one that prints. */
async function bash(script) {
  const [body] = script.match(/^(configure|environment)\(\) \{$.*?^\}$/ms);
  const names = new Set([...body.matchAll(/^ {4}([a-z_]+)(?: |$)/gm)].map(([, name]) => name));
  const printing = [...names].map((name) => `${name}() { printf '%s\\0' $(($# + 1)) ${name} "$@"; }`).join("\n");
  const listed = script.match(/^ {2}printf ' {2}%s\\n' (.*?)^\}$/ms)[1];
  const program = `${printing}\nfail() { :; }\napp_url='$app_url'\n${body}\nfor name in ${listed.trimEnd()}\ndo printf '%s\\0' environment "$name"\n${body.split("(")[0]} "$name"\ndone\n`;
  const { code, out, err } = await run("bash", ["-euo", "pipefail"], { input: program });
  assert.equal(code, 0, err);
  const texts = out.split("\0").slice(0, -1);
  const calls = {};
  let last;
  for (let at = 0; at < texts.length; ) {
    if (texts[at] === "environment") {
      calls[texts[at + 1]] = last = [];
      at += 2;
    } else {
      const count = Number(texts[at]);
      last.push(texts.slice(at + 1, at + 1 + count));
      at += 1 + count;
    }
  }
  return calls;
}

const scripts = files.filter((file) => file.inside.endsWith(".ps1"));

test("each script for PowerShell makes the calls of its twin", async () => {
  assert.ok(scripts.length > 30, String(scripts.length));
  for (const script of scripts) {
    const twin = files.find((file) => file.path === script.path.replace(/ps1$/, "sh"));
    const { code, out, err } = await run("python", [words, script.path]);
    assert.equal(code, 0, `${script.name}: ${err}`);
    assert.deepEqual(JSON.parse(out), await bash(read(twin)), script.name);
  }
});

test("every function that is called is there, in both", () => {
  for (const script of scripts) {
    const twin = files.find((file) => file.path === script.path.replace(/ps1$/, "sh"));
    const [body] = read(twin).match(/^(configure|environment)\(\) \{$.*?^\}$/ms);
    for (const [, name] of body.matchAll(/^ {4}([a-z_]+)(?: |$)/gm)) {
      assert.match(read(twin), new RegExp(`^${name}\\(\\) \\{$`, "m"), `${twin.name}: ${name}`);
      assert.match(read(script), new RegExp(`^function ${name} \\{$`, "m"), `${script.name}: ${name}`);
    }
  }
});
