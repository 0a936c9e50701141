//! What people type into a matter, and what of it must be there.

use serde::{Deserialize, Serialize};

use super::{Act, Kind, State};
use crate::message::Message;
use crate::terms::names::{closed_list, text_key};

/// The longest text of an entry, in characters.
const LONGEST: usize = 10_000;
/// The longest line: a law, an authority, a name, a sum.
const LONGEST_LINE: usize = 300;

/// A field of the forms, by its name there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// What is said.
    Words,
    /// The law that is cited.
    Law,
    /// The sum that is charged.
    Charge,
    /// Who asks: the authority, or the data subject.
    From,
    /// In what form an authority wants the data; how an enquiry or instruction arrived.
    Form,
    /// What a request for help is about.
    Topic,
    /// Which part of the processing stops.
    Part,
}

impl Field {
    /// The name of the input.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Law => "law",
            Self::Charge => "charge",
            Self::From => "from",
            Self::Form => "form",
            Self::Topic => "topic",
            Self::Part => "part",
        }
    }
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Which.
    pub field: Field,
    /// What to do.
    pub message: Message,
}

closed_list! {
    /// What help can be about: Art. 28(3)(e) GDPR, and Art. 32 to 36 by Art. 28(3)(f).
    Topic, "matters-topic-" {
        /// Requests of data subjects.
        Rights = "rights",
        /// Security of processing, breaches included.
        Security = "security",
        /// A data protection impact assessment.
        Dpia = "dpia",
        /// A prior consultation of the authority.
        Consultation = "consultation",
    }
}

/// What an act says. Texts that were not asked for are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// What is said.
    #[serde(default)]
    pub words: String,
    /// The law that is cited, where the act rests on one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub law: String,
    /// What help will cost, as the processor says it: "NOK 12,000 excl. VAT".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub charge: String,
}

/// What is said when a matter is opened, beside its words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// The authority or the data subject.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub from: String,
    /// The form in which data is asked for, or how something arrived.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub form: String,
    /// The name of a [`Topic`], for help.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub topic: String,
    /// The part of the processing that stops; empty for all of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub part: String,
}

impl Act {
    /// The words must be there: an act that tells what was done, or why.
    pub const fn needs_words(self, from: State) -> bool {
        match self {
            // An answer that nobody proposed is what the controller writes.
            Self::Approve => matches!(from, State::Forwarded),
            Self::Open
            | Self::Note
            | Self::Infringes
            | Self::Change
            | Self::CarryOut
            | Self::Stop
            | Self::Disclose
            | Self::DiscloseByLaw
            | Self::Decline
            | Self::Propose
            | Self::Reply
            | Self::Deliver => true,
            _ => false,
        }
    }

    /// The law must be named: Art. 28(3), last subparagraph, GDPR for an infringement; what obliges to disclose.
    pub const fn needs_law(self) -> bool {
        matches!(self, Self::Infringes | Self::DiscloseByLaw)
    }

    /// A sum must be named.
    pub const fn needs_charge(self) -> bool {
        matches!(self, Self::Estimate)
    }
}

impl Typed {
    /// What is wrong with what was typed for an act.
    pub fn problems(&self, act: Act, from: State) -> Vec<Wrong> {
        let checks = [
            (Field::Words, &self.words, act.needs_words(from), LONGEST, "matters-problem-words"),
            (Field::Law, &self.law, act.needs_law(), LONGEST_LINE, "matters-problem-law"),
            (Field::Charge, &self.charge, act.needs_charge(), LONGEST_LINE, "matters-problem-charge"),
        ];
        checks
            .into_iter()
            .filter_map(|(field, text, needed, most, none)| check(field, text, needed, most, none))
            .collect()
    }
}

impl Opening {
    /// What is wrong with what was typed for a new matter. `untold`: law forbids telling; then it must be named.
    pub fn problems(&self, kind: Kind, typed: &Typed, untold: bool) -> Vec<Wrong> {
        let from = matches!(kind, Kind::Disclosure | Kind::Enquiry);
        let from_missing =
            if kind == Kind::Disclosure { "matters-problem-authority" } else { "matters-problem-data-subject" };
        let checks = [
            (Field::From, &self.from, from, LONGEST_LINE, from_missing),
            (Field::Form, &self.form, kind == Kind::Disclosure, LONGEST_LINE, "matters-problem-form"),
            (Field::Part, &self.part, false, LONGEST_LINE, "matters-problem-words"),
            (Field::Words, &typed.words, true, LONGEST, "matters-problem-words"),
            (Field::Law, &typed.law, untold, LONGEST_LINE, "matters-problem-law-forbids"),
        ];
        let mut wrong: Vec<_> = checks
            .into_iter()
            .filter_map(|(field, text, needed, most, none)| check(field, text, needed, most, none))
            .collect();
        if kind == Kind::Help && Topic::from_wire(&self.topic).is_none() {
            wrong.push(Wrong { field: Field::Topic, message: Message::new("matters-problem-topic") });
        }
        wrong
    }
}

fn check(field: Field, text: &str, needed: bool, most: usize, none: &'static str) -> Option<Wrong> {
    let message = if text.trim().is_empty() {
        needed.then(|| Message::new(none))?
    } else if text.chars().count() > most {
        Message::new("form-problem-too-long").with("most", most)
    } else if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        Message::new("matters-problem-control")
    } else {
        return None;
    };
    Some(Wrong { field, message })
}
