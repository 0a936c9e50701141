//! Reading a table in, or the list that agreements are signed with: first what it would change and what is wrong with it, by
//! row and column; then, confirmed, all of it or nothing.

use askama::Template;
use axum::extract::{Query, Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::message::Message;
use domain::permissions::{Permit, action};
use http::StatusCode;
use i18n::Locale;
use reader::import::decode;
use reader::registry::{Table, TableFault, read};
use sha2::{Digest, Sha256};
use storage::subprocessors::{self, Kept, notices};
use storage::{StorageError, idempotency};

use super::crumbs;
use super::edit::{chain_problem, day};
use super::list::reader;
use super::listed::{self, Asked, Listed};
use super::plan::{Plan, There, What, plan};
use crate::forms::{Fields, Problems};
use crate::in_force::today;
use crate::upload::Upload;
use crate::view::{Choice, FieldError, Link, PageHead};
use crate::visit::Staff;
use crate::{App, Error, Result, filters};

/// The largest table.
const MOST: usize = 1024 * 1024;
/// A table comes twice at most: as a file, and as the text that is confirmed.
pub const ROOM: usize = 4 * MOST;

#[derive(Template)]
#[template(path = "subprocessors/import.html")]
struct Import {
    page: PageHead,
    crumbs: Vec<Link>,
    errors: Vec<FieldError>,
    at: String,
    key: String,
    file_error: String,
    preview: Option<Preview>,
    back: String,
    /// Templates whose list can be read.
    versions: Vec<Choice>,
    version_error: String,
    reference: String,
    reference_error: String,
}

/// What a table would change.
struct Preview {
    csv: String,
    seen: String,
    /// What is wrong: row, column, what to do.
    faults: Vec<(usize, String, String)>,
    /// Row, name, what becomes of it.
    rows: Vec<(usize, String, String)>,
    unknown: String,
    unnamed: usize,
    changes: usize,
    from: String,
    from_error: String,
    /// Agreements are in force, so that somebody says why nobody is told.
    asks: bool,
    reason: String,
    reason_error: String,
    /// What a signed list says; none where a table was sent.
    listed: Option<Listed>,
}

/// The page; with what a signed list would change where the address asks for one.
pub async fn get(mut staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::KeepSubprocessors>()?;
    if asked.is_nothing() {
        return page(&mut staff, &asked, String::new(), None, Problems::default(), StatusCode::OK).await;
    }
    let there = there(&mut staff).await?;
    let reader = reader(&staff, today(&staff.tx, &staff.profile));
    let mut problems = Problems::default();
    let listed = match listed::read(&mut staff, &asked, &there, &reader).await? {
        Ok(listed) => listed,
        Err((field, problem)) => {
            problems.add(staff.visit.locale, field, &problem);
            return page(&mut staff, &asked, String::new(), None, problems, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let csv = listed.csv.clone();
    let (table, plan) = match read(&csv) {
        Ok(table) => {
            let plan = plan(&staff.tx, &table, &there);
            (table, plan)
        }
        // A list of which nothing can be kept.
        Err(faults) => (Table::default(), Plan { rows: vec![], faults, changes: vec![], unnamed: 0 }),
    };
    shown(&mut staff, &Fields::default(), &asked, csv, (&table, &plan, Some(listed)), problems).await
}

async fn there(staff: &mut Staff) -> Result<There> {
    let today = today(&staff.tx, &staff.profile);
    Ok(There {
        entries: subprocessors::list(&mut staff.tx, today).await?,
        revisions: subprocessors::revisions(&mut staff.tx).await?,
    })
}

pub async fn post(mut staff: Staff, State(app): State<App>, request: Request) -> Result<Response> {
    let permit = staff.permit::<action::KeepSubprocessors>()?;
    let upload = Upload::read(request, &app, MOST).await?;
    let fields = upload.fields;
    let text = match (&upload.file, fields.text("csv")) {
        (Some(file), _) => file
            .bytes
            .as_deref()
            .ok_or("subprocessors-import-large")
            .and_then(|bytes| decode(bytes).map_err(|_| "subprocessors-import-unreadable")),
        (None, "") => Err("subprocessors-import-no-file"),
        _ if upload.cut => Err("subprocessors-import-large"),
        (None, csv) => Ok(csv.to_owned()),
    };
    match text {
        Err(key) => {
            let mut problems = Problems::default();
            problems.add(staff.visit.locale, "file", &Message::new(key));
            page(&mut staff, &Asked::default(), String::new(), None, problems, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Ok(text) => act(staff, permit, &fields, text).await,
    }
}

async fn act(
    mut staff: Staff,
    permit: Permit<action::KeepSubprocessors>,
    fields: &Fields,
    text: String,
) -> Result<Response> {
    let confirmed = fields.text("act") == "keep";
    let outcome = staff.visit.to("staff/subprocessors?done=imported");
    if confirmed {
        let request = fields.once(staff.id.0, None, "subprocessor.keep")?;
        if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
            return Ok(Redirect::to(&before).into_response());
        }
    }
    let today = today(&staff.tx, &staff.profile);
    let there = there(&mut staff).await?;
    let asked = Asked::default();
    let table = match read(&text) {
        Ok(table) => table,
        Err(faults) => {
            let plan = Plan { rows: vec![], faults, changes: vec![], unnamed: 0 };
            let empty = Table::default();
            return shown(&mut staff, fields, &asked, text, (&empty, &plan, None), Problems::default()).await;
        }
    };
    let mut plan = plan(&staff.tx, &table, &there);
    let from = day(fields, today);
    let mut problems = Problems::default();
    // What is kept is what was shown: if anything else has changed meanwhile, it is shown again.
    if !confirmed || !plan.faults.is_empty() || fields.text("seen") != seen(&plan)? {
        return shown(&mut staff, fields, &asked, text, (&table, &plan, None), problems).await;
    }
    let reason = fields.trimmed("reason");
    if reason.is_empty() && notices::anybody(&mut staff.tx).await? {
        problems.add(staff.visit.locale, "reason", &Message::new("changes-wrong-reason"));
        return shown(&mut staff, fields, &asked, text, (&table, &plan, None), problems).await;
    }
    plan.changes.iter_mut().for_each(|change| change.why.clone_from(&reason));
    let problem = match from {
        Err(wrong) => wrong,
        Ok(from) => match subprocessors::keep(&mut staff.tx, permit, &plan.changes, from).await {
            Ok(Kept::Done) => {
                staff.tx.commit().await?;
                return Ok(Redirect::to(&outcome).into_response());
            }
            Ok(Kept::Before(day)) => Message::new("subprocessors-wrong-order").with("day", day),
            Ok(Kept::Chain(fault)) => chain_problem(&mut staff, &fault).await?,
            Ok(Kept::Above(_)) => return Err(StorageError::Stale.into()),
            Err(error) => return Err(error.into()),
        },
    };
    problems.add(staff.visit.locale, "from", &problem);
    shown(&mut staff, fields, &asked, text, (&table, &plan, None), problems).await
}

/// The hash by which a form says what it showed.
fn seen(plan: &Plan) -> Result<String> {
    let changes: Vec<_> = plan
        .changes
        .iter()
        .map(|change| (change.seen.map(|revision| (change.id, revision)), &change.profile.name))
        .collect();
    let json = serde_json::to_vec(&changes).map_err(Error::internal)?;
    Ok(hex::encode(&Sha256::digest(json)[..16]))
}

async fn shown(
    staff: &mut Staff,
    fields: &Fields,
    asked: &Asked,
    csv: String,
    (table, plan, listed): (&Table, &Plan, Option<Listed>),
    problems: Problems,
) -> Result<Response> {
    let locale = staff.visit.locale;
    let status = match (plan.faults.is_empty() && problems.is_empty(), fields.text("act") == "keep") {
        (false, _) => StatusCode::UNPROCESSABLE_ENTITY,
        (true, true) => StatusCode::CONFLICT,
        (true, false) => StatusCode::OK,
    };
    let row = |one: &super::plan::Planned| (one.number, one.name.clone(), said(locale, &one.what));
    let fault = |one: &TableFault| (one.row, one.column.clone(), locale.message(&one.message).into_owned());
    let from = match fields.trimmed("from") {
        from if from.is_empty() => today(&staff.tx, &staff.profile).to_string(),
        from => from.chars().take(20).collect(),
    };
    let seen = seen(plan).unwrap_or_default();
    let preview = Preview {
        csv,
        seen,
        faults: plan.faults.iter().map(fault).collect(),
        rows: plan.rows.iter().map(row).collect(),
        unknown: table.unknown.join(", "),
        unnamed: plan.unnamed,
        changes: if plan.faults.is_empty() { plan.changes.len() } else { 0 },
        from,
        from_error: problems.of("from"),
        asks: notices::anybody(&mut staff.tx).await?,
        reason: fields.trimmed("reason"),
        reason_error: problems.of("reason"),
        listed,
    };
    // What is shown is a form of its own; one that comes back is the same.
    let key = if problems.is_empty() { String::new() } else { fields.trimmed("idempotency_key") };
    page(staff, asked, key, Some(preview), problems, status).await
}

fn said(locale: Locale, what: &What) -> String {
    let say = |key: &str| locale.text(key).into_owned();
    match what {
        What::New => say("subprocessors-import-new"),
        What::Same => say("subprocessors-import-same"),
        What::Wrong => say("subprocessors-import-wrong"),
        What::Changed(parts) => {
            let parts: Vec<_> = parts.iter().map(|part| say(part)).collect();
            locale.text_with("subprocessors-import-changed", &[("what", parts.join(", ").into())]).into_owned()
        }
    }
}

/// The page; a key of its own where there is none.
async fn page(
    staff: &mut Staff,
    asked: &Asked,
    key: String,
    preview: Option<Preview>,
    problems: Problems,
    status: StatusCode,
) -> Result<Response> {
    let versions = listed::choices(staff, asked).await?;
    let mut head = staff.head("subprocessors-import");
    head.has_errors = !problems.is_empty() || preview.as_ref().is_some_and(|preview| !preview.faults.is_empty());
    let template = Import {
        page: head,
        crumbs: crumbs(staff),
        at: staff.visit.to("staff/subprocessors/import"),
        key: if key.is_empty() { staff.visit.app.form_key() } else { key },
        file_error: problems.of("file"),
        preview,
        back: staff.visit.to("staff/subprocessors"),
        versions,
        version_error: problems.of("version"),
        reference: asked.reference.chars().take(40).collect(),
        reference_error: problems.of("reference"),
        errors: problems.0,
    };
    Ok(staff.page(template).status(status).into_response())
}
