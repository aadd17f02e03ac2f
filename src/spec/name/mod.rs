//! Names and texts that Heroku, GitHub, git and a shell can carry: parsed once, at the border.

mod app_name;
mod branch_name;
mod buildpack_name;
mod command_line;
mod commit;
mod config_key;
mod environment_name;
mod extension_name;
mod pattern;
mod pipeline_name;
mod process_type;
mod repo_path;
mod slug;
mod space_name;
mod team_name;
mod web_address;

pub use app_name::AppName;
pub use branch_name::BranchName;
pub use buildpack_name::BuildpackName;
pub use command_line::CommandLine;
pub use commit::Commit;
pub use config_key::ConfigKey;
pub use environment_name::EnvironmentName;
pub use extension_name::ExtensionName;
pub use pattern::Pattern;
pub use pipeline_name::PipelineName;
pub use process_type::ProcessType;
pub use repo_path::RepoPath;
pub use slug::Slug;
pub use space_name::SpaceName;
pub use team_name::TeamName;
pub use web_address::{UrlPath, WebAddress};

/// Why a text does not fit, and what would.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfit {
    /// What is wrong and how to put it right.
    pub message: String,
    /// A text that fits, close to the one given.
    pub suggestion: Option<String>,
}

impl Unfit {
    fn because(message: impl Into<String>) -> Self {
        Self { message: message.into(), suggestion: None }
    }
}

/// A text that was checked to be one line for every reader of lines.
pub trait OneLine {
    /// The line.
    fn one_line(&self) -> &str;
}

/// Declares a checked text: a type that only its `parse` can make.
macro_rules! checked {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(&self.0)
            }
        }
    };
}
use checked;

/// Whether some reader begins a new line at this character, or ends the text at it.
fn breaks_line(c: char) -> bool {
    matches!(c, '\0' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
