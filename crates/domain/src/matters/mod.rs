//! Matters: what one party puts to the other about an agreement in force, and what awaits an answer.
//!
//! A matter is a thread of entries that only grows. Its kind says which acts lead from which state to which, and whose
//! they are; `moves.rs` is the whole table. Three promises are properties of that table, and are tested as such:
//! an instruction that was said to infringe the law is not carried out before the controller has confirmed or changed
//! it; nothing is disclosed to an authority before the controller has answered, unless law forbids to ask; no enquiry is
//! answered without the controller's approval.

mod kind;
mod moves;
mod rules;
mod state;
mod typed;

#[cfg(test)]
mod properties;

pub use kind::Kind;
pub use moves::{Move, NotNow, after, open_to};
pub use rules::{Rules, charge, may_charge, may_speak, rules};
pub use state::{Act, State};
pub use typed::{Field, Opening, Topic, Typed, Wrong};

/// The keys of all texts that the lists ask for: they are made while compiling, and stand nowhere as such.
pub fn text_keys() -> impl Iterator<Item = &'static str> {
    let kinds = Kind::ALL.iter().map(|kind| kind.text());
    let states = State::ALL.iter().map(|state| state.text());
    let topics = Topic::ALL.iter().map(|topic| topic.text());
    // A matter is opened by its own page.
    let acts = Act::ALL.iter().filter(|act| **act != Act::Open).map(|act| act.text());
    kinds.chain(states).chain(topics).chain(acts)
}
