//! The keys, in a list.

use super::browser::page;
use super::parts::Dialog;
use yew::prelude::*;

/// What the keys do: what is pressed, where, and what happens. `Mod` is the key for commands of the system.
const KEYS: [(&str, &str); 13] = [
    ("Mod K", "Commands, fields, files and pages: type what you want"),
    ("/", "The same, where nothing is being typed"),
    ("?", "This list"),
    ("Mod Z", "Undo"),
    ("Mod Shift Z", "Redo"),
    ("Mod S", "Save the spec as dynoscribe.json"),
    ("F1", "In a field: the page of the guide that explains it"),
    ("← →", "In the tabs of the files: from one to the next"),
    ("↑ ↓", "In a file: from line to line, its reason below"),
    ("Enter", "On a line: why it is there; once more: to the choice that caused it"),
    ("↑ ↓", "On the handle of an item: moves it"),
    ("Enter", "In the table of config vars: to the next row"),
    ("Esc", "Closes what is open"),
];

/// The keys.
#[component]
pub(super) fn Shortcuts() -> Html {
    let mac = page::on_a_mac();
    let key = |name: &str| {
        let name = match name {
            "Mod" if mac => "⌘",
            "Mod" => "Ctrl",
            "Shift" if mac => "⇧",
            other => other,
        };
        html! { <kbd>{ name.to_owned() }</kbd> }
    };
    let row = |(keys, what): &(&'static str, &'static str)| {
        html! { <div class="keys__row"><dt>{ for keys.split(' ').map(key) }</dt><dd>{ *what }</dd></div> }
    };
    html! {
        <Dialog label="Keys" class="dialog--keys">
            <dl class="keys">{ for KEYS.iter().map(row) }</dl>
        </Dialog>
    }
}
