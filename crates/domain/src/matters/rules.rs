//! What a kind of matter rests on: terms of the agreement with their clauses, and the law behind them.

use super::Kind;
use crate::people::Duty;
use crate::terms::{self, Key, Part, Terms, Value, Word};

/// What holds for a kind of matter under an agreement's terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// What the agreement says, each with its clause, or that it does not say.
    pub terms: Vec<Part>,
    /// The key of the sentence with the articles of law behind it.
    pub law: &'static str,
}

/// What holds for a kind of matter.
pub fn rules(kind: Kind, of: &Terms) -> Rules {
    let (keys, law): (&[Key], _) = match kind {
        Kind::Instruction => (&[Key::ChangesHow, Key::ChangesWithin, Key::ChargesFor], "matters-law-instruction"),
        Kind::StopOrder => (&[Key::AuditFindings], "matters-law-stop-order"),
        Kind::Disclosure => (&[Key::TransfersRequiredByLaw, Key::TransfersThirdParty], "matters-law-disclosure"),
        Kind::Enquiry => (&[], "matters-law-enquiry"),
        Kind::Help => (&[Key::ChargesFor], "matters-law-help"),
    };
    Rules { terms: keys.iter().map(|key| terms::part(of, *key)).collect(), law }
}

/// The clause under which the processor may charge for a kind of matter: `Some` where the terms say so, with the clause
/// where they have one. Help is assistance, a changed instruction has a word of its own; nothing else is charged for.
pub fn charge(kind: Kind, terms: &Terms) -> Option<Option<&str>> {
    let word = match kind {
        Kind::Help => Word::Assistance,
        Kind::Instruction => Word::ChangedInstructions,
        Kind::StopOrder | Kind::Disclosure | Kind::Enquiry => return None,
    };
    match terms.value(Key::ChargesFor) {
        Some(Value::Choices(words)) if words.contains(&word) => Some(terms.clause(Key::ChargesFor)),
        _ => None,
    }
}

/// Whether an estimate of charges may be put to the controller.
pub fn may_charge(kind: Kind, terms: &Terms) -> bool {
    kind == Kind::Help && charge(kind, terms).is_some()
}

/// Whether somebody with these duties speaks for the controller: who signs, and who is named for privacy matters. Who is
/// named for breaches is told of breaches, and gives no instructions.
pub fn may_speak(duties: &[Duty]) -> bool {
    duties.iter().any(|duty| matches!(duty, Duty::Signatory | Duty::Privacy))
}
