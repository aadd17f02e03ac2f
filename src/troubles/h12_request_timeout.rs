//! A request took longer than 30 seconds.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h12-request-timeout",
    title: "A request took longer than 30 seconds",
    phases: &[Phase::Router, Phase::Runtime],
    rank: Rank::Limit,
    signs: &[sign("code=H12"), sign("H12 (Request timeout)"), sign("H12 Request timeout"), sign("Error H12"), sign("desc=\"Request timeout\"")],
    when: always,
    explains: &["cors-blocked"],
    rules: &["timeout-over-router", "workers-against-memory"],
    words: words(Words {
        means: "The router waits 30 seconds for the first byte of an answer and then sends the visitor an error page. The app goes on working on the request, which holds its worker.",
        causes: &["A slow query or a call to another service without a time limit of its own.", "All workers are busy, so the request waited in a queue.", "Memory: the dyno swaps (R14), and everything is slow.", "Work that belongs into a background job: a model, a report, an upload."],
        apart: "`service=` is about 30000ms. With a few milliseconds it is H13 or H18, with 55000ms and more it is H15.",
        steps: &[run("See which paths it is.", "heroku logs --ps router --num 1500 --app {app}"),
            step("Give calls to other services a limit well below 30 seconds, and move long work into a worker."),
            run("See whether memory or the number of workers is the limit.", "heroku ps --app {app}")],
        avoid: "Do not raise the time limit of the server: the router does not wait longer for it.",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=error code=H12 desc=\"Request timeout\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno=web.1 connect=0ms service=30000ms status=503 bytes=0 protocol=https",
    }),
};
