//! Open WebUI: a Svelte frontend with a Python backend, Postgres with pgvector.
//!
//! It is the deployment of the DSL KidsGPT project as its guide of 2026-02-17 tells it, put right where the guide is
//! outdated: migrations run in the release phase and nothing hides their failure; the address of an app is Heroku's
//! answer and not its name; `NPM_CONFIG_PRODUCTION` is left out, since the Node.js buildpack installs what the build
//! needs by itself; the heap of the frontend's build stands in its own script, not in a config var that the dyno would
//! get as well.

use super::{Preset, parts};
use crate::spec::{
    Addon, App, BuildArg, ConfigVar, Deploys, Environment, Image, Method, Need, OptionalPackage, Process, Release, Runs,
    Spec, Stage, Value,
};

/// The preset.
pub(super) static OPEN_WEBUI: Preset = Preset {
    id: "open-webui",
    title: "Open WebUI",
    about: "Svelte and FastAPI in one image, Postgres with pgvector, two branches to two apps.",
    needs: "The repository of Open WebUI with its Dockerfile; for buildpacks, package.json and requirements.txt at the top.",
    methods: &Method::ALL,
    spec,
};

fn spec() -> Spec {
    Spec {
        app: App {
            name: "Open WebUI KidsGPT".into(),
            description: "Open WebUI with KidsGPT modifications".into(),
            health_path: "/health".into(),
            ..App::default()
        },
        method: Method::ContainerRegistry,
        stack: "heroku-24".into(),
        buildpacks: parts::buildpacks(&["heroku/nodejs", "heroku/python"]),
        images: vec![Image {
            process: "web".into(),
            dockerfile: "Dockerfile".into(),
            build_args: vec![BuildArg { name: "BUILD_HASH".into(), value: "{commit}".into(), ..BuildArg::default() }],
            ..Image::default()
        }],
        processes: vec![Process {
            kind: "web".into(),
            command: "cd backend && uvicorn open_webui.main:app --host 0.0.0.0 --port $PORT".into(),
            quantity: Some(1),
            ..Process::default()
        }],
        release: Release {
            // The same place in a slug and in the image.
            command: "cd /app/backend/open_webui && python -m alembic upgrade head".into(),
            runs: Runs::ReleasePhase,
        },
        addons: vec![Addon {
            service: "heroku-postgresql".into(),
            plan: "essential-0".into(),
            attachment: "DATABASE".into(),
            extensions: vec!["vector".into()],
            ..Addon::default()
        }],
        config: config(),
        environments: environments(),
        ignore: parts::ignore(&IGNORE),
        packages: PACKAGES.iter().map(|(name, when, install)| package(name, when, install)).collect(),
        ..Spec::default()
    }
}

fn environments() -> Vec<Environment> {
    vec![
        Environment {
            name: "production".into(),
            stage: Some(Stage::Production),
            app: "dsl-kidsgpt-pilot".into(),
            branch: "main".into(),
            notes: "Production app.".into(),
            ..Environment::default()
        },
        Environment {
            name: "development".into(),
            stage: Some(Stage::Development),
            app: "dsl-kidsgpt-pilot-alt".into(),
            branch: "dev".into(),
            notes: "Development app.".into(),
            ..Environment::default()
        },
        Environment {
            name: "legacy".into(),
            app: "contextquiz-openwebui-kidsgpt".into(),
            deploys: Deploys::Manual,
            notes: "Legacy production app, deployed by hand. Its database has a backup each day at 02:00 America/Los_Angeles.".into(),
            legacy: true,
            ..Environment::default()
        },
    ]
}

fn config() -> Vec<ConfigVar> {
    use Need::{Optional, Recommended, Required};
    let text = parts::text;
    parts::config([
        (
            "DATABASE_URL",
            Required,
            Value::Addon,
            "The database. Heroku Postgres sets it and changes it when it has to.",
        ),
        ("WEBUI_SECRET_KEY", Required, Value::Generated, "Signs sessions. A new one signs everybody out."),
        (
            "OPENAI_API_KEY",
            Required,
            Value::Asked,
            "For chat with the models of OpenAI; not needed where others are used.",
        ),
        (
            "CORS_ALLOW_ORIGIN",
            Recommended,
            text("{app_url}"),
            "The origins that may call the API, separated by semicolons. Not * in production.",
        ),
        ("WEBUI_URL", Recommended, text("{app_url}"), "The public address; OAuth and single sign-on need it."),
        (
            "VECTOR_DB",
            Recommended,
            text("pgvector"),
            "Vectors live in Postgres; chromadb was removed to keep the slug small.",
        ),
        ("WEB_CONCURRENCY", Optional, text("1"), "One worker: several do not fit into 512 MB."),
        ("MALLOC_ARENA_MAX", Optional, text("2"), "Keeps memory from fragmenting on a dyno of 512 MB."),
        ("ENABLE_IMAGE_GENERATION", Optional, text("false"), "Off: needs packages that are left out."),
        ("AUDIO_STT_ENGINE", Optional, text(""), "Empty: no speech to text."),
        ("AUDIO_TTS_ENGINE", Optional, text(""), "Empty: no text to speech."),
        ("ENABLE_RAG_WEB_SEARCH", Optional, text("false"), "Off: needs packages that are left out."),
        ("ENABLE_RAG_LOCAL_WEB_FETCH", Optional, text("false"), "Off: the app fetches no local addresses."),
    ])
}

