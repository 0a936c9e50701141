//! A row of the table, and the profile that it makes of what is known already.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::language::Language;
use domain::message::Message;
use domain::per_language::PerLanguage;
use domain::subprocessors::{
    Address, Assessment, Document, Ground, Location, Number, NumberKind, Outcome, Profile, Role, Transfer, Use, Work,
    Wrong,
};
use domain::terms::Word;

use super::TableFault;
use super::cell::{items, parts, plain, text};

/// A row of the table.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its number as a spreadsheet counts: the header is 1.
    pub number: usize,
    cells: BTreeMap<&'static str, String>,
}

impl Row {
    pub(super) fn new<'a>(number: usize, cells: impl Iterator<Item = (&'static str, &'a str)>) -> Self {
        Self { number, cells: cells.map(|(column, cell)| (column, plain(cell))).collect() }
    }

    /// What a cell holds; empty where the table has no such column.
    pub fn cell(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim_matches(' '))
    }

    /// Whether the table has the column.
    pub fn has(&self, column: &str) -> bool {
        self.cells.contains_key(column)
    }

    /// The profile that holds with this row: what the table has no column for stays as it was. Who stands above it is
    /// not decided here. Columns that belong together (those of services, of places, of assessments) are read together.
    ///
    /// # Errors
    /// Everything that is wrong, by column.
    pub fn profile(&self, before: &Profile) -> Result<Profile, Vec<TableFault>> {
        let mut reading = Reading { row: self, faults: Vec::new() };
        let profile = reading.profile(before.clone());
        let mut faults = reading.faults;
        match profile.checked() {
            Ok(profile) if faults.is_empty() => Ok(profile),
            Ok(_) => Err(faults),
            Err(wrong) => {
                faults.extend(wrong.into_iter().map(|Wrong { field, message }| self.fault(column_of(&field), message)));
                Err(faults)
            }
        }
    }

    /// Something that is wrong in this row.
    pub fn fault(&self, column: &str, message: Message) -> TableFault {
        TableFault { row: self.number, column: column.to_owned(), message }
    }
}

/// The column that a field of a profile is written in.
fn column_of(field: &str) -> &str {
    let mut parts = field.split('.').filter(|part| part.parse::<usize>().is_err());
    let (group, rest) = (parts.next().unwrap_or_default(), parts.collect::<Vec<_>>());
    match (group, rest.as_slice()) {
        ("name", _) => "legal_name",
        ("contact", ["email"]) => "contact_email",
        ("contact", ["phone"]) => "contact_phone",
        ("contact", _) => "contact_name",
        ("work", ["service"]) => "service",
        ("work", ["nature"]) => "nature",
        ("work", ["data"]) => "data_categories",
        ("work", ["people"]) => "people",
        ("work", ["responsible", ..]) => "responsible_for",
        ("work", _) => "does",
        ("locations", ["transfer", "document"]) => "ground_document",
        ("locations", ["transfer", "until"]) => "ground_until",
        ("locations", ["transfer", "assessment", "next"]) => "transfer_next_assessment",
        ("locations", ["transfer", ..]) => "transfer_assessment",
        ("assessments", ["next"]) => "next_assessment",
        ("assessments", _) => "assessment",
        ("dpa", ["title"]) => "dpa_title",
        ("dpa", _) => "dpa_reference",
        (group, _) => group,
    }
}

const WORK: [&str; 12] = [
    "service",
    "nature",
    "does",
    "does.en",
    "does.da",
    "does.nb",
    "responsible_for",
    "responsible_for.en",
    "responsible_for.da",
    "responsible_for.nb",
    "data_categories",
    "people",
];
const PLACES: [&str; 9] = [
    "locations",
    "ground",
    "ground_document",
    "ground_from",
    "ground_until",
    "transfer_assessed_on",
    "transfer_assessment_result",
    "transfer_assessment",
    "transfer_next_assessment",
];
const ASSESSMENTS: [&str; 4] = ["assessed_on", "assessment_result", "assessment", "next_assessment"];
const PAPER: [&str; 3] = ["dpa_title", "dpa_date", "dpa_reference"];

