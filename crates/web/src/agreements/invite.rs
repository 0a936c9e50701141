//! Inviting a customer to sign.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use domain::email::EmailAddress;
use domain::ids::{AgreementId, ContactId, ControllerId, TemplateVersionId};
use domain::language::Language;
use domain::message::Message;
use domain::names;
use domain::people::{ContactDetails, Duty};
use domain::permissions::action;
use domain::signing::{Form, LONGEST};
use http::StatusCode;
use i18n::Locale;
use storage::agreements::{self, Start};
use storage::links::LinkKind;
use storage::mails::MailKind;
use storage::templates::{self, TemplateRow};
use storage::{controllers, idempotency, staff};

use super::act;
use super::checks::is_staff_domain;
use super::letter::{self, Letter};
use crate::Result;
use crate::filters;
use crate::forms::{Fields, Problems};
use crate::view::{Choice, FieldError, Link, PageHead};
use crate::visit::Staff;

/// The longest message, in characters.
const LONGEST_MESSAGE: usize = 1_000;

#[derive(Template)]
#[template(path = "agreements/invite.html")]
struct Page {
    page: PageHead,
    crumbs: Vec<Link>,
    back: String,
    errors: Vec<FieldError>,
    key: String,
    organisation: String,
    organisation_error: String,
    name: String,
    name_error: String,
    email: String,
    email_error: String,
    languages: Vec<Choice>,
    language_error: String,
    versions: Vec<Choice>,
    version_error: String,
    message: String,
    message_error: String,
    /// Where templates are; nothing is published yet.
    templates: String,
    none_published: bool,
}

/// An invitation whose fields are right.
struct Invitation {
    organisation: String,
    name: String,
    email: EmailAddress,
    language: Language,
    version: TemplateVersionId,
    message: String,
}

pub async fn get(mut staff: Staff) -> Result<Response> {
    staff.permit::<action::InviteController>()?;
    let published = templates::published(&mut staff.tx).await?;
    let mut fields = Fields::default();
    let language = staff.profile.languages.first().copied().unwrap_or(staff.visit.language());
    fields.0.push(("language".to_owned(), language.tag().to_owned()));
    Ok(page(&staff, staff.visit.app.form_key(), &fields, &published, Problems::default()))
}

pub async fn post(mut staff: Staff, fields: Fields) -> Result<Response> {
    staff.permit::<action::InviteController>()?;
    let published = templates::published(&mut staff.tx).await?;
    let mut problems = Problems::default();
    let invitation = read(staff.visit.locale, &fields, &published, &mut problems);
    let invitation = match invitation {
        Some(invitation) if staff::is_staff(&mut staff.tx, &invitation.email).await? => {
            problems.add(staff.visit.locale, "email", &Message::new("agreements-invite-staff"));
            None
        }
        other => other,
    };
    let Some(invitation) = invitation else {
        return Ok(page(&staff, fields.text("idempotency_key").to_owned(), &fields, &published, problems));
    };
    let request = fields.once(staff.id.0, None, "agreement.invite")?;
    let id = start(&mut staff, &invitation).await?;
    let flagged = is_staff_domain(&invitation.email, &staff.profile.staff_domains);
    let path = act::page_of(&staff, id, if flagged { "invited-staff-domain" } else { "invited" });
    // A twin that was quicker has done all this already; then none of it happens here.
    if let Some(path) = idempotency::claim(&mut staff.tx, &request, &path).await? {
        return Ok(Redirect::to(&path).into_response());
    }
    staff.tx.commit().await?;
    Ok(Redirect::to(&path).into_response())
}

/// Adds the customer, its signatory and the agreement, and writes the invitation.
async fn start(staff: &mut Staff, invitation: &Invitation) -> Result<AgreementId> {
    let controller = ControllerId(staff.tx.new_id());
    staff.tx.make_key(&staff.visit.app.db, controller).await?;
    controllers::create(&mut staff.tx, controller, &invitation.organisation).await?;
    let details = ContactDetails {
        email: invitation.email.as_str().to_owned(),
        name: invitation.name.clone(),
        ..ContactDetails::default()
    };
    let contact = ContactId(staff.tx.new_id());
    let duties = [Duty::Signatory];
    let (email, language) = (&invitation.email, invitation.language);
    let contact =
        controllers::put_contact(&mut staff.tx, contact, controller, email, &details, &duties, language).await?;
    let start = Start {
        controller,
        signatory: contact,
        version: invitation.version,
        language,
        form: Form {
            organisation: invitation.organisation.clone(),
            signatory: invitation.name.clone(),
            ..Form::default()
        },
        invited_by: Some(staff.id),
    };
    let id = agreements::start(&mut staff.tx, staff.actor, &start).await?;
    let agreement = agreements::one(&mut staff.tx, id).await?;
    let to = controllers::contact(&mut staff.tx, controller, contact).await?;
    let letter = Letter {
        kind: MailKind::Invitation,
        link: Some(LinkKind::Invitation),
        words: Some(invitation.message.clone()),
    };
    letter::send(staff, &agreement, &to, letter).await?;
    Ok(id)
}

