//! Matters: what one party puts to the other about an agreement in force, and what awaits an answer.
//!
//! A matter is a thread of entries that only grows. Its kind says which acts lead from which state to which, and whose
//! they are; [`moves`](self) is the whole table. Three promises are properties of that table, and are tested as such:
//! an instruction that was said to infringe the law is not carried out before the controller has confirmed or changed
//! it; nothing is disclosed to an authority before the controller has answered, unless law forbids to ask; no enquiry is
//! answered without the controller's approval.

mod kind;
mod moves;
mod rules;
mod state;
mod typed;
mod words;

#[cfg(test)]
mod properties;

pub use kind::Kind;
pub use moves::{Move, NotNow, after, open_to};
pub use rules::{Rules, charge, may_charge, may_speak, rules};
pub use state::{Act, State};
pub use typed::{Charge, Field, LONGEST, Opening, Typed, Wrong};
