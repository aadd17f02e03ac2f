//! What is set on the pages of GitHub and Heroku.

use super::{because, fixed, of_app, plain, word};
use crate::emit::markdown::{Command, Item, Page, Span};
use crate::emit::script::Part;
use crate::onboarding::{Case, Step};
use crate::spec::{Deploys, Stage};

pub(super) fn step(case: &Case<'_>) -> Option<Step> {
    if case.target.deploys.by_actions() {
        return Some(actions(case));
    }
    (case.target.deploys == Deploys::GithubIntegration).then(|| integration(case))
}

fn actions(case: &Case<'_>) -> Step {
    let why = because(case);
    let mut body = Page::default();
    body.paragraph(&fixed("The workflow needs its key, once for the repository. See whether it is there:"), why);
    body.code("bash", [plain(case, "gh secret list")]);
    body.paragraph(&fixed("If `HEROKU_API_KEY` is not in the list, this makes a key that expires in a year and hands it on without showing it:"), why);
    body.code("bash", [plain(case, KEY)]);
    body.paragraph(&fixed("The account of the key has to be added to the new app, unless it is your own:"), why);
    // In a team, who is added has to be given what they may do.
    let add = if case.target.team.is_some() {
        "heroku access:add EMAIL-OF-THE-KEY --permissions deploy,operate"
    } else {
        "heroku access:add EMAIL-OF-THE-KEY"
    };
    body.code("bash", [of_app(case, add)]);
    let name = || Span::code(case.target.name.as_str());
    let mut points = vec![
        vec![
            Span::Fixed("On GitHub: *Settings* → *Environments* → *New environment*, with the name "),
            name(),
            Span::Fixed("."),
        ],
        vec![Span::Fixed("There, a secret `HEROKU_API_KEY` of its own counts before that of the repository.")],
    ];
    if case.target.stage == Some(Stage::Production) {
        points.push(fixed(
            "For production, switch *Required reviewers* on there: then a deploy waits until somebody allows it.",
        ));
    }
    if let Some(repository) = case.after.app.on_github() {
        let at = |page: &str| ["https://github.com/", repository, page].concat();
        points.push(vec![
            Span::Fixed("The pages: "),
            Span::code(at("/settings/environments")),
            Span::Fixed(" and "),
            Span::code(at("/settings/secrets/actions")),
            Span::Fixed("."),
        ]);
    }
    body.points(points.into_iter().map(|spans| Item::new(spans, why)).collect());
    Step {
        id: "github",
        title: "Set GitHub up",
        body,
        worked: fixed("`gh secret list` names `HEROKU_API_KEY`."),
        fails: vec!["cli-invalid-credentials", "registry-unauthorized", "git-push-auth-failed"],
    }
}

fn integration(case: &Case<'_>) -> Step {
    let why = because(case);
    let mut body = Page::default();
    if let Some(branch) = &case.target.branch {
        body.paragraph(&fixed("Push the branch, so that Heroku can see it; nothing is deployed yet:"), why);
        let push = vec![Part::Fixed("git push --set-upstream origin "), word(branch.as_str())];
        body.code("bash", [Command::new(push, why)]);
    }
    let page = ["https://dashboard.heroku.com/apps/", case.target.app.as_str(), "/deploy/github"].concat();
    body.paragraph(&[Span::Fixed("On "), Span::code(page), Span::Fixed(", connect the app to the repository.")], why);
    if let Some(branch) = &case.target.branch {
        body.paragraph(
            &[
                Span::Fixed("Choose the branch "),
                Span::code(branch.as_str()),
                Span::Fixed(" there, and switch automatic deploys on."),
            ],
            why,
        );
    }
    Step {
        id: "github",
        title: "Connect Heroku to GitHub",
        body,
        worked: fixed("The page says that automatic deploys from the branch are enabled."),
        fails: Vec::new(),
    }
}

const KEY: &str = "heroku authorizations:create --description \"GitHub Actions\" --expires-in 31536000 --short | gh secret set HEROKU_API_KEY";
