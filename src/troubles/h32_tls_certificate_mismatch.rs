//! The certificate does not cover the name.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h32-tls-certificate-mismatch",
    title: "The certificate does not cover the name",
    phases: &[Phase::Router],
    rank: Rank::Limit,
    signs: &[sign("code=H32")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The request came over TLS for a name that the certificate of the domain does not cover.",
        causes: &["A domain without a certificate yet, or one that was renewed without the name."],
        apart: "Status 495.",
        steps: &[run("See the certificates.", "heroku certs --app {app}"),
            run("Let Heroku make them.", "heroku certs:auto:enable --app {app}")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=error code=H32 desc=\"TLS Certificate Mismatch\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno= connect= service= status=495 bytes=0 protocol=https",
    }),
};
