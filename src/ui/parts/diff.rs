//! A change, line by line.

use yew::prelude::*;

/// The hunks of a unified diff. The signs stay, so that nothing depends on a colour.
pub fn hunks(text: &str) -> Html {
    let line = |line: &str| {
        let class = match line.as_bytes().first() {
            Some(b'+') => "diff__line diff__line--added",
            Some(b'-') => "diff__line diff__line--taken",
            Some(b'@') => "diff__line diff__line--place",
            _ => "diff__line",
        };
        html! { <span {class}>{ line.to_owned() }{ "\n" }</span> }
    };
    html! {
        <pre class="diff" tabindex="0"><code>{ for text.lines().map(line) }</code></pre>
    }
}
