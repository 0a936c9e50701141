//! What is owed under one agreement, on the staff's side.

use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::agreements::{Side, State};
use domain::duties::{DutyState, standing, what};
use domain::permissions::action;
use storage::agreements::{self, Agreement};
use storage::duties::{self, Duty};
use storage::{StorageError, TenantTx};

use super::picture::Line;
use super::words::{self, Reading, StandingLine};
use crate::agreements::act::{self, Which};
use crate::agreements::sections::sections;
use crate::agreements::words::{Names, day, machine};
use crate::view::{Link, PageHead, RailItem};
use crate::visit::{Staff, zone};
use crate::{Result, filters};

/// A duty in a list of one agreement's.
pub struct DutyLine {
    pub href: String,
    pub what: String,
    pub due: String,
    pub datetime: String,
    pub party: String,
    pub source: String,
    pub owner: String,
    pub evidence: String,
    pub tone: &'static str,
    pub state: String,
    pub why: Vec<String>,
}

#[derive(Template)]
#[template(path = "duties/agreement.html")]
struct AgreementDuties {
    page: PageHead,
    crumbs: Vec<Link>,
    name: String,
    sections: Vec<RailItem>,
    picture: Option<Line>,
    lines: Vec<DutyLine>,
    standing: Vec<StandingLine>,
    /// The version whose terms these are; none before there is one.
    version: Option<i32>,
}

/// The page.
pub async fn get(mut staff: Staff, Which(id): Which) -> Result<Response> {
    staff.permit::<action::ViewDuties>()?;
    let agreement = act::open(&mut staff, id).await?;
    let owed = duties::of_agreement(&mut staff.tx, id).await?;
    let names = crate::agreements::words::names(&mut staff.tx).await?;
    let sections = sections(&mut staff, &agreement, "duties").await?;
    let reading = Reading {
        locale: staff.visit.locale,
        zone: zone(&staff.profile),
        now: staff.visit.app.now(),
        side: Side::Processor,
    };
    let (standing, version) = owed_always(&mut staff.tx, &reading, &agreement).await?;
    let lines = owed
        .iter()
        .filter(|duty| duty.state != DutyState::Dropped)
        .map(|duty| DutyLine {
            href: staff.visit.to(&format!("staff/duties/{}", duty.id)),
            why: words::why(&reading, duty, &staff.profile),
            ..line(&reading, duty, &names)
        })
        .collect();
    let name = act::name_of(&agreement);
    let template = AgreementDuties {
        page: staff.head_with(name.clone()),
        crumbs: act::crumbs(&staff, &agreement),
        name,
        sections,
        picture: Line::new(&reading, &owed),
        lines,
        standing,
        version,
    };
    Ok(staff.page(template).into_response())
}

/// What the version that holds today asks for all the time; nothing where none holds, nor once the data is gone. Between
/// the end and the erasure whoever holds the data owes it still.
pub async fn owed_always(
    tx: &mut TenantTx,
    reading: &Reading,
    agreement: &Agreement,
) -> Result<(Vec<StandingLine>, Option<i32>)> {
    if agreement.state == State::Erased {
        return Ok((Vec::new(), None));
    }
    let today = day(reading.now, reading.zone);
    match agreements::version_on(tx, agreement.id, today).await {
        Ok(version) => {
            // After the end its terms are owed, and no version applies.
            let number = Some(version.number).filter(|_| agreement.state == State::Approved);
            Ok((words::standing(reading, &standing(&version.terms)), number))
        }
        Err(StorageError::NotFound) => Ok((Vec::new(), None)),
        Err(error) => Err(error.into()),
    }
}

/// A duty as it is listed.
pub fn line(reading: &Reading, duty: &Duty, names: &Names) -> DutyLine {
    DutyLine {
        href: String::new(),
        what: reading.locale.message(&what(duty.kind, &duty.term)).into_owned(),
        due: reading.due(duty.state, duty.due_before, duty.last_day),
        datetime: duty.due_before.map(machine).unwrap_or_default(),
        party: reading.party(duty.party),
        source: reading.source(&duty.term, &duty.clause),
        owner: duty.owner.and_then(|owner| names.get(&owner.0)).cloned().unwrap_or_default(),
        evidence: duty.evidence.as_ref().map(|evidence| evidence.note.clone()).unwrap_or_default(),
        tone: reading.tone(duty.state, duty.party, duty.due_before),
        state: reading.state(duty.state, duty.due_before),
        why: Vec::new(),
    }
}
