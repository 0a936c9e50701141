//! A notice as both parties read it.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::agreements::Side;
use domain::ids::NoticeId;
use domain::subprocessors::{
    ChangeState, Consequence, Fact, Profile, Receipt, Settlement, Stance, Standing, Told, course_dates, course_standing,
};
use i18n::Locale;
use storage::agreements::Agreement;
use storage::subprocessors::changes::{self, Change, ChangeEntry};
use storage::subprocessors::notices::{self, Event, EventKind, Notice};
use storage::{TenantTx, subprocessors};

use crate::Result;
use crate::subprocessors::changes::words::{SaidLine, act, effect_label, lines, noticed, standing, title, what};
use crate::subprocessors::describe::{PlaceLine, Reader, WorkLine};
use crate::view::Row;

/// A notice with everything that a page of it tells.
pub struct Read {
    pub notice: Notice,
    pub change: Change,
    pub entries: Vec<ChangeEntry>,
    pub events: Vec<Event>,
    /// Why one of the companies may not process for the agreement at all, whatever becomes of this change.
    shut: Option<Standing>,
}

/// Reads a notice.
pub async fn read(tx: &mut TenantTx, agreement: &Agreement, notice: Notice) -> Result<Read> {
    let change = changes::one(tx, notice.change).await?;
    let entries = changes::entries(tx, &change).await?;
    let events = notices::events(tx, &[notice.id]).await?.remove(&notice.id).unwrap_or_default();
    let (ledger, now) = (subprocessors::ledger(tx, agreement).await?, tx.now());
    let gates = entries.iter().filter_map(|entry| {
        let profile = entry.after.as_ref().filter(|profile| profile.is_subprocessor())?;
        Some(ledger.gate(entry.id, profile, now).standing)
    });
    let shut = gates.into_iter().find(|standing| !standing.is_authorised());
    Ok(Read { notice, change, entries, events, shut })
}

/// The notice that an agreement would have of a draft, if it were announced now: nobody was told, and nothing happened.
/// `asked` is what the draft asks of a version of the agreement.
pub async fn drafted(
    tx: &mut TenantTx,
    agreement: &Agreement,
    (change, entries): (Change, Vec<ChangeEntry>),
    asked: (i32, Consequence),
) -> Result<Read> {
    let (version, consequence) = asked;
    let notice = Notice {
        id: NoticeId(tx.new_id()),
        change: change.id,
        agreement: agreement.id,
        controller: agreement.controller,
        version,
        stage: consequence.demand.first_stage(),
        consequence,
        stance: Stance::Silent,
        revision: 0,
        planned_at: tx.now(),
    };
    Ok(Read { notice, change, entries, events: Vec::new(), shut: None })
}

/// Who reads.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    pub locale: Locale,
    pub zone: Tz,
    pub now: DateTime<Utc>,
    pub first: domain::language::Language,
    pub processor: &'a str,
    pub organisation: &'a str,
}

/// Something in the thread.
pub struct Said {
    pub when: String,
    pub datetime: String,
    pub what: String,
    pub who: String,
    pub words: String,
    /// It came when it could no longer change anything.
    pub late: bool,
}

/// A company that the change touches, as it is after it.
pub struct Company {
    pub name: String,
    pub work: Vec<WorkLine>,
    pub places: Vec<PlaceLine>,
    pub facts: Vec<Row>,
}

/// What a page shows of a notice.
pub struct NoticeView {
    pub title: String,
    pub tone: &'static str,
    pub state: String,
    pub what: Vec<String>,
    pub why: String,
    pub companies: Vec<Company>,
    pub facts: Vec<Row>,
    /// What it means by the agreement, with dates from when it was received.
    pub says: Vec<SaidLine>,
    /// That nobody is known to have received it, so that its dates are those of today; empty where they are its own.
    pub assumed: String,
    /// Whether it is authorised; empty for a draft, of which nobody has been told.
    pub standing_tone: &'static str,
    pub standing: String,
    pub thread: Vec<Said>,
}

impl Read {
    /// Everything that happened, as the gate counts it.
    pub fn facts(&self) -> Vec<Fact> {
        notices::course_of(&self.change, &self.events)
    }

    /// The consequence with the dates that follow from when the notice was received; as if it were now where it was not,
    /// and the words that say so.
    pub fn counted(&self, now: DateTime<Utc>) -> (Consequence, Option<&'static str>) {
        let kept = &self.notice.consequence;
        // What cannot be counted any more is told as it was planned.
        let told = course_dates(kept, &self.facts(), now).unwrap_or_default();
        let dates = told.clone().or_else(|| kept.timing.dates(Told::at(now)).unwrap_or_default());
        let assumed = match self.change.state {
            _ if told.is_some() || kept.planned.is_none() => None,
            ChangeState::Draft => Some("changes-says-if-now"),
            ChangeState::Announced => Some("changes-says-if-today"),
            ChangeState::Effective | ChangeState::Withdrawn => None,
        };
        (kept.dated(dates, self.change.effect), assumed)
    }

