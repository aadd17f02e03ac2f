// Runs a program of a gallery with the real Heroku CLI against the stand-in.
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { start } from "./platform.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
export const root = resolve(here, "../..");
const cli = join(root, "tests/judges/node_modules/heroku/bin/run.js");
if (!existsSync(cli)) throw new Error("the Heroku CLI is missing: `cargo xtask test` installs it");
const binary = process.env.DYNOSCRIBE_BIN ?? join(root, "target/debug/dynoscribe");

export const long = process.env.DYNOSCRIBE_LONG === "1";

/** A gallery's spec and folder of files. */
export function gallery(name) {
  const folder = join(root, "tests/gallery", name);
  return { name, spec: JSON.parse(readFileSync(join(folder, "dynoscribe.json"), "utf8")), files: join(folder, "files") };
}
export const galleries = () => readdirSync(join(root, "tests/gallery")).sort().map(gallery);

/** The same for a spec that a test makes. */
export function generated(name, spec) {
  const files = mkdtempSync(join(tmpdir(), "dynoscribe-generated-"));
  execFileSync(binary, ["generate", "-", "--out", files], { input: JSON.stringify(spec), stdio: ["pipe", "ignore", "inherit"] });
  return { name, spec, files };
}

/**
 * A platform and a shell in which `heroku` is the real CLI. Programs in `stubs` take the place of those of the system.
 * `world.run(words, { input, env })` hands back `{ code, out, err }`.
 */
export async function world(stubs = {}) {
  const platform = await start();
  const folder = mkdtempSync(join(tmpdir(), "dynoscribe-world-"));
  const bin = join(folder, "bin");
  const home = join(folder, "home");
  mkdirSync(bin);
  mkdirSync(home);
  const programs = {
    heroku: `#!/bin/sh\nexec node "${cli}" "$@"\n`,
    // The real one would look for a database: it only has to get what it is meant to.
    psql: `#!/bin/sh\nprintf '%s\\0' "$PGDATABASE" "$@" >>"$WORLD/psql"\n`,
    sleep: "#!/bin/sh\nexit 0\n",
    ...stubs,
  };
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(bin, name), text);
    chmodSync(join(bin, name), 0o755);
  }
  const env = {
    PATH: bin + delimiter + process.env.PATH,
    HOME: home,
    XDG_CACHE_HOME: join(home, ".cache"),
    XDG_CONFIG_HOME: join(home, ".config"),
    XDG_DATA_HOME: join(home, ".local"),
    WORLD: folder,
    HEROKU_API_KEY: "HRKU-key",
    STAND_IN_PORT: String(platform.port),
    NODE_OPTIONS: `--require ${join(here, "to-loopback.cjs")}`,
    DISABLE_TELEMETRY: "true",
    HEROKU_SKIP_NEW_VERSION_CHECK: "true",
    LANG: "C.UTF-8",
    // Colours in what a script reads would break it; somebody may have them forced.
    FORCE_COLOR: "1",
  };
  return {
    platform,
    folder,
    home,
    run(words, options = {}) {
      return new Promise((done, failed) => {
        const child = spawn(words[0], words.slice(1), { env: { ...env, ...options.env }, cwd: options.cwd ?? folder });
        const out = [];
        const err = [];
        child.stdout.on("data", (chunk) => out.push(chunk));
        child.stderr.on("data", (chunk) => err.push(chunk));
        // A script that asks for nothing does not read.
        child.stdin.on("error", () => {});
        child.stdin.end(options.input ?? "");
        child.on("error", failed);
        child.on("close", (code) => done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
      });
    },
    async close() {
      await platform.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs tasks, a few at a time. */
export async function side(tasks, at = 3) {
  const left = [...tasks];
  const work = async () => {
    for (let task = left.shift(); task; task = left.shift()) await task();
  };
  await Promise.all(Array.from({ length: at }, work));
}

const NEED = "required";

/** What an environment's config vars have to be, from the spec alone. `answers` are what is typed, by key. */
export function wanted(spec, environment, address, answers) {
  const config = {};
  for (const one of spec.config ?? []) {
    const own = one.overrides?.find((other) => other.environment === environment.id);
    const value = own?.value ?? one.value ?? { text: "" };
    if (value === "generated") config[one.key] = "generated";
    else if (value === "asked") config[one.key] = answers[one.key];
    else if (typeof value === "string") continue;
    else if ("verbatim" in value) config[one.key] = value.verbatim;
    else config[one.key] = value.text.replace(/\{app\}|\{app_url\}/g, (mark) => (mark === "{app}" ? environment.app : address));
  }
  return config;
}

/** The keys that a script asks for, in their order. */
export function asked(spec, environment) {
  return (spec.config ?? [])
    .filter((one) => (one.overrides?.find((other) => other.environment === environment.id)?.value ?? one.value) === "asked")
    .map((one) => ({ key: one.key, required: (one.need ?? NEED) === NEED }));
}

export const secret = (key) => `it's "${key}" $HOME \`x\` \\ é 😀 -n = %PATH%`;
