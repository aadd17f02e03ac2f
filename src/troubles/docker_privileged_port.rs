//! The image wants a port below 1024.

use super::trouble::{CRASH, Phase, Rank, Trouble, Words, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "docker-privileged-port",
    title: "The image wants a port below 1024",
    phases: &[Phase::Boot],
    rank: Rank::Cause,
    signs: &[sign("bind() to 0.0.0.0:80 failed (13: Permission denied)"), sign("bind() to [::]:80 failed (13: Permission denied)"), sign("make_sock: could not bind to address").with(&["Permission denied"]), sign("(13)Permission denied: AH00072"), sign("listen tcp :80: bind: permission denied"), sign("listen tcp :443: bind: permission denied"), sign("EACCES: permission denied 0.0.0.0:443"), sign("listen EACCES"), sign("code: 'EACCES'")],
    when: |seen| !seen.first("docker-privileged-port").contains("code: 'EACCES'") || seen.has("low-port"),
    explains: CRASH,
    rules: &["port-fixed"],
    words: words(Words {
        means: "Containers on Heroku do not run as root, so nobody may open port 80 or 443 in them. They need not: the router speaks to the port in `PORT`.",
        causes: &["A server's own default, such as that of nginx or Apache.", "`PORT` is not read: the fixed port of the image is used."],
        apart: "",
        steps: &[step("Let the server listen at `$PORT`: for nginx, put the value into the configuration as the container starts.")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: nginx: [emerg] bind() to 0.0.0.0:80 failed (13: Permission denied)",
    }),
};
