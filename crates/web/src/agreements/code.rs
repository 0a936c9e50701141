//! The fresh code that approving asks for.

use chrono::{DateTime, TimeDelta, Utc};
use domain::message::Message;
use domain::totp::{self, TotpRefused, TotpSecret};
use storage::StorageError;
use storage::staff::{self, Credentials};
use storage::throttle::Limit;

use crate::visit::Staff;
use crate::{Error, Result};

/// Wrong codes in a row, before the next try has to wait.
const TRIES: Limit = Limit { what: "approve-code", most: 5, within: TimeDelta::minutes(10) };

/// What the page says of the next code.
pub struct Clock {
    /// Seconds until the app shows another code.
    pub left: i64,
    /// The current code was used already: from when a fresh one is shown.
    pub fresh_at: Option<DateTime<Utc>>,
}

/// When the reader's app shows the next code.
pub async fn clock(staff: &mut Staff) -> Result<Clock> {
    let credentials = staff::credentials_of(&mut staff.tx, staff.id).await?;
    let now = staff.visit.app.now();
    let fresh = totp::fresh_code_at(now, credentials.totp_last_step);
    let left = (totp::next_code_at(now) - now).num_seconds().max(0);
    Ok(Clock { left, fresh_at: Some(fresh).filter(|fresh| *fresh > now) })
}

/// What became of a code.
pub enum Judged {
    /// It is right, and used up by this transaction.
    Right,
    /// It is not; says why.
    Refused(Message),
    /// Too many in a row.
    Wait(DateTime<Utc>),
}

/// Judges a code and uses it up, in the transaction of what it confirms.
pub async fn judge(staff: &mut Staff, code: &str) -> Result<Judged> {
    let whose = staff.id.to_string();
    if let Some(until) = staff.visit.app.db.throttle(TRIES, &whose).await? {
        return Ok(Judged::Wait(until));
    }
    let credentials = staff::credentials_of(&mut staff.tx, staff.id).await?;
    let now = staff.visit.app.now();
    let step = match totp::accept(&secret(&credentials)?, code, now, credentials.totp_last_step) {
        Ok(step) => step,
        Err(refused) => return Ok(Judged::Refused(refused.message(now))),
    };
    match staff::use_totp_step(&mut staff.tx, staff.id, step).await {
        Ok(()) => {}
        // The same code in another request, a moment ago.
        Err(StorageError::Stale) => {
            let refused = TotpRefused::Reused { next_at: totp::fresh_code_at(now, Some(step)) };
            return Ok(Judged::Refused(refused.message(now)));
        }
        Err(error) => return Err(error.into()),
    }
    staff.visit.app.db.forget_tries(TRIES, &whose).await?;
    Ok(Judged::Right)
}

fn secret(credentials: &Credentials) -> Result<TotpSecret> {
    let bytes =
        credentials.totp_secret.as_deref().ok_or_else(|| Error::internal("signed in without a second factor"))?;
    TotpSecret::from_bytes(bytes).ok_or_else(|| Error::internal("a second factor of another length"))
}
