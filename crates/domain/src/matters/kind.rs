//! The kinds of matters.

use super::state::State;
use crate::agreements::Side;
use crate::terms::names::{closed_list, text_key};

closed_list! {
    /// What a matter is.
    Kind, "matters-kind-" {
        /// A documented instruction of the controller (Art. 28(3)(a) GDPR).
        Instruction = "instruction",
        /// An order of the controller to stop all or part of the processing, with immediate effect.
        StopOrder = "stop_order",
        /// An authority asks the processor for data.
        Disclosure = "disclosure",
        /// A data subject has turned to the processor.
        Enquiry = "enquiry",
        /// The controller asks for help (Art. 28(3)(e) and (f) GDPR).
        Help = "help",
    }
}

impl Kind {
    /// The letter before its number: I-1.
    pub const fn letter(self) -> char {
        match self {
            Self::Instruction => 'I',
            Self::StopOrder => 'S',
            Self::Disclosure => 'D',
            Self::Enquiry => 'E',
            Self::Help => 'H',
        }
    }

    /// What people call a matter: "I-1"; "D-?" for one that has no number, since the other party must not see that there
    /// is one.
    pub fn name(self, number: Option<i32>) -> String {
        number.map_or_else(|| format!("{}-?", self.letter()), |number| format!("{}-{number}", self.letter()))
    }

    /// Whether a party may open one. The processor also records what reached it outside of these pages, by letter or
    /// telephone; answering it stays with the controller.
    pub const fn may_open(self, side: Side) -> bool {
        match (self, side) {
            (Self::Disclosure | Self::Enquiry, Side::Controller) => false,
            (_, Side::Controller | Side::Processor) => true,
        }
    }

    /// The state that it begins in. `untold`: law forbids telling the controller.
    pub const fn begins(self, untold: bool) -> State {
        match self {
            Self::Instruction => State::Given,
            Self::StopOrder => State::Ordered,
            Self::Disclosure if untold => State::Untold,
            Self::Disclosure => State::Held,
            Self::Enquiry => State::Forwarded,
            Self::Help => State::Asked,
        }
    }
}
