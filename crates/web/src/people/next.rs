//! Where somebody was going when they were asked to sign in.
//!
//! The address carries it through the steps, as a path below the staff's pages of the same tenant: no other place can be
//! written that way. The forms of the steps are posted to the address that they have, and so take it along.

use http::Method;

use super::asked;
use crate::Error;
use crate::visit::Visit;

/// The longest path that is taken along.
const LONGEST: usize = 200;

/// The page: `staff/agreements/0198…`; `otherwise` where none was asked for.
pub fn page(visit: &Visit, otherwise: &str) -> String {
    wanted(visit).map_or_else(|| otherwise.to_owned(), |path| format!("staff/{path}"))
}

/// The address of a step, with the page behind it.
pub fn step(visit: &Visit, path: &str) -> String {
    with(visit.to(path), wanted(visit))
}

/// Leads to where one signs in, and from there back to this page. What was posted is not asked for again.
pub fn sign_in_first(visit: &Visit, method: &Method) -> Error {
    let start = visit.to("staff/");
    let here = visit.path.strip_prefix(&start).filter(|path| *method == Method::GET && is_within(path));
    Error::SignInFirst(with(visit.to("staff/sign-in"), here))
}

fn wanted(visit: &Visit) -> Option<&str> {
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
