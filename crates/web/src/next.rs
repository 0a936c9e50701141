//! Where somebody was going when they were asked to sign in.
//!
//! The address carries it through the steps, as a path below the staff's, or the customers', pages of the same tenant: no
//! other place can be written that way. The forms of the steps are posted to the address that they have, and so take it along;
//! a mail with a one-time link takes it along in the link.

use http::Method;

use crate::Error;
use crate::people::asked;
use crate::visit::Visit;

/// The longest path that is taken along.
const LONGEST: usize = 200;

/// Whose pages they are.
#[derive(Clone, Copy, Debug)]
pub enum Pages {
    /// Those of the staff.
    Staff,
    /// Those of a customer's people.
    Contact,
}

impl Pages {
    const fn root(self) -> &'static str {
        match self {
            Self::Staff => "staff/",
            Self::Contact => "mine/",
        }
    }

    /// Where one signs in.
    const fn door(self) -> &'static str {
        match self {
            Self::Staff => "staff/sign-in",
            Self::Contact => "come-back",
        }
    }
}

/// The page: `staff/agreements/0198…`; `otherwise` where none was asked for.
pub fn page(visit: &Visit, pages: Pages, otherwise: &str) -> String {
    wanted(visit).map_or_else(|| otherwise.to_owned(), |path| format!("{}{path}", pages.root()))
}

/// The address of a step, with the page behind it.
pub fn step(visit: &Visit, path: &str) -> String {
    with(visit.to(path), wanted(visit))
}

/// Leads to where one signs in, and from there back to this page. What was posted is not asked for again.
pub fn sign_in_first(visit: &Visit, pages: Pages, method: &Method) -> Error {
    let start = visit.to(pages.root());
    let here = visit.path.strip_prefix(&start).filter(|path| *method == Method::GET && is_within(path));
    Error::SignInFirst(with(visit.to(pages.door()), here))
}

/// The page that was asked for, below those of whoever signs in; none where none was, or where it is no page of theirs.
pub fn wanted(visit: &Visit) -> Option<&str> {
    asked(visit, "next").filter(|path| is_within(path))
}

fn with(address: String, next: Option<&str>) -> String {
    match next {
        Some(next) => format!("{address}?next={next}"),
        None => address,
    }
}

/// Only the plain characters of our own paths: nothing to decode, no way up, no other host.
fn is_within(path: &str) -> bool {
    path.len() <= LONGEST
        && path.split('/').all(|part| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        })
}

#[cfg(test)]
mod tests {
    use super::is_within;

    #[test]
    fn no_path_leads_out() {
        for path in ["agreements", "agreements/0198c000-0000-7000-8000-000000000001", "people/invite"] {
            assert!(is_within(path), "{path}");
        }
        for path in [
            "",
            "/",
            "//evil.example",
            "/evil.example",
            "..",
            "../../sund/en/staff",
            "agreements/../..",
            "a//b",
            "a/",
            "https:evil.example",
            "https://evil.example",
            "\\\\evil.example",
            "a%2f..",
            "a?b",
            "a#b",
            "a b",
            "a\r\nb",
            "å",
        ] {
            assert!(!is_within(path), "{path:?}");
        }
        assert!(!is_within(&"a".repeat(201)));
    }
}
