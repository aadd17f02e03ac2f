//! Python packages contradict each other.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{PYTHON};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "pip-resolution-conflict",
    title: "Python packages contradict each other",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("ResolutionImpossible"), sign("have conflicting dependencies"), sign("because these package versions have conflicting"), sign("version solving failed"), sign("SolverProblemError"), sign("No solution found when resolving dependencies"), sign("The conflict is caused by"), sign("Cannot install").with(&["because these package versions"])],
    when: always,
    explains: &["pip-no-matching-distribution", "docker-build-failed"],
    rules: &[],
    words: words(Words {
        means: "Two packages want versions of a third one that cannot both be had.",
        causes: &["One of them was raised, the other was not.", "Too many versions are pinned by hand."],
        apart: "",
        steps: &[step("See who wants what: the lines after `The conflict is caused by`."),
            step("Loosen or raise one of the two.")],
        avoid: "",
        sources: &[PYTHON],
        sample: "remote:        ERROR: Cannot install -r requirements.txt (line 4) and urllib3==2.2.1 because these package versions have conflicting dependencies.\nremote:        ERROR: ResolutionImpossible: for help visit https://pip.pypa.io/en/latest/topics/dependency-resolution/",
    }),
};
