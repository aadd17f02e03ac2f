//! What holds for every rule, and what the rules say of real deployments.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{ADVICE, EXAMPLES, all, examples, find, findings};
use crate::hostile;
use crate::spec::{Finding, Method, Severity, Spec, read};

fn ids(findings: &[Finding]) -> BTreeSet<&'static str> {
    findings.iter().map(|finding| finding.rule).collect()
}

fn errors(spec: &Spec) -> Vec<Finding> {
    findings(spec).into_iter().filter(|it| it.severity == Severity::Error).collect()
}

#[test]
fn the_name_of_a_file_is_the_id_of_its_rule() {
    for (module, rule, _) in EXAMPLES {
        assert_eq!(module.replace('_', "-"), rule.id);
    }
    let unique: BTreeSet<&str> = all().map(|rule| rule.id).collect();
    assert_eq!(unique.len(), all().count());
    assert_eq!(ADVICE.len(), EXAMPLES.len());
}

#[test]
fn every_rule_says_why_and_from_where() {
    for rule in all() {
        assert!(!rule.sources.is_empty(), "{}", rule.id);
        for source in rule.sources {
            assert!(source.checked.len() == 10 && source.checked.starts_with("20"), "{}: {source:?}", rule.id);
        }
        assert!(!rule.title.ends_with('.') && rule.title.len() > 10, "{}", rule.id);
        let sentences = rule.why.matches(". ").count() + 1;
        assert!(rule.why.ends_with(['.', '`']) && (2..=5).contains(&sentences), "{}: {sentences} sentences", rule.id);
        assert!(rule.why.matches('`').count() % 2 == 0, "{}", rule.id);
    }
}

