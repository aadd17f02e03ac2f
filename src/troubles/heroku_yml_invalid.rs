//! heroku.yml cannot be read.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{YML};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "heroku-yml-invalid",
    title: "heroku.yml cannot be read",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("heroku.yml").with(&["is invalid"]), sign("Invalid heroku.yml"), sign("heroku.yml").with(&["Error parsing"]), sign("error parsing heroku.yml"), sign("heroku.yml: did not find expected"), sign("Unable to parse heroku.yml"), sign("heroku.yml").with(&["not valid"]), sign("build.docker").with(&["is not"]), sign("Couldn't find the release image configured for this app"), sign("heroku.yml").with(&["must be"]), sign("No build steps in heroku.yml"), sign("heroku.yml").with(&["unknown key"])],
    when: always,
    explains: &[],
    rules: &["image"],
    words: words(Words {
        means: "Heroku does not understand the file.",
        causes: &["An indentation that is not right, or tabs.", "A key that does not exist, or a release image that is not built."],
        apart: "",
        steps: &[step("Let this site write it, or look at it with a YAML checker.")],
        avoid: "",
        sources: &[YML],
        sample: "remote:  !     Error parsing heroku.yml: yaml: line 4: did not find expected key",
    }),
};
