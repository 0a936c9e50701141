//! The calendar behind a secret address, for calendar programs: they show no cookie and follow no page.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::agreements::Side;
use domain::duties::what;
use domain::ical::{Calendar, Event, When};
use domain::ids::{ContactId, StaffId};
use domain::message::Message;
use domain::secrets::Token;
use http::header::CONTENT_TYPE;
use i18n::Locale;
use storage::calendars::{self, Date};
use storage::{controllers, tenants};

use crate::{App, Error, Result};

/// The calendar of whoever the token was given to, as long as they have access.
pub async fn get(State(app): State<App>, Path(name): Path<String>) -> Result<Response> {
    let token = name.strip_suffix(".ics").and_then(|token| Token::parse(token).ok()).ok_or(Error::NotFound)?;
    let feed = app.db.find_calendar(token.hash().as_bytes()).await?;
    let mut tx = app.db.tenant(feed.ctx()).await?;
    let (profile, owner) = match feed.controller {
        None => {
            let (profile, me) = tenants::head(&mut tx, Some(StaffId(feed.person))).await?;
            (profile, Some(me.ok_or(Error::NotFound)?.id))
        }
        Some(controller) => {
            let person = controllers::contact(&mut tx, controller, ContactId(feed.person)).await?;
            person.proved_at.ok_or(Error::NotFound)?;
            (tenants::profile(&mut tx).await?, None)
        }
    };
    let dates = calendars::dates(&mut tx, owner).await?;
    let locale = Locale::new(feed.language);
    let host = host(&app.settings.public_url);
    let reader = if owner.is_some() { Side::Processor } else { Side::Controller };
    let calendar = Calendar {
        name: locale.text_with("duties-calendar-name", &[("processor", profile.name.as_str().into())]).into_owned(),
        language: feed.language.tag(),
        events: dates.iter().map(|date| event(locale, &profile.name, host, reader, date)).collect(),
    };
    Ok(([(CONTENT_TYPE, "text/calendar; charset=utf-8")], calendar.write()).into_response())
}

/// The organisation, what and when; nothing else leaves by an address that anybody may learn.
fn event(locale: Locale, processor: &str, host: &str, reader: Side, date: &Date) -> Event {
    // To the customer the organisation is the processor, and to the processor the customer.
    let other = if reader == Side::Processor { date.organisation.as_str() } else { processor };
    let summary = Message::new("duties-calendar-event")
        .with("organisation", if other.is_empty() { processor } else { other })
        .with("what", what(date.kind, &date.term));
    let theirs = reader == Side::Processor && date.party == Side::Controller;
    Event {
        uid: format!("{}@{host}", date.id),
        stamp: date.created_at,
        when: date.last_day.map_or(When::Moment(date.due_before), When::Day),
        summary: locale.message(&summary).into_owned(),
        description: if theirs { locale.text("duties-calendar-theirs").into_owned() } else { String::new() },
    }
}

/// The host of our address: what follows the scheme, without a port.
fn host(public_url: &str) -> &str {
    let rest = public_url.split_once("://").map_or(public_url, |(_, rest)| rest);
    rest.split([':', '/']).next().unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_events_end_with_our_host() {
        assert_eq!(host("https://sign.example.org"), "sign.example.org");
        assert_eq!(host("http://127.0.0.1:8513"), "127.0.0.1");
    }
}
