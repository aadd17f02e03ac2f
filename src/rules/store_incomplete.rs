//! A store that is chosen, and not said where.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::Severity;

pub(super) static RULE: Rule = Rule {
    id: "store-incomplete",
    severity: Severity::Warning,
    title: "A store whose address is missing",
    why: prose("The app starts with a store that it cannot find, and fails at the first upload or the first question, or falls back to the dyno's disk without a word. Which config vars it wants is in its own documentation."),
    sources: &[Source::new("github.com/open-webui/open-webui, backend/open_webui/config.py", "2026-11-25")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::config(spec, "STORAGE_PROVIDER", "gcs"),
    good: |spec| {
        super::example::config(spec, "STORAGE_PROVIDER", "gcs");
        super::example::config(spec, "GCS_BUCKET_NAME", "bookshelf-files");
    },
};

/// A choice, what some config var's key has to hold for it, and one that does.
const STORES: [(&str, &str, &str, &str); 9] = [
    ("STORAGE_PROVIDER", "s3", "BUCKET", "S3_BUCKET_NAME"),
    ("STORAGE_PROVIDER", "gcs", "BUCKET", "GCS_BUCKET_NAME"),
    ("STORAGE_PROVIDER", "azure", "CONTAINER", "AZURE_STORAGE_CONTAINER_NAME"),
    ("VECTOR_DB", "qdrant", "QDRANT_", "QDRANT_URI"),
    ("VECTOR_DB", "milvus", "MILVUS_", "MILVUS_URI"),
    ("VECTOR_DB", "opensearch", "OPENSEARCH_", "OPENSEARCH_URI"),
    ("VECTOR_DB", "elasticsearch", "ELASTICSEARCH_", "ELASTICSEARCH_URL"),
    ("VECTOR_DB", "pinecone", "PINECONE_", "PINECONE_API_KEY"),
    ("VECTOR_DB", "weaviate", "WEAVIATE_", "WEAVIATE_HTTP_HOST"),
];

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for text in case.texts() {
        let chosen = STORES.iter().find(|(key, value, ..)| *key == text.var.key && *value == text.text.trim());
        let Some((key, value, wanted, one)) = chosen else { continue };
        let sign = [*key, "=", *value].concat();
        // What is left out of the build is spoken of first: see the rule for packages.
        let left_out = case.spec.packages.iter().any(|it| it.needed_when.contains(&sign));
        if !left_out && !case.spec.config.iter().any(|var| var.key.contains(wanted)) {
            let message = format!("{key}={value}, and no config var says where that is. Add {one} and what else it wants.");
            hits.push(Hit::new(text.at, message));
        }
    }
    hits
}
