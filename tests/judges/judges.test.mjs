// Every generated file is held against tools that others wrote, and each tool is shown something that it must not like.
// Nothing of a tool is switched off without a reason beside it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire, register } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { bad, batch, files, read, run } from "./trees.mjs";

register(new URL("json-modules.mjs", import.meta.url));
const require = createRequire(import.meta.url);

/**
 * Long lines: a table's row and a person's text are one line each. HTML: `<br>` is the only line break of a cell.
 * A value may begin with a space, which its code span shows; a command may have a tab in it.
 */
const MARKDOWN = {
  default: true,
  MD010: { code_blocks: false },
  MD013: false,
  MD033: { allowed_elements: ["br"] },
  MD038: false,
  MD060: false,
};

const judged = new Set();
/** The files of a kind; they count as judged. */
function kind(fits) {
  const all = files.filter((file) => fits(file.inside));
  for (const file of all) judged.add(file);
  assert.ok(all.length > 0, "no file of this kind");
  return all;
}
const paths = (all) => all.map((file) => file.path);

describe("Procfile", () => {
  const all = kind((path) => path === "Procfile");
  const { procs } = require("foreman/lib/procfile.js");
  const lines = (text) => text.trimEnd().split("\n");
  const names = (text) => lines(text).map((line) => line.split(":")[0]);

  test("foreman reads every line", () => {
    for (const file of all) assert.deepEqual(Object.keys(procs(read(file))), names(read(file)), file.name);
  });
  test("honcho lists every line", async () => {
    for (const file of all) {
      const { code, said } = await run("honcho", ["-f", file.path, "check"]);
      assert.equal(code, 0, `${file.name}: ${said}`);
      const found = said.match(/\((.*)\)/)?.[1].split(", ") ?? [];
      assert.deepEqual(found.sort(), names(read(file)).sort(), file.name);
    }
  });
  test("they bite", async () => {
    assert.throws(() => procs("web node server.js\n"));
    assert.notEqual((await run("honcho", ["-f", bad("Procfile", "web: a\nweb: b\n"), "check"])).code, 0);
  });
});

describe("app.json", () => {
  const all = kind((path) => path === "app.json");
  const Ajv = require("ajv").default;
  const schema = structuredClone(require("./node_modules/@heroku/mcp-server/dist/utils/app-json.schema.json"));
  // The published schema is older than the platform: it does not know these stacks and sizes, which exist.
  widen(schema, (values) => values.includes("heroku-24"), ["container", "heroku-26"]);
  widen(schema, (values) => values.includes("performance-l"), ["performance-l-ram", "performance-xl", "performance-2xl"]);
  // Nor does it look into environments, whose keys are those of the file itself.
  const ajv = new Ajv({ strict: false, allErrors: true });
  require("ajv-formats").default(ajv);
  const fits = ajv.compile(schema);

  function widen(node, found, values) {
    if (node === null || typeof node !== "object") return;
    if (Array.isArray(node.enum) && found(node.enum)) node.enum.push(...values);
    Object.values(node).forEach((inner) => widen(inner, found, values));
  }

  test("Heroku's schema finds nothing", () => {
    for (const file of all) {
      const app = JSON.parse(read(file));
      const { environments = {}, ...base } = app;
      for (const [name, one] of Object.entries({ ...environments, "the file itself": base })) {
        assert.ok(fits(one), `${file.name}, ${name}: ${JSON.stringify(fits.errors)}`);
      }
      assert.ok(fits(app), `${file.name}: ${JSON.stringify(fits.errors)}`);
      assert.deepEqual(Object.keys(environments).filter((name) => name !== "test" && name !== "review"), []);
    }
  });
  test("it bites", () => {
    for (const app of [{ nmae: "x" }, { stack: "heroku-12" }, { env: { A: { generator: "password" } } }]) {
      assert.ok(!fits(app), JSON.stringify(app));
    }
  });
});

