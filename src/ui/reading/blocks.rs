//! The parts of a page, drawn.

use super::advice::Advice;
use super::chooser::Chooser;
use super::features::Features;
use super::file::LiveFile;
use super::release::Release;
use super::timeline::Timeline;
use crate::artifacts::Language;
use crate::guide::text::{Block, Goal, Inline, Piece, Shown};
use crate::highlight;
use crate::route::Route;
use crate::ui::parts::{Button, Command, Shape, inked, use_copy};
use crate::ui::router::Link;
use crate::{guide, rules, troubles};
use yew::prelude::*;

/// Parts of a page.
pub(in crate::ui) fn draw(blocks: &[Block]) -> Html {
    blocks.iter().map(block).collect()
}

fn block(block: &Block) -> Html {
    match block {
        Block::Heading(level, id, words) => heading(*level, id, words),
        Block::Paragraph(words) => html! { <p>{ inlines(words) }</p> },
        Block::List(true, items) => {
            html! { <ol class="prose__list prose__list--numbered">{ for items.iter().map(item) }</ol> }
        }
        Block::List(false, items) => html! { <ul class="prose__list">{ for items.iter().map(item) }</ul> },
        Block::Table(head, rows) => table(head, rows),
        Block::Code(language, pieces) if matches!(language.as_str(), "bash" | "powershell") => commands(pieces),
        Block::Code(language, pieces) => html! { <Sheet language={language.clone()} pieces={pieces.clone()} /> },
        Block::Fold(_, Shown::Plainly, inner) => draw(inner),
        Block::Fold(label, shown, inner) => html! {
            <details class="fold" open={*shown == Shown::Labelled}>
                <summary>{ label }</summary>
                <div class="fold__body">{ draw(inner) }</div>
            </details>
        },
        Block::Drawn(name, argument, plain) => drawn(name, argument, plain),
        Block::Advice(ids) => html! { <Advice ids={ids.clone()} /> },
        Block::When(..) | Block::Live(..) => Html::default(),
    }
}

fn drawn(name: &str, argument: &str, plain: &[Block]) -> Html {
    match name {
        "chooser" => html! { <Chooser /> },
        "features" => html! { <div class="own-case"><Features /></div> },
        "release" => html! { <Release /> },
        "timeline" => html! { <Timeline /> },
        "file" => html! { <LiveFile path={argument.to_owned()} /> },
        "chapter" | "costs" | "inventory" | "connections" => html! { <div class="own-case">{ draw(plain) }</div> },
        _ => draw(plain),
    }
}

fn heading(level: usize, id: &str, words: &[Inline]) -> Html {
    let link = html! {
        <a class="anchor" href={["#", id].concat()}>{ inlines(words) }</a>
    };
    if level <= 2 {
        html! { <h2 id={id.to_owned()} tabindex="-1">{ link }</h2> }
    } else {
        html! { <h3 id={id.to_owned()} tabindex="-1">{ link }</h3> }
    }
}

/// An item; one that is a paragraph alone stands without one.
fn item(blocks: &Vec<Block>) -> Html {
    match blocks.as_slice() {
        [Block::Paragraph(words), rest @ ..] => html! { <li>{ inlines(words) }{ draw(rest) }</li> },
        all => html! { <li>{ draw(all) }</li> },
    }
}

