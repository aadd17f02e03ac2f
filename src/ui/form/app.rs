//! What the app is.

use super::needs::Needs;
use super::section::Section;
use crate::spec::field::AppField;
use crate::spec::{App, Field};
use crate::ui::part::Part;
use crate::ui::parts::{Line, Words};
use yew::prelude::*;

/// What the app is.
pub(super) fn part(app: &App) -> Html {
    html! {
        <Section part={Part::App}>
            <Needs />
            <div class="fields">
                <Line field={Field::App(AppField::Name)} value={app.name.clone()} prose=true />
                <Line field={Field::App(AppField::HealthPath)} value={app.health_path.clone()} />
                <Words field={Field::App(AppField::Description)} value={app.description.clone()} />
                <Line field={Field::App(AppField::Repository)} value={app.repository.clone()} />
                <Line field={Field::App(AppField::Website)} value={app.website.clone()} />
                <Line field={Field::App(AppField::Logo)} value={app.logo.clone()} wide=true />
                <Words field={Field::App(AppField::Keywords)} value={app.keywords.join("\n")} each=true />
                <Words field={Field::App(AppField::Features)} value={app.features.join("\n")} code=true each=true />
            </div>
        </Section>
    }
}
