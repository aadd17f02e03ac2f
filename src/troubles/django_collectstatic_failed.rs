//! Django cannot collect its static files.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{PYTHON};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "django-collectstatic-failed",
    title: "Django cannot collect its static files",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("Error while running '$ python manage.py collectstatic --noinput'"), sign("Unable to generate Django static files"), sign("collectstatic --noinput").with(&["failed"]), sign("collectstatic").with(&["Error"]), sign("STATIC_ROOT setting")],
    when: always,
    explains: BUILD,
    rules: &[],
    words: words(Words {
        means: "The Python buildpack runs `collectstatic` for a Django app, and it failed.",
        causes: &["`STATIC_ROOT` is not set.", "The settings want a config var that the build does not have.", "A file that a stylesheet names is missing (with a manifest storage)."],
        apart: "The traceback above it names the cause. Warnings about an old Python have nothing to do with it.",
        steps: &[step("Set `STATIC_ROOT`, and let the settings load without secrets."),
            run("If the app serves no static files, switch it off.", "heroku config:set DISABLE_COLLECTSTATIC=1 --app {app}")],
        avoid: "",
        sources: &[PYTHON],
        sample: "remote:  !     Error while running '$ python manage.py collectstatic --noinput'.",
    }),
};
