//! The answer of the gate.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::facts::Settlement;
use crate::message::Message;
use crate::subprocessors::consequence::Silence;

/// Whether something is authorised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is.
    Authorised {
        /// Since when.
        since: DateTime<Utc>,
        /// By what.
        because: Because,
    },
    /// It is not.
    Not {
        /// Why not.
        because: WhyNot,
        /// The first day on which it can be, if nobody objects; none where no day makes it so.
        earliest: Option<NaiveDate>,
    },
}

/// By what something is authorised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// It stood in the list that was signed.
    Signed {
        /// In which version.
        version: i32,
    },
    /// An amendment permitted it.
    Amended {
        /// In which version.
        version: i32,
    },
    /// The controller approved.
    Approved,
    /// The controller was told, and did not object in time.
    Silence(Silence),
    /// The controller was told, and no more was asked for.
    Informed,
    /// The agreement asks for nothing.
    NothingAsked,
}

/// Why something is not authorised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// It stands in no list, and nothing was announced.
    NotListed,
    /// The controller has not been told.
    NotYetTold,
    /// The notice was sent, and nobody is known to have received it: no window runs.
    Unread,
    /// The notice came back: no window runs.
    Bounced,
    /// The controller may still object.
    WindowOpen {
        /// Until this day.
        until: NaiveDate,
    },
    /// The day on which it takes effect has not come.
    NotYet,
    /// The controller has to approve.
    NeedsApproval,
    /// An objection is open.
    ObjectionOpen,
    /// The controller refused.
    Refused,
    /// An objection was settled otherwise than by the controller taking it back.
    Settled(Settlement),
    /// The agreement forbids it.
    Forbidden,
    /// The terms do not say when it may begin: a person has to.
    NotStated,
    /// The change was withdrawn.
    ChangeWithdrawn,
    /// It is no longer used for this agreement.
    Removed,
    /// The agreement has ended.
    AgreementEnded,
    /// A date leaves the years that can be counted.
    CannotCount,
}

impl Standing {
    /// The agreement has ended.
    pub const OVER: Self = Self::not(WhyNot::AgreementEnded);

    /// Whether it is.
    pub const fn is_authorised(&self) -> bool {
        matches!(self, Self::Authorised { .. })
    }

    /// Whether it is not, and can become so by an answer, a person or time alone.
    pub const fn may_come(&self) -> bool {
        let by_others = matches!(
            self,
            Self::Not { because: WhyNot::NotYet | WhyNot::ObjectionOpen | WhyNot::NotStated | WhyNot::CannotCount, .. }
        );
        self.waits_for_answer() || by_others
    }

    /// Whether it is not, and the controller's word is still wanted: an objection would count, or an approval is needed.
    pub const fn waits_for_answer(&self) -> bool {
        matches!(
            self,
            Self::Not {
                because: WhyNot::NotYetTold
                    | WhyNot::Unread
                    | WhyNot::Bounced
                    | WhyNot::WindowOpen { .. }
                    | WhyNot::NeedsApproval,
                ..
            }
        )
    }

    /// Whether the agreement has ended.
    pub const fn is_over(&self) -> bool {
        matches!(self, Self::Not { because: WhyNot::AgreementEnded, .. })
    }

    /// Whether the controller or the agreement said no.
    pub const fn is_refused(&self) -> bool {
        matches!(self, Self::Not { because: WhyNot::Refused | WhyNot::Settled(_) | WhyNot::Forbidden, .. })
    }

    pub(super) const fn not(because: WhyNot) -> Self {
        Self::Not { because, earliest: None }
    }

    /// In words, with dates by the clocks of a zone.
    pub fn message(&self, zone: Tz) -> Message {
        match self {
            Self::Authorised { since, because } => Message::new("subprocessors-gate-authorised")
                .with("since", since.with_timezone(&zone).date_naive())
                .with("because", because.message()),
            Self::Not { because, earliest: None } => {
                Message::new("subprocessors-gate-not").with("because", because.message())
            }
            Self::Not { because, earliest: Some(day) } => {
                Message::new("subprocessors-gate-not-before").with("because", because.message()).with("day", *day)
            }
        }
    }
}

impl Because {
    /// In words.
    pub fn message(&self) -> Message {
        match self {
            Self::Signed { version } => {
                Message::new("subprocessors-because-signed").with("version", i64::from(*version))
            }
            Self::Amended { version } => {
                Message::new("subprocessors-because-amended").with("version", i64::from(*version))
            }
            Self::Approved => Message::new("subprocessors-because-approved"),
            Self::Silence(Silence::Approval) => Message::new("subprocessors-because-silence-approval"),
            Self::Silence(_) => Message::new("subprocessors-because-silence-may-proceed"),
            Self::Informed => Message::new("subprocessors-because-informed"),
            Self::NothingAsked => Message::new("subprocessors-because-nothing-asked"),
        }
    }
}

impl WhyNot {
    /// In words.
    pub fn message(&self) -> Message {
        match self {
            Self::NotListed => Message::new("subprocessors-closed-listed"),
            Self::NotYetTold => Message::new("subprocessors-closed-told"),
            Self::Unread => Message::new("subprocessors-closed-unread"),
            Self::Bounced => Message::new("subprocessors-closed-bounced"),
            Self::WindowOpen { until } => Message::new("subprocessors-closed-window").with("until", *until),
            Self::NotYet => Message::new("subprocessors-closed-yet"),
            Self::NeedsApproval => Message::new("subprocessors-closed-approved"),
            Self::ObjectionOpen => Message::new("subprocessors-closed-objection"),
            Self::Refused => Message::new("subprocessors-closed-refused"),
            Self::Settled(how) => Message::new("subprocessors-closed-settled").with("how", Message::new(how.text())),
            Self::Forbidden => Message::new("subprocessors-closed-forbidden"),
            Self::NotStated => Message::new("subprocessors-closed-stated"),
            Self::ChangeWithdrawn => Message::new("subprocessors-closed-withdrawn"),
            Self::Removed => Message::new("subprocessors-closed-removed"),
            Self::AgreementEnded => Message::new("subprocessors-closed-ended"),
            Self::CannotCount => Message::new("subprocessors-closed-counted"),
        }
    }
}
