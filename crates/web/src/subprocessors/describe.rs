//! An entry in words: the same for the staff and for customers.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::language::Language;
use domain::message::{Arg, Message};
use domain::per_language::PerLanguage;
use domain::subprocessors::{
    Assessment, GroundFault, Location, Profile, Transfer, Work, ground_faults, special_article,
};
use domain::terms::{Country, Key, Word};
use i18n::Locale;

use crate::view::Row;

/// Who reads: words that differ between languages are said in theirs, else in the first of the tenant's.
#[derive(Clone, Copy)]
pub struct Reader {
    pub locale: Locale,
    pub first: Language,
    /// The day that is told of.
    pub day: NaiveDate,
}

/// What it does for a service.
pub struct WorkLine {
    pub service: String,
    pub what: String,
    pub responsible: String,
    pub data: String,
    /// Kinds of data that the law protects more than others, with their articles; empty for none.
    pub special: Vec<String>,
    pub people: String,
}

/// A place, and what a transfer there rests on.
pub struct PlaceLine {
    pub place: String,
    pub uses: String,
    /// The ground with its article; empty where none is needed or given.
    pub ground: String,
    pub document: String,
    pub assessed: String,
    /// One of the component's five.
    pub tone: &'static str,
    pub state: String,
    /// What is wrong on the day, or asks for another look.
    pub faults: Vec<String>,
}

impl Reader {
    pub fn say(&self, key: &str) -> String {
        self.locale.text(key).into_owned()
    }

    pub fn message(&self, message: &Message) -> String {
        self.locale.message(message).into_owned()
    }

    pub fn words(&self, words: &PerLanguage) -> String {
        words.said_in(self.locale.language(), self.first).to_owned()
    }

    pub fn country(&self, code: &str) -> String {
        Country::from_code(code).map_or_else(|| code.to_owned(), |country| self.say(country.text()))
    }

    /// "a, b and c"; empty for nothing.
    pub fn list(&self, items: Vec<String>) -> String {
        if items.is_empty() {
            return String::new();
        }
        let items = Arg::List(items.into_iter().map(Arg::from).collect());
        self.message(&Message::new("subprocessors-list").with("items", items))
    }

    fn terms(&self, key: Key, words: &BTreeSet<Word>) -> Vec<String> {
        words.iter().filter_map(|word| key.text_of(*word)).map(|text| self.say(text)).collect()
    }

    pub fn work(&self, work: &Work) -> WorkLine {
        let said = self.words(&work.processing);
        let nature = self.list(self.terms(Key::ProcessingNature, &work.nature));
        let special = work.data.iter().filter_map(|word| {
            let name = Key::ProcessingData.text_of(*word)?;
            Some(format!("{} ({})", self.say(name), self.locale.law(special_article(*word)?)))
        });
        let plain = work.data.iter().copied().filter(|word| special_article(*word).is_none()).collect();
        WorkLine {
            service: if work.service.is_empty() {
                self.say("subprocessors-every-service")
            } else {
                work.service.clone()
            },
            what: [said, nature].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n"),
            responsible: self.words(&work.responsible),
            data: self.list(self.terms(Key::ProcessingData, &plain)),
            special: special.collect(),
            people: self.list(self.terms(Key::ProcessingPeople, &work.people)),
        }
    }

    pub fn place(&self, location: &Location) -> PlaceLine {
        let country = self.country(&location.country);
        let place = if location.place.is_empty() { country } else { format!("{}, {country}", location.place) };
        let faults = ground_faults(location, self.day);
        let mut wrong = faults.iter().filter(|fault| !fault.is_hint()).peekable();
        let (tone, state) = match (faults.is_empty(), location.is_third()) {
            (true, true) => ("done", "subprocessors-place-good"),
            (true, false) => ("draft", "subprocessors-place-eea"),
            (false, _) if wrong.peek().is_none() => ("you", "subprocessors-place-look"),
            (false, _) if wrong.all(GroundFault::is_of_papers) => ("you", "subprocessors-place-papers"),
            (false, _) => ("late", "subprocessors-place-wrong"),
        };
        let transfer = location.transfer.as_ref();
        PlaceLine {
            place,
            uses: self.list(location.uses.iter().map(|what| self.say(what.text())).collect()),
            ground: transfer.map(|one| self.ground(one)).unwrap_or_default(),
            document: transfer.map(|one| one.document.clone()).unwrap_or_default(),
            assessed: transfer
                .and_then(|one| one.assessment.as_ref())
                .map(|one| self.assessment(one))
                .unwrap_or_default(),
            tone,
            state: self.say(state),
            faults: faults.iter().map(|fault| self.message(&fault.message(&location.country))).collect(),
        }
    }

