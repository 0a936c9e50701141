//! A change over all agreements in force, before it is announced: who is told by when, what each asks, from when it may
//! take effect, and who stands in the way of an earlier day.

use chrono::NaiveDate;
use domain::ids::AgreementId;
use domain::subprocessors::{Consequence, Demand, Earliest, Plan, Simulation, consequence, simulate};
use i18n::Locale;
use storage::subprocessors::changes::{Change, ChangeEntry};
use storage::subprocessors::notices::{self, TermsGroup};

use super::at;
use super::words::{SaidLine, lines};
use crate::in_force::{counting, today};
use crate::view::Row;
use crate::visit::Staff;
use crate::{Error, Result};

/// The most groups that a page shows; the others are counted.
const SHOWN: usize = 60;

/// Agreements with the same terms.
pub struct GroupLine {
    /// What is asked: tone and words.
    pub tone: &'static str,
    pub demand: String,
    pub count: String,
    /// The first of them, each with where it leads.
    pub names: Vec<(String, String)>,
    /// How many are not named.
    pub more: i64,
    pub told_by: String,
    pub earliest: String,
    /// How it stands in the way of the planned day; empty where it does not.
    pub in_the_way: String,
    pub says: Vec<SaidLine>,
    /// The page on which it is read as they will read it.
    pub preview: String,
}

/// The whole picture.
pub struct Simulated {
    pub agreements: i64,
    pub facts: Vec<Row>,
    pub groups: Vec<GroupLine>,
    /// Groups that are not shown.
    pub hidden: usize,
    /// Something cannot be computed: the calendar, or a date outside the years that can be counted.
    pub fault: String,
}

/// Simulates a draft, as if it were announced now and received at once.
pub async fn simulated(staff: &mut Staff, change: &Change, entries: &[ChangeEntry]) -> Result<Simulated> {
    let locale = staff.visit.locale;
    let day = today(&staff.tx, &staff.profile);
    let groups = notices::groups(&mut staff.tx, day).await?;
    let samples: Vec<(AgreementId, i32)> = groups.iter().map(|group| group.sample).collect();
    let terms = notices::terms_of(&mut staff.tx, &samples).await?;
    let mut picture = Simulated {
        agreements: groups.iter().map(|group| group.count).sum(),
        facts: Vec::new(),
        groups: Vec::new(),
        hidden: 0,
        fault: String::new(),
    };
    let Some(counting) = counting(&staff.profile) else {
        picture.fault = locale.text("changes-cannot-count").into_owned();
        return Ok(picture);
    };
    let judged: Vec<_> = entries.iter().filter_map(ChangeEntry::judged).collect();
    let plan = Plan { entries: &judged, effect: change.effect, announced: staff.tx.now() };
    let mut found: Vec<(TermsGroup, Consequence)> = Vec::with_capacity(groups.len());
    for (group, terms) in groups.into_iter().zip(&terms) {
        match consequence(terms, plan, &counting) {
            Ok(one) => found.push((group, one)),
            Err(_) => picture.fault = locale.text("changes-cannot-count").into_owned(),
        }
    }
    let counted = found
        .iter()
        .enumerate()
        .map(|(place, (group, one))| (place, one, usize::try_from(group.count).unwrap_or_default()));
    let simulation = simulate(counted);
    picture.facts = facts(locale, change, &simulation, day);
    picture.hidden = simulation.groups.len().saturating_sub(SHOWN);
    for group in simulation.groups.iter().take(SHOWN) {
        let (of, one) = found.get(group.label).ok_or_else(|| Error::internal(std::fmt::Error))?;
        let in_the_way = in_the_way(group.earliest, change.effect);
        let in_the_way = in_the_way.map(|key| locale.text(key).into_owned()).unwrap_or_default();
        picture.groups.push(GroupLine { in_the_way, ..group_line(staff, change, (of, one), day) });
    }
    Ok(picture)
}

/// The key of what stands in the way of the planned day, where something does.
fn in_the_way(earliest: Earliest, planned: NaiveDate) -> Option<&'static str> {
    match earliest {
        Earliest::On(first) if first <= planned => None,
        Earliest::Approved(first) if first.is_none_or(|first| first <= planned) => Some("changes-if-approved-alone"),
        Earliest::On(_) | Earliest::Approved(_) | Earliest::Ask | Earliest::Never => Some("changes-in-the-way"),
    }
}

