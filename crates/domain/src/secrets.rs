//! Secrets that people carry: tokens in links, codes to type, recovery codes to keep.
//!
//! Each is shown once and stored as a hash. Comparing hashes in constant time tells a guesser nothing, and a stolen
//! table opens no link.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::CryptoRng;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Letters and digits that are not taken for one another (Crockford's base 32): no I, L, O or U.
pub(crate) const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many characters stand together when a code is shown.
const GROUP: usize = 4;

/// The text is not a secret of this kind: characters are missing, or some cannot occur.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not of the form that was sent")]
pub struct Malformed;

/// What is stored in place of a secret: a SHA-256, compared in constant time.
#[derive(Clone, Copy, Debug)]
pub struct SecretHash([u8; 32]);

impl SecretHash {
    /// The hash as stored; `None` unless there are 32 bytes.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// Its bytes, to store.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn of(purpose: &str, context: &[u8], secret: &[u8]) -> Self {
        let mut hash = Sha256::new();
        // Each part carries its length, so that no two triples give the same bytes.
        for part in [purpose.as_bytes(), context, secret] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        Self(hash.finalize().into())
    }
}

impl PartialEq for SecretHash {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for SecretHash {}

/// What makes a link, a session or a form personal: 256 random bits, written as 43 characters of base64url.
///
/// ASVS 5.0, 7.2.3 and 11.5.1 ask for 128 bits from a CSPRNG.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Token([u8; 32]);

impl Token {
    /// A new token.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        let mut bytes = [0; 32];
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// Reads the token from a link or a cookie.
    ///
    /// # Errors
    /// When it is not 43 characters of base64url.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let mut bytes = [0; 32];
        // The length is checked first: decoding a megabyte to find it too long would be a gift.
        if text.len() != 43 || URL_SAFE_NO_PAD.decode_slice(text, &mut bytes) != Ok(32) {
            return Err(Malformed);
        }
        Ok(Self(bytes))
    }

    /// The token as it stands in a link. Not for logs.
    pub fn reveal(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// What to store and look up. A plain hash suffices: 256 random bits cannot be guessed from it.
    pub fn hash(&self) -> SecretHash {
        SecretHash::of("countersign token 1", &[], &self.0)
    }
}

/// A code that arrives by mail and is typed within minutes: `7K3M-Q9TA`, 40 random bits.
///
/// So few bits hold only because a code is bound to one purpose, lives for minutes and is tried a few times at most:
/// callers limit both. Whoever steals the table can compute a live code from its hash.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Code([u8; 8]);

impl Code {
    /// A new code.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        Self(characters(rng))
    }

    /// Reads what a person typed: case, spaces and hyphens do not matter, `O` is read as `0`, `I` and `L` as `1`.
    ///
    /// # Errors
    /// When that does not leave eight characters of the alphabet.
    pub fn parse(typed: &str) -> Result<Self, Malformed> {
        read(typed).map(Self)
    }

    /// The code as it is written in the mail. Not for logs.
    pub fn reveal(&self) -> String {
        grouped(&self.0)
    }

    /// What to store. `context` says what the code is for (tenant, person, purpose), so that it proves nothing elsewhere.
    pub fn hash(&self, context: &[u8]) -> SecretHash {
        SecretHash::of("countersign code 1", context, &self.0)
    }
}

/// One of the codes that replace a lost authenticator: `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX`, 120 random bits.
///
/// ASVS 5.0, 6.5.2 asks for a salted password hash below 112 bits; above, a plain hash does, and checking all ten of a
/// person's hashes costs nothing.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode([u8; 24]);

impl RecoveryCode {
    /// How many a person gets at a time.
    pub const COUNT: usize = 10;

    /// A new set, to show once.
    pub fn set(rng: &mut impl CryptoRng) -> [Self; Self::COUNT] {
        std::array::from_fn(|_| Self(characters(rng)))
    }

    /// Reads what a person typed, as [`Code::parse`] does.
    ///
    /// # Errors
    /// When that does not leave 24 characters of the alphabet.
    pub fn parse(typed: &str) -> Result<Self, Malformed> {
        read(typed).map(Self)
    }

    /// The code as it is shown. Not for logs.
    pub fn reveal(&self) -> String {
        grouped(&self.0)
    }

    /// What to store. `context` says whose code it is.
    pub fn hash(&self, context: &[u8]) -> SecretHash {
        SecretHash::of("countersign recovery code 1", context, &self.0)
    }
}

macro_rules! redacted {
    ($($secret:ident)*) => {$(
        impl fmt::Debug for $secret {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($secret), "(redacted)"))
            }
        }
    )*};
}

redacted! { Token Code RecoveryCode }

pub(crate) fn characters<const N: usize>(rng: &mut impl CryptoRng) -> [u8; N] {
    let mut bytes = [0; N];
    rng.fill_bytes(&mut bytes);
    // 256 is a multiple of 32, so every character is equally likely.
    bytes.map(|byte| ALPHABET[usize::from(byte % 32)])
}

