//! An agreement's text with the parties in it: the one place that decides what each field says.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::fields::{Field, Processor};
use domain::signing::Form;
use domain::subprocessors::Subprocessor;
use domain::text::AgreementText;
use i18n::Locale;

use crate::canonical::fill;

/// What an agreement is filled from.
#[derive(Clone, Debug)]
pub struct Filling<'a> {
    /// The template's text in the agreement's language.
    pub text: &'a AgreementText,
    /// What the controller gave.
    pub form: &'a Form,
    /// The tenant.
    pub processor: &'a Processor,
    /// The services that the agreement is about.
    pub services: &'a str,
    /// The agreement that it belongs to.
    pub main_agreement: &'a str,
    /// The civil date of the controller's signature in the agreement's zone; none before it is signed.
    pub date: Option<NaiveDate>,
    /// The sub-processors that are authorised by it.
    pub subprocessors: &'a [Subprocessor],
}

impl Filling<'_> {
    /// The text, filled in. The same input gives the same text, to the byte: what is shown, what is signed and what is
    /// typeset are one.
    pub fn filled(&self) -> AgreementText {
        fill(self.text, &self.values(), self.subprocessors)
    }

    fn values(&self) -> BTreeMap<Field, String> {
        let locale = Locale::new(self.text.language);
        let (form, processor) = (self.form, self.processor);
        let or_none = |text: &str| match one_line(text) {
            text if text.is_empty() => locale.text("documents-not-given").into_owned(),
            text => text,
        };
        let country = |code: &str| match code {
            "" => or_none(""),
            code if domain::country::is_known(code) => locale.text(&format!("country-{code}")).into_owned(),
            other => other.to_owned(),
        };
        BTreeMap::from([
            (Field::ControllerName, or_none(&form.organisation)),
            (Field::ControllerRegistration, or_none(&form.registration)),
            (Field::ControllerAddress, or_none(&form.address)),
            (Field::ControllerCountry, country(&form.country)),
            (Field::ControllerSignatory, or_none(&form.signatory)),
            (Field::ControllerSignatoryRole, or_none(&form.signatory_role)),
            (Field::ControllerPrivacyContact, or_none(&person(&form.privacy_name, &form.privacy_email, ""))),
            (
                Field::ControllerBreachContact,
                or_none(&person(&form.breach_name, &form.breach_email, &form.breach_phone)),
            ),
            (Field::ProcessorName, or_none(&processor.name)),
            (Field::ProcessorRegistration, or_none(&processor.registration)),
            (Field::ProcessorAddress, or_none(&processor.address)),
            (Field::ProcessorCountry, country(&processor.country)),
            (Field::ProcessorPrivacyContact, or_none(&processor.privacy_contact)),
            (Field::ProcessorBreachContact, or_none(&processor.breach_contact)),
            (Field::Services, or_none(self.services)),
            (Field::MainAgreement, or_none(self.main_agreement)),
            (
                Field::Date,
                self.date
                    .map_or_else(|| locale.text("documents-date-of-signature").into_owned(), |date| locale.date(date)),
            ),
        ])
    }
}

/// An address as people type it, on one line.
fn one_line(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ")
}

fn person(name: &str, email: &str, phone: &str) -> String {
    [name, email, phone].into_iter().map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
