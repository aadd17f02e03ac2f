//! A package or its version does not exist for Linux.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{PYTHON};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "pip-no-matching-distribution",
    title: "A package or its version does not exist for Linux",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("No matching distribution found for"), sign("Could not find a version that satisfies the requirement")],
    when: always,
    explains: BUILD,
    rules: &[],
    words: words(Words {
        means: "pip finds no such package for this Python on Linux.",
        causes: &["A package of Windows: `pywin32`, `pypiwin32`, `pywinpty`.", "`pkg-resources==0.0.0`, which `pip freeze` writes on some systems.", "A version that needs another Python, or one that was never published."],
        apart: "`from versions:` in the line before lists what there is.",
        steps: &[step("Take the line out of `requirements.txt`, or mark it: `pywin32; sys_platform == \"win32\"`."),
            step("Or name a version from the list.")],
        avoid: "",
        sources: &[PYTHON],
        sample: "remote:        ERROR: Could not find a version that satisfies the requirement pywin32==306 (from versions: none)\nremote:        ERROR: No matching distribution found for pywin32==306",
    }),
};
