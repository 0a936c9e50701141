//! Addresses in reports, each with its type (RFC 3464, 2.1.2).

use domain::email::EmailAddress;

use super::fields::typed;

/// The longest address, encoded, in octets (RFC 3461, 4.2: the parameter that we write it in).
const LONGEST: usize = 500;

/// The address of `rfc822; kari@example.org`, as it stands.
pub(super) fn plain_address(value: &str) -> Option<EmailAddress> {
    EmailAddress::parse(bare(value)).ok()
}

/// The address that we wrote to, as a server gives it back: encoded as we encoded it.
pub(super) fn original_address(value: &str) -> Option<EmailAddress> {
    if is_unicode(value) { unicode_address(value) } else { EmailAddress::parse(&decode_xtext(bare(value))).ok() }
}

/// The address where a message ended: plain in ASCII, encoded beyond.
pub(super) fn last_address(value: &str) -> Option<EmailAddress> {
    if is_unicode(value) { unicode_address(value) } else { plain_address(value) }
}

/// The form by which addresses in reports are compared: mail writes domains in ASCII (IDNA).
pub(super) fn comparable(address: &EmailAddress) -> String {
    let domain = idna::domain_to_ascii(address.domain()).unwrap_or_else(|_| address.normalised_domain());
    let written = EmailAddress::parse(&format!("{}@{domain}", address.local()));
    written.map_or_else(|_| address.normalised(), |written| written.normalised())
}

fn unicode_address(value: &str) -> Option<EmailAddress> {
    EmailAddress::parse(&decode_unicode(bare(value))).ok()
}

/// Without the type, and without the brackets that some servers add. What is longer than any address is none.
fn bare(value: &str) -> &str {
    let address = typed(value).1.trim_matches(['<', '>']);
    if address.len() <= LONGEST { address } else { "" }
}

fn is_unicode(value: &str) -> bool {
    typed(value).0.eq_ignore_ascii_case("utf-8")
}

/// `+2B` is `+` (RFC 3461, 4). Hexadecimal digits are upper case; all else stands for itself.
fn decode_xtext(text: &str) -> String {
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let (byte, after) = match (first, after) {
            (b'+', [high, low, after @ ..]) => {
                hex(*high).zip(hex(*low)).map_or((b'+', &rest[1..]), |(high, low)| (high << 4 | low, after))
            }
            _ => (*first, after),
        };
        decoded.push(byte);
        rest = after;
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

/// `\x{2B}` is `+` (RFC 6533, 3).
fn decode_unicode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(r"\x{") {
        decoded.push_str(before);
        let character = after.split_once('}').and_then(|(digits, after)| {
            let character = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)?;
            Some((character, after))
        });
        rest = match character {
            Some((character, after)) => {
                decoded.push(character);
                after
            }
            None => {
                decoded.push_str(r"\x{");
                after
            }
        };
    }
    decoded.push_str(rest);
    decoded
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{decode_unicode, decode_xtext};

    proptest! {
        #[test]
        fn decoding_undoes_encoding(text in any::<String>()) {
            let xtext: String = text.bytes()
                .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("+{b:02X}") })
                .collect();
            prop_assert_eq!(&decode_xtext(&xtext), &text);
            let unicode: String = text.chars()
                .map(|c| if "+=\\".contains(c) { format!("\\x{{{:X}}}", u32::from(c)) } else { c.to_string() })
                .collect();
            prop_assert_eq!(decode_unicode(&unicode), text);
        }
    }
}
