// Nothing that is typed, pasted, opened or linked runs, and nothing of it leaves the page.
import assert from "node:assert/strict";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { deflateSync } from "node:zlib";
import { FIREFOX, inChromium, open } from "./harness.mjs";
import { KINDS } from "./kinds.mjs";

const FOLDER = resolve(process.env.DYNOSCRIBE_SITE ?? "dist");

let site;
before(async () => {
  site = await open();
});
after(() => site?.close());

async function pages(folder = FOLDER) {
  const found = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if ((await stat(path)).isDirectory()) found.push(...(await pages(path)));
    else if (name.endsWith(".html")) found.push(path);
  }
  return found;
}

test("every page has the policy, and nothing inline that it would refuse", inChromium("files are read"), async () => {
  const all = await pages();
  assert.ok(all.length > 290);
  for (const path of all) {
    const html = await readFile(path, "utf8");
    const policy = html.match(/<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="([^"]+)">/)?.[1];
    assert.ok(policy, `${path}: the policy comes first`);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*|data:|blob:/, path);
    assert.match(policy, /default-src 'none'.*require-trusted-types-for 'script'; trusted-types default$/, path);
    // A block of data is no script.
    const scripts = html.match(/<script(?![^>]*\ssrc=)(?![^>]*type="application\/ld\+json")[^>]*>/g) ?? [];
    assert.deepEqual(scripts, [], path);
    assert.deepEqual(html.match(/<[a-z][^>]*\s(?:on[a-z]+|style)\s*=/g) ?? [], [], path);
    assert.deepEqual(html.match(/<style|javascript:/g) ?? [], [], path);
    for (const [tag] of html.matchAll(/<(?:script[^>]*\ssrc=|link rel="(?:stylesheet|modulepreload)")[^>]*>/g)) {
      assert.match(tag, /integrity="sha384-/, path);
    }
  }
});

test("what would run is refused", inChromium("not every Firefox that is still in use has Trusted Types"), async () => {
  const view = await site.page();
  await view.go();
  const said = await view.page.evaluate(async () => {
    const refused = (what) => {
      try {
        what();
        return "done";
      } catch (error) {
        return error.name;
      }
    };
    const script = document.createElement("script");
    return {
      markup: refused(() => (document.body.innerHTML = "<img src=x onerror='globalThis.ran = 1'>")),
      address: refused(() => (script.src = "https://stranger.example/x.js")),
      worker: refused(() => new Worker("other.js")),
      // Later, since what a test evaluates itself may evaluate more.
      words: await new Promise((done) => setTimeout(() => done(refused(() => globalThis.eval("globalThis.ran = 2"))))),
      later: refused(() => setTimeout("globalThis.ran = 3")),
      policy: refused(() => trustedTypes.createPolicy("mine", {})),
      sent: await fetch("https://stranger.example/").then(
        () => "done",
        (error) => error.name,
      ),
      ran: globalThis.ran ?? "nothing",
    };
  });
  assert.deepEqual(said, {
    markup: "TypeError",
    address: "TypeError",
    worker: "TypeError",
    words: "EvalError",
    later: "TypeError",
    policy: "TypeError",
    sent: "TypeError",
    ran: "nothing",
  });
  await view.close();
});

for (const [kind, name] of [
  ["program", /web-[0-9a-f]{16}\.wasm$/],
  ["script", /web-[0-9a-f]{16}\.js$/],
  ["loader", /link-[0-9a-f]{16}\.js$/],
]) {
  test(`a ${kind} of which one byte is another is refused, and the page stays readable`, inChromium("bytes are changed by Chromium's means"), async () => {
    const view = await site.page();
    await view.context.route(name, async (route) => {
      const answer = await route.fetch();
      const body = await answer.body();
      // A letter that leaves a script a script: only what it is compared with can tell.
      const at = kind === "program" ? body.length >> 1 : body.indexOf("function") - 1;
      body[at] = kind === "program" ? body[at] ^ 1 : 0x20;
      await route.fulfill({ response: answer, body });
    });
    const refused = view.page.waitForEvent("pageerror");
    // It never comes to life, which is what is waited for elsewhere.
    view.page.goto(site.url).catch(() => {});
    await refused;
    assert.equal(await view.page.locator("#app[data-live]").count(), 0);
    assert.match(await view.page.locator("main").innerText(), /Describe a deployment/);
    assert.ok(view.troubles.some((line) => /integrity/i.test(line)), view.troubles.join("\n"));
    await view.close();
  });
}

