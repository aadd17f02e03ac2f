//! What is the same only if it is the very same.

use std::ops::Deref;
use std::rc::Rc;

/// Something that is computed anew when the spec changes, and only then. Yew asks at every step of a drawing whether
/// what it draws from has changed; to compare all lines of all files each time would take longer than to write them.
#[derive(Debug, Default)]
pub struct Same<T>(Rc<T>);

impl<T> Same<T> {
    /// Takes it in.
    pub fn new(it: T) -> Self {
        Self(Rc::new(it))
    }
}

impl<T> Clone for Same<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Eq for Same<T> {}

impl<T> Deref for Same<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Same;

    #[test]
    fn two_that_are_equal_are_not_the_same() {
        let one = Same::new("a".to_owned());
        assert_eq!(one, one.clone());
        assert_ne!(one, Same::new("a".to_owned()));
        assert_eq!(*one, "a");
    }
}
