//! A line in its colours.

use crate::highlight::Ink;
use yew::prelude::*;

/// The pieces of a line, each in its ink.
pub fn inked<'a>(pieces: impl IntoIterator<Item = (Ink, &'a str)>) -> Html {
    let class = |ink| match ink {
        Ink::Plain => None,
        Ink::Key => Some("ink-key"),
        Ink::Text => Some("ink-text"),
        Ink::Comment => Some("ink-comment"),
        Ink::Keyword => Some("ink-word"),
    };
    html! {
        for (ink, piece) in pieces {
            if let Some(class) = class(ink) { <span {class}>{ piece }</span> } else { { piece } }
        }
    }
}
