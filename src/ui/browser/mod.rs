//! The powers of the browser: one file for each.

pub mod address;
pub mod clipboard;
pub mod download;
pub mod fetch;
pub mod folder;
pub mod page;
pub mod storage;
pub mod worker;
