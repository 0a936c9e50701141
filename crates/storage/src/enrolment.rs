//! The second factor while it is being enrolled, and the codes that stand in for it.

use domain::ids::{SessionId, StaffId};
use domain::permissions::{Permit, action};
use keys::Place;
use serde_json::json;

use crate::audit::record_word;
use crate::{Result, StorageError, TenantTx, sessions, staff};

const SECRET: Place = Place("enrolment.secret");

/// Keeps the secret that a person is about to enrol, for one session alone. What earlier sessions have left behind goes.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn begin(tx: &mut TenantTx, session: SessionId, id: StaffId, secret: &[u8]) -> Result<()> {
    let tenant = tx.tenant().0;
    sqlx::query!(
        "DELETE FROM enrolment e WHERE e.tenant_id = $1 AND e.staff_id = $2
           AND NOT EXISTS (SELECT FROM session s WHERE s.tenant_id = $1 AND s.id = e.session_id)",
        tenant,
        id.0,
    )
    .execute(tx.conn())
    .await?;
    let sealed = tx.seal(None, SECRET, &secret)?;
    sqlx::query!(
        "INSERT INTO enrolment (tenant_id, session_id, staff_id, secret) VALUES ($1, $2, $3, $4)",
        tenant,
        session.0,
        id.0,
        sealed,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Forgets all secrets that a person was about to enrol, now that one is.
pub(crate) async fn end(tx: &mut TenantTx, id: StaffId) -> Result<()> {
    let tenant = tx.tenant().0;
    sqlx::query!("DELETE FROM enrolment WHERE tenant_id = $1 AND staff_id = $2", tenant, id.0)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The secret that the person of a session is about to enrol.
///
/// # Errors
/// [`StorageError::NotFound`](crate::StorageError::NotFound) where the session has none.
pub async fn secret(tx: &mut TenantTx, session: SessionId) -> Result<Vec<u8>> {
    let tenant = tx.tenant().0;
    let sealed =
        sqlx::query_scalar!("SELECT secret FROM enrolment WHERE tenant_id = $1 AND session_id = $2", tenant, session.0)
            .fetch_one(tx.conn())
            .await?;
    tx.open(None, SECRET, sealed)
}

/// How many recovery codes a person has left.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn recovery_codes_left(tx: &mut TenantTx, id: StaffId) -> Result<i64> {
    let tenant = tx.tenant().0;
    Ok(sqlx::query_scalar!(
        r#"SELECT count(*) AS "left!" FROM recovery_code WHERE tenant_id = $1 AND staff_id = $2 AND used_at IS NULL"#,
        tenant,
        id.0,
    )
    .fetch_one(tx.conn())
    .await?)
}

/// Puts new recovery codes in the place of all that a person has.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn renew_recovery_codes(tx: &mut TenantTx, id: StaffId, hashes: &[[u8; 32]]) -> Result<()> {
    drop_recovery_codes(tx, id).await?;
    write_recovery_codes(tx, id, hashes).await?;
    staff::seen(tx, id, "staff.recovery_codes_renewed").await
}

/// Puts the second factor that a session was offered, and new recovery codes, in the place of all that the person had.
/// Every session of theirs ends. An offer counts once: of two at once, one is refused.
///
/// # Errors
/// [`StorageError::Stale`] where the session has no offer (any more), or the person can no longer sign in.
pub async fn replace(
    tx: &mut TenantTx,
    session: SessionId,
    id: StaffId,
    secret: &[u8],
    step: i64,
    recovery_hashes: &[[u8; 32]],
) -> Result<()> {
    let tenant = tx.tenant().0;
    let offer = sqlx::query!(
        "DELETE FROM enrolment WHERE tenant_id = $1 AND session_id = $2 AND staff_id = $3",
        tenant,
        session.0,
        id.0,
    )
    .execute(tx.conn())
    .await?;
    if offer.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    let sealed = tx.seal(None, staff::SECRET, &secret)?;
    let done = sqlx::query!(
        "UPDATE staff SET totp_secret = $3, totp_last_step = $4
         WHERE tenant_id = $1 AND id = $2 AND state = 'active'",
        tenant,
        id.0,
        sealed,
        step,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    end(tx, id).await?;
    drop_recovery_codes(tx, id).await?;
    write_recovery_codes(tx, id, recovery_hashes).await?;
    sessions::end_all(tx, id.0, None).await?;
    staff::seen(tx, id, "staff.second_factor_replaced").await
}

/// Takes the second factor and the recovery codes of somebody away who has lost both. Their sessions end, and the next
/// sign-in enrols anew.
///
/// # Errors
/// [`StorageError::Stale`] where they have none, or can no longer sign in.
pub async fn reset(tx: &mut TenantTx, permit: Permit<action::ChangeStaff>, id: StaffId) -> Result<()> {
    let tenant = tx.tenant().0;
    let done = sqlx::query!(
        "UPDATE staff SET totp_secret = NULL, totp_last_step = NULL, state = 'invited'
         WHERE tenant_id = $1 AND id = $2 AND state = 'active'",
        tenant,
        id.0,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    end(tx, id).await?;
    drop_recovery_codes(tx, id).await?;
    sessions::end_all(tx, id.0, None).await?;
    record_word(tx, permit.actor(), "staff.second_factor_reset", staff::subject(id), json!({})).await?;
    Ok(())
}

async fn drop_recovery_codes(tx: &mut TenantTx, id: StaffId) -> Result<()> {
    let tenant = tx.tenant().0;
    sqlx::query!("DELETE FROM recovery_code WHERE tenant_id = $1 AND staff_id = $2", tenant, id.0)
        .execute(tx.conn())
        .await?;
    Ok(())
}

pub(crate) async fn write_recovery_codes(tx: &mut TenantTx, id: StaffId, hashes: &[[u8; 32]]) -> Result<()> {
    let tenant = tx.tenant().0;
    let hashes: Vec<Vec<u8>> = hashes.iter().map(|hash| hash.to_vec()).collect();
    sqlx::query!(
        "INSERT INTO recovery_code (tenant_id, staff_id, code_hash) SELECT $1, $2, hash FROM unnest($3::bytea[]) AS hash",
        tenant,
        id.0,
        &hashes,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
