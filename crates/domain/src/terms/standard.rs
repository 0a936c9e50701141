//! The terms of the standard agreement.

use super::rows::{blank, country, period, rate, text, word, words};
use super::{Country, Event, Key, Term, Terms, Unit, Word};

/// The terms of the standard agreement, in every language: the values of `standard/terms.md`.
///
/// Its governing law is that of the processor's country (14.5). Two more terms are the tenant's own and stay not
/// stated, with the clause that leaves the blank: the name of the main agreement and the countries of processing.
pub fn standard(processor: Option<Country>) -> Terms {
    let law = processor.map(|processor| country(Key::GoverningLaw, processor.code(), "14.5"));
    rows().into_iter().chain(law).collect()
}

fn rows() -> Vec<Term> {
    [conclusion(), subprocessors(), breach(), audit(), end()].concat()
}

fn conclusion() -> Vec<Term> {
    vec![
        // Who binds the parties; from when.
        word(Key::SigningParties, Word::BothParties, "13.1"),
        word(Key::SigningController, Word::EntitledPerson, "13.1"),
        word(Key::SigningProcessor, Word::EntitledPerson, "13.1"),
        word(Key::InForce, Word::BothSignatures, "13.1"),
        word(Key::ProcessingMayStart, Word::OnceInForce, "13.1"),
        // Part of what, what prevails, how long.
        blank(Key::MainAgreement, "1.1"),
        word(Key::Prevails, Word::ThisAgreement, "1.4"),
        word(Key::PrevailsAppendices, Word::Body, "1.4"),
        word(Key::Survives, Word::WhileDataHeld, "13.2"),
        // What is processed, about whom, where.
        words(
            Key::ProcessingNature,
            &[Word::Collection, Word::Storage, Word::Display, Word::Transmission, Word::Backup, Word::Support],
            "A.2",
        ),
        words(
            Key::ProcessingData,
            &[
                Word::Names,
                Word::ContactDetails,
                Word::Positions,
                Word::UseAndLogs,
                Word::Messages,
                Word::Files,
                Word::NationalIds,
                Word::SpecialCategories,
                Word::CriminalOffences,
            ],
            "A.3",
        ),
        words(
            Key::ProcessingPeople,
            &[Word::Users, Word::Employees, Word::Customers, Word::Members, Word::Partners],
            "A.4",
        ),
        blank(Key::ProcessingCountries, "C.5"),
    ]
}

fn subprocessors() -> Vec<Term> {
    vec![
        // Notice 30 days before, objection within 14 days with reasons, then a solution or an end.
        word(Key::SubprocessorAuthorisation, Word::General, "8.1"),
        period(Key::SubprocessorNotice, 30, Unit::Days, Event::Effect, "8.2"),
        word(Key::SubprocessorNoticeCounts, Word::Received, "8.2"),
        period(Key::SubprocessorWindow, 14, Unit::Days, Event::Receipt, "8.3"),
        words(Key::SubprocessorObjection, &[Word::InWriting, Word::WithReasons], "8.3"),
        word(Key::SubprocessorSilence, Word::MayProceed, "8.4"),
        word(Key::SubprocessorGrounds, Word::DataProtection, "8.3"),
        word(Key::SubprocessorAfterObjection, Word::NegotiateOrTerminate, "8.5"),
        period(Key::SubprocessorAlternative, 30, Unit::Days, Event::Objection, "8.5"),
        // What counts as a change.
        word(Key::SubprocessorThirdCountry, Word::WrittenApproval, "B.1"),
        word(Key::SubprocessorNewLocation, Word::NoticeInEea, "C.5"),
        word(Key::SubprocessorSameGroup, Word::AsOthers, "B.1"),
        word(Key::SubprocessorOtherProcessing, Word::Notice, "B.1"),
        word(Key::SubprocessorSameProcessing, Word::Notice, "B.1"),
        // Transfers.
        word(Key::TransfersThirdCountry, Word::WrittenApproval, "9.1"),
        words(Key::TransfersGrounds, &[Word::Adequacy, Word::StandardClauses, Word::BindingRules], "9.3"),
        text(Key::TransfersRecordedIn, "D", "C.6"),
        word(Key::TransfersRequiredByLaw, Word::InformBefore, "3.4"),
    ]
}

