//! Text that can always be printed.
//!
//! PDF/A and PDF/UA forbid glyphs that stand for nothing, and people have the names they have. What no typeface of
//! ours covers is printed as a stand-in that says which character is meant, `⟨U+1F600⟩`; the attached canonical text
//! keeps the character itself.

use serde_json::Value;
use typst::text::FontBook;

use super::pieces::pieces;
use crate::canonical;

/// How boldly characters are printed. A paper that fails with one is printed with the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Whatever some typeface covers.
    All,
    /// Latin, Greek and Cyrillic letters and general punctuation: scripts without shaping.
    Simple,
    /// The printable characters of ASCII and Latin-1.
    Latin,
}

impl Reach {
    /// From the boldest to the surest.
    pub(super) const ALL: [Self; 3] = [Self::All, Self::Simple, Self::Latin];
}

/// Which characters the typefaces cover, one bit each.
pub(super) struct Coverage(Vec<u64>);

impl Coverage {
    /// What the typefaces of a book cover together.
    pub(super) fn of(book: &FontBook) -> Self {
        let mut bits = vec![0_u64; 0x11_0000 / 64];
        for index in 0.. {
            let Some(info) = book.info(index) else { break };
            for code in info.coverage.iter().filter(|code| *code < 0x11_0000) {
                bits[(code / 64) as usize] |= 1 << (code % 64);
            }
        }
        Self(bits)
    }

    fn covers(&self, c: char) -> bool {
        let code = c as u32;
        self.0[(code / 64) as usize] & (1 << (code % 64)) != 0
    }

    fn prints(&self, c: char, reach: Reach) -> bool {
        let ranged = match reach {
            Reach::All => !never(c),
            Reach::Simple => {
                matches!(c, ' '..='\u{2af}' | '\u{370}'..='\u{52f}' | '\u{2010}'..='\u{2027}' | '\u{20ac}')
                    && c != '\u{7f}'
            }
            Reach::Latin => matches!(c, ' '..='~' | '\u{a0}'..='\u{ff}'),
        };
        ranged && self.covers(c)
    }

    /// The text with stand-ins for what cannot be printed.
    pub(super) fn printable(&self, text: &str, reach: Reach) -> String {
        let text = canonical::part(text);
        if text.is_ascii() {
            return text;
        }
        let mut out = String::with_capacity(text.len());
        let mut open = false;
        for c in text.chars() {
            let invisible = is_invisible(c);
            if !open && invisible && (reach != Reach::All || !joins(c)) {
                continue;
            }
            if self.prints(c, reach) && !(open && invisible) || c == '\u{ad}' || (!open && joins(c)) {
                if std::mem::take(&mut open) {
                    out.push('⟩');
                }
                out.push(c);
            } else {
                out.push_str(if open { " " } else { "⟨" });
                out.push_str(&format!("U+{:04X}", c as u32));
                open = true;
            }
        }
        if open {
            out.push('⟩');
        }
        out
    }

    /// Every text of a JSON value made printable, and cut into pieces where its words need care at the end of a line.
    pub(super) fn leaves(&self, value: &mut Value, reach: Reach) {
        match value {
            Value::String(text) => *value = pieces(self.printable(text, reach)),
            Value::Array(values) => values.iter_mut().for_each(|value| self.leaves(value, reach)),
            Value::Object(map) => map.values_mut().for_each(|value| self.leaves(value, reach)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

/// Characters that must not reach the page whatever a typeface says: marks that turn the direction of what follows
/// (they could make one name look like another), private use, tags, noncharacters.
fn never(c: char) -> bool {
    matches!(c,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}'
        | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{10ffff}')
}

/// Characters without a shape of their own. Alone they print as nothing; within a stand-in they are named.
fn is_invisible(c: char) -> bool {
    joins(c) || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{61c}' | '\u{fe00}'..='\u{fe0f}')
}

/// The joiners, which shape the letters beside them.
fn joins(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::super::fonts::Fonts;
    use super::*;

    static OURS: LazyLock<Coverage> = LazyLock::new(|| Coverage::of(Fonts::load(None).expect("no directory").book()));

    #[test]
    fn what_is_covered_stays_and_the_rest_is_named() {
        let of = |text| OURS.printable(text, Reach::All);
        assert_eq!(of("Søren Лев Παῦλος"), "Søren Лев Παῦλος");
        assert_eq!(of("😀"), "⟨U+1F600⟩");
        assert_eq!(of("a👩\u{200d}👧b"), "a⟨U+1F469 U+200D U+1F467⟩b");
        assert_eq!(of("x\u{202e}y"), "x⟨U+202E⟩y");
        assert_eq!(of("re\u{ad}gister"), "re\u{ad}gister", "a soft hyphen is an opportunity, not a character to show");
        assert_eq!(of("a\u{200b}b\u{200f}c\u{fe0f}"), "abc");
    }

    #[test]
    fn a_shorter_reach_names_more() {
        assert_eq!(OURS.printable("ø Лев שלום – €", Reach::Simple), "ø Лев ⟨U+05E9 U+05DC U+05D5 U+05DD⟩ – €");
        assert_eq!(OURS.printable("ø Лев €", Reach::Latin), "ø ⟨U+041B U+0435 U+0432⟩ ⟨U+20AC⟩");
    }

    #[test]
    fn stand_ins_can_be_printed_themselves() {
        for reach in Reach::ALL {
            let once = OURS.printable("山", reach);
            assert!(once.chars().all(|c| OURS.covers(c)), "{once}");
        }
    }

    #[test]
    fn every_text_of_a_value_is_looked_at() {
        let mut value = serde_json::json!({ "a": ["山", { "b": "ok" }], "n": 1, "none": null });
        OURS.leaves(&mut value, Reach::All);
        assert_eq!(value, serde_json::json!({ "a": ["⟨U+5C71⟩", { "b": "ok" }], "n": 1, "none": null }));
    }
}
