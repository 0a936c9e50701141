//! A matter as its page shows it, to somebody on one side.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::agreements::{Side, Tone};
use domain::matters::{self, Act, Kind, Topic};
use domain::message::Message;
use domain::terms::Terms;
use i18n::Locale;
use storage::matters::{Entry, Matter};

use super::act_form::ActForm;
use crate::contract;
use crate::view::{FactPart, Row};

/// Who reads, and what things are called for them.
#[derive(Clone, Debug)]
pub struct Reader {
    pub locale: Locale,
    pub zone: Tz,
    pub now: DateTime<Utc>,
    pub side: Side,
    pub processor: String,
    pub organisation: String,
    /// The address of a page that shows the clauses; empty where there is none.
    pub clauses: String,
}

/// A line of a list.
pub struct Line {
    pub href: String,
    pub name: String,
    pub kind: String,
    pub tone: &'static str,
    pub state: String,
    pub when: String,
    pub datetime: String,
    /// Until when, as written; empty where no date follows.
    pub due: String,
    pub late: bool,
    /// In the list of the tenant: whose.
    pub organisation: String,
}

/// A matter on its page.
pub struct MatterView {
    pub name: String,
    pub kind: String,
    pub tone: &'static str,
    pub state: String,
    /// Whose turn it is, in a sentence.
    pub turn: String,
    pub due: String,
    pub late: bool,
    pub sources: Vec<FactPart>,
    pub law: String,
    /// What the terms let the processor charge; empty where the kind is never charged for.
    pub charge: Option<FactPart>,
    /// The controller must not learn of it.
    pub untold: bool,
    pub thread: Vec<EntryView>,
    pub acts: Vec<ActLink>,
    pub form: Option<ActForm>,
}

/// An entry of the thread.
pub struct EntryView {
    pub what: String,
    pub who: String,
    pub when: String,
    pub datetime: String,
    pub words: String,
    pub rows: Vec<Row>,
}

/// An act that the reader can choose.
pub struct ActLink {
    pub href: String,
    pub label: String,
}

/// The component's word for a tone.
const fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Neutral => "draft",
        Tone::Ended => "ended",
        Tone::WaitingForThem => "them",
        Tone::WaitingForYou => "you",
        Tone::Done => "done",
        Tone::Refused => "late",
    }
}

impl Reader {
    pub fn text(&self, key: &str) -> String {
        self.locale.text(key).into_owned()
    }

    fn say(&self, message: &Message) -> String {
        self.locale.message(message).into_owned()
    }

    fn late(&self, matter: &Matter) -> bool {
        matter.due_before.is_some_and(|before| before <= self.now)
    }

    /// "by Tue 5 January 2027"; empty where no date follows.
    fn due(&self, matter: &Matter) -> String {
        let Some(before) = matter.due_before else { return String::new() };
        let last = (before - TimeDelta::microseconds(1)).with_timezone(&self.zone).date_naive();
        self.say(&Message::new("matters-due").with("date", self.locale.weekday_date(last)))
    }

    /// A line of a list.
    pub fn line(&self, matter: &Matter, href: String) -> Line {
        Line {
            href,
            name: matter.name(),
            kind: self.text(matter.kind.text()),
            tone: tone(matter.state.tone(self.side)),
            state: self.text(matter.state.text()),
            when: self.locale.date(matter.opened_at.with_timezone(&self.zone).date_naive()),
            datetime: machine(matter.opened_at),
            due: self.due(matter),
            late: self.late(matter),
            organisation: String::new(),
        }
    }

    /// The whole matter; `may` says whether the reader may act at all, `at` is the page's address.
    pub fn matter(&self, matter: &Matter, thread: &[Entry], terms: &Terms, may: bool, at: &str) -> MatterView {
        let (sources, law, charge) = self.behind(matter.kind, terms);
        let charges = matters::may_charge(matter.kind, terms);
        let open = matters::open_to(matter.kind, matter.state, self.side, charges);
        MatterView {
            name: matter.name(),
            kind: self.text(matter.kind.text()),
            tone: tone(matter.state.tone(self.side)),
            state: self.text(matter.state.text()),
            turn: self.turn(matter),
            due: self.due(matter),
            late: self.late(matter),
            sources,
            law,
            charge,
            untold: matter.state.is_untold(),
            thread: thread.iter().map(|entry| self.entry(matter, entry)).collect(),
            acts: open
                .into_iter()
                .filter(|_| may)
                .map(|act| ActLink { href: format!("{at}?act={}#act", act.wire()), label: self.text(act.text()) })
                .collect(),
            form: None,
        }
    }

