//! `MongoDB` does not take the password.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "mongodb-auth-failed",
    title: "MongoDB does not take the password",
    phases: &[Phase::Boot],
    rank: Rank::Cause,
    signs: &[sign("MongoError: auth fail"), sign("MongoServerError: bad auth"), sign("bad auth : "), sign("MongoError: bad auth"), sign("Authentication failed.").with(&["mongo"]), sign("MongoServerError: Authentication failed"), sign("AuthenticationFailed").with(&["mongo"]), sign("MongoError: Authentication failed"), sign("bad auth Authentication failed"), sign("MongoServerSelectionError").with(&["auth"]), sign("auth failed").with(&["mongo"])],
    when: always,
    explains: &["h10-app-crashed", "app-http-500", "app-code-exception", "h12-request-timeout", "h13-connection-closed"],
    rules: &[],
    words: words(Words {
        means: "The user or the password in the address of the database is not right.",
        causes: &["The password has signs that have to be written otherwise in an address (`@` as `%40`).", "The user belongs to another database."],
        apart: "",
        steps: &[step("Put the address together anew, and set it.")],
        avoid: "",
        sources: &[LOGS],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: MongoServerError: bad auth : Authentication failed.",
    }),
};
