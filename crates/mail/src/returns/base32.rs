//! Base32 (RFC 4648, 6) in lower case without padding: what a server that changes the case of addresses leaves whole.

const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

/// Octets as letters and digits, five bits each.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(5) * 8);
    let (mut bits, mut held) = (0_u32, 0);
    for byte in bytes {
        bits = bits << 8 | u32::from(*byte);
        held += 8;
        while held >= 5 {
            held -= 5;
            text.push(letter(bits >> held));
        }
    }
    if held > 0 {
        text.push(letter(bits << (5 - held)));
    }
    text
}

/// The octets of a text in either case; `None` when it is not the one form that [`encode`] gives them.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 5 / 8);
    let (mut bits, mut held) = (0_u32, 0);
    for c in text.bytes() {
        bits = bits << 5 | value(c)?;
        held += 5;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held & 0xff).ok()?);
        }
    }
    // What is left fills the last letter: fewer than five bits, and zero.
    let rest = bits & ((1 << held) - 1);
    (held < 5 && rest == 0).then_some(bytes)
}

fn letter(bits: u32) -> char {
    char::from(ALPHABET[(bits & 0x1f) as usize])
}

fn value(c: u8) -> Option<u32> {
    match c.to_ascii_lowercase() {
        c @ b'a'..=b'z' => Some(u32::from(c - b'a')),
        c @ b'2'..=b'7' => Some(u32::from(c - b'2') + 26),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{decode, encode};

    /// RFC 4648, 10, without the padding.
    #[test]
    fn is_the_standards() {
        for (bytes, text) in [
            ("", ""),
            ("f", "my"),
            ("fo", "mzxq"),
            ("foo", "mzxw6"),
            ("foob", "mzxw6yq"),
            ("fooba", "mzxw6ytb"),
            ("foobar", "mzxw6ytboi"),
        ] {
            assert_eq!(encode(bytes.as_bytes()), text);
            assert_eq!(decode(&text.to_uppercase()).as_deref(), Some(bytes.as_bytes()));
        }
        for text in ["a", "mz=", "mz1", "mzx", "mzxr", "ø", "my======"] {
            assert_eq!(decode(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn each_has_one_form(bytes: Vec<u8>, text in "[a-z2-7]{0,40}") {
            let encoded = encode(&bytes);
            prop_assert_eq!(decode(&encoded), Some(bytes));
            if let Some(decoded) = decode(&text) {
                prop_assert_eq!(encode(&decoded), text);
            }
        }
    }
}
