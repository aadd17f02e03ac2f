//! `comparison`: the three methods side by side.

use super::{Live, alone, say};
use crate::facts::limits;
use crate::guide::View;
use crate::guide::text::{Block, Inline};
use crate::spec::Method;

pub(super) static COMPARISON: Live = Live { name: "comparison", takes: alone, blocks: |_, view| vec![table(view)] };

/// What is compared, and what is true of each method, in the order of [`Method::ALL`].
fn rows() -> Vec<[String; 4]> {
    let fixed = |row: [&str; 4]| row.map(str::to_owned);
    let build = format!(
        "At most {} minutes; the slug at most {} MB, the checkout at most {} GB.",
        limits::BUILD_MINUTES.most,
        limits::SLUG_MEGABYTES.most,
        limits::CHECKOUT_GIGABYTES.most
    );
    let images = format!("No limit like that of a slug; more than {} layers may not start.", limits::IMAGE_LAYERS.most);
    vec![
        fixed(["Who builds", "GitHub Actions, or you", "Heroku", "Heroku"]),
        fixed(["What is built", "Docker images", "Docker images", "A slug: your code with what buildpacks install"]),
        fixed([
            "From",
            "Each Dockerfile, in a context of your choice",
            "heroku.yml and each Dockerfile, in its own directory",
            "What the buildpacks detect",
        ]),
        fixed(["Commands come from", "Each image's CMD", "run in heroku.yml, or the image's CMD", "The Procfile"]),
        fixed([
            "The release command comes from",
            "An image named release",
            "release in heroku.yml",
            "The line release of the Procfile",
        ]),
        fixed([
            "Config vars during the build",
            "Not there: build arguments",
            "Not there: build.config and ARG",
            "There, except a few such as PATH",
        ]),
        [
            "Limits".to_owned(),
            images.clone(),
            [&images, " The checkout at most ", &limits::CHECKOUT_GIGABYTES.most.to_string(), " GB."].concat(),
            build,
        ],
        fixed([
            "Who updates the system below the app",
            "You, with each new base image",
            "You, with each new base image",
            "Heroku, with the stack",
        ]),
        fixed(["Promotion in a pipeline", "No", "No", "Yes"]),
        fixed(["On Fir Private Spaces", "No", "No", "Yes, with Cloud Native Buildpacks and project.toml"]),
        fixed(["Review apps", "No", "Yes", "Yes"]),
        fixed(["Heroku's GitHub integration", "No", "Yes", "Yes"]),
    ]
}

fn table(view: &View<'_>) -> Block {
    let title = |method: Method| {
        let yours = view.target.is_some_and(|target| target.method == method);
        let mut words = vec![say(method.label())];
        if yours {
            words.push(say(" (yours)"));
        }
        words
    };
    let mut head: Vec<Vec<Inline>> = vec![Vec::new()];
    head.extend(Method::ALL.map(title));
    let row = |cells: [String; 4]| cells.into_iter().map(|it| vec![say(it)]).collect();
    Block::Table(head, rows().into_iter().map(row).collect())
}
