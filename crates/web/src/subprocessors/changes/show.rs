//! One change: as a draft with what it would ask of everybody, or as it was announced with what has become of it.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use domain::ids::AgreementId;
use domain::permissions::{Action, action};
use domain::subprocessors::{ChangeState, Standing, ground_faults};
use http::StatusCode;
use serde::Deserialize;
use storage::subprocessors;
use storage::subprocessors::changes::{self, Change, ChangeEntry};
use storage::subprocessors::notices::{self, Answered, PAGE};

use super::announce::message;
use super::simulated::{Simulated, simulated};
use super::words::{act, effect_label, noticed, state, title, what};
use super::{WhichChange, at, crumbs};
use crate::forms::{Fields, Problems};
use crate::in_force::today;
use crate::subprocessors::list::{lacks, reader};
use crate::view::{Chip, Choice, FieldError, HistoryEvent, Link, PageHead, Row};
use crate::visit::{Staff, zone};
use crate::{Result, filters};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: String,
    show: String,
    after: String,
}

/// What came of a form, and how the page stands there again.
#[derive(Default)]
pub struct Shown {
    /// What was typed, with what is wrong with it.
    pub typed: Option<(Fields, Problems)>,
    /// Why it is not announced.
    pub refused: Option<Problems>,
    pub stale: bool,
}

impl Shown {
    /// Somebody else was quicker.
    pub fn stale() -> Self {
        Self { stale: true, ..Self::default() }
    }
}

/// An entry that the change touches.
struct EntryLine {
    id: String,
    name: String,
    what: Vec<String>,
    /// What is wrong with it, or lacks.
    wrong: Vec<String>,
    /// Where it is written; empty for one that leaves, and once it is announced.
    edit: String,
}

/// The words of one language.
struct Words {
    name: String,
    label: String,
    lang: &'static str,
    value: String,
    error: String,
}

struct Line {
    href: String,
    organisation: String,
    reference: String,
    tone: &'static str,
    state: String,
    demand: String,
    standing: String,
}

#[derive(Template)]
#[template(path = "subprocessors/changes/show.html")]
struct Show {
    page: PageHead,
    crumbs: Vec<Link>,
    notice: String,
    notice_tone: &'static str,
    errors: Vec<FieldError>,
    title: String,
    tone: &'static str,
    state: String,
    facts: Vec<Row>,
    entries: Vec<EntryLine>,
    why: String,
    at: String,
    key: String,
    revision: i32,
    draft: Option<Draft>,
    announced: Option<Followed>,
}

/// What a draft has besides.
struct Draft {
    may: bool,
    /// Where a company is added.
    add: String,
    /// What is in the registry and not in the change.
    others: Vec<Choice>,
    effect: String,
    effect_error: String,
    words: Vec<Words>,
    simulated: Simulated,
    /// The form that announces; empty for those who may not, and as long as nothing changes.
    announce: String,
    announce_key: String,
    announce_error: String,
    registry: i64,
    /// Why it cannot be announced as it is.
    obstacles: Vec<ObstacleLine>,
}

/// Something that stands in the way of announcing.
struct ObstacleLine {
    text: String,
    /// Where it is mended; empty where no form of a company does.
    href: String,
}

/// What one that was announced has besides.
struct Followed {
    /// How far the notices are: how many there are, and how many of them are on their way.
    all: i64,
    written: i64,
    chips: Vec<Chip>,
    lines: Vec<Line>,
    older: String,
    first: String,
    history: Vec<HistoryEvent>,
    /// The forms that move, correct and withdraw; empty for those who may not, and once it has ended.
    act: String,
    acts: usize,
    act_key: String,
    to: String,
    to_error: String,
    words: Vec<Words>,
    choices: Vec<Choice>,
    what_error: String,
}

pub async fn get(staff: Staff, which: WhichChange, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::ViewSubprocessors>()?;
    render(staff, which, &asked, Shown::default()).await
}

/// The page with what came of a form.
pub async fn page(staff: Staff, which: WhichChange, shown: Shown) -> Result<Response> {
    render(staff, which, &Asked::default(), shown).await
}

