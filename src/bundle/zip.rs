//! An archive: the zip format, stored.
//!
//! Entries stand in order, stored as they are, dated to the first day that a zip can say, so the same entries give the
//! same bytes on every machine. (Generated files are a few kilobytes of text; a compressor would cost the page more than
//! it saves a person.)

/// The version of the format that a reader needs: 2.0, for entries in directories.
const VERSION: u16 = 20;
/// Made on Unix, so that a reader takes the mode from the upper half of the external attributes.
const MADE_BY: u16 = (3 << 8) | VERSION;
/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;
/// 1980-01-01, the first date of the format: year 0, month 1, day 1.
const DATE: u16 = (1 << 5) | 1;
const REGULAR_FILE: u32 = 0o100_000;

/// What goes into an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its path, with `/` between its parts.
    pub path: String,
    /// Whether it is a program.
    pub executable: bool,
    /// Its text.
    pub text: String,
}

/// A zip archive. A program keeps its execute permission.
#[must_use]
pub fn archive(entries: &[Entry]) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for Entry { path, executable, text } in entries {
        let mode = REGULAR_FILE | if *executable { 0o755 } else { 0o644 };
        let offset = size(archive.len());
        let entry = head(path, text.as_bytes());
        put32(&mut archive, 0x0403_4b50);
        archive.extend_from_slice(&entry);
        archive.extend_from_slice(path.as_bytes());
        archive.extend_from_slice(text.as_bytes());

        put32(&mut directory, 0x0201_4b50);
        put16(&mut directory, MADE_BY);
        directory.extend_from_slice(&entry);
        put16(&mut directory, 0); // comment
        put16(&mut directory, 0); // disk
        put16(&mut directory, 0); // internal attributes
        put32(&mut directory, mode << 16);
        put32(&mut directory, offset);
        directory.extend_from_slice(path.as_bytes());
    }
    let start = size(archive.len());
    let count = u16::try_from(entries.len()).unwrap_or(u16::MAX);
    archive.extend_from_slice(&directory);
    put32(&mut archive, 0x0605_4b50);
    put32(&mut archive, 0); // this disk, the directory's disk
    put16(&mut archive, count);
    put16(&mut archive, count);
    put32(&mut archive, size(directory.len()));
    put32(&mut archive, start);
    put16(&mut archive, 0); // comment
    archive
}

/// The part that the header before an entry and its line in the directory share.
fn head(path: &str, bytes: &[u8]) -> Vec<u8> {
    let mut head = Vec::with_capacity(26);
    put16(&mut head, VERSION);
    put16(&mut head, FLAGS);
    put16(&mut head, 0); // stored
    put16(&mut head, 0); // midnight
    put16(&mut head, DATE);
    put32(&mut head, crc32(bytes));
    put32(&mut head, size(bytes.len()));
    put32(&mut head, size(bytes.len()));
    put16(&mut head, u16::try_from(path.len()).unwrap_or(u16::MAX));
    put16(&mut head, 0); // extra field
    head
}

/// A size in the format's 32 bits, which nothing here comes near.
fn size(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

fn put16(to: &mut Vec<u8>, value: u16) {
    to.extend_from_slice(&value.to_le_bytes());
}

fn put32(to: &mut Vec<u8>, value: u32) {
    to.extend_from_slice(&value.to_le_bytes());
}

/// CRC-32 as zip, gzip and PNG use it.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, &byte: &u8| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
    };
    !bytes.iter().fold(!0, step)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use proptest::prelude::*;

    use super::*;
    use crate::bundle::testing::file;
    use crate::bundle::zip as pack;
    use crate::hostile;

    const PATHS: &[&str] =
        &["Procfile", ".github/workflows/heroku-deploy.yml", "scripts/heroku-config.sh", "naïve/ß.txt"];

    fn read(archive: Vec<u8>) -> Vec<(String, Option<u32>, Vec<u8>)> {
        let mut archive = zip::ZipArchive::new(Cursor::new(archive)).expect("an archive");
        (0..archive.len())
            .map(|at| {
                let mut entry = archive.by_index(at).expect("an entry");
                let mut bytes = Vec::new();
                // The reader checks the CRC when it reaches the end.
                entry.read_to_end(&mut bytes).expect("its bytes");
                (entry.name().expect("a name").into_owned(), entry.unix_mode(), bytes)
            })
            .collect()
    }

    #[test]
    fn the_check_value_of_crc32() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn programs_keep_their_permission_and_entries_their_order() {
        let lines = ["#!/bin/sh".to_owned(), String::new()];
        let files = [file("scripts/heroku-config.sh", true, &lines), file("Procfile", false, &[])];
        let entries = read(pack(&files));
        assert_eq!(
            entries,
            [
                ("scripts/heroku-config.sh".to_owned(), Some(0o100_755), b"#!/bin/sh\n\n".to_vec()),
                ("Procfile".to_owned(), Some(0o100_644), Vec::new()),
            ]
        );
    }

    #[test]
    fn no_files_make_an_empty_archive() {
        assert_eq!(read(pack(&[])), []);
    }

    #[test]
    fn every_entry_has_the_first_date_of_the_format() {
        let archive = pack(&[file("Procfile", false, &[])]);
        let mut archive = zip::ZipArchive::new(Cursor::new(archive)).expect("an archive");
        let date = archive.by_index(0).expect("an entry").last_modified().expect("a date");
        assert_eq!((date.year(), date.month(), date.day(), date.hour()), (1980, 1, 1, 0));
    }

    proptest! {
        #![proptest_config(hostile::batched(4))]

        #[test]
        fn what_is_read_back_is_what_was_put_in(
            texts in proptest::collection::vec((any::<bool>(), proptest::collection::vec(hostile::text(), 0..5)), 0..4)
        ) {
            let files: Vec<_> = texts.iter().zip(PATHS).map(|((executable, lines), path)| file(path, *executable, lines)).collect();
            let archive = pack(&files);
            prop_assert_eq!(&archive, &pack(&files));
            let entries = read(archive);
            prop_assert_eq!(entries.len(), files.len());
            for ((name, mode, bytes), file) in entries.iter().zip(&files) {
                prop_assert_eq!(name, file.path);
                prop_assert_eq!(*mode, Some(if file.executable { 0o100_755 } else { 0o100_644 }));
                prop_assert_eq!(bytes, &file.text().into_bytes());
            }
        }
    }
}
