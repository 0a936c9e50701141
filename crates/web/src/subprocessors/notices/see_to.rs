//! What the staff do about a notice.

use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use domain::duties::DutyKind;
use domain::message::Message;
use domain::permissions::action;
use domain::subprocessors::{Receipt, Settlement};
use storage::duties::{self, Evidence};
use storage::subprocessors::notices::{self, EventKind, EventSaid, NewEvent, Notice};
use storage::{StorageError, agreements, idempotency};

use super::staff::{Asked, Shown, can_do, found, page};
use super::{WhichNotice, letters};
use crate::Result;
use crate::forms::{Fields, Problems};
use crate::in_force::today;
use crate::visit::Staff;

/// The most characters of what is said.
const MOST: usize = 4_000;

pub async fn post(mut staff: Staff, which: WhichNotice, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::SeeToNotice>()?;
    let shown = fields.number("revision")?;
    let request = fields.once(staff.id.0, None, "subprocessor.see_to")?;
    let outcome = staff.visit.to(&format!("staff/agreements/{}/subprocessors/notices/{}?done=done", which.0, which.1));
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    let (agreement, notice) = found(&mut staff, which).await?;
    let stale = |fields: Fields| Shown { stale: true, typed: Some((fields, Problems::default())) };
    if notice.revision != shown {
        return page(staff, which, &Asked::default(), stale(fields)).await;
    }
    // Nothing is processed under an agreement before it is in force.
    let begun = agreements::versions(&mut staff.tx, agreement.id).await?.iter().map(|one| one.in_force_from).min();
    let kind = match typed(&staff, (&notice, begun.unwrap_or(NaiveDate::MIN)), &fields) {
        Ok(kind) => kind,
        Err(problems) => {
            let shown = Shown { typed: Some((fields, problems)), stale: false };
            return page(staff, which, &Asked::default(), shown).await;
        }
    };
    let said = EventSaid { name: staff.name.clone(), words: fields.trimmed("words") };
    match notices::see_to(&mut staff.tx, permit, &notice, &NewEvent { kind, said: &said }).await {
        Ok(()) => {}
        Err(StorageError::Stale) => return page(staff, which, &Asked::default(), stale(fields)).await,
        Err(error) => return Err(error.into()),
    }
    follow(&mut staff, &notice, kind, &said.words).await?;
    letters::to_contacts(&mut staff.tx, &agreement, &notice, kind, &said.words).await?;
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

/// What is owed no longer.
async fn follow(staff: &mut Staff, notice: &Notice, kind: EventKind, words: &str) -> Result<()> {
    let evidence = Evidence { note: words.to_owned(), document: String::new() };
    match kind {
        EventKind::Received(_) => notices::reached(&mut staff.tx, staff.actor, notice, &evidence).await?,
        EventKind::Alternative | EventKind::Settled(_) => {
            let (actor, controller) = (staff.actor, Some(notice.controller));
            duties::meet(&mut staff.tx, actor, controller, notice.id.0, DutyKind::Alternative, &evidence).await?;
        }
        _ => {}
    }
    Ok(())
}

/// What was chosen, or what is wrong with it.
fn typed(staff: &Staff, (notice, begun): (&Notice, NaiveDate), fields: &Fields) -> Result<EventKind, Problems> {
    let locale = staff.visit.locale;
    let mut problems = Problems::default();
    let (what, words) = (fields.text("what"), fields.trimmed("words"));
    if !can_do(notice).iter().any(|act| act == what) {
        problems.add(locale, "what", &Message::new("changes-wrong-what"));
        return Err(problems);
    }
    if words.is_empty() {
        problems.add(locale, "words", &Message::new("changes-wrong-unsaid"));
    } else if words.chars().count() > MOST {
        let count = i64::try_from(MOST).unwrap_or(i64::MAX);
        problems.add(locale, "words", &Message::new("changes-wrong-long").with("count", count));
    }
    let kind = match what {
        "message" => EventKind::Message,
        "alternative" => EventKind::Alternative,
        "received" => EventKind::Received(Receipt::Confirmed),
        "used" => match NaiveDate::parse_from_str(&fields.trimmed("day"), "%Y-%m-%d") {
            Ok(day) if day > today(&staff.tx, &staff.profile) => {
                problems.add(locale, "day", &Message::new("subprocessors-wrong-ahead"));
                EventKind::Message
            }
            Ok(day) if day < begun => {
                problems.add(locale, "day", &Message::new("subprocessors-wrong-order").with("day", begun));
                EventKind::Message
            }
            Ok(day) => EventKind::Used(day),
            Err(_) => {
                problems.add(locale, "day", &Message::new("subprocessors-wrong-day"));
                EventKind::Message
            }
        },
        how => match Settlement::from_wire(how) {
            Some(how) => EventKind::Settled(how),
            None => EventKind::Message,
        },
    };
    if problems.is_empty() { Ok(kind) } else { Err(problems) }
}
