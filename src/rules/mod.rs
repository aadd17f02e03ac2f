//! What we advise: one file of this room for each rule.
//!
//! The rule of this room: a rule looks at a [`Case`] and says in [`Hit`]s what will go wrong, where, and how to put it
//! right; it changes nothing. What cannot be carried at all is found at the border ([`crate::spec::resolve`]); for such
//! a finding the room has the words of its page. To add a rule: a file with a `RULE` and an `EXAMPLE`, and its line in
//! the list below. Its tests come with the line.

mod border;
mod case;
mod commands;
mod example;
mod hit;
mod origins;

pub use case::Case;
pub use connections::Count as Connections;
pub use example::Example;
pub use hit::Hit;
pub use secret_typed::{is_secret, is_secret_key, is_secret_value};

use crate::facts::Source;
use crate::spec::{Deployment, Finding, Severity, Spec, resolve};

/// One thing that can be wrong.
pub struct Rule {
    /// Its id, in kebab case; the name of its file.
    pub id: &'static str,
    /// How bad it is at its worst.
    pub severity: Severity,
    /// What is wrong, in a few words.
    pub title: &'static str,
    /// Why that hurts, in two sentences or three; `` ` `` around what is literal. The page's Wasm goes without it.
    pub why: &'static str,
    /// Where that is from.
    pub sources: &'static [Source],
    /// Finds it. A rule of the border finds nothing here.
    pub check: fn(&Case<'_>) -> Vec<Hit>,
}

/// A text for readers, which the page fetches from the library when somebody asks.
const fn prose(text: &'static str) -> &'static str {
    if cfg!(target_arch = "wasm32") { "" } else { text }
}

/// Lists the modules of the rules, each with its `RULE` and its `EXAMPLE`.
macro_rules! rules {
    ($($module:ident)+) => {
        $(mod $module;)+

        /// The rules of the advice, in the order in which they are shown.
        static ADVICE: &[&Rule] = &[$(&$module::RULE,)+];

        /// A bad and a good spec for each of them, by the name of the module.
        static EXAMPLES: &[(&str, &Rule, &Example)] = &[$((stringify!($module), &$module::RULE, &$module::EXAMPLE),)+];
    };
}

rules! {
    address_guessed
    app_twice
    branch_feeds_two
    branch_with_remote
    legacy_deploys
    production_first
    stages_differ
    registry_takes_no_source
    promotion_of_images
    process_command_ignored
    image_command_ignored
    release_image_runs
    release_never_runs
    release_swallows
    release_destroys
    release_makes_migrations
    release_starts_server
    release_in_background
    database_without_migration
    migration_at_start
    migration_in_web
    release_log_needs_curl
    frontend_after_runtime
    apt_after_runtime
    buildpack_misnamed
    program_missing
    npm_production
    yarn_production
    heap_as_config
    heap_over_memory
    build_config_unseen
    stack_deprecated
    buildpack_unpinned
    buildpack_pinned_old
    image_takes_secrets
    context_elsewhere
    foreign_platform
    two_package_managers
    port_fixed
    port_quoted
    listens_locally
    development_server
    web_detaches
    workers_against_memory
    concurrency_not_number
    arenas_unset
    sizes_mixed
    disk_vanishes
    websockets
    timeout_over_router
    no_web
    web_serves_nothing
    clock_twice
    eco_sleeps
    never_started
    secret_typed
    secret_in_command
    secrets_printed
    api_key_in_app
    placeholder
    required_empty
    addon_var_by_hand
    addon_missing
    value_quoted
    value_expects_shell
    unknown_placeholder
    override_same
    debug_on
    tls_unchecked
    cors_any
    cors_scheme
    cors_path
    cors_separator
    cors_localhost
    oauth_without_address
    vector_store
    store_incomplete
    package_left_out
    addon_misnamed
    plan_retired
    connections
    backups
    extension_name
    database_shared
    postgres_scheme
    redis_tls
    health_path_default
}

/// Every rule: what the border refuses first, then the advice.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    border::RULES.iter().map(|(rule, _)| rule).chain(ADVICE.iter().copied())
}

/// Every rule with a bad and a good spec.
pub fn examples() -> impl Iterator<Item = (&'static Rule, &'static Example)> {
    let border = border::RULES.iter().map(|(rule, example)| (rule, example));
    border.chain(EXAMPLES.iter().map(|(_, rule, example)| (*rule, *example)))
}

/// Finds a rule by its id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.id == id)
}

/// What there is to say about a spec: what the border refused, then the advice, without what was dismissed.
#[must_use]
pub fn findings(spec: &Spec) -> Vec<Finding> {
    let (deployment, refused) = resolve(spec);
    advise(spec, &deployment, refused)
}

/// As [`findings`], for a spec that was resolved already.
#[must_use]
pub fn advise(spec: &Spec, deployment: &Deployment, refused: Vec<Finding>) -> Vec<Finding> {
    let case = Case::new(spec, deployment, &refused);
    let mut all = refused;
    for rule in ADVICE {
        all.extend((rule.check)(&case).into_iter().map(|hit| hit.of(rule)));
    }
    all.retain(|finding| !(can_be_dismissed(finding) && spec.dismisses(finding)));
    all
}

/// How many connections the processes keep to the first Postgres database; nothing, if there is none.
#[must_use]
pub fn connections(spec: &Spec, deployment: &Deployment) -> Option<Connections> {
    connections::count(&Case::new(spec, deployment, &[]))
}

/// Whether somebody may decide that it is right as it is: not where something is left out of the files.
#[must_use]
pub fn can_be_dismissed(finding: &Finding) -> bool {
    finding.severity < Severity::Error || border::RULES.iter().all(|(rule, _)| rule.id != finding.rule)
}

#[cfg(test)]
mod tests;
