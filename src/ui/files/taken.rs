//! What was taken away last: by a download, into a folder, for a shell.

use crate::ui::same::Same;
use std::rc::Rc;

use yew::prelude::*;

use crate::artifacts::{Artifact, Output};
use crate::shelf::Taken;
use crate::ui::kept;
use crate::ui::store::use_entry;

/// The files of the open spec as they were taken away last, and a way to say that some were.
#[hook]
pub(super) fn use_taken(output: &Same<Output>) -> (Rc<Taken>, Callback<Vec<&'static str>>) {
    let id = use_entry().id;
    let taken = use_state_eq(Rc::<Taken>::default);
    {
        let taken = taken.setter();
        use_effect_with(id, move |id| taken.set(Rc::new(kept::taken(*id))));
    }
    let take = use_callback((id, output.clone(), taken.setter()), |paths: Vec<&'static str>, (id, output, taken)| {
        let mut next = kept::taken(*id);
        for path in paths {
            if let Some(file) = output.files.iter().find(|file| file.path == path) {
                next.insert(path.to_owned(), file.text());
            }
        }
        kept::take(*id, &next);
        taken.set(Rc::new(next));
    });
    (Rc::clone(&taken), take)
}

/// The files that were taken away and are not as they were then.
pub(super) fn stale(output: &Output, taken: &Taken) -> Vec<&'static str> {
    let differs = |file: &&Artifact| taken.get(file.path).is_some_and(|text| *text != file.text());
    output.files.iter().filter(differs).map(|file| file.path).collect()
}
