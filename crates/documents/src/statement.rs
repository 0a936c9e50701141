//! Sealed papers that nobody signs: volumes of the record of processing, certificates of erasure, interim statements,
//! additions to an appendix.
//! Each has its data attached as JSON; `/verify` reads from it what the paper is, once the seal around it has been found
//! good and ours.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;

use crate::evidence::LogState;

/// The file inside a volume of the record.
pub const RECORD: &str = "record.json";
/// The file inside a certificate of erasure, and an interim statement.
pub const CERTIFICATE: &str = "certificate.json";
/// The file inside an addition to an appendix.
pub const ADDITION: &str = "addition.json";

/// What a paper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A volume of the record of Art. 30(2) GDPR.
    RecordVolume,
    /// A certificate of erasure: everybody has answered.
    ErasureCertificate,
    /// An interim statement of erasure: somebody has still to answer.
    ErasureInterim,
    /// What an approval adds to an appendix of an agreement, or that it was taken back.
    Addition,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::RecordVolume, Self::ErasureCertificate, Self::ErasureInterim, Self::Addition];

    /// What the data calls its own form.
    pub const fn form(self) -> &'static str {
        match self {
            Self::RecordVolume => "countersign record volume 1",
            Self::ErasureCertificate => "countersign erasure certificate 1",
            Self::ErasureInterim => "countersign interim erasure statement 1",
            Self::Addition => "countersign addition 1",
        }
    }

    /// The name of the file that holds the data.
    pub const fn file(self) -> &'static str {
        match self {
            Self::RecordVolume => RECORD,
            Self::ErasureCertificate | Self::ErasureInterim => CERTIFICATE,
            Self::Addition => ADDITION,
        }
    }

    /// Its word in the keys of texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::RecordVolume => "record-volume",
            Self::ErasureCertificate => "erasure-certificate",
            Self::ErasureInterim => "erasure-interim",
            Self::Addition => "addition",
        }
    }
}

/// What a paper says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What it is.
    pub kind: Kind,
    /// Whose record, or who processed the data.
    pub processor: String,
    /// Whose data; none for a record, which is about many.
    pub controller: Option<String>,
    /// The agreement's reference, where it is about one.
    pub reference: Option<String>,
    /// The day that a record tells of.
    pub on: Option<NaiveDate>,
    /// The number of a volume.
    pub volume: Option<u32>,
    /// When it was issued.
    pub issued_at: DateTime<Utc>,
    /// The audit log as it stood then; papers from before this was printed have none.
    pub log: Option<LogState>,
    /// What is added to an appendix; none of other papers.
    pub added: Option<Added>,
}

/// What an addition says.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Added {
    /// Its number within the agreement.
    pub number: u32,
    /// The appendix.
    pub appendix: String,
    /// From which day it holds, where the approval names one.
    pub from: Option<NaiveDate>,
    /// When the approval was taken back; none where it stood.
    pub taken_back_at: Option<DateTime<Utc>>,
    /// What it concerns.
    entries: Vec<AddedEntry>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct AddedEntry {
    before: Option<Named>,
    after: Option<Named>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Named {
    name: String,
}

impl Added {
    /// The companies, by name.
    pub fn companies(&self) -> impl Iterator<Item = &str> {
        let names = self.entries.iter().filter_map(|entry| entry.after.as_ref().or(entry.before.as_ref()));
        names.map(|company| company.name.as_str())
    }
}

impl Statement {
    /// Reads what is attached to a paper; none where it is no such data.
    pub fn from_json(json: &[u8]) -> Option<Self> {
        #[derive(Deserialize)]
        struct Data {
            form: String,
            processor: String,
            controller: Option<String>,
            reference: Option<String>,
            on: Option<NaiveDate>,
            volume: Option<u32>,
            issued_at: DateTime<Utc>,
            log: Option<LogState>,
        }
        let data: Data = serde_json::from_slice(json).ok()?;
        let kind = Kind::ALL.into_iter().find(|kind| kind.form() == data.form)?;
        let added = match kind {
            Kind::Addition => Some(serde_json::from_slice(json).ok()?),
            _ => None,
        };
        let Data { processor, controller, reference, on, volume, issued_at, log, .. } = data;
        Some(Self { kind, processor, controller, reference, on, volume, issued_at, log, added })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_forms_that_are_known_are_read() {
        let json = |form: &str| {
            format!(r#"{{"form":"{form}","processor":"N","issued_at":"2027-03-31T12:00:00Z","answers":[]}}"#)
        };
        for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Addition) {
            let read = Statement::from_json(json(kind.form()).as_bytes()).expect("it is known");
            assert_eq!((read.kind, read.processor.as_str(), read.log), (kind, "N", None));
        }
        assert_eq!(Statement::from_json(json(Kind::Addition.form()).as_bytes()), None, "it does not say what it adds");
        let added = json(Kind::Addition.form()).replace(
            r#""answers":[]"#,
            r#""number":1,"appendix":"B","entries":[{"before":null,"after":{"name":"N"}}]"#,
        );
        let added = Statement::from_json(added.as_bytes()).expect("it is known").added.expect("it says what it adds");
        assert_eq!((added.number, added.companies().collect::<Vec<_>>()), (1, vec!["N"]));
        assert_eq!(Statement::from_json(json("countersign record volume 2").as_bytes()), None);
        assert_eq!(Statement::from_json(b"[]"), None);
    }
}
