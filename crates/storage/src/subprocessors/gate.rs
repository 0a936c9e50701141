//! What decides whether an entry may process for an agreement.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::{AgreementId, ChangeId, NoticeId, SubprocessorId, TemplateVersionId};
use domain::language::Language;
use domain::subprocessors::{
    self as rules, Addition, Case, Course, Fact, Gate, Listed, Listing, Profile, Standing, Subprocessor,
};
use domain::time::first_instant;

use super::changes::{self, Change, ChangeEntry};
use super::notices::{self, Event, Notice};
use crate::agreements::{self, Agreement, AgreementVersion};
use crate::{Result, TenantTx, endings, templates, tenants};

/// Everything that decides for an agreement, read once for all entries.
#[derive(Debug)]
pub struct Ledger {
    /// What the agreement was told, the newest first, with what happened to each.
    pub told: Vec<Told>,
    /// The lists that were signed, each with the version that it came with and the moment from which it holds.
    signed: Vec<(i32, DateTime<Utc>, Vec<Subprocessor>)>,
    ended: Option<DateTime<Utc>>,
}

/// A notice with what happened to it.
#[derive(Debug)]
pub struct Told {
    /// The notice.
    pub notice: Notice,
    /// The change.
    pub change: Change,
    /// What it touches.
    pub entries: Vec<ChangeEntry>,
    /// What happened to the notice.
    pub events: Vec<Event>,
    facts: Vec<Fact>,
}

impl Told {
    /// Everything that happened, as the gate counts it.
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }
}

impl Ledger {
    /// The answer for an entry at a moment; `profile` is what is known of it, by which it is found in the lists that were
    /// signed.
    pub fn gate(&self, entry: SubprocessorId, profile: &Profile, now: DateTime<Utc>) -> Gate {
        let listings: Vec<Listing> = self.listings(profile);
        let about = || self.told.iter().rev().filter(|told| told.notice.consequence.of(entry).is_some());
        let courses: Vec<Course<'_>> =
            about().map(|told| Course { consequence: &told.notice.consequence, facts: &told.facts }).collect();
        rules::gate(&Case { entry, listings: &listings, courses: &courses, ended: self.ended }, now)
    }

    /// Whether the agreement has ended by a moment: whatever was announced under it leads to nothing any more.
    pub fn has_ended(&self, now: DateTime<Utc>) -> bool {
        self.ended.is_some_and(|ended| ended <= now)
    }

    /// Where a notice stands as a whole at a moment.
    pub fn standing(&self, told: &Told, now: DateTime<Utc>) -> Standing {
        match self.has_ended(now) {
            true => Standing::OVER,
            false => rules::course_standing(&told.notice.consequence, &told.facts, now),
        }
    }

    /// The notices about an entry, in the order of [`Gate::notices`].
    pub fn about(&self, entry: SubprocessorId) -> impl Iterator<Item = &Told> {
        self.told.iter().rev().filter(move |told| told.notice.consequence.of(entry).is_some())
    }

    /// What approvals have added to an appendix of the agreement, in order, each with the notice that was approved.
    pub fn additions(&self, now: DateTime<Utc>) -> Vec<(Addition, &Told)> {
        let told: Vec<&Told> = self.told.iter().rev().collect();
        let courses: Vec<Course<'_>> =
            told.iter().map(|told| Course { consequence: &told.notice.consequence, facts: &told.facts }).collect();
        let found = rules::additions(&courses, now);
        found.into_iter().filter_map(|one| told.get(one.course).map(|told| (one, *told))).collect()
    }

    /// The list that was signed and holds at a moment.
    pub fn list(&self, now: DateTime<Utc>) -> &[Subprocessor] {
        self.signed.iter().rev().find(|(_, at, _)| *at <= now).map_or(&[], |(.., rows)| rows)
    }

    /// In which of the signed lists a company stands: one that a later list no longer has was removed by it.
    fn listings(&self, profile: &Profile) -> Vec<Listing> {
        let mut listings = Vec::new();
        let mut stood = false;
        for (version, at, rows) in &self.signed {
            let stands = rows.iter().any(|row| row.is_of(profile));
            let what = match (stood, stands, *version) {
                (false, true, 1) => Some(Listed::Signed { version: 1 }),
                (false, true, version) => Some(Listed::Amended { version }),
                (true, false, _) => Some(Listed::Removed),
                _ => None,
            };
            listings.extend(what.map(|what| Listing { at: *at, what }));
            stood = stands;
        }
        listings
    }
}

/// Everything that decides for an agreement: as many statements for one notice as for all.
///
/// # Errors
/// [`StorageError::NotFound`](crate::StorageError::NotFound).
pub async fn ledger(tx: &mut TenantTx, agreement: &Agreement) -> Result<Ledger> {
    let zone = tenants::profile(tx).await?.counting()?.zone;
    let begins = |day: NaiveDate| first_instant(day, zone).map(|at| at.to_utc());
    let versions = agreements::versions(tx, agreement.id).await?;
    let signed = signed(tx, &versions, agreement.language, begins).await?;
    let ending = endings::standing(tx, agreement.id).await?;
    let ended = ending.and_then(|ending| ending.effective_on.and_then(begins).or(ending.effected_at));
    Ok(Ledger { told: told(tx, agreement.id).await?, signed, ended })
}

async fn signed(
    tx: &mut TenantTx,
    versions: &[AgreementVersion],
    language: Language,
    begins: impl Fn(NaiveDate) -> Option<DateTime<Utc>>,
) -> Result<Vec<(i32, DateTime<Utc>, Vec<Subprocessor>)>> {
    let mut lists: BTreeMap<TemplateVersionId, Vec<Subprocessor>> = BTreeMap::new();
    let mut signed = Vec::with_capacity(versions.len());
    for version in versions {
        let rows = match lists.entry(version.template_version) {
            Entry::Occupied(known) => known.get().clone(),
            Entry::Vacant(new) => {
                let standard = templates::one(tx, version.template_version).await?;
                new.insert(standard.said_in(language).subprocessors).clone()
            }
        };
        signed.extend(begins(version.in_force_from).map(|at| (version.number, at, rows)));
    }
    signed.sort_by_key(|(number, ..)| *number);
    Ok(signed)
}

async fn told(tx: &mut TenantTx, agreement: AgreementId) -> Result<Vec<Told>> {
    let sent = notices::of_agreement(tx, agreement).await?;
    let ids: Vec<NoticeId> = sent.iter().map(|notice| notice.id).collect();
    let mut events = notices::events(tx, &ids).await?;
    let about: Vec<ChangeId> = sent.iter().map(|notice| notice.change).collect();
    let changes: BTreeMap<ChangeId, Change> =
        changes::of(tx, &about).await?.into_iter().map(|change| (change.id, change)).collect();
    let touched = changes::touched(tx, &about).await?;
    let told = sent.into_iter().filter_map(|notice| {
        let change = changes.get(&notice.change)?.clone();
        let entries = touched.get(&notice.change).cloned().unwrap_or_default();
        let events = events.remove(&notice.id).unwrap_or_default();
        let facts = notices::course_of(&change, &events);
        Some(Told { notice, change, entries, events, facts })
    });
    Ok(told.collect())
}
