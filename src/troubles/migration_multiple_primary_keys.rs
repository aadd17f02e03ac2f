//! A migration adds a second primary key.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{SEED};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "migration-multiple-primary-keys",
    title: "A migration adds a second primary key",
    phases: &[Phase::Release],
    rank: Rank::Cause,
    signs: &[sign("multiple primary keys for table")],
    when: always,
    explains: &["release-phase-failed", "app-code-exception", "h10-app-crashed"],
    rules: &[],
    words: words(Words {
        means: "A migration wants to add a primary key to a table that has one.",
        causes: &["The table was made by another migration or by hand, with a key already.", "An `id` was added to a table of pairs."],
        apart: "",
        steps: &[step("Drop the old key in the same migration, before the new one is added."), step("Or let the migration look first, and make the key only where the table has none.")],
        avoid: "",
        sources: &[SEED],
        sample: "2026-02-17T21:04:31+00:00 app[release.1]: psycopg2.errors.InvalidTableDefinition: multiple primary keys for table \"chat_file\" are not allowed",
    }),
};
