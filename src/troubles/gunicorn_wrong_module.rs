//! The path of the app is wrong.

use super::trouble::{Phase, Rank, Trouble, Words, run, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "gunicorn-wrong-module",
    title: "The path of the app is wrong",
    phases: &[Phase::Boot],
    rank: Rank::Cause,
    signs: &[sign("ModuleNotFoundError: No module named"), sign("ImportError: No module named"), sign("Error loading ASGI app. Could not import module"), sign("Could not import module \""), sign("Error: Could not import module")],
    when: |seen| super::seen_own_module(seen),
    explains: &["h10-app-crashed", "python-module-not-found", "h20-app-boot-timeout", "r10-port-not-bound"],
    rules: &[],
    words: words(Words {
        means: "gunicorn or uvicorn is to load a module that is not where it looks: the name is the app's own.",
        causes: &["The name in the Procfile is not that of the folder with `wsgi.py`.", "The app lies in a folder: the command has to go there first (`--chdir`).", "`.py` at the end of the name, or a slash for a dot."],
        apart: "The missing name is the first part of what stands in the command.",
        steps: &[run("Compare the command with the folders.", "git ls-files \"*wsgi.py\" \"*asgi.py\" \"app.py\" \"main.py\""),
            step("In a folder: `gunicorn --chdir backend app:app`.")],
        avoid: "",
        sources: &[LOGS],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[web.1]: Starting process with command `gunicorn bookshelf.wsgi`\n2026-02-17T21:04:31.000000+00:00 app[web.1]: ModuleNotFoundError: No module named 'bookshelf'",
    }),
};
