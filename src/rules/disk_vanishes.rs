//! Data on a disk that vanishes.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::Severity;

pub(super) static RULE: Rule = Rule {
    id: "disk-vanishes",
    severity: Severity::Warning,
    title: "Data on a disk that vanishes",
    why: prose("Each dyno has a disk of its own that starts as the slug or the image was and is thrown away at each restart, at least once a day. What is written there is lost, and other dynos never see it: it belongs into a database or an object store."),
    sources: &[Source::new("devcenter dynos, ephemeral filesystem", "2026-11-22")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::config(spec, "DATA_DIR", "/app/data"),
    good: |spec| super::example::config(spec, "DATA_DIR", "/tmp/cache"),
};

/// Keys that name a place for data which is meant to stay.
const PLACES: [&str; 14] = [
    "DATABASE_PATH", "DATABASE_FILE",
    "DATA_DIR", "DATA_PATH", "UPLOAD_DIR", "UPLOADS_DIR", "UPLOAD_PATH", "UPLOAD_FOLDER", "MEDIA_ROOT", "STORAGE_DIR",
    "STORAGE_PATH", "DB_PATH", "SQLITE_PATH", "PERSIST_DIRECTORY",
];

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for text in case.texts() {
        let (key, value) = (text.var.key.as_str(), text.text.trim());
        let sqlite = value.starts_with("sqlite:") || is_database_file(value);
        let place = PLACES.iter().any(|it| key == *it || key.ends_with(&["_", it].concat()));
        let kept = place && (value.starts_with('/') || value.starts_with("./")) && !value.starts_with("/tmp");
        let local = matches!(key, "STORAGE_PROVIDER" | "ACTIVE_STORAGE_SERVICE" | "FILESYSTEM_DISK" | "FILESYSTEM_DRIVER")
            && matches!(value, "local" | "disk" | "public");
        if key == "SESSION_DRIVER" && value == "file" {
            hits.push(Hit::new(text.at, "Sessions in files are lost at each restart, and each dyno has its own. Keep them in a cookie, in the database or in Redis."));
        } else if sqlite {
            hits.push(Hit::new(text.at, "SQLite writes to the dyno's disk, which vanishes at each restart. Use Heroku Postgres."));
        } else if kept || local {
            let message = format!("What the app writes to {value} is lost at each restart. Use an object store such as S3, or the database.");
            hits.push(Hit::new(text.at, message));
        }
    }
    for command in case.processes() {
        if command.text.contains("sqlite:") {
            hits.push(Hit::new(command.at, "SQLite writes to the dyno's disk, which vanishes at each restart. Use Heroku Postgres."));
        }
    }
    hits
}

/// Whether a value is the path of a database that is one file.
fn is_database_file(value: &str) -> bool {
    let name = value.rsplit('/').next().unwrap_or_default();
    let file = [".sqlite3", ".sqlite", ".db"].iter().any(|end| name.len() > end.len() && name.ends_with(end));
    file && !value.contains("://") && (value.contains('/') || name.contains(".sqlite"))
}
