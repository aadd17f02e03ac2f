// How long the doctor takes in a browser for a log of 50 MB, from the choice of the file to the answer on the page.
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
} finally {
  rmSync(folder, { recursive: true });
  await site.close();
}
