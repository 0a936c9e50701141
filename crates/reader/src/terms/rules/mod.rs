//! The rules, a table for each chapter of the keys.
//!
//! A rule is a key, what it says, the matter whose headings or sentences it is looked for in, and the patterns in English
//! and in Danish and Norwegian. Among the rules of one key the order is that of how much they say.

mod audit;
mod breach;
mod conclusion;
mod end;
mod other;
mod processing;
mod subprocessors;
mod transfers;

#[cfg(test)]
mod sound;

use super::rule::Rule;

/// All tables.
pub const TABLES: &[&[Rule]] = &[
    conclusion::RULES,
    processing::RULES,
    subprocessors::RULES,
    transfers::RULES,
    breach::RULES,
    audit::RULES,
    end::RULES,
    other::RULES,
];
