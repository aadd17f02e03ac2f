//! `chapter NAME`: a chapter of the generated guide.

use super::Live;
use crate::artifacts;
use crate::guide::chapter;
use crate::guide::text::{Block, Inline};

pub(super) static CHAPTER: Live = Live {
    name: "chapter",
    takes: |name| artifacts::chapters().any(|it| it == name),
    blocks: |name, view| {
        let page = view.target.and_then(|target| artifacts::chapter(name, view.deployment, target));
        let blocks = page.map_or_else(Vec::new, |page| chapter::blocks(&page));
        if blocks.is_empty() { vec![Block::Paragraph(vec![Inline::Text(NOTHING.to_owned())])] } else { blocks }
    },
};

const NOTHING: &str =
    "What you have described has nothing of this yet. As soon as it has, your own names and commands stand here.";
