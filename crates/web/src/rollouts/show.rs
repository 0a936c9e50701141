//! How far a roll-out is, and with whom it has come to what.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use domain::agreements::Tone;
use domain::amendments::Effect;
use domain::ids::AgreementId;
use domain::message::Message;
use domain::permissions::{Action, action};
use domain::rollouts::{Outcome, Standing};
use http::StatusCode;
use serde::Deserialize;
use storage::rollouts::{self, ROWS, Rollout};
use storage::templates;

use super::Which;
use crate::view::{Chip, Link, PageHead, Row};
use crate::visit::{Staff, zone};
use crate::{Result, filters};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    outcome: String,
    after: String,
}

struct Line {
    href: String,
    organisation: String,
    reference: String,
    tone: &'static str,
    outcome: String,
    /// Why it was set aside, or when the controller was reminded.
    note: String,
    since: String,
    /// What the controller proposes instead; empty for nothing.
    counter: String,
}

#[derive(Template)]
#[template(path = "rollouts/show.html")]
struct Show {
    page: PageHead,
    crumbs: Vec<Link>,
    /// Why this page stands where another was expected.
    notice: String,
    title: String,
    tone: &'static str,
    state: String,
    waiting: i64,
    facts: Vec<Row>,
    chips: Vec<Chip>,
    lines: Vec<Line>,
    first: String,
    older: String,
    /// Where it is stopped; empty for those who may not, and where nothing is open.
    stop: String,
}

pub async fn get(staff: Staff, which: Which, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::ViewAgreements>()?;
    page(staff, which, &asked, "", StatusCode::OK).await
}

/// The component's word for a tone.
pub const fn tone_of(tone: Tone) -> &'static str {
    match tone {
        Tone::Neutral => "draft",
        Tone::WaitingForThem => "them",
        Tone::WaitingForYou => "you",
        Tone::Done => "done",
        Tone::Ended => "ended",
        Tone::Refused => "late",
    }
}

/// How a roll-out stands, in words.
pub fn standing(staff: &Staff, standing: Standing) -> String {
    let locale = staff.visit.locale;
    let day = |at: chrono::DateTime<chrono::Utc>| at.with_timezone(&zone(&staff.profile)).date_naive();
    let message = match standing {
        Standing::Running => Message::new("rollouts-state-running"),
        Standing::Stopping => Message::new("rollouts-state-stopping"),
        Standing::Stopped => Message::new("rollouts-state-stopped"),
        Standing::Aside(count) => Message::new("rollouts-state-aside").with("count", count),
        Standing::Done(None) => Message::new("rollouts-state-answered"),
        Standing::Done(Some(at)) => Message::new("rollouts-state-done").with("day", day(at)),
        Standing::Nobody(at) => Message::new("rollouts-state-nobody").with("day", day(at)),
    };
    locale.message(&message).into_owned()
}

