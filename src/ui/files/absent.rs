//! A file that is not written.

use yew::prelude::*;

use super::tabs::tab_id;
use crate::artifacts::Absent;

/// Why there is no such file.
pub(super) fn absent(file: Absent) -> Html {
    html! {
        <div class="absent" role="tabpanel" id="files-panel" aria-labelledby={tab_id(file.path)} tabindex="0">
            <h2 class="files__path">{ file.path }</h2>
            <p class="absent__why"><b>{ "Not written." }</b>{ " " }{ file.why }</p>
        </div>
    }
}
