//! A piece of the page that is drawn again only when what it is drawn from has changed.
//!
//! Yew writes some kilobytes of code for each component. A piece that keeps nothing and asks for nothing needs none: all
//! pieces are one component.

use crate::spec::id::Item;
use std::any::Any;
use std::rc::Rc;
use yew::prelude::*;

/// Draws a value; again when it is another one.
pub fn piece<T: PartialEq + 'static>(of: T, draw: fn(&T) -> Html) -> Html {
    html! { <Piece drawn={Drawn(Rc::new(Of { of, draw }))} /> }
}

/// An item of a list, and what its drawing must know of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Each<T, With = ()> {
    /// The item.
    pub item: T,
    /// Its place, counted from 0.
    pub at: usize,
    /// How many items there are.
    pub count: usize,
    /// What else it is drawn from.
    pub with: With,
}

/// Each item of a list as a piece, told from the others by its id.
pub fn each<T, With>(items: &[T], with: &With, draw: fn(&Each<T, With>) -> Html) -> Html
where
    T: Item + Clone + PartialEq + 'static,
    With: Clone + PartialEq + 'static,
{
    let pieces = items.iter().enumerate().map(|(at, item)| {
        let of = Each { item: item.clone(), at, count: items.len(), with: with.clone() };
        html! { <Piece key={item.id().0} drawn={Drawn(Rc::new(Of { of, draw }))} /> }
    });
    pieces.collect()
}

/// A value with what draws it.
struct Of<T> {
    of: T,
    draw: fn(&T) -> Html,
}

/// The same, whatever value it is.
trait Draw {
    fn draw(&self) -> Html;
    fn is(&self, other: &dyn Any) -> bool;
    fn any(&self) -> &dyn Any;
}

impl<T: PartialEq + 'static> Draw for Of<T> {
    fn draw(&self) -> Html {
        (self.draw)(&self.of)
    }

    fn is(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Self>().is_some_and(|it| std::ptr::fn_addr_eq(self.draw, it.draw) && self.of == it.of)
    }

    fn any(&self) -> &dyn Any {
        self
    }
}

#[derive(Clone)]
struct Drawn(Rc<dyn Draw>);

impl PartialEq for Drawn {
    fn eq(&self, other: &Self) -> bool {
        self.0.is(other.0.any())
    }
}

/// Properties of [`Piece`].
#[derive(Properties, PartialEq)]
struct PieceProps {
    drawn: Drawn,
}

/// A piece.
#[component]
fn Piece(PieceProps { drawn }: &PieceProps) -> Html {
    drawn.0.draw()
}
