// The form: what is typed is what is kept, lists follow the keyboard, every step can be taken back.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, beforeEach, describe, test } from "node:test";
import { axe, every, open } from "./harness.mjs";

// Half-filled and wrong on purpose: the third environment's app has a name that Heroku refuses.
const SPEC = {
  version: 1,
  app: { name: "Class chat", keywords: ["chat", "school"] },
  buildpacks: [{ source: "heroku/nodejs" }, { source: "heroku/python" }],
  images: [{ process: "web", build_args: [{ name: "COMMIT", value: "{commit}" }] }],
  processes: [{ type: "web", command: "bash start.sh", quantity: 1, size: "standard-1x" }, { type: "worker" }],
  addons: [{ service: "heroku-postgresql", options: [{ name: "version", value: "16" }] }],
  config: [
    { key: "SESSION_KEY", value: "generated" },
    { key: "SIGN_UP", need: "optional", value: { text: "false" }, overrides: [{ environment: 2, value: { text: "true" } }] },
  ],
  environments: [
    { id: 1, name: "production", app: "class-chat", branch: "main", stage: "production" },
    { id: 2, name: "staging", app: "class-chat-staging", branch: "dev" },
    { id: 3, name: "old", app: "Class Chat", branch: "main", deploys: "manual", legacy: true },
  ],
  ignore: [{ pattern: "tests/" }],
  packages: [{ package: "playwright" }],
};

let site;
before(async () => {
  site = await open();
});
after(() => site?.close());

/** A page with the form open on a spec. */
async function opened(choices, spec = SPEC) {
  const view = await site.page(choices);
  await view.go();
  await view.page.fill("#open-text", typeof spec === "string" ? spec : JSON.stringify(spec));
  await view.page.getByRole("button", { name: "Open this text" }).click();
  // The workbench is fetched now; or the text is no spec, which is said.
  await view.page.locator("#app-name, #open-about .finding").first().waitFor();
  return view;
}

const focused = (page) => page.evaluate(() => document.activeElement.id);
const kept = (page) => page.evaluate(() => JSON.parse(localStorage[`dynoscribe.spec.${localStorage["dynoscribe.open"]}`] ?? "{}").spec);

