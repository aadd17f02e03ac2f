//! Python does not find a module.

use super::trouble::{CRASH, Phase, Rank, Trouble, Words, run, sign, words};
use super::{PYTHON, SEED};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "python-module-not-found",
    title: "Python does not find a module",
    phases: &[Phase::Boot],
    rank: Rank::Cause,
    signs: &[sign("ModuleNotFoundError: No module named").without(&["WARNING", "falling back", "skipping"]), sign("ImportError: No module named").without(&["WARNING", "falling back", "skipping"]), sign("python3: No module named"), sign("python: No module named"), sign("Error while finding module specification for")],
    when: |seen| !super::seen_own_module(seen),
    explains: CRASH,
    rules: &["package-left-out", "vector-store"],
    words: words(Words {
        means: "The app imports a module that is not installed.",
        causes: &["It is not in `requirements.txt`, and lies on a developer's machine only.", "It was taken out to make the slug smaller, and a feature that is switched on needs it.", "Its package has another name: `import cv2` comes from `opencv-python`, `import jwt` from `PyJWT`.", "`|| true` in the build hid that its installation failed."],
        apart: "Where the missing name is the app's own (the first part of what gunicorn is to load), the path is wrong and not the package.",
        steps: &[run("Add the package, and commit the lock file with it.", "uv add flask"),
            run("See what is installed on the dyno.", "heroku run \"python -m pip list\" --app {app}"),
            run("Deploy again.", "git push heroku main")],
        avoid: "Do not install it by hand on a running dyno: it is gone with the next restart.",
        sources: &[PYTHON, SEED],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: ModuleNotFoundError: No module named 'flask'",
    }),
};
