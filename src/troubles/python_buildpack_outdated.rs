//! A Python buildpack of years ago.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{PYTHON};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "python-buildpack-outdated",
    title: "A Python buildpack of years ago",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign(".heroku/python/bin/pip: No such file"), sign("bin/steps/pip-install: line"), sign("lang-python.s3.amazonaws.com").with(&["404"]), sign("Could not find a suitable TLS CA certificate bundle").with(&[".heroku"])],
    when: always,
    explains: BUILD,
    rules: &["buildpack-pinned-old"],
    words: words(Words {
        means: "The buildpack of this build is a fork or an old version that no longer gets a Python.",
        causes: &["The buildpack is pinned to an old version or to somebody's copy."],
        apart: "",
        steps: &[run("See which it is.", "heroku buildpacks --app {app}"),
            run("Use Heroku's own.", "heroku buildpacks:set heroku/python --app {app}")],
        avoid: "",
        sources: &[PYTHON],
        sample: "remote: /tmp/buildpack/bin/steps/pip-install: line 5: /app/.heroku/python/bin/pip: No such file or directory",
    }),
};
