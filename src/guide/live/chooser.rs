//! `chooser`: five questions whose answers lead to a method.
//!
//! A limit of Heroku's rules a method out; a wish speaks for one. Where nothing decides, the method comes first that
//! leaves most to Heroku, as Heroku itself advises (devcenter `build-docker-images-heroku-yml`, 2024-04-25).

use super::{Live, alone, say};
use crate::guide::text::Block;
use crate::spec::Method;

pub(super) static CHOOSER: Live = Live {
    name: "chooser",
    takes: alone,
    blocks: |_, _| {
        let question = |question: &Question| {
            let answers = question.answers.iter().map(|it| vec![Block::Paragraph(vec![say(meaning(it))])]);
            [
                Block::Paragraph(vec![crate::guide::text::Inline::Strong(vec![say(question.text)])]),
                Block::List(false, answers.collect()),
            ]
        };
        QUESTIONS.iter().flat_map(question).collect()
    },
};

/// A question.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// Its id.
    pub id: &'static str,
    /// The question.
    pub text: &'static str,
    /// The answers.
    pub answers: &'static [Answer],
}

/// An answer, and what follows from it.
#[derive(Clone, Copy, Debug)]
pub struct Answer {
    /// The answer.
    pub text: &'static str,
    /// The methods that it rules out, and why.
    pub rules_out: &'static [(Method, &'static str)],
    /// The methods that it speaks for, and why.
    pub speaks_for: &'static [(Method, &'static str)],
}

const fn answer(
    text: &'static str,
    rules_out: &'static [(Method, &'static str)],
    speaks_for: &'static [(Method, &'static str)],
) -> Answer {
    Answer { text, rules_out, speaks_for }
}

use Method::{Buildpacks, ContainerRegistry, HerokuYml};

/// The questions.
pub const QUESTIONS: [Question; 5] = [
    Question {
        id: "needs",
        text: "What does the app need to run?",
        answers: &[
            answer(
                "A language that Heroku has a buildpack for, and its packages",
                &[],
                &[(Buildpacks, "Buildpacks install a language and its packages by themselves.")],
            ),
            answer(
                "A Dockerfile: system packages, a browser, several languages put together by hand",
                &[(Buildpacks, "Buildpacks read no Dockerfile.")],
                &[],
            ),
        ],
    },
    Question {
        id: "size",
        text: "How large is it?",
        answers: &[
            answer("The slug stays under the limit, and the repository too", &[], &[]),
            answer(
                "What is built is larger than a slug may be",
                &[(Buildpacks, "A slug over 500 MB is refused.")],
                &[],
            ),
            answer(
                "The repository itself has more than 1 GB when it is checked out",
                &[(Buildpacks, "Heroku checks out at most 1 GB."), (HerokuYml, "Heroku checks out at most 1 GB.")],
                &[],
            ),
        ],
    },
    Question {
        id: "build",
        text: "How long does a build take, from nothing?",
        answers: &[
            answer("Less than 15 minutes", &[], &[]),
            answer(
                "Longer than that",
                &[(Buildpacks, "Heroku ends a build with buildpacks after 15 minutes.")],
                &[(ContainerRegistry, "The build runs on a machine of your choice.")],
            ),
            answer(
                "It needs more memory than a build on Heroku has",
                &[
                    (Buildpacks, "The build runs on Heroku's machine."),
                    (HerokuYml, "The build runs on Heroku's machine."),
                ],
                &[(ContainerRegistry, "The build runs on a machine of your choice.")],
            ),
        ],
    },
    Question {
        id: "promotion",
        text: "Should the same build move from staging to production?",
        answers: &[
            answer(
                "Yes, by promotion in a pipeline",
                &[],
                &[(Buildpacks, "Heroku promotes slugs, and refuses to promote images.")],
            ),
            answer("No, each environment is deployed by itself", &[], &[]),
        ],
    },
    Question {
        id: "review",
        text: "Should each pull request get an app of its own?",
        answers: &[
            answer(
                "Yes",
                &[],
                &[
                    (Buildpacks, "Review apps are built from source."),
                    (HerokuYml, "Review apps are built from source."),
                ],
            ),
            answer("No", &[], &[]),
        ],
    },
];

/// What some answers lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The method.
    pub method: Method,
    /// What speaks for it.
    pub because: Vec<&'static str>,
    /// What rules others out.
    pub ruled_out: Vec<(Method, &'static str)>,
    /// Wishes that the method does not fulfil.
    pub missed: Vec<&'static str>,
}

