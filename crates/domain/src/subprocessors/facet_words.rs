//! Facets in words.

use std::collections::BTreeSet;

use super::facets::{Facet, left_places, works_less};
use super::grounds::country_name;
use super::profile::Profile;
use super::words::{Ground, Use};
use crate::message::{Arg, Message};

impl Facet {
    /// The facet as a sentence.
    pub fn message(&self) -> Message {
        let company = |key, company: &str| Message::new(key).with("company", company);
        match self {
            Self::Added { company: name } => company("subprocessors-facet-added", name),
            Self::Replaces { company: name } => company("subprocessors-facet-replaces", name),
            Self::OtherProcessing => Message::new("subprocessors-facet-other-processing"),
            Self::SameProcessing { company: name } => company("subprocessors-facet-same-processing", name),
            Self::Place { country, place, uses, .. } => {
                let keys = ("subprocessors-facet-place", "subprocessors-facet-place-town");
                at_place(keys, country, place, uses)
            }
            Self::NewTransfer { country, ground } => Message::new("subprocessors-facet-transfer")
                .with("country", country_name(country))
                .with("ground", ground_name(*ground)),
            Self::Ground { country, before, after } => Message::new("subprocessors-facet-ground")
                .with("country", country_name(country))
                .with("before", ground_name(*before))
                .with("after", ground_name(*after)),
            Self::Owner => Message::new("subprocessors-facet-owner"),
            Self::Engaged { by: Some(by) } => company("subprocessors-facet-engaged", by),
            Self::Engaged { by: None } => Message::new("subprocessors-facet-engaged-directly"),
            Self::Name => Message::new("subprocessors-facet-name"),
            Self::Less => Message::new("subprocessors-facet-less"),
            Self::Removed { company: name } => company("subprocessors-facet-removed", name),
            Self::ThirdParty { company: name } => company("subprocessors-facet-third-party", name),
            Self::Contact => Message::new("subprocessors-facet-contact"),
        }
    }
}

/// What a change does to an entry, a sentence each.
pub fn headlines(before: Option<&Profile>, after: Option<&Profile>, facets: &BTreeSet<Facet>) -> Vec<Message> {
    let name = after.or(before).map(|profile| profile.name.as_str()).unwrap_or_default();
    let headline = |what: Message| Message::new("subprocessors-headline").with("name", name).with("what", what);
    let lines = |facet: &Facet| match (facet, before, after) {
        // These name the company themselves.
        (Facet::Added { .. } | Facet::Removed { .. } | Facet::ThirdParty { .. }, ..) => vec![facet.message()],
        // Who knows a company knows it by its old name.
        (Facet::Name, Some(before), _) => {
            vec![headline(Message::new("subprocessors-facet-name-was").with("name", before.name.as_str()))]
        }
        (Facet::Less, Some(before), Some(after)) => {
            let keys = ("subprocessors-facet-left", "subprocessors-facet-left-town");
            let left = left_places(before, after).into_iter();
            let left = left.map(|one| at_place(keys, &one.country, &one.place, &one.uses));
            let less = works_less(before, after).then(|| facet.message());
            less.into_iter().chain(left).map(headline).collect()
        }
        _ => vec![headline(facet.message())],
    };
    facets.iter().flat_map(lines).collect()
}

/// What is said of a place: by the first key of a country alone, by the second of a town.
fn at_place(keys: (&'static str, &'static str), country: &str, place: &str, uses: &BTreeSet<Use>) -> Message {
    let uses = Arg::List(uses.iter().map(|one| Arg::Key(one.text())).collect());
    let message = match place {
        "" => Message::new(keys.0),
        place => Message::new(keys.1).with("place", place),
    };
    message.with("country", country_name(country)).with("uses", uses)
}

fn ground_name(ground: Option<Ground>) -> Message {
    Message::new(ground.map_or("subprocessors-facet-no-ground", Ground::text))
}
