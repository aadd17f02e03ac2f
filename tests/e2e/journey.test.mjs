// The main job, from the first click to the files on disk: what the page shows, copies, downloads and packs is compared
// byte for byte with what the command line twin writes from the same spec.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { after, before, describe, test } from "node:test";
import { axe, every, open, twin } from "./harness.mjs";

/** What `dynoscribe generate` writes from a spec: paths and texts. */
function generate(spec) {
  const folder = mkdtempSync(join(tmpdir(), "dynoscribe-"));
  try {
    twin(["generate", "-", "--out", folder], spec);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name));
    return new Map(
      paths.map((path) => [
        relative(folder, path).replaceAll("\\", "/"),
        { text: readFileSync(path, "utf8"), executable: (statSync(path).mode & 0o100) !== 0 },
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The entries of a zip whose files are stored as they are, read from its directory. */
function unzip(bytes) {
  const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const entries = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    assert.equal(bytes.readUInt16LE(at + 10), 0, "stored");
    const [size, name, extra, comment] = [20, 28, 30, 32].map((to, nth) =>
      nth === 0 ? bytes.readUInt32LE(at + to) : bytes.readUInt16LE(at + to),
    );
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    entries.set(bytes.toString("utf8", at + 46, at + 46 + name), {
      text: bytes.toString("utf8", start, start + size),
      executable: ((bytes.readUInt32LE(at + 38) >>> 16) & 0o111) !== 0,
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

const sorted = (files) => [...files].sort(([a], [b]) => (a < b ? -1 : 1));

/** The page in the hands of a person. */
class Person {
  constructor(view, width) {
    Object.assign(this, { view, page: view.page, phone: width < 768 });
  }

  /** On a phone, turns to the form or to the files; elsewhere both are in sight. */
  async show(what) {
    if (this.phone) await this.page.locator(".switch").getByRole("button", { name: new RegExp(`^${what}`) }).click();
  }

  field(key) {
    return this.page.locator(`#${key}`);
  }

  /** Makes sure that a field is in sight, for an item that has a name begins folded. */
  async reach(key) {
    await this.show("Form");
    const field = this.field(key);
    if (!(await field.isVisible())) {
      const [kind, id] = key.split("-");
      await this.page.locator(`[aria-controls^="${kind}"][aria-controls$="-${id}-body"]`).click();
    }
    await field.waitFor();
    return field;
  }

  tab(path) {
    return this.page.locator(`[role=tab][title="${path}"]`);
  }

  /** Opens a file, and returns its text as it is shown. */
  async read(path) {
    await this.show("Files");
    await this.tab(path).click();
    await this.page.locator(".files__path", { hasText: path }).waitFor();
    return this.shown();
  }

  shown() {
    return this.page.locator(".line__text").evaluateAll((lines) => lines.map((line) => line.textContent).join(""));
  }

  marked() {
    return this.page
      .locator(".line--changed .line__text")
      .evaluateAll((lines) => lines.map((line) => line.textContent.trimEnd()));
  }

  async download(press) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), press()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** The spec, as the page saves it. */
  async spec() {
    const { name, bytes } = await this.download(() => this.page.getByRole("button", { name: "Save the spec" }).click());
    assert.equal(name, "dynoscribe.json");
    return bytes.toString("utf8");
  }

  /** What must hold wherever the person is. */
  async fine(where) {
    assert.deepEqual(await axe(this.page), [], where);
    const over = await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${where}: ${over} px too wide`);
    assert.deepEqual(this.view.troubles, [], where);
    assert.deepEqual(this.view.foreign, [], where);
  }

  focused() {
    return this.page.evaluate(() => document.activeElement?.id ?? "");
  }

  /** Waits until something holds. */
  async until(holds, ...values) {
    await this.page.waitForFunction(holds, ...values);
  }
}

const WRITTEN = "[role=tab]:not(.tab--absent)";
const WORKFLOW = ".github/workflows/heroku-deploy.yml";
const SCRIPT = "scripts/heroku-config.sh";

let site;
let preset;
let production;
before(async () => {
  preset = twin(["preset", "open-webui"]);
  production = JSON.parse(preset).environments[0];
  site = await open();
});
after(() => site?.close());

// Each size and each theme once: what a theme changes is colours, which other tests look at in both.
for (const [colorScheme, width, height] of every([
  ["dark", 360, 800],
  ["light", 1440, 900],
])) {
  describe(`${colorScheme}, ${width} px`, () => {
    let person;
    let page;
    const branch = () => `environment-${production.id}-branch`;
    const app = () => `environment-${production.id}-app`;

    before(async () => {
      const view = await site.page({
        width,
        height,
        colorScheme,
        permissions: ["clipboard-read", "clipboard-write"],
      });
      ({ page } = view);
      person = new Person(view, width);
      await view.go();
    });
    after(() => person?.view.close());

    test("the first page offers where to start", async () => {
      await page.getByRole("button", { name: /^Open WebUI/ }).first().waitFor();
      await person.fine("start");
    });

    test("a preset brings its files, as the command line writes them", async () => {
      await page.getByRole("button", { name: /^Open WebUI/ }).first().click();
      await person.show("Files");
      await page.getByRole("tab").first().waitFor();
      const expected = generate(preset);
      const tabs = await page.locator(WRITTEN).evaluateAll((tabs) => tabs.map((tab) => tab.title));
      assert.deepEqual([...tabs].sort(), [...expected.keys()].sort());
      for (const [path, { text }] of expected) {
        assert.equal(await person.read(path), text, path);
      }
      assert.equal(await page.locator(".tab__dot").count(), 0, "nothing is marked yet");
      await person.fine("files");
    });

    test("one keystroke changes the file and marks its lines", async () => {
      const before = (await person.read(WORKFLOW)).split("\n");
      const field = await person.reach(branch());
      await field.press("End");
      await page.keyboard.press("x");
      await page.locator(".line__text", { hasText: `${production.branch}x` }).first().waitFor({ state: "attached" });
      const lines = (await person.shown()).split("\n");
      const fresh = lines.filter((line) => !before.includes(line)).map((line) => line.trimEnd());
      assert.ok(fresh.length > 0);
      assert.deepEqual(await person.marked(), fresh);
      await person.until((name) => document.querySelector(`[role=tab][title="${name}"] .tab__dot`), WORKFLOW);
      assert.match(await person.tab(WORKFLOW).innerText(), /line.? changed/);
      await person.until(() =>
        [...document.querySelectorAll("[role=status]")].some((it) => /heroku-deploy\.yml: \d+ lines? changed/.test(it.textContent)),
      );
    });

    test("marks stay until the person has looked and looked away", async () => {
      await person.show("Files");
      assert.ok((await person.marked()).length > 0);
      await person.fine("changed");
      await person.read(SCRIPT);
      await person.read(WORKFLOW);
      assert.deepEqual(await person.marked(), []);
      assert.equal(await person.tab(WORKFLOW).locator(".tab__dot").count(), 0);
    });

    test("arrow keys, Home and End go through the tabs", async () => {
      const tabs = page.getByRole("tab");
      const last = (await tabs.count()) - 1;
      await tabs.first().click();
      await page.keyboard.press("ArrowLeft");
      for (const [key, at] of [[null, last], ["Home", 0], ["ArrowRight", Math.min(1, last)], ["End", last]]) {
        if (key) await page.keyboard.press(key);
        await person.until(
          (at) => {
            const tabs = [...document.querySelectorAll("[role=tab]")];
            const [open, ...others] = tabs.filter((tab) => tab.getAttribute("aria-selected") === "true");
            return open === tabs[at] && others.length === 0 && document.activeElement === open && open.tabIndex === 0;
          },
          at,
        );
      }
    });

    test("copy, download and zip give what the command line writes", async () => {
      await person.show("Form");
      const expected = generate(await person.spec());
      await person.read(WORKFLOW);
      await page.getByRole("button", { name: "Copy", exact: true }).click();
      await page.getByText("Copied heroku-deploy.yml").waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), expected.get(WORKFLOW).text);

      await person.read(SCRIPT);
      const one = await person.download(() => page.getByRole("button", { name: "Download", exact: true }).click());
      assert.equal(one.name, basename(SCRIPT));
      assert.equal(one.bytes.toString("utf8"), expected.get(SCRIPT).text);
      await page.getByText(`It belongs at ${SCRIPT}`).waitFor();

      const all = await person.download(() => page.getByRole("button", { name: "All as .zip" }).click());
      assert.equal(all.name, "open-webui-kidsgpt.zip");
      assert.deepEqual(sorted(unzip(all.bytes)), sorted(expected));
      await person.fine("taken");
    });

    test("another method writes other files, and undo brings the first ones back", async () => {
      const paths = () => page.locator(WRITTEN).evaluateAll((tabs) => tabs.map((tab) => tab.title));
      await person.show("Form");
      const first = await paths();
      let known = first;
      for (const method of ["heroku.yml", "Buildpacks"]) {
        await page.getByRole("radio", { name: new RegExp(`^${method}`) }).check();
        const expected = generate(await person.spec());
        assert.deepEqual((await paths()).sort(), [...expected.keys()].sort());
        await person.show("Files");
        await person.until(() => {
          const [row, tab] = ["[role=tablist]", "[role=tab][aria-selected=true]"].map((it) =>
            document.querySelector(it).getBoundingClientRect(),
          );
          return tab.left >= row.left - 1 && tab.right <= row.right + 1;
        });
        for (const path of expected.keys()) {
          if (!known.includes(path)) assert.match(await person.tab(path).innerText(), /new file/);
          assert.equal(await person.read(path), expected.get(path).text, path);
        }
        known = await paths();
        await person.fine(method);
        await person.show("Form");
      }
      await page.keyboard.press("Control+z");
      await page.keyboard.press("Control+z");
      await person.until((count) => document.querySelectorAll("[role=tab]:not(.tab--absent)").length === count, first.length);
      assert.deepEqual(await paths(), first);
    });

    test("a selection copies lines without numbers and notes", async () => {
      const text = await person.read(WORKFLOW);
      await page.locator(".line__text", { hasText: "permissions:" }).first().click();
      await page.locator(".note").waitFor();
      await person.show("Files");
      await page.evaluate(() => getSelection().selectAllChildren(document.querySelector(".sheet__lines")));
      await page.keyboard.press("Control+C");
      await person.until(async (text) => (await navigator.clipboard.readText()) === text, text);
      await page.evaluate(() => getSelection().removeAllRanges());
    });

    test("a line says why it is there, and leads to its field", async () => {
      await person.read(WORKFLOW);
      const line = page.locator(".line__text", { hasText: `${production.branch}x` }).first();
      await line.click();
      const note = page.locator(".note");
      await note.getByText(`Go to Branch of environment "${production.name}"`).waitFor();
      assert.equal(await line.getAttribute("aria-selected"), "true");
      await person.fine("note");
      if (person.phone) await note.getByRole("button", { name: /^Go to/ }).click();
      await person.until((id) => document.activeElement?.id === id, branch());
      assert.ok(await person.field(branch()).isVisible());
    });

    test("the keyboard reads a file line by line, asks, and goes", async () => {
      await person.read(WORKFLOW);
      const cursor = page.locator(".line__text[tabindex='0']");
      assert.equal(await cursor.count(), 1);
      await cursor.focus();
      await page.keyboard.press("Home");
      const target = page.locator(".line__text", { hasText: `${production.branch}x` }).first();
      const steps = await target.evaluate((cell) => [...document.querySelectorAll(".line__text")].indexOf(cell));
      for (let step = 0; step < steps; step++) await page.keyboard.press("ArrowDown");
      const id = await target.getAttribute("id");
      assert.equal(await person.focused(), id);
      await page.keyboard.press("Escape");
      await page.locator(".note").waitFor({ state: "detached" });
      await page.keyboard.press("Enter");
      await page.locator(".note").waitFor();
      assert.equal(await person.focused(), id, "the focus stays in the file");
      await page.keyboard.press("Enter");
      await person.until((id) => document.activeElement?.id === id, branch());
    });

    test("an error stands beside its field, and its fix mends it", async () => {
      const field = await person.reach(app());
      await field.fill("DSL Pilot!");
      assert.equal(await field.getAttribute("aria-invalid"), "true");
      const about = page.locator(".zone--form .finding", { has: page.locator(`#${app()}-about-0`) });
      assert.match(await about.innerText(), /Error/);
      await person.fine("error");
      await person.show("Files");
      const errors = page.locator(".files__errors");
      assert.match(await errors.innerText(), /^\d+ errors?: what (it is|they are) about is left out of these files\.$/);
      await person.fine("files with an error");
      await errors.getByRole("button").click();
      await person.until(() => document.activeElement?.getAttribute("aria-invalid") === "true");
      await person.reach(app());
      await about.getByRole("button", { name: /^Use / }).first().click();
      await person.until((id) => !document.getElementById(id).hasAttribute("aria-invalid"), app());
      assert.equal(await errors.count(), 0);
    });

    test("items are added, moved and removed; the keyboard undoes and redoes", async () => {
      await person.show("Form");
      const list = page.locator("#list-processes");
      const names = () =>
        list.locator(".item__title").evaluateAll((titles) => titles.map((title) => title.textContent));
      const become = (names) =>
        person.until(
          (names) =>
            [...document.querySelectorAll("#list-processes .item__title")].map((it) => it.textContent).join() === names,
          names.join(),
        );
      assert.deepEqual(await names(), ["web"]);
      await list.getByRole("button", { name: "Add a process type" }).click();
      await person.until(() => /^process-\d+-type$/.test(document.activeElement?.id));
      await page.keyboard.type("worker");
      await become(["web", "worker"]);
      await list.getByRole("button", { name: "Move up: worker" }).click();
      await become(["worker", "web"]);
      await list.getByRole("button", { name: "Remove: web", exact: true }).click();
      await become(["worker"]);
      await person.fine("list");
      for (const state of [["worker", "web"], ["web", "worker"]]) {
        await page.keyboard.press("Control+z");
        await become(state);
      }
      await page.keyboard.press("Control+Shift+z");
      await become(["worker", "web"]);
    });

    test("a reload keeps everything", async () => {
      await person.show("Form");
      const spec = await person.spec();
      const texts = new Map();
      for (const path of [WORKFLOW, SCRIPT]) texts.set(path, await person.read(path));
      await page.reload();
      await page.locator("#list-processes").waitFor({ state: "attached" });
      assert.equal(await person.spec(), spec);
      for (const [path, text] of texts) assert.equal(await person.read(path), text, path);
      assert.equal(await page.locator(".tab__dot").count(), 0, "what comes back is no change");
    });

    test("a spec that cannot be read is refused in words", async () => {
      await person.show("Form");
      await page.getByRole("button", { name: "New spec" }).click();
      await page.getByLabel("Or its text, or a link that carries it").fill('{\n  "version": 1,\n  "app": { "name": 5 }\n}\n');
      await page.getByRole("button", { name: "Open this text" }).click();
      const alert = page.locator("#open-about");
      await alert.getByText(/line 3/i).waitFor();
      assert.match(await alert.innerText(), /name/);
      await person.fine("refused");
      await page.getByLabel("File: dynoscribe.json, chosen or dropped here").setInputFiles({
        name: "bad.json",
        mimeType: "application/json",
        buffer: Buffer.from("{\n nonsense"),
      });
      await alert.getByText(/line 2/i).waitFor();
    });

    test("an empty start works, and leaves what was there", async () => {
      await page.getByRole("button", { name: /^Empty/ }).click();
      await person.show("Form");
      await page.locator("#app-name").waitFor();
      await person.fine("empty form");
      await person.show("Files");
      await page.locator(".files").waitFor();
      await person.fine("empty files");
      await person.show("Form");
      await page.getByRole("button", { name: /^Untitled ?, specs$/ }).click();
      await person.fine("specs");
      await page.getByRole("dialog").getByRole("button", { name: "Open WebUI KidsGPT", exact: true }).click();
      await person.tab(WORKFLOW).waitFor({ state: "attached" });
    });

    test("nothing went wrong, and nobody else was asked", () => {
      assert.deepEqual(person.view.troubles, []);
      assert.deepEqual(person.view.foreign, []);
    });
  });
}

test("a browser that refuses the clipboard is told of honestly", async () => {
  const view = await site.page();
  await view.page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new DOMException("refused", "NotAllowedError")) },
    });
  });
  await view.go();
  await view.page.getByRole("button", { name: /^Open WebUI/ }).first().click();
  await view.page.getByRole("button", { name: "Copy", exact: true }).click();
  await view.page.getByText("The browser did not allow it. The text is selected: press Ctrl+C.").waitFor();
  const { files } = { files: generate(preset) };
  const open = await view.page.locator("[role=tab][aria-selected=true]").getAttribute("title");
  assert.equal(await view.page.evaluate(() => getSelection().toString().trimEnd()), files.get(open).text.trimEnd());
  await view.close();
});

test("a changed line glows once, unless motion is unwanted", async () => {
  for (const [reducedMotion, name] of [["no-preference", /^glow-/], ["reduce", /^none$/]]) {
    const view = await site.page({ reducedMotion });
    await view.go();
    await view.page.getByRole("button", { name: /^Open WebUI/ }).first().click();
    await view.page.locator(`[aria-controls="environments-${production.id}-body"]`).click();
    await view.page.locator(`#environment-${production.id}-branch`).fill("trunk");
    await view.page.locator(`[role=tab][title="${WORKFLOW}"]`).click();
    const line = view.page.locator(".line--changed").first();
    const style = await line.evaluate((it) => [getComputedStyle(it).animationName, getComputedStyle(it).animationIterationCount]);
    assert.match(style[0], name);
    assert.equal(style[1], "1");
    await view.close();
  }
});
