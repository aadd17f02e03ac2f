// The doctor: what is pasted is read in a worker, the cause comes first, secrets are nowhere on the page, a long log does
// not hold the page up, and every link of every page of the site leads somewhere.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { ROOT, SAME, axe, every, inChromium, open, twin } from "./harness.mjs";

const SITE = resolve(process.env.DYNOSCRIBE_SITE ?? "dist");
const LOGS = readFileSync(resolve(ROOT, "tests/logs/practice.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line));

let site;
before(async () => {
  site = await open();
});
after(() => site?.close());

const at = (minute, text) => `2026-02-17T21:${minute}:01.000000+00:00 ${text}`;
const LOG = [
  at(10, "heroku[web.1]: State changed from down to starting"),
  at(10, "app[web.1]: \u001b[31mModuleNotFoundError\u001b[0m: No module named 'flask' for ada@example.org"),
  at(10, "app[api]: Release v42 created by user ada@example.org"),
  at(11, 'heroku[router]: at=error code=H10 desc="App crashed" fwd="203.0.113.7" dyno='),
  at(12, 'heroku[router]: at=error code=H10 desc="App crashed" fwd="203.0.113.7" dyno='),
  at(12, "app[web.1]: DATABASE_URL=postgres://user:hunter2@ec2.example.com:5432/d"),
  at(12, "app[web.1]: Warning: .env file not found"),
].join("\r\n");
const SECRETS = ["ada@example.org", "203.0.113.7", "hunter2"];

describe("the doctor", () => {
  let view;
  let page;
  beforeEach(async () => {
    await view?.close();
    view = await site.page({ permissions: ["clipboard-read", "clipboard-write"] });
    page = view.page;
    await view.go("troubleshoot/");
  });
  after(() => view?.close());

  // As a person does it: of what a script makes up as a paste, Firefox shows nothing to the page.
  const paste = async (text) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await page.locator("#doctor-log").press("Control+v");
  };

  test("the cause comes first, with its lines; then what came of it, then notices; nothing secret is shown or copied", async () => {
    assert.ok(!view.requests.some((it) => it.includes("doctor")), "the doctor is not loaded before it is needed");
    await paste(LOG);
    const cause = page.locator(".verdict--cause");
    await cause.waitFor();
    assert.equal(await cause.locator("h2").innerText(), "Python does not find a module");
    assert.match(await cause.locator(".log__line--shows").innerText(), /^2.*ModuleNotFoundError: No module named 'flask' for •••/);
    const beside = page.locator(".beside");
    assert.match(await beside.first().locator("summary").innerText(), /× 2, first 21:11, last 21:12, came of it/);
    assert.match(await page.locator(".chart figcaption").innerText(), /From 21:10 to 21:12: 4 lines with errors, 1 releases, 1 starts/);
    for (const fold of await beside.all()) await fold.locator("summary").click();
    assert.deepEqual(await axe(page), []);
    await page.getByRole("button", { name: "Copy a report" }).click();
    await page.getByText("Copied.").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /\*\*Cause: Python does not find a module\*\* \(`python-module-not-found`\), once, at 21:10/);
    const whole = (await page.locator("body").innerText()) + (await page.inputValue("#doctor-log")) + copied;
    for (const secret of SECRETS) assert.ok(!whole.includes(secret), secret);
    assert.deepEqual([view.troubles, view.foreign], [[], []]);
  });

  test("every labelled log is told as the command line tells it", inChromium(SAME), async () => {
    for (const { id, log } of LOGS.filter((_, at) => at % 9 === 0)) {
      await page.fill("#doctor-log", "");
      await page.locator(".doctor__answer > *").first().waitFor({ state: "detached" });
      await page.fill("#doctor-log", log);
      await page.locator(".verdict").waitFor();
      const { root } = JSON.parse(twin(["diagnose", "-", "--format", "json"], log));
      const shown = page.locator(".verdict--cause .verdict__times code");
      assert.equal((await shown.count()) ? await shown.innerText() : null, root, id);
    }
  });

  test("what says nothing is said to say nothing", async () => {
    await paste("all is well\n");
    await page.getByRole("heading", { name: "No known failure" }).waitFor();
    assert.deepEqual(await axe(page), []);
  });

  test("markup in a log stays text", async () => {
    await paste(`<img src=x onerror=document.title='x'> Error R14 (Memory quota exceeded) <script>document.title="x"</script>`);
    await page.locator(".verdict--cause").waitFor();
    assert.equal(await page.locator(".doctor__answer img, .doctor__answer script").count(), 0);
    assert.match(await page.title(), /^Troubleshoot/);
  });

  test("fifty megabytes are read while the page answers, and a second log ends the first", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dynoscribe-"));
    try {
      const file = join(folder, "long.log");
      writeFileSync(file, (at(10, "app[web.1]: fine ".padEnd(200, "x")) + "\n").repeat(250_000) + at(59, "heroku[web.1]: Error R15 (Memory quota vastly exceeded)") + "\n");
      await page.locator(".doctor__file input").setInputFiles(file);
      await page.fill("#troubles-search", "gunicron");
      await page.locator(".rules__entry code", { hasText: "gunicorn-not-installed" }).first().waitFor();
      await page.locator(".verdict--cause", { hasText: "r15-memory-vastly-exceeded" }).waitFor();
      assert.match(await page.locator(".log__line--shows").first().innerText(), /^\s*250001/);
      await page.locator(".doctor__file input").setInputFiles([]);
      await page.locator(".doctor__file input").setInputFiles(file);
      await paste("Error H12\n code=H12 desc");
      await page.locator(".verdict--cause", { hasText: "h12-request-timeout" }).waitFor();
      await page.waitForTimeout(1500);
      assert.equal(await page.locator(".verdict--cause", { hasText: "h12-request-timeout" }).count(), 1, "the first log is left");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("a trouble's page speaks of the person's own app, and whether it is prone to it", async () => {
    await page.goto(site.url);
    await page.setInputFiles("input[type=file]", resolve(ROOT, "tests/seed/as-written.json"));
    await page.locator(".zone--form").waitFor();
    await page.locator(".advice__more a", { hasText: "Paste its log" }).click();
    await page.locator(".rules__entry a", { hasText: "The dyno uses more memory than it has" }).click();
    await page.locator(".command code", { hasText: "--app dsl-kidsgpt-pilot" }).first().waitFor();
    const select = page.getByLabel("Names and commands for");
    const label = (await select.locator("option").allInnerTexts())[1];
    const app = label.split(" · ")[1];
    await select.selectOption({ label });
    await page.locator(".command code", { hasText: `--app ${app}` }).first().waitFor();
    await page.locator('.prose [data-rule="workers-against-memory"]').waitFor();
    assert.deepEqual(await axe(page), []);
    await page.locator(".command button").first().click();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), new RegExp(`--app ${app}$`));
  });
});

