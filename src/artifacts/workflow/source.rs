//! The job that pushes the source to Heroku, which builds it: with `heroku.yml` or with buildpacks.

use super::{api_key, check, check_files, checkout, deploy_job, install_cli, run};
use crate::emit::Because;
use crate::emit::node::{Entry, Node, Scalar};
use crate::spec::Deployment;
use crate::spec::field::{Field, ReleaseField};

/// The job.
pub(super) fn job(deployment: &Deployment) -> Entry {
    let push = Because::new(Field::Method, PUSH);
    let released = Because::new(Field::Release(ReleaseField::Command), RELEASED);
    let depth = Entry::new("fetch-depth", Node::Scalar(Scalar::Int(0)), Because::new(Field::Method, DEPTH));
    let mut steps = vec![checkout(vec![depth])];
    steps.extend(check_files(deployment));
    steps.extend([
        run("Push to Heroku, which builds and releases", vec![api_key()], PUSH_RUN, push),
        install_cli(),
        run("Check that the release succeeded", vec![api_key()], RELEASED_RUN, released),
    ]);
    steps.extend(check(deployment));
    deploy_job(
        "sources",
        "needs.select.outputs.sources != '[]'",
        "${{ fromJSON(needs.select.outputs.sources) }}",
        120,
        steps,
    )
}

const PUSH_RUN: &str = r#"# The key is read from the environment when git asks for it, and so never stands in a command line.
# shellcheck disable=SC2016
helper='!f() { echo username=heroku; echo "password=$HEROKU_API_KEY"; }; f'
git -c credential.helper= -c "credential.helper=$helper" \
  push "https://git.heroku.com/$HEROKU_APP.git" HEAD:refs/heads/main
"#;

const RELEASED_RUN: &str = r#"for _ in {1..130}; do
  status=$(heroku releases --json --app "$HEROKU_APP" | jq --raw-output '.[0].status')
  case $status in
    succeeded) exit 0 ;;
    pending) sleep 30 ;;
    *) break ;;
  esac
done
echo "::error::The newest release of $HEROKU_APP is not well: $status. See heroku releases:output --app $HEROKU_APP."
exit 1
"#;

const DEPTH: &str = "The whole history: Heroku refuses a push from a shallow clone.";
const PUSH: &str = "Heroku builds what arrives on its branch main, whatever the branch is called here. It is not forced: if Heroku has commits that this branch lacks, the step fails and says so.";
const RELEASED: &str = "git push is green even when the release phase fails, since the code did arrive. This step asks for the release itself, and waits while it is pending: a release phase may take an hour.";