describe("heroku.yml", () => {
  const all = kind((path) => path === "heroku.yml");
  const yaml = require("yaml");
  const other = require("js-yaml");

  test("two readers agree, and there is no key that Heroku does not document", () => {
    const known = { setup: ["addons", "config"], build: ["docker", "config"], release: ["image", "command"] };
    for (const file of all) {
      const one = yaml.parse(read(file), { uniqueKeys: true });
      assert.deepEqual(other.load(read(file)), one, file.name);
      for (const [key, value] of Object.entries(one)) {
        if (key === "run") continue;
        assert.ok(known[key], `${file.name}: ${key}`);
        for (const inner of Object.keys(value)) assert.ok(known[key].includes(inner), `${file.name}: ${key}.${inner}`);
      }
      assert.ok(Object.keys(one.build.docker).length > 0, file.name);
      for (const [name, run] of Object.entries(one.run ?? {})) {
        assert.ok((typeof run === "string" ? name : run.image) in one.build.docker, `${file.name}: run.${name}`);
      }
      if (one.release) assert.ok(one.release.image in one.build.docker && one.release.command.length === 1, file.name);
    }
  });
  test("they bite", () => {
    assert.throws(() => yaml.parse("a: 1\na: 2\n"));
    assert.throws(() => other.load("a: [1\n"));
  });
});

describe("workflows", () => {
  const all = kind((path) => path.startsWith(".github/workflows/"));
  const unpinned =
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@v4\n      - run: echo ${{ github.head_ref }}\n";

  test("GitHub's own parser and language service find nothing", async () => {
    const { validate } = await import("@actions/languageservice");
    const { TextDocument } = require("vscode-languageserver-textdocument");
    // It keeps what it read by address, so each text has its own.
    let count = 0;
    const complaints = (text) => validate(TextDocument.create(`file:///${count++}/deploy.yml`, "yaml", 1, text));
    for (const file of all) assert.deepEqual(await complaints(read(file)), [], file.name);
    assert.notDeepEqual(await complaints(unpinned.replace("runs-on", "runs-om")), []);
    assert.notDeepEqual(await complaints(unpinned.replace("github.head_ref", "secret.A")), []);
  });
  test("the schema of workflows is kept", async () => {
    const words = ["--builtin-schema", "vendor.github-workflows"];
    assert.equal(await batch("check-jsonschema", words, paths(all)), "");
    assert.notEqual((await run("check-jsonschema", [...words, bad("a.yml", "on: push\njobs: 5\n")])).code, 0);
  });
  test("action-validator finds nothing", async () => {
    const program = require.resolve("@action-validator/cli/cli.mjs");
    for (const file of all) {
      const { code, said } = await run("node", [program, file.path]);
      assert.equal(code, 0, `${file.name}: ${said}`);
    }
    assert.notEqual((await run("node", [program, bad("a.yml", "on: push\njobs: 5\n")])).code, 0);
  });
  test("actionlint finds nothing, also in the scripts", async () => {
    assert.equal(await batch("actionlint", ["-no-color", "-oneline"], paths(all)), "");
    const script = unpinned.replace("echo ${{ github.head_ref }}", "cat $HOME | echo $1");
    assert.notEqual((await run("actionlint", [bad("a.yml", script)])).code, 0);
  });
  test("zizmor finds nothing", async () => {
    const words = ["--offline", "--no-progress", "--quiet", "--persona", "regular"];
    assert.equal(await batch("zizmor", words, paths(all)), "");
    assert.notEqual((await run("zizmor", [...words, bad("a.yml", unpinned)])).code, 0);
  });
  test("yamllint finds nothing", async () => {
    const every = [...paths(all), ...paths(files.filter((file) => file.inside === "heroku.yml"))];
    // A person's line is as long as it is; breaking it would change what it says.
    const words = ["--strict", "--config-data", "{extends: relaxed, rules: {line-length: disable}}"];
    assert.equal(await batch("yamllint", words, every), "");
    assert.notEqual((await run("yamllint", [...words, bad("a.yml", "a: 1\na: 2\n")])).code, 0);
  });
});

