// The site without a network: the server is really gone. And a new version of it.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { inChromium, open } from "./harness.mjs";
import { KINDS } from "./kinds.mjs";
import { serve } from "./serve.mjs";

const FOLDER = resolve(process.env.DYNOSCRIBE_SITE ?? "dist");
const BASE = process.env.DYNOSCRIBE_BASE ?? "/dynoscribe/";

/** Waits until the worker has the whole site. */
const kept = (page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
    }
    const all = async () => (await (await caches.open((await caches.keys())[0])).keys()).length;
    while ((await all()) < 600) await new Promise((done) => setTimeout(done, 100));
  });

describe("with the server stopped", inChromium("BiDi cannot stop what Firefox fetches for a worker"), () => {
  let site;
  let view;
  before(async () => {
    site = await open();
    view = await site.page({ worker: true });
    await view.page.goto(site.url);
    await kept(view.page);
    await site.server.close();
    view.troubles.length = 0;
  });
  after(async () => {
    await view?.close();
    await site?.browser.close();
  });

  for (const [kind, path] of Object.entries(KINDS)) {
    test(`${kind} opens, and opens again`, async () => {
      await view.page.goto(new URL(path, site.url).href);
      const heading = await view.page.locator("h1").innerText();
      assert.equal(await view.page.locator("h1").count(), 1);
      await view.page.reload();
      assert.equal(await view.page.locator("h1").innerText(), heading);
      assert.deepEqual(view.troubles.splice(0).filter((line) => kind !== "no page" || !/404/.test(line)), []);
    });
  }
  test("an address without its slash opens too", async () => {
    await view.page.goto(new URL("guide/postgres", site.url).href);
    assert.match(view.page.url(), /guide\/postgres\/$/);
  });
  test("a deployment is described, and its files are there", async () => {
    await view.page.goto(site.url);
    await view.page.getByRole("button", { name: /^Django/ }).first().click();
    await view.page.locator("#app-name").fill("Offline");
    await view.page.getByRole("tab", { name: "app.json" }).click();
    await view.page.getByRole("tabpanel").getByText('"Offline"').waitFor();
    await view.page.keyboard.press("Control+k");
    await view.page.getByRole("searchbox").fill("release phase");
    await view.page.getByRole("dialog").getByRole("link", { name: /The release phase/ }).first().click();
    await view.page.getByRole("heading", { level: 1, name: /The release phase/ }).waitFor();
    assert.deepEqual(view.troubles, []);
  });
  test("a log is read", async () => {
    await view.page.goto(new URL("troubleshoot/", site.url).href);
    await view.page.locator("#doctor-log").fill("2026-01-01T00:00:00Z heroku[router]: at=error code=H10 desc=\"App crashed\"\n");
    await view.page.locator(".verdict").first().waitFor();
  });
});

describe("a new version", inChromium("the means to wait for it are Chromium's"), () => {
  let folder;
  let server;
  let site;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "dynoscribe-"));
    await cp(FOLDER, folder, { recursive: true });
    server = await serve(folder, BASE);
    site = await open();
  });
  after(async () => {
    await site?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("is taken in the background, offered, and comes whole", async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const url = `${server.origin}${BASE}`;
    await page.goto(url);
    await kept(page);
    // A new build: another title, another sheet, and the worker that says so.
    const front = await readFile(join(folder, "index.html"), "utf8");
    const sheet = front.match(/style-[0-9a-f]{16}\.css/)[0];
    const css = `${await readFile(join(folder, sheet), "utf8")}\n:root { --new: 1 }\n`;
    const [name, digest] = ["style-0123456789abcdef.css", createHash("sha384").update(css).digest("base64")];
    await writeFile(join(folder, name), css);
    await rm(join(folder, sheet));
    const changed = front
      .replace("<title>Dynoscribe", "<title>Newer Dynoscribe")
      .replace(/style-[0-9a-f]{16}\.css" integrity="[^"]+"/, `${name}" integrity="sha384-${digest}"`);
    await writeFile(join(folder, "index.html"), changed);
    const worker = await readFile(join(folder, "sw.js"), "utf8");
    await writeFile(join(folder, "sw.js"), worker.replace(/const VERSION = "[0-9a-f]+"/, 'const VERSION = "newer"').replace(sheet, name));
    await page.reload();
    // Still the old one, whole; the new one is ready behind it.
    const look = () => page.evaluate(() => [document.title, getComputedStyle(document.documentElement).getPropertyValue("--new")]);
    const title = "Dynoscribe: every file a Heroku deployment needs";
    assert.deepEqual(await look(), [title, ""]);
    const offer = page.getByRole("button", { name: "Reload for the new version" });
    await offer.waitFor({ timeout: 60_000 });
    assert.deepEqual(await look(), [title, ""]);
    await Promise.all([page.waitForEvent("load"), offer.click()]);
    await page.waitForFunction(() => document.title.startsWith("Newer"));
    assert.deepEqual(await look(), [`Newer ${title}`, "1"]);
    assert.equal(await offer.isVisible(), false);
    const caches = await page.evaluate(() => caches.keys());
    assert.ok(caches.length <= 2, caches.join());
    await context.close();
  });
});

test("the site can be installed", inChromium("a file is read"), async () => {
  const manifest = JSON.parse(await readFile(join(FOLDER, "manifest.webmanifest"), "utf8"));
  assert.equal(manifest.start_url, BASE);
  assert.deepEqual(manifest.shortcuts.map(({ url }) => url), [`${BASE}new-environment/`, `${BASE}troubleshoot/`]);
  for (const { src, sizes } of manifest.icons) {
    const png = await readFile(join(FOLDER, src.slice(BASE.length)));
    assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes);
  }
});