fn breach() -> Vec<Term> {
    vec![
        // 24 hours, in writing, to the breach contact.
        period(Key::BreachToController, 24, Unit::Hours, Event::Awareness, "7.1"),
        word(Key::BreachScope, Word::AnyBreach, "7.1"),
        words(Key::BreachForm, &[Word::InWriting], "7.1"),
        word(Key::BreachRecipient, Word::BreachContact, "7.1"),
        words(Key::BreachContents, &[Word::Nature, Word::ContactPoint, Word::Consequences, Word::Measures], "7.2"),
        word(Key::BreachPhases, Word::InPhases, "7.3"),
        // Who tells others, who is asked.
        word(Key::BreachAuthority, Word::ControllerWithHelp, "7.5"),
        word(Key::BreachThirdParties, Word::LawOrInstruction, "7.5"),
        word(Key::BreachMeasures, Word::Consult, "7.4"),
    ]
}

fn audit() -> Vec<Term> {
    vec![
        // A report each year, information within 30 days.
        period(Key::AuditInformation, 30, Unit::Days, Event::Request, "10.1"),
        word(Key::AuditReport, Word::OnRequest, "10.2"),
        period(Key::AuditReportEvery, 1, Unit::Years, None, "10.2"),
        word(Key::AuditReportSent, Word::OnRequest, "10.2"),
        word(Key::AuditReportCost, Word::Processor, "10.2"),
        // Inspection: 30 days' notice, once a year unless there is reason.
        word(Key::AuditInspection, Word::OnNotice, "C.7"),
        period(Key::AuditInspectionNotice, 30, Unit::Days, None, "C.7"),
        period(Key::AuditInspectionNoticeUrgent, 7, Unit::Days, None, "C.7"),
        rate(Key::AuditInspectionMax, 1, Unit::Years, "C.7"),
        words(
            Key::AuditInspectionMore,
            &[Word::AfterBreach, Word::SpecialCircumstances, Word::AuthorityDemands],
            "C.7",
        ),
        words(Key::AuditInspectionConditions, &[Word::WorkingHours, Word::NoDisruption, Word::Confidentiality], "C.7"),
        words(Key::AuditInspectionBy, &[Word::ControllerStaff, Word::MandatedAuditor], "10.3"),
        // Who pays; what follows.
        word(Key::AuditCost, Word::EachOwn, "10.4"),
        word(Key::AuditCostAuditor, Word::Controller, "10.4"),
        word(Key::AuditCostBreaches, Word::Processor, "10.4"),
        word(Key::AuditSubprocessors, Word::ByProcessor, "10.6"),
        word(Key::AuditAuthority, Word::AccessOnIdentification, "10.7"),
        words(Key::AuditFindings, &[Word::Rectify, Word::StopUntilApproved], "10.5"),
        word(Key::AuditRectify, Word::WithoutUndueDelay, "10.5"),
    ]
}

fn end() -> Vec<Term> {
    vec![
        // The controller chooses; erased 90 days after the services, backups included, confirmed 14 days later.
        word(Key::EndData, Word::ControllerChooses, "11.1"),
        word(Key::EndBegins, Word::Services, "11.3"),
        period(Key::EndChooseWithin, 30, Unit::Days, Event::Expiry, "11.1"),
        period(Key::EndEraseWithin, 90, Unit::Days, Event::Expiry, "11.3"),
        word(Key::EndBackups, Word::Included, "11.3"),
        word(Key::EndStorageByLaw, Word::Permitted, "11.5"),
        word(Key::EndConfirmation, Word::InWriting, "11.4"),
        period(Key::EndConfirmWithin, 14, Unit::Days, Event::Completion, "11.4"),
        word(Key::EndProof, Word::OnRequest, "11.4"),
        // Termination, changes, charges, law, contacts.
        word(Key::TerminationWhileRunning, Word::OnlyIfReplaced, "13.3"),
        word(Key::TerminationRenegotiation, Word::EitherParty, "13.6"),
        word(Key::ChangesHow, Word::AppendixD, "13.5"),
        words(Key::ChargesFor, &[Word::Assistance, Word::ChangedInstructions, Word::DataReturn], "12.2"),
        word(Key::ContactsWhere, Word::NamedInAgreement, "14.1"),
        word(Key::ContactsUpdates, Word::BothInform, "14.2"),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::Status;

    #[test]
    fn what_is_the_tenants_own_is_left_open_and_says_where() {
        let terms = standard(Country::from_code("NO"));
        assert_eq!(terms.clause(Key::GoverningLaw), Some("14.5"));
        let open: Vec<_> = terms
            .iter()
            .filter(|term| term.status() == Status::NotStated)
            .map(|term| (term.key(), term.clause()))
            .collect();
        assert_eq!(open, [(Key::MainAgreement, "1.1"), (Key::ProcessingCountries, "C.5")]);
        assert!(standard(None).get(Key::GoverningLaw).is_none());
    }
}
