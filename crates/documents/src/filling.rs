//! An agreement's text with the parties in it: the one place that decides what each field says.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::fields::{Field, Processor};
use domain::signing::Form;
use domain::subprocessors::Subprocessor;
use domain::text::{AgreementText, Appendix, Block};
use i18n::Locale;

use crate::canonical::{fields_used, fill, subprocessor_table};

/// What an agreement says of its parties in any case, with the words before it.
const PARTICULARS: [(Field, &str); 16] = [
    (Field::ControllerName, "documents-particulars-controller"),
    (Field::ControllerRegistration, "documents-particulars-controller-registration"),
    (Field::ControllerAddress, "documents-particulars-controller-address"),
    (Field::ControllerCountry, "documents-particulars-controller-country"),
    (Field::ControllerSignatory, "documents-particulars-controller-signatory"),
    (Field::ControllerSignatoryRole, "documents-particulars-controller-signatory-role"),
    (Field::ControllerPrivacyContact, "documents-particulars-controller-privacy"),
    (Field::ControllerBreachContact, "documents-particulars-controller-breach"),
    (Field::ProcessorName, "documents-particulars-processor"),
    (Field::ProcessorRegistration, "documents-particulars-processor-registration"),
    (Field::ProcessorAddress, "documents-particulars-processor-address"),
    (Field::ProcessorCountry, "documents-particulars-processor-country"),
    (Field::ProcessorPrivacyContact, "documents-particulars-processor-privacy"),
    (Field::ProcessorBreachContact, "documents-particulars-processor-breach"),
    (Field::Services, "documents-particulars-services"),
    (Field::MainAgreement, "documents-particulars-main-agreement"),
];

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
        let values = self.values();
        let mut text = fill(self.text, &values, self.subprocessors);
        text.appendices.extend(self.particulars(&values));
        text
    }

    /// What the text has no field for stands at its end: who the parties are, whom to ask and what it is about are
    /// read, signed and hashed with the rest, whatever text a processor brought.
    fn particulars(&self, values: &BTreeMap<Field, String>) -> Option<Appendix> {
        let used = fields_used(self.text).known;
        let locale = Locale::new(self.text.language);
        let says_nothing = |field: &Field| match field {
            Field::Services => self.services.trim().is_empty(),
            Field::MainAgreement => self.main_agreement.trim().is_empty(),
            _ => false,
        };
        let rows: Vec<_> = PARTICULARS
            .iter()
            .filter(|(field, _)| !used.contains(field) && !says_nothing(field))
            .map(|(field, label)| vec![locale.text(label).into_owned(), values[field].clone()])
            .collect();
        let mut body = Vec::new();
        if !rows.is_empty() {
            body.push(Block::Paragraph { text: locale.text("documents-particulars-intro").into_owned() });
            body.push(Block::Table { header: Vec::new(), rows });
        }
        if !used.contains(&Field::Subprocessors) && !self.subprocessors.is_empty() {
            body.push(Block::Paragraph { text: locale.text("documents-particulars-subprocessors").into_owned() });
            body.push(subprocessor_table(self.subprocessors, locale));
        }
        let heading = locale.text("documents-particulars-heading").into_owned();
        (!body.is_empty()).then(|| Appendix { heading, body, ..Appendix::default() })
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
