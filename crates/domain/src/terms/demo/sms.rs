use super::{blank, countries, period, text, word, words};
use crate::terms::{Event, Key, Term, Terms, Unit, Word};

/// Sendo SMS ApS: a gateway for text messages, Denmark. On the Danish standard clauses, which its appendices contradict
/// in places: the values are those of the clauses, and the contradictions are for a person to settle.
pub fn sms() -> Terms {
    rows().into_iter().collect()
}

pub(super) fn rows() -> Vec<Term> {
    vec![
        // Who binds the parties: both sign. The contact points are left blank.
        word(Key::SigningParties, Word::BothParties, "14.1"),
        blank(Key::ContactsWhere, "15.1"),
        // In force: the date of both signatures.
        word(Key::InForce, Word::BothSignatures, "14.1"),
        // Part of the service; the clauses prevail.
        text(Key::MainAgreement, "Sendo SMS", "2.3"),
        word(Key::Prevails, Word::ThisAgreement, "2.4"),
        // Survives while the service runs.
        word(Key::Survives, Word::WhileServiceRuns, "14.3"),
        // What is processed, about whom, where.
        words(Key::ProcessingNature, &[Word::Transmission, Word::Display, Word::Storage], "A.1–A.2, C.1"),
        words(Key::ProcessingData, &[Word::ContactDetails, Word::Messages], "A.3"),
        words(Key::ProcessingPeople, &[Word::Customers, Word::Partners, Word::Employees], "A.4"),
        countries(Key::ProcessingCountries, &["DK", "DE", "FI"], "B, C.5"),
        // Sub-processors: general authorisation.
        word(Key::SubprocessorAuthorisation, Word::General, "7.3"),
        // Notice: 30 days before.
        period(Key::SubprocessorNotice, 30, Unit::Days, Event::Effect, "7.3, B.2"),
        // Window: until engagement.
        word(Key::SubprocessorWindow, Word::UntilEffect, "7.3"),
        // Silence: approval.
        word(Key::SubprocessorSilence, Word::Approval, "B.2"),
        // Into a third country: documented instruction, written in C.6.
        word(Key::SubprocessorThirdCountry, Word::DocumentedInstruction, "8.1, 8.3"),
        word(Key::TransfersThirdCountry, Word::DocumentedInstruction, "8.1, 8.3"),
        text(Key::TransfersRecordedIn, "C.6", "8.4"),
        // A new location: prior written authorisation.
        word(Key::SubprocessorNewLocation, Word::WrittenApproval, "C.5"),
        // Another processing by a known sub-processor, or another one for the same: written authorisation.
        word(Key::SubprocessorOtherProcessing, Word::WrittenApproval, "B"),
        word(Key::SubprocessorSameProcessing, Word::WrittenApproval, "B"),
        // Transfer that law demands: inform before.
        word(Key::TransfersRequiredByLaw, Word::InformBefore, "8.2"),
        // Breach: without undue delay, if possible within 24 hours of becoming aware.
        period(Key::BreachToController, 24, Unit::Hours, Event::Awareness, "10.2"),
        word(Key::BreachInAnyCase, Word::WithoutUndueDelay, "10.1"),
        // Telling others: the processor helps with the controller's 72 hours.
        word(Key::BreachAuthority, Word::ControllerWithHelp, "9.2, 10.3"),
        // Report: ISAE 3000 each year, at the processor's cost, without undue delay; may be contested.
        word(Key::AuditReport, Word::Isae3000, "C.7"),
        period(Key::AuditReportEvery, 1, Unit::Years, None, "C.7"),
        word(Key::AuditReportSent, Word::WithoutUndueDelay, "C.7"),
        word(Key::AuditReportCost, Word::Processor, "C.7"),
        word(Key::AuditReportContest, Word::ScopeOrMethod, "C.7"),
        // Inspection: when the controller deems it required; it pays for physical ones.
        word(Key::AuditInspection, Word::WhenRequired, "C.7"),
        word(Key::AuditCostInspection, Word::Controller, "C.7"),
        // Audit of sub-processors: said to be in C.8, which is absent.
        blank(Key::AuditSubprocessors, "12.2"),
        // Authorities have access on identification.
        word(Key::AuditAuthority, Word::AccessOnIdentification, "12.3"),
        // Findings: the controller may request further measures.
        words(Key::AuditFindings, &[Word::FurtherMeasures], "C.7"),
        // End: erase and certify unless law requires storage.
        word(Key::EndData, Word::Erase, "11.1"),
        word(Key::EndBegins, Word::Services, "11.1"),
        word(Key::EndStorageByLaw, Word::Permitted, "11.1"),
        word(Key::EndConfirmation, Word::Certificate, "11.1"),
        // Retention: number, content and sender made anonymous after 30 days, disputed charges after 6 months; C.4
        // says erased after 30.
        period(Key::RetentionAnonymiseAfter, 30, Unit::Days, Event::Sending, "C.2"),
        words(Key::RetentionAnonymise, &[Word::Recipients, Word::Messages, Word::Senders], "C.2"),
        period(Key::RetentionDeleteAfter, 30, Unit::Days, Event::Sending, "C.4"),
        words(Key::RetentionException, &[Word::DisputedCharges], "C.2"),
        period(Key::RetentionExceptionAfter, 6, Unit::Months, None, "C.2"),
        // Termination: by notice after erasure, not while the service runs unless replaced; either may renegotiate.
        word(Key::TerminationHow, Word::NoticeAfterErasure, "14.4"),
        word(Key::TerminationWhileRunning, Word::OnlyIfReplaced, "14.3"),
        word(Key::TerminationRenegotiation, Word::EitherParty, "14.2"),
        // Changes: documented instructions, in writing.
        word(Key::ChangesHow, Word::DocumentedInstruction, "4.1"),
        // Contacts: kept current by both.
        word(Key::ContactsUpdates, Word::BothInform, "15.2"),
    ]
}
