//! The files as a zip.
//!
//! The rule of this room: an archive is a pure function of the files. Entries stand in the order of the files, stored as
//! they are, dated to the first day that a zip can say, so the same files give the same bytes on every machine.
//! (Generated files are a few kilobytes of text; a compressor would cost the page more than it saves a person.)

use crate::artifacts::Artifact;

/// The version of the format that a reader needs: 2.0, for entries in directories.
const VERSION: u16 = 20;
/// Made on Unix, so that a reader takes the mode from the upper half of the external attributes.
const MADE_BY: u16 = (3 << 8) | VERSION;
/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;
/// 1980-01-01, the first date of the format: year 0, month 1, day 1.
const DATE: u16 = (1 << 5) | 1;
const REGULAR_FILE: u32 = 0o100_000;

/// The files as a zip archive. A program keeps its execute permission.
#[must_use]
pub fn zip(files: &[Artifact]) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for file in files {
        let text = file.text();
        let mode = REGULAR_FILE | if file.executable { 0o755 } else { 0o644 };
        let offset = size(archive.len());
        let entry = entry(file.path, text.as_bytes());
        put32(&mut archive, 0x0403_4b50);
        archive.extend_from_slice(&entry);
        archive.extend_from_slice(file.path.as_bytes());
        archive.extend_from_slice(text.as_bytes());

        put32(&mut directory, 0x0201_4b50);
        put16(&mut directory, MADE_BY);
        directory.extend_from_slice(&entry);
        put16(&mut directory, 0); // comment
        put16(&mut directory, 0); // disk
        put16(&mut directory, 0); // internal attributes
        put32(&mut directory, mode << 16);
        put32(&mut directory, offset);
        directory.extend_from_slice(file.path.as_bytes());
    }
    let start = size(archive.len());
    let entries = u16::try_from(files.len()).unwrap_or(u16::MAX);
    archive.extend_from_slice(&directory);
    put32(&mut archive, 0x0605_4b50);
    put32(&mut archive, 0); // this disk, the directory's disk
    put16(&mut archive, entries);
    put16(&mut archive, entries);
    put32(&mut archive, size(directory.len()));
    put32(&mut archive, start);
    put16(&mut archive, 0); // comment
    archive
}

/// The part that the header before an entry and its line in the directory share.
fn entry(path: &str, bytes: &[u8]) -> Vec<u8> {
    let mut entry = Vec::with_capacity(26);
    put16(&mut entry, VERSION);
    put16(&mut entry, FLAGS);
    put16(&mut entry, 0); // stored
    put16(&mut entry, 0); // midnight
    put16(&mut entry, DATE);
    put32(&mut entry, crc32(bytes));
    put32(&mut entry, size(bytes.len()));
    put32(&mut entry, size(bytes.len()));
    put16(&mut entry, u16::try_from(path.len()).unwrap_or(u16::MAX));
    put16(&mut entry, 0); // extra field
    entry
}

/// A size in the format's 32 bits, which no set of generated files comes near.
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

/// A name for the archive: the app's name where that is safe as the name of a file anywhere, else `dynoscribe`.
#[must_use]
pub fn name(app: &str) -> String {
    let mut slug = String::new();
    for part in app.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()) {
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&part.to_ascii_lowercase());
    }
    slug.truncate(60);
    let slug = slug.trim_end_matches('-');
    format!("{}.zip", if slug.is_empty() { "dynoscribe" } else { slug })
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use proptest::prelude::*;

    use super::*;
    use crate::artifacts::Language;
    use crate::emit::{Because, Line};
    use crate::hostile;
    use crate::spec::Field;

    const PATHS: &[&str] =
        &["Procfile", ".github/workflows/heroku-deploy.yml", "scripts/heroku-config.sh", "naïve/ß.txt"];

    fn file(path: &'static str, executable: bool, lines: &[String]) -> Artifact {
        let because = Because::new(Field::Method, "");
        let lines = lines.iter().map(|text| Line { text: text.clone(), because }).collect();
        Artifact { path, about: "", language: Language::Ignore, executable, lines }
    }

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
        let entries = read(zip(&files));
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
        assert_eq!(read(zip(&[])), []);
    }

    #[test]
    fn every_entry_has_the_first_date_of_the_format() {
        let archive = zip(&[file("Procfile", false, &[])]);
        let mut archive = zip::ZipArchive::new(Cursor::new(archive)).expect("an archive");
        let date = archive.by_index(0).expect("an entry").last_modified().expect("a date");
        assert_eq!((date.year(), date.month(), date.day(), date.hour()), (1980, 1, 1, 0));
    }

    #[test]
    fn names_are_safe_everywhere() {
        assert_eq!(name("dsl-kidsgpt-pilot"), "dsl-kidsgpt-pilot.zip");
        assert_eq!(name("../My App\u{202e} \u{1f600}"), "my-app.zip");
        assert_eq!(name(""), "dynoscribe.zip");
        assert_eq!(name("\u{5e9}"), "dynoscribe.zip");
        assert_eq!(name(&"ab-".repeat(40)).len(), "ab-".len() * 20 - 1 + ".zip".len());
    }

    proptest! {
        #![proptest_config(hostile::batched(4))]

        #[test]
        fn what_is_read_back_is_what_was_put_in(
            texts in proptest::collection::vec((any::<bool>(), proptest::collection::vec(hostile::text(), 0..5)), 0..4)
        ) {
            let files: Vec<_> = texts.iter().zip(PATHS).map(|((executable, lines), path)| file(path, *executable, lines)).collect();
            let archive = zip(&files);
            prop_assert_eq!(&archive, &zip(&files));
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
