//! What approvals of transfers have added to an appendix of the agreement.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::ids::NoticeId;
use domain::subprocessors::Addition;
use i18n::Locale;
use storage::subprocessors::notices::EventKind;
use storage::subprocessors::{Ledger, Told};

use crate::subprocessors::changes::words::what;

/// An addition.
pub struct AdditionView {
    pub title: String,
    /// The clause by which it is one; empty where none says so.
    pub source: String,
    /// By whom and when it was approved.
    pub approved: String,
    /// From which day it holds; empty where the approval names none.
    pub from: String,
    /// That it was taken back, and when; empty where it stands.
    pub back: String,
    pub what: Vec<String>,
    /// The notice that was approved.
    pub href: String,
}

/// The additions that were approved by the end of a day, in order; `to` leads to a notice.
pub fn additions(
    ledger: &Ledger,
    (locale, zone, now): (Locale, Tz, DateTime<Utc>),
    on: NaiveDate,
    to: impl Fn(NoticeId) -> String,
) -> Vec<AdditionView> {
    let by_then = |at: DateTime<Utc>| at.with_timezone(&zone).date_naive() <= on;
    let found = ledger.additions(now).into_iter().filter(|(addition, _)| by_then(addition.at));
    found.map(|(addition, told)| view(locale, zone, &addition, told, to(told.notice.id))).collect()
}

fn view(locale: Locale, zone: Tz, addition: &Addition, told: &Told, href: String) -> AdditionView {
    let approval = told.events.iter().find(|event| matches!(event.kind, EventKind::Approved(_)));
    let name = approval.and_then(|event| Some(event.said.as_ref()?.name.clone())).unwrap_or_default();
    let date = |at: DateTime<Utc>| at.with_timezone(&zone).date_naive().into();
    let text = |key, args: &[_]| locale.text_with(key, args).into_owned();
    let approved = match name.as_str() {
        "" => text("changes-addition-approved", &[("day", date(addition.at))]),
        name => text("changes-addition-approved-by", &[("day", date(addition.at)), ("name", name.into())]),
    };
    let clause = addition.place.clause.as_deref();
    AdditionView {
        title: text(
            "changes-addition",
            &[("number", i64::from(addition.number).into()), ("appendix", addition.place.appendix.as_str().into())],
        ),
        source: clause.map(|clause| text("subprocessors-by-clause", &[("clause", clause.into())])).unwrap_or_default(),
        approved,
        from: addition.from.map(|day| text("changes-addition-from", &[("day", day.into())])).unwrap_or_default(),
        back: addition.taken_back.map(|at| text("changes-addition-back", &[("day", date(at))])).unwrap_or_default(),
        what: what(locale, &told.entries),
        href,
    }
}
