//! Six-digit codes from an authenticator (RFC 6238): SHA-1, 30 seconds, as every authenticator app speaks it.

use std::fmt;

use chrono::{DateTime, Utc};
use rand::CryptoRng;
use totp_rs::{Builder, Secret, Totp};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::message::Message;

/// How long one code is shown, in seconds.
pub const STEP_SECONDS: i64 = 30;

/// The number of a 30-second step since 1970. Stored when a code is accepted: no later code may have it again.
pub type Step = i64;

/// What an authenticator and the product share: 160 random bits (RFC 4226, section 4, R6).
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct TotpSecret([u8; 20]);

/// Why a code was not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TotpRefused {
    /// Not six digits.
    #[error("a code has six digits")]
    Malformed,
    /// Neither the current code nor the one before it.
    #[error("the code is not right, or no longer")]
    Wrong,
    /// The right code, but it, or a later one, was used before.
    #[error("the code was used before")]
    Reused {
        /// When a code is shown that will be accepted; not after now if it is shown already.
        next_at: DateTime<Utc>,
    },
}

impl TotpSecret {
    /// A new secret.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        let mut bytes = [0; 20];
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// The secret as stored, after decryption; `None` unless there are 20 bytes.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// Its bytes, to be encrypted and stored.
    pub const fn as_bytes(&self) -> &[u8; 20] {
        &self.0
    }

    /// The secret for typing into an authenticator: Base32 in eight groups of four.
    pub fn typed(&self) -> String {
        let base32 = Secret::from(self.0.to_vec()).to_base32();
        let mut text = String::with_capacity(39);
        for (position, character) in base32.chars().enumerate() {
            if position > 0 && position % 4 == 0 {
                text.push(' ');
            }
            text.push(character);
        }
        text
    }

    /// The same as an `otpauth:` address, for the QR code. `issuer` and `account` are what the app lists it under.
    pub fn uri(&self, issuer: &str, account: &str) -> String {
        let (issuer, account) = (label(issuer, "Countersign"), label(account, "account"));
        self.builder()
            .with_issuer(Some(issuer))
            .with_account_name(account)
            .build_noncompliant()
            .to_url()
            .expect("label() leaves no colon and no empty name, the only reasons to fail")
    }

    /// The code of the step in which `now` lies: what the authenticator shows. For tests and the demo.
    pub fn code_at(&self, now: DateTime<Utc>) -> String {
        self.totp().generate(seconds(now)).to_string()
    }

    fn builder(&self) -> Builder {
        Builder::new().with_secret(self.0.to_vec()).with_skew(0)
    }

    fn totp(&self) -> Totp {
        self.builder().build_noncompliant()
    }
}

/// Judges a typed code; spaces and hyphens in it do not matter.
///
/// The code of the current step and of the one before are right: ASVS 5.0, 6.5.5 would have the current alone, but
/// clocks differ and typing takes time. `last_step` is the last step accepted from this person, and only a later one is
/// accepted (RFC 6238, 5.2). Of two requests with one code, the caller lets the one succeed that stores the step first.
///
/// # Errors
/// Why the code is refused, as a [`TotpRefused`].
pub fn accept(
    secret: &TotpSecret,
    code: &str,
    now: DateTime<Utc>,
    last_step: Option<Step>,
) -> Result<Step, TotpRefused> {
    let code: String = code.chars().filter(|c| !c.is_whitespace() && *c != '-').take(7).collect();
    if code.len() != 6 || !code.bytes().all(|b| b.is_ascii_digit()) {
        return Err(TotpRefused::Malformed);
    }
    let totp = secret.totp();
    let time = seconds(now);
    let current = totp.check(&code, time);
    // Always both: the time taken must not tell which one it was.
    let previous = totp.check(&code, time.saturating_sub(STEP_SECONDS.unsigned_abs()));
    let step = current.or(previous).and_then(|step| Step::try_from(step).ok()).ok_or(TotpRefused::Wrong)?;
    match last_step {
        Some(last) if step <= last => Err(TotpRefused::Reused { next_at: fresh_code_at(now, Some(last)) }),
        _ => Ok(step),
    }
}

/// When the authenticator shows its next code: the start of the step after `now`.
pub fn next_code_at(now: DateTime<Utc>) -> DateTime<Utc> {
    start_of(step_at(now).saturating_add(1), now)
}

/// When a code is shown that was not used yet: now, unless the current one was.
pub fn fresh_code_at(now: DateTime<Utc>, last_step: Option<Step>) -> DateTime<Utc> {
    match last_step {
        Some(last) if last >= step_at(now) => start_of(last.saturating_add(1), now),
        _ => now,
    }
}

/// The step in which a moment lies.
pub fn step_at(now: DateTime<Utc>) -> Step {
    now.timestamp().div_euclid(STEP_SECONDS)
}

fn start_of(step: Step, otherwise: DateTime<Utc>) -> DateTime<Utc> {
    // Beyond the calendar only for a step that no clock has given.
    DateTime::from_timestamp(step.saturating_mul(STEP_SECONDS), 0).unwrap_or(otherwise)
}

fn seconds(now: DateTime<Utc>) -> u64 {
    u64::try_from(now.timestamp()).unwrap_or(0)
}

/// A name for the app's list: the colon is the label's own punctuation.
fn label(text: &str, otherwise: &str) -> String {
    let text = text.replace(|c: char| c == ':' || c.is_control(), " ");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() { otherwise.to_owned() } else { text }
}

