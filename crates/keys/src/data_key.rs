//! Keys that lock data.

use std::marker::PhantomData;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use rand::CryptoRng;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::Sha256;
use uuid::Uuid;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::KeyError;

const NONCE: usize = 24;
/// Leads every sealed value, so that a later form can stand beside this one.
const FORM: u8 = 1;

/// A key that locks the data of one controller, or of one tenant.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct DataKey {
    pub(crate) bytes: [u8; 32],
    #[zeroize(skip)]
    owner: Uuid,
}

/// A value locked by a [`DataKey`]; `T` is what it opens to.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed<T> {
    bytes: Vec<u8>,
    is: PhantomData<fn() -> T>,
}

/// The column that a sealed value stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place(pub &'static str);

impl DataKey {
    /// A new key for an owner: a controller's id, or a tenant's.
    pub fn generate(owner: Uuid, rng: &mut impl CryptoRng) -> Self {
        let mut bytes = [0; 32];
        rng.fill_bytes(&mut bytes);
        Self { bytes, owner }
    }

    pub(crate) const fn from_bytes(bytes: [u8; 32], owner: Uuid) -> Self {
        Self { bytes, owner }
    }

    /// Whose data it locks.
    pub const fn owner(&self) -> Uuid {
        self.owner
    }

    /// Locks a value for a place.
    ///
    /// # Errors
    /// [`KeyError::Form`] where the value has no JSON form, which is a fault of its type.
    pub fn seal<T: Serialize>(&self, place: Place, value: &T, rng: &mut impl CryptoRng) -> Result<Sealed<T>, KeyError> {
        let mut plain = serde_json::to_vec(value).map_err(|error| KeyError::Form(error.to_string()))?;
        let sealed = self.seal_bytes(place, &plain, rng);
        plain.zeroize();
        Ok(Sealed::from_bytes(sealed))
    }

    /// Opens a value.
    ///
    /// # Errors
    /// [`KeyError::DoesNotOpen`], [`KeyError::Form`].
    pub fn open<T: DeserializeOwned>(&self, place: Place, sealed: &Sealed<T>) -> Result<T, KeyError> {
        let mut plain = self.open_bytes(place, &sealed.bytes)?;
        let value = serde_json::from_slice(&plain).map_err(|error| KeyError::Form(error.to_string()));
        plain.zeroize();
        value
    }

    /// Locks bytes for a place.
    pub fn seal_bytes(&self, place: Place, plain: &[u8], rng: &mut impl CryptoRng) -> Vec<u8> {
        let mut nonce = [0; NONCE];
        rng.fill_bytes(&mut nonce);
        let locked = self
            .cipher()
            .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: &self.bound_to(place) })
            .expect("only texts of 256 GB and more cannot be encrypted");
        let mut out = Vec::with_capacity(1 + NONCE + locked.len());
        out.push(FORM);
        out.extend_from_slice(&nonce);
        out.extend_from_slice(&locked);
        out
    }

    /// Opens bytes.
    ///
    /// # Errors
    /// [`KeyError::DoesNotOpen`].
    pub fn open_bytes(&self, place: Place, sealed: &[u8]) -> Result<Vec<u8>, KeyError> {
        let Some((&FORM, rest)) = sealed.split_first() else { return Err(KeyError::DoesNotOpen) };
        let (nonce, locked) = rest.split_first_chunk::<NONCE>().ok_or(KeyError::DoesNotOpen)?;
        self.cipher()
            .decrypt(&XNonce::from(*nonce), Payload { msg: locked, aad: &self.bound_to(place) })
            .map_err(|_| KeyError::DoesNotOpen)
    }

    /// The index that finds equal values without opening them.
    pub fn blind_index(&self) -> BlindIndex {
        BlindIndex(self.derive(b"countersign blind index v1"))
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        let mut key = self.derive(b"countersign data v1");
        let cipher = XChaCha20Poly1305::new(&key.into());
        key.zeroize();
        cipher
    }

    /// A key for one purpose, so that no key serves two.
    pub(crate) fn derive(&self, purpose: &[u8]) -> [u8; 32] {
        let mut out = [0; 32];
        hkdf::Hkdf::<Sha256>::new(None, &self.bytes).expand(purpose, &mut out).expect("32 bytes can be expanded");
        out
    }

    fn bound_to(&self, place: Place) -> Vec<u8> {
        [self.owner.as_bytes(), place.0.as_bytes()].concat()
    }
}

impl std::fmt::Debug for DataKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DataKey(of {})", self.owner)
    }
}

impl<T> Sealed<T> {
    /// A sealed value as it stands in the database.
    pub const fn from_bytes(bytes: Vec<u8>) -> Self {
        Self { bytes, is: PhantomData }
    }

    /// The bytes for the database.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl<T> std::fmt::Debug for Sealed<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Sealed({} bytes)", self.bytes.len())
    }
}

/// Finds equal values (an address, say) by a keyed hash of them.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct BlindIndex([u8; 32]);

impl BlindIndex {
    /// The index of a value. Callers normalise first: equal addresses must be equal text.
    pub fn of(&self, value: &str) -> [u8; 32] {
        let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(&self.0).expect("any length of key will do");
        mac.update(value.as_bytes());
        mac.finalize().into_bytes().into()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;

    const HERE: Place = Place("contact.details");

    #[test]
    fn a_value_opens_only_by_its_key_in_its_place() {
        let mut rng = StdRng::seed_from_u64(1);
        let key = DataKey::generate(Uuid::from_u128(1), &mut rng);
        let sealed = key.seal(HERE, &"Ane Sørensen".to_owned(), &mut rng).unwrap();
        assert_eq!(key.open(HERE, &sealed).unwrap(), "Ane Sørensen");
        assert_eq!(key.open(Place("mail.payload"), &sealed), Err(KeyError::DoesNotOpen));
        let moved = DataKey::from_bytes(key.bytes, Uuid::from_u128(2));
        assert_eq!(moved.open(HERE, &sealed), Err(KeyError::DoesNotOpen));
        let other = DataKey::generate(Uuid::from_u128(1), &mut rng);
        assert_eq!(other.open(HERE, &sealed), Err(KeyError::DoesNotOpen));
    }

    #[test]
    fn equal_values_have_equal_indexes_and_different_ciphertexts() {
        let mut rng = StdRng::seed_from_u64(2);
        let key = DataKey::generate(Uuid::from_u128(1), &mut rng);
        assert_eq!(key.blind_index().of("a@b.example"), key.blind_index().of("a@b.example"));
        assert_ne!(key.blind_index().of("a@b.example"), key.blind_index().of("c@b.example"));
        let (one, two) = (key.seal_bytes(HERE, b"same", &mut rng), key.seal_bytes(HERE, b"same", &mut rng));
        assert_ne!(one, two);
    }

    proptest! {
        #[test]
        fn no_altered_value_opens(plain: Vec<u8>, at: proptest::sample::Index, change in 1u8..) {
            let mut rng = StdRng::seed_from_u64(3);
            let key = DataKey::generate(Uuid::from_u128(1), &mut rng);
            let mut sealed = key.seal_bytes(HERE, &plain, &mut rng);
            prop_assert_eq!(key.open_bytes(HERE, &sealed).unwrap(), plain);
            let at = at.index(sealed.len());
            sealed[at] ^= change;
            prop_assert_eq!(key.open_bytes(HERE, &sealed), Err(KeyError::DoesNotOpen));
        }
    }
}
