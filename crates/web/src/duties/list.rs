//! What the tenant and its customers owe: what is overdue first, by filters that live in the address.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Datelike, Months, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::agreements::Side;
use domain::duties::{DutyKind, what};
use domain::ids::DutyId;
use domain::message::Message;
use domain::permissions::action;
use domain::time::first_instant;
use i18n::Locale;
use serde::Deserialize;
use storage::duties::{self, Filter, ListRow, Tally, When};
use uuid::Uuid;

use super::picture::{Year, counted};
use super::tally;
use super::words::Reading;
use crate::agreements::words::day;
use crate::view::{Chip, PageHead};
use crate::visit::{Staff, zone};
use crate::{Result, filters};

/// The filters of the address.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    when: String,
    #[serde(default)]
    mine: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    party: String,
    #[serde(default)]
    after: String,
}

const WHEN: [&str; 4] = ["overdue", "month", "open", "done"];

/// The filters as they are known, in the order of the address.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Chosen {
    when: &'static str,
    mine: bool,
    kind: Option<DutyKind>,
    party: Option<Side>,
}

impl Asked {
    fn chosen(&self) -> Chosen {
        Chosen {
            when: WHEN.into_iter().find(|when| *when == self.when).unwrap_or("open"),
            mine: self.mine == "yes",
            kind: DutyKind::from_wire(&self.kind),
            party: [Side::Processor, Side::Controller].into_iter().find(|side| side.word() == self.party),
        }
    }
}

impl Chosen {
    fn href(self, at: &str, after: &str) -> String {
        let mut href = format!("{at}?when={}", self.when);
        if self.mine {
            href.push_str("&mine=yes");
        }
        for (name, value) in [("kind", self.kind.map(|kind| kind.wire())), ("party", self.party.map(Side::word))] {
            if let Some(value) = value {
                href.push_str(&format!("&{name}={value}"));
            }
        }
        if !after.is_empty() {
            href.push_str(&format!("&after={after}"));
        }
        href
    }
}

/// Where a page begins, as it stands in the address: a row's moment in microseconds since 1970, and its id.
fn write((at, id): (DateTime<Utc>, DutyId)) -> String {
    format!("{}.{}", at.timestamp_micros(), id.0.simple())
}

/// The row of an address; `None` for what our pages do not write.
fn read(text: &str) -> Option<(DateTime<Utc>, DutyId)> {
    let (at, id) = text.split_once('.')?;
    // No duty is due before 1970 or after the last year that can be written with four digits.
    let micros = at.parse().ok().filter(|micros| (0..253_402_300_800_000_000).contains(micros))?;
    Some((DateTime::from_timestamp_micros(micros)?, DutyId(Uuid::try_parse(id).ok()?)))
}

struct Line {
    href: String,
    due: String,
    datetime: String,
    what: String,
    organisation: String,
    party: String,
    source: String,
    owner: String,
    tone: &'static str,
    state: String,
}

#[derive(Template)]
#[template(path = "duties/list.html")]
struct List {
    page: PageHead,
    when: Vec<Chip>,
    mine: Vec<Chip>,
    party: Vec<Chip>,
    kinds: Vec<Chip>,
    year: Year,
    lines: Vec<Line>,
    /// Something is filtered away.
    narrowed: bool,
    all: String,
    shown: String,
    first: String,
    older: String,
}

/// The page.
pub async fn get(mut staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::ViewDuties>()?;
    let chosen = asked.chosen();
    let (now, zone, locale) = (staff.visit.app.now(), zone(&staff.profile), staff.visit.locale);
    let edges = months(day(now, zone), zone);
    let month_ends = edges.get(1).copied().unwrap_or(now);
    let filter = Filter {
        when: match chosen.when {
            "overdue" => When::Overdue,
            "month" => When::Until(month_ends),
            "done" => When::Done,
            _ => When::Open,
        },
        owner: chosen.mine.then_some(staff.id),
        kind: chosen.kind,
        party: chosen.party,
        after: read(&asked.after),
    };
    let found = duties::list(&mut staff.tx, &filter).await?;
    let tally = tally::of(&mut staff, &edges).await?;
    let reading = Reading { locale, zone, now, side: Side::Processor };
    let lines: Vec<Line> = found.rows.iter().map(|row| line(&staff, &reading, row)).collect();
    let at = staff.visit.to("staff/duties");
    let count = lines.len();
    let template = List {
        page: staff.head("duties-title"),
        when: when(locale, chosen, &at, &tally),
        mine: chips(locale, &at, [("duties-mine-all", false), ("duties-mine-mine", true)], chosen.mine, |mine| {
            Chosen { mine, ..chosen }
        }),
        party: chips(
            locale,
            &at,
            [
                ("duties-party-both", None),
                ("duties-party-us", Some(Side::Processor)),
                ("duties-party-controller", Some(Side::Controller)),
            ],
            chosen.party,
            |party| Chosen { party, ..chosen },
        ),
        kinds: kinds(locale, chosen, &at),
        year: Year::new(&reading, &tally.months, tally.overdue),
        lines,
        narrowed: chosen.mine || chosen.kind.is_some() || chosen.party.is_some() || chosen.when != "open",
        all: at.clone(),
        shown: locale.message(&Message::new("duties-shown").with("count", count)).into_owned(),
        first: filter.after.map(|_| chosen.href(&at, "")).unwrap_or_default(),
        older: found.next.map(|next| chosen.href(&at, &write(next))).unwrap_or_default(),
    };
    Ok(staff.page(template).into_response())
}

