// Every address is a page before a script has run, and the same page after.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { FIREFOX, inChromium, open } from "./harness.mjs";
import { KINDS } from "./kinds.mjs";

const FOLDER = resolve(process.env.DYNOSCRIBE_SITE ?? "dist");

let site;
let all;
before(async () => {
  site = await open();
  const map = await readFile(join(FOLDER, "sitemap.xml"), "utf8");
  all = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url);
});
after(() => site?.close());

const read = (path) => readFile(join(FOLDER, path), "utf8");
const one = (html, pattern) => {
  const found = [...html.matchAll(pattern)];
  assert.equal(found.length, 1, `${pattern} is there ${found.length} times`);
  return found[0][1];
};

test("every address has its own title, description, canonical address and card", inChromium("files are read"), async () => {
  assert.ok(all.length > 290, `${all.length} addresses`);
  const seen = { title: new Map(), about: new Map() };
  for (const url of all) {
    const path = new URL(url).pathname.replace(/^\/dynoscribe\//, "");
    const html = await read(`${path}index.html`);
    const head = html.slice(0, html.indexOf("</head>"));
    assert.equal(one(head, /<link rel="canonical" href="([^"]+)">/g), url);
    const title = one(head, /<title>([^<]+)<\/title>/g);
    const about = one(head, /<meta name="description" content="([^"]+)">/g);
    for (const [kind, words] of Object.entries({ title, about })) {
      assert.equal(seen[kind].get(words), undefined, `${path} and ${seen[kind].get(words)} have one ${kind}: ${words}`);
      seen[kind].set(words, path);
    }
    assert.ok(about.length >= 40 && about.length <= 200, `${path}: ${about.length}: ${about}`);
    const card = new URL(one(head, /<meta property="og:image" content="([^"]+)">/g)).pathname.replace(/^\/dynoscribe\//, "");
    assert.ok(existsSync(join(FOLDER, card)), card);
    assert.equal([...html.matchAll(/<h1[\s>]/g)].length, 1, `${path}: headings of the first level`);
    for (const [, data] of head.matchAll(/<script type="application\/ld\+json">([^<]+)<\/script>/g)) {
      assert.equal(JSON.parse(data)["@context"], "https://schema.org");
    }
  }
  assert.equal([...(await read("troubleshoot/h10-app-crashed/index.html")).matchAll(/"HowToStep"/g)].length > 1, true);
});

test("what stands between an address and its page is what GitHub Pages does", inChromium("no browser is asked"), async () => {
  const get = (path) => fetch(new URL(path, site.url), { redirect: "manual" });
  assert.equal((await get("guide")).status, 301);
  const missing = await get("nothing/here");
  assert.equal(missing.status, 404);
  assert.match(await missing.text(), /There is no such page/);
  assert.ok(existsSync(join(FOLDER, ".nojekyll")));
});

describe("without JavaScript", inChromium("HTML is HTML"), () => {
  for (const [kind, path] of Object.entries(KINDS)) {
    test(kind, async () => {
      const view = await site.page({ javaScriptEnabled: false, width: 360 });
      await view.page.goto(new URL(path, site.url).href);
      assert.equal(await view.page.locator("h1").count(), 1);
      const text = await view.page.locator("main").innerText();
      assert.ok(text.length > (kind === "no page" ? 100 : 300), text);
      assert.doesNotMatch(text, /Fetching/);
      assert.match(await view.page.locator(".noscript").innerText(), /Without JavaScript/);
      const over = await view.page.evaluate(() => document.documentElement.scrollWidth - innerWidth).catch(() => 0);
      assert.ok(over <= 0, `${over} px too wide`);
      await view.close();
    });
  }
});

