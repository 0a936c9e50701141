//! How many duties a tenant has, over a list of them. Counting a thousand rows at every look would cost more than the page
//! does, so of a tenant that has many the figures may be a minute old; the list itself never is.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::TenantId;
use storage::duties::{self, Tally};

use crate::Result;
use crate::visit::Staff;

/// From how many on the figures are kept.
const MANY: i64 = 1_000;
/// For how long.
const KEPT: TimeDelta = TimeDelta::seconds(60);

struct Kept {
    at: DateTime<Utc>,
    edges: Vec<DateTime<Utc>>,
    tally: Arc<Tally>,
}

/// The figures of tenants that have many duties, each under its tenant's id.
#[derive(Default)]
pub struct Tallies(Mutex<HashMap<TenantId, Kept>>);

impl Tallies {
    fn get(&self, tenant: TenantId, now: DateTime<Utc>, edges: &[DateTime<Utc>]) -> Option<Arc<Tally>> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = all.get(&tenant)?;
        (now - kept.at < KEPT && kept.edges == edges).then(|| Arc::clone(&kept.tally))
    }

    fn keep(&self, tenant: TenantId, now: DateTime<Utc>, edges: &[DateTime<Utc>], tally: &Arc<Tally>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, kept| now - kept.at < KEPT);
        if tally.counted() >= MANY {
            all.insert(tenant, Kept { at: now, edges: edges.to_vec(), tally: Arc::clone(tally) });
        }
    }
}

/// The figures of the visitor's tenant, by months whose first moments and end are given.
pub async fn of(staff: &mut Staff, edges: &[DateTime<Utc>]) -> Result<Arc<Tally>> {
    let (app, tenant) = (staff.visit.app.clone(), staff.tx.tenant());
    if let Some(kept) = app.tallies.get(tenant, app.now(), edges) {
        return Ok(kept);
    }
    let tally = Arc::new(duties::tally(&mut staff.tx, edges).await?);
    app.tallies.keep(tenant, app.now(), edges, &tally);
    Ok(tally)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    const ONE: TenantId = TenantId(Uuid::from_u128(1));
    const OTHER: TenantId = TenantId(Uuid::from_u128(2));

    fn tally(open: i64) -> Arc<Tally> {
        Arc::new(Tally { overdue: 0, open, done: 0, months: Vec::new() })
    }

    #[test]
    fn many_are_counted_once_a_minute_and_few_each_time() {
        let (tallies, edges) = (Tallies::default(), [DateTime::UNIX_EPOCH]);
        let at = |seconds| DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds);
        tallies.keep(ONE, at(0), &edges, &tally(MANY));
        tallies.keep(OTHER, at(0), &edges, &tally(MANY - 1));
        assert_eq!(tallies.get(ONE, at(59), &edges), Some(tally(MANY)));
        assert_eq!(tallies.get(ONE, at(60), &edges), None, "a minute later it is counted anew");
        assert_eq!(tallies.get(ONE, at(1), &[at(9)]), None, "other months are other figures");
        assert_eq!(tallies.get(OTHER, at(1), &edges), None, "few are counted each time, and nobody sees another's");
    }
}
