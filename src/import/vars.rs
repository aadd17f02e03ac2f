//! Config vars from a text: a `.env` file, what `heroku config` prints (with `--shell` and `--json` too), the `env` of an
//! `app.json`, or commands that set them.

use super::Note;
use crate::facts::{addons, keys};
use crate::rules;
use crate::spec::field::ConfigField;
use crate::spec::name::ConfigKey;
use crate::spec::{ConfigVar, Edit, Field, Id, List, Spec, Value};
use serde_json::Value as Json;

/// What a text holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The config vars, in their order, each once.
    pub vars: Vec<Var>,
    /// What was not taken over.
    pub notes: Vec<Note>,
}

/// A config var of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Var {
    /// Where it stands, counted from 1.
    pub line: usize,
    /// Its key.
    pub key: String,
    /// The value that it gets: a secret is asked for, and what an add-on sets is left to it.
    pub value: Value,
}

/// Reads a text, whichever form it has. The spec says which add-ons there are.
#[must_use]
pub fn vars(text: &str, spec: &Spec) -> Pasted {
    let text = text.trim_start_matches('\u{feff}');
    let mut pasted = Pasted::default();
    if text.trim_start().starts_with('{') {
        of_json(text, spec, &mut pasted);
    } else {
        of_lines(text, spec, &mut pasted);
    }
    if pasted.vars.is_empty() && pasted.notes.is_empty() {
        pasted.note(0, "Nothing here has the form KEY=value, KEY: value or JSON.");
    }
    pasted
}

/// The change that takes them over: in every environment, or in one alone. Nothing where there is nothing to take.
#[must_use]
pub fn edit(spec: &Spec, vars: &[Var], environment: Option<Id>) -> Option<Edit> {
    let mut next = spec.config.iter().map(|var| var.id.0).max().unwrap_or_default();
    let mut edits = Vec::new();
    for Var { key, value, .. } in vars {
        let there = spec.config.iter().find(|var| var.key == *key);
        let id = there.map_or_else(
            || {
                next = next.saturating_add(1);
                edits.push(Edit::Add(List::Config));
                edits.push(Edit::Text(Field::Config(Id(next), ConfigField::Key), key.clone()));
                if environment.is_some() {
                    // Elsewhere there is none of this text, and an empty one would be set.
                    edits.push(Edit::Value(Id(next), Value::Elsewhere));
                }
                Id(next)
            },
            |var: &ConfigVar| var.id,
        );
        edits.push(match environment {
            Some(environment) => Edit::Override(id, environment, Some(value.clone())),
            None => Edit::Value(id, value.clone()),
        });
    }
    let name = match vars.len() {
        0 => return None,
        1 => "paste 1 config var".to_owned(),
        count => format!("paste {count} config vars"),
    };
    Some(Edit::Named(name, edits))
}

impl Pasted {
    fn note(&mut self, line: usize, message: impl Into<String>) {
        self.notes.push(Note { line, message: message.into() });
    }

    fn take(&mut self, spec: &Spec, line: usize, key: &str, value: &str) {
        let value = if of_addon(spec, key) {
            Value::Addon
        } else if rules::is_secret(key, value) || (value.is_empty() && rules::is_secret_key(key)) {
            Value::Asked
        } else if value.contains("{app") {
            Value::Verbatim(value.to_owned())
        } else {
            Value::Text(value.to_owned())
        };
        self.take_value(line, key, value);
    }

    fn take_value(&mut self, line: usize, key: &str, value: Value) {
        if let Err(why) = ConfigKey::parse(key) {
            return self.note(line, format!("{key:?} is no key. {}", why.message));
        }
        let is_herokus = keys::BY_DYNOS.is(key) || (keys::BY_HEROKU.begins(key) && value != Value::Addon);
        if is_herokus {
            return self.note(line, format!("{key} is left out: Heroku or the dyno sets it by itself."));
        }
        if let Some(at) = self.vars.iter().position(|var| var.key == key) {
            let first = self.vars.remove(at).line;
            self.note(line, format!("{key} stands in line {first} already; this line counts."));
        }
        self.vars.push(Var { line, key: key.to_owned(), value });
    }
}

