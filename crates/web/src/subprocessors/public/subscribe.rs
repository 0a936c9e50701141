//! Asking to be told of changes by mail. The answer is the same for everybody, and takes the same time: it tells nobody
//! whose address is known here. Nobody is subscribed by somebody else: the address is proved first.

use std::time::Duration;

use askama::Template;
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use domain::email::EmailAddress;
use domain::ids::MailId;
use domain::language::Language;
use domain::secrets::Token;
use http::StatusCode;
use storage::mails::{self, Content, MailKind, NewMail};
use storage::subscribers::{self, Asked, NewSubscriber};
use storage::tenants::Profile;
use storage::throttle::Limit;
use tokio::time::{Instant, sleep_until};

use super::said::say;
use crate::forms::{Fields, Problems};
use crate::view::{Choice, PageHead};
use crate::visit::Visit;
use crate::{Error, Result, filters};

/// Mails that one address is sent because somebody asked.
const BY_ADDRESS: Limit = Limit { what: "subscription.address", most: 1, within: TimeDelta::hours(24) };
/// Mails that are sent at the wish of one network address.
const BY_NETWORK: Limit = Limit { what: "subscription.network", most: 30, within: TimeDelta::hours(1) };
/// No answer comes sooner: an address that was asked for today is sent nothing, which takes no time.
const AT_LEAST: Duration = Duration::from_millis(250);

#[derive(Template)]
#[template(path = "subprocessors/public/subscribe.html")]
struct Subscribe {
    page: PageHead,
    problems: Problems,
    email: String,
    languages: Vec<Choice>,
    processor: String,
    back: String,
    privacy: String,
}

pub async fn get(visit: Visit) -> Result<Response> {
    let (_, profile) = visit.public().await?;
    Ok(form(&visit, &profile, "", visit.language(), Problems::default()))
}

pub async fn post(visit: Visit, fields: Fields) -> Result<Response> {
    let answer_at = Instant::now() + AT_LEAST;
    let (tx, profile) = visit.public().await?;
    drop(tx);
    let typed = fields.trimmed("email");
    let asked = Language::from_tag(fields.text("language")).filter(|one| profile.languages.contains(one));
    let language = asked.or(profile.languages.first().copied()).unwrap_or(Language::En);
    let email = match EmailAddress::parse(&typed) {
        Ok(email) => email,
        Err(wrong) => {
            let mut problems = Problems::default();
            problems.add(visit.locale, "email", &wrong.message());
            return Ok(form(&visit, &profile, &typed, language, problems));
        }
    };
    if let Some(until) = visit.app.db.throttle(BY_NETWORK, &visit.network_address.to_string()).await? {
        return Err(Error::TooMany(until));
    }
    let whose = format!("{} {}", visit.arrival.public.tenant(), email.normalised());
    if visit.app.db.throttle(BY_ADDRESS, &whose).await?.is_none() {
        send(&visit, &email, language).await?;
    }
    sleep_until(answer_at).await;
    Ok(say(&visit, &profile, StatusCode::OK, ["subscription-sent-title", "subscription-sent-body"]))
}

async fn send(visit: &Visit, email: &EmailAddress, language: Language) -> Result<()> {
    let db = &visit.app.db;
    let (confirm, leave) = {
        let mut rng = db.randomness().rng();
        (Token::random(&mut *rng), Token::random(&mut *rng))
    };
    let new = NewSubscriber {
        email,
        language,
        confirm_hash: *confirm.hash().as_bytes(),
        leave: leave.reveal(),
        leave_hash: *leave.hash().as_bytes(),
    };
    let mut tx = db.tenant(&visit.gate()).await?;
    let (kind, token) = match subscribers::ask(&mut tx, &new).await? {
        Asked::ToConfirm => (MailKind::SubscriptionConfirm, confirm.reveal()),
        Asked::Already(leave) => (MailKind::SubscriptionExists, leave),
    };
    let content = Content { email: email.as_str().to_owned(), token: Some(token), ..Content::default() };
    let mail = NewMail { id: MailId(tx.new_id()), kind, language, controller: None, agreement: None, content };
    mails::send(&mut tx, &mail).await?;
    Ok(tx.commit().await?)
}

fn form(visit: &Visit, profile: &Profile, email: &str, language: Language, problems: Problems) -> Response {
    let failed = !problems.is_empty();
    let template = Subscribe {
        page: PageHead { has_errors: failed, ..visit.head(profile, "subscription-title") },
        problems,
        email: email.to_owned(),
        languages: languages(profile, language),
        processor: profile.name.clone(),
        back: visit.to("subprocessors"),
        privacy: visit.to("privacy"),
    };
    let status = if failed { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visit.page(profile, template).status(status).into_response()
}

/// The languages that the tenant writes in; the reader's own first, where it is one of them.
pub fn languages(profile: &Profile, chosen: Language) -> Vec<Choice> {
    let choice = |language: &Language| Choice {
        value: language.tag().to_owned(),
        label: language.own_name().to_owned(),
        hint: String::new(),
        selected: *language == chosen,
    };
    profile.languages.iter().map(choice).collect()
}
