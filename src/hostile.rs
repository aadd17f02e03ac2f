//! Texts that break careless printers, for the property tests.

use proptest::prelude::*;

/// Pieces that mean something to YAML, JSON, a shell, GitHub Actions, a Procfile or a terminal.
const TRAPS: &[&str] = &[
    "'",
    "\"",
    "\\",
    "`",
    "$",
    "$(id)",
    "${HOME}",
    "$HOME",
    "!",
    "!!",
    "!important",
    "#",
    " #",
    "%",
    "&",
    "&&",
    "*",
    "|",
    "||",
    ">",
    "<<",
    "?",
    "- ",
    "-",
    "--",
    "-n",
    ":",
    ": ",
    "=",
    "==",
    "~",
    "~/x",
    "@",
    ",",
    "[",
    "]",
    "{",
    "}",
    "{{",
    "}}",
    "${{",
    "${{ secrets.A }}",
    "{app}",
    "{app_url}",
    "\n",
    "\n\n",
    "\r",
    "\r\n",
    "\t",
    " ",
    "  ",
    "\u{0}",
    "\u{1}",
    "\u{7}",
    "\u{8}",
    "\u{b}",
    "\u{c}",
    "\u{1b}[31m",
    "\u{7f}",
    "\u{80}",
    "\u{85}",
    "\u{9f}",
    "\u{a0}",
    "\u{ad}",
    "\u{200b}",
    "\u{200d}",
    "\u{200e}",
    "\u{2028}",
    "\u{2029}",
    "\u{202e}",
    "\u{2066}",
    "\u{feff}",
    "\u{fffd}",
    "\u{fffe}",
    "\u{ffff}",
    "\u{1f600}",
    "\u{1f468}\u{200d}\u{1f469}",
    "e\u{301}",
    "\u{5e9}\u{5dc}\u{5d5}\u{5dd}",
    "\u{10ffff}",
    "null",
    "true",
    "no",
    "on",
    "y",
    "0",
    "0x1f",
    "1e3",
    "012",
    "1:30",
    ".inf",
    "2026-11-22",
    "---",
    "...",
    "EOF",
    "%YAML",
    "\\u0041",
    "\\n",
];

/// A text of traps, letters and any other characters.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => proptest::sample::select(TRAPS).prop_map(str::to_owned),
        2 => "[a-zA-Z0-9_./-]{1,8}",
        1 => any::<char>().prop_map(String::from),
        1 => any::<String>(),
    ];
    proptest::collection::vec(piece, 0..7).prop_map(|pieces| pieces.concat())
}

/// The same without NUL.
pub(crate) fn text_without_nul() -> impl Strategy<Value = String> {
    text().prop_map(|text| text.replace('\0', "\u{1}"))
}

/// 2,000 cases, or as many as `PROPTEST_CASES` says.
pub(crate) fn config() -> ProptestConfig {
    batched(1)
}

/// As many cases as [`config`] in batches of `size`.
pub(crate) fn batched(size: u32) -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(2_000);
    ProptestConfig { cases: u32::max(cases / size, 1), failure_persistence: None, ..ProptestConfig::default() }
}
