// Measures one page, whoever wrote it: bytes, requests, time until it is of use, time from an edit to its effect, work
// without a network and without JavaScript, axe, Lighthouse. Prints one line of JSON; progress goes to stderr.
//
//   node measure.mjs --url URL --input SELECTOR --output SELECTOR [options]
//
//   --name NAME       what the result is called; else the host
//   --input SELECTOR  what is edited: a text, a choice, a box, a button. Several are edited in turn
//   --output SELECTOR where the text changes after an edit
//   --prepare A;;B    pressed once, in this order, before edits and axe
//   --ready SELECTOR  there when the page is of use; else: the input is there and the output is not empty
//   --first SELECTOR  there before anything is prepared; else what makes it ready
//   --press TEXT      pressed as soon as it answers, while the time until the page is of use runs
//   --keep            Lighthouse finds in the browser what the page kept after --prepare
//   --lost            the page is one for an address that is not there, with status 404
//   --runs N          openings, and runs of Lighthouse of each kind (5)
//   --edits N         edits (30)
//   --skip A,B        of net, ready, edit, offline, nojs, axe, lh
//   --chrome FILE     the browser; else $CHROMIUM, else /usr/bin/chromium
//
// The browser finds no host but this machine. Whom the page wanted to ask is in `net.thirdParty`, and not in its bytes.
import axe from "axe-core";
import lighthouse, { desktopConfig } from "lighthouse";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const log = (...words) => console.error(`[${new Date().toISOString().slice(11, 19)}]`, ...words);
const tenth = (number) => (number == null || Number.isNaN(number) ? null : Math.round(number * 10) / 10);
const ordered = (numbers) => numbers.filter((number) => number != null).sort((a, b) => a - b);

/** The middle one; of two in the middle, what lies between them. */
export function median(numbers) {
  const all = ordered(numbers);
  return all.length ? (all[(all.length - 1) >> 1] + all[all.length >> 1]) / 2 : null;
}

/** The smallest number that a share of `q` does not exceed. */
export function quantile(numbers, q) {
  const all = ordered(numbers);
  return all.length ? all[Math.min(all.length - 1, Math.ceil(q * all.length) - 1)] : null;
}

// ---- the machine ----

const noise = { starts: 0, busy: 0 };

function ticks() {
  const total = { all: 0, idle: 0 };
  for (const { times } of cpus()) {
    for (const spent of Object.values(times)) total.all += spent;
    total.idle += times.idle;
  }
  return total;
}

/** Waits, two seconds at most, for a moment in which other programs leave the processor alone. */
async function quiet() {
  noise.starts++;
  for (let attempt = 0; attempt < 4; attempt++) {
    const before = ticks();
    await sleep(500);
    const after = ticks();
    if ((after.idle - before.idle) / (after.all - before.all) >= 0.8) return;
  }
  noise.busy++;
}

// ---- the browser ----

/** A browser of its own with an empty profile: nothing is warm. */
async function launch(chrome) {
  await quiet();
  const profile = mkdtempSync(join(tmpdir(), "measure-"));
  const words = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
    "about:blank",
  ];
  const child = spawn(chrome, words, { stdio: "ignore", detached: true });
  const gone = new Promise((done) => child.once("exit", done).once("error", done));
  const kill = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It has ended already.
    }
  };
  const close = async () => {
    kill("SIGTERM");
    await Promise.race([gone, sleep(3000)]);
    kill("SIGKILL");
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const said = join(profile, "DevToolsActivePort");
  for (let attempt = 0; attempt < 200; attempt++) {
    await sleep(50);
    const port = existsSync(said) && Number(readFileSync(said, "utf8").split("\n")[0]);
    if (port) return { port, close };
  }
  await close();
  throw new Error(`${chrome} did not start`);
}

const settled = (page) => page.waitForLoadState("networkidle", { timeout: 5000 }).catch(() => {});

// ---- in the page ----

/** Prepares `__arm(output)`, which notes when the next key, press or choice came and when the output followed. */
function prepareRecorder() {
  const EVENTS = ["keydown", "pointerdown", "change"];
  window.__arm = (output) => {
    const text = () => [...document.querySelectorAll(output)].map((it) => it.value ?? it.textContent).join("\u0000");
    const record = (window.__record = { t0: null, first: null, painted: null, last: null });
    let latest = text();
    const begun = (event) => (record.t0 ??= event.timeStamp || performance.now());
    for (const name of EVENTS) addEventListener(name, begun, { capture: true });
    const observer = new MutationObserver(() => {
      const now = performance.now();
      const present = text();
      if (present === latest) return;
      latest = present;
      record.last = now;
      if (record.first !== null) return;
      record.first = now;
      // A message that is sent while a frame is prepared arrives when it has been painted.
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => (record.painted = performance.now());
        channel.port2.postMessage(0);
      });
    });
    observer.observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true });
    record.stop = () => {
      observer.disconnect();
      for (const name of EVENTS) removeEventListener(name, begun, { capture: true });
    };
  };
}

