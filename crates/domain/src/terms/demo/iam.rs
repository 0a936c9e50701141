use super::{countries, country, period, rate, text, word, words};
use crate::terms::{Event, Key, Term, Terms, Unit, Word};

/// Fjordlås IAM AS: sign-in and access for public bodies, Norway. On the Norwegian public sector's standard.
pub fn iam() -> Terms {
    rows().into_iter().collect()
}

pub(super) fn rows() -> Vec<Term> {
    vec![
        // Who binds the parties: both sign, no role is asked for.
        word(Key::SigningParties, Word::BothParties, "14.1"),
        // In force: the date on which both have signed.
        word(Key::InForce, Word::BothSignatures, "14.1"),
        // Processing may start: once in force.
        word(Key::ProcessingMayStart, Word::OnceInForce, "A.5"),
        // Part of the main agreement; this agreement prevails, its appendices over its body.
        text(Key::MainAgreement, "SSA-L", "A.1"),
        word(Key::Prevails, Word::ThisAgreement, "1.2"),
        word(Key::PrevailsAppendices, Word::Appendices, "1.2"),
        // Survives while data is held.
        word(Key::Survives, Word::WhileDataHeld, "14.1"),
        // What is processed, about whom, where.
        words(Key::ProcessingNature, &[Word::Collection, Word::Storage], "A.2"),
        words(Key::ProcessingData, &[Word::Names, Word::ContactDetails, Word::Positions, Word::NationalIds], "A.3"),
        words(Key::ProcessingPeople, &[Word::Employees], "A.4"),
        countries(Key::ProcessingCountries, &["NO"], "B.2"),
        // Sub-processors: general authorisation, on conditions.
        word(Key::SubprocessorAuthorisation, Word::General, "9.1, B.1"),
        // Notice: received a month before the change.
        period(Key::SubprocessorNotice, 1, Unit::Months, Event::Effect, "B.1"),
        word(Key::SubprocessorNoticeCounts, Word::Received, "B.1"),
        // Window: as soon as possible, in practice until the change takes effect.
        word(Key::SubprocessorWindow, Word::AsSoonAsPossible, "B.1"),
        // Silence: the processor may proceed.
        word(Key::SubprocessorSilence, Word::MayProceed, "B.1"),
        // Grounds: reasonable and justifiable.
        word(Key::SubprocessorGrounds, Word::Reasonable, "B.1"),
        // After an objection: negotiate; no change until agreed.
        word(Key::SubprocessorAfterObjection, Word::Negotiate, "9.4"),
        // Into a third country: prior written approval, written in appendix B, on three grounds.
        word(Key::SubprocessorThirdCountry, Word::WrittenApproval, "10.1, B.1"),
        word(Key::TransfersThirdCountry, Word::WrittenApproval, "10.1"),
        words(Key::TransfersGrounds, &[Word::Adequacy, Word::StandardClauses, Word::BindingRules], "10.3"),
        text(Key::TransfersRecordedIn, "B", "10.4"),
        // A new location: written approval, the group's companies in the EEA excepted.
        word(Key::SubprocessorNewLocation, Word::WrittenApproval, "C.4"),
        word(Key::SubprocessorNewLocationExcept, Word::GroupInEea, "C.4"),
        // A company of the same group in the EEA: inform in advance.
        word(Key::SubprocessorSameGroup, Word::InformInEea, "B.1"),
        // Processing that law demands: notify if allowed.
        word(Key::TransfersRequiredByLaw, Word::NotifyIfAllowed, "4.1, 10.2"),
        // Breach: without undue delay, in writing, to the breach contact, four contents, in phases.
        word(Key::BreachToController, Word::WithoutUndueDelay, "8.1"),
        words(Key::BreachForm, &[Word::InWriting], "8.1"),
        word(Key::BreachRecipient, Word::BreachContact, "8.2"),
        words(Key::BreachContents, &[Word::Nature, Word::ContactPoint, Word::Consequences, Word::Measures], "8.2"),
        word(Key::BreachPhases, Word::InPhases, "8.2"),
        // Telling others: the controller tells the authority and people; third parties by law or instruction only.
        word(Key::BreachAuthority, Word::Controller, "8.4"),
        word(Key::BreachThirdParties, Word::LawOrInstruction, "8.4"),
        // Measures after a breach: consult the controller.
        word(Key::BreachMeasures, Word::Consult, "8.3"),
        // Report: information on request.
        word(Key::AuditReport, Word::OnRequest, "11.1"),
        // Inspection: reasonable notice, once a year unless there is reason, working hours, confidentiality.
        word(Key::AuditInspection, Word::OnNotice, "C.5"),
        word(Key::AuditInspectionNotice, Word::ReasonableNotice, "C.5"),
        rate(Key::AuditInspectionMax, 1, Unit::Years, "C.5"),
        words(Key::AuditInspectionMore, &[Word::AfterBreach, Word::SpecialCircumstances], "C.5"),
        words(Key::AuditInspectionConditions, &[Word::WorkingHours, Word::Confidentiality], "C.5"),
        words(Key::AuditInspectionBy, &[Word::ControllerStaff, Word::ApprovedThirdParty], "C.5"),
        // Who pays: each its own, the controller for auditors from outside, the processor after significant breaches.
        word(Key::AuditCost, Word::EachOwn, "11.4, C.5"),
        word(Key::AuditCostAuditor, Word::Controller, "C.5"),
        word(Key::AuditCostBreaches, Word::Processor, "11.4, C.5"),
        // Sub-processors are audited by the processor; authorities are helped.
        word(Key::AuditSubprocessors, Word::ByProcessor, "11.2"),
        word(Key::AuditAuthority, Word::Contribute, "11.2"),
        // Findings: rectify as soon as possible; the controller may stop processing until it has approved.
        words(Key::AuditFindings, &[Word::Rectify, Word::StopUntilApproved], "11.3"),
        word(Key::AuditRectify, Word::AsSoonAsPossible, "11.3"),
        // End: return and erase, 90 days after the main agreement, backups included, confirmed in writing.
        word(Key::EndData, Word::ReturnAndErase, "12.1"),
        word(Key::EndBegins, Word::MainAgreement, "C.6"),
        period(Key::EndEraseWithin, 90, Unit::Days, Event::Expiry, "C.6"),
        word(Key::EndBackups, Word::Included, "12.1"),
        word(Key::EndImpossible, Word::UntilOverwritten, "12.3"),
        word(Key::EndConfirmation, Word::InWriting, "12.4"),
        word(Key::EndProof, Word::OnRequest, "12.4"),
        // Termination: as the main agreement, not while that runs unless replaced.
        word(Key::TerminationHow, Word::AsMainAgreement, "14.2"),
        word(Key::TerminationWhileRunning, Word::OnlyIfReplaced, "14.2"),
        // Changes: appendix D, by the agreed date, else within reasonable time.
        word(Key::ChangesHow, Word::AppendixD, "4.3"),
        word(Key::ChangesWithin, Word::AgreedOrReasonable, "4.3"),
        // The processor may charge for assistance, changed instructions, return.
        words(Key::ChargesFor, &[Word::Assistance, Word::ChangedInstructions, Word::DataReturn], "4.3, 6.4, 12.2"),
        // Law and contacts.
        country(Key::GoverningLaw, "NO", "14"),
        word(Key::ContactsWhere, Word::NamedInAgreement, "C.8"),
    ]
}
