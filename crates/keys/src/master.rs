//! The key that wraps keys.

use rand::CryptoRng;
use uuid::Uuid;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::{DataKey, KeyError, Place};

const WRAPPED: Place = Place("key_store.wrapped");

/// Wraps the data keys; comes from the configuration, never from a database.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct MasterKey([u8; 32]);

/// The key of the addresses that reports about mails come back to.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct ReturnsKey([u8; 32]);

/// A data key as it stands in the key store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrappedKey(pub Vec<u8>);

impl MasterKey {
    /// A new master key.
    pub fn generate(rng: &mut impl CryptoRng) -> Self {
        let mut bytes = [0; 32];
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// The key of 32 bytes.
    ///
    /// # Errors
    /// [`KeyError::Length`].
    pub fn from_slice(bytes: &[u8]) -> Result<Self, KeyError> {
        bytes.try_into().map(Self).map_err(|_| KeyError::Length)
    }

    /// The bytes, to be written to a key file that only the server can read.
    pub const fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// Wraps a data key for a tenant.
    pub fn wrap(&self, tenant: Uuid, key: &DataKey, rng: &mut impl CryptoRng) -> WrappedKey {
        WrappedKey(self.wrapping(tenant, key.owner()).seal_bytes(WRAPPED, &key.bytes, rng))
    }

    /// Unwraps a data key.
    ///
    /// # Errors
    /// [`KeyError::DoesNotOpen`] where the key was wrapped by another master key, or for another tenant or owner.
    pub fn unwrap(&self, tenant: Uuid, owner: Uuid, wrapped: &WrappedKey) -> Result<DataKey, KeyError> {
        let mut plain = self.wrapping(tenant, owner).open_bytes(WRAPPED, &wrapped.0)?;
        let bytes: Result<[u8; 32], _> = plain.as_slice().try_into();
        plain.zeroize();
        Ok(DataKey::from_bytes(bytes.map_err(|_| KeyError::DoesNotOpen)?, owner))
    }

    /// A key for hashing what must be compared without being kept, such as addresses in rate limits.
    pub fn blind_index(&self) -> crate::BlindIndex {
        DataKey::from_bytes(self.0, Uuid::nil()).blind_index()
    }

    /// The key of the addresses that reports about mails come back to. An address says nothing of its tenant, so that one
    /// key serves them all.
    pub fn returns(&self) -> ReturnsKey {
        ReturnsKey(DataKey::from_bytes(self.0, Uuid::nil()).derive(b"countersign mail returns v1"))
    }

    /// Bound to the tenant and the owner, so that no wrapped key serves in another's place.
    fn wrapping(&self, tenant: Uuid, owner: Uuid) -> DataKey {
        DataKey::from_bytes(self.0, Uuid::from_u128(tenant.as_u128() ^ owner.as_u128().rotate_left(64)))
    }
}

impl ReturnsKey {
    /// The bytes, for making and reading addresses.
    pub const fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

impl std::fmt::Debug for ReturnsKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ReturnsKey(…)")
    }
}

impl std::fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MasterKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;

    #[test]
    fn a_wrapped_key_serves_its_owner_alone() {
        let mut rng = StdRng::seed_from_u64(1);
        let (tenant, owner) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let master = MasterKey::generate(&mut rng);
        let key = DataKey::generate(owner, &mut rng);
        let wrapped = master.wrap(tenant, &key, &mut rng);
        assert_eq!(master.unwrap(tenant, owner, &wrapped).unwrap().bytes, key.bytes);
        for (tenant, owner) in [(owner, tenant), (tenant, tenant), (Uuid::from_u128(3), owner)] {
            assert_eq!(master.unwrap(tenant, owner, &wrapped).unwrap_err(), KeyError::DoesNotOpen);
        }
        assert!(MasterKey::generate(&mut rng).unwrap(tenant, owner, &wrapped).is_err());
    }

    /// Addresses that are out there must stay readable, so the derivation is not to change.
    #[test]
    fn the_key_of_returns_is_of_the_master_key_and_is_no_other() {
        let master = MasterKey([7; 32]);
        assert_eq!(master.returns().expose(), MasterKey([7; 32]).returns().expose());
        assert_ne!(master.returns().expose(), MasterKey([8; 32]).returns().expose());
        assert_ne!(master.returns().expose(), master.expose());
    }
}
