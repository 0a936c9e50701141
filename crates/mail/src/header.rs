//! What people typed, on its way into a header.

/// A name or a subject as a header may carry it: one line, no control characters, nothing that turns its direction.
///
/// Line breaks are what header injection is made of, so they become spaces here, whatever the encoder below would do
/// with them. Marks that turn the direction of text could make one name look like another. `=?` is how an encoded word
/// begins; a person who types it must not have the rest decoded by the reader's program.
pub(crate) fn clean(text: &str) -> String {
    let spaced: String = text
        .chars()
        .filter(|c| !turns_direction(*c))
        .map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c })
        .collect();
    let line = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    line.replace("=?", "= ?")
}

/// The name of an attached file: one line, and nothing that a program could take for a path or for the end of the name.
pub(crate) fn file_name(text: &str) -> String {
    let name: String =
        clean(text).chars().map(|c| if r#"/\:*?"<>|;"#.contains(c) { '-' } else { c }).take(120).collect();
    let name = name.trim_matches(['.', ' ']);
    if name.is_empty() { "file".to_owned() } else { name.to_owned() }
}

/// Explicit embeddings, overrides and isolates (UAX #9). Arabic and Hebrew need none of them in a name of one script.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::{clean, file_name};

    #[test]
    fn leaves_one_line() {
        assert_eq!(clean("Kari\r\nBcc: eve@example.org"), "Kari Bcc: eve@example.org");
        assert_eq!(clean("\u{0}a\u{7f}\u{85}b\u{2028}c\td "), "a b c d");
        assert_eq!(clean("=?utf-8?q?x?="), "= ?utf-8?q?x?=");
        assert_eq!(clean("\u{202e}evil\u{202c}"), "evil");
        assert_eq!(clean("👩\u{200d}💻 نورة"), "👩\u{200d}💻 نورة");
    }

    #[test]
    fn file_names_are_no_paths() {
        assert_eq!(file_name("Databehandleraftale Ærø.pdf"), "Databehandleraftale Ærø.pdf");
        assert_eq!(file_name("../../etc/passwd"), "-..-etc-passwd");
        assert_eq!(file_name("a\r\nX: y\".pdf; b=c"), "a X- y-.pdf- b=c");
        assert_eq!(file_name(" .. "), "file");
    }
}
