//! The key of a seal with its certificate.

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};
use der::{DecodePem, Encode, EncodePem};
use p12_keystore::{KeyStore, Pkcs12ImportPolicy};
use p256::SecretKey;
use p256::ecdsa::SigningKey;
use p256::elliptic_curve::zeroize::Zeroizing;
use p256::pkcs8::{DecodePrivateKey, EncodePrivateKey, LineEnding};
use rand::CryptoRng;
use sha2::{Digest, Sha256};
use x509_cert::certificate::Certificate;

use super::certificate;
use super::owner::{OwnerError, SealOwner};

/// The most certificates taken along with a key: its own and those that lead to a root.
const CHAIN_LIMIT: usize = 5;

/// The SHA-256 of a certificate's DER form; it stands for exactly one certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(pub [u8; 32]);

impl Fingerprint {
    /// The fingerprint of a certificate in DER.
    pub fn of(certificate_der: &[u8]) -> Self {
        Fingerprint(Sha256::digest(certificate_der).into())
    }
}

/// Lower-case hexadecimal, without separators.
impl fmt::Display for Fingerprint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&hex::encode(self.0))
    }
}

/// A private key on P-256 and the certificate that says whose it is.
///
/// The key is wiped from memory when this is dropped, and neither `Debug` nor any error shows it.
pub struct SealKey {
    pub(super) signing: SigningKey,
    /// The key's own certificate first, then those that lead to a root, if any were brought along.
    pub(super) certificates: Vec<Certificate>,
    der: Vec<u8>,
    owner: SealOwner,
}

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum SealKeyError {
    /// The certificate cannot name this owner.
    #[error(transparent)]
    Owner(#[from] OwnerError),
    /// The time from which or until which the certificate should be valid cannot be written in one.
    #[error("the certificate's validity is not a period that a certificate can hold")]
    Validity,
    /// The file could not be read with this password, or it is not PKCS#12.
    #[error("the PKCS#12 file cannot be read: it is damaged, or the password is wrong")]
    Pkcs12,
    /// No private key, or no certificate that belongs to it.
    #[error("there is no private key with a certificate")]
    Incomplete,
    /// The key is of another kind.
    #[error("the private key is not one on the curve P-256 (in PKCS#8)")]
    NotP256,
    /// The certificate is for another key.
    #[error("the certificate does not belong to the private key")]
    Mismatch,
    /// The certificate's key usage excludes signing.
    #[error("the certificate's key usage does not allow signing")]
    KeyUsage,
    /// More certificates than any chain needs.
    #[error("there are more than {CHAIN_LIMIT} certificates")]
    TooManyCertificates,
    /// A certificate that is not well-formed.
    #[error("a certificate is not well-formed")]
    Certificate(#[from] der::Error),
}

impl SealKey {
    /// Makes a key and a self-signed certificate that is valid from `now` for `validity`.
    ///
    /// # Errors
    /// If the owner cannot be named in a certificate, or the period cannot be written in one.
    pub fn generate(
        owner: &SealOwner,
        rng: &mut impl CryptoRng,
        now: DateTime<Utc>,
        validity: TimeDelta,
    ) -> Result<Self, SealKeyError> {
        let name = owner.to_name()?;
        let until = now.checked_add_signed(validity).filter(|until| *until > now).ok_or(SealKeyError::Validity)?;
        let signing = loop {
            let mut secret = Zeroizing::new([0; 32]);
            rng.fill_bytes(secret.as_mut());
            // All but one in 2^32 of the numbers are keys.
            if let Ok(key) = SigningKey::from_slice(secret.as_ref()) {
                break key;
            }
        };
        let mut serial = [0; 20];
        rng.fill_bytes(&mut serial);
        let certificate = certificate::self_signed(&signing, name, serial, now, until)?;
        Self::new(signing, vec![certificate])
    }

    /// Reads a key with its certificates from a PKCS#12 file, in the ciphers of OpenSSL 3 or older ones.
    ///
    /// # Errors
    /// If the password is wrong, or the file holds no P-256 key with a certificate that may sign.
    pub fn from_pkcs12(bytes: &[u8], password: &str) -> Result<Self, SealKeyError> {
        let store =
            KeyStore::from_pkcs12(bytes, password, Pkcs12ImportPolicy::Strict).map_err(|_| SealKeyError::Pkcs12)?;
        let (_, chain) = store.private_key_chain().ok_or(SealKeyError::Incomplete)?;
        let secret = SecretKey::from_pkcs8_der(chain.key().as_der()).map_err(|_| SealKeyError::NotP256)?;
        let certificates = chain.certs().iter().map(|certificate| certificate::read(certificate.as_der()));
        Self::new(secret.into(), certificates.collect::<Result<_, _>>()?)
    }

    /// Reads what [`SealKey::to_pem`] writes: one private key (PKCS#8) and its certificates, the key's own first.
    ///
    /// # Errors
    /// As [`SealKey::from_pkcs12`].
    pub fn from_pem(text: &str) -> Result<Self, SealKeyError> {
        let key = blocks(text, "PRIVATE KEY").next().ok_or(SealKeyError::Incomplete)?;
        let secret = SecretKey::from_pkcs8_pem(key).map_err(|_| SealKeyError::NotP256)?;
        let certificates = blocks(text, "CERTIFICATE").map(Certificate::from_pem);
        Self::new(secret.into(), certificates.collect::<Result<_, _>>()?)
    }

    /// The private key (PKCS#8, not encrypted) and the certificates, to be kept where secrets are kept.
    ///
    /// # Errors
    /// If encoding fails, which it does not for a key that was made or read.
    pub fn to_pem(&self) -> Result<Zeroizing<String>, SealKeyError> {
        let secret = SecretKey::from(&self.signing);
        let mut text = secret.to_pkcs8_pem(LineEnding::LF).map_err(|_| SealKeyError::NotP256)?;
        for certificate in &self.certificates {
            text.push_str(&certificate.to_pem(LineEnding::LF)?);
        }
        Ok(text)
    }

    /// The key's certificate in DER.
    pub fn certificate_der(&self) -> &[u8] {
        &self.der
    }

    /// The key's certificate in PEM: what others need to check a seal.
    ///
    /// # Errors
    /// If encoding fails, which it does not for a certificate that was made or read.
    pub fn certificate_pem(&self) -> Result<String, SealKeyError> {
        Ok(self.certificates[0].to_pem(LineEnding::LF)?)
    }

    /// Whose seal it is, as the certificate says.
    pub fn owner(&self) -> &SealOwner {
        &self.owner
    }

    /// The certificate's fingerprint.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.der)
    }

    /// Whether a seal may be put at this time: the certificate is valid then.
    pub fn valid_at(&self, at: DateTime<Utc>) -> bool {
        certificate::valid_at(&self.certificates[0], at)
    }

    fn new(signing: SigningKey, certificates: Vec<Certificate>) -> Result<Self, SealKeyError> {
        let own = certificates.first().ok_or(SealKeyError::Incomplete)?;
        if certificates.len() > CHAIN_LIMIT {
            return Err(SealKeyError::TooManyCertificates);
        }
        if certificate::public_key(own).as_ref() != Some(signing.verifying_key()) {
            return Err(SealKeyError::Mismatch);
        }
        if !certificate::may_sign(own) {
            return Err(SealKeyError::KeyUsage);
        }
        let der = own.to_der()?;
        let owner = SealOwner::from_name(&own.tbs_certificate.subject);
        Ok(SealKey { signing, certificates, der, owner })
    }
}

impl fmt::Debug for SealKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fingerprint = self.fingerprint().to_string();
        out.debug_struct("SealKey")
            .field("owner", &self.owner)
            .field("fingerprint", &fingerprint)
            .finish_non_exhaustive()
    }
}

/// The PEM blocks with this label, in order.
fn blocks<'a>(text: &'a str, label: &str) -> impl Iterator<Item = &'a str> {
    let (begin, end) = (format!("-----BEGIN {label}-----"), format!("-----END {label}-----"));
    let mut rest = text;
    std::iter::from_fn(move || {
        let block = &rest[rest.find(&begin)?..];
        let length = block.find(&end)? + end.len();
        rest = &block[length..];
        Some(&block[..length])
    })
}
