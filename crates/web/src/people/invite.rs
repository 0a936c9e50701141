//! Inviting somebody to the staff, and inviting them once more.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::email::EmailAddress;
use domain::ids::StaffId;
use domain::language::Language;
use domain::line;
use domain::message::Message;
use domain::permissions::{Permit, Role, action};
use http::StatusCode;
use i18n::Locale;
use serde::Deserialize;
use storage::links::LinkKind;
use storage::staff::{self, NewStaff, StaffState};
use storage::{StorageError, idempotency};

use super::{letters, limits};
use crate::forms::{Fields, Problems};
use crate::view::{Choice, PageHead};
use crate::visit::Staff;
use crate::{Result, filters};

/// The longest name that is taken.
const LONGEST_NAME: usize = 120;

#[derive(Template)]
#[template(path = "people/invite.html")]
struct InvitePage {
    page: PageHead,
    key: String,
    problems: Problems,
    name: String,
    email: String,
    roles: Vec<Choice>,
    binds: bool,
    languages: Vec<Choice>,
    days: i64,
    back: String,
}

/// What was typed.
#[derive(Default)]
struct Typed {
    name: String,
    email: String,
    role: Option<Role>,
    binds: bool,
    language: Option<Language>,
}

impl Typed {
    fn from(fields: &Fields) -> Self {
        Self {
            name: fields.trimmed("name"),
            email: fields.trimmed("email"),
            role: Role::from_word(fields.text("role")),
            binds: fields.ticked("binds"),
            language: Language::from_tag(fields.text("language")),
        }
    }

    fn problems(&self, locale: Locale) -> Problems {
        let mut problems = Problems::default();
        if line::is_blank(&self.name) {
            problems.add(locale, "name", &Message::new("people-name-empty"));
        } else if self.name.chars().count() > LONGEST_NAME || line::has_strays(&self.name) {
            problems.add(locale, "name", &Message::new("people-name-bad").with("most", LONGEST_NAME));
        }
        if let Err(wrong) = EmailAddress::parse(&self.email) {
            problems.add(locale, "email", &wrong.message());
        }
        if self.role.is_none() {
            problems.add(locale, "role", &Message::new("people-role-none"));
        } else if self.binds && self.role == Some(Role::Auditor) {
            problems.add(locale, "binds", &Message::new("people-binds-auditor"));
        }
        if self.language.is_none() {
            problems.add(locale, "language", &Message::new("people-language-none"));
        }
        problems
    }
}

/// The roles to choose from, each with what it is for.
pub fn roles(locale: Locale, chosen: Option<Role>) -> Vec<Choice> {
    let choice = |role: Role, hint: &str| Choice {
        value: role.word().to_owned(),
        label: locale.text(&format!("role-{}", role.word())).into_owned(),
        hint: locale.text(hint).into_owned(),
        selected: chosen == Some(role),
    };
    vec![
        choice(Role::Administrator, "people-role-administrator-hint"),
        choice(Role::Reviewer, "people-role-reviewer-hint"),
        choice(Role::Dpo, "people-role-dpo-hint"),
        choice(Role::Auditor, "people-role-auditor-hint"),
    ]
}

/// The form.
pub async fn get(staff: Staff) -> Result<Response> {
    staff.permit::<action::InviteStaff>()?;
    let typed = Typed { language: Some(staff.visit.language()), ..Typed::default() };
    Ok(form(&staff, StatusCode::OK, Problems::default(), &typed))
}

fn form(staff: &Staff, status: StatusCode, problems: Problems, typed: &Typed) -> Response {
    let mut page = staff.head("people-invite-title");
    page.has_errors = !problems.is_empty();
    let language = |language: Language| Choice {
        value: language.tag().to_owned(),
        label: language.own_name().to_owned(),
        hint: String::new(),
        selected: typed.language == Some(language),
    };
    let page = InvitePage {
        page,
        key: staff.visit.app.form_key(),
        problems,
        name: typed.name.clone(),
        email: typed.email.clone(),
        roles: roles(staff.visit.locale, typed.role),
        binds: typed.binds,
        languages: Language::ALL.into_iter().map(language).collect(),
        days: LinkKind::StaffInvitation.good_for().num_days(),
        back: staff.visit.to("staff/people"),
    };
    staff.page(page).status(status).into_response()
}

/// Adds the person and sends them the link.
pub async fn post(mut staff: Staff, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::InviteStaff>()?;
    let request = fields.once(staff.id.0, None, "staff.invite")?;
    let typed = Typed::from(&fields);
    let mut problems = typed.problems(staff.visit.locale);
    let outcome = staff.visit.to("staff/people?done=invited");
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    let email = EmailAddress::parse(&typed.email);
    let (Ok(email), Some(role), Some(language), true) = (email, typed.role, typed.language, problems.is_empty()) else {
        return Ok(form(&staff, StatusCode::UNPROCESSABLE_ENTITY, problems, &typed));
    };
    if let Some(refused) = limits::refused(&staff.visit, &limits::invite(staff.id)).await? {
        problems.add(staff.visit.locale, "email", &refused);
        return Ok(form(&staff, StatusCode::TOO_MANY_REQUESTS, problems, &typed));
    }
    let new = NewStaff { email: &email, name: &typed.name, role, binds: typed.binds, language };
    match invite(&mut staff, permit, &new).await {
        Ok(()) => {}
        Err(crate::Error::Stale) => {
            problems.add(staff.visit.locale, "email", &Message::new("people-email-taken"));
            return Ok(form(&staff, StatusCode::UNPROCESSABLE_ENTITY, problems, &typed));
        }
        Err(error) => return Err(error),
    }
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

async fn invite(staff: &mut Staff, permit: Permit<action::InviteStaff>, new: &NewStaff<'_>) -> Result<()> {
    let id = staff::invite(&mut staff.tx, permit, new).await?;
    let person = staff::one(&mut staff.tx, id).await?;
    letters::link(&mut staff.tx, &staff.visit.app, &person, LinkKind::StaffInvitation).await
}

#[derive(Deserialize)]
pub struct At {
    id: String,
}

/// Sends another link to somebody who has not used theirs; the earlier one is spent.
pub async fn again(mut staff: Staff, Path(at): Path<At>, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::InviteStaff>()?;
    let id: StaffId = at.id.parse().map_err(|_| StorageError::NotFound)?;
    let request = fields.once(staff.id.0, None, "staff.invite_again")?;
    let outcome = staff.visit.to(&format!("staff/people/{id}?done=invited"));
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    let person = staff::one(&mut staff.tx, id).await?;
    if person.state != StaffState::Invited {
        return Err(StorageError::Stale.into());
    }
    if limits::refused(&staff.visit, &limits::invite(staff.id)).await?.is_some() {
        return Ok(staff.visit.lead(&format!("staff/people/{id}?done=too-many")).into_response());
    }
    letters::link(&mut staff.tx, &staff.visit.app, &person, LinkKind::StaffInvitation).await?;
    staff::invited_again(&mut staff.tx, permit, id).await?;
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}
