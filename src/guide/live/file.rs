//! `file PATH`: one of the person's own files, with the reason for each line.

use super::Live;
use crate::artifacts::{Artifact, Language, WRITERS};
use crate::emit::Because;
use crate::guide::text::{Block, Inline, Piece};

pub(super) static FILE: Live = Live {
    name: "file",
    takes: |path| WRITERS.iter().any(|it| it.path == path),
    blocks: |path, view| {
        if let Some(file) = view.files.files.iter().find(|it| it.path == path) {
            let text = file.text().trim_end().to_owned();
            return vec![Block::Code(language(file.language).to_owned(), vec![Piece::Own(text)])];
        }
        let why = view.files.absent.iter().find(|it| it.path == path).map_or("", |it| it.why);
        vec![Block::Paragraph(vec![
            Inline::Text("Your description makes no ".to_owned()),
            Inline::Code(vec![Piece::Text(path.to_owned())]),
            Inline::Text([". ", why].concat()),
        ])]
    },
};

const fn language(language: Language) -> &'static str {
    match language {
        Language::Procfile => "procfile",
        Language::Yaml => "yaml",
        Language::Json => "json",
        Language::Ignore => "text",
        Language::Shell => "bash",
        Language::PowerShell => "powershell",
        Language::Markdown => "markdown",
    }
}

/// The lines of a file in runs that stand there for the same reason.
#[must_use]
pub fn runs(file: &Artifact) -> Vec<(Because, Vec<&str>)> {
    let mut runs: Vec<(Because, Vec<&str>)> = Vec::new();
    for line in &file.lines {
        match runs.last_mut() {
            Some((because, lines)) if *because == line.because => lines.push(&line.text),
            _ => runs.push((line.because, vec![&line.text])),
        }
    }
    runs
}
