//! The parts of a message (RFC 2046), as far as reports need them.
//!
//! Split by hand: the library that reads mail elsewhere follows every nesting there is, and takes its time over parts
//! that never end. Here the work is bounded by the size of the message. What is within a part is decoded by it.

use std::borrow::Cow;

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::charsets::map::charset_decoder;
use mail_parser::decoders::html::html_to_text;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{HeaderName, MessageParser};

use super::fields::{Fields, split_line};

/// How deep parts are nested at most: a report within what a list or a virus scanner wraps around it needs four.
const DEEPEST: usize = 8;
/// How many parts are looked at.
const MOST: usize = 64;
/// How much of a text in a header is decoded, in characters.
const LONGEST_TEXT: usize = 2_000;

/// One part that has no parts, or the whole message where it has none. Returned messages are not opened.
pub(super) struct Entity<'a> {
    fields: Fields,
    kind: String,
    parameters: Vec<(String, String)>,
    body: &'a [u8],
}

/// The parts of a message, in order.
pub(super) fn parts(message: &[u8]) -> Vec<Entity<'_>> {
    let mut parts = Vec::new();
    let mut left = MOST;
    collect(message, 0, &mut left, &mut parts);
    parts
}

fn collect<'a>(bytes: &'a [u8], depth: usize, left: &mut usize, parts: &mut Vec<Entity<'a>>) {
    if *left == 0 || depth > DEEPEST {
        return;
    }
    *left -= 1;
    let entity = Entity::read(bytes);
    let Some(boundary) = entity.parameter("boundary").filter(|_| entity.kind.starts_with("multipart/")) else {
        parts.push(entity);
        return;
    };
    for part in split(entity.body, boundary) {
        collect(part, depth + 1, left, parts);
    }
}

/// What stands between the delimiter lines; the last part may lack its end.
fn split<'a>(body: &'a [u8], boundary: &str) -> Vec<&'a [u8]> {
    let delimiter = format!("--{boundary}");
    let mut parts = Vec::new();
    let mut start = None;
    let mut rest = body;
    while !rest.is_empty() {
        let here = body.len() - rest.len();
        let (line, after) = split_line(rest);
        rest = after;
        let Some(tail) = line.strip_prefix(delimiter.as_bytes()).map(<[u8]>::trim_ascii) else { continue };
        if !matches!(tail, b"" | b"--") {
            continue;
        }
        parts.extend(start.map(|start| &body[start..here]));
        if tail == b"--" {
            return parts;
        }
        start = Some(body.len() - rest.len());
    }
    parts.extend(start.map(|start| &body[start..]));
    parts
}

impl<'a> Entity<'a> {
    fn read(bytes: &'a [u8]) -> Self {
        let (fields, body) = Fields::read(bytes);
        let mut pieces = pieces(fields.first("content-type").unwrap_or("text/plain")).into_iter();
        let kind = pieces.next().unwrap_or_default().trim().to_ascii_lowercase();
        let parameters = pieces
            .filter_map(|piece| {
                let (name, value) = piece.split_once('=')?;
                Some((name.trim().to_ascii_lowercase(), value.trim().to_owned()))
            })
            .collect();
        Self { fields, kind, parameters, body }
    }

    /// Whether it is of a media type, given in lower case.
    pub(super) fn is(&self, kind: &str) -> bool {
        self.kind == kind
    }

    /// What a server says of a delivery (RFC 3464; RFC 6533 for addresses beyond ASCII).
    pub(super) fn is_delivery_status(&self) -> bool {
        self.is("message/delivery-status") || self.is("message/global-delivery-status")
    }

    /// What a provider says of a complaint (RFC 5965).
    pub(super) fn is_feedback(&self) -> bool {
        self.is("message/feedback-report")
    }

    /// The message that a report is about, or its header.
    pub(super) fn is_returned(&self) -> bool {
        matches!(
            self.kind.as_str(),
            "message/rfc822" | "text/rfc822-headers" | "message/global" | "message/global-headers"
        )
    }

    fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, value)| known == name && !value.is_empty()).map(|(_, value)| &**value)
    }

    /// Its content, decoded. What is not encoded as it says is left as it is.
    pub(super) fn content(&self) -> Cow<'a, [u8]> {
        let decoded = match self.fields.word("content-transfer-encoding").unwrap_or_default() {
            encoding if encoding.eq_ignore_ascii_case("base64") => base64_decode(self.body),
            encoding if encoding.eq_ignore_ascii_case("quoted-printable") => quoted_printable_decode(self.body),
            _ => None,
        };
        decoded.map_or(Cow::Borrowed(self.body), Cow::Owned)
    }

    /// Its content as text, by the character set that it names.
    pub(super) fn text(&self) -> String {
        let content = self.content();
        match self.parameter("charset").and_then(|charset| charset_decoder(charset.as_bytes())) {
            Some(decode) => decode(&content),
            None => String::from_utf8_lossy(&content).into_owned(),
        }
    }
}

/// A text in a header, decoded (RFC 2047); the beginning of one that is longer than any is.
pub(super) fn decoded(text: &str) -> String {
    let header: String = "Subject: ".chars().chain(text.chars().take(LONGEST_TEXT)).chain("\n\n".chars()).collect();
    let parser = MessageParser::new().header_text(HeaderName::Subject).default_header_ignore();
    parser.parse_headers(&header).and_then(|message| message.subject().map(str::to_owned)).unwrap_or_default()
}

/// What a page says, without its markup.
pub(super) fn html_as_text(html: &str) -> String {
    html_to_text(html)
}

/// What stands between semicolons that are in no quotes (RFC 2045, 5.1), without the quotes.
fn pieces(value: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let (mut quoted, mut escaped) = (false, false);
    for c in value.chars() {
        match c {
            _ if escaped => {
                piece.push(c);
                escaped = false;
            }
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            ';' if !quoted => pieces.push(std::mem::take(&mut piece)),
            c => piece.push(c),
        }
    }
    pieces.push(piece);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_at_their_delimiters_alone() {
        let message = "Content-Type: multipart/mixed; charset=x; boundary=\"a;\\\"1\"\n\nbefore\n--a;\"12\nnot one\n--a;\"1 \t\n\none\n--a;\"1\nContent-Type: TEXT/HTML\n\ntwo\n";
        for message in [message.to_owned(), message.replace('\n', "\r\n")] {
            let parts = parts(message.as_bytes());
            let found: Vec<_> = parts.iter().map(|part| (part.kind.as_str(), part.text().trim().to_owned())).collect();
            assert_eq!(found, [("text/plain", "one".to_owned()), ("text/html", "two".to_owned())]);
        }
    }

    #[test]
    fn content_is_decoded() {
        for (encoding, charset, body, text) in [
            ("BASE64", "utf-8", "w6bDuMOl\n", "æøå"),
            ("quoted-printable", "iso-8859-1", "=E6=\n=F8=E5", "æøå"),
            ("base64", "utf-8", "not base64!", "not base64!"),
            ("8bit", "nonsense", "æøå", "æøå"),
        ] {
            let message =
                format!("Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n{body}");
            assert_eq!(parts(message.as_bytes())[0].text(), text);
        }
        assert_eq!(decoded("=?utf-8?q?Autosvar=3A?= =?utf-8?q?_=C3=A6?="), "Autosvar: æ");
        assert_eq!(decoded("plain æ"), "plain æ");
    }
}
