//! What kind of change it is: found by comparing profiles, never chosen.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::profile::{Location, Number, Profile, Work};
use super::words::{Ground, NumberKind, Use};
use crate::ids::SubprocessorId;
use crate::per_language::PerLanguage;
use crate::terms::Word;

/// One respect in which a change differs from what stands. Kept with a notice.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Facet {
    /// A company is new.
    Added {
        /// Which.
        company: String,
    },
    /// It takes over from one that leaves.
    Replaces {
        /// Which leaves.
        company: String,
    },
    /// One that is known does something it did not do, or for other data or people: a new purpose too.
    OtherProcessing,
    /// It does what another one does, or did.
    SameProcessing {
        /// Which does it.
        company: String,
    },
    /// A place is new, or something is new there.
    Place {
        /// The country's code.
        country: String,
        /// The town or region.
        place: String,
        /// What is new there.
        uses: BTreeSet<Use>,
        /// Outside the European Economic Area.
        third: bool,
    },
    /// Data comes to a third country for the first time.
    NewTransfer {
        /// The country's code.
        country: String,
        /// What it rests on.
        ground: Option<Ground>,
    },
    /// A transfer goes on, and rests on something else.
    Ground {
        /// The country's code.
        country: String,
        /// What it rested on.
        before: Option<Ground>,
        /// What it rests on.
        after: Option<Ground>,
    },
    /// Others own it, it enters or leaves the processor's group, or all its registration numbers are new.
    Owner,
    /// Who engages it: said of a newcomer that another one engages, and where it is no longer the same.
    Engaged {
        /// Which company does; none where the processor itself does.
        by: Option<String>,
    },
    /// It has another name.
    Name,
    /// It does less, or in fewer places.
    Less,
    /// A company leaves.
    Removed {
        /// Which.
        company: String,
    },
    /// A standard service of a third party, which is no sub-processor.
    ThirdParty {
        /// Whose.
        company: String,
    },
    /// Nothing but what is kept current at any time: contacts, addresses, papers, assessments.
    Contact,
}

/// Another entry of the registry, as it stands before the change, or comes with it.
#[derive(Clone, Copy, Debug)]
pub struct Other<'a> {
    /// Which.
    pub id: SubprocessorId,
    /// What is known of it.
    pub profile: &'a Profile,
    /// What the same change makes of it.
    pub presence: Presence,
}

/// What a change makes of another entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It is there before and after.
    Stays,
    /// The change removes it.
    Leaves,
    /// The change adds it.
    Comes,
}

impl Facet {
    /// Whether data comes to a place outside the European Economic Area by it.
    pub const fn is_transfer(&self) -> bool {
        matches!(self, Self::Place { third: true, .. } | Self::NewTransfer { .. })
    }
}

