//! The branch on its way to the others.

use super::{because, fixed};
use crate::emit::markdown::{Item, Page};
use crate::onboarding::{Case, Step};

pub(super) fn step(case: &Case<'_>) -> Option<Step> {
    let why = because(case);
    let mut body = Page::default();
    let points = [
        "Open a pull request that brings the changed files and `dynoscribe.json` to the main branch, so that there is one description. Merging it deploys every environment of that branch.",
        "Name the new environment to the others: the deployment document lists it from now on.",
        "Ask whoever owns the team or the pipeline to add the people who need the app.",
    ];
    body.points(points.into_iter().map(|point| Item::new(fixed(point), why)).collect());
    Some(Step {
        id: "others",
        title: "Tell the others",
        body,
        worked: fixed("The pull request shows the changes below and no other."),
        fails: Vec::new(),
    })
}
