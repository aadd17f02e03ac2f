//! What goes wrong, and how a log shows it: one file of this room for each trouble.
//!
//! The rule of this room: a trouble is data. [`read`] looks for the signs of all troubles at once, in one pass over the
//! bytes, and tells the cause from what came of it; it keeps nothing of the log but the lines that show something. To
//! add a trouble: a file with a `TROUBLE`, and its line in the list below. Its tests come with the line.

mod diagnosis;
mod mask;
mod reader;
mod report;
mod search;
mod seen;
mod trouble;

pub use diagnosis::{Diagnosis, Found, Role, explains};
pub use mask::mask;
pub use reader::{Reader, read};
pub use report::{Report, Sighted, report};
pub use search::{score, search};
pub use seen::{Minute, Seen, Sighting};
pub use trouble::{Phase, Rank, Sign, Step, Trouble, Words};

use crate::facts::Source;
use diagnosis::diagnose;
use trouble::sign;

const CODES: Source = Source::new("devcenter error-codes", "2026-09-18");
const PYTHON: Source = Source::new("github.com/heroku/heroku-buildpack-python v351", "2026-08-18");
const NODE: Source = Source::new("github.com/heroku/heroku-buildpack-nodejs v363", "2026-08-20");
const RUBY: Source = Source::new("github.com/heroku/heroku-buildpack-ruby", "2026-11-25");
const CLI: Source = Source::new("github.com/heroku/cli v11.10.0", "2026-11-22");
const RELEASE: Source = Source::new("devcenter release-phase", "2024-12-03");
const SLUG: Source = Source::new("devcenter slug-compiler", "2024-12-03");
const YML: Source = Source::new("devcenter build-docker-images-heroku-yml", "2024-04-25");
const SEED: Source = Source::new("the deployment guide of DSL KidsGPT Open WebUI", "2026-02-17");
const LOGS: Source = Source::new("build and run-time logs in public repositories, 2011-2026", "2026-11-22");

/// Lists the modules of the troubles, each with its `TROUBLE`.
macro_rules! troubles {
    ($($module:ident)+) => {
        $(mod $module;)+

        static ALL: &[&Trouble] = &[$(&$module::TROUBLE,)+];

        /// The slug and the title of each, in the same order: all that an address needs to know.
        pub static INDEX: &[(&str, &str)] = &[$(($module::TROUBLE.slug, $module::TROUBLE.title),)+];

        /// The names of their modules, in the same order.
        #[cfg(test)]
        static MODULES: &[&str] = &[$(stringify!($module),)+];
    };
}

troubles! {
    h10_app_crashed
    h12_request_timeout
    h13_connection_closed
    h14_no_web_dynos
    h15_idle_connection
    h17_poorly_formatted_response
    h18_server_request_interrupted
    h19_backend_connection_timeout
    h20_app_boot_timeout
    h21_backend_connection_refused
    h22_connection_limit_reached
    h23_endpoint_misconfigured
    h26_request_error
    h27_client_request_interrupted
    h28_client_connection_idle
    h31_misdirected_request
    h80_maintenance_mode
    h81_blank_app
    h82_dyno_hours_exhausted
    h11_backlog_too_deep
    h24_forced_close
    h25_http_restriction
    h32_tls_certificate_mismatch
    h33_http2_stream_broken
    h34_dynos_quarantined
    h83_planned_service_degradation
    h99_platform_error
    r10_port_not_bound
    r10_slow_boot
    worker_run_as_web
    process_exits_immediately
    dev_server_in_production
    procfile_port_variable
    docker_privileged_port
    docker_exec_format_error
    r12_exit_timeout
    r13_attach_error
    r14_memory_quota
    r15_memory_vastly_exceeded
    r16_detached
    r17_checksum_error
    r99_platform_error
    l10_drain_buffer_overflow
    l11_tail_buffer_overflow
    l12_local_buffer_overflow
    l13_local_delivery_error
    l14_drain_certificate_invalid
    l15_tail_buffer_unavailable
    buildpack_not_detected
    buildpack_detect_failed
    duplicate_buildpack
    build_hook_failed
    slug_too_large
    stack_eol
    npm_lockfile_out_of_sync
    npm_eresolve
    yarn_lockfile_outdated
    conflicting_lockfiles
    node_heap_oom_build
    node_gyp_native_build_failed
    node_dev_dependency_missing
    node_module_not_found
    node_engine_unavailable
    node_engines_range
    npm_missing_start_script
    pip_no_matching_distribution
    pip_resolution_conflict
    pip_wheel_build_failed
    pip_pg_config_missing
    pip_invalid_requirement
    pipfile_lock_outdated
    pipfile_lock_missing
    uv_lock_outdated
    python_runtime_unavailable
    python_runtime_eol
    python_version_file_invalid
    python_no_package_manager_file
    python_multiple_package_managers
    python_buildpack_outdated
    venv_committed
    django_collectstatic_failed
    ruby_version_unavailable
    bundler_platform_missing
    rails_assets_precompile_failed
    rails_secret_key_base_missing
    go_build_failed
    jar_not_found
    composer_lock_missing
    composer_platform_unsatisfied
    chrome_shared_libs_missing
    python_module_not_found
    optional_module_missing
    gunicorn_not_installed
    gunicorn_wrong_module
    gunicorn_wrong_callable
    django_disallowed_host
    procfile_missing
    procfile_type_missing
    frontend_build_missing
    config_var_missing
    service_localhost_refused
    mongodb_auth_failed
    app_http_500
    app_code_exception
    postgres_url_dialect
    postgres_ssl_required
    postgres_too_many_connections
    postgres_auth_failed
    db_undefined_table
    alembic_multiple_heads
    migration_multiple_primary_keys
    migration_already_applied
    release_phase_failed
    redis_tls_self_signed
    cors_blocked
    cors_wildcard_warning
    mixed_content
    heroku_yml_missing
    heroku_yml_invalid
    docker_build_failed
    docker_base_image_not_found
    container_no_command
    container_no_images
    registry_unauthorized
    registry_unsupported_manifest
    build_fetch_unknown_error
    git_non_fast_forward
    git_shallow_clone
    git_push_rpc_failed
    git_push_auth_failed
    git_app_not_found
    app_not_found
    app_name_taken
    app_limit_reached
    account_verification_required
    addon_plan_not_found
    addon_account_not_permitted
    cli_invalid_credentials
    cli_not_logged_in
    cli_2fa_required
    ci_heroku_cli_missing
    cli_outdated
    port_hardcoded
    python_version_outdated_warning
    node_eol_warning
    migration_lock_hang
    http_404
    php_artisan_prompt
    buildpack_order
    docker_install_failure_hidden
    timezone_format_warning
    git_remote_missing
    stack_not_container
    multiple_buildpacks_detected
    buildpack_swallowed_error
    dotenv_missing_warning
}

