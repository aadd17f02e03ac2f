//! What every page is held to.

use super::compile::compile;
use super::fill::fill;
use super::text::{Block, Goal, Piece, Text, goals};
use super::{MARKDOWN, PAGES, Page, View, live};
use crate::artifacts;
use crate::hostile;
use crate::presets;
use crate::rules;
use crate::spec::{Edit, Method, Spec, resolve};
use crate::troubles;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

fn pages() -> Vec<(&'static Page, Text)> {
    let read = |(page, markdown): (&'static Page, &&str)| {
        (page, compile(markdown, page.title).unwrap_or_else(|errors| panic!("{}: {errors:?}", page.id)))
    };
    PAGES.iter().zip(MARKDOWN).map(read).collect()
}

fn open_webui() -> Spec {
    let preset = presets::PRESETS.iter().find(|it| it.id == "open-webui").expect("the preset");
    preset.spec()
}

/// Does something with the view of a spec.
fn with<T>(spec: &Spec, act: impl FnOnce(&View<'_>) -> T) -> T {
    let (deployment, refused) = resolve(spec);
    let findings = rules::advise(spec, &deployment, refused.clone());
    let files = artifacts::write_resolved(&deployment, refused);
    act(&View::new(spec, &deployment, &files, &findings, None))
}

/// Every part, those of passages and items too.
fn all(blocks: &[Block]) -> Vec<&Block> {
    let mut out = Vec::new();
    for block in blocks {
        out.push(block);
        match block {
            Block::When(_, inner) | Block::Fold(_, _, inner) | Block::Drawn(_, _, inner) => out.extend(all(inner)),
            Block::List(_, items) => out.extend(items.iter().flat_map(|it| all(it))),
            _ => {}
        }
    }
    out
}

#[test]
fn every_page_is_read_and_no_link_is_dead() {
    let pages = pages();
    assert!(pages.len() > 30, "{}", pages.len());
    let ids = |text: &Text| {
        let headings = super::compile::headings(&text.blocks).into_iter();
        headings
            .filter_map(|it| if let Block::Heading(_, id, _) = it { Some(id.clone()) } else { None })
            .collect::<Vec<_>>()
    };
    for (page, text) in &pages {
        assert!(!text.lead.is_empty() && !text.sources.is_empty(), "{}", page.id);
        let lead = Block::Paragraph(text.lead.clone());
        let drawn = with(&open_webui(), |view| fill(&text.blocks, view));
        let everywhere = [goals(&text.blocks), goals(&drawn), goals(&[lead])].concat();
        for goal in &everywhere {
            let there = match goal {
                Goal::Here(name) => ids(text).contains(name),
                Goal::Page(id, name) => pages
                    .iter()
                    .find(|(other, _)| other.id == id)
                    .is_some_and(|(_, other)| name.is_empty() || ids(other).contains(name)),
                Goal::Trouble(slug) => troubles::find(slug).is_some(),
                Goal::Rule(id) => rules::find(id).is_some(),
                Goal::Out(url) => url.starts_with("https://") && !url.contains(' '),
                Goal::Work | Goal::Doctor | Goal::Wizard => true,
            };
            assert!(there, "{}: {goal:?} leads nowhere", page.id);
        }
    }
}

#[test]
fn every_page_can_be_reached_and_every_part_is_used() {
    let pages = pages();
    let blocks: Vec<&Block> = pages.iter().flat_map(|(_, text)| all(&text.blocks)).collect();
    let drawn = |name: &str, argument: &str| {
        blocks.iter().any(|it| matches!(it, Block::Live(a, b) if a == name && (argument.is_empty() || b == argument)))
    };
    for name in live::names() {
        assert!(drawn(name, ""), "no page shows {name}");
    }
    // What the generated guide says is on some page, to the letter; what only a reader of the file needs is not.
    let elsewhere = ["timeline", "troubles", "dismissed"];
    for chapter in artifacts::chapters().filter(|it| !elsewhere.contains(it)) {
        assert!(drawn("chapter", chapter), "no page shows the chapter {chapter}");
    }
    for (anchor, chapter, home) in super::chapter::HOMES {
        let (_, text) = pages.iter().find(|(page, _)| page.id == home).expect(home);
        let shows = |it: &Block| matches!(it, Block::Live(name, argument) if name == "chapter" && argument == chapter);
        assert!(text.blocks.iter().any(shows), "{home} does not show #{anchor}");
    }
    for file in artifacts::WRITERS.iter().filter(|it| it.path.starts_with(".g") || !it.path.contains('/')) {
        assert!(drawn("file", file.path), "no page explains {}", file.path);
    }
}

#[test]
fn names_of_the_person_stand_in_the_commands() {
    let mut spec = open_webui();
    let text = |spec: &Spec, id: &str| {
        let pages = pages();
        let (_, text) = pages.iter().find(|(page, _)| page.id == id).expect("the page");
        with(spec, |view| format!("{:?}", fill(&text.blocks, view)))
    };
    let page = text(&spec, "rollback-and-incidents");
    assert!(page.contains(r#"Text("heroku releases --num 5 --app "), Own("dsl-kidsgpt-pilot")"#), "{page}");
    assert!(text(&Spec::default(), "rollback-and-incidents").contains(r#"--app "), Text("your-app")"#));
    let folded = |spec: &Spec| text(spec, "buildpacks").contains("Fold(\"With Node.js\", Folded");
    assert!(!folded(&spec));
    spec.buildpacks.clear();
    assert!(folded(&spec));
}

#[test]
fn each_method_opens_its_own_passages() {
    let pages = pages();
    let (_, text) = pages.iter().find(|(page, _)| page.id == "github-actions").expect("the page");
    for (method, open) in
        [(Method::ContainerRegistry, "With Container Registry"), (Method::Buildpacks, "When Heroku builds")]
    {
        let mut spec = open_webui();
        spec.apply(Edit::Method(method));
        let blocks = with(&spec, |view| fill(&text.blocks, view));
        for block in &blocks {
            if let Block::Fold(label, shown, _) = block
                && label != "When GitHub Actions deploys"
            {
                assert_eq!(*shown == super::text::Shown::Plainly, label == open, "{method:?}: {label}");
            }
        }
    }
}

/// What a reader of Markdown makes of a text: the words of each of its parts.
fn read(markdown: &str) -> String {
    let mut out = String::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) | Event::Code(text) => out.push_str(&text),
            Event::SoftBreak => out.push(' '),
            Event::Start(Tag::Image { .. } | Tag::HtmlBlock) | Event::Html(_) => panic!("{markdown}"),
            Event::InlineHtml(html) => assert_eq!(&*html, "<br>", "{markdown}"),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell | TagEnd::Heading(_)) => out.push('\n'),
            _ => {}
        }
    }
    out
}

fn plain(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        match block {
            Block::Heading(_, _, words) | Block::Paragraph(words) => out.push_str(&(super::text::words(words) + "\n")),
            Block::List(_, items) => out.extend(items.iter().map(|it| plain(it))),
            Block::Table(head, rows) => {
                out.extend(head.iter().chain(rows.iter().flatten()).map(|it| super::text::words(it) + "\n"));
            }
            Block::Code(_, pieces) => out.push_str(&pieces.iter().map(Piece::text).collect::<String>()),
            Block::Fold(label, shown, inner) => {
                if *shown != super::text::Shown::Plainly {
                    out.push_str(&[label, ":\n"].concat());
                }
                out.push_str(&plain(inner));
            }
            Block::Drawn(_, _, inner) => out.push_str(&plain(inner)),
            Block::When(..) | Block::Live(..) | Block::Advice(_) => {}
        }
    }
    out
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn the_guide_as_a_file_says_what_the_pages_say() {
    let pages = pages();
    for spec in [open_webui(), Spec::default()] {
        with(&spec, |view| {
            let file = squeezed(&read(&super::print::whole(&pages, view)));
            for (page, text) in &pages {
                for block in fill(&text.blocks, view) {
                    let said = squeezed(&plain(std::slice::from_ref(&block)));
                    assert!(file.contains(&said), "{}: {said}", page.id);
                }
            }
        });
    }
}

proptest! {
    #![proptest_config(hostile::batched(20))]
    #[test]
    fn no_spec_however_hostile_breaks_a_page(spec in hostile::any_spec()) {
        let pages = pages();
        with(&spec, |view| {
            let file = super::print::whole(&pages, view);
            assert!(file.starts_with("# "));
            let _ = read(&file);
        });
    }
}
