//! What is to be done about a failure, by the step at which it came.

use std::error::Error as _;

use lettre::transport::smtp::Error;

use crate::error::{Reason, Refused, Reply, SendError};

/// How far the dialogue had come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// Connecting, encrypting, greeting.
    Connect,
    /// Signing in.
    SignIn,
    /// `MAIL FROM`.
    Sender,
    /// `RCPT TO`.
    Recipient,
    /// `DATA`.
    Data,
    /// The message itself, to its final dot and the answer to it.
    Message,
}

/// Reads a failure of lettre's.
pub(super) fn classify(stage: Stage, error: &Error) -> SendError {
    // What the server said, or what the network did.
    let detail = error.source().map_or_else(|| error.to_string(), ToString::to_string);
    if let Some(code) = error.status() {
        return refused(stage, Reply::new(code.into(), detail));
    }
    if error.is_client() {
        return SendError::Misconfigured { reason: Reason::Unsupported(detail) };
    }
    if error.is_tls() || is_about_certificates(&detail) {
        return SendError::Misconfigured { reason: Reason::Connection(detail) };
    }
    SendError::Temporary { reason: Reason::Connection(detail), perhaps_accepted: stage == Stage::Message }
}

/// No answer came.
pub(super) fn timed_out(stage: Stage) -> SendError {
    SendError::Temporary { reason: Reason::Timeout, perhaps_accepted: stage == Stage::Message }
}

fn refused(stage: Stage, reply: Reply) -> SendError {
    let code = reply.code();
    let reason = Reason::Reply(reply);
    // 530, 534, 535, 538: signing in is needed, or failed (RFC 4954, 6), at whatever step it is said.
    let signing_in = matches!(code, 530 | 534 | 535 | 538);
    match stage {
        _ if code < 500 => SendError::Temporary { reason, perhaps_accepted: false },
        _ if signing_in => SendError::Misconfigured { reason },
        Stage::Connect | Stage::SignIn | Stage::Sender => SendError::Misconfigured { reason },
        Stage::Recipient => SendError::Permanent { refused: Refused::Address, reason },
        Stage::Data | Stage::Message => SendError::Permanent { refused: Refused::Message, reason },
    }
}

/// The TLS library's own type is out of reach behind lettre's, its words are not: a certificate that is not trusted,
/// expired or another host's, and a server that does not speak TLS on this port.
fn is_about_certificates(detail: &str) -> bool {
    detail.contains("certificate") || detail.contains("corrupt message")
}