impl TotpRefused {
    /// The sentence for the person who typed the code; `now` decides how long it says to wait.
    pub fn message(self, now: DateTime<Utc>) -> Message {
        match self {
            Self::Malformed => Message::new("totp-malformed"),
            Self::Wrong => Message::new("totp-wrong"),
            Self::Reused { next_at } if next_at <= now => Message::new("totp-reused-next-is-shown"),
            Self::Reused { next_at } => {
                // Rounded up: "in 1 second", never "in 0 seconds".
                let wait = (next_at - now).num_milliseconds().saturating_add(999) / 1_000;
                Message::new("totp-reused").with("seconds", wait)
            }
        }
    }
}

impl fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TotpSecret(redacted)")
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng as _;
    use rand::rngs::StdRng;

    use super::*;

    /// The secret of RFC 6238, appendix B.
    fn rfc() -> TotpSecret {
        TotpSecret(*b"12345678901234567890")
    }

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn agrees_with_the_vectors_of_rfc_6238() {
        // The last six of the eight digits that appendix B lists.
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(rfc().code_at(at(seconds)), code, "{seconds}");
            assert_eq!(accept(&rfc(), code, at(seconds), None), Ok(seconds / 30), "{seconds}");
        }
    }

    #[test]
    fn the_current_and_the_previous_code_are_right_and_no_other() {
        let code = rfc().code_at(at(1_000_000_020));
        let step = 1_000_000_020 / 30;
        // The step runs from …020 to …049, its successor to …079.
        for (seconds, expected) in [
            (1_000_000_009, Err(TotpRefused::Wrong)),
            (1_000_000_010, Err(TotpRefused::Wrong)),
            (1_000_000_020, Ok(step)),
            (1_000_000_049, Ok(step)),
            (1_000_000_050, Ok(step)),
            (1_000_000_079, Ok(step)),
            (1_000_000_080, Err(TotpRefused::Wrong)),
        ] {
            assert_eq!(accept(&rfc(), &code, at(seconds), None), expected, "{seconds}");
        }
    }

    #[test]
    fn a_code_counts_once_and_none_before_it() {
        let now = at(1_000_000_020);
        let step = step_at(now);
        let (code, before) = (rfc().code_at(now), rfc().code_at(at(1_000_000_000)));
        assert_eq!(accept(&rfc(), &code, now, Some(step - 1)), Ok(step));
        let used = Err(TotpRefused::Reused { next_at: at(1_000_000_050) });
        assert_eq!(accept(&rfc(), &code, now, Some(step)), used);
        assert_eq!(accept(&rfc(), &before, now, Some(step)), used);
        assert_eq!(accept(&rfc(), &before, now, Some(step - 2)), Ok(step - 1));
        // The previous code again, while the current one is unused: a good one is on the screen already.
        assert_eq!(accept(&rfc(), &before, now, Some(step - 1)), Err(TotpRefused::Reused { next_at: now }));
    }

    #[test]
    fn says_when_the_next_code_comes() {
        assert_eq!(next_code_at(at(60)), at(90));
        assert_eq!(next_code_at(at(89)), at(90));
        assert_eq!(fresh_code_at(at(75), None), at(75));
        assert_eq!(fresh_code_at(at(75), Some(1)), at(75));
        assert_eq!(fresh_code_at(at(75), Some(2)), at(90));
        let refused = TotpRefused::Reused { next_at: at(90) };
        let almost = at(88) + chrono::TimeDelta::milliseconds(500);
        assert_eq!(refused.message(almost), Message::new("totp-reused").with("seconds", 2_i64));
        assert_eq!(refused.message(at(90)), Message::new("totp-reused-next-is-shown"));
    }

    #[test]
    fn reads_spaces_and_refuses_what_is_no_code() {
        let now = at(59);
        for typed in ["287082", "287 082", " 287082 ", "287-082", "2 8 7 0 8 2", "287\u{a0}082"] {
            assert_eq!(accept(&rfc(), typed, now, None), Ok(1), "{typed}");
        }
        for typed in ["", "28708", "2870822", "28708a", "28708٢", "94287082", "287082287082", "-"] {
            assert_eq!(accept(&rfc(), typed, now, None), Err(TotpRefused::Malformed), "{typed}");
        }
    }

    #[test]
    fn a_clock_beyond_reason_panics_nowhere() {
        for now in [DateTime::<Utc>::MIN_UTC, at(-1), at(0), DateTime::<Utc>::MAX_UTC] {
            let _ = accept(&rfc(), "000000", now, Some(i64::MAX));
            let _ = next_code_at(now);
            let _ = fresh_code_at(now, Some(i64::MAX));
        }
    }

    #[test]
    fn is_shown_for_typing_and_as_an_address() {
        assert_eq!(rfc().typed(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert_eq!(
            rfc().uri("Countersign: Danish Name", "kari@example.org"),
            "otpauth://totp/Countersign%20Danish%20Name:kari%40example.org\
             ?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Countersign%20Danish%20Name"
        );
        assert!(rfc().uri(" : ", "\r\n").starts_with("otpauth://totp/Countersign:account?"), "{}", rfc().uri(":", ""));
    }

    #[test]
    fn random_secrets_differ_and_do_not_show_themselves() {
        let mut rng = StdRng::seed_from_u64(1);
        let (a, b) = (TotpSecret::random(&mut rng), TotpSecret::random(&mut rng));
        assert_ne!(a.as_bytes(), b.as_bytes());
        assert_eq!(format!("{a:?}"), "TotpSecret(redacted)");
        assert_eq!(TotpSecret::from_bytes(a.as_bytes()).unwrap().as_bytes(), a.as_bytes());
        assert!(TotpSecret::from_bytes(&[0; 19]).is_none());
    }
}