fn read(locale: Locale, fields: &Fields, published: &[TemplateRow], problems: &mut Problems) -> Option<Invitation> {
    let organisation = one_line(locale, fields, "organisation", "form-problem-organisation", problems);
    let name = one_line(locale, fields, "name", "form-problem-signatory", problems);
    let email =
        EmailAddress::parse(fields.text("email")).map_err(|error| problems.add(locale, "email", &error.message())).ok();
    let language = Language::from_tag(fields.text("language"));
    if language.is_none() {
        problems.add(locale, "language", &Message::new("agreements-invite-language-missing"));
    }
    let version = published.iter().find(|row| row.version.to_string() == fields.text("version"));
    match (version, language) {
        (None, _) => problems.add(locale, "version", &Message::new("agreements-invite-version-missing")),
        (Some(version), Some(language)) if !version.languages.contains(&language) => {
            let has: Vec<_> = version.languages.iter().map(|language| locale.language_name(*language)).collect();
            let message = Message::new("agreements-invite-version-language").with("languages", has.join(", "));
            problems.add(locale, "language", &message);
        }
        _ => {}
    }
    let message = fields.trimmed("message");
    if message.chars().count() > LONGEST_MESSAGE {
        problems.add(locale, "message", &Message::new("form-problem-too-long").with("most", LONGEST_MESSAGE));
    } else if message.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        problems.add(locale, "message", &Message::new("agreements-reason-control"));
    }
    let (email, language, version) = (email?, language?, version?.version);
    problems.is_empty().then_some(Invitation { organisation, name, email, language, version, message })
}

/// A field of one line that must be filled in.
fn one_line(locale: Locale, fields: &Fields, name: &str, missing: &'static str, problems: &mut Problems) -> String {
    let text = fields.trimmed(name);
    if text.chars().count() > LONGEST {
        problems.add(locale, name, &Message::new("form-problem-too-long").with("most", LONGEST));
    } else if text.chars().any(names::is_hidden) {
        problems.add(locale, name, &Message::new("form-problem-control"));
    } else if !names::says_something(&text) {
        problems.add(locale, name, &Message::new(missing));
    }
    text
}

fn page(staff: &Staff, key: String, fields: &Fields, published: &[TemplateRow], problems: Problems) -> Response {
    let visit = &staff.visit;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut head = staff.head("agreements-invite-title");
    head.has_errors = !problems.is_empty();
    let choice = |value: String, label: String, selected: bool| Choice { value, label, hint: String::new(), selected };
    let versions = published.iter().map(|row| {
        let has: Vec<_> = row.languages.iter().map(|language| visit.locale.language_name(*language)).collect();
        let label = Message::new("agreements-version")
            .with("name", row.name.as_str())
            .with("number", i64::from(row.number))
            .with("languages", has.join(", "));
        let value = row.version.to_string();
        let selected = published.len() == 1 || value == fields.text("version");
        choice(value, visit.locale.message(&label).into_owned(), selected)
    });
    let languages = Language::ALL.into_iter().map(|language| {
        choice(language.tag().to_owned(), language.own_name().to_owned(), language.tag() == fields.text("language"))
    });
    let template = Page {
        page: head,
        crumbs: vec![Link {
            href: visit.to("staff/agreements"),
            label: visit.locale.text("agreements-title").into_owned(),
        }],
        back: visit.to("staff/agreements"),
        key,
        organisation: fields.text("organisation").to_owned(),
        organisation_error: problems.of("organisation"),
        name: fields.text("name").to_owned(),
        name_error: problems.of("name"),
        email: fields.text("email").to_owned(),
        email_error: problems.of("email"),
        languages: languages.collect(),
        language_error: problems.of("language"),
        versions: versions.collect(),
        version_error: problems.of("version"),
        message: fields.text("message").to_owned(),
        message_error: problems.of("message"),
        templates: visit.to("staff/templates"),
        none_published: published.is_empty(),
        errors: problems.0,
    };
    staff.page(template).status(status).into_response()
}
