//! An amendment: what it changes in words and in terms, where it stands, and what the reader can do about it.

use askama::Template;
use axum::response::{IntoResponse, Response};
use documents::amendments::overrides;
use domain::agreements::Side;
use domain::amendments::{Change, Conflict, Kind, State, conflicts, find, places};
use domain::message::Message;
use domain::permissions::Action;
use domain::terms::Status;
use http::StatusCode;
use storage::agreements;
use storage::amendments::{self, Amendment};

use super::desk::{Desk, Which};
use super::made::{Made, parsed};
use super::{clause, words};
use crate::templates::term_view::{KeyGroup, choosable};
use crate::view::{Choice, ComparedClause, ComparedTerm, Link, PageHead, RailItem, Row};
use crate::{Result, filters};

/// A change of a draft.
struct Line {
    index: usize,
    what: String,
    /// Where it is changed; empty for nowhere.
    href: String,
}

/// What a draft is written with.
struct Writing {
    /// Single changes are written; else another version of the template takes the text's place.
    single: bool,
    lines: Vec<Line>,
    clauses: Vec<Choice>,
    groups: Vec<KeyGroup>,
    clause: String,
    term: String,
    drop: String,
    details: String,
}

/// What the reader can do, each an address; empty for what they cannot.
#[derive(Default)]
struct Acts {
    sign: String,
    decline: String,
    /// Where something else is proposed instead.
    counter: String,
    withdraw: String,
    again: String,
    document: String,
    text: String,
}

#[derive(Template)]
#[template(path = "amendments/show.html")]
struct Show {
    page: PageHead,
    crumbs: Vec<Link>,
    sections: Vec<RailItem>,
    /// Why this page stands where another was expected.
    notice: String,
    title: String,
    tone: &'static str,
    state: String,
    /// What happens next, or what keeps it from happening.
    sentence: String,
    rows: Vec<Row>,
    /// What the party that declined it said, and whose words these are.
    said: String,
    said_title: String,
    clauses: Vec<ComparedClause>,
    terms: Vec<ComparedTerm>,
    /// Terms of this agreement alone, which a new version of the template leaves as they are.
    kept: Vec<String>,
    /// Words of this agreement alone that a new version of the template leaves no room for.
    lost: String,
    lang: &'static str,
    writing: Option<Writing>,
    acts: Acts,
    keys: [String; 2],
    revision: i32,
    signatures: Vec<Row>,
}

pub async fn get(mut desk: Desk, which: Which) -> Result<Response> {
    let amendment = desk.amendment(which).await?;
    page(desk, amendment, String::new(), StatusCode::OK).await
}

/// What happened in the meantime, for an act that came too late.
pub async fn meanwhile(desk: Desk, which: Which) -> Result<Response> {
    let mut desk = desk.afresh().await?;
    let amendment = desk.amendment(which).await?;
    let notice = desk.locale().text("amendments-too-late").into_owned();
    page(desk, amendment, notice, StatusCode::CONFLICT).await
}

async fn page(mut desk: Desk, amendment: Amendment, notice: String, status: StatusCode) -> Result<Response> {
    let made = Made::of(&mut desk, &amendment).await?;
    let versions = agreements::versions(desk.tx(), amendment.agreement).await?;
    let version = versions.iter().find(|version| version.amendment == Some(amendment.id));
    let signatures = signatures(&mut desk, &amendment).await?;
    let conflict = conflict(&mut desk, &amendment, &made).await?;
    let sections = desk.sections().await?;
    let locale = desk.locale();
    let (clauses, terms) = match &made.new {
        Ok((text, terms)) => {
            (words::compared(locale, &made.old, text), words::compared_terms(locale, &made.base.terms, terms))
        }
        Err(_) => (Vec::new(), Vec::new()),
    };
    let kept = match (&made.new, amendment.kind) {
        (Ok((_, terms)), Kind::NewVersion(_)) => {
            let words = amendment.content.changes.iter().filter(|change| change.key().is_none());
            let words = words.map(|change| what(&desk, change, &made));
            let terms = overrides(terms).map(|term| locale.message(&domain::terms::in_words(term)).into_owned());
            words.chain(terms).collect()
        }
        _ => Vec::new(),
    };
    let writing = (amendment.state == State::Draft && desk.may(Action::DraftAmendment) && !made.outdated)
        .then(|| writing(&desk, &amendment, &made));
    let app = &desk.visit().app;
    let title = words::title(locale, &amendment);
    let template = Show {
        page: desk.head(title.clone()),
        crumbs: desk.crumbs(true),
        sections,
        notice,
        title,
        tone: words::tone(&desk, &amendment),
        state: words::state(&desk, &amendment),
        sentence: sentence(&desk, &amendment, &made, conflict.as_deref()),
        rows: words::rows(&desk, &amendment, version),
        said: amendment.words.clone().unwrap_or_default(),
        // Whoever wrote it did not decline it.
        said_title: match amendment.side == desk.side() {
            true => locale.text("amendments-said").into_owned(),
            false => locale.text("amendments-said-own").into_owned(),
        },
        clauses,
        terms,
        kept,
        lost: amendment.content.lost.join(", "),
        lang: made.old.language.tag(),
        writing,
        acts: acts(&desk, &amendment, &made, conflict.is_none()),
        keys: [app.form_key(), app.form_key()],
        revision: amendment.revision,
        signatures,
    };
    Ok(desk.page(template).status(status).into_response())
}

