//! The powers of the browser: one file for each.

pub mod clipboard;
pub mod download;
pub mod page;
pub mod storage;
