//! Reading a log, piece by piece: every byte is looked at once, and nothing is kept but what was seen.

use super::seen::cut;
use super::{CLUES, Diagnosis, Seen, Sign, all, diagnose};
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use memchr::{memchr, memchr_iter, memchr2, memrchr};
use std::sync::OnceLock;

/// A line longer than this is read in pieces.
const LONGEST: usize = 1 << 16;
/// So much of one piece is read again with the next, so that nothing is torn: longer than any sign.
const OVERLAP: usize = 512;

/// Reads a log. Feed it pieces of any size, then ask what they show.
pub struct Reader {
    matcher: Option<&'static Matcher>,
    /// The beginning of a line whose end is not here yet.
    carry: Vec<u8>,
    /// The piece without colours.
    plain: Vec<u8>,
    /// The beginning of a colour whose end is not here yet.
    torn: Vec<u8>,
    /// How many lines ended.
    line: u64,
    seen: Seen,
}

struct Matcher {
    machine: AhoCorasick,
    /// What each pattern is a sign of: the place of the trouble, or of the clue behind them, and the sign.
    of: Vec<(usize, &'static Sign)>,
}

/// The machine that looks for all signs at once; built once. Nothing only if it could not be built, which no text can
/// cause and the tests rule out.
fn matcher() -> Option<&'static Matcher> {
    static MATCHER: OnceLock<Option<Matcher>> = OnceLock::new();
    let build = || {
        let troubles = all().iter().enumerate().flat_map(|(at, trouble)| trouble.signs.iter().map(move |it| (at, it)));
        let clues = CLUES.iter().enumerate();
        let clues = clues.flat_map(|(at, (_, signs))| signs.iter().map(move |it| (at + all().len(), it)));
        let of: Vec<(usize, &'static Sign)> = troubles.chain(clues).collect();
        let machine = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::DFA))
            .build(of.iter().map(|(_, sign)| sign.text))
            .ok()?;
        Some(Matcher { machine, of })
    };
    MATCHER.get_or_init(build).as_ref()
}

impl Default for Reader {
    fn default() -> Self {
        Self::new()
    }
}

impl Reader {
    /// A reader that has read nothing.
    #[must_use]
    pub fn new() -> Self {
        Self {
            matcher: matcher(),
            carry: Vec::new(),
            plain: Vec::new(),
            torn: Vec::new(),
            line: 0,
            seen: Seen::default(),
        }
    }

    /// Reads the next piece.
    pub fn feed(&mut self, bytes: &[u8]) {
        if !self.torn.is_empty() || memchr2(ESCAPE, 0, bytes).is_some() {
            let (mut plain, torn) = (std::mem::take(&mut self.plain), std::mem::take(&mut self.torn));
            let joined =
                if torn.is_empty() { std::borrow::Cow::Borrowed(bytes) } else { [&torn, bytes].concat().into() };
            let whole = joined.len() - torn_at_end(&joined);
            self.torn.extend_from_slice(&joined[whole..]);
            strip(&joined[..whole], &mut plain);
            self.feed_lines(&plain);
            self.plain = plain;
            return;
        }
        self.feed_lines(bytes);
    }

    fn feed_lines(&mut self, bytes: &[u8]) {
        let mut bytes = bytes;
        // Pieces that begin in the middle of a line are put together first.
        if !self.carry.is_empty() {
            let end = memchr(b'\n', bytes).map_or(bytes.len(), |at| at + 1);
            let (head, rest) = bytes.split_at(end);
            self.feed_plain(head);
            bytes = rest;
        }
        self.feed_plain(bytes);
    }

    fn feed_plain(&mut self, bytes: &[u8]) {
        if self.carry.is_empty() {
            let end = memrchr(b'\n', bytes).map_or(0, |at| at + 1);
            self.scan(&bytes[..end]);
            self.carry.extend_from_slice(&bytes[end..]);
        } else {
            let mut joined = std::mem::take(&mut self.carry);
            joined.extend_from_slice(bytes);
            let end = memrchr(b'\n', &joined).map_or(0, |at| at + 1);
            self.scan(&joined[..end]);
            joined.drain(..end);
            self.carry = joined;
        }
        while self.carry.len() > LONGEST {
            let piece = std::mem::take(&mut self.carry);
            self.scan(&piece);
            self.carry = piece[piece.len() - OVERLAP..].to_vec();
        }
    }

