// Firefox as it is shipped, driven by Playwright over WebDriver BiDi. What this Firefox has no command for yet is done
// inside of it, by the switches that its own tests use.
import { randomUUID } from "node:crypto";
import { renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { firefox } from "playwright-core";

// Commands of Playwright's that Firefox refuses. `media` below does what the first is for, and a preference what the
// second is for.
const REFUSED = ["emulation.setMediaFeaturesOverride", "permissions.setPermission"];

/** Starts Firefox. `await media({ colorScheme, reducedMotion, media })` holds for all of its pages. */
export async function launch() {
  const browser = await firefox.launch({
    channel: "moz-firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox",
    args: ["--remote-allow-system-access"],
    firefoxUserPrefs: {
      // A page may read the clipboard without a person who confirms it: the tests look at what was copied.
      "dom.events.testing.asyncClipboard": true,
      // It takes the focus out of the page when something is downloaded.
      "browser.download.alwaysOpenPanel": false,
      // Playwright and axe both read ariaLabelledByElements, from two sides of a wall, which ends Firefox 153 with a
      // segmentation fault. Without it they read the attribute, which is all that the site has.
      "accessibility.ARIAElementReflection.enabled": false,
    },
  });
  // Playwright offers no way to send a command of one's own, nor to leave one out.
  const inner = browser._connection.toImpl(browser);
  const session = inner._browserSession;
  const kind = Object.getPrototypeOf(session);
  const { dispatchMessage, send } = kind;
  kind.send = function (method, ...others) {
    return REFUSED.includes(method) ? Promise.resolve({}) : send.call(this, method, ...others);
  };
  // Playwright passes a download over that has no id, which Firefox gives none. The file is moved out of the way, or
  // Firefox would number the next one of that name.
  const names = new Map();
  kind.dispatchMessage = function (message) {
    const { method, params } = message;
    if (method === "browsingContext.downloadWillBegin") names.set(params.url, params.suggestedFilename);
    if (method === "browsingContext.downloadEnd" && params.filepath) {
      const id = randomUUID();
      renameSync(params.filepath, join(dirname(params.filepath), id));
      inner.downloadCreated(inner._bidiPages.get(params.context)._page, id, params.url, names.get(params.url));
      inner.downloadFinished(id);
    }
    dispatchMessage.call(this, message);
  };
  const [{ context }] = (await session.send("browsingContext.getTree", { "moz:scope": "chrome" })).contexts;
  const inside = (expression) => session.send("script.evaluate", { expression, target: { context }, awaitPromise: false });
  return {
    browser,
    async media({ colorScheme, reducedMotion, media }) {
      const set = (name, value) => inside(`Services.prefs.setIntPref("${name}", ${Number(value)})`);
      if (colorScheme) await set("layout.css.prefers-color-scheme.content-override", colorScheme === "light");
      if (reducedMotion) await set("ui.prefersReducedMotion", reducedMotion === "reduce");
      if (media) {
        const one = `window.gBrowser.selectedBrowser.browsingContext.mediumOverride = ${JSON.stringify(media)}`;
        await inside(`for (const window of Services.wm.getEnumerator("navigator:browser")) ${one}`);
      }
    },
  };
}
