//! The long form: groups of fields, rows that can be added without script.

use domain::ids::SubprocessorId;
use domain::language::Language;
use domain::subprocessors::{Ground, NumberKind, Outcome, Role, Use};
use i18n::Locale;
use storage::subprocessors::Entry;

use super::fields::{WORDS, all, rows};
use crate::forms::{Fields, Problems, countries};
use crate::view::Choice;

/// Empty rows after those that are filled.
const SPARE: usize = 2;

/// Fields that belong together.
pub struct Group {
    /// Its name, for the address of the group on the page.
    pub id: &'static str,
    /// What it is called.
    pub legend: String,
    /// What to know first; may be empty.
    pub note: String,
    /// Its rows; one without a name where there is only one.
    pub rows: Vec<GroupRow>,
    /// More rows can be had.
    pub more: bool,
}

/// A row of a group.
pub struct GroupRow {
    /// What it is called; empty where it is the only one.
    pub label: String,
    /// It is filled, or has something to correct.
    pub open: bool,
    pub inputs: Vec<Input>,
}

/// A field.
pub struct Input {
    /// "text", "long", "email", "url", "date", "select", "checks" or "tick".
    pub kind: &'static str,
    pub name: String,
    pub label: String,
    pub value: String,
    pub hint: String,
    pub error: String,
    pub choices: Vec<Choice>,
}

/// What the form is made from.
pub struct Form<'a> {
    pub locale: Locale,
    /// The languages of the tenant's customers, the first one first.
    pub languages: &'a [Language],
    pub fields: &'a Fields,
    pub problems: &'a Problems,
    /// What an entry can stand below.
    pub above: &'a [Entry],
    /// The entry itself, which cannot stand below itself.
    pub own: Option<SubprocessorId>,
}

