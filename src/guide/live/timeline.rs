//! `timeline`: what happens on a deploy of the environment that is looked at.

use super::{Live, alone, code, head, own, paragraph, say};
use crate::guide::View;
use crate::guide::chapter::command;
use crate::guide::text::{Block, Goal, Inline};
use crate::timeline::{self, Read, Sees, Step};

pub(super) static TIMELINE: Live = Live { name: "timeline", takes: alone, blocks: |_, view| blocks(view) };

fn blocks(view: &View<'_>) -> Vec<Block> {
    let Some(target) = view.target else {
        return vec![paragraph("As soon as an environment is described, its deploy stands here, step by step.")];
    };
    let story = timeline::timeline(view.deployment, target);
    let mut blocks = Vec::new();
    for step in &story.steps {
        let title = [step.phase.label(), " · ", step.who.label()].concat();
        blocks.push(Block::Paragraph(vec![Inline::Strong(vec![say(title)]), say(". "), say(step.says)]));
        blocks.push(Block::List(false, facts(step)));
        if !step.runs.is_empty() {
            blocks.push(Block::Code("bash".to_owned(), command(&step.runs)));
        }
    }
    let row = |it: &timeline::Ignored| vec![vec![code(it.path)], vec![say(it.why)]];
    blocks.push(paragraph("Not read on this way:"));
    blocks.push(Block::Table(head(&["File", "Why not"]), story.ignored.iter().map(row).collect()));
    blocks
}

/// What is to be known of a step, a point each.
fn facts(step: &Step) -> Vec<Vec<Block>> {
    let mut points: Vec<Vec<Inline>> = Vec::new();
    let mut reads: Vec<Inline> = Vec::new();
    for read in &step.reads {
        let inline = match read {
            Read::File(path, _) => code(*path),
            Read::Source(path) => own(path.clone()),
            Read::Kept(what) => say(*what),
        };
        if !reads.contains(&inline) {
            reads.push(say(if reads.is_empty() { "Reads " } else { ", " }));
            reads.push(inline);
        }
    }
    if !reads.is_empty() {
        points.push(reads);
    }
    if let Some(line) = &step.line {
        points.push(vec![say("Runs "), own(line.clone())]);
    }
    match step.sees {
        Sees::Nothing => {}
        Sees::Blind(why) | Sees::Most(why) => points.push(vec![say(["Sees ", why].concat())]),
        Sees::All => points.push(vec![say("Sees all config vars")]),
    }
    if let Some(lasts) = step.lasts {
        points.push(vec![say(format!("May take {} {} at most", lasts.most, lasts.unit))]);
    }
    for failure in step.fails {
        let link = Inline::Link(Goal::Trouble(failure.trouble.to_owned()), vec![code(failure.shows)]);
        points.push(vec![say("Fails with "), link]);
    }
    points.push(vec![say(["When it fails: ", step.then].concat())]);
    points.into_iter().map(|it| vec![Block::Paragraph(it)]).collect()
}
