//! The form of the terms, made from [`domain::terms::inputs`]: it shows any key without knowing it.

use std::collections::BTreeMap;

use domain::terms::{self, Choosable, Control, Group, Key, Status};
use i18n::Locale;

use super::cited::Doubts;
use crate::forms::Problems;
use crate::view::Choice;

/// A chapter of the form.
pub struct GroupView {
    /// Its place on the page.
    pub id: &'static str,
    pub name: String,
    pub keys: Vec<KeyView>,
}

/// One key.
pub struct KeyView {
    pub name: String,
    pub help: String,
    /// What the agreement says, in words; empty where it does not say.
    pub says: String,
    /// What is said: number, unit, event, word, countries, text.
    pub value: Vec<InputView>,
    /// The clause, which stands beside it.
    pub clause: InputView,
    /// Status and quote, behind a disclosure.
    pub more: Vec<InputView>,
    /// The disclosure is open: there is something behind it to correct.
    pub more_open: bool,
    pub has_error: bool,
}

/// One input.
pub struct InputView {
    /// Its name and id.
    pub name: String,
    pub label: String,
    pub control: ControlView,
    pub error: String,
    /// What to look at; empty for nothing.
    pub warning: String,
}

/// How it is filled in.
pub enum ControlView {
    Number { value: String },
    Select { options: Vec<Choice> },
    Checkboxes { options: Vec<Choice> },
    Line { value: String, max: usize },
    Lines { value: String },
}

/// Terms to choose one from.
pub struct KeyGroup {
    pub name: String,
    pub keys: Vec<Choice>,
}

/// Every term, by its group.
pub fn choosable(locale: Locale) -> Vec<KeyGroup> {
    let choice = |key: Key| Choice {
        value: key.wire().to_owned(),
        label: locale.text(key.spec().name).into_owned(),
        hint: String::new(),
        selected: false,
    };
    let group = |group: &Group| KeyGroup {
        name: locale.text(group.text()).into_owned(),
        keys: Key::all().filter(|key| key.spec().group == *group).map(choice).collect(),
    };
    Group::ALL.iter().map(group).collect()
}

/// What has been typed, or stands stored, by the names of the inputs.
pub struct Values(BTreeMap<String, Vec<String>>);

impl Values {
    pub fn new(fields: Vec<(String, String)>) -> Self {
        let mut values: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in fields {
            values.entry(name).or_default().push(value);
        }
        Self(values)
    }

    fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    fn one(&self, name: &str) -> String {
        self.all(name).first().cloned().unwrap_or_default()
    }
}

/// The whole form. `stored` is said in words beside each key; `doubts` are about what is shown.
pub fn groups(
    locale: Locale,
    values: &Values,
    stored: &terms::Terms,
    doubts: &Doubts,
    problems: &Problems,
) -> Vec<GroupView> {
    let view = View { locale, values, stored, doubts, problems };
    Group::ALL
        .iter()
        .map(|group| GroupView {
            id: group.wire(),
            name: locale.text(group.text()).into_owned(),
            keys: Key::all().filter(|key| key.spec().group == *group).map(|key| view.key(key)).collect(),
        })
        .collect()
}

/// The form of one key.
pub fn one(locale: Locale, key: Key, values: &Values, stored: &terms::Terms, problems: &Problems) -> KeyView {
    View { locale, values, stored, doubts: &Doubts::new(), problems }.key(key)
}

struct View<'a> {
    locale: Locale,
    values: &'a Values,
    stored: &'a terms::Terms,
    doubts: &'a Doubts,
    problems: &'a Problems,
}

