// The guide: every page with the person's own names, one switch for all of them, passages that fold, commands that can
// be copied alone, the drawings, the search of everything, print, phones, no dead link.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { FIREFOX, NO_SWITCH, ROOT, SAME, axe, every, inChromium, open, twin } from "./harness.mjs";

const SITE = resolve(process.env.DYNOSCRIBE_SITE ?? "dist");
const PAGES = readdirSync(join(SITE, "guide"), { withFileTypes: true }).filter((it) => it.isDirectory()).map((it) => it.name);

let site;
before(async () => {
  site = await open();
});
after(() => site?.close());

/** A page in which the preset is described. */
async function described(choices) {
  const view = await site.page(choices);
  await view.go();
  await view.page.getByRole("button", { name: /Open WebUI/ }).first().click();
  await view.page.locator(".status__kept, .zone--files").first().waitFor({ state: "attached" });
  // It is kept a moment after.
  await view.page.waitForFunction(() => localStorage.getItem("dynoscribe.open"));
  return view;
}

/** The spec that is kept, as JSON. */
const specOf = (page) =>
  page.evaluate(() => JSON.stringify(JSON.parse(localStorage[`dynoscribe.spec.${localStorage["dynoscribe.open"]}`]).spec));
const settled = (page) => page.locator(".guide__page #sources").waitFor();

