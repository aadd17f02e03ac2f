//! The certificate of Redis is not accepted.

use super::trouble::{CRASH, Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "redis-tls-self-signed",
    title: "The certificate of Redis is not accepted",
    phases: &[Phase::Runtime, Phase::Boot],
    rank: Rank::Cause,
    signs: &[sign("certificate verify failed: self signed certificate"), sign("certificate verify failed: self-signed certificate"), sign("certificate verify failed (self-signed certificate"), sign("self signed certificate in certificate chain"), sign("self-signed certificate in certificate chain"), sign("SELF_SIGNED_CERT_IN_CHAIN"), sign("SSL_connect returned=1").with(&["self-signed certificate"]), sign("SSL_connect returned=1").with(&["self signed certificate"]), sign("[SSL: CERTIFICATE_VERIFY_FAILED]").with(&["redis"]), sign("DEPTH_ZERO_SELF_SIGNED_CERT")],
    when: always,
    explains: CRASH,
    rules: &["redis-tls", "tls-unchecked"],
    words: words(Words {
        means: "Heroku Key-Value Store speaks TLS with a certificate that no authority signed, and the client refuses it.",
        causes: &["The client checks certificates, as it should, and was not told about this one."],
        apart: "With Postgres it is the same words: look for which client says them.",
        steps: &[step("Tell this client alone: Python `ssl_cert_reqs=None`, Ruby `ssl_params: { verify_mode: OpenSSL::SSL::VERIFY_NONE }`, Node `tls: { rejectUnauthorized: false }`.")],
        avoid: "Do not set `NODE_TLS_REJECT_UNAUTHORIZED=0`: it switches the check off for everything.",
        sources: &[LOGS],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: redis.exceptions.ConnectionError: Error 1 connecting to ec2-3-210-0-1.compute-1.amazonaws.com:7510. [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self signed certificate in certificate chain (_ssl.c:1129).",
    }),
};
