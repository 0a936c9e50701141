//! Codes of an authenticator, as they are checked and used up.

use domain::ids::StaffId;
use domain::secrets::RecoveryCode;
use domain::totp::{self, TotpRefused, TotpSecret};
use storage::staff::{self, StaffState};
use storage::{StorageError, TenantTx};

use crate::visit::Visit;
use crate::{Error, Result};

/// Uses up the code that a person typed. It counts when the transaction commits; of two at once, one is used.
///
/// A wrong code is noted in the log, where its owner and the administrators find it: whoever typed it has the password.
pub async fn use_code(tx: &mut TenantTx, id: StaffId, typed: &str) -> Result<Result<(), TotpRefused>> {
    let credentials = staff::credentials_of(tx, id).await?;
    let secret = credentials.totp_secret.as_deref().and_then(TotpSecret::from_bytes);
    let Some(secret) = secret.filter(|_| credentials.state == StaffState::Active) else {
        return Err(Error::NotFound);
    };
    let step = match totp::accept(&secret, typed, tx.now(), credentials.totp_last_step) {
        Ok(step) => step,
        Err(refused) => {
            if refused == TotpRefused::Wrong {
                staff::seen(tx, id, "staff.code_refused").await?;
            }
            return Ok(Err(refused));
        }
    };
    match staff::use_totp_step(tx, id, step).await {
        Ok(()) => Ok(Ok(())),
        Err(StorageError::Stale) => Ok(Err(TotpRefused::Reused { next_at: totp::fresh_code_at(tx.now(), Some(step)) })),
        Err(error) => Err(error.into()),
    }
}

/// Seconds until the authenticator shows its next code, for the clock beside the field.
pub fn seconds_left(visit: &Visit) -> i64 {
    let now = visit.app.now();
    (totp::next_code_at(now) - now).num_seconds()
}

/// New recovery codes for a person: as they are shown, and as they are stored.
pub fn recovery_codes(visit: &Visit, id: StaffId) -> (Vec<String>, Vec<[u8; 32]>) {
    let codes = RecoveryCode::set(&mut *visit.app.db.randomness().rng());
    codes.iter().map(|code| (code.reveal(), *code.hash(id.0.as_bytes()).as_bytes())).unzip()
}
