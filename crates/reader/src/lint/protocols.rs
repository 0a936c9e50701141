//! Versions of TLS and SSL: those that do not exist, and those that must no longer be used.

use super::doc::Doc;
use super::finding::Finding;
use super::kind::Kind;

/// Beside these, an old version is named to be shut out.
const SHUT_OUT: &[&str] = &[
    "not|no|never|disabled|disallowed|prohibited|forbidden|except|deprecated|older|lower|below|earlier|without|blocked",
    "ikke|ingen|aldrig|aldri|deaktiver*|forbudt|undtagen|unntatt|ældre|eldre|lavere|uden|uten|blokker*|afvis*|avvis*",
];

/// Whether a version was ever published, and whether it still may be used.
fn known(ssl: bool, major: &str, minor: &str) -> (bool, bool) {
    match (ssl, major, minor) {
        (false, "1", "2" | "3" | "") => (true, true),
        (false, "1", "0" | "1") | (true, "2" | "3", "0" | "") => (true, false),
        _ => (false, false),
    }
}

/// Where the text names such a version.
pub fn find(doc: &Doc<'_>, out: &mut Vec<Finding>) {
    for hit in doc.all(&["tls|ssl|tlsv1|tlsv2|sslv2|sslv3"]) {
        let end = doc.tokens_of(hit.sentence).end;
        let name = doc.word(hit.from);
        let ssl = name.starts_with("ssl");
        let mut at = hit.to;
        let mut joined = name.trim_start_matches(char::is_alphabetic).to_owned();
        if joined.is_empty() {
            at += usize::from(at < end && matches!(doc.word(at), "version" | "versjon" | "v"));
            let word = if at < end { doc.word(at) } else { "" };
            joined = word.trim_start_matches('v').to_owned();
            if joined.is_empty() || joined.len() > 2 || !joined.bytes().all(|b| b.is_ascii_digit()) {
                continue;
            }
            at += 1;
        }
        let point = doc.after(at - 1).starts_with('.');
        let minor = if point && at < end { doc.word(at) } else { "" };
        let minor = if minor.bytes().all(|b| b.is_ascii_digit()) { minor } else { "" };
        let (exists, usable) = known(ssl, &joined, minor);
        if usable || (exists && doc.in_sentence(hit.sentence, SHUT_OUT).is_some()) {
            continue;
        }
        let version =
            format!("{} {joined}{}{minor}", if ssl { "SSL" } else { "TLS" }, if minor.is_empty() { "" } else { "." });
        let kind = if exists { Kind::ProtocolObsolete } else { Kind::ProtocolUnknown };
        out.push(Finding::at(kind, doc, hit.sentence).about(version.clone()).with("version", version));
    }
}
