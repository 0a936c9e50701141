//! Last step: check the answers, and sign.

use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::message::Message;
use domain::permissions::action;
use domain::signing::{FormField, Step, same_name};
use http::StatusCode;
use storage::agreements::{self, SignatureDetails, Signing};
use storage::controllers::{self, Contact};
use storage::mails::MailKind;
use storage::staff::Staff;
use storage::{StorageError, idempotency, templates};

use super::frame::{Frame, frame, head, label};
use super::offer::{Offer, offer};
use super::own::Own;
use super::staff::{WithStaff, is_of, reviews};
use super::{agreement, mails, people};
use crate::contract::{Contract, Part};
use crate::forms::{Fields, Problems};
use crate::view::{PageHead, Row};
use crate::{Result, filters, why};

#[derive(Template)]
#[template(path = "signing/sign.html")]
struct SignPage {
    page: PageHead,
    frame: Frame,
    rows: Vec<Row>,
    /// Where the form goes; it names the text that was read, for the page in another language.
    action: String,
    offer: Offer,
    shown: String,
    terms_sha256: String,
    revision: i32,
    last_day: String,
    /// How that day was counted.
    why: Vec<String>,
    processor: String,
    problems: Problems,
    accepted: bool,
    authority: bool,
    signature: String,
    /// The text, where it is not the one that was before the reader.
    again: Option<Contract>,
    key: String,
}

/// What came back from the page.
#[derive(Default)]
struct Given {
    revision: i32,
    /// The hash of what was before the reader.
    shown: String,
    accepted: bool,
    authority: bool,
    signature: String,
}

impl Given {
    fn of(fields: &Fields) -> Result<Self> {
        Ok(Self {
            revision: fields.number("revision")?,
            shown: fields.text("shown").to_owned(),
            accepted: fields.ticked("accept"),
            authority: fields.ticked("authority"),
            signature: fields.trimmed("signature"),
        })
    }
}

pub async fn get(mut own: Own) -> Result<Response> {
    if let Some(elsewhere) = own.before(Step::Sign) {
        return Ok(elsewhere);
    }
    let version = templates::one(&mut own.contact.tx, own.agreement.version).await?;
    let offer = offer(&own, &version)?;
    let read = own.contact.visit.query.as_deref().and_then(|query| query.strip_prefix("read="));
    if read != Some(offer.text_sha256.as_str()) {
        return Ok(own.lead(Step::Read.word()));
    }
    page(&mut own, offer, Given::default(), Problems::default(), false).await
}

pub async fn post(WithStaff { mut own, staff }: WithStaff, fields: Fields) -> Result<Response> {
    own.contact.permit::<action::SignAgreement>()?;
    let request = fields.once(own.contact.id.0, Some(own.contact.controller), "agreement.sign")?;
    let done = own.to("done");
    // The same form once more: it counted, and leads where it led.
    match idempotency::claim(&mut own.contact.tx, &request, &done).await {
        Ok(Some(outcome)) => return Ok(axum::response::Redirect::to(&outcome).into_response()),
        Ok(None) => {}
        Err(StorageError::Duplicate(_)) => return agreement::meanwhile(own).await,
        Err(error) => return Err(error.into()),
    }
    if !own.agreement.state.is_editable() {
        return agreement::meanwhile(own).await;
    }
    if let Some(elsewhere) = own.before(Step::Sign) {
        return Ok(elsewhere);
    }
    let given = Given::of(&fields)?;
    let version = templates::one(&mut own.contact.tx, own.agreement.version).await?;
    let offer = offer(&own, &version)?;
    if given.shown != offer.shown() {
        // What is accepted must have been read: the box is to be ticked anew.
        let given = Given { accepted: false, ..given };
        return page(&mut own, offer, given, Problems::default(), true).await;
    }
    let signatory = controllers::contact(&mut own.contact.tx, own.contact.controller, own.contact.id).await?;
    let problems = problems(&own, &given, is_of(&signatory, &staff));
    if !problems.is_empty() {
        return page(&mut own, offer, given, problems, false).await;
    }
    let reviewers: Vec<Staff> = staff.into_iter().filter(reviews).collect();
    sign(own, offer, given, &signatory, &reviewers).await
}

