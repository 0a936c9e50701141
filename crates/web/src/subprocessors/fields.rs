//! A profile as it is typed: each part in a field of its own name (`work.0.service`), which is also where a fault is said.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::language::Language;
use domain::message::Message;
use domain::per_language::PerLanguage;
use domain::subprocessors::{
    Address, Assessment, Document, Ground, Location, MAX_ROWS, Number, NumberKind, Outcome, Person, Profile, Role,
    Transfer, Use, Work, Wrong,
};
use domain::terms::{Key, Word};

use crate::forms::Fields;

/// The parts of a service whose words are chosen, and where they come from.
pub const WORDS: [(&str, Key); 3] =
    [("nature", Key::ProcessingNature), ("data", Key::ProcessingData), ("people", Key::ProcessingPeople)];

/// How many rows of a group were sent.
pub fn rows(fields: &Fields, group: &str) -> usize {
    let index = |name: &str| name.strip_prefix(group)?.strip_prefix('.')?.split('.').next()?.parse::<usize>().ok();
    // One more than is allowed, so that it is said.
    fields.0.iter().filter_map(|(name, _)| index(name)).max().map_or(0, |last| (last + 1).min(MAX_ROWS + 1))
}

/// All values of a name that comes more than once.
pub fn all<'a>(fields: &'a Fields, name: &str) -> impl Iterator<Item = &'a str> {
    let name = name.to_owned();
    fields.0.iter().filter(move |(key, _)| *key == name).map(|(_, value)| value.as_str())
}

/// The profile that was typed, tidied; `first` is the language of words that are the same in all.
///
/// # Errors
/// Everything that is wrong, each with the field that it is about.
pub fn read(fields: &Fields, first: Language) -> Result<Profile, Vec<Wrong>> {
    let mut reading = Reading { fields, first, wrong: Vec::new() };
    let profile = reading.profile();
    let mut wrong = reading.wrong;
    match profile.checked() {
        Ok(profile) if wrong.is_empty() => Ok(profile),
        Ok(_) => Err(wrong),
        Err(more) => {
            wrong.extend(more.into_iter().map(|one| in_form(one, first)));
            Err(wrong)
        }
    }
}

/// Words that are the same in every language stand in the field of the first.
fn in_form(wrong: Wrong, first: Language) -> Wrong {
    let words = wrong.field.ends_with(".processing") || wrong.field.ends_with(".responsible");
    if words { Wrong { field: format!("{}.{first}", wrong.field), ..wrong } } else { wrong }
}

struct Reading<'a> {
    fields: &'a Fields,
    first: Language,
    wrong: Vec<Wrong>,
}