/** How an element is edited: with keys, as a choice, or by a click. */
function editKind(element) {
  if (element.tagName === "SELECT") return "select";
  const typed = element.tagName === "INPUT" && !/^(checkbox|radio|button|submit)$/.test(element.type);
  return element.isContentEditable || element.tagName === "TEXTAREA" || typed ? "keys" : "click";
}

/** Chooses another one, as a person does: frameworks that watch the property see it too. */
function chooseAnother(select, nth) {
  const others = [...select.options].filter((option) => !option.disabled && option.index !== select.selectedIndex);
  const { value } = others[nth % others.length];
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value").set.call(select, value);
  for (const name of ["input", "change"]) select.dispatchEvent(new Event(name, { bubbles: true }));
}

/** The time since the navigation began, once the page is of use; until then 0. */
function timeWhenReady([ready, output, press]) {
  const shown = output && document.querySelector(output);
  if (document.querySelector(ready) && (!output || (shown && (shown.value ?? shown.textContent).trim()))) {
    return performance.now();
  }
  // Not in every frame: one press may be at work already.
  if (press && performance.now() - (window.__pressed ?? -Infinity) > 100) {
    const button = [...document.querySelectorAll("button, a")].find((it) => it.textContent.trim().startsWith(press));
    if (button) {
      window.__pressed = performance.now();
      button.click();
    }
  }
  return 0;
}

// ---- the parts ----

const SCORES = { perf: "performance", a11y: "accessibility", bp: "best-practices", seo: "seo" };
const METRICS = {
  fcp: "first-contentful-paint",
  lcp: "largest-contentful-paint",
  tbt: "total-blocking-time",
  cls: "cumulative-layout-shift",
  si: "speed-index",
  tti: "interactive",
};

