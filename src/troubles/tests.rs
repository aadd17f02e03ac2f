//! What must hold for every trouble.

use super::*;
use std::collections::BTreeSet;

#[test]
fn every_trouble_is_told_in_full() {
    let slugs: BTreeSet<&str> = all().iter().map(|it| it.slug).collect();
    assert_eq!(slugs.len(), all().len());
    for (trouble, module) in all().iter().zip(MODULES) {
        let Trouble { slug, words, phases, .. } = trouble;
        assert_eq!(slug.replace('-', "_"), *module);
        assert!(!phases.is_empty() && !trouble.title.is_empty(), "{slug}");
        assert!(!words.means.is_empty() && !words.causes.is_empty() && !words.sources.is_empty(), "{slug}");
        assert!(!words.steps.is_empty() || trouble.rank == Rank::Notice, "{slug}");
        assert_eq!(trouble.signs.is_empty(), words.sample.is_empty(), "{slug}");
        assert!(trouble.explains.iter().all(|other| slugs.contains(other)), "{slug}: {:?}", trouble.explains);
        assert!(!trouble.explains.contains(slug), "{slug} explains itself");
        for rule in trouble.rules {
            assert!(crate::rules::find(rule).is_some(), "{slug}: there is no rule {rule}");
        }
    }
}

#[test]
fn each_sample_shows_its_trouble_and_no_other_cause() {
    let mut wrong = Vec::new();
    // Some troubles are known, and no line of a log shows them.
    for trouble in all().iter().filter(|it| it.rank > Rank::Notice && !it.signs.is_empty()) {
        let found = read(trouble.words.sample.as_bytes());
        if found.root != Some(trouble.slug) {
            wrong.push(format!(
                "{}: {:?} of {:?}",
                trouble.slug,
                found.root,
                found.found.iter().map(|it| it.slug).collect::<Vec<_>>()
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_notice_is_seen_and_never_the_cause() {
    for trouble in all().iter().filter(|it| it.rank == Rank::Notice) {
        let found = read(trouble.words.sample.as_bytes());
        assert_ne!(found.root, Some(trouble.slug));
        assert_eq!(found.of(trouble.slug).map(|it| it.role), Some(Role::Noise), "{}", trouble.slug);
    }
}

#[test]
fn what_says_nothing_has_no_cause() {
    for log in [
        include_str!("../../tests/logs/healthy.txt"),
        "",
        "2026-02-17T21:04:31+00:00 heroku[web.1]: State changed from starting to up\n",
        "remote: -----> Build succeeded!\nremote: Verifying deploy... done.\n",
        "warning: something\nError\n",
        "remote:        Procfile declares types     -> (none)\nremote:        Default types for buildpack -> web\n",
        "2026-02-17T21:04:31+00:00 heroku[web.1]: Stopping all processes with SIGTERM\n2026-02-17T21:04:31+00:00 heroku[web.1]: Process exited with status 143\n",
    ] {
        assert_eq!(read(log.as_bytes()).root, None, "{log}");
    }
}

#[test]
fn no_sign_says_again_what_another_one_says() {
    for trouble in all() {
        let plain = || trouble.signs.iter().filter(|it| it.with.is_empty() && it.without.is_empty());
        for (at, sign) in trouble.signs.iter().enumerate() {
            let text = sign.text.to_lowercase();
            let covered = plain().any(|other| !std::ptr::eq(other, sign) && text.contains(&other.text.to_lowercase()));
            assert!(!covered, "{}: sign {at}, {:?}", trouble.slug, sign.text);
        }
    }
}
