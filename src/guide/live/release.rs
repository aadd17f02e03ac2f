//! `release`: who runs the release command, under each method.

use super::{Live, alone, head, own, say};
use crate::guide::View;
use crate::guide::text::{Block, Inline};
use crate::spec::{Method, Runs};

pub(super) static RELEASE: Live = Live { name: "release", takes: alone, blocks: |_, view| blocks(view) };

/// A way to run it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// What it is called.
    pub title: &'static str,
    /// Who builds.
    pub builds: &'static str,
    /// Where the command stands that runs.
    pub from: &'static str,
    /// When it runs.
    pub when: &'static str,
    /// What a failure does.
    pub fails: &'static str,
    /// What is not read.
    pub ignored: &'static str,
}

/// The four ways: the three methods with a release phase, in the order of [`Method::ALL`], and the start of the web
/// process under any of them.
pub const WAYS: [Way; 4] = [
    Way {
        title: "Container Registry",
        builds: "GitHub Actions, or whoever pushes the images",
        from: "The CMD of an image named release, pushed and released together with the others",
        when: "When container:release names it, before any other process gets the new release",
        fails: "heroku container:release ends with an error; the old release stays",
        ignored: "Procfile, heroku.yml, app.json",
    },
    Way {
        title: "heroku.yml",
        builds: "Heroku, from heroku.yml",
        from: "release in heroku.yml",
        when: "After the build, before any other process gets the new release",
        fails: "The release is marked as failed and the old one stays; a git push ends well all the same, the generated workflow's job is red",
        ignored: "Procfile",
    },
    Way {
        title: "Buildpacks",
        builds: "Heroku, with buildpacks",
        from: "The line release of the Procfile",
        when: "After the build, before any other process gets the new release",
        fails: "The release is marked as failed and the old one stays; a git push ends well all the same, the generated workflow's job is red",
        ignored: "heroku.yml, Dockerfile",
    },
    Way {
        title: "At web start",
        builds: "Any of them",
        from: "The start script of the web process",
        when: "At each start of each web dyno, also after a restart or a change of a config var",
        fails: "The web dyno crashes and the app is down (H10): the old release is gone by then",
        ignored: "Nothing: Heroku does not know of it",
    },
];

/// The way of the environment that is looked at; none, if nothing runs a release command there.
#[must_use]
pub fn yours(view: &View<'_>) -> Option<usize> {
    let method = view.target?.method;
    view.deployment.release_command.as_ref()?;
    match view.deployment.runs {
        Runs::ReleasePhase => Method::ALL.iter().position(|it| *it == method),
        Runs::WebStart => Some(WAYS.len() - 1),
        Runs::Never => None,
    }
}

fn blocks(view: &View<'_>) -> Vec<Block> {
    let yours = yours(view);
    let row = |(at, way): (usize, &Way)| {
        let mark = if yours == Some(at) { " (yours)" } else { "" };
        let title = vec![say([way.title, mark].concat())];
        let mut cells = vec![title];
        cells.extend([way.builds, way.from, way.when, way.fails, way.ignored].map(|it| vec![say(it)]));
        cells
    };
    let titles = ["Way", "Who builds", "The command comes from", "When it runs", "When it fails", "Not read"];
    let table = Block::Table(head(&titles), WAYS.iter().enumerate().map(row).collect());
    vec![table, Block::Paragraph(sentence(view, yours))]
}

/// What is true of the environment that is looked at.
#[must_use]
pub fn sentence(view: &View<'_>, yours: Option<usize>) -> Vec<Inline> {
    let (Some(target), Some(command)) = (view.target, &view.deployment.release_command) else {
        return vec![say("You have described no release command yet.")];
    };
    let environment = own(target.name.as_str());
    let command = own(command.as_str());
    match yours.and_then(|at| WAYS.get(at)) {
        Some(way) => {
            vec![
                say("In "),
                environment,
                say(", "),
                command,
                say(" runs as it stands here under "),
                say(way.title),
                say("."),
            ]
        }
        None => vec![say("In "), environment, say(", nothing runs "), command, say(" by itself.")],
    }
}
