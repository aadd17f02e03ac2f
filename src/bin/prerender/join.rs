//! What the workbench needs, in one file.
//!
//! The cutter makes a piece for each set of parts that share it. All that has a program has the workbench first, so what
//! that part needs is joined: one file is smaller than its pieces, and asked for once.

use crate::assets::replaced;
use crate::cut::{FEATURES, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The part that is joined.
const FIRST: &str = "work";

/// Joins the pieces of the first part. Hands back the link of the parts that says so, and the parts that are left.
pub fn joined(link: &str, parts: Vec<PathBuf>, work: &Path) -> Result<(String, Vec<PathBuf>), String> {
    let (link, pieces) = relinked(link)?;
    let own = work.join(format!("split_{FIRST}.wasm"));
    let of = |piece: &str| work.join(format!("{}.wasm", piece.trim_start_matches("__")));
    let pieces: Vec<PathBuf> = pieces.into_iter().map(of).chain([own.clone()]).collect();
    join(&pieces, &own, work)?;
    let left = parts.into_iter().filter(|part| *part == own || !pieces.contains(part)).collect();
    Ok((link, left))
}

/// The link in which the first part has no pieces and others need that part where they needed one of them, and the pieces.
fn relinked(link: &str) -> Result<(String, Vec<&str>), String> {
    let missing = |what: &str| format!("the link of the parts has another form: no {what}");
    let export = format!("export const __wasm_split_load_{FIRST} = ");
    let (before, rest) = link.split_once(&export).ok_or_else(|| missing("first part"))?;
    let (own, after) = rest.split_once("]));\n").ok_or_else(|| missing("end of it"))?;
    let (load, pieces) = own.split_once("\n, [").ok_or_else(|| missing("list of its pieces"))?;
    let load = load.strip_prefix("wrapAsyncCb(").ok_or_else(|| missing("callback"))?;
    let pieces: Vec<&str> = pieces.split(", ").collect();

    let mut text = String::new();
    for line in [before, after].concat().split_inclusive('\n') {
        let Some((list, end)) = line.strip_prefix(", [").and_then(|it| it.split_once(']')) else {
            text.push_str(line);
            continue;
        };
        let (ours, others): (Vec<&str>, Vec<&str>) = list.split(", ").partition(|it| pieces.contains(it));
        let first = (!ours.is_empty()).then_some("__first");
        text.extend([", [", &first.into_iter().chain(others).collect::<Vec<_>>().join(", "), "]", end]);
    }
    for piece in &pieces {
        let (before, rest) = text.split_once(&format!("const {piece} = ")).ok_or_else(|| missing(piece))?;
        let (_, after) = rest.split_once("\n, []);\n").ok_or_else(|| missing("end of a piece"))?;
        text = [before, after].concat();
    }
    // It is given what the pieces were given, once and under another name: see `join`.
    let given = "instantiateStreaming(src, { shared: imports.__wasm_split })";
    let load = replaced(load, "instantiateStreaming(src, imports)", given)?;
    let (head, tail) = text.split_once("/* ").ok_or_else(|| missing("piece"))?;
    Ok((format!("{head}const __first = {load}\n, []);\n{export}wrapAsyncCb(__first);\n/* {tail}"), pieces))
}

/// Makes one Wasm of several that live in the same memory. What they are given would else be there once for each, so they
/// are joined with a piece that is given it, under another name, and hands it on.
fn join(pieces: &[PathBuf], out: &Path, work: &Path) -> Result<(), String> {
    let text = run(Command::new("wasm-dis").arg(out).args(FEATURES))?;
    let text = String::from_utf8_lossy(&text);
    let given = text.lines().map(str::trim).filter(|line| line.starts_with("(import \"__wasm_split\" "));
    let mut shared = "(module\n".to_owned();
    for line in given {
        // (import "__wasm_split" "memory" (memory $mimport$0 23))
        let words: Vec<&str> = line.split(' ').collect();
        let [_, _, name, kind, id, ..] = words.as_slice() else { return Err(format!("what a part is given: {line}")) };
        let import = line.replace("\"__wasm_split\" ", "\"shared\" ");
        shared.extend([&import, "\n(export ", name, " ", kind, " ", id, "))\n"]);
    }
    shared.push(')');
    let stub = work.join("shared.wat");
    fs::write(&stub, shared).map_err(|error| format!("{}: {error}", stub.display()))?;
    let mut command = Command::new("wasm-merge");
    command.arg(&stub).arg("__wasm_split");
    for piece in pieces {
        command.arg(piece).arg(piece.file_stem().unwrap_or_default());
    }
    run(command.args(FEATURES).arg("-o").arg(out)).map(drop)
}

#[cfg(test)]
mod tests {
    use super::relinked;

    const LINK: &str = "import { initSync } from \"./web.js\";
/* pages, work */
const __chunk_6 = makeLoad(() => {
    return async (imports) => (WebAssembly.instantiateStreaming(6, imports));
}
, []);
/* pages, wizard */
const __chunk_7 = makeLoad(() => {
    return async (imports) => (WebAssembly.instantiateStreaming(7, imports));
}
, []);
export const __wasm_split_load_pages = wrapAsyncCb(makeLoad(() => {
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, [__chunk_6, __chunk_7]));
export const __wasm_split_load_work = wrapAsyncCb(makeLoad(() => {
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, [__chunk_6]));
";

    #[test]
    fn others_need_the_first_part_where_they_needed_a_piece_of_it() {
        let (link, pieces) = relinked(LINK).expect("a link");
        assert_eq!(pieces, ["__chunk_6"]);
        assert!(!link.contains("chunk_6") && link.contains("(7, imports)"), "{link}");
        assert!(link.contains("\n, [__first, __chunk_7]));\n"), "{link}");
        // It is there before whoever needs it.
        let place = |words: &str| link.find(words).unwrap_or_else(|| panic!("{words} in {link}"));
        assert!(place("const __first = ") < place("load_pages"));
        assert!(place("{ shared: imports.__wasm_split }") < place("wrapAsyncCb(__first);\n"));
    }

    #[test]
    fn a_link_of_another_form_is_said_to_be_one() {
        let said = relinked("export const __wasm_split_load_work = makeLoad(").expect_err("no end");
        assert!(said.contains("no end of it"), "{said}");
    }
}
