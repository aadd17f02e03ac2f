// The programs of the workflow's deploy jobs, run as GitHub runs them: with the real Heroku CLI, a git that pushes to a
// folder, and a docker and a curl that record what they are told.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fill } from "../judges/expressions.mjs";
import { galleries, gallery, long, world } from "./harness.mjs";

const { parse } = createRequire(new URL("../judges/package.json", import.meta.url))("yaml");

// The images that docker builds from a Dockerfile of the step keep that file; the installer of the CLI is an empty
// program; the health of an app is what the test says; what git is told about a push, and what it would log in with, is kept.
const STUBS = {
  docker: `#!/bin/sh
tag= file= push=no
printf '%s\\n' "$*" >>"$WORLD/docker"
while [ $# -gt 0 ]; do
  case $1 in
  --tag) tag=$2; shift ;;
  --file) file=$2; shift ;;
  --output) [ "$2" = type=image,oci-mediatypes=false,push=true ] && push=yes; shift ;;
  esac
  shift
done
[ "$push" = yes ] || exit 9
mkdir -p "$WORLD/images/$tag"
cp "$file" "$WORLD/images/$tag/Dockerfile"
`,
  curl: `#!/bin/sh
for last; do :; done
case $last in
https://cli-assets.heroku.com/install.sh) exit 0 ;;
*) printf '%s\\n' "$last" >>"$WORLD/asked"; exit "$(cat "$WORLD/health")" ;;
esac
`,
  git: `#!/bin/sh
real=$(PATH=\${PATH#*:} command -v git)
case " $* " in
*" push "*)
  printf '%s\\n' "$*" >>"$WORLD/pushes"
  printf 'protocol=https\\nhost=git.heroku.com\\n\\n' | "$real" "$1" "$2" "$3" "$4" credential fill >"$WORLD/credential"
  ;;
esac
exec "$real" "$@"
`,
};

/** Runs every step of a job for an app. `between` is told each step before it runs. */
async function deploy(here, one, id, environment, { health = 0, between = () => {} } = {}) {
  const workflow = parse(readFileSync(join(one.files, ".github/workflows/heroku-deploy.yml"), "utf8"));
  const job = workflow.jobs[id];
  const matrix = { environment: environment.name, app: environment.app, ref: "x" };
  const steps = {};
  const source = join(here.folder, "source");
  const temp = join(here.folder, "temp");
  for (const folder of [source, temp]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  }
  writeFileSync(join(here.folder, "health"), String(health));
  const git = (...words) => execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...words], { cwd: source }).toString().trim();
  git("init", "--quiet");
  git("commit", "--quiet", "--allow-empty", "--message", "one");
  const commit = git("rev-parse", "HEAD");
  for (const step of job.steps) {
    between(step, commit);
    const contexts = { matrix, steps, secrets: { HEROKU_API_KEY: "HRKU-key" } };
    const env = Object.fromEntries(Object.entries({ ...job.env, ...step.env }).map(([key, value]) => [key, String(fill(value, contexts))]));
    if (step.uses?.startsWith("docker/build-push-action@")) {
      const got = Object.fromEntries(Object.entries(step.with).map(([key, value]) => [key, fill(value, contexts)]));
      assert.deepEqual([got.platforms, got.provenance, got.sbom, got.push, got.outputs], ["linux/amd64", false, false, true, "type=image,oci-mediatypes=false"]);
      const image = got.tags.replace("registry.heroku.com/", "");
      here.platform.images.set(image, `sha256:${image}`);
      const args = (got["build-args"] ?? "").split("\n").filter(Boolean);
      here.built.push({ image, file: got.file, context: got.context, target: got.target, args: Object.fromEntries(args.map((name) => [name, env[name]])), commit });
    }
    if (!step.run) continue;
    const output = join(temp, "output");
    writeFileSync(output, "");
    const words = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step.run];
    // A runner has no key of its own: a step has it only when it asks for it.
    const done = await here.run(words, { cwd: source, env: { HEROKU_API_KEY: "", GITHUB_OUTPUT: output, RUNNER_TEMP: temp, ...here.git, ...env } });
    if (done.code !== 0) return { failed: step.name, ...done };
    for (const line of readFileSync(output, "utf8").trimEnd().split("\n").filter(Boolean)) {
      const [key, value] = [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)];
      steps[step.id] = { outputs: { ...steps[step.id]?.outputs, [key]: value } };
    }
    for (const image of pushed(here, environment.app)) here.platform.images.set(image, `sha256:${image}`);
  }
  return { failed: undefined };
}

function pushed(here, app) {
  const folder = join(here.folder, "images/registry.heroku.com", app);
  if (!existsSync(folder)) return [];
  return execFileSync("ls", [folder]).toString().trim().split("\n").map((type) => `${app}/${type}`);
}

async function scene(environment, stack, task) {
  const here = Object.assign(await world(STUBS), { built: [] });
  const bare = join(here.folder, "heroku.git");
  execFileSync("git", ["init", "--quiet", "--bare", bare]);
  const config = [[`url.${bare}.insteadOf`, `https://git.heroku.com/${environment.app}.git`]];
  here.git = { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: config[0][0], GIT_CONFIG_VALUE_0: config[0][1] };
  here.bare = bare;
  try {
    here.platform.add(environment.app, { stack });
    await task(here);
    assert.deepEqual(here.platform.gaps, []);
  } finally {
    await here.close();
  }
}