/// The first moments of this month and of the twelve after it.
fn months(today: NaiveDate, zone: Tz) -> Vec<DateTime<Utc>> {
    let Some(first) = today.with_day(1) else { return Vec::new() };
    (0..13)
        .filter_map(|n| first_instant(first.checked_add_months(Months::new(n))?, zone))
        .map(|at| at.to_utc())
        .collect()
}

fn line(staff: &Staff, reading: &Reading, row: &ListRow) -> Line {
    Line {
        href: staff.visit.to(&format!("staff/duties/{}", row.id)),
        due: reading.due(row.state, row.due_before, row.last_day),
        datetime: row.due_before.map(crate::agreements::words::machine).unwrap_or_default(),
        what: reading.locale.message(&what(row.kind, &row.term)).into_owned(),
        organisation: if row.organisation.is_empty() { row.reference.clone() } else { row.organisation.clone() },
        party: reading.party(row.party),
        source: reading.cited(&row.clause),
        owner: row.owner.clone().unwrap_or_default(),
        tone: reading.tone(row.state, row.party, row.due_before),
        state: reading.state(row.state, row.due_before),
    }
}

fn when(locale: Locale, chosen: Chosen, at: &str, tally: &Tally) -> Vec<Chip> {
    let this_month = tally.months.first().map_or(0, |month| month.due);
    let counts = [tally.overdue, this_month, tally.open, tally.done];
    WHEN.into_iter()
        .zip(counts)
        .map(|(when, count)| Chip {
            href: Chosen { when, ..chosen }.href(at, ""),
            label: locale.text(&format!("duties-when-{when}")).into_owned(),
            count: Some(counted(locale, count)),
            current: when == chosen.when,
        })
        .collect()
}

fn chips<T: Copy + PartialEq, const N: usize>(
    locale: Locale,
    at: &str,
    choices: [(&str, T); N],
    current: T,
    chosen: impl Fn(T) -> Chosen,
) -> Vec<Chip> {
    choices
        .into_iter()
        .map(|(key, value)| Chip {
            href: chosen(value).href(at, ""),
            label: locale.text(key).into_owned(),
            count: None,
            current: value == current,
        })
        .collect()
}

fn kinds(locale: Locale, chosen: Chosen, at: &str) -> Vec<Chip> {
    std::iter::once(None)
        .chain(DutyKind::ALL.iter().copied().map(Some))
        .map(|kind| Chip {
            href: Chosen { kind, ..chosen }.href(at, ""),
            label: locale.text(kind.map_or("duties-kinds-all", |kind| kind.text())).into_owned(),
            count: None,
            current: kind == chosen.kind,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_live_in_the_address_and_nonsense_does_not() {
        let asked = Asked {
            when: "done".into(),
            mine: "yes".into(),
            kind: "audit_report".into(),
            party: "controller".into(),
            after: String::new(),
        };
        assert_eq!(
            asked.chosen().href("/x", "1.2"),
            "/x?when=done&mine=yes&kind=audit_report&party=controller&after=1.2"
        );
        let odd = Asked { when: "\"".into(), kind: "<b>".into(), party: "nobody".into(), ..Asked::default() };
        assert_eq!(odd.chosen().href("/x", ""), "/x?when=open");
    }

    #[test]
    fn a_page_begins_where_the_last_ended() {
        let never = DateTime::from_timestamp(253_402_214_400, 0).unwrap();
        let row = (never, DutyId(Uuid::from_u128(7)));
        assert_eq!(read(&write(row)), Some(row));
        for other in ["", ".", "1", "x.y", "-1.00000000000000000000000000000007", "253402300800000000.1"] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
