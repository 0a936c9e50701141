//! Making a key, with a fresh code: whoever holds it reads in the tenant's name. It is shown on the page that answers, and
//! nowhere else: the address, the log and the database do not have it, and the page that is loaded again does not either.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use domain::api_keys::{self as rules, ApiKey, Grant, Grants, Wrong, expires_at};
use domain::message::Message;
use domain::permissions::action;
use http::StatusCode;
use storage::api_keys::{self, NewKey};
use storage::idempotency;

use super::{LIST, list};
use crate::agreements::code::{self, Judged};
use crate::forms::{Fields, Problems};
use crate::in_force::today;
use crate::view::{Choice, Link, PageHead};
use crate::visit::{Staff, zone};
use crate::{Result, filters};

#[derive(Template)]
#[template(path = "api_keys/new.html")]
struct NewPage {
    page: PageHead,
    crumbs: Vec<Link>,
    problems: Problems,
    key: String,
    name: String,
    may: Vec<Choice>,
    last_day: String,
    /// Seconds until the next code.
    left: i64,
    back: String,
}

#[derive(Template)]
#[template(path = "api_keys/made.html")]
struct MadePage {
    page: PageHead,
    crumbs: Vec<Link>,
    name: String,
    /// The key, this once.
    secret: String,
    may: String,
    last_day: String,
    /// How a program asks.
    example: String,
    back: String,
}

/// What the form says, as typed.
struct Typed {
    name: String,
    may: Grants,
    last_day: String,
}

impl Typed {
    fn read(fields: &Fields) -> Self {
        let ticked = fields.0.iter().filter(|(name, _)| name == "may").filter_map(|(_, word)| Grant::from_word(word));
        Self {
            name: fields.trimmed("name"),
            may: Grants::of(ticked),
            last_day: fields.text("last_day").chars().take(20).collect(),
        }
    }
}

/// What the form says, where it can be kept.
struct Wanted {
    name: String,
    last_day: NaiveDate,
    expires_at: chrono::DateTime<chrono::Utc>,
}

/// The form.
pub async fn get(staff: Staff) -> Result<Response> {
    staff.permit::<action::MakeKey>()?;
    let usual = rules::usual_last_day(today(&staff.tx, &staff.profile)).to_string();
    let typed = Typed { name: String::new(), may: Grants::of(Grant::ALL), last_day: usual };
    let key = staff.visit.app.form_key();
    form(staff, typed, key, Problems::default(), StatusCode::OK).await
}

fn crumbs(staff: &Staff) -> Vec<Link> {
    vec![Link { href: staff.visit.to(LIST), label: staff.visit.locale.text("api-keys-title").into_owned() }]
}

async fn form(mut staff: Staff, typed: Typed, key: String, problems: Problems, status: StatusCode) -> Result<Response> {
    let left = code::clock(&mut staff).await?.left;
    let locale = staff.visit.locale;
    let choice = |grant: Grant| Choice {
        value: grant.word().to_owned(),
        label: locale.text(&format!("api-keys-may-{}", grant.word())).into_owned(),
        hint: locale.text(&format!("api-keys-may-{}-hint", grant.word())).into_owned(),
        selected: typed.may.has(grant),
    };
    let template = NewPage {
        page: PageHead { has_errors: !problems.is_empty(), ..staff.head("api-keys-new-title") },
        crumbs: crumbs(&staff),
        may: Grant::ALL.map(choice).to_vec(),
        problems,
        key,
        name: typed.name,
        last_day: typed.last_day,
        left,
        back: staff.visit.to(LIST),
    };
    Ok(staff.page(template).status(status).into_response())
}

/// Makes the key and shows it.
pub async fn post(mut staff: Staff, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::MakeKey>()?;
    let request = fields.once(staff.id.0, None, "api_key.make")?;
    let outcome = staff.visit.to(&format!("{LIST}?done=made"));
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    let (typed, again) = (Typed::read(&fields), fields.text("idempotency_key").to_owned());
    let wanted = match wanted(&staff, &typed) {
        Ok(wanted) => wanted,
        Err(problems) => return form(staff, typed, again, problems, StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    // Last: a code is used up by being judged.
    if let Some((message, status)) = refused(&mut staff, fields.text("code")).await? {
        let mut problems = Problems::default();
        problems.add(staff.visit.locale, "code", &message);
        return form(staff, typed, again, problems, status).await;
    }
    let key = ApiKey::random(&mut *staff.visit.app.db.randomness().rng());
    let Wanted { name, last_day, expires_at } = wanted;
    let new = NewKey { key: &key, name: &name, may: typed.may, last_day, expires_at };
    if api_keys::make(&mut staff.tx, permit, &new).await?.is_none() {
        let mut problems = Problems::default();
        problems.add(staff.visit.locale, "name", &Message::new("api-keys-wrong-full").with("most", rules::MOST_LIVE));
        // Given up with all that it did: the code can be used once more.
        staff.tx = staff.visit.app.db.tenant(staff.session.ctx()).await?;
        return form(staff, typed, again, problems, StatusCode::CONFLICT).await;
    }
    let answer = made(&staff, &new);
    staff.tx.commit().await?;
    Ok(answer)
}

fn wanted(staff: &Staff, typed: &Typed) -> Result<Wanted, Problems> {
    let locale = staff.visit.locale;
    let mut problems = Problems::default();
    let name = rules::name(&typed.name).map_err(|wrong| problems.add(locale, "name", &wrong.message()));
    if typed.may.is_empty() {
        problems.add(locale, "may", &Message::new("api-keys-wrong-no-may"));
    }
    let day = rules::last_day(&typed.last_day, today(&staff.tx, &staff.profile));
    let day = day.and_then(|day| Ok((day, expires_at(day, zone(&staff.profile)).ok_or(Wrong::NoDay)?)));
    let day = day.map_err(|wrong| problems.add(locale, "last_day", &wrong.message()));
    match (name, day) {
        (Ok(name), Ok((last_day, expires_at))) if problems.is_empty() => Ok(Wanted { name, last_day, expires_at }),
        _ => Err(problems),
    }
}

/// Judges the fresh code: why it is refused, and how the page is answered.
async fn refused(staff: &mut Staff, typed: &str) -> Result<Option<(Message, StatusCode)>> {
    Ok(match code::judge(staff, typed).await? {
        Judged::Right => None,
        Judged::Refused(message) => Some((message, StatusCode::UNPROCESSABLE_ENTITY)),
        Judged::Wait(until) => {
            let until = staff.visit.locale.moment(until, zone(&staff.profile));
            Some((Message::new("agreements-code-wait").with("until", until), StatusCode::TOO_MANY_REQUESTS))
        }
    })
}

fn made(staff: &Staff, new: &NewKey<'_>) -> Response {
    let locale = staff.visit.locale;
    let (public_url, path) = (&staff.visit.app.settings.public_url, staff.visit.to("api/v1/agreements"));
    let template = MadePage {
        page: staff.head("api-keys-made-title"),
        crumbs: crumbs(staff),
        name: new.name.to_owned(),
        secret: new.key.reveal(),
        may: list::may(locale, new.may),
        last_day: locale.date(new.last_day),
        example: format!("curl -H \"Authorization: Bearer $KEY\" {public_url}{path}/$AGREEMENT/subprocessors"),
        back: staff.visit.to(LIST),
    };
    staff.page(template).into_response()
}
