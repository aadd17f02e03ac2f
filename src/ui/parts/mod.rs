//! Small components that every part of the page is made of.

mod button;
mod check;
mod finding;
mod icon;
mod items;
mod line;
mod marks;
mod number;
mod radios;
mod row;
mod select;
mod words;

pub use button::Button;
pub use check::Check;
pub use finding::{FindingLine, SeverityMark};
pub use icon::{Icon, Shape};
pub use items::{Item, Items};
pub use line::Line;
pub use marks::Marks;
pub use number::Number;
pub use radios::{Radio, Radios};
pub use row::{FieldState, Row, use_field};
pub use select::{Choice, Chooser, Select};
pub use words::{Box, Words};
