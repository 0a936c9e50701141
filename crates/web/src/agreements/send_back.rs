//! Returning an agreement for correction, with reasons on the fields concerned. The signature becomes void.

use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::message::Message;
use domain::permissions::action;
use domain::signing::{Form, FormField};
use http::StatusCode;
use i18n::Locale;
use storage::agreements::{self, Agreement, Decision};
use storage::controllers;
use storage::links::LinkKind;
use storage::mails::MailKind;

use super::act::{self, Begun, Which};
use super::letter::{self, Letter};
use super::{reject, too_late};
use crate::Result;
use crate::filters;
use crate::forms::{Fields, Problems};
use crate::view::{FieldError, Link, PageHead};
use crate::visit::Staff;

/// A field of the controller's form, with what is wrong with it.
struct Line {
    /// Its box is `mark-` and this name.
    name: &'static str,
    input: String,
    label: String,
    value: String,
    marked: bool,
    reason: String,
    error: String,
}

#[derive(Template)]
#[template(path = "agreements/return.html")]
struct Page {
    page: PageHead,
    crumbs: Vec<Link>,
    back: String,
    errors: Vec<FieldError>,
    key: String,
    revision: i32,
    organisation: String,
    lines: Vec<Line>,
    whole: String,
    whole_error: String,
}

pub async fn get(mut staff: Staff, Which(id): Which) -> Result<Response> {
    staff.permit::<action::ReturnAgreement>()?;
    let agreement = act::open(&mut staff, id).await?;
    if !agreement.state.awaits_decision() {
        return too_late::page(staff, id).await;
    }
    let key = staff.visit.app.form_key();
    Ok(page(&staff, &agreement, key, &Fields::default(), Problems::default()))
}

pub async fn post(mut staff: Staff, Which(id): Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::ReturnAgreement>()?;
    let agreement = match act::begin(&mut staff, id, &fields, "agreement.return", "returned").await? {
        Begun::On(agreement) => agreement,
        Begun::Before(lead) => return Ok(lead.into_response()),
        Begun::Late => return too_late::page(staff, id).await,
    };
    let reasons = match reasons(staff.visit.locale, &fields) {
        Ok(reasons) => reasons,
        Err(problems) => {
            let key = fields.text("idempotency_key").to_owned();
            return Ok(page(&staff, &agreement, key, &fields, problems));
        }
    };
    let decision = agreements::return_for_correction(&mut staff.tx, permit, &agreement, &reasons).await?;
    if matches!(decision, Decision::Done) {
        let to = controllers::contact(&mut staff.tx, agreement.controller, agreement.signatory).await?;
        // The mail reads the reasons where they were stored.
        let letter = Letter { kind: MailKind::Returned, link: Some(LinkKind::Return), words: None };
        letter::send(&mut staff, &agreement, &to, letter).await?;
    }
    act::end(staff, id, decision, "returned").await
}

/// The reasons by field, an empty name for the whole. A reason counts whether its field is ticked or not; a ticked field
/// needs one.
fn reasons(locale: Locale, fields: &Fields) -> Result<Vec<(String, String)>, Problems> {
    let mut problems = Problems::default();
    let mut reasons = Vec::new();
    let mut consider = |name: &str, input: &str, needed: bool| {
        let reason = fields.trimmed(input);
        if reason.is_empty() && !needed {
            return;
        }
        match reject::wrong(&reason, "agreements-return-reason-missing") {
            Some(problem) => problems.add(locale, input, &problem),
            None => reasons.push((name.to_owned(), reason)),
        }
    };
    for field in FormField::ALL {
        let name = field.name();
        consider(name, &format!("reason-{name}"), fields.ticked(&format!("mark-{name}")));
    }
    consider("", "whole", false);
    if problems.is_empty() && reasons.is_empty() {
        problems.add(locale, "whole", &Message::new("agreements-return-nothing"));
    }
    if problems.is_empty() { Ok(reasons) } else { Err(problems) }
}

/// What a field is called.
pub fn label(locale: Locale, field: FormField) -> String {
    locale.text(&format!("agreements-field-{}", field.name().replace('_', "-"))).into_owned()
}

/// What stands in a field, in words.
pub fn value(locale: Locale, form: &Form, field: FormField) -> String {
    match (field, form.text(field)) {
        (FormField::Country, code) if domain::country::is_known(code) => {
            locale.text(&format!("country-{code}")).into_owned()
        }
        (FormField::Entitled, text) => {
            locale.text(if text == "yes" { "agreements-yes" } else { "agreements-no" }).into_owned()
        }
        (_, text) => text.to_owned(),
    }
}

fn page(staff: &Staff, agreement: &Agreement, key: String, fields: &Fields, problems: Problems) -> Response {
    let locale = staff.visit.locale;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut head = staff.head("agreements-return-title");
    head.has_errors = !problems.is_empty();
    let lines = FormField::ALL.into_iter().map(|field| {
        let name = field.name();
        let input = format!("reason-{name}");
        Line {
            name,
            label: label(locale, field),
            value: value(locale, &agreement.form, field),
            marked: fields.ticked(&format!("mark-{name}")),
            reason: fields.text(&input).to_owned(),
            error: problems.of(&input),
            input,
        }
    });
    let template = Page {
        page: head,
        crumbs: act::crumbs(staff, agreement),
        back: act::page_of(staff, agreement.id, ""),
        key,
        revision: agreement.revision,
        organisation: act::name_of(agreement),
        lines: lines.collect(),
        whole: fields.text("whole").to_owned(),
        whole_error: problems.of("whole"),
        errors: problems.0,
    };
    staff.page(template).status(status).into_response()
}

#[cfg(test)]
mod tests {
    use domain::language::Language;

    use super::*;

    fn sent(pairs: &[(&str, &str)]) -> Fields {
        Fields(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn a_ticked_field_needs_a_reason_and_one_reason_suffices() {
        let locale = Locale::new(Language::En);
        assert_eq!(reasons(locale, &sent(&[])).unwrap_err().0[0].id, "whole");
        let ticked = sent(&[("mark-address", "yes"), ("reason-address", "  "), ("whole", "x")]);
        assert_eq!(reasons(locale, &ticked).unwrap_err().0[0].id, "reason-address");
        let good = sent(&[("reason-registration", " Another municipality's. "), ("whole", "Thanks")]);
        let found = reasons(locale, &good).unwrap();
        assert_eq!(found[0], ("registration".to_owned(), "Another municipality's.".to_owned()));
        assert_eq!(found[1].0, "");
    }
}
