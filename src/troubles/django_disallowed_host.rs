//! Django does not know its own address.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "django-disallowed-host",
    title: "Django does not know its own address",
    phases: &[Phase::Runtime],
    rank: Rank::Cause,
    signs: &[sign("Invalid HTTP_HOST header"), sign("DisallowedHost"), sign("SuspiciousOperation: Invalid HTTP_HOST")],
    when: always,
    explains: &[],
    rules: &["address-guessed"],
    words: words(Words {
        means: "Django answers requests only under the names in `ALLOWED_HOSTS`, and this one is not among them.",
        causes: &["The app's address with its random part is not in the list.", "A domain was added and not listed."],
        apart: "The router shows `status=400` and no code.",
        steps: &[run("See the app's real address.", "heroku apps:info --app {app}"),
            step("Add it to `ALLOWED_HOSTS`, best from a config var.")],
        avoid: "Do not set it to `*` for good.",
        sources: &[LOGS],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: django.core.exceptions.DisallowedHost: Invalid HTTP_HOST header: 'bookshelf-2f9c1a7b3d4e.herokuapp.com'. You may need to add 'bookshelf-2f9c1a7b3d4e.herokuapp.com' to ALLOWED_HOSTS.",
    }),
};
