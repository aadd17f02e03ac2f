//! `file PATH`: one of the person's own files, with the reason for each line.

use super::{Live, code, paragraph, say};
use crate::artifacts::{self, Artifact, Language, WRITERS};
use crate::emit::Because;
use crate::guide::View;
use crate::guide::text::{Block, Piece};
use crate::spec::Method;

pub(super) static FILE: Live = Live {
    name: "file",
    takes: |path| WRITERS.iter().any(|it| it.path == path),
    blocks: |path, view| {
        if let Some(file) = view.files.files.iter().find(|it| it.path == path) {
            return vec![shown(file)];
        }
        let why = view.files.absent.iter().find(|it| it.path == path).map_or("", |it| it.why);
        let mut blocks =
            vec![Block::Paragraph(vec![say("Your description makes no "), code(path), say([". ", why].concat())])];
        if let Some((method, file)) = otherwise(path, view) {
            blocks.push(paragraph(["With ", method.label(), ", the same description would make this:"].concat()));
            blocks.push(shown(&file));
        }
        blocks
    },
};

fn shown(file: &Artifact) -> Block {
    Block::Code(language(file.language).to_owned(), vec![Piece::Own(file.text().trim_end().to_owned())])
}

/// The file as it would be with the first other method that makes it.
fn otherwise(path: &str, view: &View<'_>) -> Option<(Method, Artifact)> {
    let file = |method: Method| {
        let mut spec = view.spec.clone();
        spec.method = method;
        spec.environments.iter_mut().for_each(|it| it.method = None);
        artifacts::write(&spec).files.into_iter().find(|it| it.path == path)
    };
    Method::ALL.into_iter().find_map(|method| Some((method, file(method)?)))
}

/// The name of a language, as a block of code has it.
#[must_use]
pub const fn language(language: Language) -> &'static str {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::presets;
    use crate::spec::resolve;

    #[test]
    fn a_file_of_another_method_is_shown_as_it_would_be() {
        let preset = presets::PRESETS.iter().find(|it| it.id == "open-webui").expect("the preset");
        let spec = preset.spec();
        let (deployment, refused) = resolve(&spec);
        let files = artifacts::write_resolved(&deployment, refused);
        let view = View::new(&spec, &deployment, &files, &[], None);
        for (path, method) in [("Procfile", "Buildpacks"), ("heroku.yml", "heroku.yml"), (".slugignore", "Buildpacks")]
        {
            let blocks = format!("{:?}", (FILE.blocks)(path, &view));
            assert!(blocks.contains(&format!("With {method}, the same")), "{path}: {blocks}");
        }
        let own = (FILE.blocks)(".github/workflows/heroku-deploy.yml", &view);
        assert!(matches!(own.as_slice(), [Block::Code(language, _)] if language == "yaml"));
    }
}