// What people who test such pages try: markup, handlers, addresses, ends of blocks, expressions, and what confuses both.
const HOSTILE = [
  `<img src=x onerror="globalThis.ran=1">`,
  `"><script>globalThis.ran=1</script>`,
  `'-globalThis.ran=1-'`,
  `</script><script>globalThis.ran=1</script>`,
  `<svg/onload=globalThis.ran=1>`,
  `javascript:globalThis.ran=1`,
  `JaVaScRiPt:globalThis.ran=1//https://x.example`,
  `data:text/html,<script>globalThis.ran=1</script>`,
  `[x](javascript:globalThis.ran=1)`,
  `<a href="javascript:globalThis.ran=1">x</a>`,
  `\u202e<iframe srcdoc="<script>parent.ran=1</script>">`,
  `{{constructor.constructor('globalThis.ran=1')()}}`,
  `<math><mtext><table><mglyph><style><img src=x onerror=globalThis.ran=1>`,
  `\${{ github.token }} && $(touch ran)`,
  `__proto__`,
];

/** What is one of a few words; everything else is the person's own text. */
const WORDS = new Set(["method", "runs", "need", "stage", "deploys", "features"]);
const REAL = JSON.parse(await readFile(new URL("../gallery/rails-pipeline/dynoscribe.json", import.meta.url), "utf8"));

/** A real spec in which every text is hostile. */
const spec = (text, value = REAL, key = "") => {
  if (WORDS.has(key) || (key === "value" && typeof value === "string")) return value;
  if (typeof value === "string") return text;
  if (Array.isArray(value)) return value.map((item) => spec(text, item));
  if (typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, spec(text, inner, name)]));
};

/** What of the page would run, or lead where code is. */
const dangers = (page) =>
  page.evaluate(() => ({
    ran: globalThis.ran ?? "nothing",
    tags: document.querySelectorAll("#app script, #app iframe, #app object, #app embed, #app math, #app img, #app style").length,
    links: [...document.querySelectorAll("[href], [src], [action], [formaction]")]
      .map((it) => it.getAttribute("href") ?? it.getAttribute("src") ?? it.getAttribute("action") ?? "")
      .filter((it) => /^[\s\0-\x20]*(javascript|data|vbscript):/i.test(it)),
    handlers: [...document.querySelectorAll("#app *")].filter((it) => [...it.attributes].some(({ name }) => /^on|^style$|^srcdoc$/.test(name))).length,
  }));
const SAFE = { ran: "nothing", tags: 0, links: [], handlers: 0 };