/// Whether an add-on sets it: one that the spec has, under its attachment's name or its own, or Postgres under the name
/// of a colour.
fn of_addon(spec: &Spec, key: &str) -> bool {
    let own = |service: &str| addons::ADDONS.iter().find(|it| it.slug == service).map_or(&[][..], |it| it.sets);
    spec.addons.iter().any(|addon| {
        let attached = key.strip_suffix("_URL").is_some_and(|name| !name.is_empty() && name == addon.attachment);
        attached || own(&addon.service).contains(&key)
    }) || ["HEROKU_POSTGRESQL_", "HEROKU_REDIS_"].iter().any(|it| key.starts_with(it)) && key.ends_with("_URL")
}

fn of_json(text: &str, spec: &Spec, pasted: &mut Pasted) {
    let json: Json = match serde_json::from_str(text) {
        Ok(json) => json,
        Err(error) => return pasted.note(error.line(), format!("This is not JSON: {error}.")),
    };
    let Some(all) = json.get("env").filter(|it| it.is_object()).unwrap_or(&json).as_object() else { return };
    for (key, value) in all {
        let line = line_of(text, key);
        match value {
            Json::String(value) => pasted.take(spec, line, key, value),
            Json::Bool(_) | Json::Number(_) => pasted.take(spec, line, key, &value.to_string()),
            Json::Object(about) if about.get("generator").and_then(Json::as_str) == Some("secret") => {
                pasted.take_value(line, key, Value::Generated);
            }
            Json::Object(about) if about.contains_key("value") || about.contains_key("description") => {
                pasted.take(spec, line, key, about.get("value").and_then(Json::as_str).unwrap_or_default());
            }
            Json::Null => pasted.note(line, format!("{key} is left out: null is no value.")),
            Json::Object(_) | Json::Array(_) => {
                pasted.note(line, format!("{key} is left out: a config var is a text, and this is more than one."));
            }
        }
    }
}

/// The line on which a key first stands.
fn line_of(text: &str, key: &str) -> usize {
    let quoted = serde_json::to_string(key).unwrap_or_default();
    text.find(&quoted).and_then(|at| text.get(..at)).map_or(0, |before| before.matches('\n').count() + 1)
}

fn of_lines(text: &str, spec: &Spec, pasted: &mut Pasted) {
    let mut rest = text;
    let mut line = 1;
    while !rest.is_empty() {
        let (now, after) = rest.split_once('\n').unwrap_or((rest, ""));
        let now = now.strip_suffix('\r').unwrap_or(now);
        let read = read_line(now.trim());
        let (Read::Var(_, value) | Read::Vars(value)) = read else {
            if read == Read::Strange {
                pasted.note(
                    line,
                    format!("{:?} is left out: it has neither the form KEY=value nor KEY: value.", short(now)),
                );
            }
            (rest, line) = (after, line + 1);
            continue;
        };
        // A quoted value may go on over the next lines: it is read from the whole rest.
        let start = value.as_ptr().addr().saturating_sub(rest.as_ptr().addr());
        let whole = rest.get(start..).unwrap_or_default();
        let used = match read {
            Read::Vars(_) => start + commands(whole, line, spec, pasted),
            Read::Var(key, value) if value.starts_with(['"', '\'']) => {
                let (word, used) = word(whole, true);
                if let Some(word) = word {
                    pasted.take(spec, line, key, &word);
                } else {
                    pasted.note(line, format!("{key} is left out: its quote is not closed."));
                }
                start + if used == 0 { value.len() } else { used }
            }
            Read::Var(key, value) => {
                // What heroku config prints is the value as it is; in a .env file a comment may follow.
                let printed = rest.get(..start).is_some_and(|before| before.trim_end().ends_with(':'));
                let comment = value.find(" #").filter(|_| !printed);
                let value = comment.and_then(|at| value.get(..at)).unwrap_or(value).trim_end();
                pasted.take(spec, line, key, value);
                start + value.len()
            }
            Read::Nothing | Read::Strange => start,
        };
        let (eaten, next) = rest.split_at(rest.len().min(used));
        let (tail, next) = next.split_once('\n').unwrap_or((next, ""));
        line += eaten.matches('\n').count() + 1;
        let tail = tail.trim();
        if matches!(read, Read::Var(..)) && !(tail.is_empty() || tail.starts_with('#')) {
            pasted.note(line - 1, format!("{:?} after the value is left out.", short(tail)));
        }
        rest = next;
    }
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Read<'a> {
    /// Nothing that says anything: empty, a comment, a heading of `heroku config`.
    Nothing,
    /// A key, and what follows it.
    Var(&'a str, &'a str),
    /// The words after `heroku config:set`.
    Vars(&'a str),
    /// Something else.
    Strange,
}

fn read_line(line: &str) -> Read<'_> {
    if line.is_empty() || line.starts_with('#') || line.starts_with("===") || line.starts_with("```") {
        return Read::Nothing;
    }
    let line = line.strip_prefix("$ ").unwrap_or(line);
    if let Some(words) = ["heroku config:set ", "heroku config:add "].iter().find_map(|it| line.strip_prefix(it)) {
        return Read::Vars(words);
    }
    let line = ["export ", "set ", "$env:", "- "].iter().find_map(|it| line.strip_prefix(it)).unwrap_or(line);
    let is_key = |key: &str| !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || "_.-".contains(c));
    let equals = line.split_once('=').map(|(key, value)| (key.trim(), value.trim())).filter(|(key, _)| is_key(key));
    let colon = || {
        let (key, value) = line.split_once(':')?;
        (is_key(key) && (value.is_empty() || value.starts_with([' ', '\t']))).then_some((key, value.trim()))
    };
    equals.or_else(colon).map_or(Read::Strange, |(key, value)| Read::Var(key, value))
}

