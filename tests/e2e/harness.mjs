// What every browser test needs: the built site behind a server, a browser, and pages that note all that goes wrong.
// `cargo xtask test` sets the variables; by hand: build with `cargo xtask build --public-url /dynoscribe/`, then
// `node --test tests/e2e/site.test.mjs`.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";

const FOLDER = resolve(process.env.DYNOSCRIBE_SITE ?? "dist");
const BASE = process.env.DYNOSCRIBE_BASE ?? "/dynoscribe/";

// A browser that asks for nothing on its own: every request in a test is the site's. Containers run as root, where
// Chromium's sandbox does not start; the only pages it opens are ours.
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-dev-shm-usage",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-first-run",
];

/**
 * Starts the server and the browser.
 * `await site.page({ width, height, colorScheme })` opens a fresh profile with an empty page;
 * `await site.close()` ends everything.
 */
export async function open() {
  if (!existsSync(FOLDER)) throw new Error(`${FOLDER} is missing: run \`cargo xtask build --public-url ${BASE}\` first`);
  const server = await serve(FOLDER, BASE);
  const browser = await chromium
    .launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ARGUMENTS })
    .catch(async (error) => {
      // A server left open would keep the test run waiting for ever.
      await server.close();
      throw error;
    });
  return {
    url: server.url,
    origin: server.origin,
    server,
    browser,
    page: (choices) => page(browser, server, choices),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * A page in a profile of its own. Besides the page it hands back
 * - `troubles`: every console error and warning, uncaught error, failed request and answer of 400 and up;
 * - `foreign`: every request to another origin (they are refused as well);
 * - `requests`: every address asked for, in order;
 * - `go(path)`: opens a path of the site and waits until its heading is there;
 * - `close()`.
 */
async function page(browser, server, { width = 1440, height = 900, colorScheme = "light", ...others } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    reducedMotion: "reduce",
    ...others,
  });
  const troubles = [];
  const foreign = [];
  const requests = [];
  await context.route(
    (url) => /^(https?|wss?):$/.test(url.protocol) && url.origin !== server.origin,
    (route) => route.abort(),
  );
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) troubles.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => troubles.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
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

/** Runs axe-core on the page as it stands, or on an element of it: one readable line for each thing it finds wrong. */
export async function axe(page, within = "html") {
  // Evaluated, not added as a script: the site's policy may forbid scripts, and it is not what is tested here.
  await page.evaluate(await readFile(AXE, "utf8"));
  const { violations } = await page.evaluate(
    (within) => globalThis.axe.run(within === "html" ? document : document.querySelector(within), { resultTypes: ["violations"] }),
    within,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(" ")}: ${failureSummary}`),
  );
}