fn table(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Html {
    let row = |cells: &Vec<Vec<Inline>>| {
        html! { <tr>{ for cells.iter().map(|it| html! { <td>{ inlines(it) }</td> }) }</tr> }
    };
    // The corner of a table says nothing.
    let title = |it: &Vec<Inline>| {
        if it.is_empty() {
            html! { <td /> }
        } else {
            html! { <th scope="col">{ inlines(it) }</th> }
        }
    };
    let label = head.iter().map(|it| guide::text::words(it)).collect::<Vec<_>>().join(", ");
    html! {
        <div class="table" role="group" aria-label={label} tabindex="0">
            <table>
                <thead><tr>{ for head.iter().map(title) }</tr></thead>
                <tbody>{ for rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// Parts of a line.
pub(in crate::ui) fn inlines(all: &[Inline]) -> Html {
    let one = |inline: &Inline| match inline {
        Inline::Text(text) | Inline::Own(text) => text.clone().into(),
        Inline::Code(words) => html! { <code>{ pieces(words) }</code> },
        Inline::Strong(inner) => html! { <b>{ inlines(inner) }</b> },
        Inline::Emphasis(inner) => html! { <i>{ inlines(inner) }</i> },
        Inline::Link(goal, inner) => link(goal, inlines(inner)),
        Inline::Break => html! { <br /> },
    };
    all.iter().map(one).collect()
}

/// What is literal; the person's own is set apart.
fn pieces(all: &[Piece]) -> Html {
    let one = |piece: &Piece| match piece {
        Piece::Own(text) => html! { <span class="own">{ text }</span> },
        other => other.text().to_owned().into(),
    };
    all.iter().map(one).collect()
}

fn link(goal: &Goal, words: Html) -> Html {
    let to = |route: Option<Route>, at: &str| match route {
        Some(to) => html! { <Link {to} at={at.to_owned()}>{ words.clone() }</Link> },
        None => words.clone(),
    };
    match goal {
        Goal::Here(name) => html! { <a href={["#", name].concat()}>{ words }</a> },
        Goal::Page(id, name) => to(guide::find(id).map(|it| Route::Page(it.id)), name),
        Goal::Trouble(slug) => to(troubles::find(slug).map(|it| Route::Trouble(it.slug)), ""),
        Goal::Rule(id) => to(rules::find(id).map(|it| Route::Rule(it.id)), ""),
        Goal::Work => to(Some(Route::Work), ""),
        Goal::Doctor => to(Some(Route::Troubles), ""),
        Goal::Wizard => to(Some(Route::NewEnvironment), ""),
        Goal::Out(url) => html! { <a href={url.clone()} rel="noreferrer">{ words }</a> },
    }
}

/// Commands: each can be copied alone. A line that ends in a backslash goes on in the next one.
fn commands(all: &[Piece]) -> Html {
    let mut lines: Vec<Vec<Piece>> = vec![Vec::new()];
    for piece in all {
        let own = matches!(piece, Piece::Own(_));
        for (at, part) in piece.text().split('\n').enumerate() {
            let goes_on = lines.last().is_some_and(|line| line.last().is_some_and(|it| it.text().ends_with('\\')));
            let part = part.to_owned();
            match lines.last_mut() {
                // The person's own text is one word, however many lines it has.
                Some(line) if at > 0 && (own || goes_on) => {
                    line.push(Piece::Text("\n".to_owned()));
                    line.push(if own { Piece::Own(part) } else { Piece::Text(part) });
                }
                Some(line) if at == 0 => line.push(if own { Piece::Own(part) } else { Piece::Text(part) }),
                _ => lines.push(vec![Piece::Text(part)]),
            }
        }
    }
    let line = |line: &Vec<Piece>| {
        let text: String = line.iter().map(Piece::text).collect();
        if text.trim().is_empty() {
            return Html::default();
        }
        if text.starts_with('#') {
            return html! { <span class="commands__note">{ pieces(line) }</span> };
        }
        html! { <Command {text} drawn={pieces(line)} /> }
    };
    html! {
        <div class="commands">{ for lines.iter().map(line) }</div>
    }
}

/// Properties of [`Sheet`].
#[derive(Properties, PartialEq)]
struct SheetProps {
    language: String,
    pieces: Vec<Piece>,
}

/// A text in some language, in its colours, that can be copied as a whole.
#[component]
fn Sheet(SheetProps { language, pieces }: &SheetProps) -> Html {
    let text: String = pieces.iter().map(Piece::text).collect();
    let onpress = use_copy(text.clone().into());
    html! {
        <div class="example">
            <pre tabindex="0"><code>{ coloured(language, &text) }</code></pre>
            <Button class="command__copy" shape={Shape::Copy} bare=true label="Copy" said=" the example" {onpress} />
        </div>
    }
}

/// A text in the colours of its language, where we write that language ourselves.
pub(super) fn coloured(language: &str, text: &str) -> Html {
    let language = match language {
        "procfile" => Language::Procfile,
        "yaml" => Language::Yaml,
        "json" => Language::Json,
        "bash" => Language::Shell,
        "powershell" => Language::PowerShell,
        _ => return text.to_owned().into(),
    };
    let mut state = highlight::State::default();
    let mut all = Vec::new();
    for line in text.split('\n') {
        let (pieces, next) = highlight::line(language, line, &state);
        state = next;
        if !all.is_empty() {
            all.push("\n".into());
        }
        all.push(inked(pieces));
    }
    all.into_iter().collect()
}
