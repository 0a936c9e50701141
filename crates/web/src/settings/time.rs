//! How the tenant counts: whose holidays, days off of its own, Saturdays, and what it means by "without undue delay". What
//! was counted before stays as it was.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use domain::message::Message;
use domain::permissions::action;
use domain::terms::Unit;
use domain::time::{ExtraDay, National, Span};
use http::StatusCode;
use storage::idempotency;
use storage::tenants::{self, Profile};

use crate::forms::{Fields, Problems};
use crate::view::{Choice, PageHead, RailItem};
use crate::visit::Staff;
use crate::{Result, filters};

/// The units of a target.
const UNITS: [Unit; 3] = [Unit::Hours, Unit::Days, Unit::BusinessDays];
/// The most days off that are kept.
const MOST_DAYS: usize = 60;

/// What the form says, as typed.
#[derive(Clone)]
struct Typed {
    calendar: String,
    days_off: String,
    saturdays: bool,
    number: String,
    unit: String,
}

impl Typed {
    fn of(profile: &Profile) -> Self {
        let target = profile.own_target().map(domain::time::OwnTarget::span);
        Self {
            calendar: profile.calendar.clone(),
            days_off: profile.days_off.join(", "),
            saturdays: profile.saturdays,
            number: target.map(|span| span.number().to_string()).unwrap_or_default(),
            unit: target.map_or(Unit::Hours, Span::unit).wire().to_owned(),
        }
    }

    fn read(fields: &Fields) -> Self {
        Self {
            calendar: fields.trimmed("calendar"),
            days_off: fields.trimmed("days_off"),
            saturdays: fields.ticked("saturdays"),
            number: fields.trimmed("number"),
            unit: fields.trimmed("unit"),
        }
    }
}

#[derive(Template)]
#[template(path = "settings/time.html")]
struct TimePage {
    page: PageHead,
    sections: Vec<RailItem>,
    done: bool,
    problems: Problems,
    key: String,
    was: String,
    zone: String,
    calendars: Vec<Choice>,
    typed: Typed,
    units: Vec<Choice>,
}

/// The form.
pub async fn get(staff: Staff) -> Result<Response> {
    staff.permit::<action::ChangeTenant>()?;
    let typed = Typed::of(&staff.profile);
    Ok(page(&staff, typed, Problems::default(), StatusCode::OK))
}

/// What the page showed.
fn was(profile: &Profile) -> String {
    let Typed { calendar, days_off, saturdays, number, unit } = Typed::of(profile);
    format!("{calendar}|{days_off}|{saturdays}|{number}|{unit}")
}

fn page(staff: &Staff, typed: Typed, problems: Problems, status: StatusCode) -> Response {
    let locale = staff.visit.locale;
    let choice = |value: &str, key: &str, chosen: &str| Choice {
        value: value.to_owned(),
        label: locale.text(key).into_owned(),
        hint: String::new(),
        selected: value == chosen,
    };
    let mut head = staff.head("settings-time-title");
    head.has_errors = !problems.is_empty();
    let template = TimePage {
        page: head,
        sections: super::tabs(&staff.visit, "time"),
        done: status == StatusCode::OK && staff.visit.query.as_deref() == Some("done=saved"),
        problems,
        key: staff.visit.app.form_key(),
        was: was(&staff.profile),
        zone: staff.profile.zone.clone(),
        calendars: National::ALL
            .iter()
            .map(|national| choice(national.code(), national.text(), &typed.calendar))
            .collect(),
        units: UNITS.map(|unit| choice(unit.wire(), unit.text(), &typed.unit)).to_vec(),
        typed,
    };
    staff.page(template).status(status).into_response()
}

/// Saves it.
pub async fn post(mut staff: Staff, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::ChangeTenant>()?;
    let request = fields.once(staff.id.0, None, "tenant.change")?;
    let outcome = staff.visit.to("staff/settings/time?done=saved");
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    let typed = Typed::read(&fields);
    if fields.text("was") != was(&staff.profile) {
        // What was typed stays; who sends it again knows that somebody else was here.
        let mut problems = Problems::default();
        problems.add(staff.visit.locale, "calendar", &Message::new("settings-changed-meanwhile"));
        return Ok(page(&staff, typed, problems, StatusCode::CONFLICT));
    }
    match checked(&staff, &typed) {
        Err(problems) => Ok(page(&staff, typed, problems, StatusCode::UNPROCESSABLE_ENTITY)),
        Ok(profile) => {
            tenants::write_profile(&mut staff.tx, permit, &profile).await?;
            staff.tx.commit().await?;
            Ok(Redirect::to(&outcome).into_response())
        }
    }
}

/// The tenant with what was typed.
fn checked(staff: &Staff, typed: &Typed) -> Result<Profile, Problems> {
    let locale = staff.visit.locale;
    let mut problems = Problems::default();
    if typed.calendar.parse::<National>().is_err() {
        problems.add(locale, "calendar", &Message::new("settings-calendar-unknown"));
    }
    let days = ExtraDay::list(&typed.days_off).unwrap_or_else(|_| {
        problems.add(locale, "days_off", &Message::new("settings-days-off-unknown"));
        Vec::new()
    });
    if days.len() > MOST_DAYS {
        problems.add(locale, "days_off", &Message::new("settings-days-off-many").with("most", MOST_DAYS));
    }
    let own_target = match (typed.number.as_str(), UNITS.iter().find(|unit| unit.wire() == typed.unit)) {
        ("", _) => None,
        (number, Some(unit)) => match number.parse().ok().and_then(|number| Span::forward(number, *unit).ok()) {
            Some(span) => Some(span.to_string()),
            None => {
                problems.add(locale, "number", &Message::new("settings-target-number"));
                None
            }
        },
        (_, None) => {
            problems.add(locale, "unit", &Message::new("settings-target-unit"));
            None
        }
    };
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(Profile {
        calendar: typed.calendar.clone(),
        days_off: days.iter().map(ToString::to_string).collect(),
        saturdays: typed.saturdays,
        own_target,
        ..staff.profile.clone()
    })
}
