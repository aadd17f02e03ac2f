//! Numbers as they stand in a sentence.

/// `1,500` for 1500.
#[must_use]
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `512 MB`, `1 GB`, `2.5 GB`.
#[must_use]
pub fn megabytes(megabytes: u32) -> String {
    if megabytes < 1_024 {
        return format!("{megabytes} MB");
    }
    let (whole, tenth) = (megabytes / 1_024, megabytes % 1_024 * 10 / 1_024);
    if tenth == 0 { format!("{whole} GB") } else { format!("{whole}.{tenth} GB") }
}

/// `$1,500` for 1500.
#[must_use]
pub fn dollars(dollars: u32) -> String {
    ["$", &grouped(usize::try_from(dollars).unwrap_or(usize::MAX))].concat()
}
