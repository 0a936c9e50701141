//! Whether a PDF is, to the byte, what was sealed, and by whom; and what is attached to it.
//!
//! The check is strict and narrow. It accepts seals of the one form that [`crate::seal`] makes, and in those no byte
//! can differ: all but the seal's value is under the signature, and the value is compared with the only one that
//! its certificates, digest and signature allow. It reads the file's last bytes and hashes the rest; nothing
//! parses the file as PDF, so a hostile one has nothing to attack.

mod attachments;
mod report;
mod value;

use chrono::{DateTime, Utc};
use der::EncodePem;
use p256::pkcs8::LineEnding;
use sha2::{Digest, Sha256};

pub use attachments::{Attachment, AttachmentError, attachments};
pub use report::{Attached, Contents, Hashed, Report, report};

use crate::seal::frame::{DICTIONARY_START, Frame};
use crate::seal::{Fingerprint, SealOwner, valid_at};

/// The last revisions of a file that are looked at when something stands after a seal.
const REVISIONS_LIMIT: usize = 8;

/// What a file turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The file is, to the byte, what the owner of a certificate that we know sealed.
    SealedByUs(SealFacts),
    /// The file is, to the byte, what somebody sealed whose certificate we do not know. Anybody can make such a
    /// certificate with any name: the owner is who it claims to be.
    SealedByOther(SealFacts),
    /// The file bears a seal of our form, and it does not hold.
    Altered(Alteration),
    /// The file bears a signature of another form, or one that this check was not made for. It says nothing about
    /// whether that signature is good.
    OtherSignature,
    /// A PDF without a signature.
    NotSealed,
    /// Not a PDF.
    NotAPdf,
}

/// What a good seal says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealFacts {
    /// Whose seal it is, as the certificate says.
    pub owner: SealOwner,
    /// The certificate's fingerprint.
    pub fingerprint: Fingerprint,
    /// When it was sealed, by the sealer's own clock; whole seconds.
    pub sealed_at: DateTime<Utc>,
    /// The file's length in bytes.
    pub length: usize,
    /// The SHA-256 of the whole file, seal included.
    pub sha256: [u8; 32],
}

/// In what way a sealed file is not what was sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Alteration {
    /// The document in front of the seal's value, or what stands behind it, was changed.
    Content,
    /// The seal's value itself was changed, or its padding was.
    Value,
    /// The first `sealed` bytes are as they were sealed; `added` more stand after them. Programs that save
    /// comments or highlights in a PDF do this.
    Added {
        /// The facts of the seal that holds for the file's beginning.
        sealed: Box<SealFacts>,
        /// The number of bytes that were added, at least 1.
        added: usize,
    },
    /// The end of the file, where the seal is found, was changed or cut off.
    End,
    /// The seal names a time at which its certificate was not valid.
    CertificateNotValid {
        /// The time that the seal names.
        at: DateTime<Utc>,
    },
}

/// Looks at a file. `known` are the fingerprints of the certificates that are ours, also of those no longer used.
///
/// Takes time in proportion to the length of the file, and no memory to speak of.
pub fn verify(pdf: &[u8], known: &[Fingerprint]) -> Verdict {
    if !pdf.starts_with(b"%PDF-") {
        return Verdict::NotAPdf;
    }
    if let Some(frame) = Frame::find(pdf) {
        return match judge(pdf, &frame) {
            Ok(facts) if known.contains(&facts.fingerprint) => Verdict::SealedByUs(facts),
            Ok(facts) => Verdict::SealedByOther(facts),
            Err(alteration) => Verdict::Altered(alteration),
        };
    }
    if let Some(alteration) = addition(pdf) {
        Verdict::Altered(alteration)
    } else if contains(pdf, DICTIONARY_START) && contains(pdf, b"/TransformMethod/DocMDP") {
        Verdict::Altered(Alteration::End)
    } else if contains(pdf, b"/ByteRange") {
        Verdict::OtherSignature
    } else {
        Verdict::NotSealed
    }
}

/// Judges the seal in a frame that ends with the file.
fn judge(pdf: &[u8], frame: &Frame) -> Result<SealFacts, Alteration> {
    let value = value::read(frame.digits(pdf)).ok_or(Alteration::Value)?;
    let digest = frame.digest(pdf);
    if value.digest != digest {
        return Err(Alteration::Content);
    }
    if !value.holds(&digest) {
        return Err(Alteration::Value);
    }
    if !valid_at(value.certificate(), frame.at) {
        return Err(Alteration::CertificateNotValid { at: frame.at });
    }
    Ok(SealFacts {
        owner: SealOwner::from_name(&value.certificate().tbs_certificate.subject),
        fingerprint: value.fingerprint().ok_or(Alteration::Value)?,
        sealed_at: frame.at,
        length: pdf.len(),
        sha256: Sha256::digest(pdf).into(),
    })
}

/// Whether the file begins with one whose seal holds.
fn addition(pdf: &[u8]) -> Option<Alteration> {
    const END: &[u8] = b"\n%%EOF\n";
    let ends = (0..pdf.len().saturating_sub(END.len())).rev().filter(|&start| pdf[start..].starts_with(END));
    ends.take(REVISIONS_LIMIT).find_map(|start| {
        let (before, added) = pdf.split_at(start + END.len());
        let sealed = judge(before, &Frame::find(before)?).ok()?;
        Some(Alteration::Added { sealed: Box::new(sealed), added: added.len() })
    })
}

/// The certificate in a file's seal, in PEM, whether or not the seal is good; none where there is no seal of our form.
pub fn certificate_pem(pdf: &[u8]) -> Option<String> {
    let frame = Frame::find(pdf)?;
    value::read(frame.digits(pdf))?.certificate().to_pem(LineEnding::LF).ok()
}

fn contains(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len()).any(|window| window == part)
}
