//! The registry of sub-processors: who touches the data, where, and nobody new before every agreement allows it.
//!
//! A tenant keeps one registry of [`Profile`]s, which stand below one another in a [`Chain`]. A change is announced once;
//! what kind of change it is follows from the profiles before and after, and what it asks of an agreement from that
//! agreement's own terms. Sources: Art. 28(2) to (4) and Chapter V GDPR, EDPB Opinion 22/2024, and the clause of the
//! agreement, which every date and demand cites.

mod adequacy;
mod chain;
mod change;
mod checked;
mod consequence;
mod facet_words;
mod facets;
mod gate;
mod grounds;
mod listed;
mod placed;
mod profile;
mod simulate;
mod tidy;
mod words;

#[cfg(test)]
mod chain_tests;
#[cfg(test)]
mod facets_tests;
#[cfg(test)]
mod grounds_tests;
#[cfg(test)]
mod locales_tests;
#[cfg(test)]
mod profile_tests;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod simulate_tests;

pub use adequacy::{DECISIONS, Decision, adequate, certified};
pub use chain::{Chain, ChainFault, Lack, missing};
pub use change::{ChangeState, Stage, Stance, Wording, effect, stance, state};
pub use checked::{MAX_ITEMS, MAX_LINE, MAX_ROWS, MAX_TEXT, Wrong};
pub use consequence::{
    Consequence, Counted, Dates, Demand, Earliest, Entry, Judged, Notice, Objection, Plan, Reason, Receipt, ReceiptBy,
    RecordedIn, Said, Silence, Timed, Timing, Told, ToldBy, Until, Why, Window, consequence,
};
pub use facet_words::headlines;
pub use facets::{Facet, Other, Presence, facets};
pub use gate::{
    Addition, Because, Case, Course, Fact, Gate, Late, Listed, Listing, Noticed, Settlement, Standing, What, WhyNot,
    additions, course_dates, course_is_late, course_late, course_standing, gate,
};
pub use grounds::{GroundFault, ground_faults};
pub use listed::{Subprocessor, is_same_company, of_name};
pub use placed::{Brought, Placed, placed};
pub use profile::{
    Address, Assessment, Document, Location, Number, Person, Profile, Transfer, Work, in_eea, special_article,
};
pub use simulate::{Group, Simulation, simulate};
pub use words::{Ground, NumberKind, Outcome, Role, Use};

/// The keys of all texts that the lists ask for: they are made while compiling, and stand nowhere as such.
pub fn text_keys() -> impl Iterator<Item = &'static str> {
    let roles = Role::ALL.iter().map(|one| one.text());
    let numbers = NumberKind::ALL.iter().map(|one| one.text());
    let uses = Use::ALL.iter().map(|one| one.text());
    let outcomes = Outcome::ALL.iter().map(|one| one.text());
    let grounds = Ground::ALL.iter().map(|one| one.text());
    let lacks = Lack::ALL.iter().map(|one| one.text());
    let demands = Demand::ALL.iter().map(|one| one.text());
    let silences = Silence::ALL.iter().map(|one| one.text());
    let whys = Why::ALL.iter().map(|one| one.text());
    let registry = roles.chain(numbers).chain(uses).chain(outcomes).chain(grounds).chain(lacks);
    let receipts = Receipt::ALL.iter().map(|one| one.text());
    let settlements = Settlement::ALL.iter().map(|one| one.text());
    let states = ChangeState::ALL.iter().map(|one| one.text());
    let stages = Stage::ALL.iter().map(|one| one.text());
    let stances = Stance::ALL.iter().map(|one| one.text());
    let changes = states.chain(stages).chain(stances);
    registry.chain(demands).chain(silences).chain(whys).chain(receipts).chain(settlements).chain(changes)
}
