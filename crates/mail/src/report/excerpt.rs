//! Words from outside, short enough and plain enough to keep and to show.

use std::fmt;

use crate::header::clean;

/// What somebody else wrote: cut to a sane length, without control characters and marks that turn its direction.
///
/// Still not ours: it is shown as quoted text, never as markup. `Debug` tells its length alone, since it may contain
/// addresses.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Excerpt(String);

impl Excerpt {
    /// As one line of at most so many characters.
    pub(super) fn line(text: &str, most: usize) -> Self {
        Self(cut(&clean(&start(text, most)), most))
    }

    /// As lines, empty ones once each at most.
    pub(super) fn lines(text: &str, most: usize) -> Self {
        let mut lines = String::new();
        for line in start(text, most).lines().map(clean) {
            if !line.is_empty() || !(lines.is_empty() || lines.ends_with("\n\n")) {
                lines.push_str(&line);
                lines.push('\n');
            }
        }
        Self(cut(lines.trim_end(), most))
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// More than is kept, so that what is cleaned away does not count.
fn start(text: &str, most: usize) -> String {
    text.chars().take(most.saturating_mul(4)).collect()
}

fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some(_) => text.chars().take(most.saturating_sub(1)).chain(['…']).collect(),
    }
}

impl From<Excerpt> for String {
    fn from(excerpt: Excerpt) -> Self {
        excerpt.0
    }
}

impl fmt::Debug for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Excerpt({} characters)", self.0.chars().count())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Excerpt;

    #[test]
    fn is_plain_and_short() {
        assert_eq!(Excerpt::line("a\r\n\u{1b}[31mb\u{202e}c", 20).as_str(), "a [31mbc");
        assert_eq!(Excerpt::line("abcdef", 4).as_str(), "abc…");
        assert_eq!(Excerpt::lines("\n\na\n\n\n\u{0}b  c\r\n", 20).as_str(), "a\n\nb c");
        assert_eq!(format!("{:?}", Excerpt::line("kari@kunde.example", 20)), "Excerpt(18 characters)");
    }

    proptest! {
        #[test]
        fn never_more_than_asked_for(text in any::<String>(), most in 1_usize..20) {
            prop_assert!(Excerpt::line(&text, most).as_str().chars().count() <= most);
            let lines = Excerpt::lines(&text, most);
            prop_assert!(lines.as_str().chars().count() <= most);
            prop_assert!(lines.as_str().chars().all(|c| c == '\n' || !c.is_control()));
        }
    }
}
