//! The JSON Schema of the spec, made from its structs: an editor can complete and check a spec with it.

use super::{Spec, VERSION};
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

/// The JSON Schema (draft 2020-12) of what [`super::read`] takes.
#[must_use]
pub fn json_schema() -> String {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Spec>().to_value();
    schema["title"] = json!("A deployment to Heroku, as Dynoscribe describes it");
    // The one key that has to be there: it says how all others are to be read.
    schema["required"] = json!(["version"]);
    schema["properties"]["version"]["const"] = json!(VERSION);
    tidy(&mut schema);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

/// Takes out what says nothing to a reader of the schema: empty defaults, and the width of Rust's numbers.
fn tidy(node: &mut Value) {
    match node {
        Value::Object(map) => {
            map.retain(|key, value| match key.as_str() {
                "default" => {
                    !(value.as_str() == Some("") || value.as_array().is_some_and(Vec::is_empty) || value.is_object())
                }
                "format" => value.as_str().is_none_or(|format| !format.starts_with("uint")),
                _ => true,
            });
            map.values_mut().for_each(tidy);
        }
        Value::Array(items) => items.iter_mut().for_each(tidy),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::json_schema;
    use crate::hostile;
    use crate::spec::read;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn schema() -> jsonschema::Validator {
        jsonschema::validator_for(&serde_json::from_str(&json_schema()).expect("JSON")).expect("a schema")
    }

    /// Every place in a value: the path to it from the top.
    fn places(value: &Value, at: &str, all: &mut Vec<String>) {
        all.push(at.to_owned());
        match value {
            Value::Object(map) => map.iter().for_each(|(key, inner)| places(inner, &format!("{at}/{key}"), all)),
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(index, inner)| places(inner, &format!("{at}/{index}"), all));
            }
            _ => {}
        }
    }

    #[test]
    fn the_schema_in_the_repository_is_this_one() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/dynoscribe.schema.json");
        if std::env::var_os("GALLERY").is_some_and(|value| value == "write") {
            std::fs::write(&path, json_schema()).expect("to write");
        }
        assert!(
            std::fs::read_to_string(path).expect("the schema") == json_schema(),
            "GALLERY=write cargo test writes it"
        );
    }

    proptest! {
        #![proptest_config(hostile::batched(4))]
        #[test]
        fn the_schema_takes_what_we_read_and_nothing_else(spec in hostile::any_spec(), pick in any::<prop::sample::Index>()) {
            let schema = schema();
            let mut json: Value = serde_json::from_str(&spec.to_json()).expect("JSON");
            prop_assert!(schema.is_valid(&json), "{:?}", schema.iter_errors(&json).next().map(|it| it.to_string()));
            let mut all = Vec::new();
            places(&json, "", &mut all);
            let place = json.pointer_mut(&all[pick.index(all.len())]).expect("a place");
            // A wrong key in a map; elsewhere a wrong type.
            match place {
                Value::Object(map) => drop(map.insert("wrong".to_owned(), json!(1))),
                place => *place = json!({ "wrong": [] }),
            }
            prop_assert!(read(&json.to_string()).is_err());
            prop_assert!(!schema.is_valid(&json), "{json}");
        }
    }
}
