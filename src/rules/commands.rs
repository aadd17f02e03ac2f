//! Reading commands of a shell, as far as advice needs it.
//!
//! It is not a parser: quotes are looked through, and what stands in them is read as if it stood outside. A rule that
//! errs here says one word too much or too little, and writes no file.

/// The words of a command, without quotes and without the signs that join commands.
pub(super) fn words(command: &str) -> impl Iterator<Item = &str> {
    command
        .split(|c: char| c.is_whitespace() || ";&|()".contains(c))
        .map(|word| word.trim_matches(['"', '\'', '`']))
        .filter(|word| !word.is_empty())
}

/// The simple commands that a command joins with `&&`, `||`, `;`, `|` and `&`.
pub(super) fn simple(command: &str) -> Vec<&str> {
    command.split(['&', ';', '|']).map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// Whether the words stand in the command side by side.
pub(super) fn has(command: &str, wanted: &str) -> bool {
    let all: Vec<&str> = words(command).collect();
    let wanted: Vec<&str> = wanted.split(' ').collect();
    all.windows(wanted.len()).any(|some| some == wanted)
}

/// The program that a simple command starts, without its path, `exec`, settings of variables and the like.
pub(super) fn program(simple: &str) -> &str {
    let mut all = words(simple).filter(|word| !is_setting(word));
    let skipped = ["exec", "env", "time", "nice", "bundle", "poetry", "uv", "pipenv", "run", "npx", "dotenv"];
    let word = all.find(|word| !skipped.contains(word) && !word.starts_with('-')).unwrap_or_default();
    let name = word.rsplit('/').next().unwrap_or(word);
    match name {
        "python" | "python3" => all.find(|word| *word != "-m" && !word.starts_with("-u")).map_or(name, |word| word),
        name => name,
    }
}

fn is_setting(word: &str) -> bool {
    word.split_once('=').is_some_and(|(name, _)| {
        !name.is_empty() && name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
    })
}

/// The value of an option in a command: `--port 80`, `--port=80`, `-p 80`, `-p80` for one letter.
pub(super) fn option<'a>(command: &'a str, names: &[&str]) -> Option<&'a str> {
    let all: Vec<&str> = words(command).collect();
    for (at, word) in all.iter().enumerate() {
        for name in names {
            if word == name {
                return all.get(at + 1).copied();
            }
            if let Some(rest) = word.strip_prefix(name) {
                if let Some(value) = rest.strip_prefix('=') {
                    return Some(value);
                }
                if name.len() == 2 && !rest.is_empty() {
                    return Some(rest);
                }
            }
        }
    }
    None
}

/// Whether a command reads a variable: `$NAME` or `${NAME`.
pub(super) fn reads(command: &str, name: &str) -> bool {
    let plain = ["$", name].concat();
    let whole = command
        .match_indices(&plain)
        .any(|(at, _)| !command[at + plain.len()..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_'));
    whole || command.contains(&["${", name].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_looked_through() {
        assert_eq!(words("cd a && 'b c' \"$D\"").collect::<Vec<_>>(), ["cd", "a", "b", "c", "$D"]);
        assert_eq!(simple("a b && c || d; e | f &"), ["a b", "c", "d", "e", "f"]);
        assert!(has("python manage.py migrate --noinput", "manage.py migrate"));
        assert!(!has("python manage.py migrate", "manage.py mig"));
        assert_eq!(program("PORT=3 exec /app/bin/gunicorn x"), "gunicorn");
        assert_eq!(program("python -m uvicorn a:b"), "uvicorn");
        assert_eq!(program("bundle exec puma -C x"), "puma");
        assert_eq!(program(""), "");
        assert_eq!(option("x --port=80", &["--port"]), Some("80"));
        assert_eq!(option("x -p80 ", &["-p"]), Some("80"));
        assert_eq!(option("x -b 0.0.0.0:80", &["--bind", "-b"]), Some("0.0.0.0:80"));
        assert_eq!(option("x --portal 80", &["--port"]), None);
        assert!(reads("x ${PORT:-80}", "PORT") && reads("x $PORT", "PORT") && !reads("$PORTS", "PORT"));
    }
}
