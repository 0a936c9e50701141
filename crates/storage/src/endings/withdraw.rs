//! Taking a notice back, which needs both parties.

use chrono::NaiveDate;
use domain::agreements::Side;
use domain::permissions::{Action, Permit, action};
use serde_json::json;

use super::read::{Ending, one};
use super::subject;
use crate::audit::record;
use crate::queue::{self, JobKind};
use crate::{Result, StorageError, TenantTx, duties};

/// What somebody does about taking a notice back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withdrawal {
    /// A party that ended it asks the other.
    Ask,
    /// The other party agrees: the agreement goes on.
    Consent,
    /// The other party does not agree, or whoever asked thinks better of it.
    Refuse,
}

impl Withdrawal {
    /// The word in forms and in the log.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ask => "ask",
            Self::Consent => "consent",
            Self::Refuse => "refuse",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Ask, Self::Consent, Self::Refuse].into_iter().find(|one| one.word() == word)
    }

    /// Whether a side may do it as things stand on a civil day, by the tenant's zone. From the beginning of the day on which
    /// the agreement ends it has ended, whether the worker has come to it or not.
    pub fn open_to(self, side: Side, ending: &Ending, today: NaiveDate) -> bool {
        let over = ending.effective_on.is_some_and(|day| day <= today);
        if over || ending.effected_at.is_some() || ending.certified_at.is_some() {
            return false;
        }
        match (self, ending.withdraw_by) {
            (Self::Ask, None) => ending.party.is(side),
            (Self::Consent, Some(asked)) => asked != side,
            (Self::Refuse, Some(_)) => true,
            _ => false,
        }
    }
}

/// Asks the other party to take a notice back, or answers it. Only before the day on which the agreement ends; `today` is
/// the civil day by the tenant's zone.
///
/// # Errors
/// [`StorageError::Stale`] where that is not possible, or no longer.
pub async fn withdraw(
    tx: &mut TenantTx,
    permit: Permit<action::WithdrawNotice>,
    side: Side,
    ending: &Ending,
    act: Withdrawal,
    words: &str,
    today: NaiveDate,
) -> Result<()> {
    if !act.open_to(side, ending, today) {
        return Err(StorageError::Stale);
    }
    let (tenant, now) = (tx.tenant().0, tx.now());
    let asked = (act == Withdrawal::Ask).then(|| side.word());
    let done = sqlx::query!(
        "UPDATE ending SET revision = revision + 1, withdraw_by = $4,
                withdraw_at = CASE WHEN $4::text IS NOT NULL THEN $5::timestamptz END,
                withdrawn_at = CASE WHEN $6 THEN $5::timestamptz END
         WHERE tenant_id = $1 AND id = $2 AND revision = $3 AND effected_at IS NULL AND withdrawn_at IS NULL",
        tenant,
        ending.id.0,
        ending.revision,
        asked,
        now,
        act == Withdrawal::Consent,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    if act == Withdrawal::Consent {
        duties::drop_of(tx, ending.id.0).await?;
        for kind in [JobKind::EndAgreement, JobKind::CertifyErasure] {
            queue::cancel(tx, kind, ending.id.0).await?;
        }
    }
    queue::enqueue(tx, JobKind::TellWithdrawal, ending.id.0, Some(ending.controller), now).await?;
    let after = one(tx, ending.id).await?;
    let detail = json!({ "act": act.word(), "side": side.word(), "words": words });
    record(tx, permit.actor(), Action::WithdrawNotice, subject(after.agreement, after.controller), detail).await?;
    Ok(())
}