impl Reading<'_> {
    fn text(&self, name: &str) -> String {
        self.fields.trimmed(name).replace('\r', "")
    }

    fn wrong(&mut self, field: &str, key: &'static str) {
        self.wrong.push(Wrong { field: field.to_owned(), message: Message::new(key) });
    }

    fn profile(&mut self) -> Profile {
        let below = self.text("below");
        let below_id = below.parse().ok();
        if !below.is_empty() && below_id.is_none() {
            self.wrong("below", "subprocessors-wrong-word");
        }
        Profile {
            name: self.text("name"),
            owner: self.text("owner"),
            numbers: self.each("numbers", Self::number),
            addresses: self.each("addresses", |one, at| Address {
                lines: one.text(&format!("{at}.lines")),
                country: one.text(&format!("{at}.country")),
            }),
            contact: Person {
                name: self.text("contact.name"),
                email: self.text("contact.email"),
                phone: self.text("contact.phone"),
            },
            website: self.text("website"),
            group: self.fields.ticked("group"),
            role: Role::from_wire(self.fields.text("role")).unwrap_or_default(),
            below: below_id,
            work: self.each("work", Self::work),
            locations: self.each("locations", Self::location),
            dpa: Some(Document {
                title: self.text("dpa.title"),
                signed_on: self.day("dpa.signed_on"),
                reference: self.text("dpa.reference"),
            }),
            assessments: self.each("assessments", Self::assessment).into_iter().flatten().collect(),
        }
    }

    fn each<T>(&mut self, group: &str, one: impl Fn(&mut Self, &str) -> T) -> Vec<T> {
        (0..rows(self.fields, group)).map(|index| one(self, &format!("{group}.{index}"))).collect()
    }

    fn number(&mut self, at: &str) -> Number {
        let kind = NumberKind::from_wire(self.fields.text(&format!("{at}.kind"))).unwrap_or_default();
        Number { kind, text: self.text(&format!("{at}.text")) }
    }

    fn words(&self, at: &str) -> PerLanguage {
        let each = Language::ALL.map(|language| (language, self.text(&format!("{at}.{language}"))));
        let others = each.iter().any(|(language, words)| *language != self.first && !words.is_empty());
        if others {
            return each.into_iter().collect();
        }
        each.into_iter()
            .find(|(language, _)| *language == self.first)
            .map(|(_, words)| words)
            .unwrap_or_default()
            .into()
    }

    fn chosen(&mut self, at: &str) -> BTreeSet<Word> {
        let (mut chosen, mut unknown) = (BTreeSet::new(), false);
        for name in all(self.fields, at) {
            match Word::from_wire(name) {
                Some(word) => drop(chosen.insert(word)),
                None => unknown = true,
            }
        }
        if unknown {
            self.wrong(at, "subprocessors-wrong-word");
        }
        chosen
    }

    fn work(&mut self, at: &str) -> Work {
        let [nature, data, people] = WORDS.map(|(part, _)| self.chosen(&format!("{at}.{part}")));
        Work {
            service: self.text(&format!("{at}.service")),
            nature,
            processing: self.words(&format!("{at}.processing")),
            responsible: self.words(&format!("{at}.responsible")),
            data,
            people,
        }
    }

    fn location(&mut self, at: &str) -> Location {
        let uses = format!("{at}.uses");
        Location {
            country: self.text(&format!("{at}.country")),
            place: self.text(&format!("{at}.place")),
            uses: all(self.fields, &uses).filter_map(Use::from_wire).collect(),
            transfer: self.transfer(&format!("{at}.transfer")),
        }
    }

    fn transfer(&mut self, at: &str) -> Option<Transfer> {
        let document = self.text(&format!("{at}.document"));
        let assessment = self.assessment(&format!("{at}.assessment"));
        let (from, until) = (self.day(&format!("{at}.from")), self.day(&format!("{at}.until")));
        let field = format!("{at}.ground");
        match Ground::from_wire(self.fields.text(&field)) {
            Some(ground) => Some(Transfer { ground, document, assessment, from, until }),
            None => {
                let other = |name: &str| name.starts_with(&format!("{at}.")) && name != field;
                let said = self.fields.0.iter().any(|(name, value)| other(name) && !value.trim().is_empty());
                if said || !self.fields.text(&field).is_empty() {
                    self.wrong(&field, "subprocessors-wrong-ground");
                }
                None
            }
        }
    }

    fn assessment(&mut self, at: &str) -> Option<Assessment> {
        let on = self.day(&format!("{at}.on"));
        let result = Outcome::from_wire(self.fields.text(&format!("{at}.result")));
        let words = self.text(&format!("{at}.words"));
        let next = self.day(&format!("{at}.next"));
        let nothing = on.is_none() && result.is_none() && words.is_empty() && next.is_none();
        if nothing && self.fields.trimmed(&format!("{at}.on")).is_empty() {
            return None;
        }
        if self.fields.trimmed(&format!("{at}.on")).is_empty() {
            self.wrong(&format!("{at}.on"), "subprocessors-wrong-day");
        }
        if result.is_none() {
            self.wrong(&format!("{at}.result"), "subprocessors-wrong-result");
        }
        Some(Assessment { on: on?, result: result?, words, next })
    }

    fn day(&mut self, name: &str) -> Option<NaiveDate> {
        let typed = self.fields.trimmed(name);
        let day = NaiveDate::parse_from_str(&typed, "%Y-%m-%d").ok();
        if day.is_none() && !typed.is_empty() {
            self.wrong(name, "subprocessors-wrong-day");
        }
        day
    }
}

/// The fields that a profile is shown in.
pub fn fields_of(profile: &Profile, first: Language) -> Fields {
    let mut out = Writing { first, fields: Vec::new() };
    out.put("name", &profile.name);
    out.put("owner", &profile.owner);
    out.put("website", &profile.website);
    out.put("role", profile.role.wire());
    out.put("group", if profile.group { "yes" } else { "" });
    out.put("below", &profile.below.map(|id| id.to_string()).unwrap_or_default());
    out.put("contact.name", &profile.contact.name);
    out.put("contact.email", &profile.contact.email);
    out.put("contact.phone", &profile.contact.phone);
    for (index, one) in profile.numbers.iter().enumerate() {
        out.put(&format!("numbers.{index}.kind"), one.kind.wire());
        out.put(&format!("numbers.{index}.text"), &one.text);
    }
    for (index, one) in profile.addresses.iter().enumerate() {
        out.put(&format!("addresses.{index}.lines"), &one.lines);
        out.put(&format!("addresses.{index}.country"), &one.country);
    }
    for (index, one) in profile.work.iter().enumerate() {
        let at = format!("work.{index}");
        out.put(&format!("{at}.service"), &one.service);
        out.words(&format!("{at}.processing"), &one.processing);
        out.words(&format!("{at}.responsible"), &one.responsible);
        for (part, words) in [("nature", &one.nature), ("data", &one.data), ("people", &one.people)] {
            words.iter().for_each(|word| out.put(&format!("{at}.{part}"), word.wire()));
        }
    }
    for (index, one) in profile.locations.iter().enumerate() {
        let at = format!("locations.{index}");
        out.put(&format!("{at}.country"), &one.country);
        out.put(&format!("{at}.place"), &one.place);
        one.uses.iter().for_each(|what| out.put(&format!("{at}.uses"), what.wire()));
        if let Some(transfer) = &one.transfer {
            let at = format!("{at}.transfer");
            out.put(&format!("{at}.ground"), transfer.ground.wire());
            out.put(&format!("{at}.document"), &transfer.document);
            out.day(&format!("{at}.from"), transfer.from);
            out.day(&format!("{at}.until"), transfer.until);
            if let Some(made) = &transfer.assessment {
                out.assessment(&format!("{at}.assessment"), made);
            }
        }
    }
    if let Some(paper) = &profile.dpa {
        out.put("dpa.title", &paper.title);
        out.day("dpa.signed_on", paper.signed_on);
        out.put("dpa.reference", &paper.reference);
    }
    for (index, one) in profile.assessments.iter().enumerate() {
        out.assessment(&format!("assessments.{index}"), one);
    }
    Fields(out.fields)
}

