//! The files that are not written.

use std::rc::Rc;

use yew::prelude::*;

use crate::artifacts::Output;

/// Properties of [`Absents`].
#[derive(Properties, PartialEq)]
pub(super) struct AbsentsProps {
    /// What the spec makes.
    pub output: Rc<Output>,
}

/// Each file that is not written, and why.
#[component]
pub(super) fn Absents(AbsentsProps { output }: &AbsentsProps) -> Html {
    if output.absent.is_empty() {
        return Html::default();
    }
    html! {
        <div class="absent">
            <h2 class="absent__title">{ "Not written" }</h2>
            <dl class="absent__list">
                for absent in &output.absent {
                    <div key={absent.path} class="absent__file">
                        <dt>{ absent.path }</dt>
                        <dd>{ absent.why }</dd>
                    </div>
                }
            </dl>
        </div>
    }
}
