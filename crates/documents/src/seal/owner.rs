//! Whose seal it is, as a certificate names it.

use const_oid::db::rfc4519::{C, CN, O};
use der::asn1::{Any, PrintableStringRef, SetOfVec, Utf8StringRef};
use der::{Tag, Tagged};
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::name::{Name, RdnSequence, RelativeDistinguishedName};

/// The most characters that an organisation's name may have in a certificate: RFC 5280, appendix A,
/// `ub-organization-name` and `ub-common-name`.
pub const ORGANISATION_LIMIT: usize = 64;

/// The organisation that a seal belongs to.
///
/// Read from a certificate it is what that certificate says. Whether the certificate may be believed is another
/// question: nobody but its maker vouches for a self-signed one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealOwner {
    /// The organisation's name.
    pub organisation: String,
    /// Its country: two capital letters, ISO 3166-1.
    pub country: Option<String>,
}

/// Why a certificate cannot name this owner.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OwnerError {
    /// Empty, nothing but spaces, or more than [`ORGANISATION_LIMIT`] characters.
    #[error("the organisation's name must have between 1 and {ORGANISATION_LIMIT} characters in a certificate")]
    Length,
    /// A control character, such as a line break.
    #[error("the organisation's name contains a control character")]
    ControlCharacter,
    /// Not two capital letters.
    #[error("the country must be two capital letters (ISO 3166-1)")]
    Country,
    /// The name could not be encoded.
    #[error("the name could not be encoded")]
    Encoding(#[from] der::Error),
}

impl SealOwner {
    /// The distinguished name: country, organisation, and the organisation again as common name, since readers of
    /// PDF show that one.
    pub(super) fn to_name(&self) -> Result<Name, OwnerError> {
        let organisation = self.organisation.trim();
        if organisation.is_empty() || organisation.chars().count() > ORGANISATION_LIMIT {
            return Err(OwnerError::Length);
        }
        if organisation.chars().any(char::is_control) {
            return Err(OwnerError::ControlCharacter);
        }
        let mut parts = Vec::new();
        if let Some(country) = &self.country {
            if country.len() != 2 || !country.bytes().all(|letter| letter.is_ascii_uppercase()) {
                return Err(OwnerError::Country);
            }
            parts.push(AttributeTypeAndValue { oid: C, value: PrintableStringRef::new(country)?.into() });
        }
        for oid in [O, CN] {
            parts.push(AttributeTypeAndValue { oid, value: Utf8StringRef::new(organisation)?.into() });
        }
        let mut name = RdnSequence::default();
        for part in parts {
            name.0.push(RelativeDistinguishedName(SetOfVec::try_from(vec![part])?));
        }
        Ok(name)
    }

    /// What a certificate's subject says: its organisation, or else its common name; empty if it has neither. Control
    /// characters are left out, and so is what no certificate may hold in length.
    pub(crate) fn from_name(name: &Name) -> Self {
        let find = |oid| {
            let parts = name.0.iter().flat_map(|part| part.0.iter());
            let texts = parts.filter(|part| part.oid == oid).filter_map(|part| text(&part.value));
            let plain = |text: String| text.chars().filter(|c| !c.is_control()).take(ORGANISATION_LIMIT).collect();
            texts.map(plain).find(|text: &String| !text.is_empty())
        };
        SealOwner { organisation: find(O).or_else(|| find(CN)).unwrap_or_default(), country: find(C) }
    }
}

/// The text of a directory string in one of the encodings that are still in use.
fn text(value: &Any) -> Option<String> {
    match value.tag() {
        Tag::Utf8String | Tag::PrintableString | Tag::Ia5String => {
            std::str::from_utf8(value.value()).ok().map(str::to_owned)
        }
        Tag::TeletexString => Some(value.value().iter().map(|&byte| char::from(byte)).collect()),
        _ => None,
    }
}
