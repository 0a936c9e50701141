//! The way in which a period is counted.

use std::str::FromStr;

use chrono_tz::Tz;

use super::calendar::Calendar;

/// By which rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Rule {
    /// Plain counting, for what contracts say. Hours run from the exact moment; of longer units the day of the event is
    /// not counted, and the period ends with its last day, whatever day that is.
    #[default]
    Contract,
    /// Art. 3 of Regulation (EEC, Euratom) No 1182/71, for periods in the law of the Union (in Norway by
    /// FOR-1992-12-04-910).
    Regulation,
}

/// The name is none of the rules'.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
#[error("the rules are contract and 1182-71")]
pub struct RuleError;

impl Rule {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Contract, Self::Regulation];

    /// The name on the command line and in settings.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Contract => "contract",
            Self::Regulation => "1182-71",
        }
    }
}

impl FromStr for Rule {
    type Err = RuleError;

    fn from_str(name: &str) -> Result<Self, RuleError> {
        Self::ALL.into_iter().find(|rule| rule.wire() == name).ok_or(RuleError)
    }
}

/// How a period is counted: all that the event and the span do not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counting {
    /// The rule.
    pub rule: Rule,
    /// Which days are holidays.
    pub calendar: Calendar,
    /// Where days begin and end: the agreement's zone.
    pub zone: Tz,
    /// Whether a last day that is a Saturday, Sunday or holiday gives way to the next working day under
    /// [`Rule::Contract`], as § 193 of the German Civil Code (BGB) has it: a switch of the term. It serves whoever has to
    /// declare or perform something within the period, and so neither moves hours nor periods of notice.
    pub bgb_193: bool,
}

impl Counting {
    /// Plainly, by a calendar and in its own zone.
    pub fn plain(calendar: Calendar) -> Self {
        Self { rule: Rule::Contract, zone: calendar.national().zone(), calendar, bgb_193: false }
    }

    /// The same by another rule.
    #[must_use]
    pub fn by(self, rule: Rule) -> Self {
        Self { rule, ..self }
    }

    /// The same in another zone.
    #[must_use]
    pub fn within(self, zone: Tz) -> Self {
        Self { zone, ..self }
    }

    /// The same with § 193 BGB, or without.
    #[must_use]
    pub fn with_bgb_193(self, bgb_193: bool) -> Self {
        Self { bgb_193, ..self }
    }
}
