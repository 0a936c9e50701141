//! One line of text as people type it: a name, a title, a number. In any script, and without what nobody sees.

/// Whether it holds something that no line has: breaks and other controls, marks that turn the direction of what
/// follows (they make one name look like another), and characters without width that join nothing.
///
/// Joiners and the marks of direction that right-to-left names are typed with are part of names.
pub fn has_strays(text: &str) -> bool {
    text.chars().any(|c| {
        c.is_control()
            || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{200b}' | '\u{180e}' | '\u{feff}')
            || matches!(c, '\u{fff9}'..='\u{fffb}' | '\u{fffe}'..='\u{ffff}' | '\u{e0000}'..='\u{e007f}')
    })
}

/// Whether there is nothing in it to see.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}')
            || matches!(c, '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2800}')
            || matches!(c, '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}')
            || matches!(c, '\u{e0000}'..='\u{e0fff}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_any_script_are_lines() {
        for name in [
            "Åse",
            "נועה",
            "شركة\u{200f} A/S",
            "\u{1F469}\u{200d}\u{1F4BB}",
            "\u{2764}\u{fe0f}",
            "می\u{200c}خواهم",
            "a b",
        ] {
            assert!(!has_strays(name) && !is_blank(name), "{name}");
        }
    }

    #[test]
    fn what_nobody_sees_is_no_line() {
        for text in [
            "a\nb",
            "a\rb",
            "a\u{0}b",
            "a\u{85}b",
            "a\u{2028}b",
            "\u{202e}a",
            "\u{2066}a\u{2069}",
            "a\u{200b}b",
            "a\u{e0041}",
        ] {
            assert!(has_strays(text), "{text:?}");
        }
        for text in ["", " \u{a0}", "\u{200d}", "\u{ad}", "\u{3164}", "\u{200f}\u{200e}", "\u{2800}"] {
            assert!(is_blank(text), "{text:?}");
        }
    }
}
