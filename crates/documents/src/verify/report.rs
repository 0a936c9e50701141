//! Everything there is to say about a file, as plain data: `/verify` and `countersign verify` show the same.

use domain::terms::Terms;
use sha2::{Digest, Sha256};

use super::{Attachment, Verdict, attachments, verify};
use crate::canonical;
use crate::evidence::Evidence;
use crate::seal::Fingerprint;
use crate::statement::{Kind, Statement};
use crate::typeset::attached;

/// What a file is, and what it says of itself where that can be believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Whether it is what was sealed, and by whom.
    pub verdict: Verdict,
    /// Its length in bytes.
    pub length: usize,
    /// Its SHA-256, 64 hexadecimal digits in lower case.
    pub sha256: String,
    /// What is attached to it; read only where the seal is good and ours.
    pub contents: Contents,
}

/// What is attached to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contents {
    /// Not looked at: nobody whom we know answers for it.
    NotRead,
    /// Sealed by us, and yet without evidence that this version can read.
    WithoutEvidence,
    /// The evidence, and the hashes computed anew from what is attached.
    Read(Box<Attached>),
    /// A paper that nobody signs, and what it says of itself: all of it is under the seal.
    Statement(Box<Statement>),
}

/// The evidence of a sealed agreement, compared with the rest of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    /// Who signed, for whom, when.
    pub evidence: Evidence,
    /// The canonical text.
    pub text: Hashed,
    /// The terms.
    pub terms: Hashed,
    /// The amendment, where it is the document of one.
    pub amendment: Option<Hashed>,
}

impl Attached {
    /// Every file whose hash the evidence states.
    pub fn hashed(&self) -> impl Iterator<Item = &Hashed> {
        [&self.text, &self.terms].into_iter().chain(&self.amendment)
    }
}

/// An attached file and the hash that the evidence states for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hashed {
    /// The file's name.
    pub name: &'static str,
    /// The SHA-256 that the evidence states.
    pub stated: String,
    /// The SHA-256 of what is attached; none where it is missing or is not what its name says.
    pub actual: Option<String>,
}

impl Hashed {
    /// What is attached is what was signed.
    pub fn holds(&self) -> bool {
        self.actual.as_ref() == Some(&self.stated)
    }
}

impl Report {
    /// Sealed by us, with evidence that agrees with what is attached: there is nothing to be said against it.
    pub fn is_good(&self) -> bool {
        match (&self.verdict, &self.contents) {
            (Verdict::SealedByUs(_), Contents::Read(attached)) => attached.hashed().all(Hashed::holds),
            (Verdict::SealedByUs(_), Contents::Statement(_)) => true,
            _ => false,
        }
    }
}

/// Looks at a file and what is attached to it. `known` are the fingerprints of the certificates that are ours.
///
/// Takes time in proportion to the length of the file: call it where blocking is allowed.
pub fn report(pdf: &[u8], known: &[Fingerprint]) -> Report {
    let verdict = verify(pdf, known);
    let contents = match verdict {
        Verdict::SealedByUs(_) => contents(pdf),
        _ => Contents::NotRead,
    };
    Report { verdict, length: pdf.len(), sha256: hex::encode(Sha256::digest(pdf)), contents }
}

fn contents(pdf: &[u8]) -> Contents {
    let files = attachments(pdf).unwrap_or_default();
    let find = |name: &str| files.iter().find(|file| file.name == name);
    let evidence = find(attached::EVIDENCE).and_then(|file| Evidence::from_json(&file.bytes).ok());
    let Some(evidence) = evidence else {
        let statement = Kind::ALL.into_iter().find_map(|kind| {
            let said = Statement::from_json(&find(kind.file())?.bytes)?;
            (said.kind == kind).then(|| Contents::Statement(Box::new(said)))
        });
        return statement.unwrap_or(Contents::WithoutEvidence);
    };
    let hashed = |name, stated: &str, is: fn(&str) -> bool| Hashed {
        name,
        stated: stated.to_owned(),
        actual: find(name).and_then(text).filter(|text| is(text)).map(canonical::sha256),
    };
    let text = hashed(attached::AGREEMENT, &evidence.text_sha256, |text| text.starts_with("agreement text\t"));
    let terms = hashed(attached::TERMS, &evidence.terms_sha256, |json| Terms::from_json(json).is_ok());
    let amendment = evidence
        .amendment
        .as_ref()
        .map(|one| hashed(attached::AMENDMENT, &one.sha256, |text| text.starts_with("amendment text\t")));
    Contents::Read(Box::new(Attached { evidence, text, terms, amendment }))
}

fn text(file: &Attachment) -> Option<&str> {
    std::str::from_utf8(&file.bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_files_that_nobody_answers_for_nothing_is_read() {
        for (file, verdict) in [
            (b"".as_slice(), Verdict::NotAPdf),
            (b"PK\x03\x04".as_slice(), Verdict::NotAPdf),
            (b"%PDF-1.7\n%%EOF\n".as_slice(), Verdict::NotSealed),
            (b"%PDF-1.7\n/ByteRange\n%%EOF\n".as_slice(), Verdict::OtherSignature),
        ] {
            let report = report(file, &[]);
            assert_eq!((&report.verdict, &report.contents), (&verdict, &Contents::NotRead));
            assert!(!report.is_good());
        }
    }
}
