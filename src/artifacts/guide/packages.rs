//! Packages that are installed only where a feature needs them.

use super::Guide;
use crate::emit::Because;
use crate::emit::markdown::{Page, Row, Span};
use crate::spec::field::{Field, PackageField};
use crate::spec::{List, OptionalPackage};

pub(super) fn write(page: &mut Page, guide: &Guide<'_>) {
    let packages = &guide.deployment.packages;
    if packages.is_empty() {
        return;
    }
    let because = Because::new(Field::List(List::Packages), CHAPTER);
    page.heading(2, "Optional packages", because);
    page.paragraph(&[Span::Fixed(TEXT)], because);
    let row = |package: &OptionalPackage| {
        let cells = vec![
            vec![Span::code(package.package.trim())],
            vec![Span::prose(package.needed_when.trim())],
            vec![Span::prose(package.install.trim())],
        ];
        Row::new(cells, Because::new(Field::Package(package.id, PackageField::Package), PACKAGE))
    };
    page.table(&["Package", "Needed when", "Installed with"], packages.iter().map(row).collect(), because);
}

const TEXT: &str = "These are left out to keep the build small. Whoever needs the feature adds the package to the project's own list of dependencies, so that the next build has it; what is installed in a running dyno is lost when it restarts.";
const CHAPTER: &str = "The packages that were described.";
const PACKAGE: &str = "A package that only some feature needs.";