fn package(name: &str, when: &str, install: &str) -> OptionalPackage {
    OptionalPackage {
        package: name.into(),
        needed_when: when.into(),
        install: install.into(),
        ..OptionalPackage::default()
    }
}

/// What the build and the running app do not need. The README stays: `pyproject.toml` names it.
const IGNORE: [(&str, &[&str]); 9] = [
    (
        "Local settings, editors, logs",
        &[
            ".gitignore",
            ".env",
            ".env.local",
            ".env.*.local",
            ".webui_secret_key",
            ".DS_Store",
            "*.log",
            "coverage/",
            ".nyc_output/",
            ".vscode/",
            ".idea/",
            "*.swp",
            "*.swo",
            "*~",
        ],
    ),
    (
        "Documentation and tests",
        &[
            "docs/",
            "cypress/",
            "cypress.config.ts",
            "test/",
            "backend/open_webui/test/",
            "backend/open_webui/retrieval/web/testdata/",
        ],
    ),
    ("Exports and analyses", &["data-exports/", "stat_analysis/", "*.ipynb"]),
    ("Dumps, databases and archives", &["*.dump", "*.sql", "ContextBased_Prompt_Generation.zip", "webui 2.db"]),
    ("Files of Docker", &["Dockerfile", "docker-compose*.yaml", "docker-compose*.yml"]),
    ("Continuous integration", &[".github/"]),
    (
        "Helper scripts",
        &[
            "Makefile",
            "run-compose.sh",
            "run-navigation-tests.sh",
            "run-ollama-docker.sh",
            "update_ollama_models.sh",
            "confirm_remove.sh",
            "inspect_dump.py",
            "transform_dump_to_dataframes.py",
            "export_study_data.py",
            "export_moderation_direct.py",
            "contribution_stats.py",
        ],
    ),
    (
        "Notes and reports",
        &[
            "conda-system-info.txt",
            "deployment-summary.txt",
            "open-webui-environment-summary.md",
            "environment-comparison-report.md",
            "LICENSE_HISTORY",
            "PR_DESCRIPTION.md",
            "PR_SUMMARY.md",
            "README_DUMP_TRANSFORMATION.md",
            "TESTING_SCENARIO_SELECTION.md",
            "TOKEN_ISSUE_DIAGNOSIS.md",
            "WORKFLOW_STATE_ANALYSIS.md",
            "GITHUB_TOKEN_PERMISSIONS_GUIDE.md",
            "GPT5_VALIDATION_GUIDE.md",
            "CONTRIBUTOR_LICENSE_AGREEMENT",
        ],
    ),
    ("Videos and build output", &["static/video/", ".svelte-kit/"]),
];

/// Packages that were taken out of `requirements.txt` and are imported only where they are used.
const PACKAGES: [(&str, &str, &str); 9] = [
    ("boto3", "STORAGE_PROVIDER=s3", "pip install boto3"),
    ("google-cloud-storage", "STORAGE_PROVIDER=gcs", "pip install google-cloud-storage"),
    ("azure-identity", "STORAGE_PROVIDER=azure, or Azure Document Intelligence", "pip install azure-identity"),
    ("azure-storage-blob", "STORAGE_PROVIDER=azure", "pip install azure-storage-blob"),
    ("azure-ai-documentintelligence", "The document_intelligence loader", "pip install azure-ai-documentintelligence"),
    ("ddgs", "DuckDuckGo search", "pip install ddgs"),
    ("firecrawl-py", "WEB_LOADER_ENGINE=firecrawl", "pip install firecrawl-py"),
    ("tencentcloud-sdk-python", "Sogou search", "pip install tencentcloud-sdk-python"),
    ("opentelemetry-*", "ENABLE_OTEL=true", "Several packages; see the comments in requirements.txt"),
];
