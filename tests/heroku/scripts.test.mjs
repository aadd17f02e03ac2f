// Every script of the galleries, end to end with the real Heroku CLI, twice: the second run changes nothing.
// The CLI takes about two seconds a command, so a normal run does a set that meets every kind of command, every method
// and the hostile values; `cargo xtask test --long` does all.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { asked, galleries, gallery, long, secret, side, wanted, world } from "./harness.mjs";

const CHOSEN = [
  ["open-webui-container-registry", "production"],
  ["rails-pipeline", "staging"],
  ["hostile", null],
  ["private-space-team", "acceptance"],
];

/** The environments of a gallery by the names that the spec gives them; `null` stands for the first. */
function environments({ spec }) {
  return spec.environments.map((environment, at) => ({ id: at + 1, ...environment }));
}

const cases = long
  ? galleries().flatMap((one) => environments(one).map((environment) => [one, environment]))
  : CHOSEN.map(([name, wanted]) => {
      const one = gallery(name);
      const all = environments(one);
      return [one, wanted === null ? all[0] : all.find((environment) => environment.name === wanted)];
    });

describe("set-up, config vars and comparison", { concurrency: 3 }, () => {
  for (const [one, environment] of cases) {
    test(`${one.name}: ${environment.name}`, async () => {
      const here = await world();
      try {
        await setUp(here, one, environment);
        await configure(here, one, environment);
        await compare(here, one, environment);
        assert.deepEqual(here.platform.gaps, []);
      } finally {
        await here.close();
      }
    });
  }
});

const script = ({ files }, name) => join(files, "scripts", `heroku-${name}.sh`);

async function setUp({ platform, run, folder }, one, environment) {
  const words = ["bash", script(one, "setup"), environment.name];
  const dry = await run(["bash", script(one, "setup"), "--dry-run", environment.name]);
  assert.equal(dry.code, 0, dry.err);
  assert.deepEqual([platform.apps.size, platform.changes], [0, []]);

  const first = await run(words);
  assert.equal(first.code, 0, first.err);
  const { spec } = one;
  const method = environment.method ?? spec.method ?? "container-registry";
  const app = platform.apps.get(environment.app);
  assert.equal(app.build, method === "buildpacks" ? spec.stack || "heroku-24" : "container");
  const buildpacks = method === "buildpacks" ? (spec.buildpacks ?? []).map(({ source }) => source) : [];
  const named = (url) => url.replace(/^https:\/\/buildpack-registry\.s3\.amazonaws\.com\/buildpacks\/(.*)\.tgz$/, "$1");
  assert.deepEqual(app.buildpacks.map(named), buildpacks);
  assert.deepEqual(
    app.addons.map((addon) => [addon.service, addon.plan, addon.as, addon.config]),
    (spec.addons ?? []).map((addon) => [
      addon.service,
      addon.plan || "default",
      addon.attachment || (addon.service === "heroku-postgresql" ? "DATABASE" : addon.service.toUpperCase()),
      // The CLI takes `true` for a flag.
      Object.fromEntries((addon.options ?? []).map(({ name, value }) => [name, value === "true" ? true : value])),
    ]),
  );
  assert.deepEqual(Object.keys(app.features), spec.app.features ?? []);
  const stage = spec.pipeline?.name ? environment.stage : undefined;
  assert.equal(platform.pipelines.get(spec.pipeline?.name)?.stages[environment.app], stage);
  assert.deepEqual([app.region === "eu" ? "eu" : "", app.space ?? "", app.team ?? ""], [environment.region ?? "", environment.space ?? "", environment.team ?? ""]);
  const extensions = (spec.addons ?? []).flatMap((addon) => addon.extensions ?? []);
  if (extensions.length > 0) {
    const told = readFileSync(join(folder, "psql"), "utf8");
    for (const name of extensions) assert.ok(told.includes(`CREATE EXTENSION IF NOT EXISTS "${name}"`), told);
  }

  platform.changes.length = 0;
  const again = await run(words);
  assert.equal(again.code, 0, again.err);
  assert.deepEqual(platform.changes, []);
}

