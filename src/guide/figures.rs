//! The figures of the pages, from the facts: `{{fact:boot-seconds}}`, `{{memory:basic}}`, `{{price:basic}}` and so on.

use super::numbers::{dollars, grouped, megabytes};
use crate::facts::{dynos, limits, plans, stacks};

/// The figure of a name, as it stands in a sentence.
#[must_use]
pub fn figure(name: &str) -> Option<String> {
    let (kind, of) = name.split_once(':').unwrap_or((name, ""));
    match kind {
        "fact" => fact(of).map(grouped),
        "memory" => dynos::find(of).map(|size| megabytes(size.memory)),
        "price" => dynos::find(of).map(|size| dollars(size.dollars)),
        "plan-price" => plan(of).map(|plan| dollars(plan.dollars)),
        "plan-storage" => plan(of).map(|plan| format!("{} GB", plan.gigabytes)),
        "plan-connections" => plan(of).map(|plan| plan.connections.to_string()),
        "stack-end" => stacks::find(of).and_then(|stack| stack.ends).map(str::to_owned),
        "default-stack" => Some(stacks::DEFAULT.to_owned()),
        _ => None,
    }
}

/// The plan of `service:plan`.
fn plan(name: &str) -> Option<&'static plans::Plan> {
    let (service, plan) = name.split_once(':')?;
    plans::find(service, plan)
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
        "soft-slug-megabytes" => limits::SOFT_SLUG_MEGABYTES.most,
        "build-heap-megabytes" => limits::BUILD_HEAP_MEGABYTES.most,
        "rolling-seconds" => limits::ROLLING_SECONDS.most,
        "image-layers" => limits::IMAGE_LAYERS.most,
        "log-line-kilobytes" => limits::LOG_LINE_KILOBYTES.most,
        "eco-hours" => limits::ECO_HOURS.most,
        "one-off-hours" => limits::ONE_OFF_HOURS.most,
        "worker-megabytes" => limits::WORKER_MEGABYTES.most,
        "essential-downtime-hours" => limits::ESSENTIAL_DOWNTIME_HOURS.most,
        "essential-tables" => limits::ESSENTIAL_TABLES.most,
        "log-lines" => limits::LOG_LINES.most,
        _ => return None,
    })
}