struct Reading<'a> {
    row: &'a Row,
    faults: Vec<TableFault>,
}

impl Reading<'_> {
    fn wrong(&mut self, column: &str, key: &'static str) {
        self.faults.push(self.row.fault(column, Message::new(key)));
    }

    fn put(&self, column: &str, part: &mut String) {
        if self.row.has(column) {
            *part = text(self.row.cell(column));
        }
    }

    fn has_any(&self, columns: &[&str]) -> bool {
        columns.iter().any(|column| self.row.has(column))
    }

    /// How many items columns that belong together have.
    fn items(&self, columns: &[&str]) -> usize {
        columns.iter().map(|column| items(self.row.cell(column)).len()).max().unwrap_or_default()
    }

    /// The line of a column that belongs to an item.
    fn item(&self, column: &str, index: usize) -> String {
        items(self.row.cell(column)).get(index).map(|item| item.trim().to_owned()).unwrap_or_default()
    }

    fn profile(&mut self, mut profile: Profile) -> Profile {
        self.put("legal_name", &mut profile.name);
        self.put("owner", &mut profile.owner);
        self.put("contact_name", &mut profile.contact.name);
        self.put("contact_email", &mut profile.contact.email);
        self.put("contact_phone", &mut profile.contact.phone);
        self.put("website", &mut profile.website);
        if self.row.has("kind") {
            profile.role = self.word("kind", self.row.cell("kind"), Role::from_wire).unwrap_or_default();
        }
        if self.row.has("group_company") {
            profile.group = match self.row.cell("group_company").to_lowercase().as_str() {
                "yes" | "ja" | "true" | "1" => true,
                "no" | "nej" | "nei" | "false" | "0" | "" => false,
                _ => {
                    self.wrong("group_company", "subprocessors-import-yes-or-no");
                    false
                }
            };
        }
        if self.row.has("numbers") {
            profile.numbers = items(self.row.cell("numbers")).into_iter().map(number).collect();
        }
        if self.row.has("addresses") {
            profile.addresses = items(self.row.cell("addresses")).into_iter().map(address).collect();
        }
        if self.has_any(&WORK) {
            profile.work = (0..self.items(&WORK)).map(|index| self.work(index)).collect();
        }
        if self.has_any(&PLACES) {
            profile.locations = (0..self.items(&PLACES)).map(|index| self.location(index)).collect();
        }
        if self.has_any(&ASSESSMENTS) {
            let count = self.items(&ASSESSMENTS);
            profile.assessments = (0..count).filter_map(|index| self.assessment("", index)).collect();
        }
        if self.has_any(&PAPER) {
            let mut paper =
                Document { signed_on: self.day("dpa_date", self.row.cell("dpa_date")), ..Document::default() };
            self.put("dpa_title", &mut paper.title);
            self.put("dpa_reference", &mut paper.reference);
            profile.dpa = Some(paper);
        }
        profile
    }

    /// A word of a closed list; none for an empty cell.
    fn word<T>(&mut self, column: &str, said: &str, from: impl Fn(&str) -> Option<T>) -> Option<T> {
        let found = from(&said.trim().to_lowercase());
        if found.is_none() && !said.trim().is_empty() {
            self.wrong(column, "subprocessors-import-word");
        }
        found
    }

    fn day(&mut self, column: &str, said: &str) -> Option<NaiveDate> {
        let day = NaiveDate::parse_from_str(said.trim(), "%Y-%m-%d").ok();
        if day.is_none() && !said.trim().is_empty() {
            self.wrong(column, "subprocessors-import-day");
        }
        day
    }

    fn words(&mut self, column: &str, index: usize) -> BTreeSet<Word> {
        let said = self.item(column, index);
        let words = said.split([',', ' ']).filter(|word| !word.is_empty());
        words.filter_map(|word| self.word(column, word, Word::from_wire)).collect()
    }

    fn said(&self, column: &str, index: usize) -> PerLanguage {
        let each = Language::ALL.map(|language| (language, text(&self.item(&format!("{column}.{language}"), index))));
        let same = text(&self.item(column, index));
        if each.iter().any(|(_, words)| !words.is_empty()) { each.into_iter().collect() } else { same.into() }
    }

    fn work(&mut self, index: usize) -> Work {
        Work {
            service: text(&self.item("service", index)),
            nature: self.words("nature", index),
            processing: self.said("does", index),
            responsible: self.said("responsible_for", index),
            data: self.words("data_categories", index),
            people: self.words("people", index),
        }
    }

    /// `stored+processed DE: Falkenstein`.
    fn location(&mut self, index: usize) -> Location {
        let item = self.item("locations", index);
        let (uses, place) = item.split_once(' ').unwrap_or((item.as_str(), ""));
        let (country, place) = place.split_once(':').unwrap_or((place, ""));
        let uses =
            uses.split('+').filter(|word| !word.is_empty()).filter_map(|word| self.word("locations", word, used));
        Location {
            uses: uses.collect(),
            country: country.trim().to_owned(),
            place: place.trim().to_owned(),
            transfer: self.transfer(index),
        }
    }

    fn transfer(&mut self, index: usize) -> Option<Transfer> {
        let said = self.item("ground", index);
        let ground = self.word("ground", &said, Ground::from_wire);
        let document = text(&self.item("ground_document", index));
        let [from, until] = ["ground_from", "ground_until"].map(|column| {
            let said = self.item(column, index);
            self.day(column, &said)
        });
        let assessment = self.assessment("transfer_", index);
        if ground.is_none()
            && said.is_empty()
            && (!document.is_empty() || from.or(until).is_some() || assessment.is_some())
        {
            self.wrong("ground", "subprocessors-wrong-ground");
        }
        Some(Transfer { ground: ground?, document, assessment, from, until })
    }

    fn assessment(&mut self, of: &str, index: usize) -> Option<Assessment> {
        let column = |name: &str| format!("{of}{name}");
        let [on, result, words, next] =
            ["assessed_on", "assessment_result", "assessment", "next_assessment"].map(column);
        let said = [&on, &result, &words, &next].map(|column| self.item(column, index));
        if said.iter().all(String::is_empty) {
            return None;
        }
        let [said_on, said_result, said_words, said_next] = said;
        for (column, _) in [(&on, &said_on), (&result, &said_result)].into_iter().filter(|(_, said)| said.is_empty()) {
            self.wrong(column, "subprocessors-import-missing");
        }
        let (day, result) = (self.day(&on, &said_on), self.word(&result, &said_result, Outcome::from_wire));
        let next = self.day(&next, &said_next);
        Some(Assessment { on: day?, result: result?, words: text(&said_words), next })
    }
}

fn used(word: &str) -> Option<Use> {
    match word {
        "stored" => Some(Use::Storage),
        "processed" => Some(Use::Processing),
        "accessed" => Some(Use::Access),
        word => Use::from_wire(word),
    }
}

fn number(item: &str) -> Number {
    let kind = |word: &str| match word.to_lowercase().as_str() {
        "reg" => Some(NumberKind::Registration),
        word => NumberKind::from_wire(word),
    };
    match item.trim().split_once(' ').and_then(|(word, rest)| Some((kind(word)?, rest))) {
        Some((kind, text)) => Number { kind, text: text.trim().to_owned() },
        None => Number { kind: NumberKind::Registration, text: item.trim().to_owned() },
    }
}

/// `Havnegata 1; 0155 Oslo; NO`.
fn address(item: &str) -> Address {
    let mut lines = parts(item);
    let is_code = |part: &String| part.is_empty() || (part.len() == 2 && part.chars().all(|c| c.is_ascii_alphabetic()));
    let country = if lines.last().is_some_and(is_code) { lines.pop() } else { None };
    Address { lines: lines.join("\n"), country: country.unwrap_or_default() }
}
