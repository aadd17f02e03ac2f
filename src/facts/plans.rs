//! Plans of add-ons whose price and size are sourced. List prices change: they are shown with their date.

use super::Source;
use super::addons::POSTGRES;

/// A plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The service.
    pub service: &'static str,
    /// The plan.
    pub plan: &'static str,
    /// List price in US dollars a month.
    pub dollars: u32,
    /// How much it holds, in GB.
    pub gigabytes: u32,
    /// How many connections it takes at most.
    pub connections: u64,
    /// The source.
    pub source: Source,
}

const fn postgres(plan: &'static str, dollars: u32, gigabytes: u32, connections: u64, source: Source) -> Plan {
    Plan { service: POSTGRES, plan, dollars, gigabytes, connections, source }
}

/// Every plan that is sourced, the smallest first.
pub const PLANS: [Plan; 4] = [
    postgres("essential-0", 5, 1, 20, Source::new("public comparisons of plans", "2026-11-22")),
    postgres("essential-1", 9, 10, 20, Source::new("public comparisons of plans", "2026-11-22")),
    postgres("essential-2", 20, 32, 40, Source::new("github.com/heroku/roadmap/issues/292", "2024-05-17")),
    postgres("standard-0", 50, 64, 200, Source::new("public comparisons of plans", "2026-11-22")),
];

/// A plan of a service, if it is sourced.
#[must_use]
pub fn find(service: &str, plan: &str) -> Option<&'static Plan> {
    PLANS.iter().find(|row| row.service == service && row.plan == plan)
}
