//! The electronic seal: a PAdES signature of level B-B (ETSI EN 319 142-1) by an organisation's key over a finished PDF.
//!
//! It shows that the file is, to the byte, what the owner of the key sealed. It is not the signature of a person, and
//! its time is the sealer's own statement. The seal is appended as a new revision; the sealed document stays
//! unchanged in front of it, and PDF/A-3 and PDF/UA-1 conformance is kept. The same document, key, time and words
//! give the same bytes.

mod certificate;
pub(crate) mod cms;
mod field;
pub(crate) mod frame;
mod key;
mod owner;
mod write;

use chrono::{DateTime, SubsecRound, Utc};
use der::Encode;
use lopdf::{Dictionary, Document, LoadOptions, Object, dictionary};
use sha2::{Digest, Sha256};

pub(crate) use certificate::{public_key, valid_at};
pub use field::SealField;
pub use key::{Fingerprint, SealKey, SealKeyError};
pub use owner::{ORGANISATION_LIMIT, OwnerError, SealOwner};

use field::NewObjects;
use frame::{CONTENTS_LENGTH, DICTIONARY_START, Frame, HEAD_LENGTH, OBJECT_END};
use write::{Revision, text};

/// The longest document that is sealed, in bytes. Agreements take a few hundred thousand.
pub const DOCUMENT_LIMIT: usize = 256 * 1024 * 1024;

/// Why a document was not sealed.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// The document has a form or a signature already; a seal is put once, last.
    #[error("the document already has a form or a signature")]
    AlreadySigned,
    /// The document is encrypted.
    #[error("the document is encrypted")]
    Encrypted,
    /// The document is longer than [`DOCUMENT_LIMIT`].
    #[error("the document is longer than {DOCUMENT_LIMIT} bytes")]
    TooLong,
    /// The certificate is not valid at the time of sealing.
    #[error("the seal's certificate is not valid at {0}")]
    CertificateNotValid(DateTime<Utc>),
    /// The document cannot be read as PDF.
    #[error("the document cannot be read as PDF")]
    Pdf(#[from] lopdf::Error),
    /// The document is built in a way that sealing does not cater for.
    #[error("the document's {0} are not built as expected")]
    Structure(&'static str),
    /// The certificates take more room than is kept for them.
    #[error("the seal does not fit into the room kept for it")]
    NoRoom,
    /// The signature could not be encoded.
    #[error("the signature could not be encoded")]
    Encoding(#[from] der::Error),
}

/// Seals a PDF at the time `at`, which is kept in whole seconds.
///
/// # Errors
/// If the document is not one that can be sealed, or the key's certificate is not valid at that time.
pub fn seal(pdf: &[u8], key: &SealKey, at: DateTime<Utc>, field: &SealField) -> Result<Vec<u8>, SealError> {
    let at = at.trunc_subsecs(0);
    if !key.valid_at(at) {
        return Err(SealError::CertificateNotValid(at));
    }
    if pdf.len() > DOCUMENT_LIMIT {
        return Err(SealError::TooLong);
    }
    let document = Document::load_mem_with_options(pdf, LoadOptions { strict: true, ..LoadOptions::default() })?;
    if document.trailer.has(b"Encrypt") {
        return Err(SealError::Encrypted);
    }

    let new = NewObjects::after(&document)?;
    let mut revision = Revision::after(pdf);
    for (id, value) in field::changes(&document, field, &new)? {
        revision.put(id, &value);
    }
    revision.begin(new.signature);
    revision.bytes.extend(dictionary_start(key, field));
    let head_start = revision.bytes.len();
    let gap_start = head_start + HEAD_LENGTH;
    let gap_end = gap_start + 2 + 2 * CONTENTS_LENGTH;
    revision.bytes.resize(gap_end, b'0');
    revision.bytes.extend(OBJECT_END);
    let trailer = trailer(&document, pdf)?;
    let mut sealed = revision.finish(document.reference_table.cross_reference_type, trailer, new.next);

    let frame = Frame { gap: gap_start..gap_end, at };
    let head = frame.head(sealed.len());
    sealed[head_start..gap_start].copy_from_slice(head.as_bytes());
    let digest = frame.digest(&sealed);
    let value = hex::encode(signature(key, &digest)?);
    if value.len() > 2 * CONTENTS_LENGTH {
        return Err(SealError::NoRoom);
    }
    sealed[gap_start] = b'<';
    sealed[gap_start + 1..][..value.len()].copy_from_slice(value.as_bytes());
    sealed[gap_end - 1] = b'>';
    Ok(sealed)
}

/// The CMS value over a digest.
fn signature(key: &SealKey, digest: &[u8; 32]) -> Result<Vec<u8>, der::Error> {
    let attributes = cms::signed_attributes(digest, &key.certificates)?;
    let signature = certificate::sign(&key.signing, &attributes.to_der()?);
    cms::encode(&key.certificates, attributes, &signature.to_der())
}

/// The signature dictionary up to where its frame begins.
fn dictionary_start(key: &SealKey, field: &SealField) -> Vec<u8> {
    let mut out = DICTIONARY_START.to_vec();
    out.extend(
        b"/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P 1/V/1.2>>>>]",
    );
    let owner = Some(&key.owner().organisation);
    let words = [
        (b"/Name".as_slice(), owner),
        (b"/Reason", Some(&field.reason)),
        (b"/Location", field.location.as_ref()),
        (b"/ContactInfo", field.contact.as_ref()),
    ];
    for (key, value) in words {
        if let Some(value) = value {
            out.extend(key);
            write::object(&mut out, &text(value));
        }
    }
    out
}

/// The new revision's trailer. Of the file's two identifiers the first stays and the second changes with every
/// revision (ISO 32000-1, 14.4).
fn trailer(document: &Document, pdf: &[u8]) -> Result<Dictionary, SealError> {
    let old = &document.trailer;
    let start = i64::try_from(document.xref_start).map_err(|_| SealError::Structure("cross-references"))?;
    let mut trailer = dictionary! { "Root" => old.get(b"Root")?.clone(), "Prev" => start };
    if let Ok(info) = old.get(b"Info") {
        trailer.set("Info", info.clone());
    }
    if let Ok([first, _]) = old.get(b"ID").and_then(Object::as_array).map(Vec::as_slice) {
        let second = Object::string_literal(&Sha256::digest(pdf)[..16]);
        trailer.set("ID", vec![first.clone(), second]);
    }
    Ok(trailer)
}
