//! Dyno sizes of the Common Runtime and of Cedar Private Spaces.

use super::Source;

/// A dyno size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Its name, as `app.json` and `heroku ps:type` take it.
    pub name: &'static str,
    /// Memory in MB.
    pub memory: u32,
    /// List price in US dollars a month for one dyno; for `eco`, of the pool that all eco dynos of an account share.
    pub dollars: u32,
    /// The source of the price; the memory is from devcenter `dyno-types` (2024-06-04).
    pub source: Source,
}

const fn size(name: &'static str, memory: u32, dollars: u32) -> Size {
    let source = Source::new("github.com/heroku/cli v11.9.0, src/commands/ps/type.ts", "2026-08-04");
    Size { name, memory, dollars, source }
}

/// Every size, the smallest of its tier first.
pub const SIZES: [Size; 21] = [
    size("eco", 512, 5),
    size("basic", 512, 7),
    size("standard-1x", 512, 25),
    size("standard-2x", 1_024, 50),
    size("performance-m", 2_560, 250),
    size("performance-l", 14_336, 500),
    size("performance-l-ram", 30_720, 500),
    size("performance-xl", 63_488, 750),
    size("performance-2xl", 129_024, 1_500),
    size("private-s", 1_024, 225),
    size("private-m", 2_560, 450),
    size("private-l", 14_336, 900),
    size("private-l-ram", 30_720, 500),
    size("private-xl", 63_488, 750),
    size("private-2xl", 129_024, 1_500),
    size("shield-s", 1_024, 270),
    size("shield-m", 2_560, 540),
    size("shield-l", 14_336, 1_080),
    size("shield-l-ram", 30_720, 600),
    size("shield-xl", 63_488, 900),
    size("shield-2xl", 129_024, 1_800),
];

/// The smallest size that can stand in for a size where nobody works: of the same tier in a Private Space, else the
/// cheapest that is billed by itself. Eco stays eco, since an app cannot mix it with others (devcenter `dyno-tiers`).
#[must_use]
pub fn smallest(name: &str) -> &'static str {
    match name {
        "eco" => "eco",
        name if name.starts_with("private-") => "private-s",
        name if name.starts_with("shield-") => "shield-s",
        _ => "basic",
    }
}

/// Finds a size by its name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Size> {
    SIZES.iter().find(|size| size.name == name)
}
