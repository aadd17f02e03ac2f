//! A tool of the build is not installed.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{NODE};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "node-dev-dependency-missing",
    title: "A tool of the build is not installed",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("sh: 1: ng: not found"), sign("sh: 1: tsc: not found"), sign("sh: 1: node-sass: not found"), sign("sh: 1: vite: not found"), sign("sh: 1: webpack: not found"), sign("sh: 1: next: not found"), sign("sh: 1: nuxt: not found"), sign("sh: 1: vue-cli-service: not found"), sign("sh: 1: react-scripts: not found"), sign("sh: 1: rollup: not found"), sign("sh: 1: parcel: not found"), sign("sh: 1: babel: not found"), sign("sh: 1: gulp: not found"), sign("sh: 1: grunt: not found"), sign("sh: 1: esbuild: not found"), sign("sh: 1: tsx: not found"), sign("sh: 1: ts-node: not found"), sign("sh: 1: nest: not found"), sign("sh: 1: svelte-kit: not found"), sign("sh: 1: astro: not found"), sign("sh: 1: gatsby: not found"), sign("sh: 1: cross-env: not found"), sign("sh: 1: rimraf: not found"), sign("sh: 1: husky: not found"), sign("sh: 1: turbo: not found"), sign("sh: 1: nx: not found"), sign("sh: 1: tailwindcss: not found"), sign("sh: 1: postcss: not found"), sign("sh: 1: sass: not found"), sign("sh: 1: lerna: not found"), sign("sh: 1: bower: not found"), sign("sh: 1: prisma: not found"), sign("sh: 1: run-s: not found"), sign("sh: 1: npm-run-all: not found"), sign("sh: 1: concurrently: not found"), sign("sh: 1: nodemon: not found"), sign("sh: 1: node-gyp: not found"), sign("sh: 1: ").with(&[": not found"]).without(&["heroku", "gunicorn", "uvicorn", "python", "pip:", "apt", "npm:", "node:", "yarn:", "docker"]), sign("node_modules/.bin/").with(&["No such file or directory"]), sign("node_modules/.bin/").with(&[": not found"]), sign("sh: webpack: command not found"), sign("sh: tsc: command not found"), sign("sh: vite: command not found"), sign("sh: next: command not found"), sign("sh: ng: command not found"), sign("Cannot find module '@angular-devkit/build-angular'"), sign("Could not find module \"@angular-devkit/build-angular\""), sign("Cannot find module 'typescript'").with(&["build"])],
    when: always,
    explains: &["npm-missing-start-script", "h10-app-crashed", "rails-assets-precompile-failed", "docker-build-failed"],
    rules: &["npm-production", "yarn-production"],
    words: words(Words {
        means: "The build calls a tool that is not in `node_modules`.",
        causes: &["It is in `devDependencies`, and the build was told to leave these out (`NPM_CONFIG_PRODUCTION=true`, `YARN_PRODUCTION=true`, or a build after the pruning).", "It is installed only globally on a developer's machine."],
        apart: "At start a missing module is `Cannot find module`.",
        steps: &[run("Take the variable away that leaves devDependencies out.", "heroku config:unset NPM_CONFIG_PRODUCTION YARN_PRODUCTION --app {app}"),
            run("If it is needed at start, move it to `dependencies`.", "npm install --save-prod typescript")],
        avoid: "",
        sources: &[NODE],
        sample: "remote:        > bookshelf@1.0.0 build\nremote:        sh: 1: tsc: not found",
    }),
};