/// Reads `KEY=value` words up to the end of a command; a `\` at the end of a line goes on. Returns how much it read.
fn commands(text: &str, line: usize, spec: &Spec, pasted: &mut Pasted) -> usize {
    let mut at = 0;
    let mut flag = false;
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let blank = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let rest = rest.get(blank..).unwrap_or_default();
        if let Some(gone) = ["\\\n", "\\\r\n"].iter().find(|it| rest.starts_with(**it)) {
            at += blank + gone.len();
            continue;
        }
        if rest.is_empty() || rest.starts_with(['\n', '\r', ';', '&', '|']) {
            return at + blank;
        }
        let here = line + text.get(..at).unwrap_or_default().matches('\n').count();
        let (read, used) = word(rest, false);
        let Some(read) = read else {
            pasted.note(here, "A quote is not closed; what follows it is left out.");
            return text.find('\n').unwrap_or(text.len());
        };
        at += blank + used.max(1);
        match read.split_once('=') {
            _ if flag => flag = false,
            Some((key, value)) if !key.starts_with('-') => pasted.take(spec, here, key, value),
            // `--app name` has its value in the next word, `--app=name` has not.
            None if ["-a", "--app", "-r", "--remote"].contains(&read.as_str()) => flag = true,
            _ => {}
        }
    }
}

/// Reads a word of a shell, or a quoted value of a `.env` file, from the beginning of a text; nothing if a quote is not
/// closed. In a `.env` file `\n` within double quotes is the end of a line. Returns how many bytes it read, too.
fn word(text: &str, env: bool) -> (Option<String>, usize) {
    let mut out = String::new();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            c if c.is_ascii_whitespace() || ";&|".contains(c) => return (Some(out), at),
            '\'' => loop {
                match chars.next() {
                    Some((_, '\'')) => break,
                    Some((_, c)) => out.push(c),
                    None => return (None, 0),
                }
            },
            '"' => loop {
                match chars.next() {
                    Some((_, '"')) => break,
                    Some((_, '\\')) => match chars.next() {
                        Some((_, 'n')) if env => out.push('\n'),
                        Some((_, c)) if "\"\\$`".contains(c) => out.push(c),
                        Some((_, '\n')) if !env => {}
                        Some((_, c)) => out.extend(['\\', c]),
                        None => return (None, 0),
                    },
                    Some((_, c)) => out.push(c),
                    None => return (None, 0),
                }
            },
            '\\' => out.extend(chars.next().map(|(_, c)| c)),
            c => out.push(c),
        }
    }
    (Some(out), text.len())
}

