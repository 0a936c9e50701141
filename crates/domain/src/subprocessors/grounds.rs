//! What a place lacks to be lawful on a day: the ground of a transfer, its papers, its validity in time (Chapter V GDPR).

use chrono::NaiveDate;

use super::adequacy::{adequate, certified, of};
use super::profile::{Location, Transfer, in_eea};
use super::words::{Ground, Outcome};
use crate::message::{Arg, Message};
use crate::terms::Country;

/// What is wrong with the ground of a transfer on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroundFault {
    /// A third country without a ground (Art. 44 GDPR).
    NoGround,
    /// No decision on the country holds on that day (Art. 45 GDPR).
    NoDecision,
    /// The decision that there was has ended.
    DecisionEnded {
        /// Its number or name.
        decision: &'static str,
        /// From which day it holds no longer.
        ends: NaiveDate,
    },
    /// Companies in this country cannot be certified.
    NoFramework,
    /// There is no such list on that day.
    FrameworkEnded {
        /// Its name.
        framework: &'static str,
        /// From which day it holds no longer.
        ends: NaiveDate,
    },
    /// The papers are not named: the clauses, rules or entry in a list that the transfer rests on.
    NoDocument,
    /// The law of the third country has not been assessed (clause 14 of the standard contractual clauses).
    NoAssessment,
    /// It has been assessed, and does not do.
    Unfit,
    /// It does not hold yet.
    NotYet {
        /// The first day on which it does.
        from: NaiveDate,
    },
    /// It has ended, or will have.
    Ended {
        /// The last day on which it held.
        until: NaiveDate,
    },
    /// A hint: the place is in the European Economic Area, where none is needed.
    NotNeeded,
    /// A hint: these clauses are not those between a processor and its sub-processor.
    OtherModule,
    /// A hint: a derogation is for single transfers, not for those that go on (EDPB Guidelines 2/2018).
    Derogation,
    /// A hint: the decision does not cover everything.
    Partly {
        /// Its number.
        decision: &'static str,
        /// What it does not cover.
        scope: Message,
    },
}

impl GroundFault {
    /// Whether it only asks to look again: the transfer may be lawful nevertheless.
    pub const fn is_hint(&self) -> bool {
        matches!(self, Self::NotNeeded | Self::OtherModule | Self::Derogation | Self::Partly { .. })
    }

    /// Whether a ground is there, and only what has to be on file about it is not.
    pub const fn is_of_papers(&self) -> bool {
        matches!(self, Self::NoDocument | Self::NoAssessment)
    }

    /// In words.
    pub fn message(&self, country: &str) -> Message {
        let on_country = |key| Message::new(key).with("country", country_name(country));
        match self {
            Self::NoGround => on_country("subprocessors-ground-fault-none"),
            Self::NoDecision => on_country("subprocessors-ground-fault-no-decision"),
            Self::DecisionEnded { decision, ends } => {
                on_country("subprocessors-ground-fault-decision-ended").with("decision", *decision).with("ends", *ends)
            }
            Self::NoFramework => on_country("subprocessors-ground-fault-no-framework"),
            Self::FrameworkEnded { framework, ends } => on_country("subprocessors-ground-fault-framework-ended")
                .with("framework", *framework)
                .with("ends", *ends),
            Self::NoDocument => on_country("subprocessors-ground-fault-no-document"),
            Self::NoAssessment => on_country("subprocessors-ground-fault-no-assessment"),
            Self::Unfit => on_country("subprocessors-ground-fault-unfit"),
            Self::NotYet { from } => on_country("subprocessors-ground-fault-not-yet").with("from", *from),
            Self::Ended { until } => on_country("subprocessors-ground-fault-ended").with("until", *until),
            Self::NotNeeded => on_country("subprocessors-ground-fault-not-needed"),
            Self::OtherModule => on_country("subprocessors-ground-fault-other-module"),
            Self::Derogation => on_country("subprocessors-ground-fault-derogation"),
            Self::Partly { decision, scope } => {
                on_country("subprocessors-ground-fault-partly").with("decision", *decision).with("scope", scope.clone())
            }
        }
    }
}

/// A country's name; its code where nobody knows it.
pub(super) fn country_name(code: &str) -> Arg {
    Country::from_code(code).map_or_else(|| Arg::from(code), |country| Message::new(country.text()).into())
}

/// What a place lacks on a day, such as the one on which a change takes effect; faults before hints.
pub fn ground_faults(location: &Location, day: NaiveDate) -> Vec<GroundFault> {
    let Some(transfer) = &location.transfer else {
        return if location.is_third() { vec![GroundFault::NoGround] } else { Vec::new() };
    };
    if in_eea(&location.country) {
        return vec![GroundFault::NotNeeded];
    }
    let mut found = Vec::new();
    found.extend(decision(&location.country, transfer.ground, day));
    papers(transfer, &mut found);
    if let Some(from) = transfer.from.filter(|from| day < *from) {
        found.push(GroundFault::NotYet { from });
    }
    if let Some(until) = transfer.until.filter(|until| *until < day) {
        found.push(GroundFault::Ended { until });
    }
    if matches!(transfer.ground, Ground::SccModule1 | Ground::SccModule2 | Ground::SccModule4) {
        found.push(GroundFault::OtherModule);
    }
    if transfer.ground.is_derogation() {
        found.push(GroundFault::Derogation);
    }
    found.sort_by_key(GroundFault::is_hint);
    found
}

/// Whether the decision that a ground rests on holds.
fn decision(country: &str, ground: Ground, day: NaiveDate) -> Option<GroundFault> {
    let is_list = match ground {
        Ground::Adequacy => false,
        Ground::Dpf => true,
        _ => return None,
    };
    if let Some(holds) = if is_list { certified(country, day) } else { adequate(country, day) } {
        // That a list covers those in it alone is what the ground says.
        return holds.scope().filter(|_| !is_list).map(|scope| GroundFault::Partly { decision: holds.number, scope });
    }
    let ended = of(country, is_list).filter_map(|one| one.ends.filter(|ends| *ends <= day).map(|ends| (one, ends)));
    Some(match (ended.last(), is_list) {
        (Some((one, ends)), false) => GroundFault::DecisionEnded { decision: one.number, ends },
        (Some((one, ends)), true) => GroundFault::FrameworkEnded { framework: one.name, ends },
        (None, false) => GroundFault::NoDecision,
        (None, true) => GroundFault::NoFramework,
    })
}

fn papers(transfer: &Transfer, found: &mut Vec<GroundFault>) {
    // A certification is looked up in its list, and the entry kept.
    if transfer.document.is_empty() && (transfer.ground.is_safeguard() || transfer.ground == Ground::Dpf) {
        found.push(GroundFault::NoDocument);
    }
    match &transfer.assessment {
        None if transfer.ground.is_safeguard() => found.push(GroundFault::NoAssessment),
        Some(made) if made.result == Outcome::Unfit => found.push(GroundFault::Unfit),
        _ => {}
    }
}
