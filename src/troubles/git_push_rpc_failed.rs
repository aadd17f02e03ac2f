//! The push broke off.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "git-push-rpc-failed",
    title: "The push broke off",
    phases: &[Phase::Git],
    rank: Rank::Cause,
    signs: &[sign("error: RPC failed"), sign("RPC failed; "), sign("the remote end hung up unexpectedly"), sign("unexpected disconnect while reading sideband packet"), sign("early EOF").with(&["index-pack"]), sign("fatal: the remote end hung up"), sign("HTTP/2 stream 0 was not closed cleanly"), sign("HTTP 413"), sign("unable to rewind rpc post data"), sign("send-pack: unexpected disconnect")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The connection ended while git was sending.",
        causes: &["A large push, and `http.postBuffer` is small.", "The network, or a proxy on the way.", "Files in the history that do not belong there."],
        apart: "",
        steps: &[run("Try again; then with a larger buffer.", "git config http.postBuffer 524288000"),
            run("See how large the repository is.", "git count-objects -vH")],
        avoid: "",
        sources: &[LOGS],
        sample: "error: RPC failed; HTTP 400 curl 22 The requested URL returned error: 400\nsend-pack: unexpected disconnect while reading sideband packet\nfatal: the remote end hung up unexpectedly",
    }),
};