/** Waits until something is so; what it was last is in the message. */
async function until(read, wanted) {
  let seen;
  for (let tries = 0; tries < 400; tries += 1) {
    seen = await read();
    try {
      assert.deepEqual(seen, wanted);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
  assert.deepEqual(seen, wanted);
}

const value = (page, id) => () => page.inputValue(`#${id}`);
const unfold = async (page) => {
  for (const fold of await page.locator(".item__fold[aria-expanded=false]").elementHandles()) await fold.click();
};

describe("the form", () => {
  let view;
  let page;
  beforeEach(async () => {
    await view?.close();
    view = await opened();
    page = view.page;
    await page.locator("#app-name").waitFor();
  });
  after(() => view?.close());

  test("typing keeps the text and the caret as they are, and one field is one step", async () => {
    await page.click("#app-name");
    await page.keyboard.press("End");
    await page.keyboard.type(" Ä “x”  ");
    await page.keyboard.press("Home");
    await page.keyboard.type("ab");
    assert.equal(await page.inputValue("#app-name"), "abClass chat Ä “x”  ");
    await page.keyboard.press("Tab");
    await page.keyboard.type("/health");
    await page.keyboard.press("Control+z");
    await until(value(page, "app-health-path"), "");
    await page.keyboard.press("Control+z");
    await until(value(page, "app-name"), "Class chat");
    await page.keyboard.press("Control+Shift+z");
    await page.keyboard.press("Control+y");
    await until(value(page, "app-health-path"), "/health");
    const undo = page.getByRole("button", { name: "Undo", exact: true });
    assert.equal(await undo.getAttribute("title"), "Undo: change Health path of the app (Ctrl+Z)");
  });

  test("items are added, moved and removed, and the focus follows", async () => {
    const names = () => page.locator("#list-environments .item__title").allInnerTexts();
    await page.click("#environments-add");
    await until(() => focused(page), "environment-4-name");
    await page.keyboard.type("qa");
    for (const wanted of [2, 1, 0]) {
      await page.locator("#environments-4-up").press("Enter");
      await until(async () => (await names()).indexOf("qa"), wanted);
      await until(() => focused(page), "environments-4-up");
    }
    assert.equal(await page.getAttribute("#environments-4-up", "aria-disabled"), "true");
    await page.locator("#environments-4-remove").press("Enter");
    await until(names, ["production", "staging", "old"]);
    await until(() => focused(page), "environments-1-remove");
    await until(() => page.locator(".status__said").innerText(), 'Removed environment "qa". You can undo this.');
    await page.keyboard.press("Control+z");
    await until(names, ["qa", "production", "staging", "old"]);
  });

  test("every kind of control stores what was done, and gives it back on undo", async () => {
    await unfold(page);
    await page.selectOption("#environment-1-stage", "staging");
    await page.keyboard.press("Control+z");
    await until(value(page, "environment-1-stage"), "production");
    await page.check("#environment-1-legacy");
    await page.keyboard.press("Control+z");
    await until(() => page.isChecked("#environment-1-legacy"), false);
    await page.getByRole("radio", { name: /^Buildpacks/ }).check();
    await page.keyboard.press("Control+z");
    await until(() => page.getByRole("radio", { name: /^Container Registry/ }).isChecked(), true);

    await page.fill("#process-1-quantity", "");
    await page.locator("#process-1-quantity").pressSequentially("-3");
    await page.keyboard.press("Tab");
    await until(value(page, "process-1-quantity"), "");
    await page.fill("#process-1-quantity", "12");
    await page.fill("#app-keywords", "a\n\n b ");
    await page.fill("#process-1-command", "x \\\n  y");
    await page.selectOption("#config-2-value-kind", { label: "Text to the letter" });
    await until(value(page, "config-2-value"), "false");
    await page.selectOption("#config-2-in-1", { label: "Asked when run" });
    await page.selectOption("#config-2-in-2-kind", { label: "The same" });
    await until(async () => {
      const { app, processes, config } = await kept(page);
      return [app.keywords, processes[0].command, processes[0].quantity, config[1].value, config[1].overrides];
    }, [["a", "", " b "], "x \\\n  y", 12, { verbatim: "false" }, [{ environment: 1, value: "asked" }]]);
  });

  test("a reload keeps everything, even what was typed just before", async () => {
    await page.fill("#app-logo", "late");
    await page.reload();
    await until(value(page, "app-logo"), "late");
    assert.equal(await page.inputValue("#app-name"), "Class chat");
  });

  test("a finding stands at its field, leads to it, and its fix is one click that can be undone", async () => {
    const entry = page.locator(".advice .finding", { hasText: "Class Chat" });
    await entry.getByRole("button", { name: /^Go to/ }).click();
    await until(() => focused(page), "environment-3-app");
    assert.equal(await page.getAttribute("#environment-3-app", "aria-invalid"), "true");
    const said = page.locator(".zone--form .finding", { has: page.locator("#environment-3-app-about-0") });
    assert.equal(await page.getAttribute("#environment-3-app", "aria-describedby"), "environment-3-app-about-0");
    assert.match(await said.innerText(), /^Error/);
    await said.getByRole("button", { name: "Use class-chat" }).click();
    await until(value(page, "environment-3-app"), "class-chat");
    await until(() => focused(page), "environment-3-app");
    await page.keyboard.press("Control+z");
    await until(value(page, "environment-3-app"), "Class Chat");
  });

  test("the spec is saved as a file that opens again, and a new one leaves it kept", async () => {
    await page.locator("#app-name").fill("Saved");
    await until(async () => (await kept(page))?.app.name, "Saved");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save the spec" }).click(),
    ]);
    assert.equal(download.suggestedFilename(), "dynoscribe.json");
    const file = await download.path();
    assert.deepEqual(JSON.parse(await readFile(file, "utf8")), await kept(page));
    await page.getByRole("button", { name: "New spec" }).click();
    await page.getByRole("button", { name: /^Empty/ }).click();
    await until(value(page, "app-name"), "");
    await page.getByRole("button", { name: /^Untitled ?, specs$/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Class chat", exact: true }).click();
    await until(value(page, "app-name"), "Saved");
    await page.keyboard.press("Control+z");
    await until(value(page, "app-name"), "Class chat");
    await page.keyboard.press("Control+y");
    await page.getByRole("button", { name: "New spec" }).click();
    await page.setInputFiles("#open-file", { name: "a.json", mimeType: "", buffer: await readFile(file) });
    await until(value(page, "app-name"), "Saved");
  });

  test("axe finds nothing with everything unfolded, and nothing went wrong", async () => {
    await unfold(page);
    for (const colorScheme of every(["light", "dark"])) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await axe(page), []);
    }
    assert.deepEqual(view.troubles, []);
  });
});

