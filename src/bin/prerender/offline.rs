//! What makes the site work without a network and stand on a home screen: the worker with the list of all files, the
//! manifest and its icons; and the map of the site for search engines.

use crate::assets::{Site, digest_of, replaced};
use crate::card;
use dynoscribe::route::Route;
use serde_json::json;

/// The sizes of the icons, in pixels, that installing asks for.
const ICONS: [u32; 2] = [192, 512];

/// Writes it all. The worker comes last: it names every file that there is.
pub fn write(site: &mut Site) -> Result<(), String> {
    for size in ICONS {
        site.put(&format!("icon-{size}.png"), &card::icon(size)?)?;
    }
    let manifest = manifest(&site.base);
    site.put("manifest.webmanifest", manifest.as_bytes())?;
    site.put_aside("sitemap.xml", sitemap(site).as_bytes())?;
    let place = [&site.origin, site.base.as_str()].concat();
    site.put_aside("robots.txt", format!("User-agent: *\nAllow: /\nSitemap: {place}sitemap.xml\n").as_bytes())?;
    // GitHub Pages would otherwise run Jekyll over what is finished.
    site.put_aside(".nojekyll", b"")?;
    // A page of a rule, a trouble or the guide lies two folders deep; everything else is what they all need.
    let (files, first): (Vec<&String>, Vec<&String>) =
        site.files.keys().partition(|path| path.matches('/').count() > 1);
    let digests: Vec<&[u8]> = site.files.values().map(<[u8; 32]>::as_slice).collect();
    let worker = include_str!("sw.js");
    let worker = replaced(worker, "\"VERSION\"", &json!(digest_of(&digests)).to_string())?;
    let worker = replaced(&worker, "\"BASE\"", &json!(site.base).to_string())?;
    let worker = replaced(&worker, "[\"FIRST\"]", &json!(first).to_string())?;
    let worker = replaced(&worker, "[\"FILES\"]", &json!(files).to_string())?;
    site.put_aside("sw.js", worker.as_bytes())
}

fn manifest(base: &str) -> String {
    let icon = |size: &u32| json!({ "src": format!("{base}icon-{size}.png"), "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": "any maskable" });
    let shortcut = |route: Route, name: &str, about: &str| {
        let address = [base, &route.path()].concat();
        json!({
            "name": name, "description": about, "url": address,
            "icons": [{ "src": format!("{base}icon-192.png"), "sizes": "192x192", "type": "image/png" }],
        })
    };
    let manifest = json!({
        "id": base, "name": "Dynoscribe", "short_name": "Dynoscribe", "start_url": base, "scope": base,
        "description": "Describe a Heroku deployment once and get every file it needs.",
        "display": "standalone", "background_color": "#fcfaf6", "theme_color": "#fcfaf6", "lang": "en",
        "categories": ["developer", "productivity"],
        "icons": ICONS.iter().map(icon).collect::<Vec<_>>(),
        "shortcuts": [
            shortcut(Route::NewEnvironment, "Add an environment", "For a project that is deployed already"),
            shortcut(Route::Troubles, "Read a log", "What went wrong with a deploy, and what to do"),
        ],
    });
    format!("{manifest:#}\n")
}

fn sitemap(site: &Site) -> String {
    let place = [&site.origin, site.base.as_str()].concat();
    let entry = |route: Route| format!("<url><loc>{place}{}</loc></url>\n", route.path());
    let all: String = Route::all().map(entry).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{all}</urlset>\n"
    )
}
