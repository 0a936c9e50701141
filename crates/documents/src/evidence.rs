//! `evidence.json`: what proves the signatures, for machines; attached to every sealed agreement.
//!
//! It goes round with the agreement, so it holds nothing that its readers need not know: no network addresses, no
//! browsers. `/verify` reads it, once the seal around it has been found good and ours.

use chrono::{DateTime, NaiveDate, Utc};
use domain::agreements::Side;
use domain::language::Language;
use serde::{Deserialize, Serialize};

/// The version of the form that this module writes. It reads the first too, which had no [`LogState`].
pub const FORM: u32 = 2;
const FIRST_FORM: u32 = 1;

/// What proves the signatures on one agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The version of this form: [`FORM`], or 1 in older files.
    pub form: u32,
    /// What people call the agreement.
    pub reference: String,
    /// The language of the text that was signed, and of the words below.
    pub language: Language,
    /// The parties: first the controller, then the processor.
    pub parties: Vec<Party>,
    /// The signatures that stand, in the order in which they were given.
    pub signatures: Vec<Signature>,
    /// From when the agreement is in force; none where its terms leave that to the main agreement.
    pub in_force_from: Option<NaiveDate>,
    /// The SHA-256 of the canonical text (`agreement.txt`), 64 hexadecimal digits in lower case.
    pub text_sha256: String,
    /// The SHA-256 of the terms (`terms.json`), 64 hexadecimal digits in lower case.
    pub terms_sha256: String,
    /// What happened, in order.
    pub events: Vec<Event>,
    /// The audit log as it stood when the document was sealed; it covers everything above. Absent in form 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub log: Option<LogState>,
    /// The amendment whose document this is; none for an agreement as it was first signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amendment: Option<Amendment>,
}

/// The audit log at one moment: an anchor in the hands of both parties.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogState {
    /// The signed note (<https://c2sp.org/tlog-checkpoint>), whole.
    pub checkpoint: String,
    /// The key of its signature, as verifiers take it (<https://c2sp.org/signed-note>).
    pub key: String,
    /// Where later states and proofs are found.
    pub page: String,
}

/// An amendment, as its sealed document names it. The signatures cover its hash, and its text holds those of the
/// agreement and the terms that come of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amendment {
    /// Its number; the first changes version 1.
    pub number: i32,
    /// What it is called.
    pub title: String,
    /// The SHA-256 of its canonical text (`amendment.txt`), 64 hexadecimal digits in lower case.
    pub sha256: String,
}

/// One of the two organisations, as it stands in the agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Which.
    pub side: Side,
    /// Its name.
    pub name: String,
    /// Its company or VAT number; empty where it has none.
    pub registration: String,
    /// Its postal address on one line.
    pub address: String,
    /// Its country, ISO 3166-1 alpha-2.
    pub country: String,
}

/// One signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// For whom.
    pub side: Side,
    /// The person's name, as typed.
    pub name: String,
    /// What the person is in the organisation; empty where it was not asked.
    pub role: String,
    /// The organisation's name.
    pub organisation: String,
    /// When.
    pub at: DateTime<Utc>,
    /// How the person was identified, by its word in the signature's record: `email_link`, `password_and_code`.
    pub method: String,
}

/// Something that happened on the way to the agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// When.
    pub at: DateTime<Utc>,
    /// What, as one of the words `invited`, `begun`, `proved`, `signed`, `returned`, `approved`.
    pub kind: String,
    /// What, in words.
    pub what: String,
    /// Who did it, in words; empty where nobody in particular did.
    pub who: String,
}

/// What is attached is not evidence that this version understands.
#[derive(Debug, thiserror::Error)]
pub enum EvidenceError {
    /// Not JSON, or JSON of another shape.
    #[error("not evidence: {0}")]
    Shape(#[from] serde_json::Error),
    /// Written by a later version of the product.
    #[error("evidence of form {0} is not known here")]
    Form(u32),
}

impl Evidence {
    /// The evidence as it is attached: indented JSON, so that people can read it too.
    ///
    /// # Errors
    /// None in practice: every part of it is text, numbers and dates.
    pub fn to_json(&self) -> Result<String, EvidenceError> {
        Ok(serde_json::to_string_pretty(self)?)
    }

    /// Reads what is attached.
    ///
    /// # Errors
    /// [`EvidenceError`].
    pub fn from_json(json: &[u8]) -> Result<Self, EvidenceError> {
        #[derive(Deserialize)]
        struct Form {
            form: u32,
        }
        match serde_json::from_slice::<Form>(json)?.form {
            FIRST_FORM | FORM => Ok(serde_json::from_slice(json)?),
            other => Err(EvidenceError::Form(other)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn evidence() -> Evidence {
        let at = DateTime::from_timestamp(1_799_000_000, 0).unwrap_or_default();
        Evidence {
            form: FORM,
            reference: "NL-2027-0014".to_owned(),
            language: Language::Nb,
            parties: vec![Party {
                side: Side::Controller,
                name: "Fjordvik kommune".to_owned(),
                registration: String::new(),
                address: "Torget 1, 6000 Fjordvik".to_owned(),
                country: "NO".to_owned(),
            }],
            signatures: vec![Signature {
                side: Side::Controller,
                name: "Ingrid Solheim".to_owned(),
                role: "kommunedirektør".to_owned(),
                organisation: "Fjordvik kommune".to_owned(),
                at,
                method: "email_link".to_owned(),
            }],
            in_force_from: NaiveDate::from_ymd_opt(2027, 1, 5),
            text_sha256: "0".repeat(64),
            terms_sha256: "1".repeat(64),
            events: vec![Event {
                at,
                kind: "signed".to_owned(),
                what: "undertegnet".to_owned(),
                who: "Ingrid Solheim".to_owned(),
            }],
            log: Some(LogState { checkpoint: "a\n1\nb\n".to_owned(), key: "k".to_owned(), page: "p".to_owned() }),
            amendment: None,
        }
    }

    #[test]
    fn what_is_written_is_read() {
        let json = evidence().to_json().unwrap();
        assert_eq!(Evidence::from_json(json.as_bytes()).unwrap(), evidence());
    }

    #[test]
    fn the_first_form_is_read_still() {
        let first = Evidence { form: 1, log: None, ..evidence() };
        let json = first.to_json().unwrap();
        assert!(!json.contains("\"log\""));
        assert_eq!(Evidence::from_json(json.as_bytes()).unwrap(), first);
    }

    #[test]
    fn later_forms_and_other_json_are_told_apart() {
        assert!(matches!(Evidence::from_json(br#"{"form": 3, "seal": true}"#), Err(EvidenceError::Form(3))));
        assert!(matches!(Evidence::from_json(b"[]"), Err(EvidenceError::Shape(_))));
    }
}
