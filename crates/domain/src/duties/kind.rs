//! The kinds of duties, and how one stands.

use crate::message::Message;
use crate::terms::Key;
use crate::terms::names::{closed_list, text_key};

closed_list! {
    /// What is owed. The list grows with the features that owe it.
    DutyKind, "duties-kind-" {
        /// A new report on the processor's compliance (`audit.report.every`).
        AuditReport = "audit_report",
        /// An instruction is carried out (`changes.within`; Art. 28(3)(a) GDPR).
        Instruction = "instruction",
        /// Processing is stopped, since the controller ordered it.
        StopProcessing = "stop_processing",
        /// The controller is told that an authority asks for disclosure (Art. 28(3)(a) GDPR).
        DisclosureTold = "disclosure_told",
        /// A data subject's enquiry is forwarded to the controller (Art. 28(3)(e) GDPR).
        EnquiryForwarded = "enquiry_forwarded",
        /// The controller is helped (Art. 28(3)(e) and (f) GDPR).
        Help = "help",
        /// To accept or decline an amendment by the day that it names.
        AmendmentAnswer = "amendment_answer",
        /// The choice between return and erasure at the end (`end.choose_within`, Art. 28(3)(g) GDPR).
        EndChoose = "end_choose",
        /// The return of the data at the end.
        EndReturn = "end_return",
        /// The erasure of the data at the end (`end.erase_within`).
        EndErase = "end_erase",
        /// The confirmation that the data is gone (`end.confirmation`, `end.confirm_within`).
        EndConfirm = "end_confirm",
        /// The erasure of what could not, or was not allowed to, be erased at the end.
        EndLeft = "end_left",
        /// A notice came back from everybody that it was sent to: the controller has to be told otherwise (Art. 28(2) GDPR).
        ReturnedNotice = "returned_notice",
        /// A notice was sent, and nobody is known to have received it, so that no period runs (Art. 28(2) GDPR).
        UnreadNotice = "unread_notice",
        /// A solution after an objection to a sub-processor (`subprocessor.alternative`).
        Alternative = "alternative",
        /// A run that makes data anonymous or erases it while the agreement is in force (`retention.*`).
        RetentionRun = "retention_run",
    }
}

impl DutyKind {
    /// Somebody says by hand that it is met, and with what evidence. The others are met by what is done about them: an
    /// answer, a signature, a confirmation on the page of its own. What is left after the certificate is erased when nobody
    /// answers for links any more.
    pub const fn by_hand(self) -> bool {
        matches!(self, Self::AuditReport | Self::EndLeft)
    }
}

/// What is owed, in words: its kind, and for what is done by several rules of one agreement, the rule. `term` is the wire
/// name of its term; empty for none.
pub fn what(kind: DutyKind, term: &str) -> Message {
    Message::new(match Key::from_wire(term).filter(|_| kind == DutyKind::RetentionRun) {
        Some(Key::RetentionAnonymiseAfter) => "duties-retention-anonymise",
        Some(Key::RetentionDeleteAfter) => "duties-retention-delete",
        Some(Key::RetentionExceptionAfter) => "duties-retention-exception",
        _ => kind.text(),
    })
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