impl Form<'_> {
    /// The groups, in the order of the form.
    pub fn groups(&self) -> Vec<Group> {
        vec![
            self.only("company", self.company()),
            self.many("numbers", Self::number),
            self.many("addresses", Self::address),
            self.only("contact", self.contact()),
            self.many("work", Self::work),
            self.many("locations", Self::location),
            self.only("dpa", self.dpa()),
            self.many("assessments", Self::assessment),
        ]
    }

    fn say(&self, key: &str) -> String {
        self.locale.text(key).into_owned()
    }

    fn group(&self, id: &'static str, rows: Vec<GroupRow>, more: bool) -> Group {
        let legend = self.say(&format!("subprocessors-group-{id}"));
        Group { id, legend, note: self.say(&format!("subprocessors-group-{id}-note")), rows, more }
    }

    fn only(&self, id: &'static str, inputs: Vec<Input>) -> Group {
        self.group(id, vec![GroupRow { label: String::new(), open: true, inputs }], false)
    }

    fn many(&self, id: &'static str, row: fn(&Self, &str) -> Vec<Input>) -> Group {
        let filled =
            (0..rows(self.fields, id)).rev().find(|index| self.is_filled(id, *index)).map_or(0, |last| last + 1);
        let asked = if self.fields.text("more") == id { rows(self.fields, id) + SPARE } else { 0 };
        let count = asked.max(filled + SPARE);
        let rows = (0..count).map(|index| {
            let at = format!("{id}.{index}");
            let inputs = row(self, &at);
            let number = [("number", (index + 1).into())];
            GroupRow {
                label: self.locale.text_with(&format!("subprocessors-row-{id}"), &number).into_owned(),
                open: index == 0 || self.is_filled(id, index) || inputs.iter().any(|input| !input.error.is_empty()),
                inputs,
            }
        });
        self.group(id, rows.collect(), true)
    }

    /// Something was typed into a row. What is chosen from a list says nothing by itself.
    fn is_filled(&self, id: &str, index: usize) -> bool {
        let at = format!("{id}.{index}.");
        let says =
            |name: &str, value: &str| name.starts_with(&at) && !name.ends_with(".kind") && !value.trim().is_empty();
        self.fields.0.iter().any(|(name, value)| says(name, value))
    }

    fn input(&self, kind: &'static str, name: &str, label: &str) -> Input {
        Input {
            kind,
            name: name.to_owned(),
            label: self.say(&format!("subprocessors-field-{label}")),
            value: self.fields.text(name).to_owned(),
            hint: String::new(),
            error: self.problems.of(name),
            choices: Vec::new(),
        }
    }

    fn hinted(&self, input: Input, hint: &str) -> Input {
        Input { hint: self.say(&format!("subprocessors-field-{hint}-hint")), ..input }
    }

    /// A list of which one is chosen; `blank` is offered first where there may be none.
    fn select(&self, name: &str, label: &str, blank: &str, words: &[(&str, &str)]) -> Input {
        let input = self.input("select", name, label);
        let blank = (!blank.is_empty()).then(|| (String::new(), self.say(blank)));
        let words = words.iter().map(|(value, key)| ((*value).to_owned(), self.say(key)));
        let choices = blank.into_iter().chain(words).map(|(value, label)| Choice {
            selected: value == input.value,
            value,
            label,
            hint: String::new(),
        });
        Input { choices: choices.collect(), ..input }
    }

    fn country(&self, name: &str) -> Input {
        let mut input = self.select(name, "country", "subprocessors-choose", &[]);
        input.choices.extend(countries(self.locale, &input.value.to_uppercase()));
        input
    }

    fn checks<'w>(&self, name: &str, label: &str, words: impl Iterator<Item = (&'w str, &'w str)>) -> Input {
        let chosen: Vec<&str> = all(self.fields, name).collect();
        let choices = words.map(|(value, key)| Choice {
            value: value.to_owned(),
            label: self.say(key),
            hint: String::new(),
            selected: chosen.contains(&value),
        });
        Input { choices: choices.collect(), ..self.input("checks", name, label) }
    }

    /// A field for each language of the tenant, and for any other that has words already.
    fn words(&self, at: &str, label: &str) -> Vec<Input> {
        let name = |language: Language| format!("{at}.{language}");
        let shown =
            |language: &Language| self.languages.contains(language) || !self.fields.text(&name(*language)).is_empty();
        let first = self.languages.first().copied();
        let mut languages: Vec<_> = Language::ALL.into_iter().filter(shown).collect();
        languages.sort_by_key(|language| Some(*language) != first);
        let input = |language: Language| {
            let input = self.input("long", &name(language), label);
            let args =
                [("label", input.label.as_str().into()), ("language", self.locale.language_name(language).into())];
            Input { label: self.locale.text_with("templates-in-language", &args).into_owned(), ..input }
        };
        languages.into_iter().map(input).collect()
    }

    fn company(&self) -> Vec<Input> {
        let roles: Vec<_> = Role::ALL.iter().map(|role| (role.wire(), role.text())).collect();
        let mut below = self.select("below", "below", "subprocessors-below-us", &[]);
        below.choices.extend(self.above.iter().filter(|entry| Some(entry.id) != self.own).map(|entry| {
            let value = entry.id.to_string();
            Choice { selected: value == below.value, value, label: entry.profile.name.clone(), hint: String::new() }
        }));
        vec![
            self.input("text", "name", "name"),
            self.hinted(self.select("role", "role", "", &roles), "role"),
            self.hinted(below, "below"),
            self.hinted(self.input("text", "owner", "owner"), "owner"),
            self.input("tick", "group", "group"),
            self.input("url", "website", "website"),
        ]
    }

    fn number(&self, at: &str) -> Vec<Input> {
        let kinds: Vec<_> = NumberKind::ALL.iter().map(|kind| (kind.wire(), kind.text())).collect();
        vec![
            self.select(&format!("{at}.kind"), "kind", "", &kinds),
            self.input("text", &format!("{at}.text"), "number"),
        ]
    }

    fn address(&self, at: &str) -> Vec<Input> {
        vec![self.input("long", &format!("{at}.lines"), "lines"), self.country(&format!("{at}.country"))]
    }

    fn contact(&self) -> Vec<Input> {
        vec![
            self.hinted(self.input("text", "contact.name", "contact"), "contact"),
            self.input("email", "contact.email", "email"),
            self.input("text", "contact.phone", "phone"),
        ]
    }

    fn work(&self, at: &str) -> Vec<Input> {
        let mut inputs = vec![self.hinted(self.input("text", &format!("{at}.service"), "service"), "service")];
        inputs.extend(self.words(&format!("{at}.processing"), "processing"));
        inputs.extend(self.words(&format!("{at}.responsible"), "responsible"));
        inputs.extend(WORDS.map(|(part, key)| {
            let words = key.choices().iter().map(|choice| (choice.word.wire(), choice.text));
            self.checks(&format!("{at}.{part}"), part, words)
        }));
        inputs
    }

    fn location(&self, at: &str) -> Vec<Input> {
        let transfer = format!("{at}.transfer");
        let grounds: Vec<_> = Ground::ALL.iter().map(|ground| (ground.wire(), ground.text())).collect();
        let ground = self.select(&format!("{transfer}.ground"), "ground", "subprocessors-ground-not-needed", &grounds);
        let mut inputs = vec![
            self.country(&format!("{at}.country")),
            self.hinted(self.input("text", &format!("{at}.place"), "place"), "place"),
            self.checks(&format!("{at}.uses"), "uses", Use::ALL.iter().map(|what| (what.wire(), what.text()))),
            self.hinted(ground, "ground"),
            self.hinted(self.input("text", &format!("{transfer}.document"), "document"), "document"),
            self.input("date", &format!("{transfer}.from"), "ground-from"),
            self.hinted(self.input("date", &format!("{transfer}.until"), "ground-until"), "ground-until"),
        ];
        let mut assessed = self.made(&format!("{transfer}.assessment"));
        if let Some(on) = assessed.first_mut() {
            on.label = self.say("subprocessors-field-transfer-assessed");
        }
        inputs.extend(assessed);
        inputs
    }

    fn dpa(&self) -> Vec<Input> {
        vec![
            self.input("text", "dpa.title", "dpa-title"),
            self.input("date", "dpa.signed_on", "signed-on"),
            self.input("text", "dpa.reference", "reference"),
        ]
    }

    fn assessment(&self, at: &str) -> Vec<Input> {
        self.made(at)
    }

    fn made(&self, at: &str) -> Vec<Input> {
        let results: Vec<_> = Outcome::ALL.iter().map(|one| (one.wire(), one.text())).collect();
        vec![
            self.input("date", &format!("{at}.on"), "assessed"),
            self.select(&format!("{at}.result"), "result", "subprocessors-choose", &results),
            self.input("long", &format!("{at}.words"), "assessment"),
            self.input("date", &format!("{at}.next"), "next"),
        ]
    }
}