/// The page; `notice` is the key of what is said first, empty for nothing.
pub async fn page(
    mut staff: Staff,
    Which(id): Which,
    asked: &Asked,
    notice: &str,
    status: StatusCode,
) -> Result<Response> {
    let rollout = rollouts::one(&mut staff.tx, id).await?;
    let counts = rollouts::counts(&mut staff.tx, id).await?;
    let outcome = Outcome::from_word(&asked.outcome);
    let after: Option<AgreementId> = asked.after.parse().ok();
    let mut rows = rollouts::rows(&mut staff.tx, id, outcome, after).await?;
    let to = templates::named(&mut staff.tx, rollout.to).await?;
    let from = templates::named(&mut staff.tx, rollout.from).await?;
    let most = usize::try_from(ROWS).unwrap_or(usize::MAX);
    let more = rows.len() > most;
    rows.truncate(most);
    let next = rows.last().filter(|_| more).map(|row| row.agreement);
    let at = |outcome: Option<Outcome>, after: Option<AgreementId>| {
        let outcome = outcome.map(|one| format!("&outcome={}", one.word())).unwrap_or_default();
        let after = after.map(|id| format!("&after={id}")).unwrap_or_default();
        let query = format!("{outcome}{after}");
        staff
            .visit
            .to(&format!("staff/rollouts/{id}?{}", query.trim_start_matches('&')))
            .trim_end_matches('?')
            .to_owned()
    };
    let locale = staff.visit.locale;
    let count = |one: Outcome| counts.iter().find(|(of, ..)| *of == one).map_or(0, |(_, count, _)| *count);
    let all: i64 = counts.iter().map(|(_, count, _)| count).sum();
    let chip = |href, label: &str, number, current| Chip {
        href,
        label: locale.text(label).into_owned(),
        count: Some(locale.number(number)),
        current,
    };
    let mut chips = vec![chip(at(None, None), "rollouts-outcome-all", all, outcome.is_none())];
    chips.extend(Outcome::ALL.into_iter().filter(|one| count(*one) > 0 || outcome == Some(*one)).map(|one| {
        let label = format!("rollouts-outcome-{}", one.word());
        chip(at(Some(one), None), &label, count(one), outcome == Some(one))
    }));
    let answers = rollouts::answers(&counts);
    let stands = Standing::of(rollout.state, &answers);
    let may_stop = stands == Standing::Running && Action::StopRollout.allows(&staff.actor);
    let title = staff.title(&to.0, to.1);
    let facts = facts(&staff, &rollout, staff.title(&from.0, from.1));
    let template = Show {
        page: staff.head_with(title.clone()),
        crumbs: vec![Link {
            href: staff.visit.to("staff/rollouts"),
            label: locale.text("rollouts-title").into_owned(),
        }],
        notice: if notice.is_empty() { String::new() } else { locale.text(notice).into_owned() },
        title,
        tone: tone_of(stands.tone()),
        state: standing(&staff, stands),
        waiting: count(Outcome::Waiting),
        facts,
        chips,
        lines: rows.iter().map(|row| line(&staff, row)).collect(),
        first: after.map(|_| at(outcome, None)).unwrap_or_default(),
        older: next.map(|id| at(outcome, Some(id))).unwrap_or_default(),
        stop: if may_stop { staff.visit.to(&format!("staff/rollouts/{id}/stop")) } else { String::new() },
    };
    Ok(staff.page(template).status(status).into_response())
}

fn line(staff: &Staff, row: &rollouts::Row) -> Line {
    let (locale, zone) = (staff.visit.locale, zone(&staff.profile));
    let agreement = format!("staff/agreements/{}", row.agreement);
    let amendment = |id| staff.visit.to(&format!("{agreement}/amendments/{id}"));
    let date = |at: chrono::DateTime<chrono::Utc>| locale.date(at.with_timezone(&zone).date_naive());
    let note = match (row.aside, row.reminded_at) {
        (Some(why), _) => locale.text(why.text()).into_owned(),
        (None, Some(at)) => locale.text_with("rollouts-reminded", &[("day", date(at).into())]).into_owned(),
        (None, None) => String::new(),
    };
    Line {
        href: row.amendment.map_or_else(|| staff.visit.to(&agreement), amendment),
        organisation: match row.controller_name.is_empty() {
            true => locale.text("agreements-unnamed").into_owned(),
            false => row.controller_name.clone(),
        },
        reference: row.reference.clone(),
        tone: tone_of(row.outcome.tone()),
        outcome: locale.text(&format!("rollouts-outcome-{}", row.outcome.word())).into_owned(),
        note,
        since: date(row.since),
        counter: row.counter.map(amendment).unwrap_or_default(),
    }
}

fn facts(staff: &Staff, rollout: &Rollout, from: String) -> Vec<Row> {
    let (locale, zone) = (staff.visit.locale, zone(&staff.profile));
    let row = |key: &str, value: String| Row { label: locale.text(key).into_owned(), value, change: String::new() };
    let started = format!("{}, {}", locale.moment(rollout.started_at, zone), rollout.started_by_name);
    let mut facts = vec![
        row("rollouts-from", from),
        row("rollouts-started", started),
        row(
            "amendments-row-effect",
            match rollout.said.effect {
                Effect::Signed => locale.text("amendments-effect-signed").into_owned(),
                Effect::On(day) => locale.weekday_date(day),
            },
        ),
        row("rollouts-answer", locale.weekday_date(rollout.answer_by)),
        row(
            "rollouts-remind",
            match rollout.remind_on {
                Some(day) => locale.weekday_date(day),
                None => locale.text("rollouts-remind-none").into_owned(),
            },
        ),
    ];
    if let Some(at) = rollout.stopped_at {
        facts.push(row("rollouts-stopped", locale.moment(at, zone)));
    }
    if !rollout.said.why.is_empty() {
        facts.push(row("amendments-row-why", rollout.said.why.clone()));
    }
    facts
}
