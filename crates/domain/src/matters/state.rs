//! Where a matter stands, and what is done to it.

use crate::agreements::{Side, Tone};
use crate::terms::names::{closed_list, text_key};

closed_list! {
    /// Where a matter stands.
    State, "matters-state-" {
        /// An instruction waits for the processor.
        Given = "given",
        /// The processor will carry it out.
        Accepted = "accepted",
        /// The processor holds that it infringes the law; nothing happens before the controller answers.
        Suspended = "suspended",
        /// The controller has confirmed it in writing.
        Confirmed = "confirmed",
        /// Done.
        CarriedOut = "carried_out",
        /// Taken back by the controller.
        Withdrawn = "withdrawn",
        /// An order to stop is in force; the processor has not yet confirmed that it has stopped.
        Ordered = "ordered",
        /// The processing is stopped.
        Stopped = "stopped",
        /// The controller lets it go on.
        Lifted = "lifted",
        /// A disclosure waits for the controller's answer.
        Held = "held",
        /// Law forbids telling the controller.
        Untold = "untold",
        /// The authority is answered, and law still forbids telling the controller.
        AnsweredUntold = "answered_untold",
        /// The controller agrees to the disclosure.
        Allowed = "allowed",
        /// The controller does not agree.
        Refused = "refused",
        /// The authority has the data.
        Disclosed = "disclosed",
        /// The authority was told no.
        Declined = "declined",
        /// The authority was answered under a ban on telling, which has ended.
        AnsweredTold = "answered_told",
        /// A data subject's enquiry waits for the controller.
        Forwarded = "forwarded",
        /// The processor proposes an answer.
        Proposed = "proposed",
        /// The controller has approved an answer.
        Approved = "approved",
        /// The data subject is answered.
        Replied = "replied",
        /// The controller answers by itself.
        TakenOver = "taken_over",
        /// Help is asked for.
        Asked = "asked",
        /// The processor has said what it will charge.
        Estimated = "estimated",
        /// The controller has accepted the charge.
        Agreed = "agreed",
        /// The processor is at it.
        Begun = "begun",
        /// Help was given.
        Delivered = "delivered",
    }
}

closed_list! {
    /// What a party does to a matter. Every act is an entry of the thread.
    Act, "matters-act-" {
        /// Puts it to the other party.
        Open = "open",
        /// Writes something; nothing else changes.
        Note = "note",
        /// The processor will carry an instruction out.
        Accept = "accept",
        /// The processor holds that an instruction infringes the law (Art. 28(3), last subparagraph, GDPR).
        Infringes = "infringes",
        /// The controller confirms an instruction in writing.
        Confirm = "confirm",
        /// The controller changes it in writing.
        Change = "change",
        /// The controller takes it back.
        Withdraw = "withdraw",
        /// The processor has carried it out.
        CarryOut = "carry_out",
        /// The processor has stopped.
        Stop = "stop",
        /// The controller lifts an order to stop.
        Lift = "lift",
        /// The controller agrees to a disclosure.
        Allow = "allow",
        /// The controller does not agree.
        Refuse = "refuse",
        /// The processor has disclosed.
        Disclose = "disclose",
        /// The processor has disclosed since law obliges it to.
        DiscloseByLaw = "disclose_by_law",
        /// The processor has told the authority no.
        Decline = "decline",
        /// Law no longer forbids telling the controller.
        EndBan = "end_ban",
        /// The processor proposes an answer to a data subject.
        Propose = "propose",
        /// The controller approves an answer.
        Approve = "approve",
        /// The processor has answered.
        Reply = "reply",
        /// The controller answers by itself.
        TakeOver = "take_over",
        /// The processor says what help will cost.
        Estimate = "estimate",
        /// The controller accepts the charge.
        Agree = "agree",
        /// The processor begins.
        Begin = "begin",
        /// The processor has helped.
        Deliver = "deliver",
    }
}

impl State {
    /// Nothing more is expected of anybody.
    pub const fn is_closed(self) -> bool {
        matches!(
            self,
            Self::CarriedOut
                | Self::Withdrawn
                | Self::Lifted
                | Self::Disclosed
                | Self::Declined
                | Self::AnsweredTold
                | Self::Replied
                | Self::TakenOver
                | Self::Delivered
        )
    }

    /// Whose turn it is; none where it is closed, and where a stop lasts until the controller lifts it.
    pub const fn waits_for(self) -> Option<Side> {
        match self {
            Self::Suspended | Self::Held | Self::Forwarded | Self::Proposed | Self::Estimated => Some(Side::Controller),
            Self::Stopped => None,
            state if state.is_closed() => None,
            _ => Some(Side::Processor),
        }
    }

    /// The controller must not learn of it.
    pub const fn is_untold(self) -> bool {
        matches!(self, Self::Untold | Self::AnsweredUntold)
    }

    /// It stands in the way of processing, and both sides see that on the agreement's page.
    pub const fn halts(self) -> bool {
        matches!(self, Self::Suspended | Self::Ordered | Self::Stopped)
    }

    /// How it looks to somebody on one side.
    pub fn tone(self, reader: Side) -> Tone {
        match (self.waits_for(), self) {
            (Some(side), _) if side == reader => Tone::WaitingForYou,
            (Some(_), _) => Tone::WaitingForThem,
            (None, Self::Stopped) => Tone::Refused,
            (None, Self::Withdrawn) => Tone::Neutral,
            (None, _) => Tone::Done,
        }
    }
}
