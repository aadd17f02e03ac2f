//! The check of the files by the workflow.

use super::border::Border;
use crate::spec::Field;
use crate::spec::field::CheckField;
use crate::spec::name::{Commit, WebAddress};

/// The program that the workflow checks the files with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checker {
    /// The address of its repository.
    pub source: WebAddress,
    /// The commit of it.
    pub revision: Commit,
}

impl Border<'_> {
    pub(super) fn check(&mut self) -> Option<Checker> {
        let check = &self.spec.check;
        let at = Field::Check(CheckField::Source);
        if check.source.is_empty() && check.revision.is_empty() {
            return None;
        }
        // What is not asked for over TLS could be another program.
        let source = if check.source.starts_with("https://") {
            self.take(at, WebAddress::parse(&check.source))
        } else {
            self.refuse(
                at,
                "Give the address of a repository of Dynoscribe that begins with https://, or empty both fields.",
            );
            None
        };
        let revision = self.take(Field::Check(CheckField::Revision), Commit::parse(&check.revision));
        Some(Checker { source: source?, revision: revision? })
    }
}
