// Which app is deployed for which event: each gallery's workflow is evaluated as GitHub does, with GitHub's own
// expressions, and compared with what the spec says.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { evaluate, fill } from "./expressions.mjs";

const { parse } = createRequire(import.meta.url)("yaml");
const folder = new URL("../gallery/", import.meta.url).pathname;
const COMMIT = "0123456789abcdef0123456789abcdef01234567";

/** Whether a branch filter lets a name through ("Filter pattern cheat sheet", docs.github.com). */
export function lets(pattern, name) {
  assert.ok(!pattern.startsWith("!"), "a filter that only takes away");
  let regex = "";
  for (let at = 0; at < pattern.length; at++) {
    const c = pattern[at];
    if (c === "\\") regex += pattern[++at].replace(/[^\w]/u, "\\$&");
    else if (c === "*") regex += pattern[at + 1] === "*" ? (at++, ".*") : "[^/]*";
    else if (c === "?" || c === "+") regex += c;
    else if (c === "[") {
      const end = pattern.indexOf("]", at);
      regex += pattern.slice(at, end + 1);
      at = end;
    } else regex += c.replace(/[\\^$.|(){}]/, "\\$&");
  }
  return new RegExp(`^(?:${regex})$`, "s").test(name);
}

/** What an event deploys: `[environment, app, ref]` of each, in order. */
function deployed(workflow, { event, branch = "", tag = "", chosen = "" }) {
  const on = workflow.on;
  if (event === "push") {
    // A filter of branches alone means that tags start nothing.
    if (tag || !on.push?.branches.some((pattern) => lets(pattern, branch))) return [];
  } else if (event === "workflow_dispatch") {
    if (!on.workflow_dispatch.inputs.environment.options.includes(chosen)) return [];
  } else if (!(event in on)) return [];

  const inputs = event === "workflow_dispatch" ? { environment: chosen } : {};
  const { select, ...jobs } = workflow.jobs;
  const steps = {};
  for (const step of select.steps) {
    assert.deepEqual(Object.keys(step).sort(), ["env", "id", "name", "run"]);
    const env = Object.fromEntries(Object.entries(step.env).map(([key, value]) => [key, fill(value, { inputs }) ?? ""]));
    const file = join(scratch, "output");
    rmSync(file, { force: true });
    Object.assign(env, { GITHUB_EVENT_NAME: event, GITHUB_REF_NAME: branch || tag, GITHUB_SHA: COMMIT, GITHUB_OUTPUT: file });
    execFileSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run], { env: { ...process.env, ...env } });
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    steps[step.id] = { outputs: Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)])) };
  }
  const outputs = Object.fromEntries(Object.entries(select.outputs).map(([key, value]) => [key, fill(value, { steps })]));
  const needs = { select: { outputs, result: "success" } };
  return Object.values(jobs).flatMap((job) => {
    assert.equal(job.needs, "select");
    if (!evaluate(job.if, { needs })) return [];
    return fill(job.strategy.matrix.include, { needs }).map((matrix) => {
      assert.equal(fill(job.environment, { matrix }), matrix.environment);
      assert.equal(fill(job.concurrency.group, { matrix }), `heroku-${matrix.app}`);
      assert.equal(fill(job.env.HEROKU_APP, { matrix }), matrix.app);
      const checkout = job.steps.find((step) => step.uses?.startsWith("actions/checkout@"));
      return [matrix.environment, matrix.app, fill(checkout.with.ref, { matrix })];
    });
  });
}

const scratch = mkdtempSync(join(tmpdir(), "dynoscribe-workflow-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

let seen = 0;
for (const name of readdirSync(folder).sort()) {
  const path = join(folder, name, "files/.github/workflows/heroku-deploy.yml");
  if (!existsSync(path)) continue;
  seen += 1;
  const text = readFileSync(path, "utf8");
  const workflow = parse(text);
  const { environments } = JSON.parse(readFileSync(join(folder, name, "dynoscribe.json"), "utf8"));
  const way = (environment) => environment.deploys ?? "actions-on-push";

  test(`${name}: a push reaches exactly its environments`, () => {
    const branches = [...new Set(environments.map(({ branch }) => branch).filter(Boolean))];
    const others = branches.flatMap((branch) => [
      branch.toUpperCase(),
      branch.slice(0, -1),
      `${branch}x`,
      `x/${branch}`,
      `${branch}/x`,
      branch.replace(/[^a-z]/gi, "x"),
      branch.replace(/[+*?!]/g, ""),
      branch.replace("+", "ss+"),
    ]);
    for (const branch of new Set([...branches, ...others].filter(Boolean))) {
      const wanted = environments.filter((it) => way(it) === "actions-on-push" && it.branch === branch);
      const got = deployed(workflow, { event: "push", branch });
      assert.deepEqual(new Set(got.map(String)), new Set(wanted.map((it) => String([it.name, it.app, COMMIT]))), branch);
      assert.equal(got.length, wanted.length);
      assert.deepEqual(deployed(workflow, { event: "push", tag: branch }), [], `the tag ${branch}`);
      assert.deepEqual(deployed(workflow, { event: "pull_request", branch }), []);
    }
  });

  test(`${name}: a choice by hand reaches exactly its environment, from its own branch`, () => {
    const chosen = [...environments.map((it) => it.name), ...environments.map((it) => it.name.toUpperCase()), "", "x"];
    for (const choice of new Set(chosen)) {
      const wanted = environments.filter((it) => it.name === choice && way(it).startsWith("actions-"));
      for (const branch of ["main", "elsewhere"]) {
        const got = deployed(workflow, { event: "workflow_dispatch", branch, chosen: choice });
        assert.deepEqual(got, wanted.map((it) => [it.name, it.app, it.branch ? `refs/heads/${it.branch}` : COMMIT]), choice);
      }
    }
  });

  test(`${name}: least rights, no deploy is cut short, no expression in a program`, () => {
    assert.deepEqual(workflow.permissions, { contents: "read" });
    for (const [id, job] of Object.entries(workflow.jobs)) {
      assert.ok(job["timeout-minutes"] > 0, id);
      for (const step of job.steps) {
        assert.ok(!step.run?.includes("${{"), step.name);
        if (!step.uses) continue;
        assert.match(step.uses, /^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
        // The version stands beside the commit, as a comment.
        assert.match(text, new RegExp(`${step.uses} # v\\d+\\.\\d+\\.\\d+\\n`));
        if (step.uses.startsWith("actions/checkout@")) assert.equal(step.with["persist-credentials"], false);
      }
      if (id !== "select") assert.equal(job.concurrency["cancel-in-progress"], false);
    }
  });
}
assert.ok(seen > 10, `${seen} workflows`);

test("the filters are read as GitHub reads them", () => {
  for (const [pattern, yes, no] of [
    ["main", ["main"], ["Main", "mains", "x/main"]],
    ["feature/*", ["feature/a"], ["feature/a/b"]],
    ["v[12].*", ["v1.x"], ["v3.x"]],
    ["deps\\+1", ["deps+1"], ["deps1", "depss1"]],
    ["deps+1", ["deps1", "depss1"], ["deps+1"]],
    ["**", ["a/b"], []],
  ]) {
    for (const name of yes) assert.ok(lets(pattern, name), `${pattern} ${name}`);
    for (const name of no) assert.ok(!lets(pattern, name), `${pattern} ${name}`);
  }
});
