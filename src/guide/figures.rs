//! The figures of the pages, from the facts: `{{fact:boot-seconds}}`, `{{memory:basic}}`, `{{price:basic}}` and so on.

use crate::facts::{dynos, limits, stacks};

/// The figure of a name, as it stands in a sentence.
#[must_use]
pub fn figure(name: &str) -> Option<String> {
    let (kind, of) = name.split_once(':').unwrap_or((name, ""));
    match kind {
        "fact" => fact(of).map(grouped),
        "memory" => dynos::find(of).map(|size| megabytes(size.memory)),
        "price" => dynos::find(of).map(|size| dollars(size.dollars)),
        "default-stack" => Some(stacks::DEFAULT.to_owned()),
        _ => None,
    }
}

fn fact(name: &str) -> Option<usize> {
    Some(match name {
        "app-name" => limits::APP_NAME.most,
        "template-name" => limits::TEMPLATE_NAME.most,
        "config-kilobytes" => limits::CONFIG_BYTES.most / 1024,
        "process-type" => limits::PROCESS_TYPE.most,
        "release-minutes" => limits::RELEASE_MINUTES.most,
        "build-minutes" => limits::BUILD_MINUTES.most,
        "slug-megabytes" => limits::SLUG_MEGABYTES.most,
        "checkout-gigabytes" => limits::CHECKOUT_GIGABYTES.most,
        "boot-seconds" => limits::BOOT_SECONDS.most,
        "request-seconds" => limits::REQUEST_SECONDS.most,
        "stop-seconds" => limits::STOP_SECONDS.most,
        "log-lines" => limits::LOG_LINES.most,
        _ => return None,
    })
}

/// `1,500` for 1500.
fn grouped(number: usize) -> String {
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
