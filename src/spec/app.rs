//! What the app is, whatever the environment.

use serde::{Deserialize, Serialize};

/// The app's own description. It goes into `app.json`; a deploy uses only the health
/// path and the features.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct App {
    /// The name for people, at most 30 characters (devcenter `app-json-schema`). Not the name of a Heroku app:
    /// each environment has its own.
    pub name: String,
    /// One or two sentences.
    pub description: String,
    /// Address of the source repository.
    pub repository: String,
    /// Address of the project's website.
    pub website: String,
    /// Address of a square SVG, PNG or JPEG.
    pub logo: String,
    /// Words to find it by, in order.
    pub keywords: Vec<String>,
    /// App features of Heroku's that are switched on, such as `preboot`.
    pub features: Vec<String>,
    /// The path that answers with a success status when the app is well, such as `/health`; empty: `/`.
    pub health_path: String,
}

impl App {
    /// `owner/name` of the repository, if its address is one of GitHub's.
    #[must_use]
    pub fn on_github(&self) -> Option<&str> {
        let path = self.repository.strip_prefix("https://github.com/")?.trim_end_matches('/');
        let path = path.strip_suffix(".git").unwrap_or(path);
        let fits =
            |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
        let (owner, name) = path.split_once('/')?;
        (fits(owner) && fits(name)).then_some(path)
    }
}