    /// What the log shows.
    #[must_use]
    pub fn finish(mut self) -> Diagnosis {
        let rest = std::mem::take(&mut self.carry);
        self.scan(&rest);
        self.seen.lines = self.line + u64::from(!rest.is_empty());
        diagnose(self.seen)
    }

    /// Looks at whole lines, or at a piece of one.
    fn scan(&mut self, text: &[u8]) {
        let Some(matcher) = self.matcher else { return };
        let mut counted = 0;
        for found in matcher.machine.find_overlapping_iter(text) {
            let Some((what, sign)) = matcher.of.get(found.pattern().as_usize()) else { continue };
            let start = memrchr(b'\n', &text[..found.start()]).map_or(0, |at| at + 1);
            let end = memchr(b'\n', &text[found.end()..]).map_or(text.len(), |at| found.end() + at);
            if start > counted {
                self.line += memchr_iter(b'\n', &text[counted..start]).count() as u64;
                counted = start;
            }
            // The sign may stand in a line of any length: what else has to stand there is looked for nearby.
            let from = start.max(found.start().saturating_sub(LONGEST));
            let line = &text[from..end.min(found.end() + LONGEST)];
            if fits(sign, line) {
                self.seen.note(*what, self.line + 1, line, || around(text, start, end));
            }
        }
        self.line += memchr_iter(b'\n', &text[counted..]).count() as u64;
    }
}

/// How many lines around one are kept.
const BEFORE: u64 = 3;
const AFTER: usize = 3;

/// The lines around the one between two places, and how many of them stand before it.
fn around(text: &[u8], start: usize, end: usize) -> (u64, Vec<String>) {
    let (mut from, mut before) = (start, 0);
    while before < BEFORE && from > 0 {
        from = memrchr(b'\n', &text[..from - 1]).map_or(0, |at| at + 1);
        before += 1;
    }
    let mut to = end;
    for _ in 0..AFTER {
        let Some(rest) = text.get(to + 1..).filter(|rest| !rest.is_empty()) else { break };
        to += 1 + memchr(b'\n', rest).unwrap_or(rest.len());
    }
    (before, text[from..to].split(|byte| *byte == b'\n').map(cut).collect())
}

fn fits(sign: &Sign, line: &[u8]) -> bool {
    if sign.with.is_empty() && sign.without.is_empty() {
        return true;
    }
    let line = line.to_ascii_lowercase();
    let holds = |text: &&str| memchr::memmem::find(&line, text.to_ascii_lowercase().as_bytes()).is_some();
    sign.with.iter().all(holds) && !sign.without.iter().any(holds)
}

const ESCAPE: u8 = 0x1b;

/// How many bytes at the end are the beginning of a colour that goes on.
fn torn_at_end(bytes: &[u8]) -> usize {
    let near = bytes.len().saturating_sub(16);
    let Some(at) = memrchr(ESCAPE, &bytes[near..]) else { return 0 };
    let tail = &bytes[near + at..];
    let narrow = tail.iter().copied().filter(|byte| *byte != 0).collect::<Vec<u8>>();
    let open = narrow.len() == 1 || (narrow[1] == b'[' && !narrow[2..].iter().any(|byte| (0x40..=0x7e).contains(byte)));
    if open { tail.len() } else { 0 }
}

