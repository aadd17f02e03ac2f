//! Add-on services whose names are well sourced.

use super::Source;

/// An add-on service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its slug.
    pub slug: &'static str,
    /// Its name.
    pub title: &'static str,
    /// Plans that can be offered, the smallest first; not every plan there is.
    pub plans: &'static [&'static str],
    /// The config vars that it sets.
    pub sets: &'static [&'static str],
    /// The source.
    pub source: Source,
}

/// Heroku Postgres, the one service with Postgres extensions (`pg:psql`, `CREATE EXTENSION`).
pub const POSTGRES: &str = "heroku-postgresql";

/// Every service.
pub const ADDONS: [Service; 6] = [
    Service {
        slug: POSTGRES,
        title: "Heroku Postgres",
        plans: &["essential-0", "essential-1", "essential-2", "standard-0", "standard-2", "premium-0"],
        sets: &["DATABASE_URL"],
        source: Source::new("devcenter heroku-postgres-plans", "2024-12-13"),
    },
    Service {
        slug: "heroku-redis",
        title: "Heroku Key-Value Store",
        plans: &["mini", "premium-0"],
        sets: &["REDIS_URL"],
        source: Source::new("github.com/heroku/heroku-claude-plugin, addons.md", "2026-07-30"),
    },
    Service {
        slug: "scheduler",
        title: "Heroku Scheduler",
        plans: &["standard"],
        sets: &[],
        source: Source::new("devcenter scheduler", "2026-11-22"),
    },
    Service {
        slug: "mailgun",
        title: "Mailgun",
        plans: &["starter"],
        sets: &["MAILGUN_API_KEY", "MAILGUN_DOMAIN", "MAILGUN_SMTP_LOGIN", "MAILGUN_SMTP_PASSWORD"],
        source: Source::new("public set-up guides; check with heroku addons:plans mailgun", "2026-11-22"),
    },
    Service {
        slug: "bucketeer",
        title: "Bucketeer",
        plans: &["hobbyist"],
        sets: &["BUCKETEER_AWS_ACCESS_KEY_ID", "BUCKETEER_AWS_SECRET_ACCESS_KEY", "BUCKETEER_BUCKET_NAME"],
        source: Source::new("public set-up guides; check with heroku addons:plans bucketeer", "2026-11-22"),
    },
    Service {
        slug: "cloudinary",
        title: "Cloudinary",
        plans: &["starter"],
        sets: &["CLOUDINARY_URL"],
        source: Source::new("github.com/heroku/pvs-node; check with heroku addons:plans cloudinary", "2026-11-22"),
    },
];

/// A plan that is no longer sold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retired {
    /// The service.
    pub service: &'static str,
    /// The plan.
    pub plan: &'static str,
    /// The plan that took its place.
    pub successor: &'static str,
    /// The source.
    pub source: Source,
}

/// Every retired plan that is sourced.
pub const RETIRED: [Retired; 6] = [
    retired(POSTGRES, "dev", "essential-0", "blog.heroku.com, next-chapter", "2022-11-28"),
    retired(POSTGRES, "hobby-dev", "essential-0", "blog.heroku.com, next-chapter", "2022-11-28"),
    retired(POSTGRES, "hobby-basic", "essential-1", "blog.heroku.com, next-chapter", "2022-11-28"),
    retired(POSTGRES, "mini", "essential-0", "github.com/mitre/heimdall2/issues/5804", "2024-05-22"),
    retired(POSTGRES, "basic", "essential-1", "github.com/mitre/heimdall2/issues/5804", "2024-05-22"),
    retired("heroku-redis", "hobby-dev", "mini", "blog.heroku.com, next-chapter", "2022-11-28"),
];

const fn retired(
    service: &'static str,
    plan: &'static str,
    successor: &'static str,
    at: &'static str,
    checked: &'static str,
) -> Retired {
    Retired { service, plan, successor, source: Source::new(at, checked) }
}
