//! Countersigning: a fresh code, the day from which the agreement is in force, and the processor's signature.

use askama::Template;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, NaiveDate, Utc};
use domain::message::Message;
use domain::permissions::action;
use domain::terms::InForce;
use http::StatusCode;
use i18n::Locale;
use storage::agreements::{self, Approval, SignatureDetails};
use storage::staff;

use super::act::{self, Begun, Which};
use super::checks::{Case, Obstacle};
use super::code::{self, Clock, Judged};
use super::too_late;
use crate::Result;
use crate::filters;
use crate::forms::{Fields, Problems};
use crate::view::{FieldError, Link, PageHead};
use crate::visit::{Staff, zone};

/// The form, on the agreement's own page and on that of this act.
pub struct Countersign {
    pub action: String,
    pub key: String,
    pub revision: i32,
    pub organisation: String,
    /// What is stated, in the language of the agreement.
    pub statement: String,
    pub statement_lang: &'static str,
    /// Why the agreement is in force from that day, or why the day is asked for.
    pub reason: String,
    /// The clause that says so; empty where none does.
    pub clause: String,
    /// The day that was concluded; empty where it is asked for.
    pub from: String,
    pub ask: bool,
    pub date: String,
    pub date_error: String,
    pub code_error: String,
    /// Seconds until the next code.
    pub left: i64,
    /// When a code comes that was not used yet; empty where that is now.
    pub fresh: String,
}

#[derive(Template)]
#[template(path = "agreements/approve.html")]
struct Page {
    page: PageHead,
    crumbs: Vec<Link>,
    back: String,
    errors: Vec<FieldError>,
    form: Countersign,
}

#[derive(Template)]
#[template(path = "agreements/refused.html")]
struct Refused {
    page: PageHead,
    crumbs: Vec<Link>,
    back: String,
    organisation: String,
    sentence: String,
}

/// The form for a case that nothing stands in the way of.
pub async fn form(staff: &mut Staff, case: &Case, asked: Option<NaiveDate>) -> Result<Countersign> {
    let Clock { left, fresh_at } = code::clock(staff).await?;
    let visit = &staff.visit;
    let (locale, zone) = (visit.locale, zone(&staff.profile));
    let (reason, clause, from) = match case.in_force(visit.app.now(), zone, asked) {
        InForce::From { date, reason, clause } => (reason, clause, Some(date)),
        InForce::MustAsk { reason, clause } => (reason, clause, None),
    };
    let ask = matches!(case.in_force(visit.app.now(), zone, None), InForce::MustAsk { .. });
    let fresh = fresh_at.map(|at| {
        let wait = (at - visit.app.now()).num_seconds().max(1);
        let at = at.with_timezone(&zone).format("%H:%M:%S").to_string();
        locale.message(&Message::new("agreements-code-fresh").with("at", at).with("seconds", wait)).into_owned()
    });
    Ok(Countersign {
        action: visit.to(&format!("staff/agreements/{}/approve", case.agreement.id)),
        key: visit.app.form_key(),
        revision: case.agreement.revision,
        organisation: case.agreement.controller_name.clone(),
        statement: statement(staff, case),
        statement_lang: case.agreement.language.tag(),
        reason: locale.message(&reason).into_owned(),
        clause: clause
            .filter(|clause| !clause.is_empty())
            .map(|clause| locale.message(&Message::new("contract-clause").with("number", clause)).into_owned())
            .unwrap_or_default(),
        from: from.filter(|_| !ask).map(|date| locale.weekday_date(date)).unwrap_or_default(),
        ask,
        date: String::new(),
        date_error: String::new(),
        code_error: String::new(),
        left,
        fresh: fresh.unwrap_or_default(),
    })
}

/// What the person states. It stands in the document, so it is said in the document's language.
fn statement(staff: &Staff, case: &Case) -> String {
    let message = Message::new("statement-countersign")
        .with("organisation", case.agreement.controller_name.as_str())
        .with("processor", staff.profile.name.as_str());
    Locale::new(case.agreement.language).message(&message).into_owned()
}

pub async fn get(mut staff: Staff, Which(id): Which) -> Result<Response> {
    staff.permit::<action::ApproveAgreement>()?;
    let agreement = act::open(&mut staff, id).await?;
    let case = Case::load(&mut staff, agreement).await?;
    if let Some(obstacle) = case.obstacle(staff.id, staff.visit.app.now()) {
        return Ok(refused(&staff, &case, obstacle));
    }
    let form = form(&mut staff, &case, None).await?;
    Ok(page(&staff, &case, form, Problems::default(), StatusCode::OK))
}