/// What another amendment, concluded since, changed too; none where nothing did.
async fn conflict(desk: &mut Desk, amendment: &Amendment, made: &Made) -> Result<Option<String>> {
    if !made.outdated || amendment.kind != Kind::Changes {
        return Ok(None);
    }
    let latest = desk.latest.clone();
    let new = parsed(&agreements::version_text(desk.tx(), &latest).await?)?;
    let found = conflicts(&amendment.content.changes, (&made.old, &made.base.terms), (&new, &latest.terms));
    let locale = desk.locale();
    let names: Vec<String> = found
        .iter()
        .map(|conflict| match conflict {
            Conflict::Words(at) => desk.say(&Message::new("contract-clause").with("number", at.as_str())),
            Conflict::Term(key) => locale.text(key.spec().name).into_owned(),
        })
        .collect();
    Ok((!names.is_empty()).then(|| names.join(", ")))
}

fn sentence(desk: &Desk, amendment: &Amendment, made: &Made, conflict: Option<&str>) -> String {
    let own = amendment.side == desk.side();
    let plain = |key: &'static str| Message::new(key);
    let message = match (amendment.state, conflict) {
        (State::Draft | State::Proposed, Some(what)) if own => plain("amendments-outdated-conflict").with("what", what),
        (State::Draft | State::Proposed, None) if made.outdated && own => plain("amendments-outdated-own"),
        (State::Proposed, _) if made.outdated => plain("amendments-outdated"),
        (State::Draft, _) if late(desk, amendment) => plain("amendments-answer-over-own"),
        (State::Proposed, _) if late(desk, amendment) => plain("amendments-answer-over"),
        (State::Draft, _) => match &made.new {
            Err(fault) => fault.message(),
            Ok(_) if amendment.content.effect_has_passed(desk.today()) => plain("amendments-passed"),
            Ok(_) if !desk.may(Action::ProposeAmendment) => plain("amendments-needs-entitled"),
            Ok(_) => plain("amendments-next-propose"),
        },
        (State::Proposed, _) if own => plain("amendments-next-theirs"),
        (State::Proposed, _) if amendment.content.effect_has_passed(desk.today()) => plain("amendments-passed"),
        (State::Proposed, _) if !desk.may(Action::AcceptAmendment) => match desk.side() {
            Side::Processor => plain("amendments-needs-entitled"),
            Side::Controller => plain("amendments-needs-signatory"),
        },
        (State::Proposed, _) => plain("amendments-next-accept"),
        (State::Concluded, _) if amendment.pdf_sha256.is_none() => plain("amendments-sealing"),
        (State::Concluded, _) => plain("amendments-concluded"),
        (State::Declined, _) => plain("amendments-declined"),
        (State::Withdrawn, _) => plain("amendments-withdrawn"),
        (State::Lapsed, _) => plain("amendments-lapsed"),
        (State::Ended, _) => plain("amendments-ended"),
    };
    desk.say(&message)
}

/// The last day for an answer has passed, whether the worker has been or not.
fn late(desk: &Desk, amendment: &Amendment) -> bool {
    amendment.answer_by().is_some_and(|day| day < desk.today())
}

