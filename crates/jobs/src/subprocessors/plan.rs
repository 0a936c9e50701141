//! Plans what each agreement in force is told of a change: by the terms that hold for it, a batch at a time. A batch is a
//! transaction; one that was cut off is done again, and an agreement that has its notice is passed over.

use std::collections::{BTreeMap, BTreeSet};

use domain::ids::{AgreementId, ChangeId};
use domain::subprocessors::{ChangeState, Demand, Plan, consequence};
use domain::time::Counting;
use storage::queue::{self, Job};
use storage::subprocessors::changes::{self, Change, ChangeEntry};
use storage::subprocessors::notices::{self, Planned, Terms};
use storage::{TenantTx, tenants};

use crate::fault::{Fault, chain};
use crate::worker::Means;

/// How many agreements one transaction plans for.
const AT_ONCE: i64 = 1_000;

/// Plans for all agreements that have no notice yet.
pub async fn run(means: &Means, job: &Job) -> Result<(), Fault> {
    let id = ChangeId(job.subject);
    let mut after = None;
    loop {
        let mut tx = means.db.tenant(job.ctx()).await?;
        let done = batch(&mut tx, id, after).await?;
        let Some(last) = done else {
            queue::finish(&mut tx, job).await?;
            return Ok(tx.commit().await?);
        };
        tx.commit().await?;
        after = Some(last);
    }
}

/// Plans the next batch; the last agreement of it, none where there are no more.
pub async fn batch(tx: &mut TenantTx, id: ChangeId, after: Option<AgreementId>) -> Result<Option<AgreementId>, Fault> {
    let change = changes::one(tx, id).await?;
    // Withdrawn or in effect by now: whoever was not told is told nothing.
    if change.state != ChangeState::Announced {
        return Ok(None);
    }
    let counting = tenants::profile(tx).await?.counting()?;
    let today = tx.now().with_timezone(&counting.zone).date_naive();
    let next = notices::next(tx, id, today, after, AT_ONCE).await?;
    let Some(last) = next.last().map(|one| one.agreement) else { return Ok(None) };
    let demands = demands(tx, &change, &next, &counting).await?;
    let planned: Vec<(Planned, Demand)> =
        next.into_iter().filter_map(|one| Some((one, *demands.get(&one.terms)?))).collect();
    notices::plan(tx, id, &planned).await?;
    Ok(Some(last))
}

/// What the change asks of the terms of a batch: what is not known yet is counted, and kept.
async fn demands(
    tx: &mut TenantTx,
    change: &Change,
    batch: &[Planned],
    counting: &Counting,
) -> Result<BTreeMap<Terms, Demand>, Fault> {
    let wanted: Vec<Terms> = batch.iter().map(|one| one.terms).collect::<BTreeSet<_>>().into_iter().collect();
    let mut demands: BTreeMap<Terms, Demand> =
        notices::known_consequences(tx, change.id, &wanted).await?.into_iter().collect();
    let mut fresh: BTreeMap<Terms, (AgreementId, i32)> = BTreeMap::new();
    for one in batch.iter().filter(|one| !demands.contains_key(&one.terms)) {
        fresh.entry(one.terms).or_insert((one.agreement, one.version));
    }
    if fresh.is_empty() {
        return Ok(demands);
    }
    let touched = changes::entries(tx, change).await?;
    let entries: Vec<_> = touched.iter().filter_map(ChangeEntry::judged).collect();
    let plan = Plan { entries: &entries, effect: change.effect, announced: change.announced_at.unwrap_or(tx.now()) };
    let versions: Vec<(AgreementId, i32)> = fresh.values().copied().collect();
    let terms = notices::terms_of(tx, &versions).await?;
    for (sha256, terms) in fresh.keys().zip(&terms) {
        // An agreement that comes into force later is told later.
        let plan = Plan { announced: tx.now().max(plan.announced), ..plan };
        let found = consequence(terms, plan, counting).map_err(|error| Fault::Never(chain(&error)))?;
        demands.insert(*sha256, found.demand);
        notices::keep_consequence(tx, change.id, *sha256, &found).await?;
    }
    Ok(demands)
}
