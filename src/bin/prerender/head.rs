//! What the head of a page says of it: to people who find it, to those to whom it is sent, and to the browser.

use crate::assets::Site;
use crate::card;
use dynoscribe::guide::text::{Text, words};
use dynoscribe::library::{Document, TroublePage};
use dynoscribe::route::Route;
use dynoscribe::{guide, rules, troubles};
use serde_json::{Value, json};

/// What a page may load and run: files of this site, and Wasm. GitHub Pages sends no headers, so it stands in the page,
/// first of all. Only what `boot.js` lets through becomes the address of a worker.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types default";

/// More than this nobody shows of a description.
const MOST: usize = 158;

/// The lines of a head.
pub fn draw(site: &Site, route: Option<Route>, documents: &[Document]) -> Result<String, String> {
    let title = route.map_or_else(|| "Not found · Dynoscribe".to_owned(), Route::title);
    let about = short(&about(route, documents)?);
    let host = [&site.origin, site.base.as_str()].concat();
    let card = [&host, card::path(route).as_str()].concat();
    let mut head = vec![
        "<meta charset=\"utf-8\">".to_owned(),
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">"),
        "<meta name=\"referrer\" content=\"no-referrer\">".to_owned(),
        format!("<title>{}</title>", escaped(&title)),
        meta("name", "description", &about),
    ];
    if let Some(route) = route {
        let here = [&host, route.path().as_str()].concat();
        head.push(format!("<link rel=\"canonical\" href=\"{}\">", escaped(&here)));
        head.push(meta("property", "og:url", &here));
    } else {
        head.push(meta("name", "robots", "noindex"));
    }
    let name = title.strip_suffix(" · Dynoscribe").unwrap_or(&title);
    head.extend([
        meta("property", "og:site_name", "Dynoscribe"),
        meta("property", "og:type", if route == Some(Route::Work) { "website" } else { "article" }),
        meta("property", "og:title", name),
        meta("property", "og:description", &about),
        meta("property", "og:image", &card),
        meta("property", "og:image:width", &card::WIDTH.to_string()),
        meta("property", "og:image:height", &card::HEIGHT.to_string()),
        meta("property", "og:image:alt", name),
        meta("name", "twitter:card", "summary_large_image"),
    ]);
    if let Some(data) = structured(route, name, &about, &host, documents)? {
        // Inside a script only `<` could end it.
        let text = data.to_string().replace('<', "\\u003c");
        head.push(format!("<script type=\"application/ld+json\">{text}</script>"));
    }
    head.push(String::new());
    Ok(head.join("\n"))
}

/// What a page is about.
fn about(route: Option<Route>, documents: &[Document]) -> Result<String, String> {
    Ok(match route {
        None => "There is no such page on this site.".to_owned(),
        Some(Route::Work) => "Describe a Heroku deployment once and get every file it needs, right and explained line by line: \
             Procfile, heroku.yml, app.json, workflow, scripts. Offline, in your browser."
            .to_owned(),
        Some(Route::NewEnvironment) => "Add an environment to a project that deploys to Heroku already: six questions, then the files \
             that change, the commands and a checklist."
            .to_owned(),
        Some(Route::Guide) => "How to deploy to Heroku and look after what runs there, with your own names in every command and file.".to_owned(),
        Some(Route::Rules) => "What goes wrong with deployments to Heroku before they are deployed: every rule with its reason, its source \
             and how to put it right."
            .to_owned(),
        Some(Route::Troubles) => "Paste the log of a failed Heroku deploy and read what caused it and what to do. Nothing leaves your browser.".to_owned(),
        Some(Route::Page(id)) => words(&text(id, documents)?.lead),
        Some(Route::Rule(id)) => rules::find(id).map_or_else(String::new, |rule| rule.why.replace('`', "")),
        Some(Route::Trouble(slug)) => troubles::find(slug).map_or_else(String::new, |it| [it.title, ": ", it.words.means].concat().replace('`', "")),
    })
}

fn text(id: &str, documents: &[Document]) -> Result<Text, String> {
    read(&dynoscribe::library::page_path(id), documents)
}

fn read<T: serde::de::DeserializeOwned>(path: &str, documents: &[Document]) -> Result<T, String> {
    let document =
        documents.iter().find(|it| it.path == path).ok_or_else(|| format!("{path} is not in the library"))?;
    serde_json::from_str(&document.text).map_err(|error| format!("{path}: {error}"))
}

/// What a search engine reads: the steps of a trouble as a how-to, a page of the guide as an article.
fn structured(
    route: Option<Route>,
    name: &str,
    about: &str,
    host: &str,
    documents: &[Document],
) -> Result<Option<Value>, String> {
    let url = |route: Route| [host, &route.path()].concat();
    Ok(match route {
        Some(Route::Trouble(slug)) => {
            let page: TroublePage = read(&dynoscribe::library::trouble_path(slug), documents)?;
            let step = |(say, run): &(String, String)| {
                let text = if run.is_empty() { say.clone() } else { [say, ": ", run].concat() };
                json!({ "@type": "HowToStep", "text": text.replace('`', "").replace("{app}", "APP") })
            };
            Some(json!({
                "@context": "https://schema.org", "@type": "HowTo", "name": name, "description": about,
                "url": url(Route::Trouble(slug)), "step": page.steps.iter().map(step).collect::<Vec<_>>(),
            }))
        }
        Some(Route::Page(id)) => Some(json!({
            "@context": "https://schema.org", "@type": "TechArticle", "headline": name, "description": about,
            "url": url(Route::Page(id)),
            "articleSection": guide::find(id).map(|page| page.part.label()),
        })),
        Some(Route::Work) => Some(json!({
            "@context": "https://schema.org", "@type": "WebApplication", "name": "Dynoscribe", "description": about,
            "url": url(Route::Work), "applicationCategory": "DeveloperApplication", "operatingSystem": "any",
            "offers": { "@type": "Offer", "price": "0", "priceCurrency": "USD" },
        })),
        _ => None,
    })
}

fn meta(kind: &str, name: &str, content: &str) -> String {
    format!("<meta {kind}=\"{name}\" content=\"{}\">", escaped(content))
}

/// A text inside an element or a quoted attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A description, cut behind a word where it is too long.
fn short(text: &str) -> String {
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(MOST).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    [cut[..end].trim_end_matches([',', ';', ':', '.']), "…"].concat()
}
