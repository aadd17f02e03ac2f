//! There is no .env file.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "dotenv-missing-warning",
    title: "There is no .env file",
    phases: &[Phase::Boot],
    rank: Rank::Notice,
    signs: &[sign(".env file not found"), sign("No .env file"), sign("no such file or directory, open '.env'"), sign(".env not found"), sign("Python-dotenv could not find configuration file"), sign("Error loading .env file")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The app looks for a `.env` file, which belongs on a developer's machine. On Heroku config vars take its place.",
        causes: &["It is often seen beside a failure, and seldom the cause of one."],
        apart: "",
        steps: &[],
        avoid: "",
        sources: &[LOGS],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: Python-dotenv could not find configuration file .env.",
    }),
};
