// The generated trees that are judged, and how a judge is run.
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = resolve(here, "../..");
const programs = process.env.DYNOSCRIBE_JUDGES ?? join(here, ".venv/bin");
if (!existsSync(programs)) throw new Error(`${programs} is missing: \`cargo xtask test\` installs the judges`);

/** Every gallery, and every tree of the corpus that the unit tests write from hostile specs. */
const galleries = folders(join(root, "tests/gallery")).map((path) => ({ name: basename(path), path: join(path, "files") }));
const corpus = folders(join(root, "target/corpus")).map((path) => ({ name: `corpus/${basename(path)}`, path }));
if (galleries.length < 3) throw new Error("there are no galleries");
if (corpus.length < 10) throw new Error("there is no corpus: `cargo test` writes it");

/** Every generated file: its name in complaints, its path on disk and its path in the repository. */
export const files = [...galleries, ...corpus].flatMap(({ name, path }) =>
  walk(path).map((file) => {
    const inside = relative(path, file).replaceAll("\\", "/");
    return { name: `${name}: ${inside}`, path: file, inside, hostile: /^corpus|^hostile/.test(name) };
  }),
);

function folders(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(path, entry.name))
    .sort();
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

export const read = (file) => readFileSync(file.path, "utf8");

const scratch = mkdtempSync(join(tmpdir(), "dynoscribe-bad-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

/** A file for the tests that show a judge its prey. */
export function bad(name, text) {
  const path = join(mkdtempSync(join(scratch, "x-")), name);
  writeFileSync(path, text);
  return path;
}

/** Runs a program: the judges' own first, then those of the system. */
export function run(program, words, options = {}) {
  const env = { ...process.env, PATH: programs + delimiter + process.env.PATH, NO_COLOR: "1", ...options.env };
  return new Promise((done, failed) => {
    const child = execFile(program, words, { ...options, env, maxBuffer: 1 << 28 }, (error, out, err) => {
      if (error && typeof error.code !== "number") failed(error);
      else done({ code: error?.code ?? 0, out, err, said: (out + err).trim() });
    });
    if (options.input !== undefined) child.stdin.end(options.input);
  });
}

/** Runs a program on many files, a hundred at a time. Hands back what it said where it did not end with 0. */
export async function batch(program, words, paths, options) {
  const said = [];
  for (let at = 0; at < paths.length; at += 100) {
    const result = await run(program, [...words, ...paths.slice(at, at + 100)], options);
    if (result.code !== 0) said.push(result.said || `${program} ended with ${result.code}`);
  }
  return said.join("\n");
}
