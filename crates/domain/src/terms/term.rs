//! One thing that an agreement says, and where it says so.

use serde::{Deserialize, Serialize};

use super::json::TermJson;
use super::value::tidy;
use super::{Fault, Key, Status, TermsError, Value};

/// The longest clause reference, in characters.
pub(super) const MAX_CLAUSE: usize = 60;
/// The longest quote, in characters.
pub(super) const MAX_QUOTE: usize = 4_000;

/// A term: always valid under its key, since the fields are set by [`Term::new`] alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "TermJson", into = "TermJson")]
pub struct Term {
    key: Key,
    value: Option<Value>,
    clause: String,
    quote: Option<String>,
    status: Status,
}

impl Term {
    /// A term with a value.
    ///
    /// `clause` is where the agreement says so, as it is cited ("9.3", "9.3, B.1"); `quote` the words themselves,
    /// where somebody has pointed at them.
    ///
    /// # Errors
    /// What is wrong: a value that the key does not take, no clause, a status that says there is no value.
    pub fn new(key: Key, value: Value, clause: &str, quote: Option<&str>, status: Status) -> Result<Self, Fault> {
        if status == Status::NotStated {
            return Err(Fault::ValueUnexpected);
        }
        let value = Some(value.checked(key)?);
        let clause = tidy(clause, MAX_CLAUSE)?;
        if clause.is_empty() {
            return Err(Fault::ClauseMissing);
        }
        Ok(Self { key, value, clause, quote: tidy_quote(quote)?, status })
    }

    /// The agreement does not say. A clause may be named nevertheless: one that leaves a blank, or refers to what is
    /// not there.
    ///
    /// # Errors
    /// A clause or quote that is too long or cannot be printed.
    pub fn not_stated(key: Key, clause: &str, quote: Option<&str>) -> Result<Self, Fault> {
        let (clause, quote) = (tidy(clause, MAX_CLAUSE)?, tidy_quote(quote)?);
        Ok(Self { key, value: None, clause, quote, status: Status::NotStated })
    }

    /// What it is about.
    pub const fn key(&self) -> Key {
        self.key
    }

    /// What the agreement says; none where it does not say.
    pub const fn value(&self) -> Option<&Value> {
        self.value.as_ref()
    }

    /// Where it says so; empty only where it does not.
    pub fn clause(&self) -> &str {
        &self.clause
    }

    /// The words themselves.
    pub fn quote(&self) -> Option<&str> {
        self.quote.as_deref()
    }

    /// How far it can be relied on.
    pub const fn status(&self) -> Status {
        self.status
    }

    /// Whether it says no more than its absence would.
    pub(super) fn is_silent(&self) -> bool {
        self.value.is_none() && self.clause.is_empty() && self.quote.is_none()
    }

    /// The same as one agreement's own; what is not stated stays so.
    pub(super) fn overriding(mut self) -> Self {
        if self.value.is_some() {
            self.status = Status::Overridden;
        }
        self
    }
}

impl TryFrom<TermJson> for Term {
    type Error = TermsError;

    fn try_from(json: TermJson) -> Result<Self, TermsError> {
        let key = json.key.clone();
        json.read().map_err(|fault| TermsError::Term { key, fault })
    }
}

fn tidy_quote(quote: Option<&str>) -> Result<Option<String>, Fault> {
    Ok(quote.map(|quote| tidy(quote, MAX_QUOTE)).transpose()?.filter(|quote| !quote.is_empty()))
}
