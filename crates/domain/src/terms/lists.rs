//! The closed lists that values are made of.

use super::names::{closed_list, text_key};

closed_list! {
    /// What a number counts.
    Unit, "terms-unit-" {
        /// Hours, from the exact moment.
        Hours = "hours",
        /// Calendar days.
        Days = "days",
        /// Monday to Friday outside the calendar's holidays, unless the agreement says otherwise.
        BusinessDays = "business_days",
        /// Weeks.
        Weeks = "weeks",
        /// Calendar months.
        Months = "months",
        /// Calendar years.
        Years = "years",
    }
}

impl Unit {
    /// The key of "30 days", with the argument `number`.
    pub const fn counted(self) -> &'static str {
        match self {
            Self::Hours => "terms-count-hours",
            Self::Days => "terms-count-days",
            Self::BusinessDays => "terms-count-business-days",
            Self::Weeks => "terms-count-weeks",
            Self::Months => "terms-count-months",
            Self::Years => "terms-count-years",
        }
    }

    /// The key of "a year", as in "once a year". Texts stand for the units that rates are stated in.
    pub const fn each(self) -> &'static str {
        match self {
            Self::Hours => "terms-each-hours",
            Self::Days => "terms-each-days",
            Self::BusinessDays => "terms-each-business-days",
            Self::Weeks => "terms-each-weeks",
            Self::Months => "terms-each-months",
            Self::Years => "terms-each-years",
        }
    }
}

closed_list! {
    /// What a period counts from, or back to.
    Event, "terms-event-" {
        /// The message reached the other party.
        Receipt = "receipt",
        /// The message was sent, or the text message was, where those are what is processed.
        Sending = "sending",
        /// The change takes effect; periods count back to it.
        Effect = "effect",
        /// The processor became aware of it.
        Awareness = "awareness",
        /// What the period hangs on ended: see `end.begins`.
        Expiry = "expiry",
        /// The controller objected.
        Objection = "objection",
        /// What was to be done is complete.
        Completion = "completion",
        /// The other party asked for it.
        Request = "request",
    }
}

impl Event {
    /// Whether periods count back to it, rather than from it.
    pub const fn counts_back(self) -> bool {
        matches!(self, Self::Effect)
    }
}

closed_list! {
    /// How far a term can be relied on.
    Status, "terms-status-" {
        /// The agreement does not say. Nothing is computed from it; a person is asked.
        NotStated = "not_stated",
        /// The agreement says so.
        Stated = "stated",
        /// It was found in the text, and a person confirmed it.
        Confirmed = "confirmed",
        /// This agreement differs from its version here (appendix D).
        Overridden = "overridden",
    }
}

closed_list! {
    /// The chapters in which keys are shown.
    Group, "terms-group-" {
        /// Who signs, and from when and how long the agreement holds.
        Conclusion = "conclusion",
        /// What is processed, about whom, where.
        Processing = "processing",
        /// Who else processes.
        Subprocessors = "subprocessors",
        /// Out of the EEA, and to others.
        Transfers = "transfers",
        /// When something went wrong.
        Breach = "breach",
        /// Reports and inspections.
        Audit = "audit",
        /// What happens to the data afterwards.
        End = "end",
        /// How long data is kept meanwhile.
        Retention = "retention",
        /// How the agreement ends.
        Termination = "termination",
        /// Changes, costs, law, contacts.
        Other = "other",
    }
}
