//! Addresses that reports come back to: one for each mail, which nobody can make up.
//!
//! A report names the mail that it is about in words that servers may drop, and that anybody may write. The address it
//! comes to is neither dropped nor guessed: `bounces+{token}@host`, where the token is the mail's id and a MAC of it.

mod base32;

use domain::email::{EmailAddress, EmailError};
use domain::ids::MailId;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use uuid::Uuid;

/// What the MAC is for, so that the same key used elsewhere makes nothing that is valid here.
const PURPOSE: &[u8] = b"mail returns v1";
/// Octets of an id.
const ID: usize = 16;
/// Octets of a MAC: 80 bits, the least that RFC 2104, 5 allows. Whoever guesses has to send a mail for each guess.
const TAG: usize = 10;

/// The address that reports about a mail come to.
///
/// The part before the `@` grows by 43 octets and may have 64, so that 21 are left for the one of `base`. The length is
/// the same for every mail: an address that fits once always fits.
///
/// # Errors
/// [`EmailError::TooLong`] when `base` leaves no room.
pub fn address(base: &EmailAddress, mail: MailId, key: &[u8]) -> Result<EmailAddress, EmailError> {
    let mut token = [0; ID + TAG];
    token[..ID].copy_from_slice(mail.0.as_bytes());
    token[ID..].copy_from_slice(&mac(mail, key).finalize().into_bytes()[..TAG]);
    EmailAddress::parse(&format!("{}+{}@{}", base.local(), base32::encode(&token), base.domain()))
}

/// The mail that an address was made for with this key; `None` for any other address.
///
/// Upper and lower case are the same, as servers change them; what stands before the token and after the `@` may be
/// anything, as forwarders rewrite both (SRS, BATV).
pub fn read(address: &str, key: &[u8]) -> Option<MailId> {
    let (local, _) = address.trim().rsplit_once('@')?;
    let (_, token) = local.rsplit_once('+')?;
    let token = base32::decode(token)?;
    let (id, tag) = token.split_at_checked(ID).filter(|(_, tag)| tag.len() == TAG)?;
    let mail = MailId(Uuid::from_slice(id).ok()?);
    // Compares in constant time.
    mac(mail, key).verify_truncated_left(tag).ok().map(|()| mail)
}

fn mac(mail: MailId, key: &[u8]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("any length of key will do");
    mac.update(PURPOSE);
    mac.update(mail.0.as_bytes());
    mac
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn base(local: &str) -> EmailAddress {
        EmailAddress::parse(&format!("{local}@dpa.skybrudd.example")).expect("an address")
    }

    fn made(mail: u128, key: &[u8]) -> String {
        address(&base("bounces"), MailId(Uuid::from_u128(mail)), key).expect("it fits").as_str().to_owned()
    }

    #[test]
    fn an_address_is_short_enough_or_refused() {
        let mail = MailId(Uuid::from_u128(u128::MAX));
        assert_eq!(address(&base(&"b".repeat(21)), mail, b"key").map(|made| made.local().len()), Ok(64));
        assert_eq!(address(&base(&"b".repeat(22)), mail, b"key"), Err(EmailError::TooLong));
    }

    /// Addresses that are out there must stay readable.
    #[test]
    fn the_form_stays_as_it_is() {
        assert_eq!(made(0x0198, b"key"), "bounces+aaaaaaaaaaaaaaaaaaaaaaabtbibmzb5qh5aom2he4@dpa.skybrudd.example");
    }

    #[test]
    fn forwarders_may_write_around_the_token() {
        let made = made(7, b"key");
        let local = made.split('@').next().expect("a name");
        for rewritten in [
            format!(" {made} "),
            format!("SRS0=HHH=TT=dpa.skybrudd.example={local}@forwarder.example"),
            format!("prvs=0123456789={local}@[192.0.2.1]"),
        ] {
            assert_eq!(read(&rewritten, b"key"), Some(MailId(Uuid::from_u128(7))), "{rewritten}");
        }
    }

    proptest! {
        #[test]
        fn what_was_made_is_read_in_any_case(mail: u128, key: Vec<u8>, local in "[a-z+=-]{0,9}", upper: u64) {
            let made = address(&base(&format!("b{local}")), MailId(Uuid::from_u128(mail)), &key);
            let made = made.expect("it fits");
            let cased: String = made.as_str().char_indices()
                .map(|(place, c)| if upper >> (place % 64) & 1 == 1 { c.to_ascii_uppercase() } else { c })
                .collect();
            prop_assert_eq!(read(&cased, &key), Some(MailId(Uuid::from_u128(mail))));
            prop_assert_eq!(&made, &cased.parse().expect("an address"));
        }

        #[test]
        fn another_key_reads_nothing(mail: u128, key in any::<[u8; 32]>(), other in any::<[u8; 32]>()) {
            prop_assume!(key != other);
            prop_assert_eq!(read(&made(mail, &key), &other), None);
        }

        #[test]
        fn one_character_changed_is_another_address(mail: u128, place in 8_usize..50, shift in 1_usize..32) {
            let letters = "abcdefghijklmnopqrstuvwxyz234567";
            let mut changed = made(mail, b"key");
            let letter = letters.find(&changed[place..=place]).expect("a letter of the token");
            changed.replace_range(place..=place, &letters[(letter + shift) % 32..][..1]);
            prop_assert_eq!(read(&changed, b"key"), None);
        }

        #[test]
        fn anything_else_is_nobodys(text in any::<String>(), token in "[a-zA-Z2-7]{0,60}", key: Vec<u8>) {
            prop_assert_eq!(read(&text, &key), None);
            let address = format!("bounces+{token}@dpa.skybrudd.example");
            prop_assert_eq!(read(&address, &key), None);
        }
    }
}
