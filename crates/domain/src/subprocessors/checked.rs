//! Profiles as people type them: tidied, and what is wrong said field by field.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::profile::{Address, Assessment, Document, Location, Number, Person, Profile, Transfer, Work};
use super::tidy::{Tidy, drop_empty};
use crate::country;
use crate::message::Message;
use crate::names::is_name;
use crate::terms::{Key, Word};

/// The longest text of one line, in characters.
pub const MAX_LINE: usize = 200;
/// The longest text of several lines, in characters.
pub const MAX_TEXT: usize = 4_000;
/// The most numbers, addresses or assessments of a company.
pub const MAX_ITEMS: usize = 50;
/// The most services or places of a company.
pub const MAX_ROWS: usize = 300;

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Which: `name`, `locations.0.transfer.until`. Rows count from 0, as they were posted.
    pub field: String,
    /// What to do.
    pub message: Message,
}

impl Profile {
    /// The profile with single spaces, without rows that say nothing, with codes in capital letters.
    ///
    /// A draft may leave out almost everything; `chain.rs` says what is lacking, `grounds.rs` what a transfer lacks. Here
    /// is refused only what could not be kept or read: it has no name, an unknown country, two rows that say the same, a
    /// text that is too long or has characters that nobody sees.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the fields.
    pub fn checked(mut self) -> Result<Self, Vec<Wrong>> {
        let mut tidy = Tidy::default();
        tidy.line("name", &mut self.name);
        if !tidy.found_wrong("name") && !is_name(&self.name) {
            tidy.wrong("name", Message::new("subprocessors-wrong-name"));
        }
        tidy.line("owner", &mut self.owner);
        numbers(&mut tidy, &mut self.numbers);
        addresses(&mut tidy, &mut self.addresses);
        person(&mut tidy, &mut self.contact);
        website(&mut tidy, &mut self.website);
        rows(&mut tidy, "work", &mut self.work, work);
        rows(&mut tidy, "locations", &mut self.locations, location);
        paper(&mut tidy, &mut self.dpa);
        tidy.most("assessments", self.assessments.len(), MAX_ITEMS);
        for (index, one) in self.assessments.iter_mut().enumerate() {
            assessment(&mut tidy, &format!("assessments.{index}"), one);
        }
        tidy.twice("numbers", "text", self.numbers.iter().map(|one| (one.kind, one.text.to_lowercase())));
        tidy.twice("work", "processing", self.work.iter().map(|one| (one.service.to_lowercase(), key_of(one))));
        let places = self.locations.iter().map(|one| (one.country.clone(), one.place.to_lowercase()));
        tidy.twice("locations", "place", places);
        drop_empty(&mut self.numbers);
        drop_empty(&mut self.addresses);
        drop_empty(&mut self.work);
        drop_empty(&mut self.locations);
        if self.dpa == Some(Document::default()) {
            self.dpa = None;
        }
        tidy.done(self)
    }
}

/// What tells two rows of one service apart; empty for a row that says nothing of it.
fn key_of(work: &Work) -> String {
    let words = work.processing.to_column().to_lowercase();
    work.nature.iter().map(|word| word.wire()).chain([words.as_str()]).collect()
}

fn rows<T>(tidy: &mut Tidy, field: &str, rows: &mut [T], check: fn(&mut Tidy, &str, &mut T))
where
    T: Default + PartialEq,
{
    tidy.most(field, rows.len(), MAX_ROWS);
    for (index, row) in rows.iter_mut().enumerate() {
        // A row that was left blank is dropped, not criticised.
        if *row != T::default() {
            check(tidy, &format!("{field}.{index}"), row);
        }
    }
}

fn numbers(tidy: &mut Tidy, numbers: &mut [Number]) {
    tidy.most("numbers", numbers.len(), MAX_ITEMS);
    for (index, one) in numbers.iter_mut().enumerate() {
        tidy.line(&format!("numbers.{index}.text"), &mut one.text);
        if one.text.is_empty() {
            // A kind without a number says nothing.
            *one = Number::default();
        }
    }
}

