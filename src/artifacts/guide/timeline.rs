//! What happens on a deploy, as a picture and a table.

use super::{Guide, fixed, names, spans, together};
use crate::emit::markdown::{Page, Row, Span};
use crate::emit::mermaid::{Flowchart, Form, Piece};
use crate::spec::deployment::Target;
use crate::timeline::{self, Phase, Read, Sees, Step, Timeline};

pub(super) fn write(page: &mut Page, guide: &Guide<'_>) {
    let because = together(CHAPTER);
    page.heading(2, "What happens on a deploy", because);
    page.paragraph(&[Span::Fixed(TEXT)], because);
    // Environments that are deployed in the same way share a picture.
    let mut told: Vec<&Target> = Vec::new();
    for target in guide.in_use() {
        if told.iter().any(|other| timeline::alike(other, target)) {
            continue;
        }
        told.push(target);
        let alike: Vec<&Target> = guide.in_use().into_iter().filter(|it| timeline::alike(it, target)).collect();
        let story = timeline::timeline(guide.deployment, target);
        page.paragraph(&spans([names(&alike), fixed(":")]), because);
        page.text("mermaid", chart(&story, &alike));
        table(page, &story);
    }
}

/// The steps from the top down, and what a failure leaves.
fn chart(story: &Timeline, targets: &[&Target]) -> Vec<crate::emit::Line> {
    let because = together(PICTURE);
    let mut chart = Flowchart::new(because);
    let mut label = Vec::new();
    for (at, target) in targets.iter().enumerate() {
        if at > 0 {
            label.push(Piece::Break);
        }
        label.extend([
            Piece::Own(target.name.as_str().to_owned()),
            Piece::Fixed(" → "),
            Piece::Own(target.app.as_str().to_owned()),
        ]);
    }
    chart.node("environments", Form::Round, &label, because);
    let mut last = "environments";
    for step in &story.steps {
        let id = id(step.phase);
        let label = [Piece::Fixed(step.phase.label()), Piece::Break, Piece::Fixed(step.who.label())];
        chart.node(id, Form::Box, &label, because);
        chart.arrow(last, id, because);
        last = id;
    }
    let has = |phase: Phase| story.steps.iter().any(|it| it.phase == phase);
    if has(Phase::Release) {
        chart.node("stays", Form::Round, &[Piece::Fixed("The old release stays")], because);
        let failing = [Phase::Build, Phase::Image, Phase::Release];
        for phase in failing.into_iter().filter(|it| has(*it)) {
            chart.dotted(id(phase), "fails", "stays", because);
        }
    }
    if has(Phase::Health) {
        chart.node("down", Form::Round, &[Piece::Fixed("The app is down")], because);
        chart.dotted(id(Phase::Boot), "fails", "down", because);
    }
    chart.done()
}

const fn id(phase: Phase) -> &'static str {
    match phase {
        Phase::Push => "push",
        Phase::Checks => "checks",
        Phase::Build => "build",
        Phase::Image => "image",
        Phase::Release => "release",
        Phase::Boot => "boot",
        Phase::Health => "health",
    }
}

fn table(page: &mut Page, story: &Timeline) {
    let because = together(TABLE);
    let head = ["Step", "Who", "What happens", "Reads", "Config vars", "At most", "When it fails"];
    let row = |step: &Step| {
        let most =
            step.lasts.map_or_else(Vec::new, |it| vec![Span::Count(it.most), Span::Fixed(" "), Span::Fixed(it.unit)]);
        let sees = match step.sees {
            Sees::Nothing => Vec::new(),
            Sees::Blind(why) | Sees::Most(why) => fixed(why),
            Sees::All => fixed("all of them"),
        };
        let mut says = fixed(step.says);
        if let Some(line) = &step.line {
            says.extend([Span::Fixed(" The command: "), Span::code(line), Span::Fixed(".")]);
        }
        let cells =
            vec![fixed(step.phase.label()), fixed(step.who.label()), says, reads(step), sees, most, fixed(step.then)];
        Row::new(cells, because)
    };
    page.table(&head, story.steps.iter().map(row).collect(), because);
}

/// What a step reads, each once.
fn reads(step: &Step) -> Vec<Span> {
    let mut all: Vec<Span> = Vec::new();
    for read in &step.reads {
        let span = match read {
            Read::File(path, _) => Span::code(*path),
            Read::Source(path) => Span::code(path),
            Read::Kept(what) => Span::Fixed(what),
        };
        if !all.contains(&span) {
            if !all.is_empty() {
                all.push(Span::Fixed(", "));
            }
            all.push(span);
        }
    }
    all
}

const TEXT: &str =
    "From the push to the answer of the app: who does each step, what it reads, and what a failure leaves behind.";
const CHAPTER: &str = "What happens when an environment is deployed depends on its method and on what starts a deploy.";
const PICTURE: &str = "The steps of a deploy as a picture, which GitHub draws.";
const TABLE: &str = "A step of a deploy.";