describe("hostile texts", () => {
  const opened = async (view, text) => {
    await view.page.locator("#open-text").fill(text);
    await view.page.getByRole("button", { name: "Open this text" }).click();
  };
  // Each text takes seconds, and how text becomes a node is not what browsers differ in: some stand for all in the second.
  const texts = FIREFOX ? HOSTILE.slice(0, 3) : HOSTILE;
  test("in a spec, in every view, in what is read, and in the wizard", async () => {
    const view = await site.page();
    view.page.on("dialog", (dialog) => assert.fail(`a dialog: ${dialog.message()}`));
    for (const text of texts) {
      await view.page.goto(site.url);
      await view.page.locator("#app-name:visible, #open-text:visible").first().waitFor();
      if (await view.page.locator("#app-name").count()) await view.page.getByRole("button", { name: "New spec" }).click();
      await opened(view, JSON.stringify(spec(text)));
      await view.page.locator("#app-name").waitFor();
      assert.equal(await view.page.locator("#app-name").inputValue(), text);
      assert.deepEqual(await dangers(view.page), SAFE, text);
      for (const tab of await view.page.getByRole("tab").all()) {
        await tab.click();
      }
      assert.deepEqual(await dangers(view.page), SAFE, text);
    }
    for (const path of Object.values(KINDS).slice(1, -1)) {
      await view.page.goto(new URL(path, site.url).href);
      assert.deepEqual(await dangers(view.page), SAFE, path);
    }
    assert.deepEqual(view.foreign, []);
    assert.deepEqual(view.troubles, []);
    await view.close();
  });

  test("in a link", async () => {
    const view = await site.page();
    for (const text of texts) {
      const carried = deflateSync(JSON.stringify(spec(text))).toString("base64url");
      const damaged = [`spec=${encodeURIComponent(text)}`, `spec=v1.${text}`, encodeURIComponent(text)];
      for (const hash of [`spec=v1.${carried}`, ...(HOSTILE.indexOf(text) < 3 ? damaged : [])]) {
        await view.page.goto("about:blank");
        await view.page.goto(`${site.url}#${hash}`);
        await view.page.locator("h1").first().waitFor();
        assert.deepEqual(await dangers(view.page), SAFE, hash);
      }
    }
    assert.deepEqual(view.foreign, []);
    await view.close();
  });

  test("in a log, and in what is not a spec at all", async () => {
    const view = await site.page();
    await view.page.goto(new URL("troubleshoot/", site.url).href);
    const log = HOSTILE.map((text) => `2026-01-01T00:00:00Z heroku[router]: at=error code=H10 desc="${text}" path="/${text}"`).join("\n");
    await view.page.locator("#doctor-log").fill(log);
    await view.page.locator(".verdict").first().waitFor();
    assert.deepEqual(await dangers(view.page), SAFE);
    await view.page.goto(site.url);
    for (const text of HOSTILE) {
      await opened(view, text);
      await view.page.locator("#open-about").getByText(/./).first().waitFor();
      assert.deepEqual(await dangers(view.page), SAFE, text);
    }
    assert.deepEqual(view.troubles, []);
    await view.close();
  });
});

test("nothing of what is typed or pasted leaves the page, or lands in the console", async () => {
  const word = "kept-to-myself-8f3a";
  const view = await site.page();
  const said = [];
  view.page.on("console", (message) => said.push(message.text()));
  const sent = [];
  view.page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""} ${JSON.stringify(request.headers())}`));
  await view.page.goto(site.url);
  await view.page.locator("#start-name").fill(word);
  await view.page.getByRole("button", { name: /^Ruby on Rails/ }).first().click();
  await view.page.locator("#app-name").waitFor();
  for (const id of ["#app-description", "#release-command", "#app-website"]) await view.page.locator(id).fill(`https://${word}.example/`);
  await view.page.keyboard.press("Control+k");
  await view.page.getByRole("searchbox").fill(word);
  await view.page.keyboard.press("Escape");
  for (const path of ["guide/postgres/", "troubleshoot/", "rules/", "new-environment/"]) {
    await view.page.goto(new URL(path, site.url).href);
  }
  await view.page.goto(new URL("troubleshoot/", site.url).href);
  await view.page.locator("#doctor-log").fill(`app[web.1]: ${word} Error R14 (Memory quota exceeded)`);
  await view.page.locator(".verdict").first().waitFor();
  assert.ok(sent.length > 20);
  assert.deepEqual(sent.filter((line) => line.includes(word)), []);
  // A worker that fetches its own code names itself, which is no page.
  assert.deepEqual(sent.filter((line) => /"referer":"(?![^"]*doctor-[^"/]+\.js")/i.test(line)), []);
  assert.deepEqual(said.filter((line) => line.includes(word)), []);
  assert.deepEqual(view.foreign, []);
  await view.close();
});
