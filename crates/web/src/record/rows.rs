//! The rows of the record, in words.

use chrono::{DateTime, NaiveDate, Utc};
use documents::record::Row;
use domain::message::Message;
use domain::people::Point;
use domain::record::Entry;
use domain::time::first_instant;
use serde::Deserialize;
use storage::contact_points;
use storage::record::{self, Standards};

use crate::agreements::words::day;
use crate::visit::{Staff, zone};
use crate::{Error, Result};

/// What the address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    pub on: String,
    #[serde(default)]
    pub after: String,
}

/// The day that is asked for, and the first moment after it; today where none is.
///
/// # Errors
/// [`Error::BadRequest`] for what is no day.
pub fn on(staff: &Staff, asked: &str) -> Result<(NaiveDate, DateTime<Utc>)> {
    let zone = zone(&staff.profile);
    let ends = |day: NaiveDate| first_instant(day.succ_opt()?, zone).map(|at| (day, at.to_utc()));
    let now = staff.visit.app.now();
    if asked.trim().is_empty() {
        return Ok(ends(day(now, zone)).unwrap_or((day(now, zone), now)));
    }
    let asked = asked.trim().parse().ok().and_then(ends);
    asked.ok_or_else(|| Error::BadRequest(Message::new("record-problem-day")))
}

/// Where the processor was reached in matters of privacy at the end of a day; empty where that was not noted yet.
pub async fn privacy_contact(staff: &mut Staff, ends: DateTime<Utc>) -> Result<String> {
    let history = contact_points::history(&mut staff.tx).await?;
    Ok(contact_points::stood(&history, Point::Privacy, ends).unwrap_or_default().to_owned())
}

/// Makes rows; reads each version of a template once.
#[derive(Default)]
pub struct Maker(Standards);

impl Maker {
    /// The rows of some agreements.
    pub async fn rows(&mut self, staff: &mut Staff, entries: Vec<Entry>) -> Result<Vec<Row>> {
        record::standards(&mut staff.tx, &entries, &mut self.0).await?;
        let locale = staff.visit.locale;
        let row = |entry: Entry| {
            let standard = self.0.of(&entry);
            Row::new(locale, entry, standard)
        };
        Ok(entries.into_iter().map(row).collect())
    }
}