#[test]
fn a_bad_spec_raises_exactly_its_rule_and_a_good_one_does_not() {
    assert_eq!(findings(&super::example::sound()), [], "the sound spec");
    let mut wrong = Vec::new();
    for (rule, example) in examples() {
        let (bad, good) = (findings(&example.bad_spec()), findings(&example.good_spec()));
        if ids(&bad) != BTreeSet::from([rule.id]) {
            wrong.push(format!("{}: the bad one raises {:?}", rule.id, ids(&bad)));
        }
        if ids(&good).contains(rule.id) {
            wrong.push(format!("{}: the good one raises it", rule.id));
        }
        if bad.iter().map(|it| it.severity).max() != Some(rule.severity) {
            wrong.push(format!("{}: its example is not as bad as it says", rule.id));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_fix_cures_its_example() {
    let mut wrong = Vec::new();
    for (rule, example) in examples() {
        let bad = example.bad_spec();
        for finding in findings(&bad) {
            let Some(fix) = finding.fix else { continue };
            let mut fixed = bad.clone();
            fixed.apply(fix.edit);
            let after = findings(&fixed);
            if after.iter().any(|it| it.rule == rule.id && it.at == finding.at) {
                wrong.push(format!("{}: {:?} does not cure it", rule.id, fix.label));
            }
            if after.iter().any(|it| it.severity > Severity::Advice && it.rule != rule.id) {
                wrong.push(format!("{}: {:?} brings {:?}", rule.id, fix.label, ids(&after)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The deployment as its guide of 2026-02-17 writes it down, and what its authors found out the hard way.
#[test]
fn the_seed_as_written_raises_what_its_history_tells() {
    let spec = read(include_str!("../../tests/seed/as-written.json")).expect("a spec");
    let said: BTreeSet<(&str, String)> = findings(&spec).iter().map(|it| (it.rule, it.at.key())).collect();
    let wanted: BTreeSet<(&str, String)> = [
        // Deployment Options, B: Node.js must run before Python.
        ("frontend-after-runtime", "buildpack-2"),
        // Deployment Options, B: \"required\" for devDependencies, which it is not.
        ("npm-production", "config-8-value"),
        // Setup Instructions: the key is a word from an example.
        ("placeholder", "config-3-value"),
        // Setup Instructions: the address of the app, made from its name.
        ("address-guessed", "config-4-value"),
        ("address-guessed", "config-5-value"),
        // Recommended for Production: localhost in the example.
        ("cors-localhost", "config-4-value"),
        // heroku.yml: \"Migration failed, continuing...\".
        ("release-swallows", "release-command"),
        // Slug Size Exceeded: chromadb was removed.
        ("vector-store", "config-6-value"),
        // Memory Quota Exceeded (R14): WEB_CONCURRENCY=1.
        ("workers-against-memory", "config-7-value"),
        // JavaScript Heap Out of Memory: also holds for the running app.
        ("heap-as-config", "config-9-value"),
        // Optional Packages: STORAGE_PROVIDER=s3 without boto3.
        ("package-left-out", "config-10-value"),
        // Known Heroku Apps: two rows that contradict each other.
        ("app-twice", "environment-4-app"),
        // HEROKU_BACKUP_SETUP: nobody has scheduled any.
        ("backups", "addon-1-plan"),
        // What SQLAlchemy says of postgres://; the app turns it round in its code.
        ("postgres-scheme", "addon-1-service"),
        // Workflow Behavior: a health check that could not fail.
        ("health-path-default", "app-health-path"),
    ]
    .map(|(rule, at)| (rule, at.to_owned()))
    .into();
    assert_eq!(said, wanted);
}

#[test]
fn advice_is_dismissed_with_a_reason_and_what_is_left_out_is_not() {
    let (_, example) = examples().find(|(rule, _)| rule.id == "debug-on").expect("the rule");
    let mut spec = example.bad_spec();
    let finding = findings(&spec).remove(0);
    let dismissal = |rule: &str| crate::spec::Dismissal {
        rule: rule.to_owned(),
        at: finding.at.key(),
        reason: "for a week".to_owned(),
    };
    spec.apply(crate::spec::Edit::Dismiss(dismissal("debug-on")));
    assert_eq!(findings(&spec), []);
    assert_eq!(read(&spec.to_json()), Ok(spec.clone()));
    spec.apply(crate::spec::Edit::Recall("debug-on".to_owned(), finding.at.key()));
    assert_eq!(findings(&spec), std::slice::from_ref(&finding));
    let (_, example) = examples().find(|(rule, _)| rule.id == "stack").expect("the rule");
    let mut spec = example.bad_spec();
    let at = findings(&spec)[0].at.key();
    spec.apply(crate::spec::Edit::Dismiss(crate::spec::Dismissal { at, ..dismissal("stack") }));
    assert_eq!(errors(&spec).len(), 1);
}

/// What would be wrong with a deployment that is broken in one way.
#[test]
fn variations_are_found_too() {
    use super::example::{config, release, web};
    type Change = fn(&mut Spec);
    let cases: &[(&str, Change)] = &[
        ("port-fixed", |spec| web(spec, "uvicorn a:b --host 0.0.0.0")),
        ("port-fixed", |spec| web(spec, "cd backend && uvicorn a:b --host 0.0.0.0 --port 8080")),
        ("port-fixed", |spec| web(spec, "PORT=3000 node server.js")),
        ("port-fixed", |spec| web(spec, "bundle exec rails server -p 3000")),
        ("listens-locally", |spec| web(spec, "gunicorn a:b --bind 127.0.0.1:$PORT")),
        ("listens-locally", |spec| web(spec, "uvicorn a:b --port $PORT --host localhost")),
        ("development-server", |spec| web(spec, "python manage.py runserver 0.0.0.0:$PORT")),
        ("development-server", |spec| web(spec, "uvicorn a:b --host 0.0.0.0 --port $PORT --reload")),
        ("development-server", |spec| web(spec, "npm run dev")),
        ("development-server", |spec| web(spec, "npx nodemon server.js")),
        ("web-detaches", |spec| web(spec, "nohup node server.js &")),
        ("workers-against-memory", |spec| web(spec, "gunicorn a:b -w 8")),
        ("release-swallows", |spec| release(spec, "a migrate || true")),
        ("release-swallows", |spec| release(spec, "a migrate; exit 0")),
        ("release-swallows", |spec| release(spec, "cd b && a migrate || (echo failed && exit 0)")),
        ("migration-in-web", |spec| web(spec, "bin/rails db:migrate && bin/rails server")),
        ("secret-typed", |spec| config(spec, "PARTNER_URL", "https://me:pw1234@api.example.org")),
        ("secret-typed", |spec| config(spec, "STRIPE", "sk_test_4eC39HqLyjWDarjtT1zdp7dc")),
        ("secret-typed", |spec| config(spec, "JWT_SECRET", "f3a9c1d2e4b5")),
        ("cors-scheme", |spec| config(spec, "CORS_ORIGINS", "https://a.example.org,b.example.org")),
        ("cors-path", |spec| config(spec, "ALLOWED_ORIGINS", "https://a.example.org/app")),
        ("debug-on", |spec| config(spec, "NODE_ENV", "development")),
        ("value-expects-shell", |spec| config(spec, "MAIL_KEY_ID", "$(openssl rand -hex 32)")),
        ("disk-vanishes", |spec| config(spec, "DATABASE_FILE_URL", "sqlite:///data.db")),
        ("no-web", |spec| spec.processes[0].kind = "Web".into()),
        ("health-path-default", |spec| spec.app.health_path = "/robots.txt".into()),
        ("port-fixed", |spec| web(spec, "bundle exec rackup")),
        ("development-server", |spec| web(spec, "vite --host --port $PORT")),
        ("development-server", |spec| web(spec, "yarn start:dev")),
        ("port-fixed", |spec| web(spec, "fastapi run app.py")),
        ("program-missing", |spec| web(spec, "docker compose up")),
        ("web-serves-nothing", |spec| web(spec, "bundle exec sidekiq")),
        ("web-serves-nothing", |spec| web(spec, "sleep infinity")),
        ("heap-over-memory", |spec| web(spec, "node --max-old-space-size=4096 server.js")),
        ("heap-over-memory", |spec| config(spec, "JAVA_TOOL_OPTIONS", "-Xms64m -Xmx1024m")),
        ("release-swallows", |spec| release(spec, "python manage.py migrate 2>&1 | tee migrate.log")),
        ("secrets-printed", |spec| release(spec, "echo ${DATABASE_URL} && python manage.py migrate")),
        ("cors-any", |spec| config(spec, "CORS_ORIGIN", "null")),
        ("cors-separator", |spec| config(spec, "CORS_ORIGINS", "https://a.example.org https://b.example.org")),
        ("cors-separator", |spec| config(spec, "CORS_ALLOWED_ORIGINS", "https://a.example.org;https://b.example.org")),
        ("secret-typed", |spec| {
            config(spec, "SEED", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
        }),
        ("secret-typed", |spec| config(spec, "SIGNER", "q7Zr2LkX0vB9tYp4WmN8sEj1HdC6uGf3AoI5xTzK")),
        ("secret-typed", |spec| config(spec, "ALERTS", "https://hooks.slack.com/services/T0/B0/x1y2z3")),
        ("disk-vanishes", |spec| config(spec, "APP_DB", "/data/app.db")),
        ("disk-vanishes", |spec| config(spec, "SESSION_DRIVER", "file")),
        ("store-incomplete", |spec| config(spec, "VECTOR_DB", "qdrant")),
        ("buildpack-misnamed", |spec| super::example::buildpacks(spec, &["heroku/rust"])),
    ];
    for (id, change) in cases {
        let mut spec = super::example::sound();
        change(&mut spec);
        let said = findings(&spec);
        assert_eq!(ids(&said), BTreeSet::from([*id]), "{:?}", spec.processes[0].command);
    }
}

/// What is right, and near to what is wrong.
#[test]
fn what_is_right_is_left_in_peace() {
    use super::example::{config, release, web};
    type Change = fn(&mut Spec);
    let cases: &[Change] = &[
        |spec| web(spec, "npm start"),
        |spec| web(spec, "node build/server.js"),
        |spec| web(spec, "bundle exec puma -C config/puma.rb"),
        |spec| web(spec, "uvicorn a:b --host 0.0.0.0 --port ${PORT:-8000}"),
        |spec| web(spec, "gunicorn a:b -k uvicorn.workers.UvicornWorker -w 2"),
        |spec| web(spec, "java -Dserver.port=$PORT -jar target/app.jar"),
        |spec| web(spec, "vendor/bin/heroku-php-apache2 public/"),
        |spec| web(spec, "./bin/server -addr=:$PORT"),
        |spec| web(spec, "sh -c 'exec serve --listen $PORT'"),
        |spec| release(spec, "bin/rails db:migrate"),
        |spec| release(spec, "python manage.py migrate --noinput && python manage.py createcachetable"),
        |spec| release(spec, "echo start; python manage.py migrate"),
        |spec| config(spec, "TOKEN_EXPIRES_IN", "3600"),
        |spec| config(spec, "ENABLE_API_KEY", "true"),
        |spec| config(spec, "MAX_TOKENS", "4096"),
        |spec| config(spec, "ACCESS_TOKEN_LIFETIME", "60"),
        |spec| config(spec, "AWS_REGION", "eu-west-1"),
        |spec| config(spec, "API_URL", "https://api.example.org/v1"),
        |spec| config(spec, "OTHER_API", "https://old-partner.herokuapp.com"),
        |spec| config(spec, "PRICE", "$5 a month"),
        |spec| config(spec, "TEMPLATE", "Hello {name}"),
        |spec| config(spec, "CORS_ALLOW_ORIGIN", "https://a.example.org;https://b.example.org"),
        |spec| config(spec, "LOG_LEVEL", "debug"),
        |spec| web(spec, "npx serve -s build"),
        |spec| web(spec, "bin/start"),
        |spec| web(spec, "java -Xmx300m -jar app.jar --server.port=$PORT"),
        |spec| release(spec, "set -o pipefail; python manage.py migrate | tee migrate.log"),
        |spec| release(spec, "echo migrating && python manage.py migrate"),
        |spec| config(spec, "SOURCE_COMMIT", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
        |spec| config(spec, "IMAGE_SHA256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        |spec| config(spec, "SERVICES", "accounts/orders/payments/notifications/reports/archive"),
        |spec| config(spec, "DJANGO_SETTINGS_MODULE", "bookshelf.settings.production_with_everything_on"),
        |spec| config(spec, "CORS_ORIGINS", "https://a.example.org, https://b.example.org"),
        |spec| config(spec, "CALENDAR", "https://example.org/calendar.db"),
    ];
    for change in cases {
        let mut spec = super::example::sound();
        change(&mut spec);
        let said = findings(&spec);
        assert_eq!(said, [], "{:?} {:?} {:?}", spec.processes[0].command, spec.release, spec.config.last());
    }
}

/// Parts of bad examples put together, so that rules meet each other.
fn troubled() -> impl Strategy<Value = Spec> {
    let some = proptest::collection::vec((0..EXAMPLES.len(), 0..8_usize), 1..7);
    (some, proptest::option::of(proptest::sample::select(&Method::ALL[..]))).prop_map(|(some, method)| {
        let mut spec = super::example::sound();
        for (at, part) in some {
            let bad = EXAMPLES[at].2.bad_spec();
            spec.config.extend(bad.config);
            spec.addons.extend(bad.addons);
            spec.packages.extend(bad.packages);
            match part {
                0 => spec.environments = bad.environments,
                1 => spec.images = bad.images,
                2 => (spec.buildpacks, spec.stack) = (bad.buildpacks, bad.stack),
                3 => spec.release = bad.release,
                4 => (spec.ignore, spec.pipeline) = (bad.ignore, bad.pipeline),
                _ => spec.processes = bad.processes,
            }
        }
        spec.method = method.unwrap_or(spec.method);
        spec.number();
        spec
    })
}

fn any() -> impl Strategy<Value = Spec> {
    prop_oneof![hostile::any_spec(), troubled()]
}

proptest! {
    // Five times as many as elsewhere: 10,000 specs, unless the environment says otherwise.
    #![proptest_config(ProptestConfig { cases: 5 * hostile::config().cases, ..hostile::config() })]

    /// Whatever is typed: no panic, every rule is known, no safe fix makes an error, and taking every safe fix that is
    /// offered comes to an end.
    #[test]
    fn safe_fixes_lead_somewhere(spec in any()) {
        let mut spec = spec;
        for round in 0.. {
            let said = findings(&spec);
            prop_assert!(said.iter().all(|it| find(it.rule).is_some()), "{:?}", said);
            let Some(fix) = said.into_iter().filter_map(|it| it.fix).find(|fix| fix.safe) else { break };
            let before = errors(&spec).len();
            let mut fixed = spec.clone();
            fixed.apply(fix.edit.clone());
            prop_assert!(fixed != spec, "{:?} changes nothing", fix);
            prop_assert!(errors(&fixed).len() <= before, "{:?} makes an error: {:?}", fix, errors(&fixed));
            prop_assert!(round < 200, "no end: {:?}", fix);
            spec = fixed;
        }
    }

    #[test]
    fn a_fix_for_review_makes_no_error(spec in any()) {
        let before = errors(&spec).len();
        for fix in findings(&spec).into_iter().filter_map(|it| it.fix).filter(|fix| !fix.safe) {
            let mut fixed = spec.clone();
            fixed.apply(fix.edit.clone());
            prop_assert!(errors(&fixed).len() <= before, "{:?} makes an error: {:?}", fix, errors(&fixed));
        }
    }
}
