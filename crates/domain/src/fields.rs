//! The fields that an agreement's text may hold, such as `{{controller.name}}`: a closed list, so that a text that
//! asks for anything else is noticed before it is published and not when somebody signs.

use serde::{Deserialize, Serialize};

/// A place in an agreement's text that is filled when the agreement is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Field {
    /// The controller's name.
    #[serde(rename = "controller.name")]
    ControllerName,
    /// The controller's company or VAT number, as given.
    #[serde(rename = "controller.registration")]
    ControllerRegistration,
    /// The controller's postal address on one line.
    #[serde(rename = "controller.address")]
    ControllerAddress,
    /// The controller's country, in the language of the text.
    #[serde(rename = "controller.country")]
    ControllerCountry,
    /// The person who signs for the controller.
    #[serde(rename = "controller.signatory")]
    ControllerSignatory,
    /// What that person is there: "managing director".
    #[serde(rename = "controller.signatory_role")]
    ControllerSignatoryRole,
    /// Whom to ask at the controller about privacy.
    #[serde(rename = "controller.privacy_contact")]
    ControllerPrivacyContact,
    /// Whom to tell at the controller of a personal data breach.
    #[serde(rename = "controller.breach_contact")]
    ControllerBreachContact,
    /// The processor's name.
    #[serde(rename = "processor.name")]
    ProcessorName,
    /// The processor's company or VAT number.
    #[serde(rename = "processor.registration")]
    ProcessorRegistration,
    /// The processor's postal address on one line.
    #[serde(rename = "processor.address")]
    ProcessorAddress,
    /// The processor's country, in the language of the text.
    #[serde(rename = "processor.country")]
    ProcessorCountry,
    /// Whom to ask at the processor about privacy.
    #[serde(rename = "processor.privacy_contact")]
    ProcessorPrivacyContact,
    /// Whom to reach at the processor about a personal data breach.
    #[serde(rename = "processor.breach_contact")]
    ProcessorBreachContact,
    /// The services that the agreement is about.
    #[serde(rename = "services")]
    Services,
    /// The agreement that this one belongs to.
    #[serde(rename = "main_agreement")]
    MainAgreement,
    /// The civil date of the controller's signature, in the agreement's zone.
    #[serde(rename = "date")]
    Date,
    /// The authorised sub-processors. Stands alone in a paragraph and becomes a table.
    #[serde(rename = "subprocessors")]
    Subprocessors,
}

impl Field {
    /// All of them, in the order in which they are offered to authors.
    pub const ALL: [Self; 18] = [
        Self::ControllerName,
        Self::ControllerRegistration,
        Self::ControllerAddress,
        Self::ControllerCountry,
        Self::ControllerSignatory,
        Self::ControllerSignatoryRole,
        Self::ControllerPrivacyContact,
        Self::ControllerBreachContact,
        Self::ProcessorName,
        Self::ProcessorRegistration,
        Self::ProcessorAddress,
        Self::ProcessorCountry,
        Self::ProcessorPrivacyContact,
        Self::ProcessorBreachContact,
        Self::Services,
        Self::MainAgreement,
        Self::Date,
        Self::Subprocessors,
    ];

    /// What stands between the braces: `controller.name`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ControllerName => "controller.name",
            Self::ControllerRegistration => "controller.registration",
            Self::ControllerAddress => "controller.address",
            Self::ControllerCountry => "controller.country",
            Self::ControllerSignatory => "controller.signatory",
            Self::ControllerSignatoryRole => "controller.signatory_role",
            Self::ControllerPrivacyContact => "controller.privacy_contact",
            Self::ControllerBreachContact => "controller.breach_contact",
            Self::ProcessorName => "processor.name",
            Self::ProcessorRegistration => "processor.registration",
            Self::ProcessorAddress => "processor.address",
            Self::ProcessorCountry => "processor.country",
            Self::ProcessorPrivacyContact => "processor.privacy_contact",
            Self::ProcessorBreachContact => "processor.breach_contact",
            Self::Services => "services",
            Self::MainAgreement => "main_agreement",
            Self::Date => "date",
            Self::Subprocessors => "subprocessors",
        }
    }

    /// The field of this key; `None` for any other text.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.key() == key)
    }

    /// Whether it becomes a block of its own (a table) instead of words in a line.
    pub const fn is_block(self) -> bool {
        matches!(self, Self::Subprocessors)
    }

    /// As an author writes it: `{{controller.name}}`.
    pub fn placeholder(self) -> String {
        format!("{{{{{}}}}}", self.key())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_the_same_in_text_and_in_json() {
        for field in Field::ALL {
            assert_eq!(Field::from_key(field.key()), Some(field));
            assert_eq!(serde_json::to_value(field).expect("a string"), field.key());
        }
        assert_eq!(Field::from_key("controller.shoe_size"), None);
        assert_eq!(Field::Date.placeholder(), "{{date}}");
    }
}

/// The processor as the fields name it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Processor {
    /// Its name.
    pub name: String,
    /// Its company or VAT number.
    pub registration: String,
    /// Its postal address.
    pub address: String,
    /// Its country, ISO 3166-1 alpha-2.
    pub country: String,
    /// Where it is reached about privacy.
    pub privacy_contact: String,
    /// Where it is reached about breaches.
    pub breach_contact: String,
}