/// A day by which something has to be done, and that it is over where it is.
fn by(locale: Locale, day: NaiveDate, today: NaiveDate) -> String {
    if day < today { locale.text_with("changes-passed", &[("day", day.into())]).into_owned() } else { locale.date(day) }
}

/// The group that an agreement stands for, and what a draft asks of it; none where it stands for none, or where a date
/// cannot be counted.
pub async fn group_of(
    staff: &mut Staff,
    change: &Change,
    entries: &[ChangeEntry],
    sample: AgreementId,
) -> Result<Option<(TermsGroup, Consequence)>> {
    let day = today(&staff.tx, &staff.profile);
    let groups = notices::groups(&mut staff.tx, day).await?;
    let Some(group) = groups.into_iter().find(|group| group.sample.0 == sample) else { return Ok(None) };
    let terms = notices::terms_of(&mut staff.tx, &[group.sample]).await?;
    let (Some(terms), Some(counting)) = (terms.first(), counting(&staff.profile)) else { return Ok(None) };
    let judged: Vec<_> = entries.iter().filter_map(ChangeEntry::judged).collect();
    let plan = Plan { entries: &judged, effect: change.effect, announced: staff.tx.now() };
    Ok(consequence(terms, plan, &counting).ok().map(|found| (group, found)))
}

fn group_line(
    staff: &Staff,
    change: &Change,
    (group, one): (&TermsGroup, &Consequence),
    today: NaiveDate,
) -> GroupLine {
    let locale = staff.visit.locale;
    let names: Vec<_> = group
        .names
        .iter()
        .map(|(id, reference, name)| {
            let label = if name.is_empty() { reference.clone() } else { name.clone() };
            (label, staff.visit.to(&format!("staff/agreements/{id}/subprocessors")))
        })
        .collect();
    GroupLine {
        tone: tone(one.demand),
        demand: locale.text(one.demand.text()).into_owned(),
        count: locale.number(group.count),
        more: group.count - i64::try_from(names.len()).unwrap_or_default(),
        names,
        told_by: one.told_by.as_ref().map(|told| by(locale, told.day, today)).unwrap_or_default(),
        earliest: match one.earliest() {
            Earliest::On(day) => locale.date(day),
            Earliest::Approved(_) => locale.text("changes-once-approved").into_owned(),
            Earliest::Ask => locale.text("changes-not-stated").into_owned(),
            Earliest::Never => locale.text("changes-never").into_owned(),
        },
        in_the_way: String::new(),
        says: lines(locale, one),
        preview: format!("{}/preview/{}", at(staff, change.id), group.sample.0),
    }
}

/// The component's word for what is asked.
pub const fn tone(demand: Demand) -> &'static str {
    match demand {
        Demand::Nothing | Demand::Inform => "draft",
        Demand::Window => "them",
        Demand::Approval => "you",
        Demand::Forbidden => "late",
    }
}

fn facts(locale: Locale, change: &Change, simulation: &Simulation<usize>, today: NaiveDate) -> Vec<Row> {
    let row = |key: &str, value: String| Row { label: locale.text(key).into_owned(), value, change: String::new() };
    let day =
        |day: Option<NaiveDate>, none: &str| day.map_or_else(|| locale.text(none).into_owned(), |day| locale.date(day));
    let mut rows = vec![
        row("changes-fact-planned", locale.date(change.effect)),
        row(
            "changes-fact-told-by",
            simulation.told_by.map_or_else(|| locale.text("changes-no-day").into_owned(), |day| by(locale, day, today)),
        ),
        row("changes-fact-by-clock", day(simulation.by_clock, "changes-no-day")),
        row("changes-fact-if-approved", day(simulation.if_approved, "changes-no-day-if-approved")),
        row("changes-fact-for-all", day(simulation.for_all, "changes-no-day-for-all")),
    ];
    rows.extend(simulation.counts.iter().rev().map(|(demand, count)| {
        let count = i64::try_from(*count).unwrap_or(i64::MAX);
        row(demand.text(), locale.text_with("changes-agreements", &[("count", count.into())]).into_owned())
    }));
    rows
}