    /// The page's view.
    pub fn view(&self, reading: &Reading<'_>) -> NoticeView {
        let Reading { locale, zone, now, .. } = *reading;
        let facts = self.facts();
        let found = course_standing(&self.notice.consequence, &facts, now);
        // A company that the agreement never authorised is not authorised by another place or name of it.
        let answer = self.shut.filter(|shut| found.is_authorised() || shut.is_over()).unwrap_or(found);
        let (standing_tone, standing) = match self.change.state {
            ChangeState::Draft => ("", String::new()),
            _ => standing(locale, &answer, zone),
        };
        let (counted, assumed) = self.counted(now);
        let (tone, state) = match self.notice.stance {
            // It came when it could no longer change anything.
            Stance::Objected | Stance::Refused if found.is_authorised() => {
                ("them", locale.text("changes-late").into_owned())
            }
            stance => noticed(locale, self.notice.consequence.demand, self.notice.stage, stance),
        };
        let row = |key: &str, value: String| Row { label: locale.text(key).into_owned(), value, change: String::new() };
        let announced = self.change.announced_at.map(|at| row("changes-fact-announced", locale.moment(at, zone)));
        NoticeView {
            title: title(locale, &self.change),
            tone,
            state,
            what: what(locale, &self.entries),
            why: self.change.said.why.said_in(locale.language(), reading.first).to_owned(),
            companies: self.companies(reading),
            facts: std::iter::once(row(effect_label(self.change.state), locale.date(self.change.effect)))
                .chain(announced)
                .chain([row("changes-fact-version", i64::from(self.notice.version).to_string())])
                .collect(),
            says: if self.change.state == ChangeState::Withdrawn { Vec::new() } else { lines(locale, &counted) },
            assumed: assumed.map(|key| locale.text(key).into_owned()).unwrap_or_default(),
            standing_tone,
            standing,
            thread: self.thread(reading),
        }
    }

    /// On the day on which the change takes effect: what transfers rest on then is what matters.
    fn companies(&self, reading: &Reading<'_>) -> Vec<Company> {
        let reader = Reader { locale: reading.locale, first: reading.first, day: self.change.effect };
        // Who leaves does nothing after it; that it leaves is said above.
        let profiles = self.entries.iter().filter_map(|entry| entry.after.as_ref());
        let company = |profile: &Profile| Company {
            name: profile.name.clone(),
            work: profile.work.iter().map(|work| reader.work(work)).collect(),
            places: profile.locations.iter().map(|place| reader.place_for_customers(place)).collect(),
            facts: reader.company(profile).into_iter().filter(|row| !row.value.is_empty()).collect(),
        };
        profiles.map(company).collect()
    }

    fn thread(&self, reading: &Reading<'_>) -> Vec<Said> {
        let Reading { locale, zone, now, .. } = *reading;
        let late = domain::subprocessors::course_late(&self.notice.consequence, &self.facts(), now);
        let said = |at: DateTime<Utc>, what: String, who: String, words: String| Said {
            when: locale.moment(at, zone),
            datetime: at.to_rfc3339(),
            what,
            who,
            words,
            late: late.iter().any(|one| one.at == at),
        };
        let mut thread: Vec<(DateTime<Utc>, Said)> = self
            .events
            .iter()
            .map(|event| {
                let who = match (&event.said, event.by) {
                    (Some(of), _) if !of.name.is_empty() => of.name.clone(),
                    (_, Some((Side::Controller, _))) => reading.organisation.to_owned(),
                    (_, Some((Side::Processor, _))) => reading.processor.to_owned(),
                    (_, None) => String::new(),
                };
                let words = event.said.as_ref().map(|of| of.words.clone()).unwrap_or_default();
                (event.at, said(event.at, happened(locale, event.kind), who, words))
            })
            .collect();
        for done in &self.change.acts {
            let words = done.said.why.said_in(locale.language(), reading.first).to_owned();
            thread.push((done.at, said(done.at, act(locale, done.kind), reading.processor.to_owned(), words)));
        }
        thread.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
        thread.into_iter().map(|(_, said)| said).collect()
    }
}

/// What happened, in words.
pub fn happened(locale: Locale, kind: EventKind) -> String {
    match kind {
        EventKind::Received(by) => received(locale, by),
        EventKind::Settled(how) => settled(locale, how),
        EventKind::Approved(Some(day)) => {
            locale.text_with("changes-event-approved-from", &[("day", day.into())]).into_owned()
        }
        EventKind::Used(day) => locale.text_with("changes-event-used", &[("day", day.into())]).into_owned(),
        kind => locale.text(&format!("changes-event-{}", kind.word().replace('_', "-"))).into_owned(),
    }
}

fn received(locale: Locale, by: Receipt) -> String {
    let how = locale.text(by.text());
    locale.text_with("changes-event-received", &[("how", how.as_ref().into())]).into_owned()
}

fn settled(locale: Locale, how: Settlement) -> String {
    let how = locale.text(how.text());
    locale.text_with("changes-event-settled", &[("how", how.as_ref().into())]).into_owned()
}
