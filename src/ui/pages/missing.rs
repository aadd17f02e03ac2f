//! There is no such page.

use super::HEADING;
use crate::route::Route;
use crate::ui::router::Link;
use yew::prelude::*;

/// What is said where there is nothing.
pub(super) fn missing(home: &str) -> Html {
    html! {
        <article class="prose">
            <h1 id={HEADING} tabindex="-1">{ "There is no such page" }</h1>
            <p>{ "This site lies under " }<code>{ home.to_owned() }</code>{ ". What you were working on is kept there." }</p>
            <p><Link to={Route::Work}>{ "To the workbench" }</Link></p>
            <p><Link to={Route::Guide}>{ "To the guide" }</Link></p>
            <p><Link to={Route::Troubles}>{ "To the doctor" }</Link></p>
            <p><Link to={Route::Rules}>{ "To the rules" }</Link></p>
        </article>
    }
}
