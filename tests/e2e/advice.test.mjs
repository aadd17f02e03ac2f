// Advice: what the command line twin finds in the deployment that the product serves first is what the page shows, each
// with its reason, its fix, its place in the files, and the way to decide otherwise; and every rule has its page.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { ROOT, SAME, axe, every, inChromium, open, twin } from "./harness.mjs";

const SEED = resolve(ROOT, "tests/seed/as-written.json");
const SITE = resolve(process.env.DYNOSCRIBE_SITE ?? "dist");

/** What `dynoscribe lint` finds in the seed, the worst first. */
function lint() {
  return JSON.parse(twin(["lint", SEED, "--format", "json"])).findings;
}

let site;
before(async () => {
  site = await open();
});
after(() => site?.close());

async function seeded(choices) {
  const view = await site.page(choices);
  await view.go();
  await view.page.setInputFiles("input[type=file]", SEED);
  await view.page.locator("#part-advice").waitFor({ state: "attached" });
  return view;
}

const focused = (page) => page.evaluate(() => document.activeElement.id);

describe("advice", () => {
  let view;
  let page;
  let list;
  const entry = (rule) => list.locator(`[data-rule="${rule}"]`).first();
  const press = (of, name) => of.getByRole("button", { name }).first().click();
  beforeEach(async () => {
    await view?.close();
    view = await seeded();
    page = view.page;
    list = page.locator(".advice");
  });
  after(() => view?.close());

  test("the page finds what the command line finds, in its order, and counts it at its section", async () => {
    const wanted = lint();
    assert.ok(wanted.length > 10, "the seed has its history");
    const shown = await list.locator(".finding").evaluateAll((all) =>
      all.map((it) => [
        it.dataset.rule,
        it.querySelector(".severity").innerText.toLowerCase().trim(),
        it.querySelector(".finding__message").textContent,
      ]),
    );
    assert.deepEqual(
      shown,
      wanted.map(({ rule, severity, message }) => [rule, severity, message]),
    );
    const warnings = wanted.filter((it) => it.severity === "warning" && it.path.startsWith("config[")).length;
    const said = page.locator(".outline__entry", { hasText: "Config vars" }).locator(".marks").first();
    assert.equal(await said.textContent(), `Warning: ${warnings}`);
  });

  test("every finding also stands beside its field", inChromium(SAME), async () => {
    // Fields are drawn when what they are folded in is opened.
    await page.locator(".item__fold[aria-expanded=false]").evaluateAll((all) => all.forEach((it) => it.click()));
    await page.waitForFunction(() => {
      const [form, list] = [".zone--form", ".advice"].map((zone) => document.querySelectorAll(`${zone} .finding[data-rule]`).length);
      return form === list;
    });
    const of = (root) => root.locator(".finding[data-rule]").evaluateAll((all) => all.map((it) => it.dataset.rule).sort());
    assert.deepEqual(await of(page.locator(".zone--form")), await of(list));
  });

  test("a safe fix is made at once, keeps the focus in the list, and can be undone", async () => {
    const before = await list.locator(".finding").count();
    await press(entry("address-guessed"), "Use {app_url}");
    await page.waitForFunction((count) => document.querySelectorAll(".advice .finding").length < count, before);
    assert.equal(await focused(page), "part-advice");
    await page.keyboard.press("Control+z");
    await page.waitForFunction((count) => document.querySelectorAll(".advice .finding").length === count, before);
  });

  test("a fix for review shows what it changes first, and changes nothing until it is taken", async () => {
    const twice = entry("app-twice");
    await press(twice, "Remove primary…");
    const preview = twice.locator(".preview");
    await preview.getByText(/^This changes \d+ files\.$/).waitFor();
    await preview.locator(".diff__line--taken", { hasText: "primary)" }).first().waitFor();
    assert.deepEqual(await axe(page), []);
    await press(preview, "Leave it as it is");
    assert.equal(await preview.count(), 0);
    assert.equal(await page.locator("#list-environments > .items > .item").count(), 4);
    await press(twice, "Remove primary…");
    await press(preview, /^Remove primary$/);
    await twice.waitFor({ state: "detached" });
    assert.equal(await page.locator("#list-environments > .items > .item").count(), 3);
  });

  test("why is said with its sources; a finding is dismissed with a reason, and said again", async () => {
    const [first] = lint().filter((it) => it.rule === "release-swallows");
    const finding = entry("release-swallows");
    await press(finding, /^Why/);
    const why = finding.locator(".why");
    await why.locator(".sources").waitFor();
    assert.equal(await why.locator("p").first().textContent(), first.why.replaceAll("`", ""));
    assert.equal(await why.locator(".sources li").count(), first.sources.length);
    await press(why, "Dismiss this");
    await why.getByText("A reason is needed").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-invalid")), "true");
    assert.deepEqual(await axe(page), []);
    await page.keyboard.type("It is <b>logged</b> | elsewhere");
    await page.keyboard.press("Enter");
    await list.getByText("Decided otherwise").waitFor();
    assert.equal(await entry("release-swallows").count(), 0);
    assert.equal(await list.locator("q").textContent(), "It is <b>logged</b> | elsewhere");
    await page.locator('[role=tab][title="docs/HEROKU_DEPLOYMENT.md"]').click();
    const lines = await page.locator(".line__text").allTextContents();
    assert.ok(lines.some((line) => line.includes("## Decided otherwise")));
    assert.ok(lines.some((line) => line.includes("release-swallows") && line.includes("logged")), "the reason");

    await page.waitForTimeout(700);
    await page.reload();
    await list.locator("q").waitFor({ state: "attached" });
    await press(list, /^Say it again/);
    await entry("release-swallows").waitFor();
    assert.equal(await list.locator("q").count(), 0);
  });

  test("a finding is marked at the line that it is about, and said there", async () => {
    await page.locator('[role=tab][title="Procfile"]').click();
    const line = page.locator(".sheet .line", { hasText: "release:" });
    await line.locator(".line__mark .severity--warning").waitFor();
    const text = line.locator(".line__text");
    assert.match(await text.getAttribute("aria-description"), /Warning: Behind/);
    await text.focus();
    await page.keyboard.press("Enter");
    await page.locator(".note__finding", { hasText: "always ends well" }).waitFor();
  });

  test("the keyboard goes from a finding to its field", async () => {
    const go = entry("release-swallows").getByRole("button", { name: /^Go to/ });
    await go.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.id === "release-command");
  });

  test("where the reason cannot be fetched, that is said and the rest works", async () => {
    await page.route("**/rules/texts.json", (route) => route.abort());
    await press(entry("release-swallows"), /^Why/);
    await entry("release-swallows").getByText(/^The text could not be fetched: /).waitFor();
    await press(entry("release-swallows"), "Let it fail");
    await entry("release-swallows").waitFor({ state: "detached" });
  });
});