fn addresses(tidy: &mut Tidy, addresses: &mut [Address]) {
    tidy.most("addresses", addresses.len(), MAX_ITEMS);
    for (index, one) in addresses.iter_mut().enumerate() {
        tidy.text(&format!("addresses.{index}.lines"), &mut one.lines);
        code(tidy, &format!("addresses.{index}.country"), &mut one.country, !one.lines.is_empty());
    }
}

fn code(tidy: &mut Tidy, field: &str, code: &mut String, needed: bool) {
    *code = code.trim().to_uppercase();
    if (needed || !code.is_empty()) && !country::is_known(code) {
        tidy.wrong(field, Message::new("subprocessors-wrong-country"));
    }
}

fn person(tidy: &mut Tidy, person: &mut Person) {
    tidy.line("contact.name", &mut person.name);
    tidy.line("contact.email", &mut person.email);
    if !person.email.is_empty() && crate::email::EmailAddress::parse(&person.email).is_err() {
        tidy.wrong("contact.email", Message::new("form-problem-email"));
    }
    tidy.line("contact.phone", &mut person.phone);
}

fn website(tidy: &mut Tidy, website: &mut String) {
    tidy.line("website", website);
    let host = website.strip_prefix("https://").or_else(|| website.strip_prefix("http://"));
    let is_address =
        host.is_some_and(|host| host.starts_with(char::is_alphanumeric) && !host.contains(char::is_whitespace));
    if !website.is_empty() && !is_address {
        tidy.wrong("website", Message::new("subprocessors-wrong-website"));
    }
}

fn work(tidy: &mut Tidy, field: &str, work: &mut Work) {
    tidy.line(&format!("{field}.service"), &mut work.service);
    tidy.words(&format!("{field}.processing"), &mut work.processing);
    tidy.words(&format!("{field}.responsible"), &mut work.responsible);
    for (part, words, key) in [
        ("nature", &work.nature, Key::ProcessingNature),
        ("data", &work.data, Key::ProcessingData),
        ("people", &work.people, Key::ProcessingPeople),
    ] {
        known(tidy, &format!("{field}.{part}"), words, key);
    }
}

fn known(tidy: &mut Tidy, field: &str, words: &BTreeSet<Word>, key: Key) {
    if words.iter().any(|word| key.text_of(*word).is_none()) {
        tidy.wrong(field, Message::new("subprocessors-wrong-word"));
    }
}

fn location(tidy: &mut Tidy, field: &str, location: &mut Location) {
    code(tidy, &format!("{field}.country"), &mut location.country, true);
    tidy.line(&format!("{field}.place"), &mut location.place);
    if location.uses.is_empty() {
        tidy.wrong(&format!("{field}.uses"), Message::new("subprocessors-wrong-uses"));
    }
    if let Some(transfer) = &mut location.transfer {
        self::transfer(tidy, &format!("{field}.transfer"), transfer);
    }
}

fn transfer(tidy: &mut Tidy, field: &str, transfer: &mut Transfer) {
    tidy.line(&format!("{field}.document"), &mut transfer.document);
    if let Some(one) = &mut transfer.assessment {
        assessment(tidy, &format!("{field}.assessment"), one);
    }
    day(tidy, &format!("{field}.until"), transfer.from, transfer.until);
}

fn assessment(tidy: &mut Tidy, field: &str, assessment: &mut Assessment) {
    tidy.text(&format!("{field}.words"), &mut assessment.words);
    day(tidy, &format!("{field}.next"), Some(assessment.on), assessment.next);
}

/// The second of two days does not lie before the first.
fn day(tidy: &mut Tidy, field: &str, first: Option<NaiveDate>, second: Option<NaiveDate>) {
    if let (Some(first), Some(second)) = (first, second)
        && second < first
    {
        tidy.wrong(field, Message::new("subprocessors-wrong-order").with("day", first));
    }
}

fn paper(tidy: &mut Tidy, paper: &mut Option<Document>) {
    if let Some(paper) = paper {
        tidy.line("dpa.title", &mut paper.title);
        tidy.line("dpa.reference", &mut paper.reference);
    }
}
