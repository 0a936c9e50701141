//! Duties in time, as pictures: a year of the tenant's, and the life of one agreement. Each has a table beside it.

use chrono::{DateTime, Utc};
use domain::duties::{DutyState, what};
use i18n::Locale;
use storage::duties::{COUNTED, Duty, Month};

use super::words::Reading;
use crate::agreements::words::day;

/// The height of the bars, in the picture's own units.
const HEIGHT: i64 = 100;
/// From one bar to the next, and a bar's width.
const STEP: i64 = 54;
/// The width of a life line, in the picture's own units.
const WIDTH: i64 = 1_000;

/// Twelve months of duties, after what is overdue.
pub struct Year {
    pub bars: Vec<Bar>,
    pub width: i64,
}

/// What is due in a month, or overdue.
pub struct Bar {
    pub x: i64,
    pub middle: i64,
    pub y: i64,
    pub height: i64,
    pub late: bool,
    /// The month, short.
    pub short: String,
    /// The month and its year.
    pub label: String,
    /// How many, as written.
    pub count: String,
}

impl Year {
    /// The picture of some months.
    pub fn new(reading: &Reading, months: &[Month], overdue: i64) -> Self {
        let locale = reading.locale;
        let overdue = (locale.text("duties-overdue").into_owned(), locale.text("duties-overdue").into_owned(), overdue);
        let months = months.iter().map(|month| {
            let date = day(month.begins, reading.zone);
            let whole = locale.date(date);
            // "1 January 2027" without its day.
            let label = whole.split_once(' ').map_or(whole.clone(), |(_, rest)| rest.to_owned());
            (label.chars().take(3).collect(), label, month.due)
        });
        let all: Vec<(String, String, i64)> = std::iter::once(overdue).chain(months).collect();
        let most = all.iter().map(|(_, _, count)| *count).max().unwrap_or_default().max(1);
        let bars = (0..).zip(all).map(|(place, (short, label, count))| {
            let height = count * HEIGHT / most;
            Bar {
                x: place * STEP + 6,
                middle: place * STEP + STEP / 2,
                y: HEIGHT + 20 - height,
                height,
                late: place == 0,
                short: if place == 0 { "!".to_owned() } else { short },
                label,
                count: counted(locale, count),
            }
        });
        let bars: Vec<Bar> = bars.collect();
        Self { width: i64::try_from(bars.len()).unwrap_or(1) * STEP, bars }
    }
}

/// How many, as written: counting stops at [`COUNTED`].
pub fn counted(locale: Locale, count: i64) -> String {
    if count >= COUNTED { format!("{}+", locale.number(COUNTED)) } else { locale.number(count) }
}

/// The duties of an agreement on a line.
pub struct Line {
    pub points: Vec<Point>,
    /// Where now is.
    pub now: i64,
    pub begins: String,
    pub ends: String,
}

/// A duty on the line.
pub struct Point {
    pub x: i64,
    /// Duties of one day stand one above the other.
    pub y: i64,
    pub tone: &'static str,
    pub when: String,
    pub what: String,
    pub state: String,
}

impl Line {
    /// The line of an agreement; none where nothing has a date.
    pub fn new(reading: &Reading, duties: &[Duty]) -> Option<Self> {
        let dated: Vec<(&Duty, DateTime<Utc>)> = duties
            .iter()
            .filter(|duty| duty.state != DutyState::Dropped)
            .filter_map(|duty| Some((duty, at(duty)?)))
            .collect();
        let moments = || dated.iter().flat_map(|(duty, at)| [duty.from, *at]).chain([reading.now]);
        let (first, last) = (moments().min()?, moments().max()?);
        if dated.is_empty() {
            return None;
        }
        let whole = (last - first).num_minutes().max(1);
        let place = |at: DateTime<Utc>| 20 + (at - first).num_minutes() * (WIDTH - 40) / whole;
        let mut points: Vec<Point> = Vec::new();
        for (duty, at) in dated {
            let x = place(at);
            let below = points.iter().filter(|point| (point.x - x).abs() < 20).count();
            points.push(Point {
                x,
                y: 50 - 18 * i64::try_from(below.min(2)).unwrap_or_default(),
                tone: reading.tone(duty.state, duty.party, duty.due_before),
                when: reading.due(duty.state, duty.due_before, duty.last_day),
                what: reading.locale.message(&what(duty.kind, &duty.term)).into_owned(),
                state: reading.state(duty.state, duty.due_before),
            });
        }
        let said = |at| reading.locale.date(day(at, reading.zone));
        Some(Self { points, now: place(reading.now), begins: said(first), ends: said(last) })
    }
}

/// Where a duty stands in time: when it is due, or was met.
fn at(duty: &Duty) -> Option<DateTime<Utc>> {
    duty.due_before.or(duty.settled_at)
}
