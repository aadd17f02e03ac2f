//! Saves something as a file.

/// Saves some bytes as a file.
pub fn save(_name: &str, _mime: &str, _bytes: &[u8]) {}