describe("the pages of the rules", () => {
  const ids = () => readdirSync(resolve(SITE, "rules"), { withFileTypes: true }).filter((it) => it.isDirectory());

  test("every rule has an address of its own, with its title", inChromium(SAME), async () => {
    assert.ok(ids().length >= 60, `${ids().length} rules`);
    const titles = new Set();
    for (const { name } of ids()) {
      const page = await (await fetch(new URL(`rules/${name}/`, site.url))).text();
      const data = await (await fetch(new URL(`rules/${name}/page.json`, site.url))).json();
      assert.equal(data.text.id, name);
      assert.ok(data.text.why && data.text.sources.length && data.said && data.spec, name);
      titles.add(page.match(/<title>(.*)<\/title>/)[1]);
    }
    assert.equal(titles.size, ids().length);
  });

  for (const [width, colorScheme] of every([
    [360, "dark"],
    [1440, "light"],
  ])) {
    test(`the index and a rule at ${width} px, ${colorScheme}`, async () => {
      const view = await site.page({ width, height: 900, colorScheme });
      const { page } = view;
      await view.go("rules/");
      assert.equal(await page.locator(".rules__entry").count(), ids().length);
      assert.deepEqual(await axe(page), []);
      await page.getByLabel("Find a rule").fill("cors-LOCAL");
      await page.getByText("1 rule", { exact: true }).waitFor();
      await page.locator(".rules__entry a").click();
      await page.locator(".prose__facts code", { hasText: "cors-localhost" }).waitFor();
      await page.waitForFunction(() => document.activeElement.id === "page-title");
      assert.equal(new URL(page.url()).pathname, `${new URL(site.url).pathname}rules/cors-localhost/`);
      await page.locator(".diff").first().waitFor();
      assert.deepEqual(await axe(page), []);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, "too wide");
      assert.equal(await page.locator("h1").count(), 1);
      assert.deepEqual([view.troubles, view.foreign], [[], []]);
      await view.close();
    });
  }

  test("reading a rule and coming back loses nothing", async () => {
    const view = await seeded();
    const { page } = view;
    const documents = () => view.requests.filter((it) => it.endsWith("/") || it.endsWith(".html")).length;
    const asked = documents();
    const finding = page.locator('.advice [data-rule="release-swallows"]');
    await finding.getByRole("button", { name: /^Why/ }).click();
    await finding.getByRole("link").click();
    await page.locator("#page-title").waitFor();
    // The rule's page shows what it finds here, with the same fix.
    await page.locator(".prose .finding").getByRole("button", { name: "Let it fail" }).click();
    await page.getByText("Nothing: this rule finds nothing").waitFor();
    await page.goBack();
    await page.locator(".zone--form").waitFor();
    assert.equal(await finding.count(), 0);
    assert.equal(documents(), asked, "the server was not asked for a page");
    assert.deepEqual(view.troubles, []);
    await view.close();
  });

  test("an address that is none is said to be none, and leads home", inChromium(SAME), async () => {
    const view = await site.page();
    await view.go("rules/no-such-rule/");
    await view.page.getByRole("heading", { name: "There is no such page" }).waitFor();
    await view.page.getByRole("link", { name: "To the workbench" }).click();
    await view.page.getByRole("heading", { name: /get every file/ }).waitFor();
    await view.close();
  });
});
