//! What approvals of transfers have added to an appendix of the agreement, with the sealed papers about it.

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path};
use axum::response::Response;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::ids::{AdditionId, AgreementId, NoticeId};
use domain::permissions::action;
use domain::subprocessors::Addition;
use http::request::Parts;
use i18n::Locale;
use storage::agreements::{self, Agreement};
use storage::subprocessors::additions::{self as papers, Paper};
use storage::subprocessors::notices::{Event, EventKind};
use storage::subprocessors::{Ledger, Told};
use storage::{TenantTx, blobs};

use super::WhichAgreement;
use crate::signing::files::attachment;
use crate::signing::own::Own;
use crate::subprocessors::changes::words::what;
use crate::view::Link;
use crate::visit::Staff;
use crate::{App, Error, Result};

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
    /// The sealed papers about it, the newest first; none while the first is being made.
    pub papers: Vec<Link>,
}

/// The additions that were approved by the end of a day, in order. `root` is the agreement's page of sub-processors.
pub async fn additions(
    tx: &mut TenantTx,
    agreement: AgreementId,
    ledger: &Ledger,
    (locale, zone, on): (Locale, Tz, NaiveDate),
    root: &str,
) -> Result<Vec<AdditionView>> {
    let by_then = |at: DateTime<Utc>| at.with_timezone(&zone).date_naive() <= on;
    let found = ledger.additions(tx.now()).into_iter().filter(|(addition, _)| by_then(addition.at));
    let papers = papers::papers(tx, agreement).await?;
    let link = |paper: &Paper| Link {
        href: format!("{root}/additions/{}", paper.id),
        label: locale.text_with("additions-paper", &[("at", locale.moment(paper.at, zone).into())]).into_owned(),
    };
    // Each paper is about the moment at which the controller approved, or took that back.
    let of = |addition: &Addition, notice: NoticeId| {
        let moments = [Some(addition.at), addition.taken_back];
        let of = papers.iter().filter(move |one| one.notice == notice && moments.contains(&Some(one.at)));
        of.filter(|one| one.made.is_some()).rev().map(link).collect()
    };
    let view = |(addition, told): (Addition, &Told)| AdditionView {
        href: format!("{root}/notices/{}", told.notice.id),
        papers: of(&addition, told.notice.id),
        ..view(locale, zone, &addition, told)
    };
    Ok(found.map(view).collect())
}

/// The sealed paper of the address.
pub struct Which(AdditionId);

impl FromRequestParts<App> for Which {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Path(place) =
            Path::<HashMap<String, String>>::from_request_parts(parts, app).await.map_err(|_| Error::NotFound)?;
        place.get("addition").and_then(|id| id.parse().ok()).map(Self).ok_or(Error::NotFound)
    }
}

/// For the staff.
pub async fn for_staff(mut staff: Staff, WhichAgreement(id): WhichAgreement, Which(which): Which) -> Result<Response> {
    staff.permit::<action::ViewSubprocessors>()?;
    let controller = agreements::controller_of(&mut staff.tx, id).await?;
    staff.about(controller).await?;
    let agreement = agreements::one(&mut staff.tx, id).await?;
    file(&mut staff.tx, &agreement, which).await
}

/// For the controller's people.
pub async fn for_contact(mut own: Own, Which(which): Which) -> Result<Response> {
    own.contact.permit::<action::ViewOwnSubprocessors>()?;
    file(&mut own.contact.tx, &own.agreement, which).await
}

/// A paper of the agreement; not found until it is made.
async fn file(tx: &mut TenantTx, agreement: &Agreement, which: AdditionId) -> Result<Response> {
    let paper = papers::paper(tx, which).await?;
    let (number, sha256) = paper.made.filter(|_| paper.agreement == agreement.id).ok_or(Error::NotFound)?;
    let bytes = blobs::get(tx, Some(agreement.controller), &sha256).await?;
    let all = papers::papers(tx, agreement.id).await?;
    let nth =
        all.iter().filter(|one| one.notice == paper.notice).position(|one| one.id == paper.id).unwrap_or_default();
    let number = format!("{number}-{}", nth + 1);
    let args = [("reference", agreement.reference.as_str().into()), ("number", number.as_str().into())];
    let name = Locale::new(agreement.language).text_with("additions-file", &args).into_owned();
    attachment(&name, "application/pdf", bytes)
}

fn view(locale: Locale, zone: Tz, addition: &Addition, told: &Told) -> AdditionView {
    let is_it = |event: &&Event| matches!(event.kind, EventKind::Approved(_)) && event.at == addition.at;
    let approval = told.events.iter().find(is_it);
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
        href: String::new(),
        papers: Vec::new(),
    }
}
