// What every browser test needs: the built site behind a server, a browser, and pages that note all that goes wrong.
// `cargo xtask test` sets the variables; by hand: build with `cargo xtask build --public-url /dynoscribe/`, then
// `node --test tests/e2e/site.test.mjs`.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import * as firefox from "./firefox.mjs";
import { serve } from "./serve.mjs";

/** Whether the browser is Firefox, and not Chromium. */
export const FIREFOX = process.env.DYNOSCRIBE_BROWSER === "firefox";

/** The sizes and colours in which the same is looked at: every one in Chromium, in Firefox one. */
export const every = (all) => (FIREFOX ? all.slice(-1) : all);

/** For what says nothing about a browser, or what Firefox cannot do: the reason why it is left out there. */
export const inChromium = (why) => ({ skip: FIREFOX && why });
export const SAME = "the page shows the same in every browser";
export const NO_SWITCH = "WebDriver has no switch for JavaScript in Firefox";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDER = resolve(process.env.DYNOSCRIBE_SITE ?? "dist");
const BASE = process.env.DYNOSCRIBE_BASE ?? "/dynoscribe/";

// A browser that asks for nothing on its own: every request in a test is the site's. Containers run as root, where
// Chromium's sandbox does not start; the only pages it opens are ours.
export const ARGUMENTS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-dev-shm-usage",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-first-run",
];

const TWIN = process.env.DYNOSCRIBE_BIN ?? resolve(ROOT, "target/debug/dynoscribe");

/** Runs the command line twin, as `cargo test` has compiled it: what it prints. */
export function twin(words, input = "") {
  return execFileSync(TWIN, words, { input, encoding: "utf8", maxBuffer: 1 << 26, stdio: ["pipe", "pipe", "pipe"] });
}

/**
 * Starts the server and the browser.
 * `await site.page({ width, height, colorScheme })` opens a fresh profile with an empty page;
 * `await site.close()` ends everything.
 */
export async function open() {
  if (!existsSync(FOLDER)) throw new Error(`${FOLDER} is missing: run \`cargo xtask build --public-url ${BASE}\` first`);
  const server = await serve(FOLDER, BASE);
  const { browser, media } = await launch().catch(async (error) => {
    // A server left open would keep the test run waiting for ever.
    await server.close();
    throw error;
  });
  return {
    url: server.url,
    origin: server.origin,
    server,
    browser,
    page: (choices) => page(browser, media, server, choices),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function launch() {
  if (FIREFOX) return firefox.launch();
  return { browser: await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ARGUMENTS }) };
}

/**
 * A page in a profile of its own. Besides the page it hands back
 * - `troubles`: every console error and warning, uncaught error, failed request and answer of 400 and up;
 * - `foreign`: every request to another origin (they are refused as well);
 * - `requests`: every address asked for, in order;
 * - `go(path)`: opens a path of the site and waits until its heading is there;
 * - `close()`.
 * A page to read is brought to life as by a person who moves the mouse, unless it shall be `still`.
 * With `worker`, the site may keep itself for offline, as it does for everybody who does not save data.
 */
async function page(browser, media, server, { width = 1440, height = 900, worker = false, still = false, ...others } = {}) {
  const choices = { viewport: { width, height }, colorScheme: "light", reducedMotion: "reduce", ...others };
  // Firefox has no phones to emulate; a window of their width it has.
  if (FIREFOX) delete choices.isMobile;
  const context = await browser.newContext(choices);
  await media?.(choices);
  const troubles = [];
  const foreign = [];
  const requests = [];
  await context.route(
    (url) => /^(https?|wss?):$/.test(url.protocol) && url.origin !== server.origin,
    (route) => route.abort(),
  );
  // Who saves data gets no worker: the many tests that are not about it do without its some hundred requests.
  if (!worker) {
    await context.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  }
  const page = await context.newPage();
  let leaving = false;
  // A page that is drawn already looks alive before it is.
  if (choices.javaScriptEnabled !== false) {
    for (const way of ["goto", "reload"]) {
      const plain = page[way].bind(page);
      page[way] = async (...words) => {
        leaving = true;
        const answer = await plain(...words);
        leaving = false;
        if (page.url().startsWith(server.url) && !still) {
          await page.evaluate(() => document.dispatchEvent(new Event("pointermove")));
          await page.locator("#app[data-live]").waitFor({ state: "attached" });
        }
        return answer;
      };
    }
  }
  if (media) page.emulateMedia = media;
  page.on("console", (message) => {
    // Firefox lets a page that is left say that a part of it which it was still fetching did not come.
    if (FIREFOX && leaving && message.text() === "Error") return;
    if (["error", "warning"].includes(message.type())) troubles.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    // Who goes on to another page wants nothing more of this one.
    if (!/ABORTED/.test(why)) troubles.push(`failed: ${request.url()} ${why}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    requests.push(url.href);
    if (!["data:", "blob:"].includes(url.protocol) && url.origin !== server.origin) foreign.push(url.href);
  });
  page.on("websocket", (socket) => foreign.push(socket.url()));
  return {
    page,
    context,
    troubles,
    foreign,
    requests,
    async go(path = "") {
      await page.goto(new URL(path, server.url).href);
      await page.locator("h1").first().waitFor();
    },
    close: () => context.close(),
  };
}

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const looked = new Set();

/**
 * Runs axe-core on the page as it stands, or on an element of it: one readable line for each thing it finds wrong. The
 * lines of a file and the items of a list of the form are many and all of one kind: unless the `whole` page is asked
 * for, the first of them stand for the rest, which takes two thirds of the time away.
 */
export async function axe(page, { within = "html", whole = false } = {}) {
  if (FIREFOX) {
    // Each screen once: what it holds was looked at in Chromium, and takes the longest of all that the tests do.
    const screen = await page.evaluate(() => {
      const shown = [...document.querySelectorAll("h1, dialog, [class*=zone--]")].filter((it) => it.checkVisibility());
      const names = shown.map((it) => it.getAttribute("aria-label") ?? (it.matches("h1") ? it.textContent : it.className));
      return [location.pathname, innerWidth, matchMedia("(prefers-color-scheme: dark)").matches, ...names].join("\n");
    });
    if (looked.has(screen)) return [];
    looked.add(screen);
  }
  // Evaluated, not added as a script: the site's policy may forbid scripts, and it is not what is tested here.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(await readFile(AXE, "utf8"));
  const exclude = whole ? [] : [".line:nth-child(n + 20)", ".item:nth-child(n + 3)"];
  const { violations } = await page.evaluate(
    ([within, exclude]) => globalThis.axe.run({ include: [within], exclude }, { resultTypes: ["violations"] }),
    [within, exclude],
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(" ")}: ${failureSummary}`),
  );
}
