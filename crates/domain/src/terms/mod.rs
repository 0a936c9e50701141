//! The terms of an agreement as typed data.
//!
//! What an agreement promises is written here once, with the clause that says so, and everything that the product
//! computes reads it: dates, notices, gates, the plain facts beside the text. `keys.rs` is the list of what can be
//! said; `docs/terms.md` is made from it. A key that is absent means that the agreement does not say: then a person is
//! asked, and nothing is guessed.

mod country;
pub mod demo;
mod fact;
mod fault;
mod form;
mod in_force;
mod json;
mod keys;
mod lists;
pub(crate) mod names;
mod plain;
mod rows;
mod schema;
mod set;
mod standard;
mod term;
mod texts;
mod value;
mod words;

#[cfg(test)]
mod locales;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod reference;

pub use country::Country;
pub use fact::{Fact, Part, Topic, facts, part};
pub use fault::{Fault, TermsError};
pub use form::{Choosable, Control, Field, FieldError, Input, inputs};
pub use in_force::{InForce, in_force_from};
pub use keys::Key;
pub use lists::{Event, Group, Status, Unit};
pub use plain::{in_words, value_in_words};
pub use schema::{Choice, Kind, Spec};
pub use set::Terms;
pub use standard::standard;
pub use term::Term;
pub use texts::text_keys;
pub use value::{Period, Rate, Value};
pub use words::Word;
