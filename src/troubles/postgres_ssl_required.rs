//! Postgres wants TLS.

use super::trouble::{CRASH, Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "postgres-ssl-required",
    title: "Postgres wants TLS",
    phases: &[Phase::Boot, Phase::Runtime],
    rank: Rank::Cause,
    signs: &[sign("no pg_hba.conf entry"), sign("SSL off"), sign("no encryption").with(&["pg_hba"]), sign("self signed certificate").with(&["postgres"]), sign("self-signed certificate").with(&["pg-pool"]), sign("The server does not support SSL"), sign("SSL/TLS required"), sign("self-signed certificate").with(&["postgres"])],
    when: always,
    explains: CRASH,
    rules: &[],
    words: words(Words {
        means: "Heroku Postgres refuses connections without TLS. `no pg_hba.conf entry` is its way of saying so.",
        causes: &["The client does not ask for TLS.", "Node's client asks for it and does not accept the certificate."],
        apart: "",
        steps: &[step("Node: `ssl: { rejectUnauthorized: false }` for this database. Others: `?sslmode=require` at the end of the address."),
            run("Or for all clients of libpq.", "heroku config:set PGSSLMODE=require --app {app}")],
        avoid: "",
        sources: &[LOGS],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: error: no pg_hba.conf entry for host \"203.0.113.7\", user \"u\", database \"d\", SSL off",
    }),
};