struct Writing {
    first: Language,
    fields: Vec<(String, String)>,
}

impl Writing {
    fn put(&mut self, name: &str, value: &str) {
        self.fields.push((name.to_owned(), value.to_owned()));
    }

    fn day(&mut self, name: &str, day: Option<NaiveDate>) {
        self.put(name, &day.map(|day| day.to_string()).unwrap_or_default());
    }

    fn words(&mut self, at: &str, words: &PerLanguage) {
        for language in Language::ALL {
            self.put(&format!("{at}.{language}"), words.own(language, self.first));
        }
    }

    fn assessment(&mut self, at: &str, made: &Assessment) {
        self.day(&format!("{at}.on"), Some(made.on));
        self.put(&format!("{at}.result"), made.result.wire());
        self.put(&format!("{at}.words"), &made.words);
        self.day(&format!("{at}.next"), made.next);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(typed: &[(&str, &str)]) -> Fields {
        Fields(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    const WHOLE: [(&str, &str); 27] = [
        ("name", "Nordsky AS"),
        ("owner", "Nordsky Holding"),
        ("role", "third_party_service"),
        ("group", "yes"),
        ("below", "01890000-0000-7000-8000-000000000001"),
        ("website", "https://nordsky.example"),
        ("contact.name", "Privacy"),
        ("numbers.0.kind", "vat"),
        ("numbers.0.text", "DE 811"),
        ("addresses.0.lines", "Bryggen 9\n5003 Bergen"),
        ("addresses.0.country", "NO"),
        ("work.0.service", "Files"),
        ("work.0.processing.da", "Drift"),
        ("work.0.responsible.en", "The servers"),
        ("work.0.nature", "storage"),
        ("work.0.data", "names"),
        ("work.0.data", "special_categories"),
        ("locations.0.country", "IN"),
        ("locations.0.uses", "storage"),
        ("locations.0.uses", "access"),
        ("locations.0.transfer.ground", "scc_module_3"),
        ("locations.0.transfer.assessment.on", "2026-03-01"),
        ("locations.0.transfer.assessment.result", "fit"),
        ("dpa.title", "DPA"),
        ("dpa.signed_on", "2026-01-02"),
        ("assessments.0.on", "2026-03-01"),
        ("assessments.0.result", "unfit"),
    ];

    #[test]
    fn what_is_typed_is_shown_as_it_was_typed() {
        for first in Language::ALL {
            let profile = read(&fields(&WHOLE), first).unwrap();
            assert_eq!(profile.work[0].data.len() + profile.locations[0].uses.len(), 4);
            assert_eq!(read(&fields_of(&profile, first), first), Ok(profile));
        }
    }

    #[test]
    fn each_fault_names_a_field_of_the_form() {
        let mut typed = WHOLE.to_vec();
        typed.retain(|(name, _)| !name.ends_with(".ground") && !name.ends_with(".result") && *name != "name");
        typed.extend([
            ("work.1.processing.en", "a\u{202e}b"),
            ("assessments.1.on", "soon"),
            ("locations.2.uses", "access"),
        ]);
        let wrong = read(&fields(&typed), Language::En).unwrap_err();
        let names: BTreeSet<_> = wrong.iter().map(|one| one.field.as_str()).collect();
        let expected = [
            "assessments.0.result",
            "assessments.1.on",
            "assessments.1.result",
            "locations.0.transfer.assessment.result",
            "locations.0.transfer.ground",
            "locations.2.country",
            "name",
            "work.1.processing.en",
        ];
        assert_eq!(names.into_iter().collect::<Vec<_>>(), expected);
    }
}
