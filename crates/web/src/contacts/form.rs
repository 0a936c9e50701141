//! What is typed of a contact.

use domain::message::Message;
use domain::names;
use domain::people::{ContactDetails, Duty};
use i18n::Locale;

use crate::forms::{Fields, Problems};
use crate::view::Choice;

/// The longest name, role or telephone number, in characters.
const LONGEST: usize = 200;

/// What a contact's form shows.
pub struct PersonForm {
    pub name: String,
    pub name_error: String,
    pub role: String,
    pub role_error: String,
    pub phone: String,
    pub phone_error: String,
    pub duties: Vec<Choice>,
    pub duties_error: String,
}

/// The form with what is known or was typed.
pub fn show(locale: Locale, details: &ContactDetails, duties: &[Duty], problems: &Problems) -> PersonForm {
    PersonForm {
        name: details.name.clone(),
        name_error: problems.of("name"),
        role: details.role.clone(),
        role_error: problems.of("role"),
        phone: details.phone.clone(),
        phone_error: problems.of("phone"),
        duties: Duty::ALL
            .into_iter()
            .map(|duty| Choice {
                value: duty.word().to_owned(),
                label: locale.text(&format!("contacts-duty-{}", duty.word())).into_owned(),
                hint: locale.text(&format!("contacts-duty-{}-hint", duty.word())).into_owned(),
                selected: duties.contains(&duty),
            })
            .collect(),
        duties_error: problems.of("duties"),
    }
}

/// What was typed; the address is not among it.
pub fn read(locale: Locale, fields: &Fields, problems: &mut Problems) -> (ContactDetails, Vec<Duty>) {
    let details = ContactDetails {
        email: String::new(),
        name: fields.trimmed("name"),
        role: fields.trimmed("role"),
        phone: fields.trimmed("phone"),
    };
    if !names::says_something(&details.name) {
        problems.add(locale, "name", &Message::new("contacts-problem-name"));
    }
    for (field, text) in [("name", &details.name), ("role", &details.role), ("phone", &details.phone)] {
        if text.chars().count() > LONGEST {
            problems.add(locale, field, &Message::new("form-problem-too-long").with("most", LONGEST));
        } else if text.chars().any(names::is_hidden) {
            problems.add(locale, field, &Message::new("form-problem-control"));
        }
    }
    let chosen = |duty: &Duty| fields.0.iter().any(|(name, value)| name == "duties" && value == duty.word());
    let duties: Vec<Duty> = Duty::ALL.into_iter().filter(chosen).collect();
    if duties.is_empty() {
        problems.add(locale, "duties", &Message::new("contacts-problem-duties"));
    }
    (details, duties)
}
