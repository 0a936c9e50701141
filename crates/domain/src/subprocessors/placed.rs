//! Where data is under one agreement: the places of a company at which it may process, and those at which it may not yet.

use std::collections::{BTreeMap, BTreeSet};

use super::gate::Standing;
use super::profile::{Location, Profile};
use super::words::Use;

/// A place of a company under an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The place, with the uses that this is said of.
    pub location: Location,
    /// Whether the agreement allows them.
    pub authorised: bool,
}

/// A change to a company that the agreement was told of.
#[derive(Clone, Copy, Debug)]
pub struct Brought<'a> {
    /// The company before it; none where it came with it.
    pub before: Option<&'a Profile>,
    /// The company after it; none where it left.
    pub after: Option<&'a Profile>,
    /// Whether the agreement allows it.
    pub standing: Standing,
    /// Whether it is used all the same.
    pub used: bool,
}

/// One use of one place: country, town, what is done there.
type Spot<'a> = (&'a str, &'a str, Use);

/// Where a company is for an agreement: what the registry says of it, and what was announced and waits for an answer or its
/// day. What the agreement has refused, or was never asked for, is not for its data, and is left out, unless it is used
/// without authorisation.
pub fn placed(profile: &Profile, standing: Standing, used: bool, told: &[Brought<'_>]) -> Vec<Placed> {
    if !standing.is_authorised() && !standing.may_come() && !used {
        return Vec::new();
    }
    let mut shown: BTreeMap<Spot<'_>, bool> =
        spots(profile).into_iter().map(|spot| (spot, standing.is_authorised())).collect();
    let allowed: BTreeSet<Spot<'_>> =
        told.iter().filter(|one| one.standing.is_authorised()).flat_map(brought).collect();
    for one in told.iter().filter(|one| one.before.is_some() && !one.standing.is_authorised()) {
        let waits = one.standing.may_come() || one.used;
        for spot in brought(one).difference(&allowed) {
            if waits {
                shown.insert(*spot, false);
            } else if one.standing.is_refused() {
                shown.remove(spot);
            }
        }
    }
    let places: Vec<&Location> = profile
        .locations
        .iter()
        .chain(told.iter().filter_map(|one| one.after).flat_map(|one| &one.locations))
        .collect();
    let mut placed: Vec<Placed> = Vec::new();
    for ((country, town, what), authorised) in shown {
        let is_same = |one: &Location| one.country == country && one.place == town;
        if let Some(known) = placed.iter_mut().find(|one| one.authorised == authorised && is_same(&one.location)) {
            known.location.uses.insert(what);
        } else if let Some(place) = places.iter().find(|place| is_same(place) && place.uses.contains(&what)) {
            placed.push(Placed { location: Location { uses: [what].into(), ..(*place).clone() }, authorised });
        }
    }
    placed
}

fn spots(profile: &Profile) -> BTreeSet<Spot<'_>> {
    let places = profile.locations.iter();
    places.flat_map(|one| one.uses.iter().map(|what| (one.country.as_str(), one.place.as_str(), *what))).collect()
}

/// What a change adds.
fn brought<'a>(one: &Brought<'a>) -> BTreeSet<Spot<'a>> {
    let before = one.before.map(spots).unwrap_or_default();
    one.after.map(spots).unwrap_or_default().difference(&before).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::super::samples::{at, company, day};
    use super::super::{Because, WhyNot};
    use super::*;

    fn yes() -> Standing {
        Standing::Authorised { since: at("2026-01-01T00:00:00Z"), because: Because::Signed { version: 1 } }
    }

    fn no(because: WhyNot) -> Standing {
        Standing::Not { because, earliest: None }
    }

    fn with(countries: &[&str]) -> Profile {
        let locations = countries.iter().flat_map(|country| company(country).locations).collect();
        Profile { locations, ..Profile::default() }
    }

    fn said(placed: &[Placed]) -> Vec<(&str, bool)> {
        placed.iter().map(|one| (one.location.country.as_str(), one.authorised)).collect()
    }

    #[test]
    fn a_company_is_there_as_the_gate_says() {
        let profile = with(&["DE", "DE", "SE"]);
        assert_eq!(said(&placed(&profile, yes(), false, &[])), [("DE", true), ("SE", true)]);
        let waits = no(WhyNot::WindowOpen { until: day("2026-12-01") });
        assert_eq!(said(&placed(&profile, waits, false, &[])), [("DE", false), ("SE", false)]);
        for never in [WhyNot::NotListed, WhyNot::Refused, WhyNot::Removed, WhyNot::AgreementEnded] {
            assert!(placed(&profile, no(never), false, &[]).is_empty(), "{never:?}");
            assert_eq!(placed(&profile, no(never), true, &[]).len(), 2, "{never:?}: used all the same");
        }
    }

    #[test]
    fn a_new_place_waits_by_itself_and_is_gone_once_it_is_refused() {
        let (before, after) = (with(&["DE"]), with(&["DE", "IN"]));
        let told = |standing, used| [Brought { before: Some(&before), after: Some(&after), standing, used }];
        let waits = told(no(WhyNot::NeedsApproval), false);
        for now in [&before, &after] {
            assert_eq!(said(&placed(now, yes(), false, &waits)), [("DE", true), ("IN", false)]);
            assert_eq!(said(&placed(now, yes(), false, &told(no(WhyNot::Refused), false))), [("DE", true)]);
            assert_eq!(placed(now, yes(), false, &told(no(WhyNot::Refused), true)).len(), 2, "used all the same");
        }
        assert_eq!(said(&placed(&after, yes(), false, &told(yes(), false))), [("DE", true), ("IN", true)]);
        // Withdrawn, and recorded otherwise since.
        let withdrawn = told(no(WhyNot::ChangeWithdrawn), false);
        assert_eq!(said(&placed(&after, yes(), false, &withdrawn)), [("DE", true), ("IN", true)]);
        assert_eq!(said(&placed(&before, yes(), false, &withdrawn)), [("DE", true)]);
    }

    #[test]
    fn a_use_more_at_a_known_place_is_said_of_that_use_alone() {
        let before = with(&["DE"]);
        let mut after = before.clone();
        after.locations[0].uses.insert(Use::Access);
        let told = [Brought { before: Some(&before), after: Some(&after), standing: no(WhyNot::NotYet), used: false }];
        let found = placed(&before, yes(), false, &told);
        assert_eq!(said(&found), [("DE", true), ("DE", false)]);
        assert_eq!(found[1].location.uses, [Use::Access].into());
    }
}
