//! Regions of the Common Runtime.

use super::Source;

/// A region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// Its name, as `heroku create --region` takes it.
    pub name: &'static str,
    /// Where it is.
    pub title: &'static str,
    /// The source.
    pub source: Source,
}

const SOURCE: Source = Source::new("github.com/heroku/cli v11.9.0, apps/create.ts", "2026-08-04");

/// The region of an app that was given none.
pub const DEFAULT: Region = REGIONS[0];

/// Every region; the first is the default.
pub const REGIONS: [Region; 2] = [
    Region { name: "us", title: "United States", source: SOURCE },
    Region { name: "eu", title: "Europe", source: SOURCE },
];
