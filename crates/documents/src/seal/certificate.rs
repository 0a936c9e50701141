//! The self-signed certificate of a seal, and what is asked of one that is brought along.

use chrono::{DateTime, Datelike, SubsecRound, Utc};
use const_oid::db::rfc5912::ECDSA_WITH_SHA_256;
use der::asn1::{BitString, GeneralizedTime, OctetString, UtcTime};
use der::referenced::OwnedToRef;
use der::{Decode, Encode};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{DerSignature, Signature, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};
use x509_cert::certificate::{Certificate, TbsCertificate, Version};
use x509_cert::ext::AsExtension;
use x509_cert::ext::pkix::{BasicConstraints, KeyUsage, KeyUsages, SubjectKeyIdentifier};
use x509_cert::name::Name;
use x509_cert::serial_number::SerialNumber;
use x509_cert::time::{Time, Validity};

/// Makes a certificate for `key`, signed by itself: an end entity's, for signing and nothing else.
///
/// `serial` is random; its first bit is cleared and its second set, so that it is positive and of full length.
pub(super) fn self_signed(
    key: &SigningKey,
    name: Name,
    mut serial: [u8; 20],
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Certificate, der::Error> {
    serial[0] = serial[0] & 0x7f | 0x40;
    let public_key = SubjectPublicKeyInfoOwned::from_key(*key.verifying_key()).map_err(|_| der::ErrorKind::Failed)?;
    let key_id = Sha256::digest(public_key.subject_public_key.raw_bytes());
    // RFC 7093, method 1: the first 160 bits of the SHA-256 of the key.
    let key_id = SubjectKeyIdentifier(OctetString::new(&key_id[..20])?);

    // No extended key usage: Poppler's NSS refuses a certificate that names only document signing (RFC 9336).
    let extensions = vec![
        BasicConstraints { ca: false, path_len_constraint: None }.to_extension(&name, &[])?,
        KeyUsage(KeyUsages::DigitalSignature | KeyUsages::NonRepudiation).to_extension(&name, &[])?,
        key_id.to_extension(&name, &[])?,
    ];
    let algorithm = AlgorithmIdentifierOwned { oid: ECDSA_WITH_SHA_256, parameters: None };
    let tbs_certificate = TbsCertificate {
        version: Version::V3,
        serial_number: SerialNumber::new(&serial)?,
        signature: algorithm.clone(),
        issuer: name.clone(),
        validity: Validity { not_before: time(from)?, not_after: time(until)? },
        subject: name,
        subject_public_key_info: public_key,
        issuer_unique_id: None,
        subject_unique_id: None,
        extensions: Some(extensions),
    };
    let signature: DerSignature = sign(key, &tbs_certificate.to_der()?).to_der();
    Ok(Certificate {
        tbs_certificate,
        signature_algorithm: algorithm,
        signature: BitString::from_bytes(signature.as_bytes())?,
    })
}

/// ECDSA with SHA-256, its nonce by RFC 6979, in the one of its two equivalent forms that has the smaller `s`.
pub(super) fn sign(key: &SigningKey, message: &[u8]) -> Signature {
    let signature: Signature = key.sign(message);
    signature.normalize_s().unwrap_or(signature)
}

/// The public key, if it is one on P-256.
pub(crate) fn public_key(certificate: &Certificate) -> Option<VerifyingKey> {
    VerifyingKey::try_from(certificate.tbs_certificate.subject_public_key_info.owned_to_ref()).ok()
}

/// Whether the certificate may sign documents: its key usage, where it names any, includes signing.
pub(super) fn may_sign(certificate: &Certificate) -> bool {
    match certificate.tbs_certificate.get::<KeyUsage>() {
        Ok(Some((_, usage))) => usage.digital_signature() || usage.non_repudiation(),
        Ok(None) => true,
        Err(_) => false,
    }
}

/// Whether the certificate is valid at `at`; both ends belong to the period (RFC 5280, 4.1.2.5).
pub(crate) fn valid_at(certificate: &Certificate, at: DateTime<Utc>) -> bool {
    let validity = &certificate.tbs_certificate.validity;
    let seconds = |time: &Time| i64::try_from(time.to_unix_duration().as_secs()).unwrap_or(i64::MAX);
    (seconds(&validity.not_before)..=seconds(&validity.not_after)).contains(&at.timestamp())
}

/// Reads a certificate, and makes sure that writing it gives the same bytes: its hash stands for it everywhere.
pub(super) fn read(bytes: &[u8]) -> Result<Certificate, der::Error> {
    let certificate = Certificate::from_der(bytes)?;
    if certificate.to_der()? == bytes { Ok(certificate) } else { Err(der::ErrorKind::Failed.into()) }
}

/// RFC 5280, 4.1.2.5: two-digit years through 2049, four-digit years after that; whole seconds.
fn time(at: DateTime<Utc>) -> Result<Time, der::Error> {
    let moment = at.trunc_subsecs(0);
    let seconds = u64::try_from(moment.timestamp()).map_err(|_| der::ErrorKind::DateTime)?;
    let since_epoch = std::time::Duration::from_secs(seconds);
    if moment.year() < 2050 {
        Ok(Time::UtcTime(UtcTime::from_unix_duration(since_epoch)?))
    } else {
        Ok(Time::GeneralTime(GeneralizedTime::from_unix_duration(since_epoch)?))
    }
}