fn acts(desk: &Desk, amendment: &Amendment, made: &Made, mendable: bool) -> Acts {
    let own = amendment.side == desk.side();
    let to = |may: bool, page: &str| {
        if may { desk.to(&format!("{}/{page}", amendment.id)) } else { String::new() }
    };
    let open = matches!(amendment.state, State::Draft | State::Proposed);
    let sound = !made.outdated && made.new.is_ok() && !late(desk, amendment);
    let signs = match (amendment.state, own) {
        (State::Draft, true) => desk.may(Action::ProposeAmendment),
        (State::Proposed, false) => desk.may(Action::AcceptAmendment),
        _ => false,
    };
    Acts {
        sign: to(sound && signs, "sign"),
        decline: to(amendment.state == State::Proposed && !own && desk.may(Action::DeclineAmendment), "decline"),
        counter: match amendment.state == State::Proposed && !own && desk.may(Action::DraftAmendment) {
            true => desk.to(&format!("new?instead={}", amendment.id)),
            false => String::new(),
        },
        withdraw: to(open && own && desk.may(Action::WithdrawAmendment), "withdraw"),
        again: to(made.outdated && own && mendable && desk.may(Action::DraftAmendment), "again"),
        document: to(amendment.pdf_sha256.is_some(), "document.pdf"),
        text: match amendment.state {
            State::Concluded => desk.to(&format!("text?version={}", amendment.base + 1)),
            _ => String::new(),
        },
    }
}

fn writing(desk: &Desk, amendment: &Amendment, made: &Made) -> Writing {
    let locale = desk.locale();
    let to = |page: &str| desk.to(&format!("{}/{page}", amendment.id));
    let lines = amendment.content.changes.iter().enumerate().map(|(index, change)| Line {
        index,
        what: what(desk, change, made),
        href: match change {
            Change::Replace { at, .. } => {
                format!(
                    "{}?at={}",
                    to("clause"),
                    percent_encoding::utf8_percent_encode(at, percent_encoding::NON_ALPHANUMERIC)
                )
            }
            Change::Term { term } => format!("{}?key={}", to("term"), term.key()),
            _ => String::new(),
        },
    });
    let choice = |value: String, label: String| Choice { value, label, hint: String::new(), selected: false };
    let clauses = places(&made.old).into_iter().map(|place| choice(place.at.clone(), clause::name(desk, &place)));
    Writing {
        single: amendment.kind == Kind::Changes,
        lines: lines.collect(),
        clauses: clauses.collect(),
        groups: choosable(locale),
        clause: to("clause"),
        term: to("term"),
        drop: to("drop"),
        details: to("details"),
    }
}

/// A change in a line.
fn what(desk: &Desk, change: &Change, made: &Made) -> String {
    let called = |at: &str| find(&made.old, at).map_or_else(|| at.to_owned(), |place| clause::name(desk, &place));
    desk.say(&match change {
        Change::Replace { at, .. } => Message::new("amendments-change-replace").with("clause", called(at)),
        Change::Remove { at } => Message::new("amendments-change-remove").with("clause", called(at)),
        Change::Add { after, label, heading, .. } => Message::new("amendments-change-add")
            .with("number", format!("{label} {heading}").trim())
            .with("clause", called(after)),
        Change::Term { term } if term.status() == Status::NotStated => {
            Message::new("amendments-change-absent").with("term", Message::new(term.key().spec().name))
        }
        Change::Term { term } => domain::terms::in_words(term),
    })
}

/// Who has signed, and when.
async fn signatures(desk: &mut Desk, amendment: &Amendment) -> Result<Vec<Row>> {
    let signatures = amendments::signatures(desk.tx(), amendment.id).await?;
    let (locale, zone) = (desk.locale(), desk.zone());
    Ok(signatures
        .iter()
        .map(|signature| {
            let key = match (signature.side, signature.voided_at) {
                (_, Some(_)) => "amendments-signed-void",
                (Side::Processor, None) => "amendments-signed-processor",
                (Side::Controller, None) => "amendments-signed-controller",
            };
            let details = &signature.details;
            Row {
                label: locale.text(key).into_owned(),
                value: format!("{}, {}\n{}", details.name, details.role, locale.moment(signature.signed_at, zone)),
                change: String::new(),
            }
        })
        .collect())
}