const byActions = ({ deploys = "actions-on-push" }) => deploys.startsWith("actions-");
const chosen = (names) => (long ? galleries() : names.map(gallery));
const first = ({ spec }, method) => {
  const found = spec.environments.find((it) => byActions(it) && (it.method ?? spec.method ?? "container-registry") === method);
  return found;
};

describe("Container Registry", { concurrency: 2 }, () => {
  for (const one of chosen(["monorepo-space", "hostile"])) {
    const environment = first(one, "container-registry");
    if (!environment) continue;
    const { spec } = one;
    const released = Boolean(spec.release?.command) && (spec.release.runs ?? "release-phase") === "release-phase";

    test(`${one.name}: every image is pushed and released at once, and the app is asked`, async () => {
      await scene(environment, "container", async (here) => {
        const { failed, err } = await deploy(here, one, "images", environment);
        assert.equal(failed, undefined, err);
        const app = here.platform.apps.get(environment.app);
        const types = new Set([...spec.images.map((it) => it.process), ...(spec.processes ?? []).map((it) => it.type)]);
        if (released) types.add("release");
        assert.deepEqual(new Set(Object.keys(app.formation)), types);
        assert.equal(app.releases.length, 2, "one release");
        for (const image of spec.images) {
          const got = here.built.find((it) => it.image === `${environment.app}/${image.process}`);
          assert.equal(got.file, image.dockerfile);
          assert.equal(got.target, image.target);
          const args = (image.build_args ?? []).map(({ name, value }) => [name, value === "{commit}" ? got.commit : value]);
          assert.deepEqual(got.args, Object.fromEntries(args));
        }
        const runs = (type) => {
          const path = join(here.folder, "images/registry.heroku.com", environment.app, type, "Dockerfile");
          const [from, command] = readFileSync(path, "utf8").split("\n");
          return [from.replace(`FROM registry.heroku.com/${environment.app}/`, ""), JSON.parse(command.replace(/^CMD /, ""))];
        };
        if (released) assert.deepEqual(runs("release"), ["web:latest", ["/bin/sh", "-c", spec.release.command]]);
        for (const { type, command } of spec.processes ?? []) {
          if (!spec.images.some((image) => image.process === type)) assert.deepEqual(runs(type), ["web:latest", ["/bin/sh", "-c", command]]);
        }
        for (const { process, command } of spec.images) {
          if (command) assert.deepEqual(runs(process), [`${process}:latest`, ["/bin/sh", "-c", command]]);
        }
        const asked = readFileSync(join(here.folder, "asked"), "utf8").trim();
        assert.ok(asked.startsWith(`https://${environment.app}-`) && asked.endsWith(`.herokuapp.com${spec.app.health_path ?? "/"}`), asked);
      });
    });

    if (released && one.name !== "hostile") {
      test(`${one.name}: a failed release phase and a sick app fail the job`, async () => {
        await scene(environment, "container", async (here) => {
          here.platform.failRelease = true;
          assert.equal((await deploy(here, one, "images", environment)).failed, "Release");
          here.platform.failRelease = false;
          here.platform.deploy(environment.app, {});
          assert.equal((await deploy(here, one, "images", environment, { health: 22 })).failed, "Check that the app is well");
        });
      });
    }
  }
});

describe("builds by Heroku", { concurrency: 2 }, () => {
  for (const one of chosen(["open-webui-heroku-yml", "open-webui-buildpacks"])) {
    for (const method of ["heroku-yml", "buildpacks"]) {
      const environment = first(one, method);
      if (!environment) continue;
      const stack = method === "heroku-yml" ? "container" : "heroku-24";

      test(`${one.name}: the whole history arrives on main, with the key from the environment`, async () => {
        await scene(environment, stack, async (here) => {
          let commit;
          const between = (step, head) => {
            commit = head;
            // Heroku has built when the push comes back.
            if (step.name === "Check that the release succeeded") here.platform.deploy(environment.app, { web: {} });
          };
          const { failed, err } = await deploy(here, one, "sources", environment, { between });
          assert.equal(failed, undefined, err);
          assert.equal(execFileSync("git", ["-C", here.bare, "rev-parse", "main"]).toString().trim(), commit);
          const told = readFileSync(join(here.folder, "pushes"), "utf8");
          assert.ok(!told.includes("HRKU-key"), "the key stands in a command line");
          assert.match(readFileSync(join(here.folder, "credential"), "utf8"), /^username=heroku\npassword=HRKU-key$/m);
        });
      });

      test(`${one.name}: a failed release fails the job although the push was green`, async () => {
        await scene(environment, stack, async (here) => {
          const between = (step) => {
            if (step.name !== "Check that the release succeeded") return;
            here.platform.deploy(environment.app, { web: {} });
            here.platform.apps.get(environment.app).releases[0].status = "failed";
          };
          const { failed, out } = await deploy(here, one, "sources", environment, { between });
          assert.equal(failed, "Check that the release succeeded");
          assert.match(out, /::error::The newest release of .* is not well: failed/);
        });
      });
    }
  }
});
