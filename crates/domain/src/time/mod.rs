//! The one engine for time: every date in pages, mails and documents is counted here, and can show how.
//!
//! An event, a [`Span`] and a way of [`Counting`] make a [`Deadline`]: the first instant that is too late, the last day,
//! and the [`Step`]s that led there. Two rules, chosen for each term: [`Rule::Contract`], plain counting, and
//! [`Rule::Regulation`], Regulation (EEC, Euratom) No 1182/71 for periods in law. `docs/time.md` says both in words.

mod bounds;
mod calendar;
mod count;
mod counting;
mod days;
mod deadline;
mod fault;
mod instant;
mod notice;
mod says;
mod span;
mod statutory;
mod step;
mod target;

#[cfg(test)]
mod examples;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod locales;
#[cfg(test)]
mod properties;

pub use bounds::{Bounds, bounds};
pub use calendar::{Calendar, CalendarError, DayOff, ExtraDay, FIRST_YEAR, Holiday, LAST_YEAR, National};
pub use count::deadline;
pub use counting::{Counting, Rule, RuleError};
pub use deadline::Deadline;
pub use fault::TimeError;
pub use instant::{MomentError, first_instant, moment};
pub use notice::{Effect, earliest_effect, latest_notice};
pub use span::{Span, SpanError, Way};
pub use statutory::{Statutory, StatutoryPeriod};
pub use step::Step;
pub use target::OwnTarget;
