//! The record as documents: asking for them, and taking them home.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::RecordId;
use domain::message::{Arg, Message};
use domain::permissions::action;
use http::StatusCode;
use i18n::Locale;
use serde::Deserialize;
use storage::record::{self, Paper};
use storage::{StorageError, idempotency};

use super::page::page;
use super::rows::{Asked, on};
use crate::forms::Fields;
use crate::signing::files::attachment;
use crate::view::Link;
use crate::visit::{Staff, zone};
use crate::{Error, Result, in_force};

/// So many of the newest records are listed.
const LISTED: i64 = 20;

/// A record that was made, or is being made.
pub struct Line {
    /// The element's id, for the progress.
    pub id: String,
    /// The day that it tells of.
    pub day: String,
    /// When it was asked for, and by whom.
    pub asked: String,
    pub by: String,
    /// How many agreements stand in it.
    pub agreements: String,
    /// How far it is; none once it is made.
    pub progress: Option<Progress>,
    /// Its volumes; empty once they are deleted.
    pub volumes: Vec<Link>,
}

/// How far a record is.
pub struct Progress {
    pub label: String,
    pub value: i64,
    pub most: i64,
}

/// The records that were asked for last, in words.
pub async fn lines(staff: &mut Staff) -> Result<Vec<Line>> {
    let papers = record::papers(&mut staff.tx, LISTED).await?;
    Ok(papers.iter().map(|paper| line(staff, paper)).collect())
}

fn line(staff: &Staff, paper: &Paper) -> Line {
    let locale = staff.visit.locale;
    let making = paper.made_at.is_none();
    let volumes = paper.volumes.iter().filter(|_| !making).map(|volume| Link {
        href: staff.visit.to(&format!("staff/record/volumes/{}/{}", paper.id, volume.number)),
        label: locale
            .text_with(
                "record-volume-link",
                &[
                    ("number", i64::from(volume.number).into()),
                    ("agreements", volume.agreements.into()),
                    ("size", locale.number(volume.size / 1024 + 1).into()),
                ],
            )
            .into_owned(),
    });
    let (value, most) = (paper.agreements, paper.expected.max(paper.agreements));
    Line {
        id: format!("record-{}", paper.id),
        day: locale.date(paper.on),
        asked: locale.moment(paper.asked_at, zone(&staff.profile)),
        by: paper.asked_by_name.clone(),
        agreements: locale.number(paper.agreements),
        progress: making.then(|| Progress {
            label: locale.text_with("record-making", &[("done", value.into()), ("total", most.into())]).into_owned(),
            value,
            most: most.max(1),
        }),
        volumes: volumes.collect(),
    }
}

/// Asks for the record of a day as documents.
pub async fn post(mut staff: Staff, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::MakeRecord>()?;
    let request = fields.once(staff.id.0, None, "record.make")?;
    let asked = Asked { on: fields.trimmed("on"), after: String::new() };
    let (day, ends) = on(&staff, &asked.on)?;
    let today = in_force::today(&staff.tx, &staff.profile);
    if day > today {
        // What will be agreed on by then nobody knows: nothing is sealed that may turn out otherwise.
        let notice = Message::new("record-ahead").with("day", day).with("today", today);
        let notice = staff.visit.locale.message(&notice).into_owned();
        return page(staff, &asked, notice, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let outcome = format!("{}#volumes", staff.visit.to(&format!("staff/record?on={day}")));
    if let Some(path) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&path).into_response());
    }
    let language = staff.visit.language();
    match record::ask(&mut staff.tx, permit, staff.id, day, ends, language).await {
        Err(StorageError::Stale) => {
            let notice = staff.visit.locale.message(&Message::new("record-making-already")).into_owned();
            page(staff, &asked, notice, StatusCode::CONFLICT).await
        }
        Err(error) => Err(error.into()),
        Ok(_) => {
            staff.tx.commit().await?;
            Ok(Redirect::to(&outcome).into_response())
        }
    }
}

/// Which volume: `3.pdf` of a record.
#[derive(Deserialize)]
pub struct Which {
    record: String,
    volume: String,
}

/// A volume to take home.
pub async fn pdf(mut staff: Staff, Path(which): Path<Which>) -> Result<Response> {
    staff.permit::<action::ViewRecord>()?;
    let id: RecordId = which.record.parse().map_err(|_| Error::NotFound)?;
    let number: i32 = which.volume.parse().map_err(|_| Error::NotFound)?;
    let paper = record::one(&mut staff.tx, id).await?;
    let bytes = record::pdf(&mut staff.tx, id, number).await?;
    let name = [("number", Arg::from(i64::from(number))), ("day", Arg::Text(paper.on.to_string()))];
    let name = Locale::new(paper.language).text_with("record-volume-file", &name).into_owned();
    attachment(&name, "application/pdf", bytes)
}
