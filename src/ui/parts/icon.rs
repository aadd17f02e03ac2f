//! Icons: one set, 16 px, lines of 1.5 px.

use yew::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The mark: a nib that is also the chevron of a prompt.
    Mark,
    /// A plus.
    Add,
    /// A cross.
    Remove,
    /// An arrow up.
    Up,
    /// An arrow down.
    Down,
    /// An arrow that turns back.
    Undo,
    /// An arrow that turns forward.
    Redo,
    /// A chevron to the right; turned down when open.
    Chevron,
    /// An arrow into a tray.
    Save,
    /// A sheet with a corner turned.
    Start,
    /// Half light, half dark.
    Auto,
    /// A sun.
    Light,
    /// A moon.
    Dark,
    /// A cross in an octagon.
    Error,
    /// An exclamation mark in a triangle.
    Warning,
    /// An i in a circle.
    Advice,
    /// Two sheets.
    Copy,
    /// A glass.
    Find,
    /// A tick.
    Done,
    /// Two links of a chain.
    Link,
    /// Sheets in a pile.
    Specs,
    /// Dots to take hold of.
    Grip,
    /// A folder.
    Folder,
    /// Rows and columns.
    Table,
    /// A question mark.
    Ask,
}

impl Shape {
    const fn path(self) -> &'static str {
        match self {
            Self::Mark => "M2 1.5 15 8 2 14.5 5 8ZM6.4 8a1.45 1.45 0 1 0 2.9 0 1.45 1.45 0 1 0-2.9 0ZM9.3 8h4",
            Self::Add => "M8 3v10M3 8h10",
            Self::Remove => "m4 4 8 8M12 4l-8 8",
            Self::Up => "M8 13V3M4 7l4-4 4 4",
            Self::Down => "M8 3v10M4 9l4 4 4-4",
            Self::Undo => "M6 3 3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H6",
            Self::Redo => "m10 3 3 3-3 3M13 6H6.5a3.5 3.5 0 0 0 0 7H10",
            Self::Chevron => "m6 4 4 4-4 4",
            Self::Save => "M8 2v8M5 7l3 3 3-3M2.5 11v2.5h11V11",
            Self::Start => "M4 2h5l3 3v9H4ZM9 2v3h3",
            Self::Auto => "M8 2.5a5.5 5.5 0 1 0 0 11ZM8 2.5a5.5 5.5 0 0 1 0 11M10.5 4.5v7",
            Self::Light => {
                "M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1"
            }
            Self::Dark => "M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8Z",
            Self::Error => "M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.6-3.6V5.4ZM6 6l4 4M10 6l-4 4",
            Self::Warning => "M8 2 14.5 13.5h-13ZM8 6.5V10M8 11.6v.4",
            Self::Copy => "M5.5 5.5h8v8h-8ZM10.5 5.5v-3h-8v8h3",
            Self::Find => "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.3 10.3l3.7 3.7",
            Self::Done => "m3 8.5 3.5 3.5L13 4.5",
            Self::Link => {
                "M6.5 9.5a2.5 2.5 0 0 0 3.5 0l2.5-2.5A2.5 2.5 0 0 0 9 3.5L8 4.5M9.5 6.5a2.5 2.5 0 0 0-3.5 0L3.5 9A2.5 2.5 0 0 0 7 12.5l1-1"
            }
            Self::Specs => "M2.5 5.5 8 2.5l5.5 3L8 8.5ZM2.5 8 8 11l5.5-3M2.5 10.5l5.5 3 5.5-3",
            Self::Grip => "M6 3.5v.01M10 3.5v.01M6 8v.01M10 8v.01M6 12.5v.01M10 12.5v.01",
            Self::Folder => "M2 4h4l1.5 2H14v7H2Z",
            Self::Table => "M2.5 3.5h11v9h-11ZM2.5 6.5h11M2.5 9.5h11M6.5 3.5v9",
            Self::Ask => "M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.7 8 9.2 8 10M8 12.4v.2",
            Self::Advice => "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM8 7.2v4M8 4.8v.4",
        }
    }
}

/// A drawing beside a word; never alone without one, so it is hidden from those who listen.
pub fn icon(shape: Shape) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d={shape.path()} />
        </svg>
    }
}
