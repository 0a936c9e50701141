//! The tenant's keys: what for, by whom, until when, when last used.

use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::api_keys::{self as rules, Grants, State};
use domain::permissions::action;
use http::StatusCode;
use i18n::Locale;
use storage::api_keys::{self, Key};

use super::LIST;
use crate::settings::tabs;
use crate::view::{PageHead, RailItem};
use crate::visit::{Staff, zone};
use crate::{Result, filters};

struct Line {
    name: String,
    beginning: String,
    may: String,
    made: String,
    last_day: String,
    used: String,
    state: &'static str,
    word: String,
    /// When and by whom it was revoked; empty where nobody has.
    revoked: String,
    /// Where it is revoked; empty where there is no need.
    revoke: String,
}

#[derive(Template)]
#[template(path = "api_keys/list.html")]
struct ListPage {
    page: PageHead,
    sections: Vec<RailItem>,
    /// What was done, and how it is shown; empty for nothing.
    notice: (&'static str, &'static str),
    make: String,
    lines: Vec<Line>,
    /// How many are good, and how many can be.
    live: usize,
    most: i64,
}

/// What was done a moment ago; a closed list, since it stands in the address.
const DONE: [(&str, &str); 2] = [("made", "api-keys-made-before"), ("revoked", "api-keys-revoked")];

/// What a key may ask, in words.
pub fn may(locale: Locale, grants: Grants) -> String {
    let words = grants.iter().map(|grant| locale.text(&format!("api-keys-may-{}", grant.word())).into_owned());
    words.collect::<Vec<_>>().join(", ")
}

/// The list.
pub async fn get(staff: Staff) -> Result<Response> {
    staff.permit::<action::MakeKey>()?;
    let done = staff.visit.query.as_deref().and_then(|query| query.strip_prefix("done="));
    let done = DONE.into_iter().find(|(word, _)| done == Some(*word));
    page(staff, done.map_or(("", ""), |(_, key)| ("done", key)), StatusCode::OK).await
}

/// The list, and what is to be said of it: one of the five states, and a key.
pub async fn page(mut staff: Staff, notice: (&'static str, &'static str), status: StatusCode) -> Result<Response> {
    let keys = api_keys::all(&mut staff.tx).await?;
    let template = ListPage {
        page: staff.head("api-keys-title"),
        sections: tabs(&staff.visit, "keys"),
        notice,
        make: staff.visit.to(&format!("{LIST}/new")),
        live: keys.iter().filter(|key| key.state == State::Live).count(),
        most: rules::MOST_LIVE,
        lines: keys.into_iter().map(|key| line(&staff, key)).collect(),
    };
    Ok(staff.page(template).status(status).into_response())
}

fn line(staff: &Staff, key: Key) -> Line {
    let (locale, zone) = (staff.visit.locale, zone(&staff.profile));
    let day = |at: chrono::DateTime<chrono::Utc>| locale.date(at.with_timezone(&zone).date_naive());
    let by = |text: &str, at, name: &str| {
        locale.text_with(text, &[("day", day(at).into()), ("name", name.into())]).into_owned()
    };
    Line {
        beginning: rules::beginning(&key.handle),
        may: may(locale, key.may),
        made: by("api-keys-made-by", key.made_at, &key.made_by),
        last_day: locale.date(key.last_day),
        used: key.used_on.map_or_else(|| locale.text("api-keys-never").into_owned(), |day| locale.date(day)),
        state: match key.state {
            State::Live => "done",
            State::Expired | State::Revoked => "draft",
        },
        word: locale.text(&format!("api-keys-state-{}", key.state.word())).into_owned(),
        revoked: key.revoked.map(|(at, name)| by("api-keys-revoked-by", at, &name)).unwrap_or_default(),
        revoke: match key.state {
            State::Live => staff.visit.to(&format!("{LIST}/{}/revoke", key.id)),
            State::Expired | State::Revoked => String::new(),
        },
        name: key.name,
    }
}