describe("shell scripts", () => {
  const all = kind((path) => path.endsWith(".sh"));

  test("bash reads them", async () => {
    for (const file of all) assert.equal((await run("bash", ["-n", file.path])).said, "", file.name);
    assert.notEqual((await run("bash", ["-n", bad("a.sh", "if\n")])).code, 0);
  });
  test("shellcheck finds nothing", async () => {
    assert.equal(await batch("shellcheck", [], paths(all.filter((file) => !file.hostile))), "");
    // A hostile value stands in single quotes, where `$` and `\` are letters: SC2016 and SC1003 ask whether that is
    // meant, SC2089, SC2090 and SC1111 to SC1112 whether quotes in it are. It is.
    const letters = ["--exclude", "SC2016,SC1003,SC2089,SC2090,SC1110,SC1111,SC1112"];
    assert.equal(await batch("shellcheck", letters, paths(all.filter((file) => file.hostile))), "");
    assert.notEqual((await run("shellcheck", [bad("a.sh", "#!/bin/sh\ncat $1\n")])).code, 0);
  });
  test("shfmt would change nothing", async () => {
    assert.equal(await batch("shfmt", ["-d", "-i", "2"], paths(all)), "");
    assert.notEqual((await run("shfmt", ["-d", "-i", "2", bad("a.sh", "if a;then b;fi\n")])).code, 0);
  });
});

describe("PowerShell", { skip: files.every((file) => !file.inside.endsWith(".ps1")) }, () => {
  const all = files.filter((file) => file.inside.endsWith(".ps1"));
  all.forEach((file) => judged.add(file));
  const program = new URL("powershell.py", import.meta.url).pathname;

  test("a parser of PowerShell reads them, and they are ASCII", async () => {
    for (const file of all) assert.match(read(file), /^[\t\n\x20-\x7e]*$/, file.name);
    assert.equal(await batch("python", [program], paths(all)), "");
    assert.notEqual((await run("python", [program, bad("a.ps1", "if ($a { b }\n")])).code, 0);
  });
});

describe("ignore files", () => {
  const all = kind((path) => path === ".slugignore" || path === ".dockerignore");
  // What a build reads: it must never be left out.
  const inputs =
    "Procfile package.json package-lock.json yarn.lock pnpm-lock.yaml requirements.txt Pipfile Pipfile.lock poetry.lock uv.lock .python-version runtime.txt pyproject.toml Gemfile Gemfile.lock go.mod go.sum pom.xml";

  test("git leaves no input of a build out by them", async () => {
    for (const file of all) {
      const words = ["-c", `core.excludesFile=${file.path}`, "check-ignore", "--no-index", ...inputs.split(" ")];
      assert.equal((await run("git", words, { cwd: process.cwd() })).out, "", file.name);
    }
    const words = ["-c", `core.excludesFile=${bad("x", "*.lock\n")}`, "check-ignore", "--no-index", "yarn.lock"];
    assert.equal((await run("git", words)).out, "yarn.lock\n");
  });
});

