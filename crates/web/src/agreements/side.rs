//! What stands beside and below the document: facts, signatures with their evidence, people, mails.

use chrono_tz::Tz;
use domain::agreements::Side;
use domain::message::Message;
use domain::people::Duty;
use domain::signing::Form;
use i18n::Locale;
use storage::agreements::{Agreement, SignatureRow};
use storage::controllers::Contact;
use storage::mails::{Mail, MailState};

use super::checks::Case;
use super::words::{self, Names};
use crate::view::Row;
use crate::visit::{Staff, zone};

/// The facts at the side.
pub fn facts(staff: &Staff, case: &Case, names: &Names, version: &str) -> Vec<Row> {
    let locale = staff.visit.locale;
    let zone = zone(&staff.profile);
    let agreement = &case.agreement;
    let form = &agreement.form;
    let mut rows = vec![row(locale, "reference", agreement.reference.clone())];
    rows.push(row(locale, "organisation", form.organisation.clone()));
    rows.push(row(locale, "number", form.registration.clone()));
    rows.push(row(locale, "postal-address", postal_address(locale, form)));
    let signatory = [form.signatory.as_str(), form.signatory_role.as_str()];
    let signatory: Vec<_> = signatory.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect();
    rows.push(row(locale, "signatory", signatory.join(", ")));
    rows.push(row(
        locale,
        "address",
        case.signatory().map(|contact| contact.details.email.clone()).unwrap_or_default(),
    ));
    if let Some(until) = agreement.offer_until.filter(|_| agreement.state.awaits_decision()) {
        rows.push(row(locale, "offer", words::offer(locale, until, staff.visit.app.now(), zone)));
    }
    if let Some(from) = agreement.in_force_from {
        rows.push(row(locale, "in-force", locale.weekday_date(from)));
    }
    if agreement.state.awaits_decision() {
        let nobody = || locale.text("agreements-holder-nobody").into_owned();
        rows.push(row(locale, "holder", agreement.holder_name.clone().unwrap_or_else(nobody)));
    }
    if let Some(name) = agreement.invited_by.and_then(|id| names.get(&id.0)) {
        rows.push(row(locale, "invited-by", name.clone()));
    }
    rows.push(row(locale, "version", version.to_owned()));
    rows.push(row(locale, "language", locale.language_name(agreement.language)));
    rows
}

fn postal_address(locale: Locale, form: &Form) -> String {
    let country = match form.country.as_str() {
        code if domain::country::is_known(code) => locale.text(&format!("country-{code}")).into_owned(),
        other => other.to_owned(),
    };
    [form.address.trim(), country.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

fn row(locale: Locale, word: &str, value: String) -> Row {
    Row { label: locale.text(&format!("agreements-fact-{word}")).into_owned(), value, change: String::new() }
}

/// A signature with its evidence, which stays with the staff.
pub struct Signature {
    pub title: String,
    pub tone: &'static str,
    pub state_word: String,
    pub statements: Vec<String>,
    pub rows: Vec<Row>,
}

/// The signatures, oldest first.
pub fn signatures(
    locale: Locale,
    zone: Tz,
    agreement: &Agreement,
    processor: &str,
    rows: &[SignatureRow],
) -> Vec<Signature> {
    rows.iter()
        .map(|signature| {
            let party = if signature.side == Side::Processor { processor } else { &agreement.controller_name };
            let stands = signature.voided_at.is_none();
            let details = &signature.details;
            let title = Message::new("agreements-signed-for").with("name", details.name.as_str()).with("party", party);
            let mut rows = vec![
                row(locale, "signed-at", locale.exact_moment(signature.signed_at, zone)),
                row(locale, "role", details.role.clone()),
                row(locale, "address", details.email.clone()),
                row(locale, "method", method(locale, &details.method)),
                row(locale, "network", details.network_address.clone()),
                row(locale, "browser", details.user_agent.clone()),
                row(locale, "text-hash", hex::encode(&signature.text_sha256)),
                row(locale, "terms-hash", hex::encode(&signature.terms_sha256)),
            ];
            if let Some(at) = signature.voided_at {
                rows.insert(1, row(locale, "voided-at", locale.exact_moment(at, zone)));
            }
            Signature {
                title: locale.message(&title).into_owned(),
                tone: if stands { "done" } else { "draft" },
                state_word: locale.text(if stands { "agreements-stands" } else { "agreements-void" }).into_owned(),
                statements: details.statements.clone(),
                rows,
            }
        })
        .collect()
}

fn method(locale: Locale, method: &str) -> String {
    match method {
        "email_link" => locale.text("agreements-method-email-link").into_owned(),
        "password_and_code" => locale.text("agreements-method-password-and-code").into_owned(),
        // A way of a later version; better shown as stored than not at all.
        other => other.to_owned(),
    }
}

/// The people of the controller, each with their duties and how to reach them.
pub fn people(locale: Locale, contacts: &[Contact]) -> Vec<Row> {
    contacts
        .iter()
        .map(|contact| {
            let duties: Vec<_> = contact.duties.iter().map(|duty| self::duty(locale, *duty)).collect();
            let details = &contact.details;
            let value = [details.name.as_str(), &details.email, &details.phone];
            let value: Vec<_> = value.into_iter().filter(|part| !part.is_empty()).collect();
            let label =
                if duties.is_empty() { locale.text("agreements-duty-none").into_owned() } else { duties.join(", ") };
            Row { label, value: value.join("\n"), change: String::new() }
        })
        .collect()
}

fn duty(locale: Locale, duty: Duty) -> String {
    locale.text(&format!("agreements-duty-{}", duty.word())).into_owned()
}

/// A mail and what is known of it.
pub struct MailLine {
    pub what: String,
    pub to: String,
    pub when: String,
    pub datetime: String,
    pub tone: &'static str,
    pub state_word: String,
    pub twice: bool,
}

/// The mails about the agreement, newest first. Never what they carry: a link belongs to its recipient alone.
pub fn mails(locale: Locale, zone: Tz, mails: &[Mail]) -> Vec<MailLine> {
    mails
        .iter()
        .rev()
        .map(|mail| {
            let at = mail.accepted_at.unwrap_or(mail.created_at);
            let (tone, word) = match mail.state {
                MailState::Queued => ("them", "queued"),
                MailState::Accepted => ("done", "accepted"),
                MailState::Bounced => ("late", "bounced"),
                MailState::Failed => ("late", "failed"),
            };
            MailLine {
                what: locale.text(&format!("agreements-mail-{}", mail.kind.word().replace('_', "-"))).into_owned(),
                to: mail.content.as_ref().map(|content| content.email.clone()).unwrap_or_default(),
                when: locale.moment(at, zone),
                datetime: words::machine(at),
                tone,
                state_word: locale.text(&format!("agreements-mail-state-{word}")).into_owned(),
                twice: mail.possibly_twice,
            }
        })
        .collect()
}
