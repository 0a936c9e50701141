//! Enhanced status codes (RFC 3463).

use std::fmt;
use std::str::FromStr;

/// A code such as `5.1.1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Status {
    /// Whether it worked.
    pub class: Class,
    /// What the matter is with: 1 the address, 2 the mailbox, 3 the system, 4 the network, 5 the protocol, 6 the
    /// content, 7 policy; 0 anything.
    pub subject: u16,
    /// What the matter is, by subject.
    pub detail: u16,
}

/// Whether it worked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Class {
    /// 2: it did.
    Success,
    /// 4: not yet.
    Transient,
    /// 5: it did not, and will not.
    Permanent,
}

/// The text is no enhanced status code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a status code has a class (2, 4 or 5), a subject and a detail")]
pub struct InvalidStatus;

impl Status {
    /// The code among the first words of a server's reply: `550 5.1.1 unknown`, `550-5.1.1 unknown`, `550 #5.1.1`.
    pub(super) fn in_reply(reply: &str) -> Option<Self> {
        let words = reply.split(|c: char| c.is_whitespace() || "-#()[],:".contains(c)).filter(|word| !word.is_empty());
        words.take(3).find_map(|word| word.parse().ok())
    }

    /// Whether it tells the class alone.
    pub(super) const fn is_vague(self) -> bool {
        self.subject == 0 && self.detail == 0
    }
}

impl FromStr for Status {
    type Err = InvalidStatus;

    fn from_str(text: &str) -> Result<Self, InvalidStatus> {
        let mut parts = text.split('.');
        let class = match parts.next() {
            Some("2") => Class::Success,
            Some("4") => Class::Transient,
            Some("5") => Class::Permanent,
            _ => return Err(InvalidStatus),
        };
        let mut number = || {
            let digits = parts.next().filter(|part| (1..=3).contains(&part.len()))?;
            digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
        };
        let (Some(subject), Some(detail), None) = (number(), number(), parts.next()) else { return Err(InvalidStatus) };
        Ok(Self { class, subject, detail })
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let class = match self.class {
            Class::Success => 2,
            Class::Transient => 4,
            Class::Permanent => 5,
        };
        write!(f, "{class}.{}.{}", self.subject, self.detail)
    }
}

#[cfg(test)]
mod tests {
    use super::Status;

    #[test]
    fn reads_and_writes_codes() {
        for text in ["2.0.0", "4.4.7", "5.1.10", "5.7.508"] {
            assert_eq!(text.parse::<Status>().map(|status| status.to_string()).as_deref(), Ok(text));
        }
        for text in ["", "5", "5.1", "5.1.1.1", "3.1.1", "5.1.1000", "5.+1.1", "5..1", "50.1.1", "5.1.x"] {
            assert!(text.parse::<Status>().is_err(), "{text}");
        }
    }

    #[test]
    fn finds_them_in_replies() {
        for (reply, code) in [
            ("550 5.1.1 <kari@kunde.example>: unknown", Some("5.1.1")),
            ("550-5.1.1 The account does not exist", Some("5.1.1")),
            ("550 #5.1.0 Address rejected", Some("5.1.0")),
            ("550 no such user at 192.0.2.1", None),
            ("550 one two three 5.1.1", None),
            ("", None),
        ] {
            assert_eq!(Status::in_reply(reply).map(|status| status.to_string()).as_deref(), code, "{reply}");
        }
    }
}
