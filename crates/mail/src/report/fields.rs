//! Header fields: of a message, of its parts, and of what a report says in the same form.

use chrono::{DateTime, Utc};

/// The most fields of one block that are kept.
const MOST: usize = 1_000;

/// The fields of one block, unfolded, in order; names in lower case.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads fields up to the empty line that ends them, and returns what follows it. Lines that are no fields are
    /// passed over, such as the one that mailboxes begin a message with.
    pub(super) fn read(bytes: &[u8]) -> (Self, &[u8]) {
        let mut fields: Vec<(String, String)> = Vec::new();
        let mut open = false;
        let mut rest = bytes;
        while !rest.is_empty() {
            let (line, after) = split_line(rest);
            rest = after;
            if line.trim_ascii().is_empty() {
                break;
            }
            let text = String::from_utf8_lossy(line);
            if line.starts_with(b" ") || line.starts_with(b"\t") {
                if let Some((_, value)) = fields.last_mut().filter(|_| open) {
                    value.push(' ');
                    value.push_str(text.trim());
                }
                continue;
            }
            let field = text.split_once(':').filter(|(name, _)| is_name(name.trim_end()) && fields.len() < MOST);
            open = field.is_some();
            fields.extend(field.map(|(name, value)| (name.trim_end().to_ascii_lowercase(), value.trim().to_owned())));
        }
        (Self(fields), rest)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The values of a field, in order. The name is given in lower case.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The first value of a field that is not empty.
    pub(super) fn first(&self, name: &str) -> Option<&str> {
        self.all(name).find(|value| !value.is_empty())
    }

    /// The first word of a field, without the comment that some servers add: `relayed (to a server without DSN)`.
    pub(super) fn word(&self, name: &str) -> Option<&str> {
        self.first(name)?.split(|c: char| c.is_whitespace() || c == '(' || c == ';').next()
    }

    /// A date, as RFC 5322, 3.3 writes it.
    pub(super) fn date(&self, name: &str) -> Option<DateTime<Utc>> {
        DateTime::parse_from_rfc2822(self.first(name)?).ok().map(|date| date.to_utc())
    }
}

/// The type and the value of `dns; mx.example.org` (RFC 3464, 2.1.2); the type is empty where there is none.
pub(super) fn typed(value: &str) -> (&str, &str) {
    value.split_once(';').map_or(("", value.trim()), |(kind, value)| (kind.trim(), value.trim()))
}

/// The first line, without its end, and what follows it.
pub(super) fn split_line(bytes: &[u8]) -> (&[u8], &[u8]) {
    let (line, rest) = match bytes.iter().position(|byte| *byte == b'\n') {
        Some(end) => (&bytes[..end], &bytes[end + 1..]),
        None => (bytes, &[][..]),
    };
    (line.strip_suffix(b"\r").unwrap_or(line), rest)
}

/// RFC 5322, 2.2: printable ASCII without the colon.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unfolds_and_passes_over_what_is_no_field() {
        let text = "From MAILER-DAEMON Mon Jan  4\r\nSubject: a\r\n  b\r\nno field\r\n not part of it\r\nX-A :\r\nx-a:  c\r\n\r\nbody";
        let (fields, rest) = Fields::read(text.as_bytes());
        assert_eq!(fields.first("subject"), Some("a b"));
        assert_eq!(fields.all("x-a").collect::<Vec<_>>(), ["", "c"]);
        assert_eq!(fields.first("x-a"), Some("c"));
        assert_eq!(rest, b"body");
    }

    #[test]
    fn reads_words_dates_and_types() {
        let (fields, _) =
            Fields::read(b"Action: relayed (to a server without DSN)\nDate: Mon, 4 Jan 2027 09:12:01 +0100 (CET)\n");
        assert_eq!(fields.word("action"), Some("relayed"));
        assert_eq!(fields.date("date").map(|date| date.to_string()).as_deref(), Some("2027-01-04 08:12:01 UTC"));
        assert_eq!(typed("dns;mx.example"), ("dns", "mx.example"));
        assert_eq!(typed(" mx.example "), ("", "mx.example"));
    }
}
