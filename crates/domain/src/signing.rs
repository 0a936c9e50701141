//! What a controller fills in before it signs, and when that is complete.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use crate::email::EmailAddress;
use crate::message::Message;
use crate::names;

/// Everything that a controller types, as typed. Right or wrong, it is kept until it is right.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Form {
    /// The organisation's name.
    pub organisation: String,
    /// Its registration or VAT number, where it has one.
    pub registration: String,
    /// Its address.
    pub address: String,
    /// Its country, by ISO 3166-1 alpha-2.
    pub country: String,
    /// The signatory's name.
    pub signatory: String,
    /// The signatory's role in the organisation.
    pub signatory_role: String,
    /// The signatory says that they are entitled to sign.
    pub entitled: bool,
    /// Who is written to about privacy matters.
    pub privacy_name: String,
    /// Their address.
    pub privacy_email: String,
    /// Who is written to, day and night, about breaches.
    pub breach_name: String,
    /// Their address.
    pub breach_email: String,
    /// Their telephone, where they want to be called.
    pub breach_phone: String,
}

/// A field of the [`Form`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FormField {
    /// [`Form::organisation`]
    Organisation,
    /// [`Form::registration`]
    Registration,
    /// [`Form::address`]
    Address,
    /// [`Form::country`]
    Country,
    /// [`Form::signatory`]
    Signatory,
    /// [`Form::signatory_role`]
    SignatoryRole,
    /// [`Form::entitled`]
    Entitled,
    /// [`Form::privacy_name`]
    PrivacyName,
    /// [`Form::privacy_email`]
    PrivacyEmail,
    /// [`Form::breach_name`]
    BreachName,
    /// [`Form::breach_email`]
    BreachEmail,
    /// [`Form::breach_phone`]
    BreachPhone,
}

/// A step of signing, in order; each is a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// Who the organisation is, and who signs for it.
    Organisation,
    /// Whom to reach.
    Contacts,
    /// The agreement, filled in, and what it means.
    Read,
    /// Checking the answers, and signing.
    Sign,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Organisation, Self::Contacts, Self::Read, Self::Sign];

    /// The word in URLs and in the keys of texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Contacts => "contacts",
            Self::Read => "read",
            Self::Sign => "sign",
        }
    }
}

impl FormField {
    /// All of them, in the order of the pages.
    pub const ALL: [Self; 12] = [
        Self::Organisation,
        Self::Registration,
        Self::Address,
        Self::Country,
        Self::Signatory,
        Self::SignatoryRole,
        Self::Entitled,
        Self::PrivacyName,
        Self::PrivacyEmail,
        Self::BreachName,
        Self::BreachEmail,
        Self::BreachPhone,
    ];

    /// The name of the input, and what reasons for a return are filed under.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Registration => "registration",
            Self::Address => "address",
            Self::Country => "country",
            Self::Signatory => "signatory",
            Self::SignatoryRole => "signatory_role",
            Self::Entitled => "entitled",
            Self::PrivacyName => "privacy_name",
            Self::PrivacyEmail => "privacy_email",
            Self::BreachName => "breach_name",
            Self::BreachEmail => "breach_email",
            Self::BreachPhone => "breach_phone",
        }
    }

    /// The field of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }

    /// Whether it may be left empty.
    const fn is_required(self) -> bool {
        !matches!(self, Self::Registration | Self::BreachPhone)
    }

    /// The page that asks for it.
    pub const fn step(self) -> Step {
        match self {
            Self::Organisation
            | Self::Registration
            | Self::Address
            | Self::Country
            | Self::Signatory
            | Self::SignatoryRole
            | Self::Entitled => Step::Organisation,
            Self::PrivacyName | Self::PrivacyEmail | Self::BreachName | Self::BreachEmail | Self::BreachPhone => {
                Step::Contacts
            }
        }
    }
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub field: FormField,
    /// What to do about it.
    pub message: Message,
}

/// The longest text that a field takes, in characters.
pub const LONGEST: usize = 200;
/// The longest address.
pub const LONGEST_ADDRESS: usize = 500;

impl Form {
    /// The text of a field; empty for a box that is not ticked.
    pub fn text(&self, field: FormField) -> &str {
        match field {
            FormField::Organisation => &self.organisation,
            FormField::Registration => &self.registration,
            FormField::Address => &self.address,
            FormField::Country => &self.country,
            FormField::Signatory => &self.signatory,
            FormField::SignatoryRole => &self.signatory_role,
            FormField::Entitled => {
                if self.entitled {
                    "yes"
                } else {
                    ""
                }
            }
            FormField::PrivacyName => &self.privacy_name,
            FormField::PrivacyEmail => &self.privacy_email,
            FormField::BreachName => &self.breach_name,
            FormField::BreachEmail => &self.breach_email,
            FormField::BreachPhone => &self.breach_phone,
        }
    }

