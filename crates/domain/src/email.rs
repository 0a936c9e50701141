//! E-mail addresses: kept as typed, compared without case, shown masked.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use crate::message::Message;

/// The longest address, in octets (RFC 5321, 4.5.3.1.3: a path of 256 with its two brackets).
pub const LONGEST: usize = 254;
/// The longest part before the `@`, in octets (RFC 5321, 4.5.3.1.1).
const LONGEST_LOCAL: usize = 64;
/// The longest domain, in octets as typed (RFC 5321, 4.5.3.1.2).
const LONGEST_DOMAIN: usize = 253;
/// The longest label of a domain, in octets (RFC 1035, 2.3.4).
const LONGEST_LABEL: usize = 63;

/// The address of a person's mailbox.
///
/// It keeps what was typed, since the part before the `@` is the receiving server's to interpret. Two addresses are
/// equal when their normalised forms are: nobody runs two mailboxes that differ by case, and people type both.
///
/// `Debug` and `Display` show `k…@example.org`, so that an address cannot slip into a log; [`as_str`](Self::as_str)
/// is the whole of it. Serialisation writes the whole of it too: only encrypted columns may hold the result.
#[derive(Clone, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct EmailAddress {
    typed: String,
    at: usize,
}

/// Why a text is not an address that mail can be sent to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    /// Nothing was typed.
    #[error("an address is missing")]
    Empty,
    /// More than [`LONGEST`] octets, or a part that is too long.
    #[error("the address is too long")]
    TooLong,
    /// There is no `@`, or nothing on one side of it.
    #[error("an address has a name, an @ and a domain")]
    NotAnAddress,
    /// A space, a control character, an invisible character, or a character that addresses do not have.
    #[error("the address contains a character that addresses do not have")]
    Character,
    /// What follows the `@` is not a domain with at least one dot.
    #[error("what follows the @ is not a domain")]
    Domain,
}

impl EmailAddress {
    /// Reads what a person typed; spaces around it are dropped.
    ///
    /// Quoted names (`"a b"@example.org`), comments and bare network addresses are refused: the standard has them,
    /// people do not. Letters of any script are accepted on both sides, as typed.
    ///
    /// # Errors
    /// What is wrong with it, as an [`EmailError`].
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        let typed = text.trim();
        if typed.is_empty() {
            return Err(EmailError::Empty);
        }
        if typed.len() > LONGEST {
            return Err(EmailError::TooLong);
        }
        if typed.chars().any(is_forbidden) {
            return Err(EmailError::Character);
        }
        let at = typed.rfind('@').ok_or(EmailError::NotAnAddress)?;
        check_local(&typed[..at])?;
        check_domain(&typed[at + 1..])?;
        Ok(Self { typed: typed.to_owned(), at })
    }

    /// The whole address, as typed. Not for logs.
    pub fn as_str(&self) -> &str {
        &self.typed
    }

    /// What stands before the `@`, as typed.
    pub fn local(&self) -> &str {
        &self.typed[..self.at]
    }

    /// What stands after the `@`, as typed.
    pub fn domain(&self) -> &str {
        &self.typed[self.at + 1..]
    }

    /// The form by which addresses are compared and indexed: NFC, in lower case.
    pub fn normalised(&self) -> String {
        normalise(&self.typed)
    }

    /// The domain in the form by which domains are compared: NFC, in lower case.
    pub fn normalised_domain(&self) -> String {
        normalise(self.domain())
    }

    /// What may be shown where the reader need not learn the address: `k…@example.org`.
    pub fn masked(&self) -> String {
        let first: String = self.local().chars().take(1).collect();
        format!("{first}…@{}", self.domain())
    }
}

impl EmailError {
    /// The sentence for the person who typed it.
    pub const fn message(self) -> Message {
        Message::new(match self {
            Self::Empty => "email-empty",
            Self::TooLong => "email-too-long",
            Self::NotAnAddress => "email-not-an-address",
            Self::Character => "email-character",
            Self::Domain => "email-domain",
        })
    }
}

fn normalise(text: &str) -> String {
    // Lower case first: the result must be NFC, and lower-casing can decompose (İ).
    text.nfc().flat_map(char::to_lowercase).nfc().collect()
}

fn check_local(local: &str) -> Result<(), EmailError> {
    if local.is_empty() {
        return Err(EmailError::NotAnAddress);
    }
    if local.len() > LONGEST_LOCAL {
        return Err(EmailError::TooLong);
    }
    let atoms_are_whole = local.split('.').all(|atom| !atom.is_empty());
    // RFC 5322, 3.2.3 (atext), and letters beyond ASCII (RFC 6531).
    let allowed = |c: char| !c.is_ascii() || c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    if atoms_are_whole && local.chars().all(allowed) { Ok(()) } else { Err(EmailError::Character) }
}

fn check_domain(domain: &str) -> Result<(), EmailError> {
    if domain.is_empty() {
        return Err(EmailError::NotAnAddress);
    }
    if domain.len() > LONGEST_DOMAIN {
        return Err(EmailError::TooLong);
    }
    let labels: Vec<&str> = domain.split('.').collect();
    let label_is_whole = |label: &&str| {
        (1..=LONGEST_LABEL).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| !c.is_ascii() || c.is_ascii_alphanumeric() || c == '-')
    };
    let top_is_a_name = labels.last().is_some_and(|top| !top.chars().all(|c| c.is_ascii_digit()));
    if labels.len() >= 2 && labels.iter().all(label_is_whole) && top_is_a_name {
        Ok(())
    } else {
        Err(EmailError::Domain)
    }
}

