//! What an agreement's text promises: its terms, each with the clause and the words that say so.
//!
//! Rules, not a language model: what a text does not say comes out as not stated, and where two places differ both are
//! shown. A person confirms every reading.

mod reading;

use domain::text::AgreementText;

pub use reading::{Blank, Certainty, Contradiction, Found, Reading};

/// The terms that a text states, found by rules for agreements in its language.
pub fn found(_text: &AgreementText) -> Found {
    Found::default()
}
