//! What the end of its agreements asks of a controller.

use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::{AgreementId, ControllerId};

use crate::{Result, TenantTx};

/// What a controller is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Awaits {
    /// Whether a notice may be taken back.
    TakingBack,
    /// Whether the data is returned or erased.
    Choice,
}

/// An agreement whose end asks something of its controller.
#[derive(Clone, Debug)]
pub struct Awaited {
    /// Which.
    pub agreement: AgreementId,
    /// What is asked.
    pub what: Awaits,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// What the ends of a controller's agreements ask of it, as things stand on a civil day by the tenant's zone.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn awaited(tx: &mut TenantTx, controller: ControllerId, today: NaiveDate) -> Result<Vec<Awaited>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT e.agreement_id, e.recorded_at,
                  CASE WHEN e.withdraw_by = 'processor' AND e.effected_at IS NULL
                        AND (e.effective_on IS NULL OR e.effective_on > $3) THEN e.withdraw_at END AS asked_at,
                  EXISTS (SELECT FROM duty d WHERE d.tenant_id = e.tenant_id AND d.subject_id = e.id
                          AND d.kind = 'end_choose' AND d.state = 'open') AS "chooses!"
           FROM ending e
           WHERE e.tenant_id = $1 AND e.controller_id = $2 AND e.withdrawn_at IS NULL AND e.certified_at IS NULL
           ORDER BY e.recorded_at, e.id"#,
        tenant,
        controller.0,
        today,
    )
    .fetch_all(tx.conn())
    .await?;
    let mut awaited = Vec::new();
    for row in rows {
        let agreement = AgreementId(row.agreement_id);
        if let Some(since) = row.asked_at {
            awaited.push(Awaited { agreement, what: Awaits::TakingBack, since });
        }
        if row.chooses {
            awaited.push(Awaited { agreement, what: Awaits::Choice, since: row.recorded_at });
        }
    }
    Ok(awaited)
}
