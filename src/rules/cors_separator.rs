//! Origins that are separated by the wrong sign.

use super::case::{Case, set};
use super::{Example, Hit, Rule, origins, prose};
use crate::facts::Source;
use crate::spec::Severity;

pub(super) static RULE: Rule = Rule {
    id: "cors-separator",
    severity: Severity::Warning,
    title: "Origins with the wrong sign between them",
    why: prose("An app splits the list at one sign and takes what is left as it is. With another sign between them, two origins are one that no browser ever sends; Open WebUI splits at semicolons."),
    sources: &[Source::new("the deployment guide of DSL KidsGPT Open WebUI, Recommended for Production", "2026-02-17")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::config(spec, "WEBUI_URL", "{app_url}");
        super::example::config(spec, "CORS_ALLOW_ORIGIN", "{app_url},https://books.example.org");
    },
    good: |spec| {
        super::example::config(spec, "WEBUI_URL", "{app_url}");
        super::example::config(spec, "CORS_ALLOW_ORIGIN", "{app_url};https://books.example.org");
    },
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let named = [&case.spec.app.name, &case.spec.app.repository].map(|it| it.to_lowercase().replace([' ', '-', '_'], ""));
    let open_webui = case.spec.config.iter().any(|var| var.key.starts_with("WEBUI_"))
        || named.iter().any(|it| it.contains("openwebui"));
    let mut hits = Vec::new();
    for text in origins::texts(case) {
        let between: String = origins::parts(text.text).iter().map(|(_, separator)| *separator).collect();
        let own = open_webui && text.var.key == "CORS_ALLOW_ORIGIN";
        let mixed = between.contains(',') && between.contains(';');
        let message = if own && between.contains([',', ' ']) {
            "Open WebUI separates origins by semicolons and nothing else."
        } else if text.var.key == "CORS_ALLOWED_ORIGINS" && between.contains(';') {
            "Django and its like split CORS_ALLOWED_ORIGINS at commas."
        } else if !between.contains([',', ';']) && !between.trim_matches('\n').is_empty() {
            "Spaces do not separate origins: an app splits at commas, or at semicolons."
        } else if mixed {
            "There are commas and semicolons between the origins; an app splits at one of them."
        } else {
            continue;
        };
        let hit = Hit::new(text.at, message);
        hits.push(if own {
            let parts: Vec<&str> =
                origins::parts(text.text).iter().map(|(part, _)| *part).filter(|part| !part.is_empty()).collect();
            hit.safe("Use semicolons", set(&text, &parts.join(";")))
        } else {
            hit
        });
    }
    hits
}
