//! One of the person's own files, with the reason of its lines beside them.

use super::blocks::{coloured, draw};
use super::use_reading;
use crate::guide::live;
use crate::guide::live::file::{language, runs};
use crate::ui::parts::Button;
use crate::ui::state::Action;
use crate::ui::store::use_dispatch;
use yew::prelude::*;

/// Properties of [`LiveFile`].
#[derive(Properties, PartialEq)]
pub(super) struct LiveFileProps {
    /// The path of the file.
    pub path: String,
}

/// A file is shown up to this line at first.
const FIRST: usize = 60;

/// The file in runs of lines that stand there for the same reason.
#[component]
pub(super) fn LiveFile(LiveFileProps { path }: &LiveFileProps) -> Html {
    let (reading, dispatch) = (use_reading(), use_dispatch());
    let whole = use_state_eq(|| false);
    let Some(reading) = reading else { return Html::default() };
    let view = reading.view();
    let Some(file) = view.files.files.iter().find(|it| it.path == path) else {
        return draw(&live::blocks("file", path, &view));
    };
    let language = language(file.language);
    let mut shown = 0;
    let runs: Vec<_> = runs(file)
        .into_iter()
        .take_while(|(_, lines)| {
            let begins = *whole || shown < FIRST;
            shown += lines.len();
            begins
        })
        .collect();
    let rest = file.lines.len() - runs.iter().map(|(_, lines)| lines.len()).sum::<usize>();
    let run = |(because, lines): &(crate::emit::Because, Vec<&str>)| {
        let (dispatch, field) = (dispatch.clone(), because.field);
        html! {
            <div class="live__run">
                <pre><code>{ coloured(language, &lines.join("\n")) }</code></pre>
                <p class="live__why">
                    { because.why }{ " " }
                    <Button class="button--link" label={field.label()} said=" in the form"
                        onpress={move |()| dispatch.act(Action::Jump(field))} />
                </p>
            </div>
        }
    };
    let show = {
        let whole = whole.clone();
        move |()| whole.set(true)
    };
    html! {
        <figure class="live" aria-label={format!("Your {path}")}>
            <figcaption><code>{ path }</code>{ " as your description makes it" }</figcaption>
            { for runs.iter().map(run) }
            if rest > 0 {
                <Button label={format!("Show the other {rest} lines")} onpress={show} />
            }
        </figure>
    }
}