/// In which respects an entry changes; none where it does not. `others` are the other entries of the registry.
pub fn facets(before: Option<&Profile>, after: Option<&Profile>, others: &[Other<'_>]) -> BTreeSet<Facet> {
    let mut found = BTreeSet::new();
    if before == after {
        return found;
    }
    let is_one = |profile: &&Profile| profile.is_subprocessor();
    for profile in [before, after].into_iter().flatten().filter(|profile| !profile.is_subprocessor()) {
        found.insert(Facet::ThirdParty { company: profile.name.clone() });
    }
    match (before.filter(is_one), after.filter(is_one)) {
        (None, None) => {}
        (Some(before), None) => drop(found.insert(Facet::Removed { company: before.name.clone() })),
        (None, Some(after)) => {
            found.insert(Facet::Added { company: after.name.clone() });
            work(&[], after, others, &mut found);
            places(&[], after, &mut found);
            if after.below.is_some() {
                found.insert(engaged(after, others));
            }
        }
        (Some(before), Some(after)) => {
            if work(&before.work, after, others, &mut found) {
                found.insert(Facet::OtherProcessing);
            }
            places(&before.locations, after, &mut found);
            company(before, after, &mut found);
            if before.below != after.below {
                found.insert(engaged(after, others));
            }
            if does_less(before, after) {
                found.insert(Facet::Less);
            }
        }
    }
    if found.is_empty() {
        found.insert(Facet::Contact);
    }
    found
}

/// Whether it does anything that it did not do; who else does the same is found on the way.
fn work(before: &[Work], after: &Profile, others: &[Other<'_>], found: &mut BTreeSet<Facet>) -> bool {
    let new: Vec<&Work> = after.work.iter().filter(|one| !before.iter().any(|known| covers(known, one))).collect();
    let known = |other: &&Other<'_>| other.profile.is_subprocessor() && other.presence != Presence::Comes;
    for other in others.iter().filter(known) {
        let theirs = &other.profile.work;
        if new.iter().any(|one| theirs.iter().any(|known| is_same_processing(known, one))) {
            let company = other.profile.name.clone();
            if other.presence == Presence::Leaves {
                found.insert(Facet::Replaces { company: company.clone() });
            }
            found.insert(Facet::SameProcessing { company });
        }
    }
    !new.is_empty()
}

/// Whether what is known holds all of it already.
fn covers(known: &Work, one: &Work) -> bool {
    holds(known, one) && (one.processing.is_empty() || says_the_same(&known.processing, &one.processing))
}

/// The same without regard to the words.
fn holds(known: &Work, one: &Work) -> bool {
    let within = |one: &BTreeSet<Word>, known: &BTreeSet<Word>| one.is_subset(known);
    folded(&known.service) == folded(&one.service)
        && within(&one.nature, &known.nature)
        && within(&one.data, &known.data)
        && within(&one.people, &known.people)
}

/// Whether two do the same for one service: by the kinds of processing, or by the same words. Work without a service is
/// done for all of them.
fn is_same_processing(a: &Work, b: &Work) -> bool {
    let (first, second) = (folded(&a.service), folded(&b.service));
    let same_service = first == second || first.is_empty() || second.is_empty();
    let same_words = !a.processing.is_empty() && says_the_same(&a.processing, &b.processing);
    same_service && (!a.nature.is_disjoint(&b.nature) || same_words)
}

/// Whether two texts say the same, spaces and letter case aside, in every language that both have. A translation that is
/// added says nothing new.
fn says_the_same(a: &PerLanguage, b: &PerLanguage) -> bool {
    match (a, b) {
        (PerLanguage::One(a), PerLanguage::One(b)) => folded(a) == folded(b),
        (PerLanguage::Each(a), PerLanguage::Each(b)) => {
            let mut both = a.iter().filter_map(|(language, words)| Some((words, b.get(language)?))).peekable();
            both.peek().is_some() && both.all(|(a, b)| folded(a) == folded(b))
        }
        (PerLanguage::One(one), PerLanguage::Each(each)) | (PerLanguage::Each(each), PerLanguage::One(one)) => {
            each.values().any(|words| folded(words) == folded(one))
        }
    }
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn is_same_place(a: &Location, b: &Location) -> bool {
    a.country == b.country && folded(&a.place) == folded(&b.place)
}

fn places(before: &[Location], after: &Profile, found: &mut BTreeSet<Facet>) {
    for one in &after.locations {
        let ground = one.transfer.as_ref().map(|transfer| transfer.ground);
        let known = before.iter().find(|known| is_same_place(known, one));
        let uses: BTreeSet<Use> = match known {
            Some(known) => one.uses.difference(&known.uses).copied().collect(),
            None => one.uses.clone(),
        };
        if known.is_none() || !uses.is_empty() {
            let (country, place) = (one.country.clone(), one.place.clone());
            found.insert(Facet::Place { country, place, uses, third: one.is_third() });
        }
        if !one.is_third() {
            continue;
        }
        let country = one.country.clone();
        if !before.iter().any(|known| known.country == country) {
            found.insert(Facet::NewTransfer { country, ground });
        } else if let Some(known) = known {
            let before = known.transfer.as_ref().map(|transfer| transfer.ground);
            if before != ground {
                found.insert(Facet::Ground { country, before, after: ground });
            }
        }
    }
}

/// Who engages it after the change. A chain that breaks off is refused before anybody is told of it.
fn engaged(after: &Profile, others: &[Other<'_>]) -> Facet {
    let above = others.iter().find(|other| Some(other.id) == after.below);
    Facet::Engaged { by: above.map(|other| other.profile.name.clone()) }
}

fn company(before: &Profile, after: &Profile, found: &mut BTreeSet<Facet>) {
    if before.name != after.name {
        found.insert(Facet::Name);
    }
    let other_owner = !before.owner.is_empty() && folded(&before.owner) != folded(&after.owner);
    if other_owner || before.group != after.group || is_other_legal_person(&before.numbers, &after.numbers) {
        found.insert(Facet::Owner);
    }
}

/// Whether there were registration numbers, and all of them are others now.
fn is_other_legal_person(before: &[Number], after: &[Number]) -> bool {
    let registered = |numbers: &[Number]| -> BTreeSet<String> {
        let of_register = numbers.iter().filter(|one| one.kind == NumberKind::Registration);
        of_register.map(|one| one.text.chars().filter(|c| c.is_alphanumeric()).collect()).collect()
    };
    let (before, after) = (registered(before), registered(after));
    !before.is_empty() && !after.is_empty() && before.is_disjoint(&after)
}

fn does_less(before: &Profile, after: &Profile) -> bool {
    works_less(before, after) || !left_places(before, after).is_empty()
}

/// Whether it no longer does something that it did.
pub(super) fn works_less(before: &Profile, after: &Profile) -> bool {
    before.work.iter().any(|known| !after.work.iter().any(|one| holds(one, known)))
}

/// The places that it leaves, each with what is no longer done there.
pub(super) fn left_places(before: &Profile, after: &Profile) -> Vec<Location> {
    let gone = |known: &Location| -> BTreeSet<Use> {
        let stays = after.locations.iter().filter(|one| is_same_place(known, one)).flat_map(|one| &one.uses);
        let stays: BTreeSet<Use> = stays.copied().collect();
        known.uses.difference(&stays).copied().collect()
    };
    let places = before.locations.iter().map(|known| Location { uses: gone(known), ..known.clone() });
    places.filter(|place| !place.uses.is_empty()).collect()
}
