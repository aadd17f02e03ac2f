// The wizard: somebody who has never seen Heroku adds an environment to a project that is deployed already.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { axe, every, open } from "./harness.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SPEC = resolve(ROOT, "tests/gallery/rails-pipeline/dynoscribe.json");

let site;
before(async () => {
  site = await open();
});
after(() => site?.close());

const QUESTIONS = [
  "What is it for?",
  "What is its app called on Heroku?",
  "Which branch, and what starts a deploy?",
  "Where does it live?",
  "Which config vars differ?",
  "Which data does it begin with?",
];
/** Waits for a question, and for the focus on it. */
const asked = async (page, title) => {
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  if (title !== QUESTIONS[0]) await page.waitForFunction(() => document.activeElement === document.querySelector(".wizard h1"));
};
const saved = async (page, press) => {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

/** The wizard with a project's file. */
async function opened(choices) {
  const view = await site.page({ permissions: ["clipboard-read", "clipboard-write"], ...choices });
  await view.go("new-environment/");
  await view.page.getByLabel(/^File: dynoscribe\.json/).setInputFiles(SPEC);
  await asked(view.page, QUESTIONS[0]);
  return view;
}

describe("a new environment", () => {
  test("by keyboard alone: six questions, then what to do", async () => {
    const view = await opened();
    const { page } = view;
    assert.equal(await page.evaluate(() => document.activeElement?.id === "page-title" || document.activeElement === document.body), true);
    await page.getByLabel("Its name").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("demo");
    await page.keyboard.press("Enter");
    await asked(page, QUESTIONS[1]);
    assert.equal(await page.getByLabel("The name of its app").inputValue(), "bookshelf-demo");
    await page.keyboard.press("Tab");
    await page.keyboard.press("End");
    await page.keyboard.type(" X");
    assert.equal(await page.getByLabel("The name of its app").getAttribute("aria-invalid"), "true");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await page.getByLabel("The name of its app").inputValue(), "bookshelf-demo-x", "the fix is a key away");
    await page.getByLabel("The name of its app").focus();
    await page.keyboard.press("Enter");
    await asked(page, QUESTIONS[2]);
    assert.equal(await page.getByLabel("The branch that is deployed to it").inputValue(), "demo");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), "new-branch");
    await page.keyboard.press("Enter");
    await asked(page, QUESTIONS[3]);
    for (const title of QUESTIONS.slice(4)) {
      // From the heading to the button: the Tab key passes everything that is asked.
      await page.getByRole("button", { name: "Next" }).focus();
      await page.keyboard.press("Enter");
      await asked(page, title);
    }
    assert.deepEqual(await axe(page), []);
    await page.getByRole("button", { name: "Show what to do" }).focus();
    await page.keyboard.press("Enter");
    await asked(page, "The environment demo");
    assert.match(await page.locator(".wizard .lead").innerText(), /^1\d steps, \d files change/);
    const commands = await page.locator(".checklist .command code").allTextContents();
    assert.ok(commands.includes("scripts/heroku-setup.sh demo"));
    for (const line of commands.filter((it) => it.includes("--app"))) assert.match(line, /--app bookshelf-demo-x/);
    assert.deepEqual(view.troubles, []);
    await view.close();
  });

  test("each answer changes what follows, and all are kept on the way back", async () => {
    const view = await opened();
    const { page } = view;
    const next = () => page.getByRole("button", { name: /^Next$|^Show what to do$/ }).click();
    await page.getByLabel("Its name").fill("demo");
    await page.getByRole("radio", { name: /^development/ }).check();
    await next();
    await next();
    await page.getByLabel("The branch that is deployed to it").fill("main");
    await page.getByText("This branch is also deployed to staging, production.").waitFor();
    await page.getByLabel("The branch that is deployed to it").fill("demo");
    await page.getByRole("radio", { name: /started by hand/ }).check();
    await next();
    await page.getByRole("radio", { name: /^eu/ }).check();
    await next();
    await page.getByText("Asked for, when the script runs").waitFor();
    await page.getByRole("textbox", { name: "RAILS_MAX_THREADS" }).fill("2");
    await next();
    await page.getByRole("radio", { name: /^A copy of staging/ }).check();
    await page.getByRole("button", { name: /^Change ?: Where does it live\?/ }).click();
    assert.equal(await page.getByRole("radio", { name: /^eu/ }).isChecked(), true);
    await page.getByRole("button", { name: "Next" }).click();
    assert.equal(await page.getByRole("textbox", { name: "RAILS_MAX_THREADS" }).inputValue(), "2");
    await next();
    await next();
    await asked(page, "The environment demo");
    const commands = await page.locator(".checklist .command code").allTextContents();
    assert.ok(commands.includes("heroku pg:copy bookshelf-staging::DATABASE_URL DATABASE_URL --app bookshelf-demo"));
    assert.ok(commands.includes("gh workflow run heroku-deploy.yml --ref demo --raw-field environment=demo"));
    const script = page.locator(".preview__file", { has: page.locator("summary", { hasText: "scripts/heroku-config.sh" }) });
    await script.locator("summary").click();
    const hunks = await script.locator(".diff").innerText();
    assert.match(hunks, /RAILS_MAX_THREADS=2/);
    assert.ok(!/^-[^-]/m.test(hunks.replaceAll(/^-.*(staging|production).*$/gm, "")), hunks);
    await view.close();
  });

  test("ticks are remembered; the checklist, the files and a link go along", async () => {
    const view = await opened();
    const { page } = view;
    for (let at = 0; at < 6; at += 1) await page.getByRole("button", { name: /^Next$|^Show what to do$/ }).click();
    await page.getByRole("checkbox", { name: /^1\. Log in/ }).check();
    await page.getByText(/^1 of \d+ done$/).waitFor();
    await page.getByText("2. Commit the changed files").waitFor();
    await page.reload();
    await page.getByText(/^1 of \d+ done$/).waitFor();
    assert.equal(await page.getByRole("checkbox", { name: /^1\. Log in/ }).isChecked(), true);

    const list = await saved(page, () => page.getByRole("button", { name: "Checklist as Markdown" }).click());
    assert.equal(list.name, "new-environment.md");
    assert.match(list.bytes.toString(), /^- \[x\] Log in\n- \[ \] Commit/m);
    const files = await saved(page, () => page.getByRole("button", { name: "Changed files as .zip" }).click());
    for (const path of ["dynoscribe.json", ".github/workflows/heroku-deploy.yml"]) assert.ok(files.bytes.includes(path), path);

    await page.getByRole("button", { name: "Copy a link to this" }).click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes("new=v1."));
    const other = await site.page();
    await other.page.goto(await page.evaluate(() => navigator.clipboard.readText()));
    await other.page.getByRole("heading", { level: 1, name: /^The environment / }).waitFor();
    assert.equal(await other.page.locator(".wizard h1").innerText(), await page.locator(".wizard h1").innerText());
    assert.deepEqual(await other.page.locator(".checklist .command code").allTextContents(), await page.locator(".checklist .command code").allTextContents());
    await other.page.getByText(/^0 of \d+ done$/).waitFor();
    assert.deepEqual(other.troubles, []);
    await other.close();

    await page.locator(".checklist summary", { hasText: "Make the app" }).click({ position: { x: 5, y: 10 } });
    await page.getByRole("link", { name: "The name belongs to somebody already" }).waitFor();
    await page.getByRole("button", { name: "Add it to the spec" }).click();
    await page.locator("#list-environments").waitFor();
    assert.equal(await page.locator("#list-environments .item__title").count(), 3);
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => document.querySelectorAll("#list-environments .item__title").length === 2);
    await view.close();
  });

  test("an answer that cannot be is said, and nothing is lost", async () => {
    const view = await opened();
    const { page } = view;
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByLabel("The name of its app").fill("-");
    for (let at = 0; at < 5; at += 1) await page.getByRole("button", { name: /^Next$|^Show what to do$/ }).click();
    await page.getByText("An answer does not fit yet").waitFor();
    await page.getByRole("button", { name: "Change the answers" }).click();
    await page.getByRole("button", { name: "Next" }).click();
    assert.equal(await page.getByLabel("The name of its app").inputValue(), "-");
    await view.close();
  });
});

for (const [width, colorScheme] of every([[1280, "light"], [1920, "dark"], [768, "light"], [360, "dark"]])) {
  test(`every question fits ${width} px, ${colorScheme}, and axe finds nothing`, async () => {
    const view = await opened({ width, height: 800, colorScheme });
    const { page } = view;
    for (let at = 0; at <= 6; at += 1) {
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `question ${at + 1}: ${over} px too wide`);
      if (at % 2 === 0) assert.deepEqual(await axe(page), [], `question ${at + 1}`);
      if (at < 6) await page.getByRole("button", { name: /^Next$|^Show what to do$/ }).click();
    }
    assert.deepEqual(view.troubles, []);
    assert.deepEqual(view.foreign, []);
    await view.close();
  });
}
