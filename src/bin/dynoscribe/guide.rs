//! `dynoscribe guide`: the whole guide with the names of a spec, as one Markdown file.

use crate::{Failure, failure, load_text, print};
use dynoscribe::guide::View;
use dynoscribe::guide::print::whole;
use dynoscribe::spec::resolve;
use dynoscribe::{artifacts, library, rules};

pub(crate) fn guide(words: &[&str]) -> Result<(), Failure> {
    let (mut source, mut wanted) = (None, None);
    let mut rest = words.iter().copied();
    while let Some(word) = rest.next() {
        match word.split_once('=').map_or((word, None), |(name, value)| (name, Some(value))) {
            ("--environment", value) => {
                let value = value.or_else(|| rest.next());
                wanted = Some(value.ok_or_else(|| failure("--environment needs the name of one"))?);
            }
            (name, _) if name.starts_with("--") => return Err(failure(format!("guide knows no option {name}"))),
            _ if source.is_some() => return Err(failure("guide takes one spec")),
            _ => source = Some(word),
        }
    }
    let source = source.ok_or_else(|| failure("guide needs a spec: dynoscribe guide SPEC"))?;
    let (spec, _) = load_text(source)?;
    let (deployment, refused) = resolve(&spec);
    let findings = rules::advise(&spec, &deployment, refused.clone());
    let files = artifacts::write_resolved(&deployment, refused);
    let find = |name: &str| deployment.environments.iter().find(|it| it.name.as_str() == name).map(|it| it.id);
    let chosen = match wanted {
        Some(name) => Some(find(name).ok_or_else(|| failure(format!("{source}: there is no environment {name:?}")))?),
        None => None,
    };
    let pages = library::pages().map_err(failure)?;
    print(&whole(&pages, &View::new(&spec, &deployment, &files, &findings, chosen)))
}
