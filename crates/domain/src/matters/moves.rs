//! Who may do what when: one row for each act that leads from one state to another.

use super::{Act, Kind, State};
use crate::agreements::Side;
use crate::agreements::Side::{Controller, Processor};

/// A row of the table: in a matter of this kind and state, this party's act leads there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Of which kind.
    pub kind: Kind,
    /// From where.
    pub from: State,
    /// What is done.
    pub act: Act,
    /// By whom.
    pub by: Side,
    /// Where to.
    pub to: State,
}

const fn row(kind: Kind, from: State, act: Act, by: Side, to: State) -> Move {
    Move { kind, from, act, by, to }
}

/// The whole table. What is not in it cannot be done.
#[rustfmt::skip]
pub(super) const MOVES: &[Move] = &[
    // An instruction is accepted and carried out. One that infringes the law rests until the controller has confirmed or
    // changed it in writing; once confirmed it is not suspended again. Sources: Art. 28(3)(a) and last subparagraph GDPR.
    row(Kind::Instruction, State::Given, Act::Accept, Processor, State::Accepted),
    row(Kind::Instruction, State::Given, Act::Infringes, Processor, State::Suspended),
    row(Kind::Instruction, State::Given, Act::CarryOut, Processor, State::CarriedOut),
    row(Kind::Instruction, State::Given, Act::Change, Controller, State::Given),
    row(Kind::Instruction, State::Given, Act::Withdraw, Controller, State::Withdrawn),
    row(Kind::Instruction, State::Accepted, Act::Infringes, Processor, State::Suspended),
    row(Kind::Instruction, State::Accepted, Act::CarryOut, Processor, State::CarriedOut),
    row(Kind::Instruction, State::Accepted, Act::Change, Controller, State::Given),
    row(Kind::Instruction, State::Accepted, Act::Withdraw, Controller, State::Withdrawn),
    row(Kind::Instruction, State::Suspended, Act::Confirm, Controller, State::Confirmed),
    row(Kind::Instruction, State::Suspended, Act::Change, Controller, State::Given),
    row(Kind::Instruction, State::Suspended, Act::Withdraw, Controller, State::Withdrawn),
    row(Kind::Instruction, State::Confirmed, Act::CarryOut, Processor, State::CarriedOut),
    row(Kind::Instruction, State::Confirmed, Act::Change, Controller, State::Given),
    row(Kind::Instruction, State::Confirmed, Act::Withdraw, Controller, State::Withdrawn),
    // An order to stop is in force from the moment it is given; the processor confirms that it has stopped.
    row(Kind::StopOrder, State::Ordered, Act::Stop, Processor, State::Stopped),
    row(Kind::StopOrder, State::Ordered, Act::Lift, Controller, State::Lifted),
    row(Kind::StopOrder, State::Stopped, Act::Lift, Controller, State::Lifted),
    // A disclosure waits for the controller. Against its answer the processor discloses only where law obliges it to, and
    // names that law (Art. 28(3)(a) GDPR). Where law forbids telling, the processor answers by itself, and tells the
    // controller as soon as that ends.
    row(Kind::Disclosure, State::Held, Act::Allow, Controller, State::Allowed),
    row(Kind::Disclosure, State::Held, Act::Refuse, Controller, State::Refused),
    row(Kind::Disclosure, State::Allowed, Act::Refuse, Controller, State::Refused),
    row(Kind::Disclosure, State::Allowed, Act::Disclose, Processor, State::Disclosed),
    row(Kind::Disclosure, State::Allowed, Act::Decline, Processor, State::Declined),
    row(Kind::Disclosure, State::Refused, Act::Allow, Controller, State::Allowed),
    row(Kind::Disclosure, State::Refused, Act::Decline, Processor, State::Declined),
    row(Kind::Disclosure, State::Refused, Act::DiscloseByLaw, Processor, State::Disclosed),
    row(Kind::Disclosure, State::Untold, Act::DiscloseByLaw, Processor, State::AnsweredUntold),
    row(Kind::Disclosure, State::Untold, Act::Decline, Processor, State::AnsweredUntold),
    row(Kind::Disclosure, State::Untold, Act::EndBan, Processor, State::Held),
    row(Kind::Disclosure, State::AnsweredUntold, Act::EndBan, Processor, State::AnsweredTold),
    // An enquiry is the controller's. The processor may propose an answer and gives one that was approved.
    row(Kind::Enquiry, State::Forwarded, Act::Propose, Processor, State::Proposed),
    row(Kind::Enquiry, State::Forwarded, Act::Approve, Controller, State::Approved),
    row(Kind::Enquiry, State::Forwarded, Act::TakeOver, Controller, State::TakenOver),
    row(Kind::Enquiry, State::Proposed, Act::Propose, Processor, State::Proposed),
    row(Kind::Enquiry, State::Proposed, Act::Approve, Controller, State::Approved),
    row(Kind::Enquiry, State::Proposed, Act::TakeOver, Controller, State::TakenOver),
    row(Kind::Enquiry, State::Approved, Act::Reply, Processor, State::Replied),
    row(Kind::Enquiry, State::Approved, Act::TakeOver, Controller, State::TakenOver),
    // Help is free unless the terms let the processor charge for it, and the controller has accepted the charge before
    // work begins.
    row(Kind::Help, State::Asked, Act::Estimate, Processor, State::Estimated),
    row(Kind::Help, State::Asked, Act::Begin, Processor, State::Begun),
    row(Kind::Help, State::Asked, Act::Deliver, Processor, State::Delivered),
    row(Kind::Help, State::Asked, Act::Withdraw, Controller, State::Withdrawn),
    row(Kind::Help, State::Estimated, Act::Estimate, Processor, State::Estimated),
    row(Kind::Help, State::Estimated, Act::Agree, Controller, State::Agreed),
    row(Kind::Help, State::Estimated, Act::Withdraw, Controller, State::Withdrawn),
    row(Kind::Help, State::Agreed, Act::Begin, Processor, State::Begun),
    row(Kind::Help, State::Agreed, Act::Deliver, Processor, State::Delivered),
    row(Kind::Help, State::Begun, Act::Deliver, Processor, State::Delivered),
];

/// The act is not possible for this party in this state, usually since somebody else was quicker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{act:?} by the {by:?} is not possible while a matter ({kind:?}) is {state:?}")]
pub struct NotNow {
    /// The kind of matter.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// What was tried.
    pub act: Act,
    /// By whom.
    pub by: Side,
}

/// The state that an act leads to. A note leaves it as it is, and may be written when the matter is closed too; the
/// controller writes none where it must not know. `may_charge`: the terms let the processor charge for help.
///
/// # Errors
/// [`NotNow`] where the table has no such row.
pub fn after(kind: Kind, state: State, act: Act, by: Side, may_charge: bool) -> Result<State, NotNow> {
    let not_now = NotNow { kind, state, act, by };
    match act {
        Act::Note if by == Processor || !state.is_untold() => Ok(state),
        Act::Estimate if !may_charge => Err(not_now),
        _ => MOVES
            .iter()
            .find(|row| row.kind == kind && row.from == state && row.act == act && row.by == by)
            .map(|row| row.to)
            .ok_or(not_now),
    }
}

/// What a party may do in a state, in the order of the table; a note last.
pub fn open_to(kind: Kind, state: State, by: Side, may_charge: bool) -> Vec<Act> {
    Act::ALL
        .iter()
        .copied()
        .filter(|act| *act != Act::Note)
        .chain([Act::Note])
        .filter(|act| after(kind, state, *act, by, may_charge).is_ok())
        .collect()
}
