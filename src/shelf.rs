//! Several specs under names of their own, as a browser keeps them.
//!
//! The rule of this room: it says what is kept and what it is called; where it is kept is somebody else's business. What
//! was kept by an earlier version is read for ever.

use crate::spec::{ReadError, Spec, read};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// A spec with what a browser keeps beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// What the person calls it.
    pub name: String,
    /// The id of the preset that it began with; empty, where it did with none.
    pub preset: String,
    /// The spec.
    pub spec: Spec,
}

/// The texts of files, by their paths: what somebody took away last.
pub type Taken = BTreeMap<String, String>;

#[derive(Serialize)]
struct Out<'a> {
    name: &'a str,
    preset: &'a str,
    spec: &'a Spec,
}

/// The name of a kept spec, without reading all of it; nothing, where it cannot be read or has none.
#[must_use]
pub fn label(text: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Label {
        name: String,
    }
    let Label { name } = serde_json::from_str(text).ok()?;
    Some(name).filter(|name| !name.trim().is_empty())
}

impl Kept {
    /// The text to keep.
    #[must_use]
    pub fn to_text(&self) -> String {
        let Self { name, preset, spec } = self;
        // Strings, numbers and lists cannot fail to serialise.
        serde_json::to_string(&Out { name, preset, spec }).unwrap_or_default()
    }

    /// Reads what was kept; a spec alone, as the first version kept it, has the name of its app.
    ///
    /// # Errors
    /// Says what is wrong with the spec.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        let Some(mut all) = serde_json::from_str::<Value>(text).ok().filter(|it| it.get("spec").is_some()) else {
            let spec = read(text)?;
            return Ok(Self { name: name_of(&spec), preset: String::new(), spec });
        };
        let word = |key: &str| all.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let (name, preset) = (word("name"), word("preset"));
        let spec = read(&all["spec"].take().to_string())?;
        let name = if name.trim().is_empty() { name_of(&spec) } else { name };
        Ok(Self { name, preset, spec })
    }
}

/// What a spec is called that nobody named.
const UNNAMED: &str = "Untitled";

/// What a spec is called at first: as its app.
#[must_use]
pub fn name_of(spec: &Spec) -> String {
    let name = spec.app.name.trim();
    if name.is_empty() { UNNAMED.to_owned() } else { name.to_owned() }
}

/// A name that none of some has: the wanted one, or that with a number behind it.
#[must_use]
pub fn free_name(wanted: &str, taken: &[String]) -> String {
    let stem = wanted.trim();
    let stem = if stem.is_empty() { UNNAMED } else { stem };
    let is_free = |name: &String| taken.iter().all(|other| other != name);
    let numbered = (2..=taken.len() + 2).map(|number| format!("{stem} {number}"));
    std::iter::once(stem.to_owned()).chain(numbered).find(is_free).unwrap_or_else(|| stem.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hostile;
    use crate::presets::PRESETS;
    use proptest::prelude::*;

    #[test]
    fn a_spec_that_the_first_version_kept_is_read() {
        let spec = PRESETS[0].spec();
        let kept = Kept::read(&spec.to_json()).expect("a spec");
        assert_eq!(kept, Kept { name: "Open WebUI KidsGPT".into(), preset: String::new(), spec });
        assert!(Kept::read("{\"version\":7}").is_err());
        assert!(Kept::read("{\"spec\":{\"version\":7}}").is_err());
        assert!(Kept::read("nothing").is_err());
    }

    #[test]
    fn names_do_not_clash() {
        let taken = ["a".to_owned(), "a 2".to_owned()];
        assert_eq!(free_name("a", &taken), "a 3");
        assert_eq!(free_name(" b ", &taken), "b");
        assert_eq!(free_name("  ", &taken), "Untitled");
    }

    #[test]
    fn a_name_is_read_alone() {
        assert_eq!(label("{\"name\":\"x\",\"spec\":5}").as_deref(), Some("x"));
        assert_eq!((label("?"), label("{\"name\":\" \"}")), (None, None));
    }

    proptest! {
        #![proptest_config(hostile::config())]

        #[test]
        fn what_is_kept_comes_back(spec in hostile::any_spec(), name in hostile::text()) {
            let name = if name.trim().is_empty() { "n".to_owned() } else { name };
            let kept = Kept { name: name.clone(), preset: "rails".into(), spec };
            prop_assert_eq!(Kept::read(&kept.to_text()), Ok(kept.clone()));
            prop_assert_eq!(label(&kept.to_text()), Some(name));
        }
    }
}
