//! What a customer's people answer.

use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use domain::agreements::Side;
use domain::duties::DutyKind;
use domain::message::Message;
use domain::permissions::{Action, Denied, action};
use domain::subprocessors::{ChangeState, course_late};
use storage::duties::{self, NewDuty};
use storage::subprocessors::changes::{self, Change};
use storage::subprocessors::notices::{self, EventKind, EventSaid, NewEvent, Notice};
use storage::{StorageError, idempotency};

use super::own::{Asked, Shown, can_say, found, page};
use super::{WhichNotice, letters};
use crate::Result;
use crate::forms::{Fields, Problems};
use crate::matters::speaker;
use crate::signing::own::Own;
use crate::signing::staff::WithStaff;
use crate::subprocessors::changes::is_far;

/// The most characters of what is said.
const MOST: usize = 4_000;

pub async fn post(WithStaff { mut own, staff }: WithStaff, which: WhichNotice, fields: Fields) -> Result<Response> {
    let permit = own.contact.permit::<action::AnswerNotice>()?;
    let shown = fields.number("revision")?;
    let notice = found(&mut own, which).await?;
    let (speaks, name) = speaker(&mut own).await?;
    if !speaks {
        return Err(Denied(Action::AnswerNotice).into());
    }
    let request = fields.once(own.contact.id.0, Some(own.contact.controller), "subprocessor.answer")?;
    let outcome = format!("{}?done=answered", own.to(&format!("subprocessors/notices/{}", which.1)));
    let stale = |fields: Fields| Shown { stale: true, typed: Some((fields, Problems::default())) };
    match idempotency::claim(&mut own.contact.tx, &request, &outcome).await {
        Ok(Some(path)) => return Ok(Redirect::to(&path).into_response()),
        Ok(None) => {}
        // The form of a page that was gone back to, with another answer.
        Err(StorageError::Duplicate(_)) => return page(own, which, &Asked::default(), stale(fields)).await,
        Err(error) => return Err(error.into()),
    }
    let change = changes::one(&mut own.contact.tx, notice.change).await?;
    if notice.revision != shown || change.state == ChangeState::Withdrawn {
        return page(own, which, &Asked::default(), stale(fields)).await;
    }
    let kind = match typed(&own, &notice, change.state, &fields) {
        Ok(kind) => kind,
        Err(problems) => {
            let shown = Shown { typed: Some((fields, problems)), stale: false };
            return page(own, which, &Asked::default(), shown).await;
        }
    };
    let said = EventSaid { name, words: fields.trimmed("words") };
    match notices::answer(&mut own.contact.tx, permit, &notice, &NewEvent { kind, said: &said }).await {
        Ok(()) => {}
        Err(StorageError::Stale) => return page(own, which, &Asked::default(), stale(fields)).await,
        Err(error) => return Err(error.into()),
    }
    follow(&mut own, &notice, &change, kind).await?;
    let contact = &mut own.contact;
    letters::to_staff(&mut contact.tx, &own.agreement, &notice, kind, &said.words, &staff).await?;
    own.contact.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

/// What follows for the processor: a solution is owed after an objection, and no longer once it is taken back.
async fn follow(own: &mut Own, notice: &Notice, change: &Change, kind: EventKind) -> Result<()> {
    let now = own.contact.tx.now();
    let events = notices::events(&mut own.contact.tx, &[notice.id]).await?.remove(&notice.id).unwrap_or_default();
    let facts = notices::course_of(change, &events);
    match kind {
        // It is kept and marked, and changes nothing.
        _ if course_late(&notice.consequence, &facts, now).iter().any(|late| late.at == now) => {}
        EventKind::Objected | EventKind::Refused => {
            let agreement = (notice.agreement, notice.controller);
            let new = NewDuty::of(DutyKind::Alternative, Side::Processor, agreement, notice.id.0, now);
            let new = match notice.consequence.timing.alternative(now) {
                Ok(Some(by)) => NewDuty {
                    term: domain::terms::Key::SubprocessorAlternative.wire(),
                    clause: by.clause.clone().unwrap_or_default(),
                    due_before: Some(by.too_late),
                    last_day: Some(by.last),
                    how: Some(by.how),
                    ..new
                },
                _ => NewDuty {
                    term: domain::terms::Key::SubprocessorAfterObjection.wire(),
                    clause: notice.consequence.objection.after_clause.clone().unwrap_or_default(),
                    ..new
                },
            };
            duties::owe(&mut own.contact.tx, &new).await?;
        }
        EventKind::ObjectionWithdrawn | EventKind::Approved(_) => {
            duties::drop_of(&mut own.contact.tx, notice.id.0).await?;
        }
        _ => {}
    }
    Ok(())
}

/// What was chosen, or what is wrong with it.
fn typed(own: &Own, notice: &Notice, change: ChangeState, fields: &Fields) -> Result<EventKind, Problems> {
    let locale = own.contact.visit.locale;
    let mut problems = Problems::default();
    let (what, words) = (fields.text("what"), fields.trimmed("words"));
    if !can_say(notice, change).contains(&what) {
        problems.add(locale, "what", &Message::new("changes-wrong-answer"));
        return Err(problems);
    }
    if words.chars().count() > MOST {
        let count = i64::try_from(MOST).unwrap_or(i64::MAX);
        problems.add(locale, "words", &Message::new("changes-wrong-long").with("count", count));
    }
    let kind = match what {
        "objected" if words.is_empty() && notice.consequence.objection.asks_grounds() => {
            problems.add(locale, "words", &Message::new("changes-wrong-grounds"));
            EventKind::Objected
        }
        "objected" => EventKind::Objected,
        "refused" => EventKind::Refused,
        "objection_withdrawn" => EventKind::ObjectionWithdrawn,
        "approval_withdrawn" => EventKind::ApprovalWithdrawn,
        "approved" => match fields.trimmed("from").as_str() {
            "" => EventKind::Approved(None),
            day => match NaiveDate::parse_from_str(day, "%Y-%m-%d") {
                Ok(day) if day < own.today() => {
                    problems.add(locale, "from", &Message::new("subprocessors-wrong-order").with("day", own.today()));
                    EventKind::Approved(None)
                }
                Ok(day) if is_far(day) => {
                    problems.add(locale, "from", &Message::new("changes-wrong-far"));
                    EventKind::Approved(None)
                }
                Ok(day) => EventKind::Approved(Some(day)),
                Err(_) => {
                    problems.add(locale, "from", &Message::new("subprocessors-wrong-day"));
                    EventKind::Approved(None)
                }
            },
        },
        _ => {
            if words.is_empty() {
                problems.add(locale, "words", &Message::new("changes-wrong-unsaid"));
            }
            EventKind::Message
        }
    };
    if problems.is_empty() { Ok(kind) } else { Err(problems) }
}
