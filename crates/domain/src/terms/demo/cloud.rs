use super::{blank, countries, period, text, word, words};
use crate::terms::{Event, Key, Term, Terms, Unit, Word};

/// Molnbyrå AB: cloud services resold, Sweden. A short agreement beside its general terms.
pub fn cloud() -> Terms {
    rows().into_iter().collect()
}

pub(super) fn rows() -> Vec<Term> {
    vec![
        // Who binds the parties: the parties themselves.
        word(Key::SigningParties, Word::BothParties, "1"),
        // In force: the general terms say, not this agreement.
        blank(Key::InForce, "11.1"),
        // Part of the service agreement; this agreement prevails.
        text(Key::MainAgreement, "Tjenesteavtalen", "1.1"),
        word(Key::Prevails, Word::ThisAgreement, "11.2"),
        // Survives while data is processed.
        word(Key::Survives, Word::WhileDataProcessed, "1.3"),
        // What is processed, about whom, where; five more countries are not named.
        words(Key::ProcessingNature, &[Word::Storage, Word::Transmission], "3.2"),
        words(Key::ProcessingPeople, &[Word::Users], "3.2"),
        countries(Key::ProcessingCountries, &["FI"], "7.1"),
        // Sub-processors: general authorisation.
        word(Key::SubprocessorAuthorisation, Word::General, "9.1"),
        // Notice: before it processes.
        word(Key::SubprocessorNotice, Word::BeforeEffect, "9.2"),
        // Window: 10 business days after receipt, in writing, promptly.
        period(Key::SubprocessorWindow, 10, Unit::BusinessDays, Event::Receipt, "9.3"),
        words(Key::SubprocessorObjection, &[Word::InWriting, Word::Promptly], "9.3"),
        // Silence: the processor may proceed.
        word(Key::SubprocessorSilence, Word::MayProceed, "9.3"),
        // Grounds: the new sub-processor's effect on the protection of data subjects.
        word(Key::SubprocessorGrounds, Word::DataProtection, "9.4"),
        // After an objection: an alternative within 30 days (from when, it does not say), else termination in part.
        word(Key::SubprocessorAfterObjection, Word::AlternativeOrTerminate, "9.3"),
        period(Key::SubprocessorAlternative, 30, Unit::Days, None, "9.3"),
        // Into a third country: the servers there are accepted.
        word(Key::SubprocessorThirdCountry, Word::Accepted, "7.1–7.2"),
        word(Key::TransfersThirdCountry, Word::Accepted, "7.1–7.2"),
        // Companies of the same group may be kept, and may engage others.
        word(Key::SubprocessorSameGroup, Word::Permitted, "9.1"),
        // To any third party: prior written consent.
        word(Key::TransfersThirdParty, Word::WrittenApproval, "A"),
        // Transfer that law demands: inform before.
        word(Key::TransfersRequiredByLaw, Word::InformBefore, "7.4"),
        // Breach: immediately, of access and disclosure, and of material breaches of the law.
        word(Key::BreachToController, Word::Immediately, "5.1"),
        word(Key::BreachScope, Word::AccessOrDisclosure, "5.1"),
        word(Key::BreachInfringements, Word::Immediately, "5.2"),
        // Report: on request.
        word(Key::AuditReport, Word::OnRequest, "8.1"),
        // Inspection: by an auditor whom both agree on; the controller pays all.
        word(Key::AuditInspection, Word::AgreedAuditor, "8.2"),
        words(Key::AuditInspectionBy, &[Word::AgreedAuditor], "8.2"),
        word(Key::AuditCost, Word::Controller, "8.3"),
        // End: erased automatically when the service agreement ends, unless law requires storage.
        word(Key::EndData, Word::Erase, "3.4"),
        word(Key::EndBegins, Word::MainAgreement, "3.4"),
        word(Key::EndEraseWithin, Word::AtOnce, "3.4"),
        word(Key::EndStorageByLaw, Word::Permitted, "3.4"),
        // Termination: the general terms say.
        blank(Key::TerminationHow, "11.1"),
        // Changes: in writing.
        word(Key::ChangesHow, Word::InWriting, "3.5, 11.2"),
    ]
}