    /// What is wrong on a page, in the order of its fields.
    pub fn problems(&self, step: Step) -> Vec<Problem> {
        FormField::ALL
            .into_iter()
            .filter(|field| field.step() == step)
            .filter_map(|field| self.problem(field).map(|message| Problem { field, message }))
            .collect()
    }

    /// The first page that is not complete; `None` where all is there.
    pub fn first_incomplete(&self) -> Option<Step> {
        Step::ALL.into_iter().find(|step| !self.problems(*step).is_empty())
    }

    fn problem(&self, field: FormField) -> Option<Message> {
        let text = self.text(field).trim();
        let longest = if field == FormField::Address { LONGEST_ADDRESS } else { LONGEST };
        if text.chars().count() > longest {
            return Some(Message::new("form-problem-too-long").with("most", longest));
        }
        let line_break = |c| field == FormField::Address && matches!(c, '\n' | '\r');
        let seems_empty = !text.is_empty() && !field.is_required() && names::is_blank(text);
        if seems_empty || text.chars().any(|c| names::is_hidden(c) && !line_break(c)) {
            return Some(Message::new("form-problem-control"));
        }
        let is_blank = !names::says_something(text);
        match field {
            FormField::Organisation if is_blank => Some(Message::new("form-problem-organisation")),
            FormField::Address if is_blank => Some(Message::new("form-problem-address")),
            FormField::Country if !crate::country::is_known(text) => Some(Message::new("form-problem-country")),
            FormField::Signatory if is_blank => Some(Message::new("form-problem-signatory")),
            FormField::SignatoryRole if is_blank => Some(Message::new("form-problem-signatory-role")),
            FormField::Entitled if !self.entitled => Some(Message::new("form-problem-entitled")),
            FormField::PrivacyName if is_blank => Some(Message::new("form-problem-privacy-name")),
            FormField::BreachName if is_blank => Some(Message::new("form-problem-breach-name")),
            FormField::PrivacyEmail | FormField::BreachEmail if EmailAddress::parse(text).is_err() => {
                Some(Message::new("form-problem-email"))
            }
            _ => None,
        }
    }
}

/// Whether two names are the same to people: case and spacing do not matter, nor how accents are encoded.
pub fn same_name(one: &str, other: &str) -> bool {
    let plain = |name: &str| {
        let words: Vec<String> =
            name.split_whitespace().map(|word| word.nfc().collect::<String>().to_lowercase()).collect();
        words.join(" ")
    };
    plain(one) == plain(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_form_says_what_is_missing_and_nothing_else() {
        let form = Form::default();
        let fields: Vec<_> = form.problems(Step::Organisation).into_iter().map(|problem| problem.field).collect();
        assert_eq!(
            fields,
            [
                FormField::Organisation,
                FormField::Address,
                FormField::Country,
                FormField::Signatory,
                FormField::SignatoryRole,
                FormField::Entitled
            ]
        );
        assert_eq!(form.first_incomplete(), Some(Step::Organisation));
        assert!(form.problems(Step::Read).is_empty());
    }

    #[test]
    fn a_name_is_the_same_in_any_case_and_spacing() {
        assert!(same_name(" ÅSE  nordmann ", "\u{41}\u{30a}se Nordmann"));
        assert!(!same_name("Åse Nordmann", "Ase Nordmann"));
        assert!(!same_name("", "Åse Nordmann"));
    }

    #[test]
    fn names_in_any_script_are_names_and_line_breaks_are_not() {
        let mut form = Form { organisation: "חברה \u{1F33F} АО".into(), ..Form::default() };
        assert!(!form.problems(Step::Organisation).iter().any(|problem| problem.field == FormField::Organisation));
        form.organisation = "A\r\nBcc: all@example.org".into();
        assert!(form.problems(Step::Organisation).iter().any(|problem| problem.field == FormField::Organisation));
    }

    #[test]
    fn a_name_that_nobody_sees_is_none() {
        for name in ["\u{200b}\u{200b}", "Acme \u{202e}EMCA", "\u{feff}", "---", "\u{1F33F}"] {
            let form = Form { organisation: name.into(), ..Form::default() };
            let problems = form.problems(Step::Organisation);
            assert!(problems.iter().any(|problem| problem.field == FormField::Organisation), "{name:?}");
        }
    }
}
