//! What is published, without anything that is the tenant's own.

use chrono::{Datelike, NaiveDate};
use domain::ids::ChangeId;
use domain::language::Language;
use domain::message::Message;
use domain::subprocessors::{ChangeState, Profile};
use storage::TenantTx;
use storage::subprocessors::changes::{self, Change, ChangeEntry};
use storage::subprocessors::{self, Entry};
use storage::tenants::Profile as Tenant;

use crate::subprocessors::describe::Reader;
use crate::visit::{Visit, zone};
use crate::{Error, Result};

/// How many changes are shown; older ones keep their addresses.
const MOST: usize = 50;

/// A change that was announced, and what it touches.
pub struct Told {
    pub change: Change,
    pub touched: Vec<ChangeEntry>,
}

/// The list as of a day.
pub async fn entries(tx: &mut TenantTx, day: NaiveDate) -> Result<Vec<Entry>> {
    let mut entries = subprocessors::list(tx, day).await?;
    entries.iter_mut().for_each(|entry| entry.profile = entry.profile.published());
    Ok(entries)
}

/// What was announced, the newest first.
pub async fn told(tx: &mut TenantTx) -> Result<Vec<Told>> {
    let mut all = changes::announced(tx).await?;
    all.truncate(MOST);
    touching(tx, all).await
}

/// One change. Nobody finds a draft here.
pub async fn one(tx: &mut TenantTx, id: ChangeId) -> Result<Told> {
    let change = changes::one(tx, id).await?;
    if change.state == ChangeState::Draft {
        return Err(Error::NotFound);
    }
    touching(tx, vec![change]).await?.pop().ok_or(Error::NotFound)
}

async fn touching(tx: &mut TenantTx, changes: Vec<Change>) -> Result<Vec<Told>> {
    let ids: Vec<ChangeId> = changes.iter().map(|change| change.id).collect();
    let mut touched = changes::touched(tx, &ids).await?;
    let told = changes.into_iter().map(|change| {
        let mut touched = touched.remove(&change.id).unwrap_or_default();
        for entry in &mut touched {
            entry.before = entry.before.as_ref().map(Profile::published);
            entry.after = entry.after.as_ref().map(Profile::published);
        }
        Told { change, touched }
    });
    Ok(told.collect())
}

/// The day that an address asks for; today, where the tenant is, where it asks for none.
///
/// # Errors
/// [`Error::BadRequest`] for what is no day, or none of our calendar.
pub fn day_of(visit: &Visit, profile: &Tenant, asked: &str) -> Result<NaiveDate> {
    let today = visit.app.now().with_timezone(&zone(profile)).date_naive();
    match asked.trim() {
        "" => Ok(today),
        asked => {
            let day = asked.parse::<NaiveDate>().ok().filter(|day| (1..=9999).contains(&day.year()));
            day.ok_or_else(|| Error::BadRequest(Message::new("record-problem-day")))
        }
    }
}

pub fn reader(visit: &Visit, profile: &Tenant, day: NaiveDate) -> Reader {
    Reader { locale: visit.locale, first: profile.languages.first().copied().unwrap_or(Language::En), day }
}
