// The workbench as an instrument: starting points, kept specs, links, many config vars, commands, the ways to take the
// files along. As a person does it: by role and accessible name.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { SAME, axe, every, inChromium, open } from "./harness.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const WORKFLOW = ".github/workflows/heroku-deploy.yml";

let site;
before(async () => {
  site = await open();
});
after(() => site?.close());

/** A page with a preset begun. */
async function begun(preset = /^Ruby on Rails/, choices = {}) {
  const view = await site.page({ permissions: ["clipboard-read", "clipboard-write"], ...choices });
  await view.go();
  await view.page.getByRole("button", { name: preset }).first().click();
  await view.page.getByRole("tab").first().waitFor();
  await kept(view.page);
  return view;
}

/** Waits until everything that was typed is kept. */
async function kept(page) {
  await page.waitForTimeout(350);
  await page.getByText("Kept in this browser").first().waitFor({ state: "attached" });
}

const specs = (page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => /^dynoscribe\.spec\.\d+$/.test(key)).sort().map((key) => JSON.parse(localStorage[key])));
const dialog = (page) => page.getByRole("dialog");
const said = (page, words) => page.getByRole("status").filter({ hasText: words }).first().waitFor({ state: "attached" });
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const saved = async (page, press) => {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};
const opens = (page, path) => page.locator(`[role=tab][title="${path}"]`).click();
const shown = (page) => page.locator(".line__text").evaluateAll((lines) => lines.map((line) => line.textContent).join(""));
const fine = async (view, where) => {
  assert.deepEqual(await axe(view.page), [], where);
  assert.deepEqual(view.troubles, [], where);
  assert.deepEqual(view.foreign, [], where);
};

test("a line leads to its field, though it was folded away and never drawn", async () => {
  const view = await begun(/^Open WebUI/);
  const { page } = view;
  await opens(page, WORKFLOW);
  const { app } = (await specs(page))[0].spec.environments[0];
  const field = page.locator("#environment-1-app");
  assert.equal(await field.count(), 0);
  await page.locator(".line__text", { hasText: app }).first().click();
  await page.waitForFunction(() => document.activeElement.id === "environment-1-app");
  assert.equal(await field.inputValue(), app);
  await fine(view, "opened");
  await view.close();
});

describe("the start", () => {
  test("a name and a click give right files with that name", async () => {
    const view = await site.page();
    await view.go();
    const { page } = view;
    await page.getByLabel(/^What is your app called/).fill("Bookshelf");
    await page.getByRole("button", { name: /^Ruby on Rails/ }).click();
    await opens(page, WORKFLOW);
    const text = await shown(page);
    assert.match(text, /"app": "bookshelf-staging"/);
    assert.match(text, /"app": "bookshelf-production"/);
    assert.equal(await page.getByLabel("Name", { exact: true }).first().inputValue(), "Bookshelf");
    await page.getByText("What your repository must hold for Ruby on Rails").click();
    await page.getByText(/Gemfile\.lock/).first().waitFor();
    await view.close();
  });

  test("every preset begins without an error or a warning, each of its methods by a button of its own", inChromium(SAME), async () => {
    const view = await site.page();
    const list = execFileSync("cargo", ["run", "--quiet", "--locked", "--bin", "dynoscribe", "--", "preset"], { cwd: ROOT, encoding: "utf8" });
    await view.go();
    const cards = await view.page.locator(".point__title").allInnerTexts();
    assert.equal(cards.length, list.trim().split("\n").length + 1);
    for (const name of cards.slice(0, -1)) {
      await view.page.locator(".point__main").filter({ has: view.page.getByText(name, { exact: true }) }).click();
      await view.page.getByRole("tab").first().waitFor();
      assert.equal(await view.page.locator(".advice .severity--error, .advice .severity--warning").count(), 0, name);
      await kept(view.page);
      await view.page.getByRole("button", { name: "New spec" }).click();
    }
    await view.page.getByRole("button", { name: "Open WebUI by heroku.yml" }).click();
    await opens(view.page, "heroku.yml");
    await view.page.getByRole("button", { name: "New spec" }).click();
    await view.page.getByText("Go on with:").waitFor();
    await fine(view, "start again");
    await view.close();
  });

  test("the three who come are led on: to the wizard, to the doctor, to the guide", async () => {
    const view = await site.page();
    for (const [name, path] of [[/^Add an environment/, "new-environment/"], [/paste its log/, "troubleshoot/"], [/^Read how it works/, "guide/"]]) {
      await view.go();
      await view.page.getByRole("link", { name }).click();
      await view.page.waitForURL(`**/${path}`);
    }
    await view.close();
  });
});

