//! The terms that hold today, and how the tenant counts.

use chrono::NaiveDate;
use domain::duties::counting_of;
use domain::ids::AgreementId;
use domain::terms::Terms;
use domain::time::Counting;
use storage::tenants::Profile;
use storage::{StorageError, TenantTx, agreements};

use crate::Result;
use crate::visit::zone;

/// Today, where the tenant is.
pub fn today(tx: &TenantTx, profile: &Profile) -> NaiveDate {
    tx.now().with_timezone(&zone(profile)).date_naive()
}

/// The terms in force today; none where the agreement is not in force.
pub async fn in_force(tx: &mut TenantTx, profile: &Profile, agreement: AgreementId) -> Result<Option<Terms>> {
    let day = today(tx, profile);
    match agreements::version_on(tx, agreement, day).await {
        Ok(version) => Ok(Some(version.terms)),
        Err(StorageError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// How the tenant counts.
pub fn counting(profile: &Profile) -> Option<Counting> {
    counting_of(&profile.calendar, &profile.zone)
}
