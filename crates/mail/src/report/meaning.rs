//! What a message that came back means for us.

use super::delivery::{Action, Recipient};
use super::status::{Class, Status};
use super::{Answer, Report};

/// What a message that came back means for us. One report never undoes another: the caller keeps them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// It is in the mailbox. Whether that is receipt, the terms say.
    Delivered,
    /// It was handed to somebody who promises nothing: not delivered, and not lost.
    Relayed,
    /// It is still being tried.
    Delayed,
    /// The address does not exist, or takes no mail: write to another.
    BadAddress,
    /// It was refused for what we are or sent, or because a mailbox is full: somebody should look why.
    Refused,
    /// It was tried until time was up.
    Expired,
    /// A program answered. It says nothing about delivery or reading.
    AnsweredAutomatically,
    /// The reader calls it unwanted. Notices that are owed are owed all the same.
    Complaint,
    /// Somebody should read it.
    NotUnderstood,
}

impl Meaning {
    /// Whether the message will not arrive.
    pub const fn is_failure(self) -> bool {
        matches!(self, Self::BadAddress | Self::Refused | Self::Expired)
    }

    /// What counts where an alias made several addresses of one: the worse, and of failures the one to look at.
    const fn gravity(self) -> u8 {
        match self {
            Self::Delivered => 0,
            Self::Relayed => 1,
            Self::Delayed => 2,
            Self::AnsweredAutomatically | Self::Complaint | Self::NotUnderstood => 3,
            Self::Expired => 4,
            Self::BadAddress => 5,
            Self::Refused => 6,
        }
    }
}

impl Report {
    /// What it means. Of several recipients, the gravest counts; of none, nothing is understood.
    pub fn meaning(&self) -> Meaning {
        match &self.answer {
            Answer::Delivery(delivery) => delivery
                .recipients
                .iter()
                .map(Recipient::meaning)
                .max_by_key(|meaning| meaning.gravity())
                .unwrap_or(Meaning::NotUnderstood),
            // The other kinds say that it was wanted, or that a signature was wrong (RFC 5965, 7.3; RFC 6591).
            Answer::Complaint(complaint) => match complaint.kind.as_str().to_ascii_lowercase().as_str() {
                "not-spam" | "auth-failure" => Meaning::NotUnderstood,
                _ => Meaning::Complaint,
            },
            Answer::Automatic => Meaning::AnsweredAutomatically,
            Answer::Other => Meaning::NotUnderstood,
        }
    }
}

impl Recipient {
    /// What it means for this address: what the server did, then the code. A failure is one whatever the code says;
    /// good news that the code contradicts is none.
    pub fn meaning(&self) -> Meaning {
        let class = self.status.map(|status| status.class);
        match (self.action, class) {
            (Some(Action::Failed), _) => failure(self.cause()),
            (Some(Action::Delayed), None | Some(Class::Transient)) => Meaning::Delayed,
            (Some(Action::Delivered), None | Some(Class::Success)) => Meaning::Delivered,
            (Some(Action::Relayed | Action::Expanded), None | Some(Class::Success)) => Meaning::Relayed,
            _ => Meaning::NotUnderstood,
        }
    }
}

/// Why a message failed (RFC 3463, 3, and how the large providers use it).
const fn failure(cause: Option<Status>) -> Meaning {
    let Some(Status { class, subject, detail }) = cause else { return Meaning::Refused };
    match (class, subject, detail) {
        // "Time expired", whatever the class; Exchange Online has its own number for it.
        (_, 4, 7 | 300) | (Class::Transient, _, _) => Meaning::Expired,
        // The sender's address, not the recipient's.
        (Class::Permanent, 1, 7 | 8) => Meaning::Refused,
        // Mailbox disabled; unknown recipients at Exchange Online; no such domain.
        (Class::Permanent, 1, _) | (Class::Permanent, 2, 1) | (Class::Permanent, 4, 1 | 4 | 310) => Meaning::BadAddress,
        _ => Meaning::Refused,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Delivery;
    use super::Meaning::{self, *};

    fn meaning(action: &str, status: &str) -> Meaning {
        let (delivery, _) = Delivery::read(format!("X: y\n\nAction: {action}\nStatus: {status}\n").as_bytes());
        delivery.recipients[0].meaning()
    }

    #[test]
    fn the_action_comes_first_and_then_the_code() {
        for (action, status, meant) in [
            ("delivered", "2.1.5", Delivered),
            ("Delivered (to mailbox)", "2.0.0", Delivered),
            ("relayed", "2.1.9", Relayed),
            ("expanded", "2.1.5", Relayed),
            ("delayed", "4.4.1", Delayed),
            ("failed", "5.1.1", BadAddress),
            ("failed", "5.1.10", BadAddress),
            ("failed", "5.2.1", BadAddress),
            ("failed", "5.4.1", BadAddress),
            ("failed", "5.4.4", BadAddress),
            ("failed", "5.1.8", Refused),
            ("failed", "5.2.2", Refused),
            ("failed", "5.7.1", Refused),
            ("failed", "5.0.0", Refused),
            ("failed", "4.4.1", Expired),
            ("failed", "4.2.2", Expired),
            ("failed", "5.4.7", Expired),
            ("failed", "5.4.300", Expired),
        ] {
            assert_eq!(meaning(action, status), meant, "{action} {status}");
        }
    }

    #[test]
    fn contradictions_are_no_good_news_and_failures_stay_failures() {
        for (action, status, meant) in [
            ("delivered", "5.1.1", NotUnderstood),
            ("delivered", "4.4.1", NotUnderstood),
            ("relayed", "5.0.0", NotUnderstood),
            ("delayed", "5.0.0", NotUnderstood),
            ("delayed", "2.0.0", NotUnderstood),
            ("failed", "2.0.0", Refused),
            ("failed", "nonsense", Refused),
            ("arrived", "2.0.0", NotUnderstood),
            ("-", "5.1.1", NotUnderstood),
        ] {
            assert_eq!(meaning(action, status), meant, "{action} {status}");
        }
    }
}