test("no link of any page is dead", inChromium(SAME), async () => {
  const view = await site.page();
  const base = new URL(site.url).pathname;
  const folders = (kind) => readdirSync(join(SITE, kind), { withFileTypes: true }).filter((it) => it.isDirectory());
  const paths = ["", "rules/", "troubleshoot/", "rules/none/"];
  for (const kind of ["rules", "troubleshoot"]) paths.push(...folders(kind).map((it) => `${kind}/${it.name}/`));
  assert.ok(paths.length > 200);
  await view.go();
  const dead = [];
  const seen = new Set();
  for (const path of paths) {
    await view.page.evaluate((to) => {
      history.pushState(null, "", to);
      dispatchEvent(new PopStateEvent("popstate"));
    }, base + path);
    if (path) await view.page.locator("#page-title").waitFor();
    if (/^\w+\/.+\//.test(path) && path !== "rules/none/") await view.page.locator(".sources").first().waitFor();
    for (const href of await view.page.locator("a[href]").evaluateAll((all) => all.map((it) => it.href))) seen.add(href);
  }
  for (const href of seen) {
    const { pathname, origin } = new URL(href);
    const file = join(SITE, decodeURIComponent(pathname.slice(base.length)), "index.html");
    if (origin !== site.origin || !pathname.startsWith(base) || !existsSync(file)) dead.push(href);
  }
  assert.deepEqual(dead, []);
  assert.ok(seen.size > 200, `${seen.size} links`);
  await view.close();
});

for (const colorScheme of every(["light", "dark"])) {
  test(`the doctor and a trouble on a phone, ${colorScheme}`, async () => {
    const view = await site.page({ width: 360, height: 740, colorScheme });
    for (const path of ["troubleshoot/", "troubleshoot/node-heap-oom-build/"]) {
      await view.go(path);
      if (path.length > 20) await view.page.locator(".sources").waitFor();
      else {
        await view.page.fill("#doctor-log", LOG);
        await view.page.locator(".verdict--cause").waitFor();
      }
      assert.ok((await view.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${path} is too wide`);
      assert.deepEqual(await axe(view.page), []);
    }
    assert.deepEqual([view.troubles, view.foreign], [[], []]);
    await view.close();
  });
}
