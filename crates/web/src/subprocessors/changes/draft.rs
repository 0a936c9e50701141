//! Writing a change.

use axum::response::{IntoResponse, Redirect, Response};
use chrono::{Datelike, Days, NaiveDate};
use domain::ids::{ChangeId, SubprocessorId};
use domain::message::Message;
use domain::per_language::PerLanguage;
use domain::permissions::action;
use domain::subprocessors::{Profile, Wording};
use storage::subprocessors::changes;
use storage::{StorageError, idempotency};

use super::show::{Shown, page};
use super::{WhichChange, at};
use crate::forms::{Fields, Problems};
use crate::in_force::today;
use crate::visit::Staff;
use crate::{Error, Result};

/// How far off a new change is planned until somebody says otherwise: most agreements ask for a month.
const AHEAD: Days = Days::new(60);
/// The most characters of what is said of a change in one language.
const MOST: usize = 4_000;

/// Begins a change that touches nothing yet.
pub async fn begin(mut staff: Staff, fields: Fields) -> Result<Response> {
    let id = ChangeId(staff.tx.new_id());
    let request = fields.once(staff.id.0, None, "subprocessor.draft")?;
    let outcome = at(&staff, id);
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    new_draft(&mut staff, id).await?;
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

/// Begins a change, within the transaction of what it is for.
pub async fn new_draft(staff: &mut Staff, id: ChangeId) -> Result<()> {
    let permit = staff.permit::<action::DraftChange>()?;
    let effect = today(&staff.tx, &staff.profile).checked_add_days(AHEAD).unwrap_or(NaiveDate::MAX);
    Ok(changes::begin(&mut staff.tx, permit, id, effect, &Wording::default()).await?)
}

/// Puts what was typed of an entry into a draft.
pub async fn into_draft(
    staff: &mut Staff,
    draft: (ChangeId, i32),
    entry: SubprocessorId,
    after: Option<&Profile>,
) -> Result<()> {
    let permit = staff.permit::<action::DraftChange>()?;
    Ok(changes::put_entry(&mut staff.tx, permit, draft, entry, after).await?)
}

/// What is done to a draft: it is described, an entry is taken out or leaves, or it is thrown away.
pub async fn post(mut staff: Staff, which: WhichChange, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::DraftChange>()?;
    let seen = (which.0, fields.number("revision")?);
    if fields.text("what") == "edit" {
        let entry: SubprocessorId = fields.text("entry").parse().map_err(|_| bad())?;
        let path = format!("staff/subprocessors/{entry}/edit?change={}", which.0);
        return Ok(Redirect::to(&staff.visit.to(&path)).into_response());
    }
    let request = fields.once(staff.id.0, None, "subprocessor.draft")?;
    let what = fields.text("what");
    let outcome = match what {
        "discard" => format!("{}?done=discarded", staff.visit.to("staff/subprocessors/changes")),
        _ => at(&staff, which.0),
    };
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    let entry = || fields.text("entry").parse::<SubprocessorId>().map_err(|_| bad());
    let done = match what {
        "describe" => match described(&staff, &fields) {
            Ok((effect, said)) => changes::describe(&mut staff.tx, permit, seen, effect, &said).await,
            Err(problems) => {
                return page(staff, which, Shown { typed: Some((fields, problems)), ..Shown::default() }).await;
            }
        },
        "drop" => changes::drop_entry(&mut staff.tx, permit, seen, entry()?).await,
        "leave" => changes::put_entry(&mut staff.tx, permit, seen, entry()?, None).await,
        "discard" => changes::discard(&mut staff.tx, permit, seen).await,
        _ => return Err(bad()),
    };
    match done {
        Ok(()) => {
            staff.tx.commit().await?;
            Ok(Redirect::to(&outcome).into_response())
        }
        Err(StorageError::Stale) => page(staff, which, Shown::stale()).await,
        Err(error) => Err(error.into()),
    }
}

fn bad() -> Error {
    Error::BadRequest(Message::new("error-bad-request-body"))
}

/// The day and the words, or what is wrong with them.
fn described(staff: &Staff, fields: &Fields) -> Result<(NaiveDate, Wording), Problems> {
    let locale = staff.visit.locale;
    let mut problems = Problems::default();
    let effect = NaiveDate::parse_from_str(&fields.trimmed("effect"), "%Y-%m-%d").ok();
    let effect = match effect {
        Some(day) if day <= today(&staff.tx, &staff.profile) => Err("changes-wrong-past"),
        Some(day) if is_far(day) => Err("changes-wrong-far"),
        Some(day) => Ok(day),
        None => Err("subprocessors-wrong-day"),
    };
    let effect = effect.map_err(|key| problems.add(locale, "effect", &Message::new(key)));
    let said = worded(staff, fields, &mut problems);
    match effect {
        Ok(day) if problems.is_empty() => Ok((day, said)),
        _ => Err(problems),
    }
}

/// Whether a day lies beyond the years whose holidays are known.
pub fn is_far(day: NaiveDate) -> bool {
    day.year() > 2060
}

/// The words of each of the tenant's languages.
pub fn worded(staff: &Staff, fields: &Fields, problems: &mut Problems) -> Wording {
    let words = staff.profile.languages.iter().map(|language| {
        let name = format!("why.{language}");
        let text = fields.trimmed(&name);
        if text.chars().count() > MOST {
            let count = i64::try_from(MOST).unwrap_or(i64::MAX);
            problems.add(staff.visit.locale, &name, &Message::new("changes-wrong-long").with("count", count));
        }
        (*language, text)
    });
    Wording { why: words.collect::<PerLanguage>() }
}