describe("several specs", () => {
  test("they are renamed, copied, deleted and brought back, opened with their past, and saved together", async () => {
    const view = await begun();
    const { page } = view;
    await page.getByRole("button", { name: "New spec" }).click();
    await page.getByRole("button", { name: /^Django/ }).click();
    await kept(page);
    await page.getByRole("button", { name: /^Django app ?, specs$/ }).click();
    await fine(view, "specs");
    await dialog(page).getByRole("button", { name: /^Rename ?: Django app$/ }).click();
    await dialog(page).getByLabel("Name of the spec").fill("Fieldnotes");
    await page.keyboard.press("Enter");
    await dialog(page).getByRole("button", { name: "Fieldnotes", exact: true }).waitFor();
    await dialog(page).getByRole("button", { name: /^Duplicate ?: Rails app$/ }).click();
    await dialog(page).getByRole("button", { name: "Rails app 2", exact: true }).waitFor();
    await dialog(page).getByRole("button", { name: /^Delete ?: Rails app$/ }).click();
    assert.equal((await specs(page)).length, 2);
    await dialog(page).getByRole("button", { name: "Bring it back" }).click();
    await dialog(page).getByRole("button", { name: "Rails app", exact: true }).waitFor();
    const all = await saved(page, () => dialog(page).getByRole("button", { name: "Save all as .zip" }).click());
    assert.equal(all.name, "dynoscribe-specs.zip");
    for (const folder of ["rails-app/", "rails-app-2/", "fieldnotes/"]) assert.ok(all.bytes.includes(`${folder}dynoscribe.json`), folder);
    await dialog(page).getByRole("button", { name: "Rails app", exact: true }).click();
    await page.waitForFunction(() => document.querySelector("#app-name")?.value === "Rails app");
    await page.getByRole("button", { name: /^Rails app ?, specs$/ }).waitFor();
    await page.reload();
    await page.waitForFunction(() => document.querySelector("#app-name")?.value === "Rails app");
    const names = (await specs(page)).map((it) => it.name).sort();
    assert.deepEqual(names, ["Fieldnotes", "Rails app", "Rails app 2"]);
    await view.close();
  });

  test("the one that is open can be deleted, and leads to the start", async () => {
    const view = await begun();
    const { page } = view;
    await page.getByRole("button", { name: /^Rails app ?, specs$/ }).click();
    await dialog(page).getByRole("button", { name: /^Delete ?: Rails app$/ }).click();
    await page.locator("#start").waitFor({ state: "attached" });
    assert.deepEqual(await specs(page), []);
    await dialog(page).getByRole("button", { name: "Bring it back" }).click();
    await dialog(page).getByRole("button", { name: "Rails app", exact: true }).click();
    await page.locator("#app-name").waitFor();
    await view.close();
  });

  test("what the first version kept is found, under its own name", inChromium(SAME), async () => {
    const view = await site.page();
    const spec = { version: 1, app: { name: "Old one" } };
    await view.page.addInitScript((text) => {
      if (!localStorage["dynoscribe.open"]) localStorage["dynoscribe.spec"] = text;
    }, JSON.stringify(spec));
    await view.go();
    await view.page.waitForFunction(() => document.querySelector("#app-name")?.value === "Old one");
    await view.page.getByRole("button", { name: /^Old one ?, specs$/ }).waitFor();
    assert.equal(await view.page.evaluate(() => localStorage["dynoscribe.spec"] ?? null), null);
    await view.close();
  });
});

