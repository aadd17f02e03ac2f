//! Heroku's own buildpacks.

use super::Source;

/// A buildpack that Heroku maintains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Official {
    /// Its short name.
    pub name: &'static str,
    /// The source.
    pub source: Source,
}

const fn official(name: &'static str) -> Official {
    Official { name, source: Source::new("github.com/heroku/heroku-claude-plugin, buildpacks.md", "2026-07-30") }
}

/// Every one.
pub const BUILDPACKS: [Official; 9] = [
    official("heroku/nodejs"),
    official("heroku/python"),
    official("heroku/ruby"),
    official("heroku/go"),
    official("heroku/java"),
    official("heroku/php"),
    official("heroku/scala"),
    official("heroku/clojure"),
    official("heroku/dotnet"),
];