/// Takes away what colours a terminal, and the zeros of two-byte letters.
fn strip(bytes: &[u8], plain: &mut Vec<u8>) {
    plain.clear();
    if memchr(0, bytes).is_some() {
        let narrow: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
        return strip(&narrow, plain);
    }
    let mut rest = bytes;
    while let Some(at) = memchr(ESCAPE, rest) {
        plain.extend_from_slice(&rest[..at]);
        rest = &rest[at + 1..];
        if rest.first() == Some(&b'[') {
            let end = rest.iter().skip(1).position(|byte| (0x40..=0x7e).contains(byte));
            rest = &rest[end.map_or(1, |end| end + 2)..];
        }
    }
    plain.extend_from_slice(rest);
}

/// What a log shows that is here as a whole.
#[must_use]
pub fn read(log: &[u8]) -> Diagnosis {
    let mut reader = Reader::new();
    reader.feed(log);
    reader.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LOG: &str = "2026-02-17T21:04:01.000000+00:00 heroku[web.1]: Error R14 (Memory quota exceeded)\nnothing\n\
        2026-02-17T21:05:02.000000+00:00 app[web.1]: \u{1b}[31mModuleNotFoundError\u{1b}[0m: No module named 'flask'\r\n\
        2026-02-17T21:06:03.000000+00:00 heroku[router]: at=error code=H10 desc=\"App crashed\" method=GET";

    #[test]
    fn the_machine_is_built() {
        assert!(matcher().is_some());
    }

    #[test]
    fn lines_and_minutes_are_told() {
        let found = read(LOG.as_bytes());
        let memory = found.of("r14-memory-quota").expect("seen");
        assert_eq!((memory.count, &memory.lines[..]), (1, &[(1, 1)][..]));
        assert_eq!(memory.since.as_deref(), Some("2026-02-17T21:04"));
        assert_eq!(found.of("python-module-not-found").map(|it| it.lines.clone()), Some(vec![(3, 3)]));
        assert_eq!(found.lines, 4);
    }

    #[test]
    fn two_bytes_a_letter_are_read_too() {
        let wide: Vec<u8> = LOG.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&wide).root, read(LOG.as_bytes()).root);
    }

    #[test]
    fn a_line_of_fifty_megabytes_is_read_in_pieces() {
        let mut reader = Reader::new();
        let piece = vec![b'x'; 1 << 20];
        for _ in 0..25 {
            reader.feed(&piece);
        }
        reader.feed(b" Error R14 (Memory quota exceeded) ");
        for _ in 0..25 {
            reader.feed(&piece);
            assert!(reader.carry.len() <= LONGEST);
        }
        assert_eq!(reader.finish().of("r14-memory-quota").map(|it| it.count), Some(1));
    }

    #[test]
    fn a_million_lines_keep_no_more_than_a_hundred() {
        let mut reader = Reader::new();
        for _ in 0..1_000 {
            reader.feed("app[web.1]: Error R14 (Memory quota exceeded)\nfine\n".repeat(1_000).as_bytes());
        }
        let found = reader.finish();
        let memory = found.of("r14-memory-quota").expect("seen");
        assert_eq!((memory.count, memory.lines.len()), (1_000_000, 100));
    }

    proptest! {
        #![proptest_config(crate::hostile::config())]

        /// However a log is cut, it says the same.
        #[test]
        fn pieces_make_no_difference(cuts in proptest::collection::vec(0..LOG.len(), 0..6), junk in proptest::collection::vec(any::<u8>(), 0..40)) {
            let log = [LOG.as_bytes(), &junk].concat();
            let mut cuts: Vec<usize> = cuts.into_iter().collect();
            cuts.sort_unstable();
            let mut reader = Reader::new();
            let mut at = 0;
            for cut in cuts {
                reader.feed(&log[at..cut]);
                at = cut;
            }
            reader.feed(&log[at..]);
            let (pieces, whole) = (reader.finish(), read(&log));
            // What stands around a line is shown as far as it came in the same piece.
            let told = |mut found: Diagnosis| {
                found.found.iter_mut().for_each(|it| (it.around, it.from) = (Vec::new(), 0));
                found
            };
            prop_assert_eq!(told(pieces), told(whole));
        }

        #[test]
        fn no_bytes_are_too_much(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
            prop_assert!(read(&bytes).lines <= bytes.len() as u64);
        }
    }
}
