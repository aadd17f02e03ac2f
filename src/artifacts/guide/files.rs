//! The files that are generated for this deployment, and those that it needs besides.

use super::{Guide, fixed, spans};
use crate::emit::Because;
use crate::emit::markdown::{Page, Row, Span};
use crate::spec::List;
use crate::spec::deployment::BuiltImage;
use crate::spec::field::{Field, ImageField};

pub(super) fn write(page: &mut Page, guide: &Guide<'_>) {
    let because = Because::new(Field::Method, FILES);
    page.heading(2, "Files", because);
    page.paragraph(&[Span::Fixed("These are generated, as is this guide:")], because);
    let row = |writer: &&super::Writer| {
        Row::new(vec![vec![Span::code(writer.path)], vec![Span::Fixed(writer.about)]], because)
    };
    page.table(&["File", "What it is for"], guide.files.iter().map(row).collect(), because);
    let mut images: Vec<&BuiltImage> = Vec::new();
    for image in &guide.deployment.images {
        if images.iter().all(|other| other.dockerfile != image.dockerfile) {
            images.push(image);
        }
    }
    if images.is_empty() {
        return;
    }
    let because = Because::new(Field::List(List::Images), DOCKERFILES);
    page.paragraph(&[Span::Fixed("These are the project's own, and have to be there:")], because);
    let row = |image: &&BuiltImage| {
        let kinds = guide.deployment.images.iter().filter(|other| other.dockerfile == image.dockerfile);
        let kinds = super::listed(kinds.map(|other| other.process.as_str()));
        let cells =
            vec![vec![Span::code(image.dockerfile.as_str())], spans([fixed("The image of "), kinds, fixed(".")])];
        Row::new(cells, Because::new(image.field(ImageField::Dockerfile), DOCKERFILES))
    };
    page.table(&["File", "What it builds"], images.iter().map(row).collect(), because);
}

const FILES: &str = "Which files there are depends on the method and on what was described.";
const DOCKERFILES: &str = "A Dockerfile that the build of an image reads.";
