//! Dynoscribe: describe a deployment to Heroku once, and get every file it needs.
//!
//! Everything that changes the [`spec::Spec`] is an [`spec::Edit`]; everything shown is a pure function of the spec.
//!
//! | room | what it holds |
//! |---|---|
//! | [`spec`] | what the person wants |
//! | [`facts`] | Heroku's world, with sources |
//! | [`emit`] | how text is made; all quoting lives here |
//! | [`artifacts`] | what we write: one file per generated file |
//! | [`rules`] | what we advise: one file per rule |
//! | [`troubles`] | what goes wrong: one file per trouble, and the doctor who finds it in a log |
//! | [`guide`] | documentation, with the person's own names in it |
//! | [`timeline`] | what happens on a deploy, step by step |
//! | [`onboarding`] | a new environment: six answers, and what follows from them |
//! | [`presets`] | starting points |
//! | [`bundle`] | the files on their way to a repository |
//! | [`shelf`] | several specs under names of their own |
//! | [`share`] | a spec as a part of an address |
//! | [`import`] | what they have, read into edits |
//! | [`route`] | the addresses of the site |
//! | [`search`], [`finder`] | finding a thing by some words of it; pages, rules and troubles in one list |
//! | [`library`] | the long texts, as data beside the pages |
//! | [`changes`] | what an edit does to the files |
//! | [`diff`], [`marks`], [`highlight`] | what changed in a file since somebody looked, and its colours |
//! | `ui` | the page; the only room that knows a browser |
//!
//! Invariants: the core never panics and never fails on a half-filled form; the same spec gives the same bytes; no
//! generated line stands without a reason; a person's text enters a file only through the printers of [`emit`].

pub mod artifacts;
pub mod bundle;
pub mod changes;
pub mod diff;
pub mod emit;
pub mod facts;
pub mod finder;
pub mod guide;
pub mod highlight;
pub mod import;
pub mod library;
pub mod marks;
pub mod onboarding;
pub mod presets;
pub mod route;
pub mod rules;
pub mod search;
pub mod share;
pub mod shelf;
pub mod spec;
pub mod timeline;
pub mod troubles;
#[cfg(feature = "web")]
pub mod ui;

#[cfg(test)]
mod hostile;
