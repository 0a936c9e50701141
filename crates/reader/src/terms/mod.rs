//! What an agreement's text promises: its terms, each with the clause and the words that say so.
//!
//! Rules, not a language model: what a text does not say comes out as not stated, and where two places differ both are
//! shown. A person confirms every reading. The way goes text → `passages` (sentences with their clause) → `sentence`
//! (tokens, with `quantities` and `roles` of the parties) → `rules` (patterns for each key) → `settle`.

mod classes;
mod combine;
mod compiled;
mod contradict;
mod countries;
mod events;
mod gather;
mod genre;
mod json;
mod numbers;
mod passages;
mod pattern;
mod quantities;
mod reading;
mod roles;
mod rule;
mod rules;
mod sentence;
mod settle;
mod special;
mod topics;
mod words;

use domain::text::AgreementText;

use crate::lint::is_something_else;

pub(crate) use countries::names as country_names;
pub use json::json;
pub use reading::{Blank, Certainty, Contradiction, Found, Reading};

/// The terms that a text states, found by rules for agreements in its language. What a text says that is no agreement,
/// in the same measure as the linter's, is [`Certainty::Unsure`].
pub fn found(text: &AgreementText) -> Found {
    let found = settle::settle(gather::gather(text));
    if found.is_empty() || !is_something_else(text, &found) { found } else { found.doubted() }
}
