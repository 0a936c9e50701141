//! An agreement: its life on top, the document in the middle, the facts and the single next act at the side.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use domain::agreements::State;
use domain::message::Message;
use domain::permissions::{Action, action};
use serde::Deserialize;
use storage::agreements::Agreement;
use storage::{audit, duties, mails, templates};

use super::act::{self, Which};
use super::approve::{self, Countersign};
use super::checks::{Case, Check, Obstacle};
use super::side::{self, MailLine, Signature};
use super::text::Text;
use super::words;
use super::{history, life, sections};
use crate::Result;
use crate::contract::{self, Contract, Part};
use crate::endings::left_until;
use crate::matters::{Alert, alerts};
use crate::view::{Fact, HistoryEvent, LifeEvent, Link, PageHead, RailItem, Row};
use crate::visit::{Staff, zone};
use crate::{filters, in_force};

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    done: String,
}

/// What was done a moment ago; a closed list, since it stands in the address.
const DONE: [&str; 8] =
    ["taken", "laid-back", "approved", "returned", "rejected", "invited", "invited-staff-domain", "invited-again"];

struct Banner {
    tone: &'static str,
    title: String,
    body: String,
}

/// What the reader may do here, each an address; empty for what they may not, or not now.
#[derive(Default)]
struct Acts {
    take: String,
    /// Somebody else has it.
    take_over: bool,
    lay_back: String,
    send_back: String,
    reject: String,
    invite_again: String,
    /// Special terms, while nobody has signed.
    overrides: String,
    document: String,
    /// Everything that proves it, in one file.
    bundle: String,
}

#[derive(Template)]
#[template(path = "agreements/show.html")]
struct Show {
    page: PageHead,
    crumbs: Vec<Link>,
    banner: Option<Banner>,
    altered: bool,
    name: String,
    tone: &'static str,
    state_word: String,
    sections: Vec<RailItem>,
    alerts: Vec<Alert>,
    life: Vec<LifeEvent>,
    keys: [String; 3],
    revision: i32,
    acts: Acts,
    countersign: Option<Countersign>,
    /// How many special terms there are.
    special: usize,
    /// Why the reader cannot countersign, or what is waited for; empty for nothing to say.
    waits: String,
    act_title: String,
    checks: Vec<Check>,
    facts: Vec<Row>,
    terms: Vec<Fact>,
    document: Option<Contract>,
    /// What is shown is not signed.
    draft: bool,
    signatures: Vec<Signature>,
    people: Vec<Row>,
    mails: Vec<MailLine>,
    history: Vec<HistoryEvent>,
}

pub async fn get(mut staff: Staff, Which(id): Which, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::ViewAgreements>()?;
    let agreement = act::open(&mut staff, id).await?;
    let case = Case::load(&mut staff, agreement).await?;
    let names = words::names(&mut staff.tx).await?;
    // What was signed first, until an amendment holds.
    let terms = match case.agreement.in_force_from {
        Some(_) => in_force::terms(&mut staff.tx, &staff.profile, id).await?,
        None => None,
    };
    let terms = terms.unwrap_or_else(|| case.agreement.terms.clone());
    let entries = audit::of_subject(&mut staff.tx, id.0).await?;
    let mails = mails::about(&mut staff.tx, id).await?;
    let version = version(&mut staff, &case.agreement).await?;
    let (locale, zone, now) = (staff.visit.locale, zone(&staff.profile), staff.visit.app.now());
    let obstacle = case.obstacle(staff.id, now);
    let countersign = match obstacle {
        None if Action::ApproveAgreement.allows(&staff.actor) => Some(approve::form(&mut staff, &case, None).await?),
        _ => None,
    };
    let sections = sections::sections(&mut staff, &case.agreement, "agreement").await?;
    let left = match case.agreement.state {
        State::Erased => left_until(&duties::of_agreement(&mut staff.tx, id).await?),
        _ => None,
    };
    let matters = staff.visit.to("staff/matters");
    let alerts = alerts(&mut staff.tx, locale, id, |matter| format!("{matters}/{matter}")).await?;
    let app = &staff.visit.app;
    let template = Show {
        page: staff.head_with(act::name_of(&case.agreement)),
        crumbs: vec![Link {
            href: staff.visit.to("staff/agreements"),
            label: locale.text("agreements-title").into_owned(),
        }],
        banner: banner(&staff, &case.agreement, &asked.done),
        altered: !case.intact(),
        name: act::name_of(&case.agreement),
        tone: words::tone(case.agreement.state),
        state_word: state_word(&staff, &case.agreement),
        sections,
        alerts,
        life: life::line(locale, zone, &case.agreement, &entries, &names, now),
        keys: [app.form_key(), app.form_key(), app.form_key()],
        revision: case.agreement.revision,
        acts: acts(&staff, &case.agreement),
        waits: waits(&staff, &case, obstacle, left),
        act_title: locale.text(act_title(&case.agreement, countersign.is_some())).into_owned(),
        countersign,
        special: case.agreement.overrides.len(),
        checks: case.checks(&staff, zone),
        facts: side::facts(&staff, &case, &names, &version),
        terms: contract::facts(locale, &terms, ""),
        signatures: side::signatures(locale, zone, &case.agreement, &staff.profile.name, &case.signatures),
        people: side::people(locale, &case.contacts),
        mails: side::mails(locale, zone, &mails),
        history: history::events(locale, zone, &entries, &names),
        draft: matches!(case.text, Text::Draft(_)),
        document: match case.text {
            Text::Draft(contract) | Text::Signed(contract) => Some(contract),
            Text::Altered => None,
        },
    };
    Ok(staff.page(template).into_response())
}

