// What was measured, as Markdown for people.
//
//   node table.mjs target/measure/*.json      # and results of other pages, for a comparison
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const kib = (bytes) => (bytes / 1024).toFixed(bytes < 10240 ? 1 : 0);
const TYPES = ["document", "stylesheet", "script", "wasm", "font"];
const scores = ({ perf, a11y, bp, seo }) => `${perf} / ${a11y} / ${bp} / ${seo}`;
const spread = ({ median, min, max }) => `${median} (${min}–${max})`;
const found = ({ rules, nodes, seriousOrWorse }) => `${rules} (${nodes}), ${seriousOrWorse}`;
const paints = ({ fcp, lcp, si }) => `${fcp} / ${lcp} / ${si}`;

/** Each line of the comparison: what it is, and how it is read from a result. */
const LINES = [
  ["transfer, KiB (Brotli)", ({ net }) => kib(net.wire)],
  ["uncompressed, KiB", ({ net }) => kib(net.raw)],
  ["requests", ({ net }) => net.requests],
  ["HTML / CSS / JS / Wasm / font KiB", ({ net }) => TYPES.map((type) => kib(net.byType[type]?.wire ?? 0)).join(" / ")],
  ["JS uncompressed, KiB", ({ net }) => kib(net.jsRaw)],
  ["outside hosts contacted", ({ net }) => net.thirdParty.map((url) => new URL(url).host).join(", ") || "none"],
  ["DOM nodes", ({ net }) => net.nodes],
  ["usable after, ms: no throttle", ({ readyMs }) => spread(readyMs)],
  ["usable after, ms: slow 4G + 4× CPU", ({ readyThrottledMs }) => spread(readyThrottledMs)],
  ["edit → output changed, ms: median / p95", ({ edit: { domMs, n, kind } }) => `${domMs.median} / ${domMs.p95} (n=${n}, ${kind})`],
  ["edit → painted, ms: median / p95", ({ edit: { paintMs } }) => `${paintMs.median} / ${paintMs.p95}`],
  ["works offline after load", ({ offline }) => (offline.usable ? "yes" : "no")],
  ["JavaScript off: visible characters", ({ noScript }) => noScript.chars],
  ["axe violations, light: rules (nodes), serious+", ({ axeLight }) => found(axeLight)],
  ["axe violations, dark: rules (nodes), serious+", ({ axeDark }) => found(axeDark)],
  ["**Lighthouse mobile** perf / a11y / best practices / SEO", ({ lhMobile }) => scores(lhMobile)],
  ["FCP / LCP / SI, ms", ({ lhMobile }) => paints(lhMobile)],
  ["LCP range over runs, ms", ({ lhMobile }) => lhMobile.lcpRange.join("–")],
  ["TBT ms / CLS", ({ lhMobile: { tbt, cls } }) => `${tbt} / ${cls}`],
  ["TTI, ms", ({ lhMobile }) => lhMobile.tti],
  ["**Lighthouse desktop** perf / a11y / BP / SEO", ({ lhDesktop }) => scores(lhDesktop)],
  ["FCP / LCP / SI, ms", ({ lhDesktop }) => paints(lhDesktop)],
  ["TBT ms / CLS", ({ lhDesktop: { tbt, cls } }) => `${tbt} / ${cls}`],
  ["benchmarkIndex mobile / desktop; load", ({ lhMobile, lhDesktop, env }) => `${lhMobile.bench} / ${lhDesktop.bench}; ${env.load}`],
];

const markdown = (rows) => rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
const ruled = ([head, ...rows]) => markdown([head, head.map(() => "---"), ...rows]);

/** What of a result cannot be read was not measured, or failed; its JSON says which. */
function cell(read, result) {
  try {
    return read(result) ?? "–";
  } catch {
    return "–";
  }
}

/** Everything about a few pages, side by side. */
export function compared(results) {
  const rows = LINES.map(([name, read]) => [name, ...results.map((result) => cell(read, result))]);
  return ruled([["", ...results.map(({ name }) => name)], ...rows.filter(([, ...cells]) => cells.some((it) => it !== "–"))]);
}

/** Lighthouse's scores of many pages, a line each. */
export function scored(results) {
  const head = ["", "mobile", "desktop", "LCP mobile, ms", "TBT mobile, ms", "CLS mobile / desktop", "what fails"];
  const rows = results.map((result) => [
    result.name,
    cell(({ lhMobile }) => scores(lhMobile), result),
    cell(({ lhDesktop }) => scores(lhDesktop), result),
    cell(({ lhMobile }) => lhMobile.lcp, result),
    cell(({ lhMobile }) => lhMobile.tbt, result),
    cell(({ lhMobile, lhDesktop }) => `${lhMobile.cls} / ${lhDesktop.cls}`, result),
    [...new Set([...(result.lhMobile?.failing ?? []), ...(result.lhDesktop?.failing ?? [])])].join(", ") || "–",
  ]);
  return ruled([head, ...rows]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(compared(process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")))));
}