/// What is missing on the page.
fn problems(own: &Own, given: &Given, is_staff: bool) -> Problems {
    let locale = own.contact.visit.locale;
    let mut problems = Problems::default();
    if !given.accepted {
        problems.add(locale, "accept", &Message::new("signing-problem-accept"));
    }
    if !given.authority {
        problems.add(locale, "authority", &Message::new("signing-problem-authority"));
    }
    let name = own.agreement.form.signatory.trim();
    if !same_name(&given.signature, name) {
        problems.add(locale, "signature", &Message::new("signing-problem-name").with("name", name));
    }
    if is_staff {
        problems.add(locale, "signature", &Message::new("signing-problem-staff"));
    }
    problems
}

/// Stores the signature with all that follows from it, or nothing.
async fn sign(mut own: Own, offer: Offer, given: Given, signatory: &Contact, staff: &[Staff]) -> Result<Response> {
    let permit = own.contact.permit::<action::SignAgreement>()?;
    let visit = &own.contact.visit;
    let signing = Signing {
        revision: given.revision,
        details: SignatureDetails {
            name: given.signature,
            role: own.agreement.form.signatory_role.trim().to_owned(),
            email: signatory.details.email.clone(),
            statements: offer.statements.all().map(str::to_owned).to_vec(),
            method: "email_link".to_owned(),
            network_address: visit.network_address.to_string(),
            user_agent: visit.user_agent.clone(),
        },
        text: offer.canonical,
        offer_until: offer.lapse.too_late,
    };
    let language = visit.language();
    let tx = &mut own.contact.tx;
    people::put(tx, permit, &own.agreement, signatory).await?;
    match agreements::sign(tx, permit, &own.agreement, &signing).await {
        Ok(_) => {}
        Err(StorageError::Stale) => return agreement::meanwhile(own).await,
        Err(error) => return Err(error.into()),
    }
    mails::receipt(tx, &own.agreement, &signatory.details.email, language).await?;
    mails::tell_staff(tx, &own.agreement, MailKind::Waiting, staff).await?;
    let done = own.lead("done");
    own.contact.tx.commit().await?;
    Ok(done)
}

async fn page(own: &mut Own, offer: Offer, given: Given, problems: Problems, changed: bool) -> Result<Response> {
    let frame = frame(own, Step::Sign).await?;
    let key = own.contact.visit.app.form_key();
    let status = match (changed, problems.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    let template = SignPage {
        page: head(own, "signing-sign-title", &problems.0),
        frame,
        rows: rows(own),
        action: own.to(&format!("sign?read={}", offer.text_sha256)),
        shown: offer.shown(),
        again: changed.then(|| Contract::new(&offer.text)),
        last_day: own.day_from_today(offer.lapse.last_day),
        why: why::steps(own.contact.visit.locale, offer.lapse.how.as_ref()),
        offer,
        terms_sha256: hex::encode(&own.agreement.terms_sha256),
        revision: own.agreement.revision,
        processor: own.contact.profile.name.clone(),
        problems,
        accepted: given.accepted,
        authority: given.authority,
        signature: given.signature,
        key,
    };
    Ok(own.contact.page(template).status(status).into_response())
}

/// The answers, each with the way to change it.
fn rows(own: &Own) -> Vec<Row> {
    let form = &own.agreement.form;
    let locale = own.contact.visit.locale;
    let joined = |parts: &[&str]| {
        parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    };
    let country = locale.text(&format!("country-{}", form.country)).into_owned();
    let change = |field: FormField| match field.step() {
        Step::Organisation => format!("{}?check=yes#{}", own.to("organisation"), field.name()),
        step => format!("{}#{}", own.to(step.word()), field.name()),
    };
    let own_name = |field: FormField, value: String| Row { label: label(own, field), value, change: change(field) };
    let called = |key: &str, field: FormField, value: String| Row {
        label: locale.text(key).into_owned(),
        value,
        change: change(field),
    };
    vec![
        own_name(FormField::Organisation, form.organisation.clone()),
        own_name(FormField::Registration, form.registration.clone()),
        own_name(FormField::Address, format!("{}\n{country}", form.address)),
        called("signing-row-you", FormField::Signatory, joined(&[&form.signatory, &form.signatory_role])),
        called("signing-row-privacy", FormField::PrivacyName, joined(&[&form.privacy_name, &form.privacy_email])),
        called(
            "signing-row-breach",
            FormField::BreachName,
            joined(&[&form.breach_name, &form.breach_email, &form.breach_phone]),
        ),
    ]
}