describe("two tabs", () => {
  const both = async () => {
    const view = await begun();
    const other = await view.context.newPage();
    await other.goto(site.url);
    await other.waitForFunction(() => document.querySelector("#app-name")?.value === "Rails app");
    return [view, view.page, other];
  };

  test("one follows the other, and can take that back", async () => {
    const [view, one, two] = await both();
    await one.locator("#app-name").fill("From one");
    await two.waitForFunction(() => document.querySelector("#app-name")?.value === "From one");
    await said(two, "Another tab changed this spec");
    await two.keyboard.press("Control+z");
    await one.waitForFunction(() => document.querySelector("#app-name")?.value === "Rails app");
    assert.equal((await specs(one)).length, 1);
    await view.close();
  });

  test("both change it at once, and nothing is lost", async () => {
    const [view, one, two] = await both();
    // Typed in both within the moment in which neither has kept anything.
    await Promise.all([one.locator("#app-name").fill("From one"), two.locator("#app-name").fill("From two")]);
    await one.waitForFunction(() => Object.keys(localStorage).filter((key) => /^dynoscribe\.spec\.\d+$/.test(key)).length === 2);
    const names = (await specs(one)).map((it) => it.spec.app.name).sort();
    assert.deepEqual(names, ["From one", "From two"]);
    for (const [page, name] of [[one, "From one"], [two, "From two"]]) assert.equal(await page.locator("#app-name").inputValue(), name);
    await view.close();
  });

  test("deleted in one, it is kept again by the next change in the other", async () => {
    const [view, one, two] = await both();
    await one.getByRole("button", { name: /^Rails app ?, specs$/ }).click();
    await dialog(one).getByRole("button", { name: /^Delete ?: Rails app$/ }).click();
    await said(two, "Another tab deleted this spec");
    await two.locator("#app-name").fill("Still here");
    await two.waitForFunction(() => Object.keys(localStorage).some((key) => localStorage[key].includes("Still here")));
    await view.close();
  });
});

test("a full storage is said, and the spec can be saved as a file", async () => {
  const view = await begun();
  const { page } = view;
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.locator("#app-name").fill("Too much");
  const alert = page.getByRole("alert").filter({ hasText: "its storage for this site is full. Save the spec" });
  const { bytes } = await saved(page, () => alert.getByRole("button", { name: "Save it as a file" }).click());
  assert.equal(JSON.parse(bytes).app.name, "Too much");
  await view.close();
});

describe("links", () => {
  test("a link carries the whole spec to somebody else, and what they have stays", async () => {
    const view = await begun(/^Django/);
    const { page } = view;
    await page.locator("#app-name").fill("Sent");
    await page.getByRole("button", { name: "Link", exact: true }).click();
    await fine(view, "link");
    await dialog(page).getByRole("button", { name: "Copy the link" }).click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes("#spec=v1."));
    const link = await clipboard(page);
    assert.equal(await dialog(page).getByLabel("Link", { exact: true }).inputValue(), link);
    const spec = JSON.parse((await saved(page, async () => {
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+s");
    })).bytes);

    const other = await begun();
    await other.page.goto("about:blank");
    await other.page.goto(link);
    await other.page.waitForFunction(() => document.querySelector("#app-name")?.value === "Sent");
    await kept(other.page);
    const all = await specs(other.page);
    assert.deepEqual(all.map((it) => it.spec.app.name).sort(), ["Rails app", "Sent"]);
    assert.deepEqual(all.find((it) => it.spec.app.name === "Sent").spec, spec);
    assert.equal(new URL(other.page.url()).hash, "", "a reload goes on with the work");
    await other.page.goto("about:blank");
    await other.page.goto(link);
    await other.page.waitForFunction(() => document.querySelector("#app-name")?.value === "Sent");
    await kept(other.page);
    assert.equal((await specs(other.page)).length, 2, "opened once more it is the same");
    assert.ok([...view.requests, ...other.requests].every((url) => !url.includes("v1.")), "no server is told");
    await other.close();
    await view.close();
  });

  test("every link that was given out opens", inChromium(SAME), async () => {
    const known = readFileSync(resolve(ROOT, "tests/links/links.txt"), "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
    for (const line of known) {
      const [text, json] = [line.slice(0, line.indexOf(" ")), JSON.parse(line.slice(line.indexOf(" ") + 1))];
      const view = await site.page();
      await view.page.goto(`${site.url}#spec=${text}`);
      await view.page.waitForFunction((name) => document.querySelector("#app-name")?.value === name, json.app.name);
      assert.deepEqual(view.troubles, []);
      await view.close();
    }
    assert.ok(known.length >= 4);
  });

  test("a damaged one says what is wrong and leaves everything as it was", async () => {
    const view = await begun();
    const { page } = view;
    const before = await specs(page);
    for (const [hash, words] of [["v1.eNqrVkr", /not whole/], ["v7.abc", /newer Dynoscribe/], ["v1.a%20b", /'%' at place/]]) {
      await page.goto("about:blank");
      await page.goto(`${site.url}#spec=${hash}`);
      await page.getByRole("alert").filter({ hasText: words }).waitFor();
      assert.equal(await page.locator("#app-name").inputValue(), "Rails app");
    }
    assert.deepEqual(await specs(page), before);
    await page.getByRole("button", { name: "New spec" }).click();
    await page.getByLabel("Or its text, or a link that carries it").fill("https://x.example/#spec=v1.eNqrVkr");
    await page.getByRole("button", { name: "Open this text" }).click();
    await page.locator("#open-about").getByText(/not whole/).waitFor();
    await view.close();
  });

  test("a secret does not go along, and that is said", inChromium(SAME), async () => {
    const view = await begun();
    const { page } = view;
    await page.locator("#app-description").fill("our key is sk_live_4eC39HqLyjWDarjtT1zdp7dc, keep it");
    await page.getByRole("button", { name: "Link", exact: true }).click();
    await dialog(page).getByText("Description of the app").waitFor();
    const link = await dialog(page).getByLabel("Link", { exact: true }).inputValue();
    const other = await site.page();
    await other.page.goto(link);
    await other.page.waitForFunction(() => document.querySelector("#app-description")?.value === "our key is …, keep it");
    await other.close();
    await view.close();
  });

  test("a link to a line opens the file there", async () => {
    const view = await begun();
    const { page } = view;
    await opens(page, WORKFLOW);
    await page.locator(".line__text", { hasText: "permissions:" }).first().click();
    await page.locator(".note").getByRole("button", { name: "Copy a link to this line" }).click();
    await said(page, "Copied a link to this line.");
    const link = await clipboard(page);
    assert.match(link, /&line=\.github\/workflows\/heroku-deploy\.yml:\d+$/);
    const other = await site.page();
    await other.page.goto(link);
    await other.page.locator(".note").waitFor();
    assert.match(await other.page.locator(".line--asked").innerText(), /permissions:/);
    await other.close();
    await view.close();
  });
});

