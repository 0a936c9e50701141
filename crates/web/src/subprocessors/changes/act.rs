//! What the processor does about a change that was announced.

use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use domain::message::Message;
use domain::permissions::action;
use storage::subprocessors::changes::{self, ActKind, NewAct};
use storage::{StorageError, idempotency};

use super::draft::{is_far, worded};
use super::show::{Shown, page};
use super::{WhichChange, at};
use crate::forms::{Fields, Problems};
use crate::visit::Staff;
use crate::{Error, Result};

pub async fn post(mut staff: Staff, which: WhichChange, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::AnnounceChange>()?;
    let bad = || Error::BadRequest(Message::new("error-bad-request-body"));
    let seen = usize::try_from(fields.number("acts")?).map_err(|_| bad())?;
    let request = fields.once(staff.id.0, None, "subprocessor.act")?;
    let what = fields.text("what").to_owned();
    let outcome = format!("{}?done={what}", at(&staff, which.0));
    let mut problems = Problems::default();
    let said = worded(&staff, &fields, &mut problems);
    let locale = staff.visit.locale;
    let kind = match what.as_str() {
        "moved" => {
            let change = changes::one(&mut staff.tx, which.0).await?;
            match NaiveDate::parse_from_str(&fields.trimmed("to"), "%Y-%m-%d") {
                Ok(day) if is_far(day) => {
                    problems.add(locale, "to", &Message::new("changes-wrong-far"));
                    ActKind::Corrected
                }
                Ok(day) if day > change.effect => ActKind::Moved(day),
                Ok(_) => {
                    let message = Message::new("changes-wrong-earlier").with("day", change.effect);
                    problems.add(locale, "to", &message);
                    ActKind::Corrected
                }
                Err(_) => {
                    problems.add(locale, "to", &Message::new("subprocessors-wrong-day"));
                    ActKind::Corrected
                }
            }
        }
        "corrected" => ActKind::Corrected,
        "withdrawn" => ActKind::Withdrawn,
        _ => {
            problems.add(locale, "what", &Message::new("changes-wrong-what"));
            ActKind::Corrected
        }
    };
    if said.why.is_empty() {
        let first = staff.profile.languages.first().map(|language| format!("why.{language}")).unwrap_or_default();
        problems.add(locale, &first, &Message::new("changes-wrong-unsaid"));
    }
    if !problems.is_empty() {
        return page(staff, which, Shown { typed: Some((fields, problems)), ..Shown::default() }).await;
    }
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    match changes::act(&mut staff.tx, permit, &NewAct { change: which.0, seen, kind, said: &said }).await {
        Ok(()) => {
            staff.tx.commit().await?;
            Ok(Redirect::to(&outcome).into_response())
        }
        Err(StorageError::Stale) => page(staff, which, Shown::stale()).await,
        Err(error) => Err(error.into()),
    }
}
