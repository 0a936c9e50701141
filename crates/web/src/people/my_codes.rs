//! New recovery codes, in the place of those that are used, lost or seen by somebody.

use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::permissions::action;
use http::StatusCode;
use storage::enrolment;

use super::{enrol, limits, second_factor};
use crate::forms::{Fields, Problems};
use crate::view::PageHead;
use crate::visit::Staff;
use crate::{Result, filters};

#[derive(Template)]
#[template(path = "people/my_codes.html")]
struct MyCodesPage {
    page: PageHead,
    problems: Problems,
    codes_left: i64,
    left: i64,
    back: String,
}

/// The form.
pub async fn get(mut staff: Staff) -> Result<Response> {
    staff.permit::<action::ViewStaff>()?;
    form(&mut staff, StatusCode::OK, Problems::default()).await
}

async fn form(staff: &mut Staff, status: StatusCode, problems: Problems) -> Result<Response> {
    let codes_left = enrolment::recovery_codes_left(&mut staff.tx, staff.id).await?;
    let mut page = staff.head("people-my-codes-title");
    page.has_errors = !problems.is_empty();
    let page = MyCodesPage {
        page,
        problems,
        codes_left,
        left: second_factor::seconds_left(&staff.visit),
        back: staff.visit.to("staff/me"),
    };
    Ok(staff.page(page).status(status).into_response())
}

/// Makes them. The form has no key of its own: the code that it carries counts once.
pub async fn post(mut staff: Staff, fields: Fields) -> Result<Response> {
    staff.permit::<action::ViewStaff>()?;
    let locale = staff.visit.locale;
    let mut problems = Problems::default();
    let tries = limits::code(staff.id);
    if let Some(refused) = limits::refused(&staff.visit, &tries).await? {
        problems.add(locale, "code", &refused);
        return form(&mut staff, StatusCode::TOO_MANY_REQUESTS, problems).await;
    }
    if let Err(refused) = second_factor::use_code(&mut staff.tx, staff.id, fields.text("code")).await? {
        problems.add(locale, "code", &refused.message(staff.tx.now()));
        let page = form(&mut staff, StatusCode::UNPROCESSABLE_ENTITY, problems).await?;
        staff.tx.commit().await?;
        return Ok(page);
    }
    let (codes, hashes) = second_factor::recovery_codes(&staff.visit, staff.id);
    enrolment::renew_recovery_codes(&mut staff.tx, staff.id, &hashes).await?;
    staff.tx.commit().await?;
    for (limit, whose) in &tries {
        staff.visit.app.db.forget_tries(*limit, whose).await?;
    }
    Ok(enrol::codes_page(&staff.visit, &staff.profile, codes, "staff/me?done=codes"))
}
