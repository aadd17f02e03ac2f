//! An image for a processor that Heroku does not have.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::Half;
use crate::spec::{Edit, Field, List, Method, Severity};

pub(super) static RULE: Rule = Rule {
    id: "foreign-platform",
    severity: Severity::Warning,
    title: "An image for another processor",
    why: prose("Dynos of the Cedar generation are x86-64, and Heroku's registry takes one platform. An image for arm64 is pushed without complaint and then ends at once with `exec format error`."),
    sources: &[Source::new("devcenter container-registry-and-runtime", "2024-06-30")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::image(spec, Method::ContainerRegistry);
        let value = "linux/arm64".into();
        spec.images[0].build_args.push(crate::spec::BuildArg { name: "TARGETPLATFORM".into(), value, ..Default::default() });
    },
    good: |spec| {
        super::example::image(spec, Method::ContainerRegistry);
        let value = "linux/amd64".into();
        spec.images[0].build_args.push(crate::spec::BuildArg { name: "TARGETPLATFORM".into(), value, ..Default::default() });
    },
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    if !case.uses_images() {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for image in &case.spec.images {
        for arg in &image.build_args {
            let value = arg.value.to_lowercase();
            if ["arm64", "aarch64", "linux/arm"].iter().any(|it| value.contains(it)) {
                let message = format!("{} asks for {}; the workflow builds for linux/amd64, which is what dynos run.", arg.name, arg.value);
                hits.push(
                    Hit::new(Field::BuildArg(image.id, arg.id, Half::Value), message)
                        .review("Remove the argument", Edit::Remove(List::BuildArgs(image.id), arg.id)),
                );
            }
        }
    }
    hits
}
