//! The page; the only room that knows a browser.
//!
//! The rules of this room: a control builds an [`Edit`](crate::spec::Edit) and nothing else, what is shown is computed
//! from the spec, and nothing here knows anything about Heroku. One reducer holds the state ([`state`]); the dispatch,
//! the spec and what is derived from it are given down as contexts ([`store`]). One file of [`browser`] for each power of the
//! browser.

mod advice;
pub mod aim;
mod app;
mod autosave;
pub mod browser;
mod commands;
mod doctor;
mod document;
pub mod files;
pub mod form;
mod front;
mod kept;
mod kept_before;
mod keys;
mod lazy;
mod link;
mod outline;
mod pages;
pub mod part;
pub mod parts;
mod reading;
pub mod router;
pub mod same;
mod search;
mod shortcuts;
mod specs;
mod start;
pub mod state;
pub mod store;
mod toolbar;
mod wizard;

#[cfg(not(target_arch = "wasm32"))]
pub use front::stand;
pub use front::{Front, prepare};