/// "Standard agreement, version 3".
async fn version(staff: &mut Staff, agreement: &Agreement) -> Result<String> {
    let (name, number) = templates::named(&mut staff.tx, agreement.version).await?;
    let message = Message::new("agreements-fact-version-of").with("name", name).with("number", i64::from(number));
    Ok(staff.visit.locale.message(&message).into_owned())
}

fn banner(staff: &Staff, agreement: &Agreement, done: &str) -> Option<Banner> {
    let done = DONE.into_iter().find(|known| *known == done)?;
    let locale = staff.visit.locale;
    let body = match (done, agreement.in_force_from) {
        ("approved", Some(from)) => {
            let message = Message::new("agreements-done-approved-body").with("date", from);
            locale.message(&message).into_owned()
        }
        ("returned" | "rejected" | "invited" | "invited-again" | "invited-staff-domain", _) => {
            locale.text(&format!("agreements-done-{done}-body")).into_owned()
        }
        _ => String::new(),
    };
    Some(Banner {
        tone: if done == "invited-staff-domain" { "you" } else { "done" },
        title: locale.text(&format!("agreements-done-{done}")).into_owned(),
        body,
    })
}

/// The state, and who has it.
fn state_word(staff: &Staff, agreement: &Agreement) -> String {
    let locale = staff.visit.locale;
    match (&agreement.holder, &agreement.holder_name) {
        (Some(holder), _) if *holder == staff.id => locale.text("agreements-in-review-mine").into_owned(),
        (Some(_), Some(name)) => {
            let message = Message::new("agreements-in-review-by").with("name", name.as_str());
            locale.message(&message).into_owned()
        }
        _ => words::state(locale, agreement.state),
    }
}

fn acts(staff: &Staff, agreement: &Agreement) -> Acts {
    let to = |word: &str| staff.visit.to(&format!("staff/agreements/{}/{word}", agreement.id));
    let may = |action: Action, word: &str| if action.allows(&staff.actor) { to(word) } else { String::new() };
    let mut acts = Acts::default();
    if agreement.state.awaits_decision() {
        let mine = agreement.holder == Some(staff.id);
        if mine {
            acts.lay_back = may(Action::ReviewAgreement, "lay-back");
        } else {
            acts.take = may(Action::ReviewAgreement, "take");
            acts.take_over = agreement.holder.is_some();
        }
        acts.send_back = may(Action::ReturnAgreement, "return");
        acts.reject = may(Action::RejectAgreement, "reject");
    }
    if agreement.state.is_editable() {
        acts.invite_again = may(Action::InviteController, "invite-again");
        acts.overrides = may(Action::OverrideTerms, "overrides");
    }
    if agreement.pdf_sha256.is_some() {
        acts.document = to("document.pdf");
        acts.bundle = to("bundle.zip");
    }
    acts
}

const fn act_title(agreement: &Agreement, countersign: bool) -> &'static str {
    match agreement.state {
        State::Draft | State::Returned => "agreements-act-theirs",
        State::Submitted | State::InReview if countersign => "agreements-act-countersign",
        State::Submitted | State::InReview => "agreements-act-decide",
        State::Approved => "agreements-act-document",
        _ => "agreements-act-ended",
    }
}

/// The sentence where the next act is not the reader's.
fn waits(staff: &Staff, case: &Case, obstacle: Option<Obstacle>, left: Option<NaiveDate>) -> String {
    let locale = staff.visit.locale;
    let text = |key: &str| locale.text(key).into_owned();
    match case.agreement.state {
        State::Draft if case.signatory().is_some_and(|contact| contact.proved_at.is_none()) => {
            text("agreements-waits-invited")
        }
        State::Draft => text("agreements-waits-draft"),
        State::Returned => text("agreements-waits-returned"),
        State::Approved if case.agreement.pdf_sha256.is_none() => text("agreements-waits-document"),
        State::Approved => text("agreements-waits-approved"),
        State::Submitted | State::InReview => match obstacle {
            // Whoever reviews is told what keeps it from being countersigned, entitled or not.
            Some(obstacle @ (Obstacle::Altered | Obstacle::Lapsed)) => text(obstacle.key()),
            _ if Action::ApproveAgreement.allows(&staff.actor) => {
                obstacle.map(|obstacle| text(obstacle.key())).unwrap_or_default()
            }
            _ if Action::ReviewAgreement.allows(&staff.actor) => text("agreements-waits-entitled"),
            _ => text("agreements-waits-reader"),
        },
        State::Terminated => text("agreements-waits-terminated"),
        _ => match left {
            Some(day) => locale.message(&Message::new("agreements-waits-left").with("day", day)).into_owned(),
            None => text("agreements-waits-ended"),
        },
    }
}
