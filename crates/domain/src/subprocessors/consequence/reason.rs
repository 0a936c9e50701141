//! Why an agreement asks for something, with the clause and the article that say so.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::lists::{Demand, Why};
use crate::message::{Arg, Message};
use crate::subprocessors::grounds::country_name;
use crate::terms::{Key, Terms};

/// Why an agreement asks for something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// What it asks for.
    pub demand: Demand,
    /// Why.
    pub why: Why,
    /// The term that says so, or would.
    pub key: Option<Key>,
    /// The clause of the agreement; none where none says so.
    pub clause: Option<String>,
    /// The countries concerned, by code.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub countries: BTreeSet<String>,
    /// The other companies concerned.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub companies: BTreeSet<String>,
}

impl Reason {
    /// In words, without clause and article.
    pub fn message(&self) -> Message {
        let mut message = Message::new(self.why.text());
        if self.why.names_countries() {
            let names = self.countries.iter().map(|code| country_name(code)).collect();
            message = message.with("countries", Arg::List(names));
        }
        if self.why.names_companies() {
            let names = self.companies.iter().map(|name| Arg::from(name.as_str())).collect();
            message = message.with("companies", Arg::List(names));
        }
        message
    }

    /// The article of law behind it.
    pub const fn article(&self) -> Option<&'static str> {
        self.why.article()
    }
}

/// Reasons as they are found, each said once.
pub(super) struct Reasons<'a> {
    terms: &'a Terms,
    found: Vec<Reason>,
}

/// A reason that was just given, to say whom it concerns.
pub(super) struct Given<'a>(&'a mut Reason);

impl<'a> Reasons<'a> {
    pub(super) const fn new(terms: &'a Terms) -> Self {
        Self { terms, found: Vec::new() }
    }

    pub(super) fn push(&mut self, demand: Demand, why: Why, key: Option<Key>) -> Given<'_> {
        let known = self.found.iter().position(|reason| reason.why == why && reason.key == key);
        let at = known.unwrap_or_else(|| {
            let clause = key.and_then(|key| self.terms.clause(key)).map(str::to_owned);
            let (countries, companies) = (BTreeSet::new(), BTreeSet::new());
            self.found.push(Reason { demand, why, key, clause, countries, companies });
            self.found.len() - 1
        });
        Given(&mut self.found[at])
    }

    pub(super) fn strictest(&self) -> Demand {
        self.found.iter().map(|reason| reason.demand).max().unwrap_or(Demand::Nothing)
    }

    /// The strictest first; those that ask for the same stay in the order in which they were found.
    pub(super) fn sorted(mut self) -> Vec<Reason> {
        self.found.sort_by_key(|reason| std::cmp::Reverse(reason.demand));
        self.found
    }
}

impl Given<'_> {
    pub(super) fn country(self, code: &str) {
        self.0.countries.insert(code.to_owned());
    }

    pub(super) fn company(self, name: &str) {
        self.0.companies.insert(name.to_owned());
    }
}