/// What the answers so far lead to; an answer is given by its place.
#[must_use]
pub fn verdict(given: &[Option<usize>; 5]) -> Verdict {
    let chosen: Vec<&Answer> =
        QUESTIONS.iter().zip(given).filter_map(|(question, at)| question.answers.get((*at)?)).collect();
    let ruled_out: Vec<(Method, &'static str)> = chosen.iter().flat_map(|it| it.rules_out).copied().collect();
    let wishes: Vec<(Method, &'static str)> = chosen.iter().flat_map(|it| it.speaks_for).copied().collect();
    let points = |method: Method| wishes.iter().filter(|(its, _)| *its == method).count();
    let left = |method: &Method| !ruled_out.iter().any(|(its, _)| its == method);
    // The first of the best: no answer rules Container Registry out, so one is always left.
    let mut method = ContainerRegistry;
    for candidate in [HerokuYml, Buildpacks].into_iter().filter(left) {
        if points(candidate) >= points(method) {
            method = candidate;
        }
    }
    let because = wishes.iter().filter(|(its, _)| *its == method).map(|(_, why)| *why).collect();
    let fulfilled = |answer: &Answer| answer.speaks_for.iter().any(|(its, _)| *its == method);
    let missed = chosen
        .iter()
        .filter(|it| !it.speaks_for.is_empty() && !fulfilled(it))
        .filter_map(|it| it.speaks_for.first().map(|(_, why)| *why))
        .collect();
    Verdict { method, because, ruled_out, missed }
}

/// An answer and what follows from it, in a sentence.
fn meaning(answer: &Answer) -> String {
    let part = |(method, why): &(Method, &str), word: &str| [word, method.label(), ": ", why].concat();
    let mut parts: Vec<String> = answer.rules_out.iter().map(|it| part(it, " Rules out ")).collect();
    parts.extend(answer.speaks_for.iter().map(|it| part(it, " Speaks for ")));
    let end = if parts.is_empty() { ". Decides nothing." } else { "." };
    [answer.text, end, &parts.concat()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Vec<[Option<usize>; 5]> {
        let mut all = vec![[None; 5]];
        for (at, question) in QUESTIONS.iter().enumerate() {
            let with = |given: &[Option<usize>; 5]| {
                let given = *given;
                (0..question.answers.len()).map(move |answer| {
                    let mut next = given;
                    next[at] = Some(answer);
                    next
                })
            };
            let more: Vec<_> = all.iter().flat_map(with).collect();
            all.extend(more);
        }
        all
    }

    #[test]
    fn no_limit_is_ever_passed_over() {
        assert_eq!(all().len(), 3 * 4 * 4 * 3 * 3);
        for given in all() {
            let verdict = verdict(&given);
            assert!(verdict.ruled_out.iter().all(|(method, _)| *method != verdict.method), "{given:?}");
            if given[0] == Some(1) || given[1] == Some(1) || given[2] == Some(1) || given[2] == Some(2) {
                assert_ne!(verdict.method, Buildpacks, "{given:?}");
            }
            if given[1] == Some(2) || given[2] == Some(2) {
                assert_eq!(verdict.method, ContainerRegistry, "{given:?}");
            }
        }
    }

    #[test]
    fn its_figures_are_those_of_the_facts() {
        use crate::facts::limits::{BUILD_MINUTES, CHECKOUT_GIGABYTES, SLUG_MEGABYTES};
        let all: String = QUESTIONS.iter().flat_map(|it| it.answers).map(meaning).collect();
        for text in [
            format!("over {} MB", SLUG_MEGABYTES.most),
            format!("at most {} GB", CHECKOUT_GIGABYTES.most),
            format!("after {} minutes", BUILD_MINUTES.most),
        ] {
            assert!(all.contains(&text), "{text}");
        }
    }

    #[test]
    fn each_method_is_reached_and_wishes_that_fail_are_told() {
        assert_eq!(verdict(&[None; 5]).method, Buildpacks);
        assert_eq!(verdict(&[Some(1), Some(0), Some(0), Some(1), Some(0)]).method, HerokuYml);
        let large = verdict(&[Some(1), Some(2), Some(1), Some(0), Some(0)]);
        assert_eq!(large.method, ContainerRegistry);
        assert_eq!(large.missed.len(), 2, "neither promotion nor review apps: {:?}", large.missed);
        assert_eq!(verdict(&[Some(1), Some(0), Some(1), Some(1), Some(1)]).method, ContainerRegistry);
    }
}
