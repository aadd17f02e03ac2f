// How long the doctor takes in a browser for a log of 50 MB, from the choice of the file to the answer on the page; and
// how long a keystroke takes until the files are other ones, and until that is painted.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { open } from "./harness.mjs";

const SIZE = 50_000_000;
const fine = `2026-02-17T21:04:31.123456+00:00 heroku[router]: at=info method=GET path="/books/42" host=bookshelf.example.org request_id=57de22fc-93a1-4cc4-833a-9ac93f1a8f1c fwd="203.0.113.7" dyno=web.1 connect=0ms service=18ms status=200 bytes=5123 protocol=https\n`;
const block = fine.repeat(100) + "2026-02-17T21:04:32.000000+00:00 heroku[web.1]: Error R14 (Memory quota exceeded)\n";

const site = await open();
const folder = mkdtempSync(join(tmpdir(), "dynoscribe-"));
try {
  const file = join(folder, "long.log");
  writeFileSync(file, block.repeat(Math.ceil(SIZE / block.length)));
  const times = [];
  for (let round = 0; round < 5; round++) {
    const view = await site.page();
    await view.go("troubleshoot/");
    // The worker is there before the clock runs.
    await view.page.fill("#doctor-log", "Error R15 (Memory quota vastly exceeded)");
    await view.page.locator(".verdict--cause").waitFor();
    await view.page.evaluate(() => {
      const input = document.querySelector(".doctor__file input");
      globalThis.measured = new Promise((done) => {
        let begin;
        input.addEventListener("change", () => (begin = performance.now()), { capture: true });
        const answered = () => /r14-memory-quota/.test(document.querySelector(".verdict__times")?.textContent ?? "");
        new MutationObserver(() => answered() && done(performance.now() - begin)).observe(document.body, {
          childList: true,
          subtree: true,
          characterData: true,
        });
      });
    });
    await view.page.locator(".doctor__file input").setInputFiles(file);
    times.push(await view.page.evaluate(() => globalThis.measured));
    await view.close();
  }
  times.sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)];
  console.log(`\n${"in a browser".padStart(12)}  ${median.toFixed(0).padStart(8)} ms  ${(SIZE / 1e3 / median).toFixed(0).padStart(8)} MB/s`);

  console.log("\nfrom a keystroke in the form, in milliseconds: median and 95th percentile of 60");
  console.log(`${"environments".padStart(12)}  ${"files changed".padStart(16)}  ${"painted".padStart(16)}`);
  for (const count of [0, 100]) await keystrokes(count);
} finally {
  rmSync(folder, { recursive: true });
  await site.close();
}

/** With the first preset as it is, or with so many environments. */
async function keystrokes(count) {
  const view = await site.page();
  await view.go();
  await view.page.getByRole("button", { name: /^Open WebUI/ }).first().click();
  await view.page.locator("#app-name").waitFor();
  if (count > 0) {
    await view.page.waitForFunction(() => localStorage.getItem("dynoscribe.spec.1"));
    const { spec } = JSON.parse(await view.page.evaluate(() => localStorage.getItem("dynoscribe.spec.1")));
    spec.environments = Array.from({ length: count }, (_, at) => ({
      id: at + 1,
      name: `environment-${at + 1}`,
      app: `app-${at + 1}`,
      branch: `branch-${at + 1}`,
    }));
    for (const one of spec.config ?? []) delete one.overrides;
    await view.page.getByRole("button", { name: "New spec" }).click();
    await view.page.locator("#open-text").fill(JSON.stringify(spec));
    await view.page.getByRole("button", { name: "Open this text" }).click();
    await view.page.locator(`#environments-${count}-body`).waitFor({ state: "attached" });
  }
  // The file of this preset that says the name.
  await view.page.getByRole("tab", { name: /HEROKU_DEPLOYMENT/ }).click();
  await view.page.evaluate(() => {
    globalThis.times = [];
    const text = () => document.querySelector("#files-panel").textContent;
    document.querySelector("#app-name").addEventListener("beforeinput", (event) => {
      const [began, before] = [performance.now(), text()];
      const watch = new MutationObserver(() => {
        if (text() === before) return;
        watch.disconnect();
        const changed = performance.now() - began;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => globalThis.times.push([changed, performance.now() - began]);
          port2.postMessage(0);
        });
      });
      watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  });
  await view.page.locator("#app-name").press("End");
  for (let round = 0; round < 62; round++) {
    const done = await view.page.evaluate(() => globalThis.times.length);
    await view.page.keyboard.press(round % 2 ? "Backspace" : "a");
    await view.page.waitForFunction((done) => globalThis.times.length > done, done);
    await view.page.waitForTimeout(60);
  }
  // The first two are for warming up.
  const times = (await view.page.evaluate(() => globalThis.times)).slice(2);
  const of = (at) => {
    const all = times.map((it) => it[at]).sort((a, b) => a - b);
    return `${all[all.length >> 1].toFixed(1)} / ${all[Math.ceil(all.length * 0.95) - 1].toFixed(1)}`.padStart(16);
  };
  console.log(`${String(count || "as it is").padStart(12)}  ${of(0)}  ${of(1)}`);
  await view.close();
}
