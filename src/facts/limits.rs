//! Limits.

use super::Source;

/// A limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// What is limited, with the unit.
    pub of: &'static str,
    /// The largest value that is allowed.
    pub most: usize,
    /// The source.
    pub source: Source,
}

/// The name of a Heroku app: `^[a-z][a-z0-9-]{1,28}[a-z0-9]$`.
pub const APP_NAME: Limit = Limit {
    of: "characters of an app's name",
    most: 30,
    source: Source::new("Platform API v3 schema, app.name", "2026-08-21"),
};
/// The name in `app.json`.
pub const TEMPLATE_NAME: Limit = Limit {
    of: "characters of the name in app.json",
    most: 30,
    source: Source::new("devcenter app-json-schema", "2025-05-27"),
};
/// All config vars of an app.
pub const CONFIG_BYTES: Limit = Limit {
    of: "bytes of all keys and values of an app's config vars",
    most: 64 * 1024,
    source: Source::new("devcenter config-vars", "2024-09-09"),
};
/// The name of a process type: `^[-\w]{1,128}$`.
pub const PROCESS_TYPE: Limit = Limit {
    of: "characters of a process type",
    most: 128,
    source: Source::new("Platform API v3 schema, formation.type", "2026-08-21"),
};
/// The release phase.
pub const RELEASE_MINUTES: Limit = Limit {
    of: "minutes of the release phase",
    most: 60,
    source: Source::new("devcenter release-phase", "2024-12-03"),
};

/// The time of a build with buildpacks.
pub const BUILD_MINUTES: Limit = Limit {
    of: "minutes of a build with buildpacks",
    most: 15,
    source: Source::new("devcenter slug-compiler", "2024-12-03"),
};
/// A slug, compressed.
pub const SLUG_MEGABYTES: Limit = Limit {
    of: "MB of a compressed slug",
    most: 500,
    source: Source::new("build log: Compiled slug size: 731M is too large (max is 500M)", "2026-11-22"),
};
/// What Heroku checks out of a repository to build it.
pub const CHECKOUT_GIGABYTES: Limit = Limit {
    of: "GB of the checked out repository with its submodules",
    most: 1,
    source: Source::new("devcenter limits", "2025-01-09"),
};
/// The time until a web dyno listens.
pub const BOOT_SECONDS: Limit = Limit {
    of: "seconds until a web dyno listens at its port",
    most: 60,
    source: Source::new("devcenter error-codes, R10", "2026-09-18"),
};
/// The time until a request gets its first byte.
pub const REQUEST_SECONDS: Limit = Limit {
    of: "seconds until the first byte of an answer",
    most: 30,
    source: Source::new("devcenter limits", "2025-01-09"),
};
/// The time between the signal to stop and the end of a dyno.
pub const STOP_SECONDS: Limit = Limit {
    of: "seconds to stop after SIGTERM",
    most: 30,
    source: Source::new("devcenter error-codes, R12", "2026-09-18"),
};
/// The lines of the log that Heroku keeps.
pub const LOG_LINES: Limit =
    Limit { of: "lines of log that are kept", most: 1_500, source: Source::new("devcenter limits", "2025-01-09") };

/// A slug above this is warned of.
pub const SOFT_SLUG_MEGABYTES: Limit = Limit {
    of: "MB of a compressed slug before Heroku warns",
    most: 300,
    source: Source::new("build log: Your slug size exceeds our soft limit (300 MB)", "2026-11-22"),
};
/// The heap that the Node.js buildpack gives a build by itself.
pub const BUILD_HEAP_MEGABYTES: Limit = Limit {
    of: "MB of Node.js' heap during a build, unless NODE_OPTIONS says otherwise",
    most: 2_560,
    source: Source::new("github.com/heroku/heroku-buildpack-nodejs v363", "2026-08-20"),
};
/// The time between two bytes of an answer that has begun.
pub const ROLLING_SECONDS: Limit = Limit {
    of: "seconds without a byte in an answer that has begun",
    most: 55,
    source: Source::new("devcenter limits", "2025-01-09"),
};
/// The layers of an image.
pub const IMAGE_LAYERS: Limit = Limit {
    of: "layers of an image before it may fail to start in the Common Runtime",
    most: 40,
    source: Source::new("devcenter container-registry-and-runtime", "2019-05-02"),
};
/// A line of the log.
pub const LOG_LINE_KILOBYTES: Limit =
    Limit { of: "kB of a line of the log", most: 10, source: Source::new("devcenter limits", "2025-01-09") };
/// The hours of the pool of eco dynos.
pub const ECO_HOURS: Limit = Limit {
    of: "hours a month that all eco dynos of an account share",
    most: 1_000,
    source: Source::new("devcenter dyno-tiers", "2025-04-07"),
};
/// The life of a one-off dyno.
pub const ONE_OFF_HOURS: Limit = Limit {
    of: "hours that a one-off dyno lives",
    most: 24,
    source: Source::new("Platform API v3 schema, dyno.time_to_live", "2026-08-21"),
};
/// The tables of a Postgres database on an Essential plan.
pub const ESSENTIAL_TABLES: Limit = Limit {
    of: "tables of a database on an Essential plan",
    most: 4_000,
    source: Source::new("heroku.com/pricing", "2026-09-21"),
};

/// The memory that the Python buildpack reckons for a worker when it sets `WEB_CONCURRENCY`.
pub const WORKER_MEGABYTES: Limit = Limit {
    of: "MB of memory for each worker that the Python buildpack starts by itself",
    most: 256,
    source: Source::new("github.com/heroku/heroku-buildpack-python v351", "2026-08-18"),
};
/// The time that a database on an Essential plan may be down.
pub const ESSENTIAL_DOWNTIME_HOURS: Limit = Limit {
    of: "hours a month that a database on an Essential plan may be down",
    most: 4,
    source: Source::new("devcenter heroku-postgres-plans", "2024-12-13"),
};

/// Every limit.
pub const LIMITS: [Limit; 22] = [
    APP_NAME,
    TEMPLATE_NAME,
    CONFIG_BYTES,
    PROCESS_TYPE,
    RELEASE_MINUTES,
    BUILD_MINUTES,
    SLUG_MEGABYTES,
    CHECKOUT_GIGABYTES,
    BOOT_SECONDS,
    REQUEST_SECONDS,
    STOP_SECONDS,
    LOG_LINES,
    SOFT_SLUG_MEGABYTES,
    BUILD_HEAP_MEGABYTES,
    ROLLING_SECONDS,
    IMAGE_LAYERS,
    LOG_LINE_KILOBYTES,
    ECO_HOURS,
    ONE_OFF_HOURS,
    ESSENTIAL_TABLES,
    WORKER_MEGABYTES,
    ESSENTIAL_DOWNTIME_HOURS,
];