fn read<const N: usize>(typed: &str) -> Result<[u8; N], Malformed> {
    let mut code = [0; N];
    let mut length = 0;
    for typed in typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}')) {
        let read = match typed.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let read = u8::try_from(read).ok().filter(|byte| ALPHABET.contains(byte)).ok_or(Malformed)?;
        *code.get_mut(length).ok_or(Malformed)? = read;
        length += 1;
    }
    if length == N { Ok(code) } else { Err(Malformed) }
}

fn grouped(characters: &[u8]) -> String {
    let mut text = String::with_capacity(characters.len() + characters.len() / GROUP);
    for (position, &character) in characters.iter().enumerate() {
        if position > 0 && position % GROUP == 0 {
            text.push('-');
        }
        text.push(char::from(character));
    }
    text
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use rand::SeedableRng as _;
    use rand::rngs::StdRng;

    use super::*;

    fn rng() -> StdRng {
        StdRng::seed_from_u64(7)
    }

    #[test]
    fn a_token_survives_its_link() {
        let token = Token::random(&mut rng());
        let text = token.reveal();
        assert_eq!(text.len(), 43);
        assert!(text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'), "{text}");
        assert_eq!(Token::parse(&text).unwrap().hash(), token.hash());
    }

    #[test]
    fn a_token_has_one_spelling() {
        let text = Token::random(&mut rng()).reveal();
        let others = [
            String::new(),
            text[..42].to_owned(),
            format!("{text}="),
            format!("{text}A"),
            format!("{}+", &text[..42]),
            // 43 characters carry 258 bits; the last two must be zero, or one token had four links.
            format!("{}_", &text[..42]),
            format!("{}é", &text[..41]),
        ];
        for other in others {
            assert!(Token::parse(&other).is_err(), "{other}");
        }
    }

    #[test]
    fn hashes_are_pinned() {
        // Stored hashes must stay findable: a change of this value is a migration.
        assert_eq!(
            hex::encode(Token([1; 32]).hash().as_bytes()),
            "c687178abbf67bf5b6806bdcfc8586b4966a46e98ff043664d3896bd8fc8d46a"
        );
        assert_eq!(
            hex::encode(Code(*b"7K3MQ9TA").hash(b"context").as_bytes()),
            "586e991dfefa2a388feb38d0c993dd179be24308077482de0555bef1d69ab402"
        );
    }

    #[test]
    fn a_code_is_read_as_people_type() {
        let code = Code(*b"01AB1C0Z");
        assert_eq!(code.reveal(), "01AB-1C0Z");
        for typed in ["01AB-1C0Z", "01ab1c0z", " O1AB 1COZ ", "oiab-lcoz", "01AB–1C0Z", "0 1 a b 1 c 0 z"] {
            assert_eq!(Code::parse(typed).unwrap().hash(b""), code.hash(b""), "{typed}");
        }
        for typed in ["", "01AB-1C0", "01AB-1C0ZZ", "01AB-1C0U", "01AB-1C0!", "٠1AB-1C0Z"] {
            assert!(Code::parse(typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn a_code_proves_nothing_elsewhere() {
        let code = Code(*b"7K3MQ9TA");
        assert_ne!(code.hash(b"tenant a"), code.hash(b"tenant b"));
        assert_ne!(SecretHash::of("ab", b"c", b"d"), SecretHash::of("a", b"bc", b"d"));
    }

    #[test]
    fn ten_recovery_codes_differ() {
        let set = RecoveryCode::set(&mut rng());
        let texts: HashSet<String> = set.iter().map(RecoveryCode::reveal).collect();
        assert_eq!(texts.len(), 10);
        for (code, text) in set.iter().map(|code| (code, code.reveal())) {
            assert_eq!(text.len(), 29);
            assert_eq!(RecoveryCode::parse(&text.to_lowercase()).unwrap().hash(b"x"), code.hash(b"x"));
        }
    }

    #[test]
    fn every_character_is_as_likely() {
        let mut rng = rng();
        let mut seen = [0_u32; 32];
        for _ in 0..4_000 {
            for byte in Code::random(&mut rng).0 {
                seen[ALPHABET.iter().position(|&c| c == byte).unwrap()] += 1;
            }
        }
        // 32,000 draws over 32 characters: 1,000 each, give or take six standard deviations.
        assert!(seen.iter().all(|&count| (810..=1_190).contains(&count)), "{seen:?}");
    }

    #[test]
    fn nothing_shows_itself() {
        let rng = &mut rng();
        assert_eq!(format!("{:?}", Token::random(rng)), "Token(redacted)");
        assert_eq!(format!("{:?}", Code::random(rng)), "Code(redacted)");
        assert_eq!(format!("{:?}", RecoveryCode::set(rng)[0]), "RecoveryCode(redacted)");
    }

    #[test]
    fn a_stored_hash_is_compared_whole() {
        let hash = Token::random(&mut rng()).hash();
        assert_eq!(SecretHash::from_bytes(hash.as_bytes()), Some(hash));
        let mut other = *hash.as_bytes();
        other[31] ^= 1;
        assert_ne!(SecretHash::from_bytes(&other), Some(hash));
        assert_eq!(SecretHash::from_bytes(&other[..31]), None);
    }
}
