//! The long texts of the site, as data that lies beside its pages.
//!
//! The rule of this room: what only a reader needs is not in the Wasm of the page but in a file that is fetched when
//! somebody goes there. Here is what such a file holds; `prerender` writes them, and the page reads them.

use serde::{Deserialize, Serialize};

/// What there is to say about a rule.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq, Eq)]
pub struct RuleText {
    /// Its id.
    pub id: String,
    /// Why it hurts; `` ` `` around what is literal.
    pub why: String,
    /// Where that is from, and when it was looked at.
    pub sources: Vec<(String, String)>,
}

/// What stands on the page of a rule, beside its text.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq, Eq)]
pub struct RulePage {
    /// The text.
    pub text: RuleText,
    /// What is said of the bad example, and about what.
    pub said: String,
    /// The field that it is said of.
    pub about: String,
    /// What the button says that puts it right, where there is one.
    pub fix: Option<String>,
    /// From the bad spec to the good one, as the hunks of a unified diff.
    pub spec: String,
    /// The same for the files that are written from them: a path and the hunks.
    pub files: Vec<(String, String)>,
    /// The pages of the guide that lead to it, by their ids.
    pub pages: Vec<String>,
}

/// What stands on the page of a trouble.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq, Eq)]
pub struct TroublePage {
    /// What it means; `` ` `` around what is literal, here and below.
    pub means: String,
    /// What causes it, the likeliest first.
    pub causes: Vec<String>,
    /// How to tell it from what looks like it.
    pub apart: String,
    /// What to do, in order, each with its command; `{app}` in it stands for an app.
    pub steps: Vec<(String, String)>,
    /// What not to do.
    pub avoid: String,
    /// Where that is from, and when it was looked at.
    pub sources: Vec<(String, String)>,
    /// What a log shows.
    pub sample: String,
    /// The pages of the guide that lead to it, by their ids.
    pub pages: Vec<String>,
}

/// What the contents of the guide say of a page, and what it is found by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// What it is about.
    pub lead: String,
    /// Its headings: the name that a link to each has, and its words.
    pub headings: Vec<(String, String)>,
}

/// Where the contents of the guide are.
pub const CONTENTS: &str = "guide/contents.json";

/// Where a page of the guide is.
#[must_use]
pub fn page_path(id: &str) -> String {
    ["guide/", id, "/page.json"].concat()
}

/// Where the page of a trouble is.
#[must_use]
pub fn trouble_path(slug: &str) -> String {
    ["troubleshoot/", slug, "/page.json"].concat()
}

/// Where the texts of all rules are, below the base of the site.
pub const RULES: &str = "rules/texts.json";

/// Where the page of a rule is.
#[must_use]
pub fn rule_path(id: &str) -> String {
    ["rules/", id, "/page.json"].concat()
}

