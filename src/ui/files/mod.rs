//! The files: what the spec makes, with what changed, and why each line is there.
//!
//! What is seen is a `Desk`: the sheets, which of them is open, and the line that is asked about. It
//! follows the output, so a mark never depends on how often something is drawn.

mod absent;
mod actions;
mod announcer;
mod away;
mod compare;
mod copying;
mod desk;
mod errors;
mod folder;
mod line;
mod sheet;
mod tabs;
mod taken;

use crate::ui::same::Same;
use std::rc::Rc;

use yew::prelude::*;

use crate::artifacts::Output;
use crate::spec::{Field, Spec};
use actions::Actions;
use announcer::Announcer;
use compare::{CompareWith, Comparison, With};
use desk::{Act, use_desk};
use errors::Errors;
use sheet::{Gesture, Page};
use tabs::Tabs;
use taken::{stale, use_taken};

use crate::shelf::Taken;
use crate::ui::lazy::{lazily, split};
use crate::ui::store::Wanted;

/// Properties of [`Files`].
#[derive(Properties, PartialEq)]
pub struct FilesProps {
    /// What the spec makes.
    pub output: Same<Output>,
    /// The spec.
    pub spec: Rc<Spec>,
    /// A line was chosen: the form shows this field and moves the focus there.
    pub on_pick: Callback<Field>,
}

/// The files.
#[component]
pub fn Files(FilesProps { output, spec, on_pick }: &FilesProps) -> Html {
    let (desk, act) = use_desk(output);
    let panel = use_node_ref();
    let in_sight = use_state_eq(|| false);
    let on_sight = use_callback((act.clone(), in_sight.setter()), |now, (act, in_sight)| {
        in_sight.set(now);
        if !now {
            act.emit(Act::Leave);
        }
    });
    away::use_sight(&panel, on_sight);

    let wanted = use_context::<Wanted>().and_then(|Wanted(wanted)| wanted);
    use_effect_with((wanted, act.clone()), |(wanted, act)| {
        if let Some((path, line, _)) = wanted {
            act.emit(Act::Look(path, *line));
        }
    });
    let with = use_state_eq(With::default);
    let onchoose = use_callback(with.setter(), |chosen, with| with.set(chosen));
    let (taken, ontaken) = use_taken(output);
    let stale = use_memo((output.clone(), Rc::clone(&taken)), |(output, taken)| stale(output, taken));
    let absent = output.absent.iter().find(|file| file.path == desk.path()).copied();
    let open = absent.map_or_else(|| desk.open().map(|sheet| sheet.path), |file| Some(file.path));

    let on_open = use_callback(act.clone(), |path, act| act.emit(Act::Open(path)));
    let on_gesture = use_callback((act, on_pick.clone()), |gesture, (act, on_pick)| match gesture {
        Gesture::Ask(id) => act.emit(Act::Ask(Some(id))),
        Gesture::Drop => act.emit(Act::Ask(None)),
        Gesture::Go(field) => on_pick.emit(field),
    });
    html! {
        <div class="files">
            <Announcer news={desk.news()} asked={desk.asked_words(spec)} />
            <Errors output={output.clone()} {on_pick} />
            if let Some(open) = open.filter(|_| !output.files.is_empty() || absent.is_some()) {
                <Tabs sheets={desk.sheets()} absent={output.absent.iter().map(|file| file.path).collect::<Vec<_>>()}
                    stale={(*stale).clone()} {open} in_sight={*in_sight} {on_open} />
            }
            if let Some(file) = absent {
                { absent::absent(file) }
            } else if let Some(sheet) = desk.open() {
                <div class="files__panel" role="tabpanel" id="files-panel" aria-labelledby={tabs::tab_id(sheet.path)}
                    ref={&panel}>
                    <CompareWith with={*with} {onchoose} />
                    if *with == With::Nothing {
                        <Page key={sheet.path} sheet={&sheet} asked={desk.asked()} spec={Rc::clone(spec)} {on_gesture} />
                    } else {
                        { compared(*with, output, sheet.path, &taken) }
                    }
                    <Actions output={output.clone()} open={sheet.path} spec={Rc::clone(spec)} {ontaken} />
                </div>
            } else {
                <p class="files__empty">
                    { "No file yet. Choose a starting point, or say in the form how the app is deployed and what it runs: \
                       each file appears here as soon as there is something to write in it." }
                </p>
            }
        </div>
    }
}

/// A file beside another state of it.
fn compared(with: With, output: &Same<Output>, path: &'static str, taken: &Rc<Taken>) -> Html {
    let (output, taken) = (output.clone(), Rc::clone(taken));
    lazily("Fetching the comparison…", move || comparison(with, output.clone(), path, Rc::clone(&taken)))
}

split! {
    /// The comparison.
    more: fn comparison(with: With, output: Same<Output>, path: &'static str, taken: Rc<Taken>) -> Html {
        html! { <Comparison key={path} {with} {output} {path} {taken} /> }
    }
}
