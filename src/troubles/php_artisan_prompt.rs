//! Artisan asks a question nobody answers.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "php-artisan-prompt",
    title: "Artisan asks a question nobody answers",
    phases: &[Phase::Release],
    rank: Rank::Cause,
    signs: &[sign("Application In Production"), sign("Do you really wish to run this command"), sign("Are you sure you want to run this command")],
    when: always,
    explains: &["release-phase-failed"],
    rules: &[],
    words: words(Words {
        means: "Laravel asks before it changes a production database, and in the release phase nobody can answer.",
        causes: &["See the steps."],
        apart: "",
        steps: &[step("Say it beforehand: `php artisan migrate --force`.")],
        avoid: "",
        sources: &[LOGS],
        sample: "remote:        *     Application In Production!     *\nremote:  Do you really wish to run this command? (yes/no) [no]:",
    }),
};
