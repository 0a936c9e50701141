//! Sub-processors as they stand in an agreement.

use serde::{Deserialize, Serialize};

/// A sub-processor as an agreement authorises it; every text as it is printed, in the agreement's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Subprocessor {
    /// Its name.
    pub name: String,
    /// Its company or VAT number; empty where there is none.
    pub registration: String,
    /// Its postal address, country included.
    pub address: String,
    /// The person or address to reach about privacy; empty where none was given.
    pub contact: String,
    /// What it does with the data.
    pub processing: String,
    /// Where it stores the data and reads it from.
    pub location: String,
    /// The ground for a transfer to a third country; empty where there is no transfer.
    pub transfer: String,
}
