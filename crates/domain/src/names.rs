//! Names of people and organisations, as typed: what can be seen, and what names nobody.

/// Characters that cannot be seen and change what others seem to say: no spelling of a name needs them. (Joiners and
/// direction marks, which Persian, Hebrew and emoji need, are not among them.)
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{180e}'
                | '\u{200b}'
                | '\u{2028}'
                | '\u{2029}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// Whether a text names somebody: dots, dashes and pictures alone do not.
pub fn says_something(text: &str) -> bool {
    !is_blank(text) && text.chars().any(char::is_alphanumeric)
}

/// Whether a text of one line is a name that people see as it is.
pub fn is_name(text: &str) -> bool {
    says_something(text) && !text.chars().any(is_hidden)
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
    use super::is_name;

    #[test]
    fn a_name_in_any_script_is_one() {
        for name in
            ["Ørjan Åsen", "O’Neill-Sørensen", "חברה", "\u{0645}\u{06cc}\u{200c}\u{062e}", "株式会社", "Zoë", "3M"]
        {
            assert!(is_name(name), "{name}");
        }
    }

    #[test]
    fn a_name_that_nobody_sees_is_none() {
        for name in [
            "",
            "...",
            "\u{1F33F}",
            "Ida\u{202e}tsivK",
            "I\u{200b}da",
            "Ida\nBcc: x",
            "\u{feff}Ida",
            "Ida\u{2028}Kvist",
        ] {
            assert!(!is_name(name), "{name:?}");
        }
    }
}
