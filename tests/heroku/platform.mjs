// A stand-in for Heroku's platform on loopback: as much of its API (v3, with the registry of images and that of
// buildpacks) as the commands of our scripts ask for. It keeps what it is told and refuses what the platform refuses.
// What it does not know is a 404 and stands in `gaps`.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";

const STACKS = ["heroku-22", "heroku-24", "heroku-26", "container"];
const CONFIG_BYTES = 64 * 1024;
/** The variable that the add-on of a service sets, by the name that it is attached under. */
const VARIABLES = { "heroku-postgresql": (name) => [`${name}_URL`], "heroku-redis": (name) => [`${name}_URL`], papertrail: () => ["PAPERTRAIL_API_TOKEN"], scheduler: () => [] };
const PLANS = {
  "heroku-postgresql": /^(essential-[012]|(standard|premium)-\d+|private-\d+)$/,
  "heroku-redis": /^(mini|premium-\d+|private-\d+)$/,
  scheduler: /^standard$/,
  papertrail: /^choklad$/,
};
const FEATURES = ["preboot", "http-session-affinity", "spaces-dns-discovery"];

class Refusal extends Error {
  constructor(status, id, message) {
    super(message);
    Object.assign(this, { status, id });
  }
}
const refuse = (status, id, message) => {
  throw new Refusal(status, id, message);
};
const uuid = (text) => createHash("sha256").update(text).digest("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, "$1-$2-$3-$4-$5");
const now = "2026-11-23T00:00:00Z";

/** Starts a platform without apps. */
export async function start() {
  const folder = mkdtempSync(join(tmpdir(), "dynoscribe-platform-"));
  const files = ["-keyout", join(folder, "key"), "-out", join(folder, "cert")];
  execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=stand-in", ...files], { stdio: "ignore" });
  const platform = { apps: new Map(), pipelines: new Map(), images: new Map(), teams: ["insurer"], spaces: { "insurer-test": "insurer", "insurer-live": "insurer" }, gaps: [], changes: [], failRelease: false, taken: ["taken"] };
  const server = createServer({ key: readFileSync(join(folder, "key")), cert: readFileSync(join(folder, "cert")) }, (request, response) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString("utf8");
      const url = new URL(request.url, `https://${request.headers.host}`);
      let status = 200;
      let body;
      try {
        body = answer(platform, request, url, text ? JSON.parse(text) : {});
      } catch (error) {
        if (!(error instanceof Refusal)) platform.gaps.push(`${request.method} ${url}: ${error.stack}`);
        status = error.status ?? 500;
        body = { id: error.id ?? "stand_in", message: error.message };
      }
      response.writeHead(status, { "content-type": "application/json", "request-id": "stand-in" });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return Object.assign(platform, {
    port: server.address().port,
    add: (name, changes = {}) => makeApp(platform, { name, ...changes }),
    deploy: (name, types) => deploy(find(platform, name), types),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      rmSync(folder, { recursive: true });
    },
  });
}

function find(platform, name) {
  return platform.apps.get(name) ?? refuse(404, "not_found", "Couldn't find that app.");
}

function makeApp(platform, { name, stack = "heroku-24", region, space, team }) {
  if (!/^[a-z][a-z0-9-]{1,28}[a-z0-9]$/.test(name ?? "")) {
    refuse(422, "invalid_params", "Name must start with a letter, end with a letter or digit and can only contain lowercase letters, digits, and dashes.");
  }
  if (platform.apps.has(name) || platform.taken.includes(name)) refuse(422, "invalid_params", `Name ${name} is already taken`);
  if (!STACKS.includes(stack)) refuse(422, "invalid_params", `No such stack: ${stack}`);
  if (region && !["us", "eu"].includes(region)) refuse(422, "invalid_params", "Region not found");
  if (region && space) refuse(422, "invalid_params", "Region cannot be given for a space.");
  if (space && !platform.spaces[space]) refuse(404, "not_found", "Couldn't find that space.");
  if (team && !platform.teams.includes(team)) refuse(404, "not_found", "Couldn't find that team.");
  const app = { name, stack, build: stack, region: region ?? (space ? "frankfurt" : "us"), space, team, config: {}, addons: [], buildpacks: [], formation: {}, releases: [], features: {} };
  platform.apps.set(name, app);
  release(app, "Initial release");
  return app;
}

function release(app, description, status = "succeeded") {
  const version = app.releases.length + 1;
  app.releases.unshift({ id: uuid(`${app.name} v${version}`), version, status, description, created_at: now, updated_at: now, current: true, user: { email: "a@example.org", id: uuid("a") } });
}

function deploy(app, types, status = "succeeded") {
  for (const [type, one] of Object.entries(types)) {
    app.formation[type] ??= { quantity: type === "web" ? 1 : 0, size: "Basic" };
    Object.assign(app.formation[type], one);
  }
  app.stack = app.build;
  release(app, "Deploy", status);
}

function shown(app) {
  const named = (name) => (name ? { id: uuid(name), name } : null);
  return {
    id: uuid(app.name),
    name: app.name,
    acm: false,
    archived_at: null,
    build_stack: named(app.build),
    stack: named(app.stack),
    created_at: now,
    updated_at: now,
    released_at: now,
    create_status: "complete",
    git_url: `https://git.heroku.com/${app.name}.git`,
    web_url: `https://${app.name}-${uuid(app.name).slice(0, 12)}.herokuapp.com/`,
    internal_routing: false,
    maintenance: false,
    owner: { email: app.team ? `${app.team}@herokumanager.com` : "a@example.org", id: uuid("a") },
    organization: named(app.team),
    team: named(app.team),
    region: named(app.region),
    space: app.space ? { ...named(app.space), shield: false } : null,
    repo_size: 0,
    slug_size: 0,
    generation: named("cedar"),
  };
}

const shownAddon = (app, addon) => ({
  id: uuid(addon.name),
  name: addon.name,
  state: "provisioned",
  addon_service: { id: uuid(addon.service), name: addon.service },
  app: { id: uuid(app.name), name: app.name },
  plan: { id: uuid(addon.plan), name: `${addon.service}:${addon.plan}`, price: { cents: 500, unit: "month" } },
  config_vars: addon.variables,
  billing_entity: { id: uuid(app.name), name: app.name, type: "app" },
  web_url: null,
  created_at: now,
  updated_at: now,
});
const shownAttachment = (app, addon) => ({
  id: uuid(`${addon.name} ${addon.as}`),
  name: addon.as,
  namespace: null,
  addon: { ...shownAddon(app, addon) },
  app: { id: uuid(app.name), name: app.name },
  config_vars: addon.variables,
});
const attachments = (platform) => [...platform.apps.values()].flatMap((app) => app.addons.map((addon) => shownAttachment(app, addon)));

function provision(app, { plan, attachment, config = {} }) {
  const [service, size] = plan.name.split(":");
  const known = PLANS[service];
  if (!known || (size !== undefined && !known.test(size))) {
    refuse(404, "not_found", `Couldn't find either the add-on service or the add-on plan of "${plan.name}".`);
  }
  const as = attachment?.name ?? (service === "heroku-postgresql" ? "DATABASE" : service.replace("heroku-", "").toUpperCase());
  if (app.addons.some((addon) => addon.as === as)) refuse(422, "invalid_params", `The attachment ${as} is already in use on this app.`);
  const addon = { service, plan: size ?? "default", as, config, name: `${service.replace("heroku-", "")}-round-${app.addons.length + 1}-${app.name}`, variables: VARIABLES[service](as) };
  app.addons.push(addon);
  for (const key of addon.variables) app.config[key] = `postgres://user:secret@db.example.org:5432/${addon.name}`;
  release(app, `Attach ${as}`);
  return shownAddon(app, addon);
}

function coupling(platform, app) {
  for (const [name, pipeline] of platform.pipelines) {
    const stage = pipeline.stages[app.name];
    if (stage) {
      return { id: uuid(`${name} ${app.name}`), app: { id: uuid(app.name) }, pipeline: { id: uuid(`pipeline ${name}`), name }, stage };
    }
  }
  return refuse(404, "not_found", "Not found.");
}

const shownPipeline = (name, { owner }) => ({ id: uuid(`pipeline ${name}`), name, owner, created_at: now, updated_at: now });

function setConfig(app, body) {
  const next = { ...app.config };
  for (const [key, value] of Object.entries(body)) {
    if (!/^\w+$/.test(key) || /\0/.test(value ?? "")) refuse(422, "invalid_params", "Invalid config var.");
    if (value === null) delete next[key];
    else next[key] = value;
  }
  const size = Object.entries(next).reduce((sum, [key, value]) => sum + Buffer.byteLength(key + value), 0);
  if (size > CONFIG_BYTES) refuse(422, "invalid_params", "Config vars are too large.");
  // Values that are all as they were make no release.
  if (JSON.stringify(next) !== JSON.stringify(app.config)) release(app, `Set ${Object.keys(body).join(", ")} config vars`);
  app.config = next;
  return next;
}

function scale(platform, app, updates) {
  if (updates.some((update) => "docker_image" in update)) {
    if (app.build !== "container") refuse(422, "invalid_params", "This app is not on the container stack.");
    const types = {};
    for (const { type, docker_image } of updates) {
      if (platform.images.get(`${app.name}/${type}`) !== docker_image) refuse(404, "record_not_found", "No such image.");
      types[type] = { image: docker_image };
    }
    deploy(app, types, platform.failRelease && types.release ? "failed" : "succeeded");
  } else {
    for (const { type, quantity, size } of updates) {
      const one = app.formation[type] ?? refuse(404, "not_found", `Couldn't find that process type (${type}).`);
      if (quantity !== undefined) one.quantity = Number(quantity);
      if (size) one.size = size;
    }
  }
  return formation(app);
}

const formation = (app) => Object.entries(app.formation).map(([type, { quantity, size }]) => ({ type, quantity, size, app: { name: app.name } }));

function answer(platform, request, url, body) {
  const { method, headers } = request;
  const path = url.pathname;
  const host = url.hostname;
  const got = (pattern) => {
    const [verb, wanted] = pattern.split(" ");
    const match = verb === method && path.match(new RegExp(`^${wanted.replace(/:\w+/g, "([^/]+)")}$`));
    return match ? match.slice(1).map(decodeURIComponent) : undefined;
  };
  const change = (what) => platform.changes.push(what);
  let found;
  if (host === "buildpack-registry.heroku.com") {
    if ((found = got("GET /buildpacks/:name"))) {
      return { blob_url: `https://buildpack-registry.s3.amazonaws.com/buildpacks/${found[0]}.tgz` };
    }
  }
  if (host === "registry.heroku.com") {
    if ((found = got("GET /v2/:app/:type/manifests/latest"))) {
      const digest = platform.images.get(found.join("/")) ?? refuse(404, "MANIFEST_UNKNOWN", "manifest unknown");
      return { schemaVersion: 2, config: { digest } };
    }
  }
  if (host === "particleboard.heroku.com" && (found = got("GET /teams/:team"))) return { id: uuid(found[0]), name: found[0] };
  if (host === "api.heroku.com") {
    if (headers.authorization !== "Bearer HRKU-key") refuse(401, "unauthorized", "Invalid credentials provided.");
    if ((found = got("GET /apps/:app"))) return shown(find(platform, found[0]));
    if (got("POST /apps") || got("POST /teams/apps")) {
      change(`make ${body.name}`);
      return shown(makeApp(platform, body));
    }
    if ((found = got("PATCH /apps/:app"))) {
      const app = find(platform, found[0]);
      if (!STACKS.includes(body.build_stack)) refuse(422, "invalid_params", "No such stack.");
      change(`stack of ${app.name}`);
      app.build = body.build_stack;
      if (Object.keys(app.formation).length === 0) app.stack = app.build;
      return shown(app);
    }
    if ((found = got("GET /apps/:app/addons"))) {
      const app = find(platform, found[0]);
      return app.addons.map((addon) => shownAddon(app, addon));
    }
    if ((found = got("POST /apps/:app/addons"))) {
      change(`add-on ${body.plan.name} of ${found[0]}`);
      return provision(find(platform, found[0]), body);
    }
    if (got("GET /addon-attachments")) return attachments(platform);
    if (got("POST /actions/addon-attachments/resolve")) {
      const matches = attachments(platform).filter((one) => one.app.name === body.app && [one.name, `${one.name}_URL`].includes(body.addon_attachment));
      return matches.length > 0 ? matches : refuse(404, "not_found", "Couldn't find that add on attachment.");
    }
    if ((found = got("GET /apps/:app/dynos"))) {
      const app = find(platform, found[0]);
      const version = app.releases[0].version;
      return Object.entries(app.formation).flatMap(([type, { quantity }]) => Array.from({ length: quantity }, (_, at) => ({ name: `${type}.${at + 1}`, type, state: "up", release: { version } })));
    }
    if ((found = got("GET /apps/:app/collaborators"))) return find(platform, found[0]) && [];
    if ((found = got("GET /apps/:app/pipeline-couplings"))) return coupling(platform, find(platform, found[0]));
    if ((found = got("GET /apps/:app/config-vars"))) return find(platform, found[0]).config;
    if ((found = got("PATCH /apps/:app/config-vars"))) {
      change(`config vars of ${found[0]}: ${Object.keys(body).join(" ")}`);
      return setConfig(find(platform, found[0]), body);
    }
    if ((found = got("GET /apps/:app/buildpack-installations"))) return installed(find(platform, found[0]));
    if ((found = got("PUT /apps/:app/buildpack-installations"))) {
      const app = find(platform, found[0]);
      change(`buildpacks of ${app.name}`);
      app.buildpacks = body.updates.map(({ buildpack }) => buildpack);
      return installed(app);
    }
    if ((found = got("GET /apps/:app/features/:feature"))) return feature(find(platform, found[0]), found[1]);
    if ((found = got("PATCH /apps/:app/features/:feature"))) {
      const app = find(platform, found[0]);
      feature(app, found[1]);
      change(`feature ${found[1]} of ${app.name}`);
      app.features[found[1]] = body.enabled;
      return feature(app, found[1]);
    }
    if ((found = got("GET /apps/:app/formation"))) return formation(find(platform, found[0]));
    if ((found = got("PATCH /apps/:app/formation"))) {
      change(`formation of ${found[0]}`);
      return scale(platform, find(platform, found[0]), body.updates);
    }
    if ((found = got("GET /apps/:app/releases"))) return find(platform, found[0]).releases;
    if (got("GET /pipelines")) {
      const name = url.searchParams.get("eq[name]");
      return [...platform.pipelines].filter(([one]) => name === null || one === name).map(([one, pipeline]) => shownPipeline(one, pipeline));
    }
    if (got("POST /pipelines")) {
      change(`make the pipeline ${body.name}`);
      if (platform.pipelines.has(body.name)) refuse(422, "invalid_params", "Name is already taken");
      platform.pipelines.set(body.name, { owner: body.owner, stages: {} });
      return shownPipeline(body.name, platform.pipelines.get(body.name));
    }
    if (got("POST /pipeline-couplings")) {
      const app = find(platform, body.app);
      const [, pipeline] = [...platform.pipelines].find(([name]) => uuid(`pipeline ${name}`) === body.pipeline) ?? refuse(404, "not_found", "Not found.");
      if ([...platform.pipelines.values()].some(({ stages }) => stages[app.name])) refuse(422, "invalid_params", "App is already in a pipeline.");
      change(`${app.name} into a pipeline`);
      pipeline.stages[app.name] = body.stage;
      return coupling(platform, app);
    }
    if ((found = got("PATCH /pipeline-couplings/:id"))) {
      for (const app of platform.apps.values()) {
        for (const [name, { stages }] of platform.pipelines) {
          if (stages[app.name] && uuid(`${name} ${app.name}`) === found[0]) {
            change(`stage of ${app.name}`);
            stages[app.name] = body.stage;
            return coupling(platform, app);
          }
        }
      }
      refuse(404, "not_found", "Not found.");
    }
    if (got("GET /users/~")) return { id: uuid("a"), email: "a@example.org" };
    if ((found = got("GET /teams/:team"))) {
      return platform.teams.includes(found[0]) ? { id: uuid(found[0]), name: found[0] } : refuse(404, "not_found", "Couldn't find that team.");
    }
  }
  platform.gaps.push(`${method} ${url}`);
  return refuse(404, "not_found", `The stand-in does not know ${method} ${url}`);
}

function feature(app, name) {
  if (!FEATURES.includes(name)) refuse(404, "not_found", "Couldn't find that feature.");
  return { id: uuid(name), name, state: "general", description: "", doc_url: "", enabled: app.features[name] ?? false };
}

const installed = (app) => app.buildpacks.map((url, ordinal) => ({ ordinal, buildpack: { url, name: url } }));