    /// The same for a customer: without the processor's own papers and assessments, as in the document that it can take
    /// home.
    pub fn place_for_customers(&self, location: &Location) -> PlaceLine {
        PlaceLine { document: String::new(), assessed: String::new(), ..self.place(location) }
    }

    fn ground(&self, transfer: &Transfer) -> String {
        let name = format!("{} ({})", self.say(transfer.ground.text()), self.locale.law(transfer.ground.article()));
        let date = |day: NaiveDate| self.locale.date(day);
        match (transfer.from, transfer.until) {
            (None, None) => name,
            (Some(from), None) => self.with_days("subprocessors-ground-from", &[name, date(from)]),
            (None, Some(until)) => self.with_days("subprocessors-ground-until", &[name, date(until)]),
            (Some(from), Some(until)) => {
                self.with_days("subprocessors-ground-between", &[name, date(from), date(until)])
            }
        }
    }

    /// The first of the values is the ground, then come its days in order.
    fn with_days(&self, key: &'static str, values: &[String]) -> String {
        let names = ["ground", "day", "other"];
        let message = names
            .into_iter()
            .zip(values)
            .fold(Message::new(key), |message, (name, value)| message.with(name, value.as_str()));
        self.message(&message)
    }

    pub fn assessment(&self, made: &Assessment) -> String {
        let said = Message::new("subprocessors-assessed")
            .with("day", made.on)
            .with("result", Message::new(made.result.text()));
        let mut lines = vec![self.message(&said)];
        lines.extend((!made.words.is_empty()).then(|| made.words.clone()));
        lines
            .extend(made.next.map(|next| self.message(&Message::new("subprocessors-assessed-next").with("day", next))));
        lines.join("\n")
    }

    /// The countries it works in, those outside the European Economic Area last.
    pub fn countries(&self, profile: &Profile) -> Vec<(String, bool)> {
        let codes: BTreeSet<_> = profile.locations.iter().map(|one| (one.is_third(), one.country.as_str())).collect();
        codes.into_iter().map(|(third, code)| (self.country(code), third)).collect()
    }

    /// What is known of the company itself.
    pub fn company(&self, profile: &Profile) -> Vec<Row> {
        let numbers = profile.numbers.iter().map(|one| format!("{}: {}", self.say(one.kind.text()), one.text));
        let addresses = profile.addresses.iter().map(|one| {
            let lines = one.lines.lines().collect::<Vec<_>>().join(", ");
            [lines, self.country(&one.country)]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(", ")
        });
        let contact = [&profile.contact.name, &profile.contact.email, &profile.contact.phone];
        let contact: Vec<_> = contact.into_iter().filter(|part| !part.is_empty()).cloned().collect();
        let group = if profile.group { "subprocessors-group-yes" } else { "subprocessors-group-no" };
        let row = |label: &str, value: String| Row { label: self.say(label), value, change: String::new() };
        vec![
            row("subprocessors-field-role", self.say(profile.role.text())),
            row("subprocessors-fact-numbers", numbers.collect::<Vec<_>>().join("\n")),
            row("subprocessors-fact-addresses", addresses.collect::<Vec<_>>().join("\n")),
            row("subprocessors-fact-contact", contact.join("\n")),
            row("subprocessors-field-website", profile.website.clone()),
            row("subprocessors-field-owner", profile.owner.clone()),
            row("subprocessors-fact-group", self.say(group)),
        ]
    }
}

/// The next day on which something is to be assessed again; none where nothing says so.
pub fn next_assessment(profile: &Profile) -> Option<NaiveDate> {
    let latest = profile.assessments.iter().max_by_key(|made| made.on);
    let transfers = profile.locations.iter().filter_map(|one| one.transfer.as_ref()?.assessment.as_ref());
    latest.into_iter().chain(transfers).filter_map(|made| made.next).min()
}
