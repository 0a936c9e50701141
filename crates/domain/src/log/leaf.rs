//! An entry's canonical bytes: what stands in the tree. docs/log.md describes the form for those who check it.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::Hash;

/// An entry without what it says of people: that stands beside it, under the commitment.
///
/// The fields stand in the order of their names, so that the JSON that is written is sorted (RFC 8785).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leaf {
    /// The word of what was done.
    pub action: String,
    /// The person who did it; none for the system and for strangers.
    pub actor_id: Option<Uuid>,
    /// As what: `staff`, `contact`, `worker`, `operator`, `public`.
    pub actor_kind: String,
    /// When, to the microsecond.
    #[serde(serialize_with = "write_moment", deserialize_with = "read_moment")]
    pub at: DateTime<Utc>,
    /// [`commitment`] to what it says of people; written as 64 hexadecimal digits in lower case.
    #[serde(with = "digits")]
    pub commitment: Hash,
    /// The controller that it concerns.
    pub controller_id: Option<Uuid>,
    /// The entry's id.
    pub id: Uuid,
    /// The thing that it is about.
    pub subject_id: Uuid,
    /// The kind of thing.
    pub subject_kind: String,
    /// The tenant in whose log it stands.
    pub tenant_id: Uuid,
}

impl Leaf {
    /// The bytes whose hash stands in the tree: JSON on one line, keys sorted, no white space.
    pub fn bytes(&self) -> Vec<u8> {
        // Text, numbers and ids: there is nothing in it that JSON cannot say.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Reads bytes back. None where they are not, to the byte, what [`bytes`](Self::bytes) writes.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let leaf: Self = serde_json::from_slice(bytes).ok()?;
        (leaf.bytes() == bytes).then_some(leaf)
    }
}

/// The commitment to what an entry says of people: SHA-256 of the salt and the detail's JSON, as it is kept.
pub fn commitment(salt: &[u8; 32], detail: &[u8]) -> Hash {
    Sha256::new().chain_update(salt).chain_update(detail).finalize().into()
}

fn write_moment<S: Serializer>(at: &DateTime<Utc>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&at.to_rfc3339_opts(SecondsFormat::Micros, true))
}

fn read_moment<'de, D: Deserializer<'de>>(from: D) -> Result<DateTime<Utc>, D::Error> {
    DateTime::deserialize(from)
}

mod digits {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    use super::Hash;

    pub fn serialize<S: Serializer>(hash: &Hash, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&hex::encode(hash))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Hash, D::Error> {
        let text = String::deserialize(from)?;
        let mut hash = [0; 32];
        hex::decode_to_slice(text, &mut hash).map_err(D::Error::custom)?;
        Ok(hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As printed in docs/log.md; whoever changes it makes every proof that was ever given worthless.
    const BYTES: &str = concat!(
        r#"{"action":"agreement.sign","actor_id":"00000000-0000-0000-0000-000000000007","actor_kind":"contact","#,
        r#""at":"2026-11-23T09:00:00.000000Z","commitment":"0303030303030303030303030303030303030303030303030303030303030303","#,
        r#""controller_id":null,"id":"00000000-0000-0000-0000-000000000001","#,
        r#""subject_id":"00000000-0000-0000-0000-000000000002","subject_kind":"agreement","#,
        r#""tenant_id":"00000000-0000-0000-0000-000000000003"}"#
    );

    #[test]
    fn the_bytes_are_the_documented_ones_and_no_others_are_read() {
        let leaf = Leaf {
            action: "agreement.sign".to_owned(),
            actor_id: Some(Uuid::from_u128(7)),
            actor_kind: "contact".to_owned(),
            at: DateTime::parse_from_rfc3339("2026-11-23T10:00:00+01:00").unwrap().to_utc(),
            commitment: [3; 32],
            controller_id: None,
            id: Uuid::from_u128(1),
            subject_id: Uuid::from_u128(2),
            subject_kind: "agreement".to_owned(),
            tenant_id: Uuid::from_u128(3),
        };
        assert_eq!(String::from_utf8(leaf.bytes()).unwrap(), BYTES);
        assert_eq!(Leaf::read(BYTES.as_bytes()), Some(leaf));
        for other in [
            BYTES.replace(":null", ": null"),
            BYTES.replace("00Z", "00+00:00"),
            BYTES.replace("0303", "03"),
            String::new(),
        ] {
            assert_eq!(Leaf::read(other.as_bytes()), None, "{other}");
        }
    }
}