/// Characters that an address never has: controls and spaces, and what is invisible or turns the direction of the text,
/// since an address with such a character looks like another.
fn is_forbidden(c: char) -> bool {
    c.is_control()
        || c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffd}' | '\u{e0000}'..='\u{e007f}')
        // Full stops that software takes for a dot: `a@example。org` is not what it seems.
        || matches!(c, '\u{3002}' | '\u{ff0e}' | '\u{ff61}' | '\u{ff20}')
}

impl PartialEq for EmailAddress {
    fn eq(&self, other: &Self) -> bool {
        self.normalised() == other.normalised()
    }
}

impl Eq for EmailAddress {}

impl Hash for EmailAddress {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.normalised().hash(state);
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EmailAddress({})", self.masked())
    }
}

impl FromStr for EmailAddress {
    type Err = EmailError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = EmailError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.typed
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parse(text: &str) -> EmailAddress {
        EmailAddress::parse(text).unwrap_or_else(|error| panic!("{text:?}: {error}"))
    }

    #[test]
    fn keeps_what_was_typed_and_compares_without_case() {
        let address = parse("  Kari.Nordmann@Example.ORG ");
        assert_eq!(address.as_str(), "Kari.Nordmann@Example.ORG");
        assert_eq!(address.local(), "Kari.Nordmann");
        assert_eq!(address.domain(), "Example.ORG");
        assert_eq!(address.normalised(), "kari.nordmann@example.org");
        assert_eq!(address, parse("kari.nordmann@EXAMPLE.org"));
        assert_ne!(address, parse("kari.nordmann@example.no"));
    }

    #[test]
    fn accepts_domains_in_any_script() {
        assert_eq!(parse("info@Blåbær.example").normalised(), "info@blåbær.example");
        // Å as one character and as A with a ring above are one letter to the person who types it.
        assert_eq!(parse("a@BLA\u{30a}.example"), parse("a@blå.example"));
        assert_eq!(parse("info@пример.рф").normalised_domain(), "пример.рф");
    }

    #[test]
    fn says_what_is_wrong() {
        let long_local = format!("{}@example.org", "a".repeat(65));
        let long_label = format!("a@{}.org", "b".repeat(64));
        let long = format!("a@{}org", "bbbbbbbb.".repeat(30));
        for (text, error) in [
            ("", EmailError::Empty),
            ("   ", EmailError::Empty),
            ("kari", EmailError::NotAnAddress),
            ("@example.org", EmailError::NotAnAddress),
            ("kari@", EmailError::NotAnAddress),
            ("kari nordmann@example.org", EmailError::Character),
            ("kari@nord@example.org", EmailError::Character),
            ("\"kari\"@example.org", EmailError::Character),
            ("kari.@example.org", EmailError::Character),
            ("kari..n@example.org", EmailError::Character),
            ("<kari@example.org", EmailError::Character),
            ("kari@example.org\r\nBcc: eve@example.org", EmailError::Character),
            ("kari@example.org\0", EmailError::Character),
            ("kari\u{202e}@example.org", EmailError::Character),
            ("kari@example\u{3002}org", EmailError::Character),
            ("kari@localhost", EmailError::Domain),
            ("kari@[192.0.2.1]", EmailError::Domain),
            ("kari@192.0.2.1", EmailError::Domain),
            ("kari@example..org", EmailError::Domain),
            ("kari@-example.org", EmailError::Domain),
            ("kari@exa_mple.org", EmailError::Domain),
            ("kari@example.org>", EmailError::Domain),
            (&long_label, EmailError::Domain),
            (&long_local, EmailError::TooLong),
            (&long, EmailError::TooLong),
        ] {
            assert_eq!(EmailAddress::parse(text).map(String::from), Err(error), "{text:?}");
        }
    }

    #[test]
    fn shows_itself_masked() {
        let address = parse("kari@example.org");
        assert_eq!(address.to_string(), "k…@example.org");
        assert_eq!(format!("{address:?}"), "EmailAddress(k…@example.org)");
        assert_eq!(parse("ø@example.org").masked(), "ø…@example.org");
    }

    #[test]
    fn survives_json_and_refuses_bad_json() {
        let address = parse("Kari@example.org");
        let json = serde_json::to_string(&address).unwrap();
        assert_eq!(json, "\"Kari@example.org\"");
        assert_eq!(serde_json::from_str::<EmailAddress>(&json).unwrap().as_str(), "Kari@example.org");
        assert!(serde_json::from_str::<EmailAddress>("\"a@b\\r\\n.org\"").is_err());
    }

    proptest! {
        #[test]
        fn whatever_is_accepted_is_one_line_and_normalises_once(text in "\\PC{0,12}@\\PC{1,8}\\.[a-zæøåÅİ]{2,4}") {
            if let Ok(address) = EmailAddress::parse(&text) {
                prop_assert!(!address.as_str().chars().any(|c| c.is_control() || c.is_whitespace()));
                prop_assert_eq!(format!("{}@{}", address.local(), address.domain()), address.as_str());
                let normalised = address.normalised();
                prop_assert_eq!(normalise(&normalised), normalised);
            }
        }
    }
}
