//! Confirming a run.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use domain::ids::AgreementId;
use domain::message::Message;
use domain::permissions::action;
use domain::retention::Rule;
use http::StatusCode;
use serde::Deserialize;
use storage::idempotency;
use storage::retention::{self, NewRun, RunDetails, Scheduled};

use super::words;
use crate::forms::{Fields, Problems};
use crate::view::{Choice, FieldError, Link, PageHead};
use crate::visit::Staff;
use crate::{Error, Result, filters};

/// The labels of the days, for the summary of what is wrong.
const LABELS: [(&str, &str); 3] =
    [("from", "retention-field-from"), ("to", "retention-field-to"), ("done_on", "retention-field-done")];

/// The longest words, in characters.
const LONGEST: usize = 2_000;

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    rule: String,
}

#[derive(Template)]
#[template(path = "retention/run.html")]
struct Run {
    page: PageHead,
    crumbs: Vec<Link>,
    back: String,
    errors: Vec<FieldError>,
    key: String,
    rule: String,
    says: String,
    agreements: Vec<Choice>,
    from: String,
    from_error: String,
    to: String,
    to_error: String,
    done_on: String,
    done_on_error: String,
    how: String,
    how_error: String,
    how_many: String,
    how_many_error: String,
    evidence: String,
    evidence_error: String,
}

pub async fn get(mut staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::ConfirmRetention>()?;
    // Without a rule that is known there is nothing to confirm: the list says which there are.
    let Some(rule) = Rule::parse(&asked.rule) else { return Ok(staff.visit.lead("staff/retention").into_response()) };
    let on = retention::of_rule(&mut staff.tx, &rule.id()).await?;
    let key = staff.visit.app.form_key();
    Ok(page(&staff, &rule, &on, key, &Fields::default(), Problems::default()))
}

pub async fn post(mut staff: Staff, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::ConfirmRetention>()?;
    let rule = Rule::parse(fields.text("rule"));
    let rule = rule.ok_or(Error::BadRequest(Message::new("error-bad-request-body")))?;
    let request = fields.once(staff.id.0, None, "retention.confirm")?;
    let outcome = staff.visit.to("staff/retention?done=confirmed");
    if let Some(path) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&path).into_response());
    }
    let counting = staff.profile.counting()?;
    let today = staff.tx.now().with_timezone(&counting.zone).date_naive();
    let (new, problems) = read(&staff, &rule, &fields, today);
    let Some(new) = new.filter(|_| problems.is_empty()) else {
        let on = retention::of_rule(&mut staff.tx, &rule.id()).await?;
        let key = fields.text("idempotency_key").to_owned();
        return Ok(page(&staff, &rule, &on, key, &fields, problems));
    };
    let confirmed = retention::confirm(&mut staff.tx, permit, staff.id, &new, &counting).await?;
    staff.tx.commit().await?;
    let path = match confirmed.unmoved {
        0 => outcome,
        unmoved => format!("{outcome}&unmoved={unmoved}"),
    };
    Ok(Redirect::to(&path).into_response())
}

fn read(staff: &Staff, rule: &Rule, fields: &Fields, today: NaiveDate) -> (Option<NewRun>, Problems) {
    let locale = staff.visit.locale;
    let mut problems = Problems::default();
    let mut wrong = |field: &str, message: Message| problems.add(locale, field, &message);
    let mut day = |field: &str| match fields.trimmed(field).parse::<NaiveDate>() {
        // A run that has not happened yet is none.
        Ok(day) if day > today => {
            wrong(field, Message::new("retention-problem-ahead"));
            None
        }
        Ok(day) => Some(day),
        Err(_) => {
            wrong(field, Message::new("endings-problem-date"));
            None
        }
    };
    let (from, to, done_on) = (day("from"), day("to"), day("done_on"));
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        wrong("to", Message::new("endings-problem-until"));
    }
    if let (Some(to), Some(done)) = (to, done_on)
        && done < to
    {
        wrong("done_on", Message::new("retention-problem-before"));
    }
    for (field, missing) in
        [("how", Some("endings-problem-how")), ("how_many", Some("retention-problem-how-many")), ("evidence", None)]
    {
        let words = fields.trimmed(field);
        if let Some(key) = missing.filter(|_| words.is_empty()) {
            wrong(field, Message::new(key));
        } else if words.chars().count() > LONGEST {
            wrong(field, Message::new("form-problem-too-long").with("most", LONGEST));
        } else if words.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            wrong(field, Message::new("agreements-reason-control"));
        }
    }
    let (Some(from), Some(to), Some(done_on)) = (from, to, done_on) else { return (None, problems) };
    let details = RunDetails {
        how: fields.trimmed("how"),
        how_many: fields.trimmed("how_many"),
        evidence: fields.trimmed("evidence"),
        by: staff.name.clone(),
    };
    let agreement = fields.text("agreement").parse::<AgreementId>().ok();
    (Some(NewRun { rule: rule.id(), agreement, from, to, done_on, details }), problems)
}

fn page(staff: &Staff, rule: &Rule, on: &[Scheduled], key: String, fields: &Fields, problems: Problems) -> Response {
    let locale = staff.visit.locale;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut head = staff.head("retention-run-title");
    head.has_errors = !problems.is_empty();
    // Where nothing was typed yet, the run begins with the first day that is not covered.
    let first = on.first().and_then(|one| one.covered_to.succ_opt()).map(|day| day.to_string()).unwrap_or_default();
    let or = |field: &str, otherwise: String| match fields.trimmed(field) {
        typed if typed.is_empty() && fields.0.is_empty() => otherwise,
        typed => typed,
    };
    let agreements = on.iter().map(|one| Choice {
        value: one.agreement.to_string(),
        label: if one.name.is_empty() { one.reference.clone() } else { format!("{} ({})", one.name, one.reference) },
        hint: String::new(),
        selected: fields.text("agreement") == one.agreement.to_string(),
    });
    let list = staff.visit.to("staff/retention");
    let template = Run {
        page: head,
        crumbs: vec![Link { href: list.clone(), label: locale.text("retention-title").into_owned() }],
        back: list,
        key,
        rule: rule.id(),
        says: words::rule(locale, rule),
        agreements: agreements.collect(),
        from: or("from", first),
        from_error: problems.of("from"),
        to: fields.trimmed("to"),
        to_error: problems.of("to"),
        done_on: or("done_on", String::new()),
        done_on_error: problems.of("done_on"),
        how: fields.trimmed("how"),
        how_error: problems.of("how"),
        how_many: fields.trimmed("how_many"),
        how_many_error: problems.of("how_many"),
        evidence: fields.trimmed("evidence"),
        evidence_error: problems.of("evidence"),
        errors: problems.summary(locale, &LABELS),
    };
    staff.page(template).status(status).into_response()
}