/** Measures the page; the options are those of the command line, in words of their own. */
export async function measure(options) {
  const { url, input, output, prepare = "", press = null, keep = false, lost = false } = options;
  const { runs = 5, edits = 30, skip = [] } = options;
  const chrome = options.chrome ?? process.env.CHROMIUM ?? "/usr/bin/chromium";
  const ready = options.ready ?? input;
  // A page that names what makes it ready need not show any output yet.
  const readyOutput = options.ready ? null : output;
  const { origin, host } = new URL(url);
  Object.assign(noise, { starts: 0, busy: 0 });

  async function within(choices, work) {
    const browser = await launch(chrome);
    const driver = await chromium.connectOverCDP(`http://127.0.0.1:${browser.port}`).catch(async (error) => {
      await browser.close();
      throw error;
    });
    try {
      const context = await driver.newContext({ viewport: { width: 1350, height: 940 }, ...choices });
      return await work(context, await context.newPage());
    } finally {
      await driver.close().catch(() => {});
      await browser.close();
    }
  }

  async function pressAll(page) {
    for (const selector of prepare.split(";;").filter(Boolean)) {
      await page.locator(selector).first().click({ force: true });
      await sleep(300);
    }
  }

  async function open(page) {
    await page.goto(url, { waitUntil: "load" });
    await page.locator(options.first ?? ready).first().waitFor({ state: "attached", timeout: 20000 });
    await settled(page);
  }

  const network = () =>
    within({}, async (context, page) => {
      const protocol = await context.newCDPSession(page);
      await protocol.send("Network.enable");
      const seen = new Map();
      const errors = [];
      const on = (name, work) => protocol.on(`Network.${name}`, (event) => work(seen.get(event.requestId) ?? {}, event));
      protocol.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
        seen.set(requestId, { url: request.url, type, wire: 0, raw: 0 });
      });
      on("dataReceived", (it, { dataLength }) => (it.raw += dataLength));
      on("loadingFinished", (it, { encodedDataLength }) => (it.wire = encodedDataLength));
      on("responseReceived", (it, { response }) => {
        if (response.mimeType === "application/wasm") it.type = "Wasm";
      });
      page.on("pageerror", (error) => errors.push(String(error.message).slice(0, 120)));
      await open(page);
      await sleep(1000);
      const all = [...seen.values()].filter((it) => /^https?:/.test(it.url));
      const others = new Set(all.filter((it) => !it.url.startsWith(origin)).map((it) => new URL(it.url).origin));
      const own = all.filter((it) => it.url.startsWith(origin));
      const sum = (key, type) => own.reduce((total, it) => total + (!type || it.type === type ? it[key] : 0), 0);
      const byType = {};
      for (const it of own) {
        const group = (byType[it.type.toLowerCase()] ??= { n: 0, wire: 0, raw: 0 });
        group.n++;
        group.wire += it.wire;
        group.raw += it.raw;
      }
      const document = await page.evaluate(async () => ({
        nodes: document.querySelectorAll("*").length,
        serviceWorker: "serviceWorker" in navigator && (await navigator.serviceWorker.getRegistrations()).length > 0,
        manifest: !!document.querySelector("link[rel=manifest]"),
        lang: document.documentElement.lang,
        title: document.title,
      }));
      return {
        wire: sum("wire"),
        raw: sum("raw"),
        jsWire: sum("wire", "Script"),
        jsRaw: sum("raw", "Script"),
        wasmWire: sum("wire", "Wasm"),
        requests: own.length,
        byType,
        thirdParty: [...others],
        pageErrors: errors,
        ...document,
      };
    });

  const timeToUse = (slow) =>
    within({}, async (context, page) => {
      if (slow) {
        // What Lighthouse assumes of a phone, here really applied.
        const protocol = await context.newCDPSession(page);
        await protocol.send("Network.enable");
        await protocol.send("Network.emulateNetworkConditions", {
          offline: false,
          latency: 150 * 3.75,
          downloadThroughput: (1638.4 * 1024 * 0.9) / 8,
          uploadThroughput: (675 * 1024) / 8,
        });
        await protocol.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      }
      await page.goto(url, { waitUntil: "commit" });
      const waits = { timeout: 60000, polling: "raf" };
      return (await page.waitForFunction(timeWhenReady, [ready, readyOutput, press], waits)).jsonValue();
    });

  const timeOfEdits = () =>
    within({}, async (_context, page) => {
      await open(page);
      await pressAll(page);
      await page.locator(output).first().waitFor({ state: "attached", timeout: 15000 });
      await page.evaluate(prepareRecorder);
      const fields = page.locator(input);
      const count = await fields.count();
      const times = { first: [], painted: [], settled: [] };
      let missed = 0;
      let kind;
      for (let nth = 0; nth < edits + 1; nth++) {
        const field = fields.nth(nth % count);
        kind = await field.evaluate(editKind);
        if (kind === "keys") {
          await field.focus();
          await page.keyboard.press("End");
        }
        await page.evaluate((output) => window.__arm(output), output);
        if (kind === "keys") await page.keyboard.press(nth % 2 ? "Backspace" : "a");
        else if (kind === "select") await field.evaluate(chooseAnother, nth);
        else await field.click({ force: true });
        const waits = { timeout: 3000, polling: 20 };
        await page.waitForFunction(() => window.__record.painted !== null, null, waits).catch(() => {});
        await sleep(400);
        const { t0, first, painted, last } = await page.evaluate(() => {
          const { stop, ...record } = window.__record;
          stop();
          return record;
        });
        // The first one warms up.
        if (nth === 0) continue;
        if (first === null || t0 === null) {
          missed++;
          continue;
        }
        times.first.push(first - t0);
        times.painted.push(painted - t0);
        times.settled.push(last - t0);
      }
      if (times.first.length === 0) return { kind, n: 0, missed };
      const said = (numbers) => ({
        median: tenth(median(numbers)),
        p95: tenth(quantile(numbers, 0.95)),
        max: tenth(Math.max(...numbers)),
      });
      return {
        kind,
        n: times.first.length,
        missed,
        domMs: said(times.first),
        paintMs: said(times.painted),
        settledMs: said(times.settled),
      };
    });

  const withoutNetwork = () =>
    within({}, async (context, page) => {
      await open(page);
      // A service worker needs a moment to fill what it keeps.
      await sleep(2500);
      await page.reload({ waitUntil: "load" }).catch(() => {});
      await settled(page);
      await context.setOffline(true);
      const came = (promise) => promise.then(() => true, () => false);
      const reloads = await came(page.reload({ waitUntil: "load", timeout: 15000 }));
      const there = page.locator(ready).first().waitFor({ state: "attached", timeout: 5000 });
      return { reloads, usable: (await came(there)) && reloads };
    });

  const withoutScript = () =>
    within({ javaScriptEnabled: false }, async (_context, page) => {
      await page.goto(url, { waitUntil: "load" });
      const text = (await page.locator("body").innerText()).replace(/\s+/g, " ").trim();
      return { chars: text.length, sample: text.slice(0, 160) };
    });

  const violations = (colorScheme) =>
    within({ colorScheme }, async (_context, page) => {
      await open(page);
      await pressAll(page);
      await page.evaluate(axe.source);
      return page.evaluate(async () => {
        const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
        return {
          rules: violations.length,
          nodes: violations.reduce((total, { nodes }) => total + nodes.length, 0),
          seriousOrWorse: violations.filter(({ impact }) => /serious|critical/.test(impact)).length,
          ids: violations.map(({ id, impact, nodes }) => `${id}:${impact}×${nodes.length}`),
        };
      });
    });

  /** Has the page keep what it keeps, in the profile that Lighthouse will use: it clears caches and workers only. */
  async function leaveTraces(port) {
    const driver = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = await driver.contexts()[0].newPage();
    await open(page);
    await pressAll(page);
    await sleep(1500);
    // Else it would be the empty page that is judged, and nobody would notice.
    await page.goto(url, { waitUntil: "load" });
    await page.locator(input).first().waitFor({ state: "attached", timeout: 20000 });
    await page.close();
    await driver.close();
  }

  async function judge(preset) {
    const browser = await launch(chrome);
    try {
      if (keep) await leaveTraces(browser.port);
      const flags = {
        port: browser.port,
        output: "json",
        logLevel: "silent",
        onlyCategories: Object.values(SCORES),
        ...(lost && { ignoreStatusCode: true }),
      };
      const { lhr } = await lighthouse(url, flags, preset === "desktop" ? desktopConfig : undefined);
      const { categories, audits, environment, runtimeError } = lhr;
      if (runtimeError) log("lighthouse:", runtimeError.message);
      const result = {};
      for (const [key, id] of Object.entries(SCORES)) {
        result[key] = categories[id]?.score == null ? null : Math.round(categories[id].score * 100);
      }
      for (const [key, id] of Object.entries(METRICS)) result[key] = audits[id]?.numericValue ?? null;
      const failed = ({ score, scoreDisplayMode }) => score === 0 && scoreDisplayMode === "binary";
      return {
        ...result,
        bench: environment.benchmarkIndex,
        failing: Object.values(audits).filter(failed).map(({ id }) => id),
      };
    } finally {
      await browser.close();
    }
  }

  async function lighthouses(preset) {
    const all = [];
    for (let run = 1; run <= runs; run++) {
      all.push(await judge(preset));
      log("lighthouse", preset, run, "perf", all.at(-1).perf);
    }
    const result = {};
    for (const key of [...Object.keys(SCORES), ...Object.keys(METRICS), "bench"]) {
      const value = median(all.map((it) => it[key]));
      result[key] = value == null ? null : key === "cls" ? Math.round(value * 1000) / 1000 : Math.round(value);
    }
    const paints = all.map((it) => it.lcp);
    result.lcpRange = [Math.round(Math.min(...paints)), Math.round(Math.max(...paints))];
    result.failing = all[0].failing;
    return result;
  }

  async function repeated(work) {
    const all = [];
    for (let run = 0; run < runs; run++) all.push(await work());
    return all;
  }

  const result = { name: options.name ?? host, url, at: new Date().toISOString(), runs };
  async function part(key, id, work) {
    if (skip.includes(id)) return;
    log(result.name, key);
    try {
      result[key] = await work();
    } catch (error) {
      // One part that cannot be measured must not take the others along.
      result[key] = { error: String(error.message ?? error).split("\n")[0] };
      log(key, "failed:", result[key].error);
    }
  }
  await part("net", "net", async () => {
    const all = await repeated(network);
    const middle = (key) => median(all.map((it) => it[key]));
    return { ...all[0], wire: middle("wire"), jsWire: middle("jsWire"), requests: middle("requests") };
  });
  for (const [key, slow] of [
    ["readyMs", false],
    ["readyThrottledMs", true],
  ]) {
    await part(key, "ready", async () => {
      const all = await repeated(() => timeToUse(slow));
      return { median: tenth(median(all)), min: tenth(Math.min(...all)), max: tenth(Math.max(...all)) };
    });
  }
  await part("edit", "edit", timeOfEdits);
  await part("offline", "offline", withoutNetwork);
  await part("noScript", "nojs", withoutScript);
  await part("axeLight", "axe", () => violations("light"));
  await part("axeDark", "axe", () => violations("dark"));
  await part("lhMobile", "lh", () => lighthouses("mobile"));
  await part("lhDesktop", "lh", () => lighthouses("desktop"));
  result.env = {
    cpu: cpus()[0].model,
    cores: cpus().length,
    node: process.version,
    load: tenth(loadavg()[0]),
    starts: noise.starts,
    busyStarts: noise.busy,
  };
  return result;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = ["url", "input", "output", "name", "prepare", "ready", "first", "press", "runs", "edits", "skip", "chrome"];
  const flags = ["keep", "lost"];
  const all = [...words.map((name) => [name, { type: "string" }]), ...flags.map((name) => [name, { type: "boolean" }])];
  const { values } = parseArgs({ options: Object.fromEntries(all) });
  if (!values.url || !values.input || !values.output) {
    console.error("--url, --input and --output are needed");
    process.exit(2);
  }
  const { runs = 5, edits = 30, skip = "", ...others } = values;
  const result = await measure({ ...others, runs: Number(runs), edits: Number(edits), skip: skip.split(",") });
  console.log(JSON.stringify(result));
  // Lighthouse leaves timers behind.
  process.exit(0);
}
