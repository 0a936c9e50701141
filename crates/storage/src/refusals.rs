//! Refusals in the audit log. Of the same refusal within an hour the first is written, the tenth, the hundredth and so
//! on, each with how many there were: a flood is seen, and does not fill the log.

use chrono::TimeDelta;
use domain::ids::StaffId;
use domain::permissions::Actor;
use serde_json::json;
use uuid::Uuid;

use crate::audit::{Subject, record_word};
use crate::throttle::Limit;
use crate::{Db, Result, StorageError, TenantCtx, staff};

/// Something that was refused.
#[derive(Clone, Copy, Debug)]
pub struct Refusal<'a> {
    /// Who was refused; the public where nobody has signed in.
    pub actor: Actor,
    /// The word of the log.
    pub what: &'static str,
    /// The member of the staff whose access it is about; none where there is nobody of that address.
    pub staff: Option<StaffId>,
    /// The action that was asked for; may be empty.
    pub asked: &'a str,
}

impl Db {
    /// Notes a refusal. The work is the same whether it is about somebody or nobody.
    ///
    /// # Errors
    /// [`StorageError::NotFound`] where the tenant has no such member of its staff; [`StorageError::Unavailable`].
    pub async fn note_refusal(&self, gate: &TenantCtx, refusal: Refusal<'_>) -> Result<()> {
        let tenant = gate.tenant().0;
        let whose = format!("{tenant}\n{:?}\n{:?}\n{}", refusal.actor.id(), refusal.staff, refusal.asked);
        let times = self.count(Limit { what: refusal.what, most: 0, within: TimeDelta::hours(1) }, &whose).await?;
        if !is_power_of_ten(times) {
            return Ok(());
        }
        let mut tx = self.tenant(gate).await?;
        let subject = match staff::one(&mut tx, refusal.staff.unwrap_or(StaffId(Uuid::nil()))).await {
            Ok(row) => staff::subject(row.id),
            Err(StorageError::NotFound) if refusal.staff.is_none() => {
                Subject { kind: "tenant", id: tenant, controller: None }
            }
            Err(error) => return Err(error),
        };
        let detail = json!({ "times": times, "asked": refusal.asked });
        record_word(&mut tx, refusal.actor, refusal.what, subject, detail).await?;
        tx.commit().await
    }
}

fn is_power_of_ten(mut number: i32) -> bool {
    while number >= 10 && number % 10 == 0 {
        number /= 10;
    }
    number == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ever_fewer_are_written() {
        let written: Vec<i32> = (0..=2_000).filter(|n| is_power_of_ten(*n)).collect();
        assert_eq!(written, [1, 10, 100, 1_000]);
    }
}
