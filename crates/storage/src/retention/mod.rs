//! Retention while agreements are in force: which rules they have, which runs were confirmed, and which is due next.
//!
//! Agreements with equal rules are served by one run. A run is owed from the day on which an agreement is in force; the
//! next is owed when one is confirmed. An amendment may give, take or change rules: they follow the version of the day.

mod confirm;
mod read;
mod schedule;

use keys::Place;
use serde::{Deserialize, Serialize};

pub use confirm::{Confirmed, NewRun, confirm};
pub use read::{RuleRow, RunRow, Scheduled, of_rule, rules, runs};
pub(crate) use schedule::{end, follow};

const RUN: Place = Place("retention_run.details");

/// What a person wrote about a run; sealed under the tenant's key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunDetails {
    /// What was made anonymous or erased, and how.
    pub how: String,
    /// How many, as it was counted: records, messages, files.
    pub how_many: String,
    /// What proves it.
    pub evidence: String,
    /// Who confirmed it, by name.
    pub by: String,
}
