//! The kinds of duties, and how one stands.

use crate::terms::names::{closed_list, text_key};

closed_list! {
    /// What is owed. The list grows with the features that owe it.
    DutyKind, "duties-kind-" {
        /// A new report on the processor's compliance (`audit.report.every`).
        AuditReport = "audit_report",
    }
}

closed_list! {
    /// How a duty stands.
    DutyState, "duties-state-" {
        /// It is owed.
        Open = "open",
        /// It was met, with evidence.
        Met = "met",
        /// It is no longer owed: what it came from was taken back or has ended.
        Dropped = "dropped",
    }
}

/// The keys of all texts that this list asks for: they are made while compiling, and stand nowhere as such.
pub fn text_keys() -> impl Iterator<Item = &'static str> {
    let standing = super::StandingDuty::ALL.iter().map(|duty| duty.text());
    DutyKind::ALL.iter().map(|kind| kind.text()).chain(DutyState::ALL.iter().map(|state| state.text())).chain(standing)
}
