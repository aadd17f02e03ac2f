//! What belongs to the app as a whole: its description, stack, buildpacks and what its slug leaves out.

use super::border::Border;
use crate::facts::{builds, limits, stacks};
use crate::spec::field::{AppField, IgnoreField};
use crate::spec::name::{BuildpackName, Pattern, UrlPath, WebAddress};
use crate::spec::{App, Edit, Field, Id, Method, Severity};

impl Border<'_> {
    pub(super) fn app(&mut self) -> App {
        let mut app = self.spec.app.clone();
        if app.name.chars().count() > limits::TEMPLATE_NAME.most {
            self.refuse(
                Field::App(AppField::Name),
                format!("The name in app.json has at most {} characters.", limits::TEMPLATE_NAME.most),
            );
            app.name.clear();
        }
        for (text, field) in [
            (&mut app.repository, AppField::Repository),
            (&mut app.website, AppField::Website),
            (&mut app.logo, AppField::Logo),
        ] {
            if self.take_some(Field::App(field), text, WebAddress::parse).is_none() {
                text.clear();
            }
        }
        let health = Field::App(AppField::HealthPath);
        if self.take_some(health, &app.health_path, UrlPath::parse).is_none() {
            app.health_path.clear();
        }
        app.keywords.retain(|word| !word.trim().is_empty());
        app
    }

    pub(super) fn stack(&mut self) -> String {
        let name = self.spec.stack.as_str();
        if name.is_empty() || !self.uses(Method::Buildpacks) {
            return stacks::DEFAULT.to_owned();
        }
        match stacks::find(name) {
            Some(stack) if stack.builds => return name.to_owned(),
            Some(stack) => {
                let message = format!("{name} cannot be built on: {}.", stack.status);
                self.refuse_with(Field::Stack, message, format!("Use {}", stacks::DEFAULT), default_stack());
            }
            None => {
                let names: Vec<_> = stacks::STACKS.iter().filter(|it| it.builds).map(|it| it.name).collect();
                let message = format!("{name:?} is no stack for buildpacks; choose one of {}.", names.join(", "));
                self.refuse_with(Field::Stack, message, format!("Use {}", stacks::DEFAULT), default_stack());
            }
        }
        stacks::DEFAULT.to_owned()
    }

    pub(super) fn buildpacks(&mut self) -> Vec<(Id, BuildpackName)> {
        let mut taken: Vec<(Id, BuildpackName)> = Vec::new();
        for buildpack in &self.spec.buildpacks {
            let at = Field::Buildpack(buildpack.id);
            let Some(name) = self.take(at, BuildpackName::parse(&buildpack.source)) else { continue };
            if taken.iter().any(|(_, other)| *other == name) {
                self.refuse(at, format!("{name} is in the list twice; Heroku takes each buildpack once."));
            } else {
                taken.push((buildpack.id, name));
            }
        }
        taken
    }

    pub(super) fn ignore(&mut self) -> Vec<(Id, Pattern, String)> {
        let mut taken = Vec::new();
        for one in &self.spec.ignore {
            let at = Field::Ignore(one.id, IgnoreField::Pattern);
            if let Some(pattern) = self.take(at, Pattern::parse(&one.pattern)) {
                if pattern.hides(builds::README) {
                    let message = format!(
                        "It leaves out {}. A pyproject.toml or another description of a package may name it, and the build then fails.",
                        builds::README
                    );
                    self.say(Severity::Warning, at, message);
                }
                taken.push((one.id, pattern, one.note.clone()));
            }
        }
        taken
    }
}

fn default_stack() -> Edit {
    Edit::Text(Field::Stack, stacks::DEFAULT.to_owned())
}
