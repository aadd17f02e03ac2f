//! The whole room: every step of every kind of environment.

use super::*;
use crate::hostile;
use crate::presets::PRESETS;
use crate::spec::{Deploys, Edit, Method, Severity};
use crate::troubles;
use proptest::prelude::*;

fn plain(method: Method) -> (Spec, Answers) {
    let spec = PRESETS[0].by(method);
    let answers = Answers::of(&spec);
    (spec, answers)
}

#[test]
fn the_answers_that_are_offered_are_right() {
    for preset in PRESETS {
        let spec = preset.spec();
        let plan = plan(&spec, &Answers::of(&spec));
        let bad: Vec<_> = plan.findings.iter().filter(|it| it.severity > Severity::Advice).collect();
        assert!(bad.is_empty(), "{}: {bad:#?}", preset.id);
        assert!(plan.steps.len() >= 8, "{}", preset.id);
    }
}

#[test]
fn a_suggested_name_is_that_of_the_project() {
    let spec = PRESETS[0].spec();
    assert_eq!(suggested_app(&spec, "staging"), "dsl-kidsgpt-pilot-staging");
    assert_eq!(suggested_app(&spec, "A very long name of an environment!"), "a-very-long-name-of-an-environ");
    let rails = PRESETS[1].spec();
    assert_eq!(suggested_app(&rails, "demo 2"), "my-rails-app-demo-2");
    assert_eq!(suggested_app(&Spec::default(), "demo"), "my-app-demo");
}

#[test]
fn nothing_but_the_new_environment_changes() {
    for method in Method::ALL {
        let (spec, answers) = plain(method);
        let plan = plan(&spec, &answers);
        let mut back = plan.spec.clone();
        back.apply(Edit::Remove(crate::spec::List::Environments, plan.id));
        assert_eq!(back, spec);
        for change in &plan.changes {
            let gone = change.hunks.lines().filter(|line| line.starts_with('-'));
            for line in gone {
                assert!(line.contains("production") || line.contains("dsl-kidsgpt"), "{}: {line}", change.path);
            }
        }
        assert!(plan.changes.iter().any(|change| change.path.ends_with("heroku-deploy.yml")));
    }
}

#[test]
fn the_commands_are_those_of_this_environment_alone() {
    for method in Method::ALL {
        for deploys in Deploys::ALL {
            let (spec, mut answers) = plain(method);
            answers.deploys = deploys;
            answers.copy_from = "production".into();
            let plan = plan(&spec, &answers);
            let text = document(&plan, &[]);
            let steps = text.split("## What changes in the files").next().unwrap_or_default();
            for line in steps.lines().filter(|line| line.starts_with("heroku ") && line.contains("--app")) {
                assert!(line.contains("--app dsl-kidsgpt-pilot-staging"), "{line}");
            }
            assert!(steps.contains(
                "heroku pg:copy dsl-kidsgpt-pilot::DATABASE_URL DATABASE_URL --app dsl-kidsgpt-pilot-staging"
            ));
            assert!(steps.contains("OPENAI_API_KEY"));
            assert!(!steps.contains("dsl-kidsgpt-pilot-alt"), "{steps}");
        }
    }
}

#[test]
fn every_step_names_its_own_troubles_and_ids_are_files() {
    for method in Method::ALL {
        let (spec, answers) = plain(method);
        for step in plan(&spec, &answers).steps {
            for slug in step.fails {
                assert!(troubles::find(slug).is_some(), "{}: {slug}", step.id);
            }
            let file = format!("{}/src/onboarding/steps/{}.rs", env!("CARGO_MANIFEST_DIR"), step.id);
            assert!(std::path::Path::new(&file).exists(), "{file}");
        }
    }
}

#[test]
fn a_value_that_differs_is_set_here_alone() {
    let (spec, mut answers) = plain(Method::Buildpacks);
    answers.values = vec![
        ("VECTOR_DB".into(), "milvus".into()),
        ("WEB_CONCURRENCY".into(), "1".into()),
        ("NONE".into(), "x".into()),
    ];
    let plan = plan(&spec, &answers);
    let own: Vec<_> =
        plan.spec.config.iter().filter(|var| !var.overrides.is_empty()).map(|var| var.key.as_str()).collect();
    assert_eq!(own, ["VECTOR_DB"], "what is as elsewhere is no value of its own");
}

#[test]
fn what_was_taken_over_is_still_planned() {
    let (spec, answers) = plain(Method::Buildpacks);
    let first = plan(&spec, &answers);
    let again = plan(&first.spec, &answers);
    assert_eq!((again.steps, again.changes), (first.steps, first.changes));
    assert_eq!(answers.taken(&first.spec), Some(first.id));
}

#[test]
fn an_app_that_is_in_use_is_left_alone() {
    let (spec, mut answers) = plain(Method::Buildpacks);
    answers.app = "dsl-kidsgpt-pilot".into();
    let plan = plan(&spec, &answers);
    assert!(plan.steps.is_empty() && !plan.findings.is_empty());
}

#[test]
fn the_answers_that_are_offered_are_new_each_time() {
    let mut spec = PRESETS[1].spec();
    for _ in 0..4 {
        let answers = Answers::of(&spec);
        assert!(!plan(&spec, &answers).steps.is_empty(), "{}", answers.name);
        spec.apply(answers.edit(&spec).0);
    }
}

#[test]
fn the_checklist_keeps_its_ticks() {
    let (spec, answers) = plain(Method::Buildpacks);
    let text = document(&plan(&spec, &answers), &["account".into()]);
    assert!(text.contains("- [x] Log in\n- [ ] Commit the changed files\n"), "{text}");
    assert!(text.contains("```diff\n@@ "));
}

#[test]
fn an_answer_that_cannot_be_is_said_at_its_field() {
    let (spec, mut answers) = plain(Method::Buildpacks);
    answers.app = "Bad Name".into();
    let plan = plan(&spec, &answers);
    assert!(plan.steps.is_empty());
    let at = Field::Environment(plan.id, crate::spec::field::EnvironmentField::App);
    assert!(plan.findings.iter().any(|it| it.at == at && it.severity == Severity::Error));
}

proptest! {
    #![proptest_config(hostile::batched(4))]

    #[test]
    fn whatever_is_answered_there_is_a_plan(
        spec in hostile::any_spec(), name in hostile::text(), app in hostile::text(), value in hostile::text(),
    ) {
        let key = spec.config.first().map_or_else(String::new, |var| var.key.clone());
        let answers = Answers {
            branch: name.clone(),
            name,
            app,
            values: vec![(key, value)],
            copy_from: spec.environments.first().map_or_else(String::new, |it| it.name.clone()),
            ..Answers::of(&spec)
        };
        let plan = plan(&spec, &answers);
        prop_assert!(document(&plan, &[]).ends_with('\n'));
        let json = serde_json::to_string(&answers).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<Answers>(&json).expect("answers"), answers);
    }
}
