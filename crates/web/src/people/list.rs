//! The list of the staff.

use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::permissions::{Action, action};
use storage::staff::{self, StaffState};

use super::asked;
use crate::view::PageHead;
use crate::visit::Staff;
use crate::{Result, filters};

#[derive(Template)]
#[template(path = "people/list.html")]
struct ListPage {
    page: PageHead,
    rows: Vec<Row>,
    /// Where somebody is invited; empty for those who may not.
    invite: String,
    /// Somebody was invited just now.
    invited: bool,
}

struct Row {
    href: String,
    name: String,
    email: String,
    role: String,
    binds: bool,
    /// How the state looks and what it is called.
    state: &'static str,
    word: String,
}

/// Everybody, by name.
pub async fn get(mut staff: Staff) -> Result<Response> {
    staff.permit::<action::ViewStaff>()?;
    let locale = staff.visit.locale;
    let rows = staff::all(&mut staff.tx).await?;
    let rows = rows
        .into_iter()
        .map(|person| Row {
            href: staff.visit.to(&format!("staff/people/{}", person.id)),
            role: locale.text(&format!("role-{}", person.role.word())).into_owned(),
            state: look(person.state),
            word: locale.text(state_text(person.state)).into_owned(),
            name: person.name,
            email: person.email,
            binds: person.binds,
        })
        .collect();
    let may_invite = Action::InviteStaff.allows(&staff.actor);
    let page = ListPage {
        page: staff.head("people-list-title"),
        rows,
        invite: if may_invite { staff.visit.to("staff/people/invite") } else { String::new() },
        invited: asked(&staff.visit, "done") == Some("invited"),
    };
    Ok(staff.page(page).into_response())
}

/// Which of the five looks a state has.
pub fn look(state: StaffState) -> &'static str {
    match state {
        StaffState::Invited => "them",
        StaffState::Active => "done",
        StaffState::Disabled => "draft",
    }
}

/// The key of the word for a state.
pub fn state_text(state: StaffState) -> &'static str {
    match state {
        StaffState::Invited => "people-state-invited",
        StaffState::Active => "people-state-active",
        StaffState::Disabled => "people-state-disabled",
    }
}
