//! Special terms of one agreement, before it is signed.

use domain::overrides::Override;
use domain::permissions::{Action, Permit, action};
use domain::terms::Terms;
use serde_json::json;

use super::decide::too_late;
use super::read::OVERRIDES;
use super::{Agreement, Decision, subject};
use crate::audit::record;
use crate::{Result, StorageError, TenantTx};

/// Keeps the special terms of an agreement, and with them its terms, which only it has from now on.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn override_terms(
    tx: &mut TenantTx,
    permit: Permit<action::OverrideTerms>,
    agreement: &Agreement,
    overrides: &[Override],
    terms: &Terms,
) -> Result<Decision> {
    let tenant = tx.tenant().0;
    let sealed = tx.seal(Some(agreement.controller), OVERRIDES, &overrides)?;
    let json: serde_json::Value = serde_json::from_str(&terms.canonical_json())?;
    let sha256 = hex::decode(terms.sha256()).map_err(|error| StorageError::Form(error.to_string()))?;
    let done = sqlx::query!(
        "UPDATE agreement SET overrides = $4, terms = $5, terms_sha256 = $6, revision = revision + 1
         WHERE tenant_id = $1 AND id = $2 AND revision = $3 AND state IN ('draft', 'returned')",
        tenant,
        agreement.id.0,
        agreement.revision,
        sealed,
        json,
        sha256,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return too_late(tx, agreement.id).await;
    }
    let detail = json!({ "reference": agreement.reference, "lines": overrides.len(), "terms_sha256": terms.sha256() });
    record(tx, permit.actor(), Action::OverrideTerms, subject(agreement.id, agreement.controller), detail).await?;
    Ok(Decision::Done)
}