describe("the guide", () => {
  let view;
  let page;
  beforeEach(async () => {
    await view?.close();
    view = await described();
    page = view.page;
  });
  after(() => view?.close());

  test("its contents name every page with what it is about", async () => {
    await page.getByRole("link", { name: "Guide" }).first().click();
    await page.locator(".contents__entry p").first().waitFor();
    assert.equal(await page.locator(".contents__entry").count(), PAGES.length);
    assert.equal(await page.locator(".contents__entry p").count(), PAGES.length);
    assert.deepEqual(await axe(page), []);
  });

  test("a page carries the names of the chosen environment, and the choice stays as one moves", async () => {
    await view.go("guide/rollback-and-incidents/");
    await settled(page);
    const commands = () => page.locator(".commands .command code").allTextContents();
    assert.ok((await commands()).includes("heroku releases --num 5 --app dsl-kidsgpt-pilot"));
    await page.getByLabel("Names and commands for").selectOption({ label: "development · dsl-kidsgpt-pilot-alt" });
    assert.ok((await commands()).includes("heroku releases --num 5 --app dsl-kidsgpt-pilot-alt"));
    await page.getByRole("navigation", { name: "Guide" }).getByRole("link", { name: "Logs, and how to read them" }).click();
    await settled(page);
    assert.ok((await commands()).some((it) => it.endsWith("--app dsl-kidsgpt-pilot-alt")));
    assert.ok((await commands()).every((it) => !/--app dsl-kidsgpt-pilot$/.test(it)));
    // The pages of the troubles follow the same switch.
    await page.locator(".guide__page").getByRole("link", { name: "H10" }).first().click();
    await page.locator(".prose__list .command code").first().waitFor();
    assert.match((await page.locator(".prose__list .command code").allTextContents()).join("\n"), /dsl-kidsgpt-pilot-alt/);
    assert.deepEqual(view.troubles, []);
  });

  test("passages for other methods fold away, and open", inChromium(SAME), async () => {
    await view.go("guide/github-actions/");
    await settled(page);
    const fold = page.locator("details.fold", { hasText: "When Heroku builds" });
    assert.equal(await fold.count(), 1);
    assert.equal(await fold.getAttribute("open"), null);
    await fold.locator("summary").click();
    await fold.getByText("The code arrived").waitFor();
    assert.equal(await page.locator("details.fold", { hasText: "With Container Registry" }).count(), 0);
  });

  test("each command can be copied alone", async () => {
    await view.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await view.go("guide/rollback-and-incidents/");
    await settled(page);
    await page.getByRole("button", { name: /^Copy ?: heroku ps:restart --app dsl-kidsgpt-pilot$/ }).click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()) === "heroku ps:restart --app dsl-kidsgpt-pilot");
  });

  test("a page says which of its advice is followed, and mends the rest", async () => {
    const seed = resolve(ROOT, "tests/seed/as-written.json");
    await view.go("");
    await page.getByRole("button", { name: "New spec" }).click();
    await page.setInputFiles("input[type=file]", seed);
    await page.locator("#part-advice").waitFor({ state: "attached" });
    await page.locator(".site").getByRole("link", { name: "Guide" }).click();
    await page.getByRole("link", { name: "Addresses and CORS" }).click();
    await settled(page);
    const own = page.locator(".own-advice");
    const open = await own.locator(".finding").count();
    assert.ok(open > 0 && (await own.locator(".followed li").count()) > 0);
    await own.getByRole("button", { name: "Use {app_url}" }).first().click();
    await page.waitForFunction((count) => document.querySelectorAll(".own-advice .finding").length < count, open);
  });

  test("the timeline shows the line that each step reads, and follows the method", inChromium(SAME), async () => {
    await view.go("guide/deploy-timeline/");
    await settled(page);
    const titles = () => page.locator(".step__title").allTextContents();
    assert.deepEqual(await titles(), [
      "PushYou",
      "ChecksGitHub",
      "BuildGitHub Actions",
      "Push of the imageGitHub Actions",
      "ReleaseA dyno",
      "BootA dyno",
      "HealthGitHub Actions",
    ]);
    const place = page.locator(".place").first();
    await place.locator("summary").click();
    assert.match(await place.locator("pre").textContent(), /main/);
    assert.match(await page.locator(".ignored").textContent(), /Procfile/);
    await view.go("guide/deployment-options/");
    await settled(page);
    await page.getByLabel("A language that Heroku has a buildpack for, and its packages").check();
    await page.getByRole("button", { name: "Take Buildpacks" }).click();
    await page.getByRole("navigation", { name: "Guide" }).getByRole("link", { name: "What happens on a deploy" }).click();
    await settled(page);
    assert.deepEqual((await titles()).map((it) => it.replace(/(GitHub Actions|GitHub|You|Heroku|A dyno)$/, "")), [
      "Push", "Checks", "Build", "Release", "Boot", "Health",
    ]);
    assert.match(await page.locator(".step").nth(2).textContent(), /15 minutes/);
  });

  test("the release picture shows the way of this deployment first, and each of the others", inChromium(SAME), async () => {
    await view.go("guide/release-phase/");
    await settled(page);
    const way = page.locator(".release__way");
    assert.match(await way.textContent(), /an image named release/);
    await page.locator(".release").getByLabel("Buildpacks").check();
    assert.match(await way.textContent(), /release of the Procfile/);
  });

  test("choosing a feature shows what it needs", inChromium(SAME), async () => {
    await view.go("guide/optional-packages/");
    await settled(page);
    await page.locator("#feature").selectOption("STORAGE_PROVIDER=azure");
    const shown = await page.locator(".features").textContent();
    assert.match(shown, /azure-identity/);
    assert.match(shown, /azure-storage-blob/);
    assert.doesNotMatch(shown, /pip install boto3/);
  });

  test("a file stands beside its reasons", inChromium(SAME), async () => {
    await view.go("guide/workflow-file/");
    await settled(page);
    const live = page.locator(".live");
    assert.ok((await live.locator(".live__run").count()) > 5);
    await live.getByRole("button", { name: /^Show the other/ }).click();
    const shown = (await live.locator("pre").allTextContents()).join("\n");
    const spec = await specOf(page);
    const folder = mkdtempSync(join(tmpdir(), "dynoscribe-guide-"));
    writeFileSync(join(folder, "dynoscribe.json"), spec);
    twin(["generate", join(folder, "dynoscribe.json"), "--out", folder]);
    assert.equal(`${shown}\n`, readFileSync(join(folder, ".github/workflows/heroku-deploy.yml"), "utf8"));
  });

  test("the whole guide as a file is what the command line prints", async () => {
    await view.go("guide/");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save the whole guide as Markdown" }).click();
    const saved = readFileSync(await (await download).path(), "utf8");
    const folder = mkdtempSync(join(tmpdir(), "dynoscribe-guide-"));
    writeFileSync(join(folder, "dynoscribe.json"), await specOf(page));
    assert.equal(saved, twin(["guide", join(folder, "dynoscribe.json")]));
  });

  test("links lead to headings, in another page too", async () => {
    await view.go("guide/memory/#choose-a-dyno-size");
    await settled(page);
    await page.waitForFunction(() => document.activeElement?.id === "choose-a-dyno-size");
    const top = await page.locator("#choose-a-dyno-size").evaluate((it) => it.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 400, `${top}`);
    await page.locator(".guide__here a").first().click();
    assert.match(page.url(), /#what-the-log-says$/);
  });

  test("before and after lead through all pages in the order of the contents", inChromium(SAME), async () => {
    await view.go("guide/");
    const links = page.locator(".contents__entry a");
    await links.first().waitFor();
    const order = await links.evaluateAll((all) => all.map((it) => it.getAttribute("href")));
    await links.first().click();
    for (const href of order.slice(1, 6)) {
      await settled(page);
      await page.getByRole("navigation", { name: "Before and after" }).getByRole("link", { name: /^Next/ }).click();
      await page.waitForFunction((href) => location.pathname === href, href);
    }
  });

  test("printed, a page is the page alone, with everything open", async () => {
    await view.go("guide/github-actions/");
    await settled(page);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".top").isVisible(), false);
    assert.equal(await page.locator(".guide__nav").isVisible(), false);
    assert.equal(await page.locator(".command__copy").first().isVisible(), false);
    assert.equal(await page.locator("details.fold .fold__body").first().isVisible(), true);
  });
});

