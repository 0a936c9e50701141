//! Where lines may break within words that a hyphenation dictionary does not know.

use serde_json::{Value, json};

/// A word longer than this many characters may be broken anywhere, so that it never runs off the page.
const LONG: usize = 36;
/// The length of the pieces of such a word, in characters.
const PIECE: usize = 12;

/// How a word behaves at the end of a line.
#[derive(PartialEq)]
enum Kind {
    /// Hyphenated as its language does.
    Plain,
    /// An address: broken after its marks and without a hyphen, which would pass for a part of it.
    Address,
    /// "A/S", "95/46/EC", "e-mail": never broken.
    Whole,
    /// Broken anywhere.
    Long,
}

/// A text for the template: itself, or the list of its pieces where one of its words needs care.
pub(super) fn pieces(text: String) -> Value {
    if text.split(' ').all(|word| kind(word) == Kind::Plain) {
        return Value::String(text);
    }
    let mut out = Vec::new();
    let mut plain = String::new();
    for word in text.split_inclusive(' ') {
        let kind = kind(word.trim_end_matches(' '));
        if kind == Kind::Plain {
            plain.push_str(word);
            continue;
        }
        if !plain.is_empty() {
            out.push(Value::String(std::mem::take(&mut plain)));
        }
        match kind {
            Kind::Whole => {
                let bare = word.trim_end_matches(' ');
                out.push(json!({ "whole": bare }));
                // The space stays outside, where a line may break.
                plain.push_str(&word[bare.len()..]);
            }
            _ => cut(word, &kind, &mut out),
        }
    }
    if !plain.is_empty() {
        out.push(Value::String(plain));
    }
    Value::Array(out)
}

fn kind(word: &str) -> Kind {
    // Bytes first: most words are short and hold none of these.
    let length = if word.len() <= LONG { word.len() } else { word.chars().count() };
    if word.contains('@') || word.contains("://") || word.starts_with("www.") {
        Kind::Address
    } else if length > LONG {
        Kind::Long
    } else if length <= 12 && word.contains('/') || length <= 7 && word.contains('-') {
        Kind::Whole
    } else {
        Kind::Plain
    }
}

fn cut(word: &str, kind: &Kind, out: &mut Vec<Value>) {
    let mut piece = String::new();
    let mut length = 0;
    let mut close = |piece: &mut String| out.push(json!({ "literal": std::mem::take(piece) }));
    for c in word.chars() {
        // Marks of an address that belong together ("://") stay together.
        let after_mark = piece.ends_with(['@', '.', '/', '?', '&', '_']) && c.is_alphanumeric();
        if c != ' ' && (length >= PIECE || *kind == Kind::Address && length >= 3 && after_mark) {
            close(&mut piece);
            length = 0;
        }
        piece.push(c);
        length += 1;
    }
    close(&mut piece);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_is_left_alone() {
        assert_eq!(pieces("Running text, in one piece.".into()), json!("Running text, in one piece."));
    }

    #[test]
    fn addresses_break_after_their_marks() {
        let expected = json!([
            "Write to ",
            { "literal": "privacy@" },
            { "literal": "havn." },
            { "literal": "example " },
            "now"
        ]);
        assert_eq!(pieces("Write to privacy@havn.example now".into()), expected);
    }

    #[test]
    fn short_forms_stay_whole() {
        assert_eq!(pieces("Havn A/S, Aarhus".into()), json!(["Havn ", { "whole": "A/S," }, " Aarhus"]));
    }

    #[test]
    fn no_character_is_lost() {
        let text = format!("{} a@b.c/d?e=f&g https://x.y/z A/S {} e-mail", "x".repeat(100), "ø".repeat(40));
        let Value::Array(pieces) = pieces(text.clone()) else { panic!("pieces") };
        let joined: String = pieces
            .iter()
            .map(|piece| piece.as_str().or(piece["literal"].as_str()).or(piece["whole"].as_str()).unwrap_or_default())
            .collect();
        assert_eq!(joined, text);
    }
}
