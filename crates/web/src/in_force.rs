//! What holds today: the day where the tenant is, the terms of an agreement in force on it, and how the tenant counts.

use chrono::NaiveDate;
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
pub async fn terms(tx: &mut TenantTx, profile: &Profile, agreement: AgreementId) -> Result<Option<Terms>> {
    let day = today(tx, profile);
    match agreements::version_on(tx, agreement, day).await {
        Ok(version) => Ok(Some(version.terms)),
        Err(StorageError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// How the tenant counts, with the days off that it has added; none where its calendar is none that is known.
pub fn counting(profile: &Profile) -> Option<Counting> {
    profile.counting().ok()
}