async fn render(mut staff: Staff, WhichChange(id): WhichChange, asked: &Asked, shown: Shown) -> Result<Response> {
    let change = changes::one(&mut staff.tx, id).await?;
    let entries = changes::entries(&mut staff.tx, &change).await?;
    let locale = staff.visit.locale;
    let (tone, state) = state(locale, change.state);
    let is_draft = change.state == ChangeState::Draft;
    let draft = if is_draft { Some(draft(&mut staff, &change, &entries, &shown).await?) } else { None };
    let announced = if is_draft { None } else { Some(followed(&mut staff, &change, asked, &shown).await?) };
    let (notice, notice_tone) = notice(&staff, asked, &shown);
    let problems = shown.typed.as_ref().map(|(_, problems)| problems).or(shown.refused.as_ref());
    let status = match (problems, shown.stale) {
        (_, true) => StatusCode::CONFLICT,
        (Some(_), _) => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    let name = title(locale, &change);
    let mut head = staff.head_with(name.clone());
    head.has_errors = problems.is_some();
    let template = Show {
        page: head,
        crumbs: crumbs(&staff),
        notice,
        notice_tone,
        errors: problems.map(|problems| problems.0.clone()).unwrap_or_default(),
        title: name,
        tone,
        state,
        facts: if is_draft { Vec::new() } else { facts(&staff, &change) },
        entries: entries.iter().map(|entry| entry_line(&staff, &change, entry)).collect(),
        why: reader(&staff, change.effect).words(&change.said.why),
        at: at(&staff, id),
        key: staff.visit.app.form_key(),
        revision: change.revision,
        draft,
        announced,
    };
    Ok(staff.page(template).status(status).into_response())
}

fn notice(staff: &Staff, asked: &Asked, shown: &Shown) -> (String, &'static str) {
    let locale = staff.visit.locale;
    if shown.stale {
        return (locale.text("changes-stale").into_owned(), "you");
    }
    let done = ["announced", "moved", "corrected", "withdrawn"].into_iter().find(|done| *done == asked.done);
    (done.map(|done| locale.text(&format!("changes-done-{done}")).into_owned()).unwrap_or_default(), "done")
}

fn entry_line(staff: &Staff, change: &Change, entry: &ChangeEntry) -> EntryLine {
    let locale = staff.visit.locale;
    let reader = reader(staff, change.effect);
    let mut wrong = Vec::new();
    if let Some(after) = &entry.after {
        for place in &after.locations {
            let faults = ground_faults(place, change.effect);
            wrong.extend(faults.iter().map(|fault| reader.message(&fault.message(&place.country))));
        }
        let lacks = lacks(&reader, after);
        if !lacks.is_empty() {
            wrong.push(locale.text_with("subprocessors-lacks-body", &[("what", lacks.into())]).into_owned());
        }
    }
    let may = change.state == ChangeState::Draft && entry.after.is_some() && Action::DraftChange.allows(&staff.actor);
    EntryLine {
        id: entry.id.to_string(),
        name: entry.profile().map(|profile| profile.name.clone()).unwrap_or_default(),
        what: what(locale, std::slice::from_ref(entry)),
        wrong,
        edit: match may {
            true => staff.visit.to(&format!("staff/subprocessors/{}/edit?change={}", entry.id, change.id)),
            false => String::new(),
        },
    }
}

async fn draft(staff: &mut Staff, change: &Change, entries: &[ChangeEntry], shown: &Shown) -> Result<Draft> {
    let simulated = simulated(staff, change, entries).await?;
    let registry = changes::registry_revision(&mut staff.tx).await?;
    let day = today(&staff.tx, &staff.profile);
    let known = subprocessors::list(&mut staff.tx, day).await?;
    let others = known.into_iter().filter(|one| !entries.iter().any(|entry| entry.id == one.id)).map(|one| Choice {
        value: one.id.to_string(),
        label: one.profile.name,
        hint: String::new(),
        selected: false,
    });
    let typed = shown.typed.as_ref();
    let changes_something = entries.iter().any(|entry| !entry.facets.is_empty());
    let mut obstacles = Vec::new();
    if !entries.is_empty() {
        for obstacle in changes::obstacles(&mut staff.tx, change.id, day).await? {
            let form = |entry| staff.visit.to(&format!("staff/subprocessors/{entry}/edit?change={}", change.id));
            let href = obstacle.of_profile().map(form).unwrap_or_default();
            let message = message(staff, entries, obstacle).await?;
            obstacles.push(ObstacleLine { text: staff.visit.locale.message(&message).into_owned(), href });
        }
    }
    let may_announce = changes_something && Action::AnnounceChange.allows(&staff.actor);
    Ok(Draft {
        may: Action::DraftChange.allows(&staff.actor),
        add: staff.visit.to(&format!("staff/subprocessors/new?change={}", change.id)),
        others: others.collect(),
        effect: typed
            .map_or_else(|| change.effect.to_string(), |(fields, _)| fields.text("effect").chars().take(20).collect()),
        effect_error: typed.map(|(_, problems)| problems.of("effect")).unwrap_or_default(),
        words: words(staff, Some(change), typed),
        simulated,
        announce: if may_announce { format!("{}/announce", at(staff, change.id)) } else { String::new() },
        announce_key: staff.visit.app.form_key(),
        announce_error: shown.refused.as_ref().map(|problems| problems.of("announce")).unwrap_or_default(),
        registry,
        obstacles,
    })
}

/// The fields for what is said in each of the tenant's languages.
fn words(staff: &Staff, change: Option<&Change>, typed: Option<&(Fields, Problems)>) -> Vec<Words> {
    let first = staff.profile.languages.first().copied().unwrap_or(domain::language::Language::En);
    let word = |language: &domain::language::Language| {
        let name = format!("why.{language}");
        let kept = change.map(|change| change.said.why.own(*language, first).to_owned()).unwrap_or_default();
        Words {
            label: language.own_name().to_owned(),
            lang: language.tag(),
            value: typed.map_or(kept, |(fields, _)| fields.text(&name).to_owned()),
            error: typed.map(|(_, problems)| problems.of(&name)).unwrap_or_default(),
            name,
        }
    };
    staff.profile.languages.iter().map(word).collect()
}

fn facts(staff: &Staff, change: &Change) -> Vec<Row> {
    let (locale, zone) = (staff.visit.locale, zone(&staff.profile));
    let row = |key: &str, value: String| Row { label: locale.text(key).into_owned(), value, change: String::new() };
    let announced = change.announced_at.map(|at| locale.moment(at, zone)).unwrap_or_default();
    vec![row(effect_label(change.state), locale.date(change.effect)), row("changes-fact-announced", announced)]
}

async fn followed(staff: &mut Staff, change: &Change, asked: &Asked, shown: &Shown) -> Result<Followed> {
    let counts = notices::counts(&mut staff.tx, change.id).await?;
    let which = Answered::ALL.into_iter().find(|one| one.word() == asked.show).unwrap_or_default();
    let after: Option<AgreementId> = asked.after.parse().ok();
    let mut rows = notices::listed(&mut staff.tx, change.id, which, after).await?;
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = rows.len() > most;
    rows.truncate(most);
    let next = rows.last().filter(|_| more).map(|row| row.notice.agreement);
    let page = at(staff, change.id);
    let locale = staff.visit.locale;
    let href = |show: Answered, after: Option<AgreementId>| {
        let after = after.map(|id| format!("&after={id}")).unwrap_or_default();
        format!("{page}?show={}{after}", show.word())
    };
    let chips = Answered::ALL.map(|one| Chip {
        href: href(one, None),
        label: locale.text(&format!("changes-show-{}", one.word())).into_owned(),
        count: Some(locale.number(counts.of(one))),
        current: one == which,
    });
    let may = change.state == ChangeState::Announced && Action::AnnounceChange.allows(&staff.actor);
    let typed = shown.typed.as_ref();
    Ok(Followed {
        all: counts.of(Answered::All),
        written: counts.written(),
        chips: chips.into(),
        lines: rows.iter().map(|row| line(staff, change, row)).collect(),
        older: next.map(|id| href(which, Some(id))).unwrap_or_default(),
        first: after.map(|_| href(which, None)).unwrap_or_default(),
        history: history(staff, change),
        act: if may { format!("{page}/act") } else { String::new() },
        acts: change.acts.len(),
        act_key: staff.visit.app.form_key(),
        to: typed.map(|(fields, _)| fields.text("to").chars().take(20).collect()).unwrap_or_default(),
        to_error: typed.map(|(_, problems)| problems.of("to")).unwrap_or_default(),
        words: words(staff, None, typed),
        choices: choices(staff, typed),
        what_error: typed.map(|(_, problems)| problems.of("what")).unwrap_or_default(),
    })
}

/// What can be done about a change that was announced.
fn choices(staff: &Staff, typed: Option<&(Fields, Problems)>) -> Vec<Choice> {
    let chosen = typed.map(|(fields, _)| fields.text("what")).unwrap_or_default();
    let say = |key: String| staff.visit.locale.text(&key).into_owned();
    let choice = |what: &str| Choice {
        value: what.to_owned(),
        label: say(format!("changes-choose-{what}")),
        hint: say(format!("changes-choose-{what}-hint")),
        selected: what == chosen,
    };
    ["moved", "corrected", "withdrawn"].map(choice).into()
}

fn line(staff: &Staff, change: &Change, row: &notices::Listed) -> Line {
    let (locale, zone, now) = (staff.visit.locale, zone(&staff.profile), staff.visit.app.now());
    let notice = &row.notice;
    let facts = notices::course_of(change, &row.events);
    let (tone, state) = noticed(locale, notice.consequence.demand, notice.stage, notice.stance);
    let standing = match row.over {
        true => Standing::OVER,
        false => domain::subprocessors::course_standing(&notice.consequence, &facts, now),
    };
    Line {
        href: staff.visit.to(&format!("staff/agreements/{}/subprocessors/notices/{}", notice.agreement, notice.id)),
        organisation: match row.organisation.is_empty() {
            true => locale.text("agreements-unnamed").into_owned(),
            false => row.organisation.clone(),
        },
        reference: row.reference.clone(),
        tone,
        state,
        demand: locale.text(notice.consequence.demand.text()).into_owned(),
        standing: locale.message(&standing.message(zone)).into_owned(),
    }
}

fn history(staff: &Staff, change: &Change) -> Vec<HistoryEvent> {
    let (locale, zone) = (staff.visit.locale, zone(&staff.profile));
    let reader = reader(staff, change.effect);
    let event = |done: &changes::Act| HistoryEvent {
        when: locale.moment(done.at, zone),
        datetime: done.at.to_rfc3339(),
        what: [act(locale, done.kind), reader.words(&done.said.why)].join(" ").trim().to_owned(),
        who: String::new(),
    };
    change.acts.iter().rev().map(event).collect()
}
