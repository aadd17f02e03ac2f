// For everybody: large text, narrow windows, forced colours, the keyboard alone. axe looks at every kind of page in both
// themes.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { axe, inChromium, open } from "./harness.mjs";
import { KINDS } from "./kinds.mjs";

let site;
before(async () => {
  site = await open();
});
after(() => site?.close());

/** Every kind of page, and the workbench. */
const SCREENS = { ...KINDS, workbench: "" };

async function shown(kind, choices) {
  const view = await site.page(choices);
  await view.page.goto(new URL(SCREENS[kind], site.url).href);
  if (kind === "workbench") {
    await view.page.getByRole("button", { name: /^Ruby on Rails/ }).first().click();
    await view.page.locator("#app-name").waitFor();
  }
  return view;
}

const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const kind of Object.keys(SCREENS)) {
  describe(kind, inChromium("sizes and colours are set by Chromium's means"), () => {
    test("text of twice the size, and a window of 320 px, lose nothing sideways", async () => {
      const view = await shown(kind, { width: 1280, height: 1024 });
      await view.page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
      assert.ok((await sideways(view.page)) <= 0, `${await sideways(view.page)} px too wide with large text`);
      await view.page.evaluate(() => (document.documentElement.style.fontSize = ""));
      await view.page.setViewportSize({ width: 320, height: 640 });
      assert.ok((await sideways(view.page)) <= 0, `${await sideways(view.page)} px too wide at 320 px`);
      await view.close();
    });
    test("with forced colours, what has the focus shows it", async () => {
      const view = await shown(kind, { forcedColors: "active" });
      assert.ok(await view.page.evaluate(() => matchMedia("(forced-colors: active)").matches));
      for (let step = 0; step < 12; step++) {
        await view.page.keyboard.press("Tab");
        const seen = await view.page.evaluate(() => {
          const it = document.activeElement;
          if (!it || it === document.body) return null;
          const { outlineStyle, outlineWidth } = getComputedStyle(it);
          return { what: it.outerHTML.slice(0, 80), shows: outlineStyle !== "none" && parseFloat(outlineWidth) > 0 };
        });
        if (seen) assert.ok(seen.shows, `nothing shows the focus on ${seen.what}`);
      }
      await view.close();
    });
    for (const colorScheme of ["light", "dark"]) {
      test(`axe finds nothing, ${colorScheme}`, async () => {
        const view = await shown(kind, { colorScheme, width: colorScheme === "light" ? 1440 : 360 });
        assert.deepEqual(await axe(view.page, { whole: true }), []);
        await view.close();
      });
    }
  });
}
