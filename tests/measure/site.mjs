// Measures our own site: one page of each kind. `cargo xtask measure` runs it.
//
//   node site.mjs FOLDER BASE RESULTS [--quick]
//
// The results are those of measure.mjs, one file each.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { measure } from "./measure.mjs";
import { servePacked } from "./serve.mjs";
import { compared, scored } from "./table.mjs";

const CARD = "Ruby on Rails";
const PRESET = `role=button[name=/^${CARD}/]`;
const ALL = ["net", "ready", "edit", "offline", "nojs", "axe", "lh"];
const LIGHTHOUSE = ALL.filter((part) => part !== "lh");

/** Each kind of page, what of it is measured besides Lighthouse's scores, and what is to be known about it. */
const PAGES = [
  { name: "start", path: "", ready: "#start", skip: ["edit"] },
  {
    name: "workbench",
    path: "",
    input: "#app-name",
    // Only the file that is shown, not what stands around it.
    output: ".line__text",
    first: PRESET,
    // The Procfile, which is shown at first, does not hold the name that is edited.
    prepare: `${PRESET};;[role=tab][title="app.json"]`,
    press: CARD,
    // The spec that was begun is kept, so the next visit begins with it: that is the page that Lighthouse judges.
    keep: true,
    skip: ["net", "offline", "nojs"],
  },
  { name: "new environment", path: "new-environment/", skip: LIGHTHOUSE },
  { name: "guide", path: "guide/", skip: LIGHTHOUSE },
  { name: "a page of the guide", path: "guide/github-actions/", skip: LIGHTHOUSE },
  { name: "rules", path: "rules/", skip: LIGHTHOUSE },
  { name: "a rule", path: "rules/port-fixed/", skip: LIGHTHOUSE },
  { name: "troubleshoot", path: "troubleshoot/", skip: LIGHTHOUSE },
  { name: "a trouble", path: "troubleshoot/r14-memory-quota/", skip: LIGHTHOUSE },
  { name: "not found", path: "no-such-page/", lost: true, skip: LIGHTHOUSE },
];

const [folder, base, results, ...flags] = process.argv.slice(2);
const quick = flags.includes("--quick");
const server = await servePacked(folder, base);
mkdirSync(results, { recursive: true });
const all = [];
for (const { path, ...page } of PAGES) {
  const times = quick ? { runs: 1, edits: 10 } : {};
  const result = await measure({ ...page, ...times, url: server.url + path });
  writeFileSync(join(results, `${page.name.replaceAll(" ", "-")}.json`), `${JSON.stringify(result)}\n`);
  all.push(result);
}
console.log(`Lighthouse: performance / accessibility / best practices / SEO\n\n${scored(all)}\n`);
console.log(compared(all.filter(({ name }) => ["start", "workbench"].includes(name))));
console.log(`\nEach in full: ${results}`);
await server.close();
const failed = all.flatMap((result) =>
  Object.entries(result).flatMap(([key, { error } = {}]) => (error ? [`${result.name}, ${key}: ${error}`] : [])),
);
for (const line of failed) console.error(`not measured: ${line}`);
// Lighthouse leaves timers behind.
process.exit(failed.length ? 1 : 0);
