//! Two rules side by side.

use chrono::{DateTime, Utc};

use super::TimeError;
use super::count::deadline;
use super::counting::{Counting, Rule};
use super::deadline::Deadline;
use super::span::Span;

/// One period by both rules. The product works to the earlier end and shows the later as what the law would allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The earlier, which is worked to.
    pub target: Deadline,
    /// The rule that it follows; [`Rule::Contract`] where both lead to the same instant.
    pub target_rule: Rule,
    /// The later, which the law would allow.
    pub allowed: Deadline,
    /// The rule that it follows.
    pub allowed_rule: Rule,
}

/// Counts a period by both rules, whichever `counting` names. Plain counting does without § 193 BGB here.
///
/// # Errors
/// Those of [`deadline`], by either rule.
pub fn bounds(event: DateTime<Utc>, span: Span, counting: &Counting) -> Result<Bounds, TimeError> {
    let plain = deadline(event, span, &counting.clone().by(Rule::Contract).with_bgb_193(false))?;
    let lawful = deadline(event, span, &counting.clone().by(Rule::Regulation))?;
    Ok(if plain.due_before <= lawful.due_before {
        Bounds { target: plain, target_rule: Rule::Contract, allowed: lawful, allowed_rule: Rule::Regulation }
    } else {
        Bounds { target: lawful, target_rule: Rule::Regulation, allowed: plain, allowed_rule: Rule::Contract }
    })
}
