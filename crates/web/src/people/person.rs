//! One member of the staff: what they may do, and whether they may sign in.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::StaffId;
use domain::message::Message;
use domain::permissions::{Action, Denied, Role, action};
use http::StatusCode;
use serde::Deserialize;
use storage::staff::{self, StaffState};
use storage::{StorageError, enrolment, idempotency};

use super::{asked, invite, letters, list};
use crate::forms::{Fields, Problems};
use crate::view::{Choice, Link, PageHead, Row};
use crate::visit::Staff;
use crate::{Error, Result, filters};

#[derive(Deserialize)]
pub struct At {
    id: String,
}

impl At {
    fn id(&self) -> Result<StaffId> {
        self.id.parse().map_err(|_| Error::NotFound)
    }
}

#[derive(Template)]
#[template(path = "people/person.html")]
struct PersonPage {
    page: PageHead,
    key: String,
    problems: Problems,
    crumbs: Vec<Link>,
    name: String,
    facts: Vec<Row>,
    state: &'static str,
    word: String,
    /// The reader may change them.
    may_change: bool,
    /// They are the reader.
    myself: bool,
    me: String,
    /// Where they are invited once more; empty where there is no need, or the reader may not.
    again: String,
    /// Where their second factor is reset; empty where they have none, or the reader may not.
    reset: String,
    roles: Vec<Choice>,
    binds: bool,
    disabled: bool,
    was: String,
    done: &'static str,
}

/// What the page showed: whoever changes something else in the meantime makes the form stale.
fn was(person: &staff::Staff) -> String {
    format!("{} {} {}", person.role.word(), person.binds, person.state.word())
}

/// What the form says.
struct Typed {
    role: Option<Role>,
    binds: bool,
    disabled: bool,
}

/// The person.
pub async fn get(mut staff: Staff, Path(at): Path<At>) -> Result<Response> {
    staff.permit::<action::ViewStaff>()?;
    let person = staff::one(&mut staff.tx, at.id()?).await?;
    let typed = Typed { role: Some(person.role), binds: person.binds, disabled: person.state == StaffState::Disabled };
    Ok(form(&staff, &person, StatusCode::OK, Problems::default(), &typed))
}

fn form(staff: &Staff, person: &staff::Staff, status: StatusCode, problems: Problems, typed: &Typed) -> Response {
    let (visit, locale) = (&staff.visit, staff.visit.locale);
    let mut page = staff.head_with(person.name.clone());
    page.has_errors = !problems.is_empty();
    let may_invite = Action::InviteStaff.allows(&staff.actor) && person.state == StaffState::Invited;
    let may_change = Action::ChangeStaff.allows(&staff.actor) && person.id != staff.id;
    let may_reset = may_change && person.state == StaffState::Active;
    let yes_or_no = if person.binds { "people-yes" } else { "people-no" };
    let row = |label: &str, value: String| Row { label: locale.text(label).into_owned(), value, change: String::new() };
    let page = PersonPage {
        page,
        key: visit.app.form_key(),
        problems,
        crumbs: vec![Link { href: visit.to("staff/people"), label: locale.text("people-list-title").into_owned() }],
        name: person.name.clone(),
        facts: vec![
            row("people-email", person.email.clone()),
            row("people-role", locale.text(&format!("role-{}", person.role.word())).into_owned()),
            row("people-binds", locale.text(yes_or_no).into_owned()),
            row("people-language", locale.language_name(person.language)),
        ],
        state: list::look(person.state),
        word: locale.text(list::state_text(person.state)).into_owned(),
        may_change,
        myself: person.id == staff.id,
        me: visit.to("staff/me"),
        again: if may_invite { visit.to(&format!("staff/people/{}/invite-again", person.id)) } else { String::new() },
        reset: if may_reset {
            visit.to(&format!("staff/people/{}/reset-second-factor", person.id))
        } else {
            String::new()
        },
        roles: invite::roles(locale, typed.role),
        binds: typed.binds,
        disabled: typed.disabled,
        was: was(person),
        done: match asked(visit, "done") {
            Some("changed") => "people-done-changed",
            Some("reset") => "people-done-reset",
            Some("invited") => "people-done-invited",
            Some("too-many") => "people-done-too-many",
            _ => "",
        },
    };
    staff.page(page).status(status).into_response()
}

/// Changes what they may do. Their sessions end with it, so that their next request is judged anew.
pub async fn post(mut staff: Staff, Path(at): Path<At>, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::ChangeStaff>()?;
    let id = at.id()?;
    let request = fields.once(staff.id.0, None, "staff.change")?;
    let outcome = staff.visit.to(&format!("staff/people/{id}?done=changed"));
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    hold(&mut staff, id).await?;
    let person = staff::one(&mut staff.tx, id).await?;
    if fields.text("was") != was(&person) {
        return Err(StorageError::Stale.into());
    }
    let typed = Typed {
        role: Role::from_word(fields.text("role")),
        binds: fields.ticked("binds"),
        disabled: fields.ticked("disabled"),
    };
    let mut problems = Problems::default();
    let Some(role) = typed.role else {
        problems.add(staff.visit.locale, "role", &Message::new("people-role-none"));
        return Ok(form(&staff, &person, StatusCode::UNPROCESSABLE_ENTITY, problems, &typed));
    };
    if typed.binds && role == Role::Auditor {
        problems.add(staff.visit.locale, "binds", &Message::new("people-binds-auditor"));
        return Ok(form(&staff, &person, StatusCode::UNPROCESSABLE_ENTITY, problems, &typed));
    }
    staff::change(&mut staff.tx, permit, id, role, typed.binds, typed.disabled).await?;
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

/// Nobody changes themselves, and whoever changes somebody is an administrator still while they hold this: so one
/// administrator always remains.
async fn hold(staff: &mut Staff, whom: StaffId) -> Result<()> {
    let administrators = staff::hold_administrators(&mut staff.tx).await?;
    if !administrators.contains(&staff.id) {
        return Err(staff.denied(Denied(Action::ChangeStaff)));
    }
    if whom == staff.id {
        return Err(Error::BadRequest(Message::new("people-not-yourself")));
    }
    Ok(())
}

/// Takes the second factor of somebody away who has lost it, recovery codes and all. They are told by mail, and set
/// another up when they next sign in.
pub async fn reset_second_factor(mut staff: Staff, Path(at): Path<At>, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::ChangeStaff>()?;
    let id = at.id()?;
    let request = fields.once(staff.id.0, None, "staff.reset_second_factor")?;
    let outcome = staff.visit.to(&format!("staff/people/{id}?done=reset"));
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    hold(&mut staff, id).await?;
    let person = staff::one(&mut staff.tx, id).await?;
    enrolment::reset(&mut staff.tx, permit, id).await?;
    letters::second_factor_reset(&mut staff.tx, &person).await?;
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}