    /// What a kind of matter rests on: the terms, the law, and what may be charged.
    pub fn behind(&self, kind: Kind, terms: &Terms) -> (Vec<FactPart>, String, Option<FactPart>) {
        let rules = matters::rules(kind, terms);
        let sources = rules.terms.iter().map(|part| self.sourced(part)).collect();
        (sources, self.text(rules.law), self.charge(kind, terms))
    }

    fn sourced(&self, part: &domain::terms::Part) -> FactPart {
        let fact = contract::fact_part(self.locale, part, &self.clauses);
        FactPart { href: if self.clauses.is_empty() { String::new() } else { fact.href }, ..fact }
    }

    /// "No charge: the terms do not provide for one", or that and where they do.
    fn charge(&self, kind: Kind, terms: &Terms) -> Option<FactPart> {
        if !matches!(kind, Kind::Help | Kind::Instruction) {
            return None;
        }
        let (key, clause) = match matters::charge(kind, terms) {
            None => ("matters-charge-none", None),
            Some(clause) if kind == Kind::Help => ("matters-charge-help", clause),
            Some(clause) => ("matters-charge-instruction", clause),
        };
        let clause = clause.map(|clause| self.say(&Message::new("contract-clause").with("number", clause)));
        Some(FactPart { text: self.text(key), href: String::new(), clause: clause.unwrap_or_default() })
    }

    fn turn(&self, matter: &Matter) -> String {
        match matter.state.waits_for() {
            Some(side) if side == self.side => self.text("matters-turn-yours"),
            Some(Side::Controller) => self.named("matters-turn-theirs", &self.organisation),
            Some(Side::Processor) => self.named("matters-turn-theirs", &self.processor),
            None if matter.state.is_closed() => self.text("matters-turn-closed"),
            None => self.text("matters-turn-stopped"),
        }
    }

    fn named(&self, key: &'static str, name: &str) -> String {
        self.say(&Message::new(key).with("name", name))
    }

    /// The staff are out of a contact's sight: it reads the processor's name.
    fn entry(&self, matter: &Matter, entry: &Entry) -> EntryView {
        let party = if entry.side == Side::Processor { &self.processor } else { &self.organisation };
        let who = match (self.side, entry.side) {
            (Side::Controller, Side::Processor) => party.clone(),
            _ if entry.said.by.is_empty() => party.clone(),
            _ => format!("{}, {party}", entry.said.by),
        };
        EntryView {
            what: self.text(&happened(matter.kind, entry.act)),
            who,
            when: self.locale.moment(entry.at, self.zone),
            datetime: machine(entry.at),
            words: entry.said.typed.words.clone(),
            rows: self.rows(matter, entry),
        }
    }

    fn rows(&self, matter: &Matter, entry: &Entry) -> Vec<Row> {
        let said = &entry.said;
        let opening = said.opening.clone().unwrap_or_default();
        let day = said.day.map(|day| self.locale.weekday_date(day)).unwrap_or_default();
        let by = if entry.act == Act::Accept { "matters-row-by" } else { "matters-row-arrived" };
        let from = if matter.kind == Kind::Disclosure { "matters-row-authority" } else { "matters-row-data-subject" };
        let form = if matter.kind == Kind::Disclosure { "matters-row-form" } else { "matters-row-how" };
        let topic = Topic::from_wire(&opening.topic).map(|topic| self.text(topic.text())).unwrap_or_default();
        let part = match (matter.kind, entry.act, opening.part.is_empty()) {
            (Kind::StopOrder, Act::Open, true) => self.text("matters-part-all"),
            _ => opening.part,
        };
        let charge = match said.clause.as_str() {
            "" => said.typed.charge.clone(),
            clause => {
                let clause = self.say(&Message::new("contract-clause-within").with("number", clause));
                format!("{} ({clause})", said.typed.charge)
            }
        };
        [
            (from, opening.from),
            (form, opening.form),
            (by, day),
            ("matters-row-topic", topic),
            ("matters-row-part", part),
            ("matters-row-law", said.typed.law.clone()),
            ("matters-row-charge", charge),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| Row { label: self.text(key), value, change: String::new() })
        .collect()
    }
}

/// The key of the sentence for what happened.
pub fn happened(kind: Kind, act: Act) -> String {
    let act = act.wire().replace('_', "-");
    match act.as_str() {
        "open" => format!("matters-entry-open-{}", kind.wire().replace('_', "-")),
        act => format!("matters-entry-{act}"),
    }
}

fn machine(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}
