//! gunicorn is not installed.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{PYTHON};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "gunicorn-not-installed",
    title: "gunicorn is not installed",
    phases: &[Phase::Boot],
    rank: Rank::Cause,
    signs: &[sign("gunicorn: command not found"), sign("gunicorn: not found"), sign("uvicorn: command not found"), sign("uvicorn: not found"), sign("No module named gunicorn"), sign("No module named uvicorn"), sign("No module named 'gunicorn'"), sign("gunicorn: No such file or directory"), sign("exec: \"gunicorn\": executable file not found")],
    when: always,
    explains: &["h10-app-crashed", "python-module-not-found", "h20-app-boot-timeout"],
    rules: &["program-missing"],
    words: words(Words {
        means: "The command starts a server that is not among the packages. Status 127 means that a command was not found.",
        causes: &["It is not in `requirements.txt`.", "The Python buildpack did not run: another one is set, or its build failed unseen."],
        apart: "",
        steps: &[run("Add it and commit it.", "uv add gunicorn"),
            run("See which buildpacks run.", "heroku buildpacks --app {app}")],
        avoid: "",
        sources: &[PYTHON],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: bash: gunicorn: command not found\n2026-02-17T21:04:31.000000+00:00 heroku[web.1]: Process exited with status 127",
    }),
};