test("a spec that cannot be read is explained with its place", async () => {
  const view = await opened({}, '{"version":1,"environments":[{"branch":5}]}');
  await until(
    () => view.page.locator("#open-about .finding__message").innerText(),
    "Line 1, column 40, field environments[0].branch: Here stands integer `5`; it must be a string.",
  );
  await view.close();
});

test("what was kept and cannot be read stays where it is, and is said", async () => {
  const view = await site.page();
  await view.page.addInitScript(() => localStorage.setItem("dynoscribe.spec", '{"version":99}'));
  await view.go();
  await view.page.locator(".notice", { hasText: "version 99" }).waitFor();
  await view.page.getByRole("button", { name: /^Empty/ }).click();
  await until(() => view.page.evaluate(() => "dynoscribe.spec.2" in localStorage), true);
  const kept = await view.page.evaluate(() => localStorage["dynoscribe.spec.1"]);
  assert.equal(kept, '{"version":99}');
  await view.page.getByRole("button", { name: /^Untitled ?, specs$/ }).click();
  await view.page.getByRole("dialog").getByText("It cannot be read").waitFor();
  await view.close();
});

test("a browser that stores nothing is said to", async () => {
  const view = await site.page();
  await view.page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("no", "SecurityError");
      },
    });
  });
  await view.go();
  await view.page.getByRole("button", { name: /^Empty/ }).click();
  await view.page.fill("#app-name", "x");
  await view.page.locator(".status__failed", { hasText: "does not keep your work" }).waitFor();
  assert.equal(await view.page.inputValue("#app-name"), "x");
  await view.close();
});

for (const width of every([320, 360])) {
  test(`on a phone of ${width} px nothing is too wide, and switching loses nothing`, async () => {
    const view = await opened({ width, height: 740, hasTouch: true, isMobile: true });
    const { page } = view;
    const tab = (name) => page.locator(".switch__entry", { hasText: name });
    await unfold(page);
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - visualViewport.width);
    await until(over, 0);
    await page.evaluate(() => scrollTo(0, 1500));
    for (const name of ["Files", "Advice"]) {
      await tab(name).click();
      await page.locator(name === "Files" ? ".zone--files" : ".zone--advice").waitFor();
      await until(over, 0);
    }
    assert.deepEqual(await axe(page), []);
    await tab("Form").click();
    await until(() => page.evaluate(() => scrollY), 1500);
    await tab("Advice").click();
    await page.locator(".advice .finding", { hasText: "Class Chat" }).getByRole("button", { name: /^Go to/ }).click();
    await until(() => focused(page), "environment-3-app");
    assert.deepEqual(await axe(page), []);
    assert.deepEqual(view.troubles, []);
    await view.close();
  });
}