describe("Markdown", { skip: files.every((file) => !file.inside.endsWith(".md")) }, () => {
  const all = files.filter((file) => file.inside.endsWith(".md"));
  all.forEach((file) => judged.add(file));

  test("markdownlint finds nothing", async () => {
    const { lint } = await import("markdownlint/sync");
    const config = MARKDOWN;
    const found = lint({ files: paths(all), config });
    for (const file of all) assert.deepEqual(found[file.path], [], file.name);
    assert.notDeepEqual(lint({ strings: { a: "# A\n# A\n" }, config }).a, []);
  });
  test("the commands are read by bash", async () => {
    for (const file of all) {
      for (const [, , code] of read(file).matchAll(/^(`{3,})bash\n(.*?)^\1$/gms)) {
        assert.equal((await run("bash", ["-n"], { input: code })).said, "", `${file.name}\n${code}`);
      }
    }
  });
  test("Heroku's command line knows every command, option and argument", async () => {
    const { commands } = require("./node_modules/heroku/oclif.manifest.json");
    const known = new Map(Object.values(commands).flatMap((it) => [it.id, ...it.aliases, ...it.hiddenAliases].map((id) => [id, it])));
    const folder = stubs();
    let count = 0;
    for (const file of all) {
      const code = [...read(file).matchAll(/^(`{3,})bash\n(.*?)^\1$/gms)].map(([, , code]) => code).join("");
      const script = join(folder, "guide.sh");
      writeFileSync(script, `exec 9>&1 >/dev/null\n${code}`);
      const env = { PATH: `${folder}/bin:${process.env.PATH}` };
      const { code: ended, out, err } = await run("bash", ["-eu", script], { cwd: folder, env, input: "" });
      assert.deepEqual([ended, err], [0, ""], file.name);
      for (const words of out.split("\0\0").filter(Boolean).map((call) => call.split("\0"))) {
        assert.equal(wrong(known, words), undefined, `${file.name}: ${words.join(" ")}`);
        count += 1;
      }
    }
    assert.ok(count > 20 * all.length, `${count} commands were looked at`);
    for (const bad of ["pg:backup", "ps:scale web=1", "logs --tails --app a", "releases:rollback v1 v2 --app a", "logs --num --app"]) {
      assert.ok(wrong(known, bad.split(" ")), bad);
    }
  });
  test("it knows the commands of the troubles too", async () => {
    const { commands } = require("./node_modules/heroku/oclif.manifest.json");
    const known = new Map(Object.values(commands).flatMap((it) => [it.id, ...it.aliases, ...it.hiddenAliases].map((id) => [id, it])));
    // From plugins that come with the command line, and from one that the step names.
    const elsewhere = ["update", "help", "builds:cache:purge"];
    const site = join(process.env.DYNOSCRIBE_SITE ?? "dist", "troubleshoot");
    const folder = stubs();
    let count = 0;
    for (const { name } of readdirSync(site, { withFileTypes: true }).filter((it) => it.isDirectory())) {
      const { steps } = JSON.parse(readFileSync(join(site, name, "page.json"), "utf8"));
      for (const [, step] of steps.filter(([, step]) => step.startsWith("heroku "))) {
        const script = join(folder, "step.sh");
        writeFileSync(script, `exec 9>&1 >/dev/null\n${step.replaceAll("{app}", "my-app")}\n`);
        const { code, out, err } = await run("bash", ["-eu", script], { cwd: folder, env: { PATH: `${folder}/bin:${process.env.PATH}` } });
        assert.deepEqual([code, err], [0, ""], `${name}: ${step}`);
        const words = out.split("\0\0")[0].split("\0");
        if (!elsewhere.includes(words[0])) assert.equal(wrong(known, words), undefined, `${name}: ${step}`);
        count += 1;
      }
    }
    assert.ok(count > 100, `${count} commands were looked at`);
  });
  test("links inside the page lead somewhere", () => {
    for (const file of all) {
      const text = read(file);
      const anchor = (title) => title.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-");
      const anchors = new Set([...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) => anchor(title)));
      for (const [, to] of text.matchAll(/\]\(#([^)]*)\)/g)) assert.ok(anchors.has(to), `${file.name}: #${to}`);
    }
  });
});

describe("the guide", () => {
  // The whole guide as one file, with the names of a spec of each method, and with stand-ins.
  const specs = ["open-webui-container-registry", "open-webui-heroku-yml", "rails-pipeline", "hostile"];
  const print = (spec, words = ["guide"]) => {
    const cargo = ["run", "--quiet", "--locked", "--bin", "dynoscribe", "--", ...words, spec];
    return execFileSync("cargo", cargo, { encoding: "utf8", maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "ignore"] });
  };
  const all = [...specs.map((name) => [name, print(`tests/gallery/${name}/dynoscribe.json`)]), ["empty", print(bad("x.json", '{"version": 1}'))]];
  for (const name of [...specs.slice(0, 3), "open-webui-buildpacks"]) {
    const words = ["new-environment", "--copy-from", name === "rails-pipeline" ? "staging" : "production"];
    all.push([`${name}: a new environment`, print(`tests/gallery/${name}/dynoscribe.json`, words)]);
  }
  const blocks = (text) => [...text.matchAll(/^ *(`{3,})bash\n(.*?)^ *\1$/gms)].map(([, , code]) => code);

  test("markdownlint finds nothing", async () => {
    const { lint } = await import("markdownlint/sync");
    // A heading of two pages may be the same; what is told in steps may have commands between them.
    const config = { ...MARKDOWN, MD024: { siblings_only: true }, MD029: { style: "ordered" }, MD036: false };
    const found = lint({ strings: Object.fromEntries(all), config });
    for (const [name] of all) assert.deepEqual(found[name], [], name);
  });

  test("the commands are read by bash", async () => {
    for (const [name, text] of all) {
      for (const code of blocks(text)) assert.equal((await run("bash", ["-n"], { input: code })).said, "", `${name}\n${code}`);
    }
  });

  test("Heroku's command line knows every command, option and argument", async () => {
    const { commands } = require("./node_modules/heroku/oclif.manifest.json");
    const known = new Map(Object.values(commands).flatMap((it) => [it.id, ...it.aliases, ...it.hiddenAliases].map((id) => [id, it])));
    // From the command line's plugin of plugins, and from a plugin that the page installs first.
    const elsewhere = ["plugins:install", "builds:cache:purge"];
    const folder = stubs();
    let count = 0;
    for (const [name, text] of all) {
      // A script that stands there whole is judged as a file.
      const shown = blocks(text).filter((code) => !code.trimStart().startsWith("#!"));
      const lines = shown.flatMap((code) => code.split("\n")).map((line) => line.trim()).filter((line) => line.startsWith("heroku "));
      const script = join(folder, "guide.sh");
      writeFileSync(script, `exec 9>&1 >/dev/null\n${lines.map((line) => `(${line})`).join("\n")}\n`);
      const { code, out, err } = await run("bash", ["-u", script], { cwd: folder, env: { PATH: `${folder}/bin:${process.env.PATH}` }, input: "" });
      assert.deepEqual([code, err], [0, ""], name);
      for (const words of out.split("\0\0").filter(Boolean).map((call) => call.split("\0"))) {
        if (!elsewhere.includes(words[0])) assert.equal(wrong(known, words), undefined, `${name}: ${words.join(" ")}`);
        count += 1;
      }
    }
    assert.ok(count > 100 * (specs.length + 1), `${count} commands were looked at`);
  });

  test("links inside lead somewhere", () => {
    for (const [name, whole] of all) {
      // What stands in a block is shown, such as the change of another document.
      const text = whole.replaceAll(/^(`{3,})[^\n]*\n.*?^\1$/gms, "");
      const anchor = (title) => title.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-");
      const anchors = new Set([...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) => anchor(title)));
      for (const [, to] of text.matchAll(/\]\(#([^)]*)\)/g)) assert.ok(anchors.has(to), `${name}: #${to}`);
    }
  });
});