/** Keeps the program from a page until what is handed back is called. */
async function hold(view) {
  let let_go;
  const held = new Promise((done) => (let_go = done));
  await view.context.route(/web-[0-9a-f]+\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  return let_go;
}

describe("taken over by the page", () => {
  for (const [kind, path] of Object.entries(KINDS)) {
    test(`${kind}: the same words at the same places, and nothing to complain of`, async () => {
      const view = await site.page();
      await view.page.addInitScript(() => {
        globalThis.shifted = 0;
        globalThis.first = null;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shifted += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
        // Comments are where Yew marks what it takes over.
        const plain = () => document.querySelector("#app")?.innerHTML.replace(/<!--.*?-->/gs, "");
        document.addEventListener("DOMContentLoaded", () => (globalThis.drawn = plain()));
        document.addEventListener("alive", () => (globalThis.taken = plain()), true);
      });
      await view.page.goto(new URL(path, site.url).href);
      const [drawn, taken, shifted] = await view.page.evaluate(() => [globalThis.drawn, globalThis.taken, globalThis.shifted]);
      assert.ok(drawn.length > 500);
      assert.equal(taken, drawn);
      const wrong = view.troubles.filter((line) => !(kind === "no page" && /404/.test(line)));
      assert.deepEqual(wrong, []);
      if (!FIREFOX) assert.equal(shifted, 0);
      await view.close();
    });
  }

  for (const [kind, path] of Object.entries(KINDS).filter(([kind]) => kind !== "start")) {
    test(`${kind}: fetches no program for who only reads`, inChromium("requests are counted once"), async () => {
      const view = await site.page({ still: true });
      await view.page.goto(new URL(path, site.url).href);
      await view.page.locator("#app[data-still]").waitFor();
      await view.page.evaluate(() => scrollTo(0, 500));
      assert.deepEqual(view.requests.filter((url) => /\.wasm$|\/(web|link)-/.test(url)), []);
      await view.page.keyboard.press("/");
      await view.page.getByRole("searchbox", { name: "Search and commands" }).waitFor();
      await view.close();
    });
  }

  test("who has work here gets a page that knows it", inChromium("requests are counted once"), async () => {
    const view = await site.page({ still: true });
    await view.page.goto(site.url);
    await view.page.getByRole("button", { name: /^Ruby on Rails/ }).first().click();
    await view.page.locator("#app-name").waitFor();
    await view.page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith("dynoscribe.spec")));
    await view.page.goto(new URL(KINDS.doctor, site.url).href);
    await view.page.locator("#app[data-live]").waitFor({ state: "attached" });
    await view.close();
  });

  test("what is pasted and typed before it is alive is read when it is, and what is secret is hidden", async () => {
    const view = await site.page({ still: true, permissions: ["clipboard-read", "clipboard-write"] });
    const { page } = view;
    await page.goto(new URL(KINDS.doctor, site.url).href);
    await page.locator("#app[data-still]").waitFor();
    const let_go = await hold(view);
    await page.locator("#troubles-search").fill("H12");
    await page.evaluate(() => navigator.clipboard.writeText("DATABASE_URL: postgres://u:s3cretword@h/d\nError R14 (Memory quota exceeded)\n"));
    await page.locator("#doctor-log").focus();
    await page.keyboard.type("at end");
    for (const _ of "end") await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ControlOrMeta+v");
    await page.keyboard.type("the ");
    let_go();
    await page.locator(".verdict--cause").waitFor();
    const text = await page.locator("#doctor-log").inputValue();
    assert.doesNotMatch(text, /s3cretword/);
    assert.match(text, /^at DATABASE_URL: .*\nError R14 \(Memory quota exceeded\)\nthe end$/);
    assert.equal(await page.locator("#troubles-search").inputValue(), "H12");
    assert.deepEqual(view.troubles, []);
    await view.close();
  });

  test("what is pressed before it is alive happens when it is", async () => {
    const view = await site.page();
    const let_go = await hold(view);
    const going = view.page.goto(site.url);
    await view.page.getByRole("button", { name: /^Ruby on Rails/ }).first().click();
    let_go();
    await going;
    await view.page.locator("#app-name").waitFor();
    assert.equal(await view.page.locator("#app-name").inputValue(), "Rails app");
    await view.close();
  });
});