/// What is no trouble, and helps to tell them apart.
static CLUES: &[(&str, &[Sign])] = &[
    ("command", &[sign("Starting process with command"), sign("Running process with command")]),
    (
        "listening",
        &[
            sign("istening on"),
            sign("istening at"),
            sign("Uvicorn running on"),
            sign("Running on http"),
            sign("erver started"),
            sign("erver running"),
            sign("erver is running"),
            sign("omcat started"),
            sign("eady on http"),
            sign("tarted server on"),
        ],
    ),
    (
        "bot",
        &[
            sign("Logged in as"),
            sign("logged in as"),
            sign("iscord"),
            sign("elegram"),
            sign("Bot is "),
            sign("bot is "),
            sign("is online"),
            sign("Start polling"),
            sign("Started polling"),
            sign("Scheduler started"),
            sign("celery@"),
            sign("longpoll"),
            sign("Bot started"),
            sign("bot started"),
            sign("Ready! Logged"),
            sign("Worker started"),
        ],
    ),
    ("low-port", &[sign("port: 80").without(&["port: 800", "port: 808"]), sign("port: 443")]),
    ("crashed-at-start", &[sign("State changed from starting to crashed")]),
    ("worker-timeout", &[sign("WORKER TIMEOUT")]),
    ("default-types", &[sign("Default types for buildpack")]),
    ("released", &[sign("Released v"), sign("Release v").with(&["created"])]),
    ("starting", &[sign("to starting")]),
    ("gunicorn-import", &[sign("in import_app")]),
    ("app-frame", &[sign("File \"/app/").without(&["/.heroku/", "site-packages"])]),
];

/// Every trouble, in the order of a deploy.
#[must_use]
pub fn all() -> &'static [&'static Trouble] {
    ALL
}

/// Finds a trouble by its slug.
#[must_use]
pub fn find(slug: &str) -> Option<&'static Trouble> {
    ALL.iter().find(|it| it.slug == slug).copied()
}

/// Whether the command of the dyno has the port that Heroku gave it.
fn seen_command_has_port(seen: &Seen) -> bool {
    let command = seen.first("command");
    ["--port ", "--port=", "-p ", "server.port=", "--bind 0.0.0.0:", "-b 0.0.0.0:", ":$PORT"]
        .iter()
        .filter_map(|option| command.split_once(option))
        .any(|(_, rest)| rest.starts_with("$PORT") || rest.bytes().take_while(u8::is_ascii_digit).count() >= 4)
}

/// Whether the module that Python misses is the app's own: the first part of what the server is to load.
fn seen_own_module(seen: &Seen) -> bool {
    let line = ["gunicorn-wrong-module", "python-module-not-found"].map(|slug| seen.first(slug)).concat();
    if line.contains("Error loading ASGI app") {
        return true;
    }
    let Some((_, missing)) = line.split_once("No module named ") else { return false };
    let name = |text: &str| {
        let text = text.trim_start_matches(['\'', '"']);
        text.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default().to_owned()
    };
    let missing = name(missing);
    let command = seen.first("command").split_once("command").map_or("", |(_, command)| command);
    let servers = ["gunicorn", "uvicorn", "hypercorn", "daphne"];
    let loads = servers.iter().any(|it| command.contains(it));
    let target = command.split([' ', '`']).find(|word| {
        let own = !word.starts_with('-') && !word.contains('/') && !servers.contains(word);
        own && (word.contains(':') || word.contains(".wsgi") || word.contains(".asgi")) && !word.contains("0.0.0.0")
    });
    match target.filter(|_| loads) {
        Some(target) => name(target) == missing,
        None => seen.has("gunicorn-import") && !seen.has("app-frame"),
    }
}

/// Whether what is missing is a config var: `KeyError` of any other key is the app's own business.
fn real_config(seen: &Seen) -> bool {
    let line = seen.first("config-var-missing");
    let Some((_, key)) = line.split_once("KeyError: '") else { return true };
    key.len() > 3
        && key
            .bytes()
            .take_while(|byte| *byte != b'\'')
            .all(|byte| byte.is_ascii_uppercase() || b"_0123456789".contains(&byte))
}

#[cfg(test)]
mod tests;
