//! What is printed: plain data, every date and value in words already.

use chrono::{DateTime, Utc};
use domain::text::AgreementText;
use serde::{Deserialize, Serialize};

use domain::subprocessors::Subprocessor;

/// One agreement, ready to be printed in the language of its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// The agreement's reference, printed on every page: `GW-2026-0042`.
    pub id: String,
    /// The edition of the text, printed on every page: "Edition of 10 October 2025".
    pub version: String,
    /// What the document is called where its text has no title: in the window's title bar and in running heads.
    pub title: String,
    /// The moment that the file bears as its date: that of the last signature, or of the last change of a draft. The
    /// same paper gives the same bytes whenever it is printed.
    pub at: DateTime<Utc>,
    /// The text with its fields filled.
    pub text: AgreementText,
    /// The terms in words, in the order in which they are read.
    pub terms: Vec<TermRow>,
    /// The sub-processors that were authorised when the agreement was signed.
    pub subprocessors: Vec<Subprocessor>,
    /// How far the agreement has come.
    pub state: State,
    /// The amendment that made this text, printed before it; none for an agreement as it was first signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amendment: Option<Amendment>,
}

/// An amendment, with what it changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amendment {
    /// "Amendment 2: Faster help".
    pub heading: String,
    /// What there is to know about it, each with its name.
    pub facts: Vec<AmendmentFact>,
    /// The clauses that change: which, their words before and after.
    pub words: Vec<[String; 3]>,
    /// The terms that change: which, what they said before and say now.
    pub terms: Vec<[String; 3]>,
    /// Its canonical text: `amendment.txt`.
    pub canonical: String,
    /// The SHA-256 of that, as recorded with the signatures.
    pub sha256: String,
}

/// A fact about an amendment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AmendmentFact {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub value: String,
}

/// How far the agreement on the paper has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case", deny_unknown_fields)]
pub enum State {
    /// Before signing: the text, its terms and sub-processors, with a notice that nobody has signed.
    Draft,
    /// Countersigned: with signatures, evidence and attachments.
    Signed(Box<Signed>),
}

/// What a countersigned agreement carries besides its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signed {
    /// From when the agreement is in force, in words; none where its terms do not say.
    pub in_force: Option<String>,
    /// The signatures: first the controller's, then the processor's.
    pub signatures: Vec<Signature>,
    /// Whose electronic seal closes the file.
    pub seal_owner: String,
    /// What proves the signatures.
    pub evidence: Evidence,
    /// The files inside the file.
    pub attachments: Attachments,
}

/// One term of the agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermRow {
    /// Its name in plain words: "Notice of a new sub-processor".
    pub name: String,
    /// What is agreed, in words; none where the agreement does not say.
    pub value: Option<String>,
    /// Where it stands: "9.3", "B.1"; none where it stands nowhere.
    pub clause: Option<String>,
}

/// Which party a person signs for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// The customer, who decides why and how personal data is processed.
    Controller,
    /// The tenant, who processes it on the controller's behalf.
    Processor,
}

/// One signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// For whom.
    pub party: Party,
    /// The organisation's name.
    pub organisation: String,
    /// Its company or VAT number; none where it has none.
    pub registration: Option<String>,
    /// Its postal address on one line.
    pub address: String,
    /// The person's name, as typed.
    pub person: String,
    /// What the person is in the organisation.
    pub role: String,
    /// The statement that the person accepted by signing, to the letter.
    pub statement: String,
    /// When, with its zone: "2026-03-14 09:26:53 CET (UTC+01:00)".
    pub at: String,
    /// How, in words: "typed name, after opening a one-time link sent to k…@example.dk".
    pub method: String,
}

/// What proves the signatures, as far as the parties circulate it.
///
/// Network addresses and browsers have no field here: they stay in the evidence record, and neither the words below
/// nor the attached `evidence.json` may hold them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The address that the controller's signatory proved to reach.
    pub proved_address: String,
    /// What happened, in order.
    pub events: Vec<Event>,
    /// The SHA-256 of the canonical text, as recorded with the signatures; 64 hexadecimal digits in lower case.
    pub text_sha256: String,
    /// The SHA-256 of `terms.json`, as recorded with the signatures; 64 hexadecimal digits in lower case.
    pub terms_sha256: String,
    /// The public page on which this file can be checked; none where the installation has none.
    pub verify_url: Option<String>,
}

/// Something that happened on the way to the agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// When, with its zone.
    pub at: String,
    /// What, in words.
    pub what: String,
    /// Who did it.
    pub who: String,
}

/// The data files inside the PDF. The canonical text is not among them: it is made from the text that is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attachments {
    /// `terms.json`: the terms as canonical JSON (RFC 8785).
    pub terms: String,
    /// `evidence.json`: the evidence for machines.
    pub evidence: String,
}
