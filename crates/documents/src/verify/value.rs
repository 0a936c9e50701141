//! A seal's CMS value, read back.

use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerInfo};
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5911::{ID_AA_SIGNING_CERTIFICATE_V_2, ID_MESSAGE_DIGEST};
use der::asn1::OctetString;
use der::{Decode, DecodeValue, Encode, FixedTag, Reader, SliceReader};
use p256::ecdsa::Signature;
use p256::ecdsa::signature::Verifier;
use sha2::{Digest, Sha256};
use x509_cert::certificate::Certificate;

use crate::seal::cms::{SigningCertificateV2, encode, signed_attributes};
use crate::seal::frame::CONTENTS_LENGTH;
use crate::seal::{Fingerprint, public_key};

/// The longest value that is read, in hexadecimal digits: four times what this version keeps room for.
const DIGITS_LIMIT: usize = 8 * CONTENTS_LENGTH;
/// The most certificates in a value that are looked at.
const CERTIFICATES_LIMIT: usize = 8;

/// What a value consists of: everything else in it follows from these.
pub(super) struct Value {
    /// What the value says the document's digest is.
    pub(super) digest: [u8; 32],
    /// The signer's first, all in the order in which the signed attributes name them; never empty.
    certificates: Vec<Certificate>,
    signature: Signature,
    der: Vec<u8>,
}

/// Reads lower-case digits: a CMS value in DER, then nothing but zeros. Whether it holds is [`Value::holds`]'s matter.
pub(super) fn read(digits: &[u8]) -> Option<Value> {
    if digits.len() > DIGITS_LIMIT || digits.iter().any(u8::is_ascii_uppercase) {
        return None;
    }
    let bytes = hex::decode(digits).ok()?;
    let mut reader = SliceReader::new(&bytes).ok()?;
    let content = ContentInfo::decode(&mut reader).ok()?;
    let length = usize::try_from(reader.position()).ok()?;
    let (der, padding) = bytes.split_at_checked(length)?;
    if padding.iter().any(|&byte| byte != 0) {
        return None;
    }
    let data = content.content.decode_as::<SignedData>().ok()?;
    let [signer] = data.signer_infos.0.as_slice() else { return None };
    let digest = attribute::<OctetString>(signer, ID_MESSAGE_DIGEST)?;
    let named = attribute::<SigningCertificateV2>(signer, ID_AA_SIGNING_CERTIFICATE_V_2)?;
    let certificates = in_order(&data, &named)?;
    let signature = Signature::from_der(signer.signature.as_bytes()).ok()?;
    Some(Value { digest: digest.as_bytes().try_into().ok()?, certificates, signature, der: der.to_vec() })
}

impl Value {
    /// Whether this is the one value that the certificates and the signature allow for a document with this
    /// digest, and the signature is good.
    pub(super) fn holds(&self, digest: &[u8; 32]) -> bool {
        let Ok(attributes) = signed_attributes(digest, &self.certificates) else { return false };
        let Ok(message) = attributes.to_der() else { return false };
        let Some(key) = public_key(self.certificate()) else { return false };
        // An ECDSA signature has a twin with another `s`; only the smaller counts, so that no second value holds.
        self.signature.normalize_s().is_none()
            && key.verify(&message, &self.signature).is_ok()
            && encode(&self.certificates, attributes, &self.signature.to_der()).is_ok_and(|der| der == self.der)
    }

    /// The signer's certificate.
    pub(super) fn certificate(&self) -> &Certificate {
        &self.certificates[0]
    }

    /// The signer's certificate's fingerprint.
    pub(super) fn fingerprint(&self) -> Option<Fingerprint> {
        self.certificate().to_der().ok().map(|der| Fingerprint::of(&der))
    }
}

/// The first value of the first signed attribute of this kind. Whether there are more shows when the value is built anew.
fn attribute<'a, T: DecodeValue<'a> + FixedTag>(signer: &'a SignerInfo, oid: ObjectIdentifier) -> Option<T> {
    let attribute = signer.signed_attrs.as_ref()?.iter().find(|attribute| attribute.oid == oid)?;
    attribute.values.get(0)?.decode_as().ok()
}

/// The certificates in the order in which the signed attributes name them.
fn in_order(data: &SignedData, named: &SigningCertificateV2) -> Option<Vec<Certificate>> {
    let choices = data.certificates.as_ref()?.0.as_slice();
    if choices.len() > CERTIFICATES_LIMIT || named.certs.len() != choices.len() || choices.is_empty() {
        return None;
    }
    let mut hashed = Vec::new();
    for choice in choices {
        let CertificateChoices::Certificate(certificate) = choice else { return None };
        hashed.push((Sha256::digest(certificate.to_der().ok()?), certificate));
    }
    let find = |hash: &[u8]| hashed.iter().find(|(of, _)| of.as_slice() == hash).map(|(_, found)| (*found).clone());
    named.certs.iter().map(|named| find(named.cert_hash.as_bytes())).collect()
}
