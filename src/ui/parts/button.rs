//! A button.

use super::{Shape, icon};
use yew::prelude::*;

/// Properties of [`Button`].
#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    /// What it does, in a word or two.
    pub label: AttrValue,
    /// A drawing before the word.
    #[prop_or_default]
    pub shape: Option<Shape>,
    /// Whether only the drawing is seen; the word is still said.
    #[prop_or_default]
    pub bare: bool,
    /// A tooltip.
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// Its id in the page.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Whether it can do nothing now. It keeps its place and can be focused.
    #[prop_or_default]
    pub idle: bool,
    /// What is said after the word and not seen, where the word alone would not do.
    #[prop_or_default]
    pub said: Option<AttrValue>,
    /// Whether what it opens is open.
    #[prop_or_default]
    pub expanded: Option<bool>,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
    /// What happens.
    pub onpress: Callback<()>,
}

/// A button.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let ButtonProps { label, shape, bare, title, id, idle, said, expanded, class, onpress } = props;
    let onclick = use_callback((onpress.clone(), *idle), |_: MouseEvent, (onpress, idle)| {
        if !idle {
            onpress.emit(());
        }
    });
    let title = title.clone().or_else(|| bare.then(|| label.clone()));
    html! {
        <button type="button" {id} class={classes!("button", bare.then_some("button--bare"), class.clone())} {title}
            aria-disabled={idle.then_some("true")} aria-expanded={expanded.map(|it| it.to_string())} {onclick}>
            if let Some(shape) = *shape { { icon(shape) } }
            <span class={bare.then_some("unseen")}>{ label }</span>
            if let Some(said) = said { <span class="unseen">{ said }</span> }
        </button>
    }
}