#[cfg(not(target_arch = "wasm32"))]
pub use native::{Document, documents, pages};

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use super::{CONTENTS, Entry, RULES, RulePage, RuleText, TroublePage, page_path, rule_path, trouble_path};
    use crate::artifacts::{self, Language};
    use crate::facts::Source;
    use crate::guide::compile::{compile, headings};
    use crate::guide::text::{Block, Goal, Text, goals, words};
    use crate::guide::{MARKDOWN, PAGES, Page};
    use crate::rules::{self, Example, Rule};
    use crate::troubles::{self, Trouble};
    use crate::{changes, diff};
    use serde::Serialize;

    /// A file of the library.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Document {
        /// Its path below the base of the site.
        pub path: String,
        /// Its text.
        pub text: String,
    }

    /// More lines than these of one file's change are no example any more.
    const MOST: usize = 40;

    /// Every page of the guide.
    ///
    /// # Errors
    ///
    /// Says what is wrong in which line of which page.
    pub fn pages() -> Result<Vec<(&'static Page, Text)>, String> {
        let read = |(page, markdown): (&'static Page, &&str)| match compile(markdown, page.title) {
            Ok(text) => Ok((page, text)),
            Err(errors) => {
                let say = |(line, what): (usize, String)| format!("{}.md:{line}: {what}", page.id);
                Err(errors.into_iter().map(say).collect::<Vec<_>>().join("\n"))
            }
        };
        PAGES.iter().zip(MARKDOWN).map(read).collect()
    }

    fn entry(page: &Page, text: &Text) -> Entry {
        let heading = |block: &Block| match block {
            Block::Heading(_, id, inner) => Some((id.clone(), words(inner))),
            _ => None,
        };
        let headings = headings(&text.blocks).into_iter().filter_map(heading).collect();
        Entry { id: page.id.to_owned(), lead: words(&text.lead), headings }
    }

    /// Every file of the library.
    ///
    /// # Errors
    ///
    /// Says what is wrong with a page of the guide.
    pub fn documents() -> Result<Vec<Document>, String> {
        let pages = pages()?;
        let texts: Vec<RuleText> = rules::all().map(text).collect();
        let mut all = vec![document(RULES.to_owned(), &texts)];
        all.extend(rules::examples().map(|(rule, example)| document(rule_path(rule.id), &page(rule, example, &pages))));
        all.extend(troubles::all().iter().map(|it| document(trouble_path(it.slug), &trouble(it, &pages))));
        let contents: Vec<Entry> = pages.iter().map(|(page, text)| entry(page, text)).collect();
        all.push(document(CONTENTS.to_owned(), &contents));
        all.extend(pages.iter().map(|(page, text)| document(page_path(page.id), text)));
        Ok(all)
    }

    fn document<T: Serialize>(path: String, value: &T) -> Document {
        // Structs of texts: there is nothing in them that JSON cannot hold.
        Document { path, text: serde_json::to_string(value).unwrap_or_default() }
    }

    fn text(rule: &Rule) -> RuleText {
        RuleText { id: rule.id.to_owned(), why: rule.why.to_owned(), sources: sources(rule.sources) }
    }

    fn sources(sources: &[Source]) -> Vec<(String, String)> {
        sources.iter().map(|it| (it.at.to_owned(), it.checked.to_owned())).collect()
    }

    /// The pages of the guide that lead somewhere, in their order.
    fn leading(pages: &[(&'static Page, Text)], there: impl Fn(&Goal) -> bool) -> Vec<String> {
        let leads = |text: &Text| goals(&text.blocks).iter().any(&there);
        pages.iter().filter(|(_, text)| leads(text)).map(|(page, _)| page.id.to_owned()).collect()
    }

    fn trouble(trouble: &Trouble, pages: &[(&'static Page, Text)]) -> TroublePage {
        let words = &trouble.words;
        TroublePage {
            means: words.means.to_owned(),
            causes: words.causes.iter().copied().map(str::to_owned).collect(),
            apart: words.apart.to_owned(),
            steps: words.steps.iter().map(|it| (it.say.to_owned(), it.run.to_owned())).collect(),
            avoid: words.avoid.to_owned(),
            sources: sources(words.sources),
            sample: words.sample.to_owned(),
            pages: leading(pages, |goal| *goal == Goal::Trouble(trouble.slug.to_owned())),
        }
    }

    fn page(rule: &Rule, example: &Example, pages: &[(&'static Page, Text)]) -> RulePage {
        let (bad, good) = (example.bad_spec(), example.good_spec());
        let found = rules::findings(&bad).into_iter().find(|it| it.rule == rule.id);
        let changes = changes::between(&artifacts::write(&bad), &artifacts::write(&good));
        let twin = |path: &str| artifacts::WRITERS.iter().any(|it| it.path == path && prose_or_twin(it.language));
        RulePage {
            text: text(rule),
            said: found.as_ref().map(|it| it.message.clone()).unwrap_or_default(),
            about: found.as_ref().map(|it| it.at.describe(&bad)).unwrap_or_default(),
            fix: found.and_then(|it| it.fix).map(|fix| fix.label),
            spec: diff::hunks(&bad.to_json(), &good.to_json()),
            files: changes
                .into_iter()
                .filter(|it| !twin(it.path) && it.hunks.lines().count() <= MOST)
                .map(|it| (it.path.to_owned(), it.hunks))
                .collect(),
            pages: leading(pages, |goal| *goal == Goal::Rule(rule.id.to_owned())),
        }
    }

    /// Files that say again what another one says.
    const fn prose_or_twin(language: Language) -> bool {
        matches!(language, Language::Markdown | Language::PowerShell)
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn every_rule_has_a_page_that_shows_what_it_says() {
            for (rule, example) in rules::examples() {
                let page = page(rule, example, &[]);
                assert!(!page.said.is_empty() && !page.about.is_empty(), "{}", rule.id);
                assert!(page.spec.starts_with("@@ "), "{}", rule.id);
            }
        }

        #[test]
        fn what_is_written_is_what_the_page_reads() {
            let all = documents().expect("pages without errors");
            let texts: Vec<RuleText> = serde_json::from_str(&all[0].text).expect("the texts");
            assert_eq!(texts.len() + troubles::all().len() + PAGES.len(), all.len() - 2);
            let (rules, rest) = all[1..].split_at(texts.len());
            let (troubles, guide) = rest.split_at(troubles::all().len());
            let contents: Vec<Entry> = serde_json::from_str(&guide[0].text).expect("the contents");
            for ((document, entry), page) in guide[1..].iter().zip(contents).zip(PAGES) {
                let text: Text = serde_json::from_str(&document.text).expect("a page");
                assert_eq!((entry.id.as_str(), &document.path), (page.id, &page_path(page.id)));
                assert_eq!(entry.lead, words(&text.lead));
            }
            for (document, known) in troubles.iter().zip(troubles::all()) {
                let page: TroublePage = serde_json::from_str(&document.text).expect("a page");
                assert_eq!((page.means.as_str(), &document.path), (known.words.means, &trouble_path(known.slug)));
            }
            for (document, text) in rules.iter().zip(texts) {
                let page: RulePage = serde_json::from_str(&document.text).expect("a page");
                assert_eq!((page.text, &document.path), (text.clone(), &rule_path(&text.id)));
            }
        }
    }
}