describe("search", () => {
  let view;
  let page;
  beforeEach(async () => {
    await view?.close();
    view = await site.page();
    page = view.page;
    await view.go("guide/");
    await page.locator(".contents__entry p").first().waitFor();
  });
  after(() => view?.close());

  test("one box finds pages, headings, rules and troubles; a slash opens it, the keyboard is enough", async () => {
    await page.keyboard.press("/");
    await page.getByRole("searchbox").waitFor();
    await page.keyboard.type("H12");
    await page.locator(".found li").first().waitFor();
    assert.match(await page.locator(".found li").first().textContent(), /^Trouble/);
    await page.getByRole("searchbox").fill("choose a dyno size");
    await page.waitForFunction(() => document.querySelector(".found li")?.textContent.startsWith("Guide"));
    await page.getByRole("searchbox").fill("port-fixed");
    await page.waitForFunction(() => document.querySelector(".found li")?.textContent.startsWith("Rule"));
    assert.deepEqual(await axe(page), []);
    await page.getByRole("searchbox").fill("rollback");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator(".guide__page h1, .prose h1").first().waitFor();
    assert.equal(await page.locator("dialog").count(), 0);
    assert.match(page.url(), /rollback/);
  });

  test("escape closes it and leaves everything as it was", async () => {
    const before = page.url();
    await page.getByRole("button", { name: "Search and commands" }).click();
    await page.getByRole("searchbox").waitFor();
    await page.keyboard.type("a / in the box is a letter");
    assert.equal(await page.getByRole("searchbox").inputValue(), "a / in the box is a letter");
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    assert.equal(page.url(), before);
  });
});

describe("every page", () => {
  const known = new Set(["", "new-environment/", "guide/", "rules/", "troubleshoot/"]);
  for (const kind of ["guide", "rules", "troubleshoot"]) {
    for (const it of readdirSync(join(SITE, kind), { withFileTypes: true })) if (it.isDirectory()) known.add(`${kind}/${it.name}/`);
  }

  /** Turns to a page without loading the site again. */
  async function turn(page, id) {
    await settled(page);
    await page.evaluate((to) => {
      document.querySelector(".guide__page").dataset.left = "";
      history.pushState(null, "", to);
      dispatchEvent(new PopStateEvent("popstate"));
    }, new URL(`guide/${id}/`, site.url).pathname);
    if (id !== PAGES[0]) await page.locator(".guide__page:not([data-left]) #sources").waitFor();
  }

  /** The links of a page that lead nowhere. */
  async function dead(page) {
    const base = new URL(site.url).pathname;
    const links = await page.locator(".guide a").evaluateAll((all) => all.map((it) => it.getAttribute("href")));
    const ids = new Set(await page.locator("[id]").evaluateAll((all) => all.map((it) => it.id)));
    const leads = (link) => (link.startsWith("#") ? ids.has(link.slice(1)) : known.has(new URL(link, site.url).pathname.slice(base.length)));
    return links.filter((link) => !link.startsWith("https://") && !leads(link));
  }

  test("opens by its address before anything is described, and says so", inChromium(SAME), async () => {
    const view = await site.page();
    for (const id of ["deployment-options", "deploy-timeline", "release-phase", "optional-packages", "known-apps", "procfile"]) {
      await view.go(`guide/${id}/`);
      await settled(view.page);
      assert.match(await view.page.locator(".names").textContent(), /stand-ins/);
      assert.deepEqual(await dead(view.page), [], id);
    }
    assert.deepEqual([view.troubles, view.foreign], [[], []]);
    await view.close();
  });

  test("is readable without JavaScript, links and all", inChromium(NO_SWITCH), async () => {
    const view = await site.page({ javaScriptEnabled: false });
    for (const id of PAGES) {
      await view.go(`guide/${id}/`);
      assert.ok((await view.page.locator("article").innerText()).length > 1000, id);
      assert.ok((await view.page.locator("article h2").count()) > 1, id);
    }
    await view.go("guide/rollback-and-incidents/");
    assert.match(await view.page.locator("article").innerText(), /heroku releases --num 5 --app your-app/);
    await view.page.locator("article").getByRole("link", { name: "backup", exact: true }).first().click();
    await view.page.getByRole("heading", { name: "Backups and restore" }).waitFor();
    await view.close();
  });

  for (const [odd, [width, colorScheme]] of every([[360, "dark"], [1440, "light"]]).entries()) {
    test(`has no dead link, nothing that axe finds, and fits ${width} px, ${colorScheme}`, async () => {
      const view = await described({ width, colorScheme });
      await view.go(`guide/${PAGES[0]}/`);
      // Firefox looks at a few: they are made of the same parts.
      for (const [at, id] of PAGES.slice(0, FIREFOX ? 5 : PAGES.length).entries()) {
        await turn(view.page, id);
        // Each page once, in one size and theme or the other: they are made of the same parts. What is around a page is
        // looked at once too: it is the same for all, and the workbench behind it is large.
        const within = at < 2 ? "html" : ".guide";
        if (at % 2 === odd || FIREFOX) assert.deepEqual(await axe(view.page, { within }), [], id);
        assert.deepEqual(await dead(view.page), [], id);
        const wide = await view.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(wide <= 0, `${id} is ${wide} px too wide`);
      }
      assert.deepEqual([view.troubles, view.foreign], [[], []]);
      await view.close();
    });
  }
});
