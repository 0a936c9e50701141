//! What is known of an entry under an agreement, as it happened.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::ids::SubprocessorId;
use crate::subprocessors::consequence::{Consequence, Receipt};
use crate::terms::names::{closed_list, serde_by_wire, text_key};

closed_list! {
    /// What became of an objection or a refusal other than that the controller took it back. None of them lets the
    /// newcomer work for this controller: that is the controller's to allow.
    Settlement, "subprocessors-settlement-" {
        /// An alternative was offered, and is announced by itself.
        Alternative = "alternative",
        /// This agreement is left out of the change.
        LeftOut = "left_out",
        /// The services concerned were ended.
        ServicesEnded = "services_ended",
        /// The change was withdrawn.
        Withdrawn = "withdrawn",
    }
}

serde_by_wire!(Settlement);

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// When, UTC.
    pub at: DateTime<Utc>,
    /// What.
    pub what: What,
}

/// What happened to a notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum What {
    /// It was sent.
    Sent,
    /// It came back, and nobody else is known to have it.
    Bounced,
    /// It was received.
    Received {
        /// By what that is known.
        by: Receipt,
    },
    /// Somebody entitled approved.
    Approved {
        /// From which day, where the approval names one; otherwise the dates of the notice hold.
        from: Option<NaiveDate>,
    },
    /// Somebody entitled took the approval back.
    ApprovalWithdrawn,
    /// Somebody entitled refused.
    Refused,
    /// Somebody entitled objected.
    Objected,
    /// Somebody entitled took the objection, or the refusal, back.
    ObjectionWithdrawn,
    /// An objection or refusal was settled otherwise.
    Settled {
        /// How.
        how: Settlement,
    },
    /// The processor moved the day on which the change takes effect, and told the controller.
    Moved {
        /// To which day.
        to: NaiveDate,
    },
    /// The processor withdrew the change.
    ChangeWithdrawn,
    /// The processor used the entry all the same.
    Used {
        /// From which day.
        from: NaiveDate,
        /// Why.
        why: String,
    },
}

/// What stands in the agreement itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listing {
    /// From when.
    pub at: DateTime<Utc>,
    /// What.
    pub what: Listed,
}

/// What an agreement says of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Listed {
    /// It stood in the list that was signed.
    Signed {
        /// In which version of the agreement.
        version: i32,
    },
    /// An amendment permitted it.
    Amended {
        /// In which version of the agreement.
        version: i32,
    },
    /// It is no longer used for this agreement.
    Removed,
}

/// A notice of a change to an entry, with what happened to it.
#[derive(Clone, Copy, Debug)]
pub struct Course<'a> {
    /// What the change asks of the agreement, as it was kept with the notice.
    pub consequence: &'a Consequence,
    /// What happened, in any order.
    pub facts: &'a [Fact],
}

/// Everything that decides whether an entry may process for an agreement.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The entry.
    pub entry: SubprocessorId,
    /// What the agreement itself says, in any order.
    pub listings: &'a [Listing],
    /// The notices of changes to the entry, in the order in which they were announced.
    pub courses: &'a [Course<'a>],
    /// When the agreement ended; none while it is in force.
    pub ended: Option<DateTime<Utc>>,
}