pub async fn post(mut staff: Staff, Which(id): Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::ApproveAgreement>()?;
    let agreement = match act::begin(&mut staff, id, &fields, "agreement.approve", "approved").await? {
        Begun::On(agreement) => *agreement,
        Begun::Before(lead) => return Ok(lead.into_response()),
        Begun::Late => return too_late::page(staff, id).await,
    };
    let case = Case::load(&mut staff, agreement).await?;
    let now = staff.visit.app.now();
    if let Some(obstacle) = case.obstacle(staff.id, now) {
        return Ok(refused(&staff, &case, obstacle));
    }
    let locale = staff.visit.locale;
    let mut problems = Problems::default();
    let asked = asked(fields.text("date"), now);
    let in_force_from = match case.in_force(now, zone(&staff.profile), asked) {
        InForce::From { date, .. } => Some(date),
        InForce::MustAsk { .. } => {
            problems.add(locale, "date", &Message::new("agreements-date-missing"));
            None
        }
    };
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    // The code is looked at last: a form that is wrong otherwise does not use it up.
    if let Some(in_force_from) = in_force_from {
        match code::judge(&mut staff, fields.text("code")).await? {
            Judged::Right => {
                let approval = Approval { details: details(&mut staff, &case).await?, in_force_from };
                let me = staff.id;
                let decision = agreements::approve(&mut staff.tx, permit, &case.agreement, me, &approval).await?;
                return act::end(staff, id, decision, "approved").await;
            }
            Judged::Refused(message) => problems.add(locale, "code", &message),
            Judged::Wait(until) => {
                let until = locale.moment(until, zone(&staff.profile));
                problems.add(locale, "code", &Message::new("agreements-code-wait").with("until", until));
                status = StatusCode::TOO_MANY_REQUESTS;
            }
        }
    }
    let mut form = form(&mut staff, &case, asked).await?;
    // The same form sent again is the same act.
    form.key = fields.text("idempotency_key").to_owned();
    form.date = fields.text("date").chars().take(20).collect();
    Ok(page(&staff, &case, form, problems, status))
}

/// The day that was typed; none where it is none, or so far off that it must be a slip.
fn asked(typed: &str, now: DateTime<Utc>) -> Option<NaiveDate> {
    const FAR: i64 = 20 * 366;
    let date = NaiveDate::parse_from_str(typed.trim(), "%Y-%m-%d").ok()?;
    ((date - now.date_naive()).num_days().abs() <= FAR).then_some(date)
}

/// What the processor's signature says of the person.
async fn details(staff: &mut Staff, case: &Case) -> Result<SignatureDetails> {
    let me = staff::one(&mut staff.tx, staff.id).await?;
    // What counts for the other party is the right to sign, not what somebody may do in this program.
    let role = Locale::new(case.agreement.language).text("agreements-approver-role").into_owned();
    Ok(SignatureDetails {
        name: me.name,
        role,
        email: me.email,
        statements: vec![statement(staff, case)],
        method: "password_and_code".to_owned(),
        network_address: staff.visit.network_address.to_string(),
        user_agent: staff.visit.user_agent.clone(),
    })
}

fn page(staff: &Staff, case: &Case, mut form: Countersign, problems: Problems, status: StatusCode) -> Response {
    form.date_error = problems.of("date");
    form.code_error = problems.of("code");
    let mut head = staff.head("agreements-approve-title");
    head.has_errors = !problems.is_empty();
    let id = case.agreement.id;
    let template = Page {
        page: head,
        crumbs: act::crumbs(staff, &case.agreement),
        back: act::page_of(staff, id, ""),
        errors: problems.0,
        form,
    };
    staff.page(template).status(status).into_response()
}

fn refused(staff: &Staff, case: &Case, obstacle: Obstacle) -> Response {
    let status = if obstacle == Obstacle::Inviter { StatusCode::FORBIDDEN } else { StatusCode::CONFLICT };
    let template = Refused {
        page: staff.head("agreements-approve-title"),
        crumbs: act::crumbs(staff, &case.agreement),
        back: act::page_of(staff, case.agreement.id, ""),
        organisation: case.agreement.controller_name.clone(),
        sentence: staff.visit.locale.text(obstacle.key()).into_owned(),
    };
    staff.page(template).status(status).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_a_day_and_no_slip() {
        let now = "2027-01-05T12:00:00Z".parse().unwrap();
        assert_eq!(asked(" 2026-12-01 ", now).map(|day| day.to_string()).as_deref(), Some("2026-12-01"));
        for typed in ["", "1.12.2026", "0026-12-01", "20261-12-01", "2026-02-30"] {
            assert_eq!(asked(typed, now), None, "{typed}");
        }
    }
}
