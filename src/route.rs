//! The addresses of the site.
//!
//! The rule of this room: an address is a path below the site's base, it ends in a slash, and a text is parsed into it
//! or is no address. What is shown there is the page's business.

use crate::library;

/// One address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// The workbench.
    Work,
    /// The wizard for a new environment.
    NewEnvironment,
    /// The index of the rules.
    Rules,
    /// One rule, by its id.
    Rule(&'static str),
    /// The doctor, and the index of the troubles.
    Troubles,
    /// One trouble, by its slug.
    Trouble(&'static str),
    /// The guide.
    Guide,
    /// One page of the guide, by its id.
    Page(&'static str),
}

impl Route {
    /// Every address, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        let rules = crate::rules::all().map(|rule| Self::Rule(rule.id));
        let troubles = crate::troubles::INDEX.iter().map(|(slug, _)| Self::Trouble(slug));
        let pages = crate::guide::PAGES.iter().map(|it| Self::Page(it.id));
        [Self::Work, Self::NewEnvironment, Self::Guide, Self::Rules, Self::Troubles]
            .into_iter()
            .chain(pages)
            .chain(rules)
            .chain(troubles)
    }

    /// The address of a path below the base, with or without the slash at its end.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let path = path.strip_suffix('/').unwrap_or(path);
        match path.split_once('/') {
            None if path.is_empty() => Some(Self::Work),
            None if path == "new-environment" => Some(Self::NewEnvironment),
            None if path == "rules" => Some(Self::Rules),
            None if path == "guide" => Some(Self::Guide),
            None => (path == "troubleshoot").then_some(Self::Troubles),
            Some(("rules", id)) => crate::rules::find(id).map(|rule| Self::Rule(rule.id)),
            Some(("guide", id)) => crate::guide::find(id).map(|page| Self::Page(page.id)),
            Some(("troubleshoot", slug)) => trouble(slug).map(|(slug, _)| Self::Trouble(slug)),
            Some(_) => None,
        }
    }

    /// The path below the base: empty, or ending in a slash.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Work => String::new(),
            Self::NewEnvironment => "new-environment/".to_owned(),
            Self::Rules => "rules/".to_owned(),
            Self::Rule(id) => ["rules/", id, "/"].concat(),
            Self::Troubles => "troubleshoot/".to_owned(),
            Self::Trouble(slug) => ["troubleshoot/", slug, "/"].concat(),
            Self::Guide => "guide/".to_owned(),
            Self::Page(id) => ["guide/", id, "/"].concat(),
        }
    }

    /// The file of the library that its page shows, if it shows one.
    #[must_use]
    pub fn document(self) -> Option<String> {
        match self {
            Self::Work | Self::NewEnvironment | Self::Troubles => None,
            Self::Rules => Some(library::RULES.to_owned()),
            Self::Guide => Some(library::CONTENTS.to_owned()),
            Self::Rule(id) => Some(library::rule_path(id)),
            Self::Trouble(slug) => Some(library::trouble_path(slug)),
            Self::Page(id) => Some(library::page_path(id)),
        }
    }

    /// The title of its page.
    #[must_use]
    pub fn title(self) -> String {
        match self {
            Self::Work => "Dynoscribe: every file a Heroku deployment needs".to_owned(),
            Self::NewEnvironment => "Add an environment, step by step · Dynoscribe".to_owned(),
            Self::Rules => "Rules · Dynoscribe".to_owned(),
            Self::Troubles => "Troubleshoot · Dynoscribe".to_owned(),
            Self::Guide => "Guide · Dynoscribe".to_owned(),
            Self::Page(id) => {
                let title = crate::guide::find(id).map_or(id, |page| page.title);
                [title, " · Dynoscribe"].concat()
            }
            Self::Trouble(slug) => {
                let title = trouble(slug).map_or(slug, |(_, title)| title);
                [title, " · Dynoscribe"].concat()
            }
            Self::Rule(id) => {
                // A rule and the trouble that it saves from may have one title.
                let title = crate::rules::find(id).map_or(id, |rule| rule.title);
                [title, " · Rule · Dynoscribe"].concat()
            }
        }
    }
}

fn trouble(wanted: &str) -> Option<(&'static str, &'static str)> {
    crate::troubles::INDEX.iter().copied().find(|(slug, _)| *slug == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_is_read_back() {
        for route in Route::all() {
            let path = route.path();
            assert_eq!(Route::parse(&path), Some(route), "{path}");
            assert_eq!(Route::parse(path.trim_end_matches('/')), Some(route), "{path}");
            assert_eq!(Route::parse(&[&path, "index.html"].concat()), Some(route), "{path}");
            assert!(!route.title().is_empty());
        }
    }

    #[test]
    fn what_is_no_address_is_none() {
        for path in ["rule", "rules/nothing", "rules//", "rules/port-fixed/more", "//", "Rules/"] {
            assert_eq!(Route::parse(path), None, "{path}");
        }
    }
}
