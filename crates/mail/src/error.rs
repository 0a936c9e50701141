//! What became of a message that was not accepted.

use std::fmt;

use crate::build::BuildError;
use crate::mask::mask;

/// Why a message was not accepted, by what is to be done about it. `Display` and `Debug` are masked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// Try again later.
    #[error("not accepted for now: {reason}")]
    Temporary {
        /// What happened.
        reason: Reason,
        /// The connection was lost when all had been sent but no answer had come: the relay may have the message, and
        /// the next try may be its second copy, with the same Message-ID.
        perhaps_accepted: bool,
    },
    /// Do not try again: this message will not be taken. Tell whoever sent it.
    #[error("refused for good ({refused}): {reason}")]
    Permanent {
        /// What is at fault.
        refused: Refused,
        /// What happened.
        reason: Reason,
    },
    /// Nothing is wrong with the message: the relay, or how we use it, is set up wrongly. Keep it and tell the operator.
    #[error("the mail relay is not set up rightly: {reason}")]
    Misconfigured {
        /// What happened.
        reason: Reason,
    },
}

/// What a relay refused for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The recipient's address.
    Address,
    /// The message, whoever it is for.
    Message,
}

/// What happened on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The server said so.
    Reply(Reply),
    /// The connection failed, was closed, or made no sense.
    Connection(String),
    /// The server did not answer in time.
    Timeout,
    /// The server does not do what is needed: encryption, signing in, addresses beyond ASCII.
    Unsupported(String),
    /// The folder cannot be written.
    Storage(String),
    /// No message could be made.
    Build(BuildError),
}

/// A server's reply. Shown masked; [`text`](Self::text) is what it said, to keep with the mail.
#[derive(Clone, PartialEq, Eq)]
pub struct Reply {
    code: u16,
    text: String,
}

impl Reply {
    /// A reply with its three-digit code (RFC 5321, 4.2) and its text without it.
    pub fn new(code: u16, text: impl Into<String>) -> Self {
        Self { code, text: text.into() }
    }

    /// The three-digit code.
    pub const fn code(&self) -> u16 {
        self.code
    }

    /// What the server said. It may contain the address.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The enhanced status code (RFC 3463), such as `5.1.1`, where the server gives one.
    pub fn enhanced(&self) -> Option<&str> {
        let word = self.text.split_whitespace().next()?;
        let mut parts = word.split('.');
        let class_fits = parts.next().is_some_and(|class| class == (self.code / 100).to_string());
        let numbers = parts.by_ref().take(2).filter(|p| (1..=3).contains(&p.len()) && p.parse::<u16>().is_ok()).count();
        (class_fits && numbers == 2 && parts.next().is_none()).then_some(word)
    }
}

impl SendError {
    /// What happened, whatever is to be done about it.
    pub const fn reason(&self) -> &Reason {
        match self {
            Self::Temporary { reason, .. } | Self::Permanent { reason, .. } | Self::Misconfigured { reason } => reason,
        }
    }

    /// What the server said, where it said something.
    pub const fn reply(&self) -> Option<&Reply> {
        match self.reason() {
            Reason::Reply(reply) => Some(reply),
            _ => None,
        }
    }
}

impl From<BuildError> for SendError {
    fn from(error: BuildError) -> Self {
        let reason = Reason::Build(error);
        match error {
            BuildError::Recipient => Self::Permanent { refused: Refused::Address, reason },
            BuildError::Sender => Self::Misconfigured { reason },
        }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Address => "address",
            Self::Message => "message",
        })
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reply(reply) => reply.fmt(f),
            Self::Connection(text) | Self::Unsupported(text) | Self::Storage(text) => f.write_str(&mask(text)),
            Self::Timeout => f.write_str("no answer in time"),
            Self::Build(error) => error.fmt(f),
        }
    }
}

impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // One line, whatever a server sends: a reply must not be able to write lines of our log.
        write!(f, "{} {}", self.code, crate::header::clean(&mask(&self.text)))
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reply({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::Reply;

    #[test]
    fn reads_enhanced_codes() {
        for (code, text, enhanced) in [
            (550, "5.1.1 <kari@example.org>: unknown", Some("5.1.1")),
            (451, "4.7.500 busy", Some("4.7.500")),
            (250, "Ok", None),
            (550, "4.1.1 of another class", None),
            (550, "5.1 short", None),
            (550, "5.1.1.1 long", None),
            (550, "", None),
        ] {
            assert_eq!(Reply::new(code, text).enhanced(), enhanced, "{text}");
        }
    }

    #[test]
    fn shows_itself_masked_and_on_one_line() {
        let reply = Reply::new(550, "no kari@example.org\r\nINFO all is well");
        assert_eq!(reply.to_string(), "550 no k…@example.org INFO all is well");
        assert_eq!(format!("{reply:?}"), "Reply(550 no k…@example.org INFO all is well)");
        assert!(reply.text().contains("kari@"));
    }
}
