//! Pages, rules and troubles in one list, by some words.

use crate::library::Entry;
use crate::route::Route;
use crate::{guide, rules, search, troubles};

/// Something that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where it is.
    pub route: Route,
    /// The name of the heading there, if it is one.
    pub heading: String,
    /// Its title.
    pub title: String,
    /// What it is, in a word.
    pub kind: &'static str,
    /// What stands beside it: what it is about, or its id.
    pub beside: String,
}

/// What fits, the best first, and no more than a number. The contents of the guide are fetched; without them its pages
/// are found by their titles.
#[must_use]
pub fn find(wanted: &str, contents: &[Entry], most: usize) -> Vec<Hit> {
    let words = search::words(wanted);
    if words.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(u32, Hit)> = Vec::new();
    for page in guide::PAGES {
        found.extend(of_page(page, contents.iter().find(|it| it.id == page.id), &words));
    }
    for rule in rules::all() {
        let score = search::score(&words, &[(rule.id, 20), (rule.title, 16)]);
        let hit = |score| (score, hit(Route::Rule(rule.id), "Rule", rule.title, rule.id));
        found.extend(score.map(hit));
    }
    for trouble in troubles::all() {
        let hit = |score| (score, hit(Route::Trouble(trouble.slug), "Trouble", trouble.title, trouble.slug));
        found.extend(troubles::score(trouble, &words).map(hit));
    }
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().take(most).map(|(_, hit)| hit).collect()
}

/// A page as a whole, or the heading of it that fits better than its title.
fn of_page(page: &guide::Page, entry: Option<&Entry>, words: &[String]) -> Option<(u32, Hit)> {
    let lead = entry.map_or("", |it| it.lead.as_str());
    let route = Route::Page(page.id);
    let whole = search::score(words, &[(page.title, 28), (page.id, 20), (lead, 8)])
        .map(|score| (score, hit(route, "Guide", page.title, lead)));
    let headings = entry.map_or(&[][..], |it| it.headings.as_slice());
    let part = headings.iter().filter_map(|(name, title)| {
        let score = search::score(words, &[(title, 18), (page.title, 6)])?;
        Some((score, Hit { heading: name.clone(), ..hit(route, "Guide", title, page.title) }))
    });
    whole.into_iter().chain(part).max_by_key(|(score, hit)| (*score, hit.heading.is_empty()))
}

fn hit(route: Route, kind: &'static str, title: &str, beside: &str) -> Hit {
    Hit { route, heading: String::new(), title: title.to_owned(), kind, beside: beside.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_box_finds_pages_headings_rules_and_troubles() {
        let heading = ("price".to_owned(), "What it costs in time".to_owned());
        let entry =
            Entry { id: guide::PAGES[0].id.to_owned(), lead: "Three ways.".to_owned(), headings: vec![heading] };
        let contents = [entry];
        let first = |wanted: &str| find(wanted, &contents, 10).first().cloned();
        let route = |wanted: &str| first(wanted).map(|hit| hit.route);
        assert_eq!(route("how to choose"), Some(Route::Page(guide::PAGES[0].id)));
        assert_eq!(first("costs in time").map(|hit| hit.heading), Some("price".to_owned()));
        assert_eq!(route("H12"), Some(Route::Trouble("h12-request-timeout")));
        assert_eq!(route("port-fixed"), Some(Route::Rule("port-fixed")));
        assert!(find("", &contents, 10).is_empty());
        assert!(find("nothing like this at all", &contents, 10).is_empty());
        assert_eq!(find("the app", &contents, 3).len(), 3);
    }
}
