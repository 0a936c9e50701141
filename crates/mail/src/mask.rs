//! Hides addresses in text that is about to be logged.

use std::borrow::Cow;

/// The text with every address in it masked: `550 <kari@example.org> unknown` becomes `550 <k…@example.org> unknown`.
///
/// It errs on the side of hiding: whatever touches an `@` is taken for an address. Servers put the address they refuse
/// into their replies, so every reply passes through here on its way to a log.
pub fn mask(text: &str) -> Cow<'_, str> {
    if !text.contains('@') {
        return Cow::Borrowed(text);
    }
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('@') {
        let start = rest[..at].char_indices().rev().take_while(|(_, c)| is_local(*c)).last().map_or(at, |(i, _)| i);
        masked.push_str(&rest[..start]);
        masked.extend(rest[start..at].chars().take(1));
        masked.push_str("…@");
        rest = &rest[at + 1..];
    }
    masked.push_str(rest);
    Cow::Owned(masked)
}

/// Whether a character may be part of what stands before the `@`; of the ASCII punctuation, what RFC 5322 allows without
/// quotes, less the signs that servers put around or before an address.
fn is_local(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() || "!#$%&*+-/?^_`{|}~.'".contains(c) } else { !c.is_whitespace() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::mask;

    #[test]
    fn masks_addresses_wherever_servers_put_them() {
        for (text, masked) in [
            ("250 2.0.0 Ok: queued as 4Xk2", "250 2.0.0 Ok: queued as 4Xk2"),
            ("550 5.1.1 <kari@example.org>: User unknown", "550 5.1.1 <k…@example.org>: User unknown"),
            ("rcpt=kari.n+dpa@example.org, ola@example.no", "rcpt=k…@example.org, o…@example.no"),
            ("to:øystein@blåbær.example", "to:ø…@blåbær.example"),
            ("@", "…@"),
            ("a@b@c", "a…@b…@c"),
        ] {
            assert_eq!(mask(text), masked);
        }
    }

    proptest! {
        #[test]
        fn no_name_of_two_letters_or_more_survives(before in "[ <:=]", local in "[a-z.+ø]{2,12}", after in "[ >,:]") {
            let text = format!("{before}{local}@example.org{after}");
            let whole = format!("{local}@");
            prop_assert!(!mask(&text).contains(&whole));
        }
    }
}