describe("the form as an instrument", () => {
  test("many config vars are pasted at once; a secret is asked for, what is not understood is said", async () => {
    const view = await begun();
    const { page } = view;
    await page.getByRole("button", { name: "Paste many" }).click();
    const text = "STRIPE_SECRET_KEY=sk_live_4eC39HqLyjWDarjtT1zdp7dc\nDATABASE_URL=postgres://u:p@h/d\nexport MAIL_FROM='a b'\nwhat is this";
    await page.getByLabel(/^A \.env file/).fill(text);
    const rows = page.locator(".paste__preview tbody tr");
    assert.deepEqual(await rows.allInnerTexts(), ["STRIPE_SECRET_KEY\tAsked when run\tnew", "DATABASE_URL\tSet by an add-on\tas it is", "MAIL_FROM\ta b\tnew"]);
    await page.getByText(/Line 4: "what is this/).waitFor();
    await fine(view, "paste");
    await page.getByRole("button", { name: "Take over 3 config vars" }).click();
    await said(page, "Done: paste 3 config vars. You can undo this.");
    await kept(page);
    const vars = (await specs(page))[0].spec.config;
    assert.equal(vars.find((it) => it.key === "STRIPE_SECRET_KEY").value, "asked");
    assert.deepEqual(vars.find((it) => it.key === "MAIL_FROM").value, { text: "a b" });
    assert.ok(!JSON.stringify(await page.evaluate(() => ({ ...localStorage }))).includes("4eC39"), "no secret is kept");
    const undo = page.getByRole("button", { name: "Undo", exact: true });
    assert.equal(await undo.getAttribute("title"), "Undo: paste 3 config vars (Ctrl+Z)");
    await view.close();
  });

  test("the table shows every environment beside the others, and a value of one alone", async () => {
    const view = await begun();
    const { page } = view;
    await page.getByRole("button", { name: "As a table" }).click();
    const cell = page.getByRole("textbox", { name: "RAILS_MAX_THREADS in staging" });
    await cell.fill("2");
    await cell.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), "WEB_CONCURRENCY in staging");
    await fine(view, "table");
    await kept(page);
    const threads = (await specs(page))[0].spec.config.find((it) => it.key === "RAILS_MAX_THREADS");
    assert.deepEqual(threads.overrides, [{ environment: 1, value: { text: "2" } }]);
    await page.getByRole("button", { name: "The same as everywhere: RAILS_MAX_THREADS in staging" }).click();
    await kept(page);
    assert.deepEqual((await specs(page))[0].spec.config.find((it) => it.key === "RAILS_MAX_THREADS").overrides, []);
    await page.getByRole("button", { name: "As a list" }).click();
    await page.locator("#list-config").waitFor();
    await view.close();
  });

  test("items are put in order by mouse, by finger and by keys", async () => {
    const view = await begun(/^Open WebUI/);
    const { page } = view;
    const names = () => page.locator("#list-environments .item__title").allInnerTexts();
    const grip = (name) => page.locator("#list-environments").getByRole("button", { name: new RegExp(`^Order: ${name},`) });
    assert.deepEqual(await names(), ["production", "development", "legacy"]);
    await grip("legacy").scrollIntoViewIfNeeded();
    const [from, to] = [await grip("legacy").boundingBox(), await grip("production").boundingBox()];
    await page.mouse.move(from.x + 5, from.y + 5);
    await page.mouse.down();
    await page.mouse.move(to.x + 5, to.y + 2, { steps: 6 });
    assert.equal(await page.locator('[data-drop="before"]').count(), 1);
    await page.mouse.up();
    assert.deepEqual(await names(), ["legacy", "production", "development"]);
    assert.equal(await page.locator("[data-drop]").count(), 0);
    await said(page, 'Moved environment "legacy" to place 1 of 3.');
    await grip("legacy").press("ArrowDown");
    await page.waitForFunction(() => document.activeElement?.id === "environments-3-grip");
    assert.deepEqual(await names(), ["production", "legacy", "development"]);
    await page.keyboard.press("End");
    await page.waitForFunction(() => [...document.querySelectorAll("#list-environments .item__title")].at(-1).textContent === "legacy");
    // As a finger does it.
    const touch = async (type, y) => grip("legacy").dispatchEvent(type, { pointerId: 1, pointerType: "touch", isPrimary: true, button: 0, clientX: 10, clientY: y });
    const first = await grip("production").boundingBox();
    await page.evaluate(() => (Element.prototype.setPointerCapture = () => {}));
    await touch("pointerdown", 0);
    await touch("pointermove", first.y - 2);
    await touch("pointerup", first.y - 2);
    assert.deepEqual(await names(), ["legacy", "production", "development"]);
    await view.close();
  });

  test("a part folds and still counts, a field leads to its page, a size says what it means", async () => {
    const view = await begun();
    const { page } = view;
    const part = page.getByRole("button", { name: "Add-ons", exact: true }).filter({ hasNot: page.locator(".outline__name") });
    await part.click();
    assert.equal(await part.getAttribute("aria-expanded"), "false");
    assert.equal(await page.locator("#list-addons").isVisible(), false);
    assert.match(await page.locator("#part-addons .part__marks").innerText(), /1/);
    await page.locator(".advice").getByRole("button", { name: /^Go to Plan of add-on/ }).click();
    await page.waitForFunction(() => document.activeElement?.id === "addon-1-plan");
    assert.match(await page.locator("#addon-1-plan-about, #addon-1-plan-about-0").first().innerText(), /backups/i);
    await page.locator("[aria-controls=processes-1-body]").click();
    await page.locator("#process-1-size").fill("standard-2x");
    assert.match(await page.locator("#process-1-size-about").innerText(), /^1 GB, \$50 a month each \(list price, 2026-\d\d-\d\d\)\.$/);
    await page.locator("#process-1-size").press("F1");
    await page.waitForURL("**/guide/memory/#choose-a-dyno-size");
    await page.goBack();
    await page.locator("#process-1-size").waitFor();
    await page.getByRole("link", { name: /^About Health path: / }).click();
    await page.waitForURL("**/guide/github-actions/#what-a-green-job-means");
    await view.close();
  });
});