/// The beginning of a line, for a note. No more than that: it may be a secret.
fn short(line: &str) -> String {
    let line = line.trim();
    let few: String = line.chars().take(12).collect();
    if few.len() == line.len() { few } else { few + "…" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hostile;
    use crate::presets::PRESETS;
    use proptest::prelude::*;

    fn read(text: &str) -> Vec<(usize, String, Value)> {
        vars(text, &PRESETS[0].spec()).vars.into_iter().map(|var| (var.line, var.key, var.value)).collect()
    }

    fn pairs(text: &str) -> Vec<(String, String)> {
        read(text)
            .into_iter()
            .map(|(_, key, value)| (key, value.text().unwrap_or_else(|| value.label()).to_owned()))
            .collect()
    }

    fn notes(text: &str) -> Vec<(usize, String)> {
        vars(text, &PRESETS[0].spec()).notes.into_iter().map(|note| (note.line, note.message)).collect()
    }

    fn owned(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn an_env_file_is_read() {
        let text = "# Settings\nexport A=1\r\nB = two words # not this\nC=\"x \\\"y\\\"\\nz\" # why\nD='$HOME #'\nE=\nF=a#b\n\
                    G=\"one\ntwo\"\nURL={app}/x\n";
        let wanted = [
            ("A", "1"),
            ("B", "two words"),
            ("C", "x \"y\"\nz"),
            ("D", "$HOME #"),
            ("E", ""),
            ("F", "a#b"),
            ("G", "one\ntwo"),
            ("URL", "{app}/x"),
        ];
        assert_eq!(pairs(text), owned(&wanted));
        assert_eq!(read(text)[7], (10, "URL".into(), Value::Verbatim("{app}/x".into())));
        assert_eq!(notes(text), []);
    }

    #[test]
    fn what_heroku_prints_is_read() {
        let text = "=== dsl-kidsgpt-pilot Config Vars\n\nVECTOR_DB:         pgvector\nWEBUI_URL:         https://x-1.herokuapp.com\nEMPTY:\n\
                    HEROKU_POSTGRESQL_PINK_URL: postgres://u:p@h/d\nHEROKU_SLUG_COMMIT: abc\n";
        let wanted = [
            ("VECTOR_DB", "pgvector"),
            ("WEBUI_URL", "https://x-1.herokuapp.com"),
            ("EMPTY", ""),
            ("HEROKU_POSTGRESQL_PINK_URL", "Set by an add-on"),
        ];
        assert_eq!(pairs(text), owned(&wanted));
        assert_eq!(
            notes(text),
            [(7, "HEROKU_SLUG_COMMIT is left out: Heroku or the dyno sets it by itself.".to_owned())]
        );
        assert_eq!(pairs("A='it'\\''s'\nB=\"b\""), owned(&[("A", "it's"), ("B", "b")]));
    }

    #[test]
    fn what_is_printed_is_taken_whole() {
        assert_eq!(pairs("SMTP_FROM:  Shop #1 <a@b.c>"), owned(&[("SMTP_FROM", "Shop #1 <a@b.c>")]));
    }

    #[test]
    fn json_is_read_also_that_of_an_app_json() {
        let text = "{\n \"A\": \"1\",\n \"B\": true,\n \"C\": 2,\n \"D\": null,\n \"E\": [1]\n}";
        assert_eq!(pairs(text), owned(&[("A", "1"), ("B", "true"), ("C", "2")]));
        assert_eq!(notes(text).iter().map(|(line, _)| *line).collect::<Vec<_>>(), [5, 6]);
        let app = "{\"name\": \"x\", \"env\": {\"S\": {\"generator\": \"secret\"}, \"T\": {\"description\": \"d\", \"value\": \"v\"}}}";
        assert_eq!(pairs(app), owned(&[("S", "Generated secret"), ("T", "v")]));
        assert_eq!(notes("{\"A\": 1,}").len(), 1);
    }

    #[test]
    fn commands_are_read() {
        let text =
            "$ heroku config:set A=1 B=\"two words\" \\\n  C='3' --app my-app -r x\nheroku config:set D=4 -a y && echo";
        assert_eq!(pairs(text), owned(&[("A", "1"), ("B", "two words"), ("C", "3"), ("D", "4")]));
        assert_eq!(read(text).iter().map(|it| it.0).collect::<Vec<_>>(), [1, 1, 2, 3]);
    }

    #[test]
    fn a_secret_is_asked_for_and_what_an_addon_sets_is_left_to_it() {
        let text = "OPENAI_API_KEY=sk-abcdefghijklmnopqrstuvwx\nDATABASE_URL=postgres://u:p@h/d\nSTRIPE_SECRET=\nX=ghp_abcdefghijklmnopqrstuvwxyz0123456789";
        let wanted = [
            ("OPENAI_API_KEY", "Asked when run"),
            ("DATABASE_URL", "Set by an add-on"),
            ("STRIPE_SECRET", "Asked when run"),
            ("X", "Asked when run"),
        ];
        assert_eq!(pairs(text), owned(&wanted));
    }

    #[test]
    fn what_is_not_understood_is_said() {
        assert_eq!(
            notes("hello there you all"),
            [(1, "\"hello there …\" is left out: it has neither the form KEY=value nor KEY: value.".to_owned())]
        );
        assert_eq!(notes("A=\"x"), [(1, "A is left out: its quote is not closed.".to_owned())]);
        assert!(notes("A=1\nA=2").iter().any(|(line, said)| *line == 2 && said.contains("line 1")));
        assert_eq!(pairs("A=1\nA=2"), owned(&[("A", "2")]));
        assert!(notes("1-A=x")[0].1.starts_with("\"1-A\" is no key"));
        assert_eq!(notes("").len(), 1);
        assert_eq!(notes("A='1' b"), [(1, "\"b\" after the value is left out.".to_owned())]);
    }

    #[test]
    fn pasting_changes_what_is_there_and_adds_the_rest() {
        let mut spec = PRESETS[0].spec();
        let before = spec.config.len();
        let pasted = vars("VECTOR_DB=milvus\nNEW=1", &spec);
        let edit = edit(&spec, &pasted.vars, None).expect("an edit");
        assert_eq!(edit.describe(&spec), "paste 2 config vars");
        spec.apply(edit);
        assert_eq!(spec.config.len(), before + 1);
        let value = |key: &str| spec.config.iter().find(|var| var.key == key).map(|var| var.value.clone());
        assert_eq!(value("VECTOR_DB"), Some(Value::Text("milvus".into())));
        assert_eq!(value("NEW"), Some(Value::Text("1".into())));
    }

    #[test]
    fn pasting_into_one_environment_leaves_the_others() {
        let mut spec = PRESETS[0].spec();
        let pasted = vars("VECTOR_DB=milvus", &spec);
        spec.apply(edit(&spec, &pasted.vars, Some(Id(2))).expect("an edit"));
        let var = spec.config.iter().find(|var| var.key == "VECTOR_DB").expect("it");
        assert_eq!(var.value, Value::Text("pgvector".into()));
        assert_eq!(var.overrides[0].value, Value::Text("milvus".into()));
        let pasted = vars("NEW=1", &spec);
        spec.apply(edit(&spec, &pasted.vars, Some(Id(2))).expect("an edit"));
        assert_eq!(spec.config.last().map(|var| &var.value), Some(&Value::Elsewhere), "not empty in the others");
    }

    /// The form that `.env` readers and shells share, written by the printer of our own scripts.
    fn env(pairs: &[(String, String)]) -> String {
        pairs
            .iter()
            .flat_map(|(key, value)| {
                [key, "='", &value.replace('\'', "'\\''"), "'\n"].concat().chars().collect::<Vec<_>>()
            })
            .collect()
    }

    proptest! {
        #![proptest_config(hostile::config())]

        #[test]
        fn what_is_quoted_comes_back(values in proptest::collection::vec(hostile::text(), 0..4)) {
            let pairs: Vec<_> = values.into_iter().enumerate().map(|(at, value)| (format!("K{at}"), value)).collect();
            let read = vars(&env(&pairs), &Spec::default());
            prop_assert_eq!(read.vars.len(), pairs.len(), "{:?}", read);
            for (var, (key, value)) in read.vars.iter().zip(&pairs) {
                prop_assert_eq!(&var.key, key);
                if let Some(text) = var.value.text() {
                    prop_assert_eq!(text, value);
                } else {
                    prop_assert!(rules::is_secret(key, value));
                }
            }
        }

        #[test]
        fn whatever_the_text_reading_ends(text in hostile::text(), more in hostile::text()) {
            let spec = PRESETS[0].spec();
            for text in [text.clone(), format!("A={text}\n{more}"), format!("heroku config:set A=\"{text} {more}"), format!("{{\"A\":\"{text}")] {
                let pasted = vars(&text, &spec);
                let lines = text.matches('\n').count() + 1;
                prop_assert!(pasted.vars.iter().all(|var| var.line <= lines));
                prop_assert!(pasted.notes.iter().all(|note| note.line <= lines), "{:?}", pasted);
            }
        }
    }
}
