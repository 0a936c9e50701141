//! A change as it is announced to all agreements, and how far it has come with each.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::consequence::Demand;
use super::gate::{Fact, What};
use crate::per_language::PerLanguage;
use crate::terms::names::{closed_list, serde_by_wire, text_key};

closed_list! {
    /// Where a change stands.
    ChangeState, "subprocessors-change-" {
        /// The staff write it; nobody else knows of it.
        Draft = "draft",
        /// It was announced, and its day has not come.
        Announced = "announced",
        /// Its day has come: the registry holds it.
        Effective = "effective",
        /// It was withdrawn before its day.
        Withdrawn = "withdrawn",
    }
}

closed_list! {
    /// How far a notice has come on its way to the controller.
    Stage, "subprocessors-stage-" {
        /// It is still to be written.
        Planned = "planned",
        /// It was written, and waits to be sent.
        Written = "written",
        /// The mail server took it; whether it arrived is not known.
        Sent = "sent",
        /// It was received.
        Received = "received",
        /// It came back from everybody it could be sent to: a person has to see to it.
        Returned = "returned",
        /// The terms ask for no notice.
        NotNeeded = "not_needed",
    }
}

closed_list! {
    /// What a controller says to a notice at present.
    Stance, "subprocessors-stance-" {
        /// Nothing.
        Silent = "silent",
        /// It approved.
        Approved = "approved",
        /// It objected.
        Objected = "objected",
        /// It refused its approval.
        Refused = "refused",
        /// An objection or a refusal was settled otherwise than by taking it back.
        Settled = "settled",
    }
}

serde_by_wire!(ChangeState, Stage, Stance);

impl Demand {
    /// Where a notice begins: nothing is written where nothing is asked.
    pub const fn first_stage(self) -> Stage {
        match self {
            Self::Nothing => Stage::NotNeeded,
            _ => Stage::Planned,
        }
    }
}

/// What is said of a change, in the tenant's languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Wording {
    /// Why; what it means for the reader. May be empty.
    pub why: PerLanguage,
}

/// Where a change stands: `last` is how it ended, where it did.
pub const fn state(announced: bool, last: Option<ChangeState>) -> ChangeState {
    match (announced, last) {
        (false, _) => ChangeState::Draft,
        (true, Some(last)) => last,
        (true, None) => ChangeState::Announced,
    }
}

/// What a controller says at present, from what it said one after the other. What came too late is among it: that it
/// changes nothing is for the gate to say.
pub fn stance<'a>(facts: impl IntoIterator<Item = &'a Fact>) -> Stance {
    let (mut stance, mut before) = (Stance::Silent, Stance::Silent);
    for fact in facts {
        stance = match fact.what {
            What::Approved { .. } => {
                if stance != Stance::Approved {
                    before = stance;
                }
                Stance::Approved
            }
            What::ApprovalWithdrawn if stance == Stance::Approved => before,
            What::Objected => Stance::Objected,
            What::Refused => Stance::Refused,
            What::ObjectionWithdrawn if matches!(stance, Stance::Objected | Stance::Refused) => Stance::Silent,
            What::Settled { .. } => Stance::Settled,
            _ => stance,
        };
    }
    stance
}

/// The day on which a change takes effect after all that was moved.
pub fn effect(planned: NaiveDate, moved: impl IntoIterator<Item = NaiveDate>) -> NaiveDate {
    moved.into_iter().last().unwrap_or(planned)
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use super::*;
    use crate::subprocessors::Settlement;

    fn after(acts: &[What]) -> Stance {
        let facts: Vec<Fact> = acts
            .iter()
            .enumerate()
            .map(|(n, what)| Fact {
                at: DateTime::UNIX_EPOCH + TimeDelta::hours(i64::try_from(n).unwrap()),
                what: what.clone(),
            })
            .collect();
        stance(&facts)
    }

    #[test]
    fn what_was_said_last_counts_and_what_is_taken_back_does_not() {
        use What::*;
        assert_eq!(after(&[Sent, Received { by: crate::subprocessors::Receipt::Seen }]), Stance::Silent);
        assert_eq!(after(&[Objected]), Stance::Objected);
        assert_eq!(after(&[Objected, ObjectionWithdrawn]), Stance::Silent);
        assert_eq!(after(&[Objected, Approved { from: None }, ApprovalWithdrawn]), Stance::Objected);
        assert_eq!(after(&[Refused, Settled { how: Settlement::LeftOut }]), Stance::Settled);
        assert_eq!(after(&[Refused, Settled { how: Settlement::LeftOut }, Approved { from: None }]), Stance::Approved);
        assert_eq!(after(&[ObjectionWithdrawn, ApprovalWithdrawn]), Stance::Silent);
    }
}