describe("commands", () => {
  test("one key finds what can be done, fields, files and pages, and another lists the keys", async () => {
    const view = await begun();
    const { page } = view;
    const ask = async (words) => {
      await page.keyboard.press("Control+k");
      await page.getByRole("searchbox").fill(words);
      await page.keyboard.press("Enter");
      await dialog(page).waitFor({ state: "detached" });
    };
    await page.locator("#app-name").fill("Changed");
    await page.keyboard.press("Control+k");
    await fine(view, "commands");
    assert.match(await dialog(page).innerText(), /Undo: change Name of the app/);
    await page.keyboard.press("Escape");
    await ask("undo");
    await page.waitForFunction(() => document.querySelector("#app-name").value === "Rails app");
    await ask("add environment: ");
    await page.waitForURL("**/new-environment/");
    await ask("branch production");
    await page.waitForFunction(() => document.activeElement?.id === "environment-2-branch");
    await ask("heroku-setup.sh");
    await page.locator(".files__path", { hasText: "scripts/heroku-setup.sh" }).waitFor();
    await ask("add config var");
    await page.waitForFunction(() => /^config-\d+-key$/.test(document.activeElement?.id));
    await page.locator("body").click({ position: { x: 700, y: 5 } });
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press("?");
    await dialog(page).getByText("Save the spec as dynoscribe.json").waitFor();
    await fine(view, "keys");
    await page.keyboard.press("Escape");
    await page.locator("#app-name").press("End");
    await page.locator("#app-name").press("?");
    assert.equal(await page.locator("#app-name").inputValue(), "Rails app?");
    assert.equal(await dialog(page).count(), 0);
    await view.close();
  });
});

