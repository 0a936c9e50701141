//! Short pages: one thing said, or one thing asked.

use askama::Template;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use storage::tenants::Profile;

use crate::filters;
use crate::view::PageHead;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "subprocessors/public/said.html")]
struct Said {
    page: PageHead,
    title: String,
    body: String,
    /// What the one button says; empty for none.
    button: String,
    back: String,
}

/// The keys of a title and of what stands below it.
pub type Keys = [&'static str; 2];

/// Says what there is to know.
pub fn say(visit: &Visit, profile: &Profile, status: StatusCode, keys: Keys) -> Response {
    page(visit, profile, status, keys, String::new())
}

/// Asks for one press of a button, which is posted to the page's own address.
pub fn ask(visit: &Visit, profile: &Profile, keys: Keys, button: &str) -> Response {
    let button = visit.locale.text(button).into_owned();
    page(visit, profile, StatusCode::OK, keys, button)
}

fn page(visit: &Visit, profile: &Profile, status: StatusCode, [title, body]: Keys, button: String) -> Response {
    let title = visit.locale.text(title).into_owned();
    let processor = [("processor", profile.name.as_str().into())];
    let template = Said {
        page: visit.head_with(profile, title.clone()),
        title,
        body: visit.locale.text_with(body, &processor).into_owned(),
        button,
        back: visit.to("subprocessors"),
    };
    visit.page(profile, template).status(status).into_response()
}
