//! Small components that every part of the page is made of.

mod button;
mod check;
mod command;
mod dialog;
pub mod diff;
mod finding;
mod grip;
mod icon;
mod ink;
mod items;
mod line;
mod marks;
mod number;
mod preview;
mod radios;
mod row;
mod select;
mod why;
mod words;

pub use button::Button;
pub use check::Check;
pub use command::{Command, use_copy};
pub use dialog::Dialog;
pub use finding::{FindingLine, findings, key, severity_mark};
pub use icon::{Shape, icon};
pub use ink::inked;
pub use items::{Item, Items};
pub use line::{Line, typed};
pub use marks::marks;
pub use number::Number;
pub use radios::{Radio, Radios};
pub use row::{FieldState, Look, row, use_field};
pub use select::{Choice, Chooser, Select};
pub use why::sources;
pub use words::{Box, Words};