describe("the files", () => {
  test("one that is not written says why", inChromium(SAME), async () => {
    const view = await begun();
    const { page } = view;
    await page.getByRole("tab", { name: /^heroku\.yml ?, not written$/ }).click();
    assert.match(await page.getByRole("tabpanel").innerText(), /Not written\. /);
    await fine(view, "absent");
    await view.close();
  });

  test("what changed since it was taken away is marked until it is taken again", async () => {
    const view = await begun();
    const { page } = view;
    assert.equal(await page.locator(".tab__stale").count(), 0);
    await saved(page, () => page.getByRole("button", { name: "All as .zip" }).click());
    assert.equal(await page.locator(".tab__stale").count(), 0);
    await page.locator("#release-command").fill("bin/rails db:prepare");
    await page.getByRole("tab", { name: /^Procfile ?, changed since you took it away/ }).waitFor();
    await page.reload();
    await page.getByRole("tab", { name: /^Procfile ?, changed since you took it away/ }).waitFor();
    await opens(page, "Procfile");
    await saved(page, () => page.getByRole("button", { name: "Download", exact: true }).click());
    await page.getByRole("tab", { name: "Procfile", exact: true }).waitFor();
    await view.close();
  });

  test("a file is compared with how it was, with the preset, with what was taken, with one of mine", async () => {
    const view = await begun();
    const { page } = view;
    await saved(page, () => page.getByRole("button", { name: "All as .zip" }).click());
    await page.locator("#release-command").fill("bin/rails db:prepare");
    await page.locator("#app-name").click();
    await page.locator("#app-name").fill("Other");
    await opens(page, "Procfile");
    const compare = (label) => page.getByLabel("Compare with").selectOption({ label });
    await compare("before my last edit");
    await page.getByText("The same.").waitFor();
    for (const label of ["the preset", "what I last took away"]) {
      await compare(label);
      await page.getByText("1 line added, 1 taken away.").waitFor();
      assert.deepEqual(await page.locator(".diff__line--added, .diff__line--taken").allTextContents(), ["-release: bin/rails db:migrate\n", "+release: bin/rails db:prepare\n"]);
    }
    await page.getByRole("checkbox", { name: "side by side" }).check();
    assert.equal(await page.locator(".sides__gone").textContent(), "taken away: release: bin/rails db:migrate");
    await fine(view, "side by side");
    await compare("a file of mine");
    await page.getByLabel("Text of your Procfile").fill("web: bundle exec puma\n");
    await page.getByText(/lines? added, \d+ taken away\./).waitFor();
    await page.getByLabel(/^Your Procfile: choose it/).setInputFiles({ name: "Procfile", mimeType: "text/plain", buffer: Buffer.from("release: bin/rails db:prepare\nweb: bundle exec puma -C config/puma.rb\n") });
    await page.getByText("The same.").waitFor();
    await view.close();
  });

  test("everything as one text for a shell writes what the command line writes", async () => {
    const view = await begun();
    const { page } = view;
    await page.getByText("More ways").click();
    await page.getByRole("button", { name: "Copy all for a shell" }).click();
    await page.getByText("Copied. Paste it into a shell").waitFor();
    const [here, there] = [mkdtempSync(join(tmpdir(), "dynoscribe-")), mkdtempSync(join(tmpdir(), "dynoscribe-"))];
    try {
      execFileSync("sh", ["-c", await clipboard(page)], { cwd: here });
      const spec = (await saved(page, () => page.keyboard.press("Control+s"))).bytes;
      const cargo = ["run", "--quiet", "--locked", "--bin", "dynoscribe", "--", "generate", "-", "--out", there];
      execFileSync("cargo", cargo, { cwd: ROOT, input: spec, stdio: ["pipe", "ignore", "ignore"] });
      assert.equal(execFileSync("diff", ["-r", here, there], { encoding: "utf8" }), "");
    } finally {
      for (const folder of [here, there]) rmSync(folder, { recursive: true });
    }
    await view.close();
  });

  test("they are written into a folder after a look at what changes there", async () => {
    const view = await site.page();
    const { page } = view;
    // The browser's own folder for a site stands in for one that a person chooses.
    await page.addInitScript(() => {
      globalThis.showDirectoryPicker = () => navigator.storage.getDirectory();
    });
    await view.go();
    await page.getByRole("button", { name: /^Static site/ }).click();
    await page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const stream = await (await folder.getFileHandle("Procfile", { create: true })).createWritable();
      await stream.write("web: something else\n");
      await stream.close();
    });
    await page.getByText("More ways").click();
    await page.getByRole("button", { name: "Write into a folder…" }).click();
    const change = page.getByRole("group", { name: "What will change in the folder" });
    await change.getByText("Procfile", { exact: true }).click();
    await change.getByText("-web: something else").waitFor();
    await fine(view, "folder");
    await change.getByRole("button", { name: /^Write \d+ files$/ }).click();
    await page.getByText(/files written into/).waitFor();
    const read = (path) =>
      page.evaluate(async (path) => {
        let folder = await navigator.storage.getDirectory();
        const parts = path.split("/");
        for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
        return (await (await folder.getFileHandle(parts.at(-1))).getFile()).text();
      }, path);
    await opens(page, WORKFLOW);
    assert.equal(await read(WORKFLOW), await shown(page));
    assert.equal(JSON.parse(await read("dynoscribe.json")).app.name, "Static site");
    await page.getByRole("button", { name: "Write into a folder…" }).click();
    await page.getByText(/is already as described\./).waitFor();
    await view.close();
  });

  test("a link puts a file on GitHub, filled in", inChromium(SAME), async () => {
    const view = await begun();
    const { page } = view;
    await page.getByText("More ways").click();
    await page.getByText(/With the address of a repository on GitHub/).waitFor();
    await page.locator("#app-repository").fill("https://github.com/example/bookshelf");
    const link = page.getByRole("link", { name: "New file on GitHub, filled in: Procfile" });
    const address = new URL(await link.getAttribute("href"));
    assert.equal(address.pathname, "/example/bookshelf/new/main");
    assert.equal(address.searchParams.get("filename"), "Procfile");
    assert.equal(address.searchParams.get("value"), await shown(page));
    assert.match(await link.getAttribute("rel"), /noreferrer/);
    await view.close();
  });

  test("a line says in passing why it is there", async () => {
    const view = await begun();
    const { page } = view;
    await page.locator(".line__text").first().hover();
    assert.match(await page.locator(".sheet__why").innerText(), /^1 .*Release command/);
    await view.close();
  });
});

