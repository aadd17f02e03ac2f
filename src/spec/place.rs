//! Where a field stands in the JSON of a spec.

use super::field::{Field, Half};
use super::id::{Id, Item};
use super::{List, Spec};

impl Field {
    /// Its path in the JSON, such as `environments[1].branch`; as far as it leads, when the field is not there.
    #[must_use]
    pub fn path(self, spec: &Spec) -> String {
        let key = |name: &str| [".", &name.replace('-', "_")].concat();
        match self {
            Self::App(field) => ["app", &key(field.key())].concat(),
            Self::Method => "method".to_owned(),
            Self::Stack => "stack".to_owned(),
            Self::List(List::BuildArgs(id)) => [&item("images", &spec.images, id), ".build_args"].concat(),
            Self::List(List::AddonOptions(id)) => [&item("addons", &spec.addons, id), ".options"].concat(),
            Self::List(list) => list.key(),
            Self::Buildpack(id) => [&item("buildpacks", &spec.buildpacks, id), ".source"].concat(),
            Self::Image(id, field) => [item("images", &spec.images, id), key(field.key())].concat(),
            Self::BuildArg(image, id, half) => {
                let args = spec.images.iter().find(|it| it.id == image).map_or(&[][..], |it| &it.build_args);
                [&item("images", &spec.images, image), ".", &item("build_args", args, id), &key(half_key(half))]
                    .concat()
            }
            Self::Process(id, field) => [item("processes", &spec.processes, id), key(field.key())].concat(),
            Self::Release(field) => ["release", &key(field.key())].concat(),
            Self::Addon(id, field) => [item("addons", &spec.addons, id), key(field.key())].concat(),
            Self::AddonOption(addon, id, half) => {
                let options = spec.addons.iter().find(|it| it.id == addon).map_or(&[][..], |it| &it.options);
                [&item("addons", &spec.addons, addon), ".", &item("options", options, id), &key(half_key(half))]
                    .concat()
            }
            Self::Config(id, field) => [item("config", &spec.config, id), key(field.key())].concat(),
            Self::Override(id, environment) => {
                let all = spec.config.iter().find(|it| it.id == id).map_or(&[][..], |it| &it.overrides);
                let at = all.iter().position(|it| it.environment == environment);
                let own = at.map_or_else(|| ".overrides".to_owned(), |at| format!(".overrides[{at}].value"));
                [item("config", &spec.config, id), own].concat()
            }
            Self::Environment(id, field) => [item("environments", &spec.environments, id), key(field.key())].concat(),
            Self::Pipeline(field) => ["pipeline", &key(field.key())].concat(),
            Self::Check(field) => ["check", &key(field.key())].concat(),
            Self::Ignore(id, field) => [item("ignore", &spec.ignore, id), key(field.key())].concat(),
            Self::Package(id, field) => [item("packages", &spec.packages, id), key(field.key())].concat(),
        }
    }
}

const fn half_key(half: Half) -> &'static str {
    match half {
        Half::Name => "name",
        Half::Value => "value",
    }
}

fn item<T: Item>(list: &str, items: &[T], id: Id) -> String {
    items.iter().position(|it| it.id() == id).map_or_else(|| list.to_owned(), |at| format!("{list}[{at}]"))
}

/// The line of a JSON text on which the value at a path begins, counted from 1; that of what holds it, when the value
/// itself was left out.
#[must_use]
pub fn line_of(text: &str, path: &str) -> usize {
    let mut best = (0, 1);
    walk(text, |here, line| {
        let holds = path == here || path.strip_prefix(here).is_some_and(|rest| rest.starts_with(['.', '[']));
        if holds && here.len() >= best.0 {
            best = (here.len(), line);
        }
    });
    best.1
}

/// Goes through a JSON text and says the path and the line of each key and of each item of a list.
fn walk(text: &str, mut say: impl FnMut(&str, usize)) {
    // The path before each open bracket, and the number of the next item where it is that of a list.
    let mut open: Vec<(String, Option<usize>)> = Vec::new();
    let mut path = String::new();
    let (mut line, mut fresh) = (1, true);
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        if let Some((before, Some(next))) = open.last_mut()
            && fresh
            && !c.is_whitespace()
            && c != ']'
        {
            path = format!("{before}[{next}]");
            *next += 1;
            fresh = false;
            say(&path, line);
        }
        match c {
            '\n' => line += 1,
            '{' | '[' => {
                open.push((path.clone(), (c == '[').then_some(0)));
                fresh = true;
            }
            '}' | ']' => {
                path = open.pop().map(|(before, _)| before).unwrap_or_default();
                fresh = false;
            }
            ',' => fresh = true,
            '"' => {
                let mut escaped = false;
                let end = chars.find(|(_, c)| {
                    let ends = *c == '"' && !escaped;
                    escaped = *c == '\\' && !escaped;
                    ends
                });
                if let Some((before, None)) = open.last()
                    && fresh
                {
                    let name = end.and_then(|(end, _)| text.get(at + 1..end)).unwrap_or_default();
                    path = if before.is_empty() { name.to_owned() } else { [before, ".", name].concat() };
                    fresh = false;
                    say(&path, line);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::field::{ConfigField, EnvironmentField};
    use crate::spec::read;

    #[test]
    fn a_field_is_found_in_the_text() {
        let text = "{\n \"version\": 1,\n \"environments\": [\n  {\"name\": \"a,]\\\"\"},\n  {\n   \"branch\": \"x\"\n  }],\n \"config\": [{\"key\": \"K\", \"value\": {\n\"text\": \"\"}, \"overrides\": [\n{\"environment\": 2,\n\"value\": \"asked\"}]}]}";
        let spec = read(text).expect("a spec");
        let line = |field: Field| (field.path(&spec), line_of(text, &field.path(&spec)));
        let branch = Field::Environment(Id(2), EnvironmentField::Branch);
        assert_eq!(line(branch), ("environments[1].branch".to_owned(), 6));
        let app = Field::Environment(Id(2), EnvironmentField::App);
        assert_eq!(line(app), ("environments[1].app".to_owned(), 5));
        assert_eq!(line(Field::Config(Id(1), ConfigField::Value)).1, 8);
        assert_eq!(line(Field::Override(Id(1), Id(2))), ("config[0].overrides[0].value".to_owned(), 11));
        assert_eq!(line(Field::Stack).1, 1);
        assert_eq!(line_of("", "a"), 1);
    }
}