/** A folder in which `heroku` prints its words, each ended by a zero byte and the last by two, and the others nothing. */
function stubs() {
  const folder = mkdtempSync(join(tmpdir(), "dynoscribe-"));
  const program = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  };
  program("bin/heroku", "printf '%s\\0' \"$@\" >&9; printf '\\0' >&9");
  for (const name of ["git", "gh", "docker", "dynoscribe"]) program(`bin/${name}`, "cat >/dev/null");
  for (const name of ["setup", "config", "verify"]) program(`scripts/heroku-${name}.sh`, "exit 0");
  return folder;
}

/** What Heroku's command line would not take of these words. */
function wrong(known, [name, ...words]) {
  const command = known.get(name);
  if (!command) return "no such command";
  const flags = Object.values(command.flags);
  const given = new Set();
  let values = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === "--") {
      values += words.length - at - 1;
      break;
    }
    if (!words[at].startsWith("-")) {
      values += 1;
      continue;
    }
    const flag = flags.find((it) => words[at] === `--${it.name}` || words[at] === `-${it.char}`);
    if (!flag) return `no option ${words[at]}`;
    given.add(flag.name);
    if (flag.type === "option") at += 1;
    if (at >= words.length) return `no value of ${flag.name}`;
  }
  const missing = flags.find((flag) => flag.required && !given.has(flag.name));
  if (missing) return `--${missing.name} is missing`;
  const takes = Object.values(command.args);
  if (values < takes.filter((it) => it.required).length) return "an argument is missing";
  if (command.strict && values > takes.length) return "an argument too many";
}

test("no file is without a judge", () => {
  assert.deepEqual(
    files.filter((file) => !judged.has(file)).map((file) => file.name),
    [],
  );
});