// The other halves of the pairs are looked at by the journeys.
for (const [width, colorScheme] of every([[768, "dark"], [1280, "light"], [1920, "dark"], [360, "light"]])) {
  test(`nothing is too wide and axe finds nothing at ${width} px, ${colorScheme}`, async () => {
    const view = await site.page({ width, height: 900, colorScheme });
    const { page } = view;
    const check = async (where) => {
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${where}: ${over} px too wide`);
      await fine(view, where);
    };
    const show = async (name) => {
      if (width < 768) await page.locator(".switch").getByRole("button", { name: new RegExp(`^${name}`) }).click();
    };
    await view.go();
    await check("start");
    await page.getByRole("button", { name: /^Open WebUI/ }).first().click();
    await show("Form");
    await page.getByRole("button", { name: "Paste many" }).click();
    await page.getByRole("button", { name: "As a table" }).click();
    await check("form");
    await show("Files");
    await page.getByText("More ways").click();
    await page.getByLabel("Compare with").selectOption({ label: "the preset" });
    await check("files");
    await show("Form");
    for (const name of [/, specs$/, /^Link$/]) {
      await page.getByRole("button", { name }).click();
      await dialog(page).waitFor();
      await check(String(name));
      await page.keyboard.press("Escape");
    }
    await view.close();
  });
}
