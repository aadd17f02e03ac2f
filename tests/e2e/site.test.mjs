// What must hold for the site as a whole, whatever is on it.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { FIREFOX, NO_SWITCH, axe, every, inChromium, open } from "./harness.mjs";

let site;
before(async () => {
  site = await open();
});
after(() => site?.close());

for (const colorScheme of every(["light", "dark"])) {
  for (const [width, height] of every([
    [360, 740],
    [1440, 900],
  ])) {
    describe(`${colorScheme}, ${width} px`, () => {
      let view;
      before(async () => {
        view = await site.page({ width, height, colorScheme });
        await view.go();
      });
      after(() => view?.close());

      test("there is one heading of the first level", async () => {
        assert.equal(await view.page.locator("h1").count(), 1);
      });
      test("nothing scrolls sideways", async () => {
        const over = await view.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${over} px too wide`);
      });
      test("axe finds nothing", async () => {
        assert.deepEqual(await axe(view.page), []);
      });
      test("no error, no warning, no request to anyone else", () => {
        assert.deepEqual(view.troubles, []);
        assert.deepEqual(view.foreign, []);
        assert.ok(view.requests.length > 1);
      });
    });
  }
}

test("every address on the page lies under the site's path", async () => {
  const view = await site.page();
  await view.go();
  assert.deepEqual(
    view.requests.filter((url) => !url.startsWith(site.url) && !/^(data|blob):/.test(url)),
    [],
  );
  await view.close();
});

test("without JavaScript the page says what it is and what else there is", inChromium(NO_SWITCH), async () => {
  const view = await site.page({ javaScriptEnabled: false });
  await view.page.goto(site.url);
  assert.match(await view.page.locator("body").innerText(), /Dynoscribe/);
  assert.match(await view.page.locator("body").innerText(), /dynoscribe generate/);
  await view.close();
});

test("the harness notices a trouble and a stranger", async () => {
  // The policy would stop the stranger before anybody noticed.
  const view = await site.page({ bypassCSP: true });
  await view.go();
  await view.page.evaluate(async () => {
    console.error("on purpose");
    await fetch("https://stranger.example/").catch(() => {});
    document.querySelector("h1").after(document.createElement("img"));
  });
  assert.ok(view.troubles.some((line) => line.includes("on purpose")), view.troubles.join("\n"));
  // Firefox's policy cannot be set aside, and stops the stranger without a word.
  if (!FIREFOX) assert.deepEqual(view.foreign, ["https://stranger.example/"]);
  assert.ok((await axe(view.page)).some((line) => line.startsWith("image-alt")));
  await view.close();
});
