//! How often the staff may try. Guessing is slowed for known and unknown people alike, and nobody is locked out for
//! good: a limit ends by itself, and tries from one network do not use up those of another.

use std::net::{IpAddr, Ipv6Addr};

use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::StaffId;
use domain::message::Message;
use storage::throttle::Limit;

use crate::Result;
use crate::visit::{Visit, zone};

/// Passwords for one account from one network.
pub const PASSWORD_HERE: Limit = Limit { what: "staff.password.here", most: 10, within: TimeDelta::minutes(15) };
/// Passwords for one account from anywhere: against guessing from many networks at once.
const PASSWORD: Limit = Limit { what: "staff.password", most: 100, within: TimeDelta::minutes(60) };
/// Passwords for any account from one network.
const NETWORK: Limit = Limit { what: "staff.network", most: 60, within: TimeDelta::minutes(15) };
/// Codes of one person's authenticator. Two of a million codes are right at a time.
pub const CODE: Limit = Limit { what: "staff.code", most: 6, within: TimeDelta::minutes(15) };
/// The same over a day. Whoever meets this has the password, and the owner has recovery codes, which are counted apart.
const CODE_DAY: Limit = Limit { what: "staff.code.day", most: 60, within: TimeDelta::hours(24) };
/// Recovery codes of one person; too long to be guessed, so this only spares the database.
pub const RECOVERY: Limit = Limit { what: "staff.recovery", most: 10, within: TimeDelta::minutes(15) };
/// One's own password, typed to change it.
const OWN_PASSWORD: Limit = Limit { what: "staff.password.own", most: 10, within: TimeDelta::minutes(15) };
/// Letters with a link for a new password to one address.
const FORGOT: Limit = Limit { what: "staff.forgot", most: 3, within: TimeDelta::minutes(30) };
/// The same, asked for from one network.
const FORGOT_NETWORK: Limit = Limit { what: "staff.forgot.network", most: 20, within: TimeDelta::minutes(30) };
/// Invitations by one member of the staff.
const INVITE: Limit = Limit { what: "staff.invite", most: 60, within: TimeDelta::minutes(60) };

/// What a password that was typed counts against.
pub fn password(visit: &Visit, account: &str) -> Vec<(Limit, String)> {
    vec![
        (PASSWORD_HERE, here(visit, account)),
        (PASSWORD, format!("{}\n{account}", visit.arrival.public.tenant())),
        (NETWORK, network(visit.network_address).to_string()),
    ]
}

/// An account as it is tried from one network.
pub fn here(visit: &Visit, account: &str) -> String {
    format!("{}\n{account}\n{}", visit.arrival.public.tenant(), network(visit.network_address))
}

/// What a code that was typed counts against.
pub fn code(id: StaffId) -> Vec<(Limit, String)> {
    vec![(CODE, id.to_string()), (CODE_DAY, id.to_string())]
}

/// What one's own password counts against, typed to change it.
pub fn own_password(id: StaffId) -> (Limit, String) {
    (OWN_PASSWORD, id.to_string())
}

/// What a letter that was asked for counts against.
pub fn forgot(visit: &Visit, account: &str) -> Vec<(Limit, String)> {
    vec![
        (FORGOT, format!("{}\n{account}", visit.arrival.public.tenant())),
        (FORGOT_NETWORK, network(visit.network_address).to_string()),
    ]
}

/// What an invitation counts against.
pub fn invite(id: StaffId) -> Vec<(Limit, String)> {
    vec![(INVITE, id.to_string())]
}

/// Counts a try against all of these. `Some` says from when the next one is let through, as the reader is told it.
pub async fn refused(visit: &Visit, tries: &[(Limit, String)]) -> Result<Option<Message>> {
    let mut until: Option<DateTime<Utc>> = None;
    for (limit, whose) in tries {
        until = until.max(visit.app.db.throttle(*limit, whose).await?);
    }
    let Some(until) = until else { return Ok(None) };
    let (_, profile) = visit.public().await?;
    // To the minute and rounded up, so that the time that is named is one at which it works.
    let at = visit.locale.moment(until + TimeDelta::seconds(59), zone(&profile));
    Ok(Some(Message::new("people-too-many").with("until", at)))
}

/// What counts as one network: an IPv4 address, or the 64 bits of an IPv6 address that a household gets.
pub fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_one_household_are_one_network() {
        let of = |text: &str| network(text.parse().unwrap()).to_string();
        assert_eq!(of("192.0.2.7"), "192.0.2.7");
        assert_eq!(of("::ffff:192.0.2.7"), "192.0.2.7");
        assert_eq!(of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
    }
}