async function configure({ platform, run, home }, one, environment) {
  if (!one.spec.config) return;
  const app = platform.apps.get(environment.app);
  const before = { ...app.config };
  const releases = app.releases.length;
  const questions = asked(one.spec, environment);
  const answers = Object.fromEntries(questions.map(({ key }) => [key, secret(key)]));
  const input = questions.map(({ key }) => `${answers[key]}\n`).join("");
  const words = ["bash", script(one, "config"), environment.name];
  const first = await run(words, { input });
  assert.equal(first.code, 0, first.err);
  assert.ok(app.releases.length <= releases + 1, "one release for all");

  const address = `https://${app.name}-`;
  const got = { ...app.config };
  const real = Object.values(got).map((value) => value.match(/https:\/\/[a-z0-9-]+\.herokuapp\.com/)?.[0]).find((it) => it?.startsWith(address)) ?? "";
  const expected = wanted(one.spec, environment, real, answers);
  for (const [key, value] of Object.entries(expected)) {
    if (value === "generated") assert.match(got[key], /^[0-9a-f]{64}$/, key);
    else assert.equal(got[key], value, key);
  }
  assert.deepEqual(Object.keys(got).sort(), [...new Set([...Object.keys(before), ...Object.keys(expected)])].sort());
  const shown = first.out + first.err;
  for (const [key, value] of Object.entries(got)) {
    if (value.length > 12 && !value.startsWith("https://")) assert.ok(!shown.includes(value), `${key} was shown`);
  }

  const again = await run(words, { input });
  assert.equal(again.code, 0, again.err);
  assert.deepEqual([app.config, app.releases.length], [got, app.releases.length]);
  const rotated = await run([...words, "--rotate"], { input });
  assert.equal(rotated.code, 0, rotated.err);
  const other = Object.keys(got).filter((key) => got[key] !== app.config[key]);
  assert.deepEqual(other, Object.keys(expected).filter((key) => expected[key] === "generated"));
  assert.ok(home);
}

async function compare({ platform, run }, one, environment) {
  const words = ["bash", script(one, "verify"), environment.name];
  const app = platform.apps.get(environment.app);
  for (const setting of one.spec.config ?? []) {
    // What somebody else sets is there in the end.
    const own = setting.overrides?.find((other) => other.environment === environment.id)?.value ?? setting.value;
    if (own === "elsewhere" || own === "addon") app.config[setting.key] ??= "set";
  }
  const types = (one.spec.processes ?? []).map(({ type, quantity, size }) => [type, { quantity: quantity ?? Number(type === "web"), size: size ? capital(size) : "Basic" }]);
  platform.deploy(environment.app, Object.fromEntries(types));
  platform.changes.length = 0;
  const same = await run(words);
  assert.deepEqual([same.code, same.out], [0, `${environment.app}: as described\n`], same.err);

  const saved = structuredClone(app);
  app.build = "heroku-22";
  app.buildpacks = ["https://example.org/other.git"];
  app.addons.splice(0, 1);
  app.config.STRAY = "x";
  const [key] = Object.keys(wanted(one.spec, environment, "", {}));
  delete app.config[key];
  const [[type]] = types;
  app.formation[type].quantity = 7;
  app.formation.stray = { quantity: 1, size: "Basic" };
  const differs = await run(words);
  assert.equal(differs.code, 1, differs.out + differs.err);
  const says = (text) => assert.ok(differs.out.includes(text), `${text}\n${differs.out}`);
  says("the stack is heroku-22");
  if (saved.buildpacks.length > 0) says("the list of buildpacks is https://example.org/other.git, should be");
  if (saved.addons.length > 0) says(`the add-on ${saved.addons[0].service}`);
  if (key) says(`the config var ${key} is not set`);
  says("the config var STRAY is set and not described");
  if (one.spec.processes.find((process) => process.type === type).quantity !== undefined) says(`the number of dynos of ${type} is 7`);
  says("1 dynos of stray run");
  assert.deepEqual(platform.changes, []);
  platform.apps.delete(environment.app);
  const gone = await run(words);
  assert.deepEqual([gone.code, gone.out], [1, `${environment.app}: there is no such app\n`]);
}

const capital = (size) => size.replace(/(^|-)([a-z])/g, (part) => part.toUpperCase()).replace(/(\d)x$/, "$1X");

test("a wrong key stops every script and says why", async () => {
  const here = await world();
  try {
    const one = gallery("open-webui-container-registry");
    await side(
      ["setup", "config", "verify"].map((name) => async () => {
        const done = await here.run(["bash", script(one, name), "production"], { env: { HEROKU_API_KEY: "HRKU-wrong" } });
        assert.notEqual(done.code, 0, name);
        assert.match(done.err, /token provided to HEROKU_API_KEY is invalid|Invalid credentials/i, name);
      }),
    );
    assert.deepEqual([here.platform.changes, here.platform.gaps], [[], []]);
  } finally {
    await here.close();
  }
});