impl View<'_> {
    fn key(&self, key: Key) -> KeyView {
        let (mut value, mut more, mut clause) = (Vec::new(), Vec::new(), None);
        for input in terms::inputs(key) {
            let part = input.field.rsplit('.').next().unwrap_or_default().to_owned();
            let mut view = self.input(input);
            view.warning = self.warning(key, &part);
            match part.as_str() {
                "clause" => clause = Some(view),
                "quote" | "status" => more.push(view),
                _ => value.push(view),
            }
        }
        let wrong = |inputs: &[InputView]| inputs.iter().any(|input| !input.error.is_empty());
        let clause = clause.unwrap_or_else(|| InputView {
            name: String::new(),
            label: String::new(),
            control: ControlView::Line { value: String::new(), max: 0 },
            error: String::new(),
            warning: String::new(),
        });
        let stated = self.stored.get(key).filter(|term| term.value().is_some());
        KeyView {
            name: self.text(key.spec().name),
            help: self.text(key.spec().help),
            says: stated.map(|term| self.locale.message(&terms::value_in_words(term)).into_owned()).unwrap_or_default(),
            more_open: wrong(&more) || more.iter().any(|input| !input.warning.is_empty()),
            has_error: wrong(&value) || wrong(&more) || !clause.error.is_empty(),
            value,
            clause,
            more,
        }
    }

    fn input(&self, input: terms::Input) -> InputView {
        let name = input.field;
        let control = match input.control {
            Control::Number { .. } => ControlView::Number { value: self.values.one(&name) },
            Control::Select(options) => ControlView::Select { options: self.options(&name, &options) },
            Control::Checkboxes(options) => ControlView::Checkboxes { options: self.options(&name, &options) },
            Control::Country => {
                ControlView::Select { options: crate::forms::countries(self.locale, &self.values.one(&name)) }
            }
            // Codes in a line: "DK, NO".
            Control::Countries => ControlView::Line { value: self.values.one(&name), max: 500 },
            Control::Line { max } => ControlView::Line { value: self.values.one(&name), max },
            Control::Lines { .. } => ControlView::Lines { value: self.values.one(&name) },
        };
        let (label, error) = (self.text(input.label), self.problems.of(&name));
        InputView { label, error, name, control, warning: String::new() }
    }

    fn warning(&self, key: Key, part: &str) -> String {
        let doubts = self.doubts.get(&key).into_iter().flatten().filter(|doubt| doubt.field() == part);
        doubts.map(|doubt| doubt.words(self.locale)).collect::<Vec<_>>().join(" ")
    }

    fn options(&self, name: &str, options: &[Choosable]) -> Vec<Choice> {
        let chosen = self.values.all(name);
        options
            .iter()
            // A single agreement can differ from its version; a version differs from nothing.
            .filter(|option| !(name.ends_with(".status") && option.value == Status::Overridden.wire()))
            .map(|option| Choice {
                value: option.value.to_owned(),
                label: self.text(option.text),
                hint: String::new(),
                selected: chosen.iter().any(|value| value == option.value),
            })
            .collect()
    }

    fn text(&self, key: &str) -> String {
        self.locale.text(key).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use domain::language::Language;

    use super::*;

    fn posted(groups: &[GroupView]) -> Vec<(String, String)> {
        let keys = groups.iter().flat_map(|group| &group.keys);
        let inputs = keys.flat_map(|key| key.value.iter().chain([&key.clause]).chain(&key.more));
        inputs.flat_map(|input| values(input).into_iter().map(|value| (input.name.clone(), value))).collect()
    }

    /// What a browser sends of an input.
    fn values(input: &InputView) -> Vec<String> {
        let chosen = |options: &[Choice]| -> Vec<String> {
            options.iter().filter(|option| option.selected).map(|option| option.value.clone()).collect()
        };
        match &input.control {
            ControlView::Number { value } | ControlView::Line { value, .. } | ControlView::Lines { value } => {
                vec![value.clone()]
            }
            // The first option is empty.
            ControlView::Select { options } => {
                let chosen = chosen(options);
                if chosen.is_empty() { vec![String::new()] } else { chosen }
            }
            ControlView::Checkboxes { options } => chosen(options),
        }
    }

    #[test]
    fn a_form_that_is_sent_as_it_was_shown_says_the_same_terms() {
        for language in Language::ALL {
            for terms in [terms::standard(None), terms::demo::iam(), terms::demo::cloud(), terms::demo::sms()] {
                let values = Values::new(terms.to_form());
                let form = groups(Locale::new(language), &values, &terms, &Doubts::new(), &Problems::default());
                assert_eq!(terms::Terms::from_form(&posted(&form)), (terms, Vec::new()));
            }
        }
    }
}
