//! Every key of the terms: one row each. To add one, write its row here and its texts in `locales/*/terms.ftl`
//! (the tests name those that are missing), then renew `docs/terms.md` as `reference.rs` says.
//!
//! A row: what it says (documentation and comment at once), name in the code, name on the wire, kind, and the kind's
//! lists: `period [units] [events] [words]`, `rate [units]`, `choice [words]`, `many [words]`, `country`, `countries`,
//! `text`.

use super::names::serde_by_wire;
use super::schema::keys;

keys! {
    Conclusion {
        /// Who has to act before the agreement binds both parties.
        SigningParties "signing.parties" choice [BothParties ControllerThenApproval]
        /// Who may bind the controller.
        SigningController "signing.controller" choice [EntitledPerson Dpo]
        /// Who may bind the processor.
        SigningProcessor "signing.processor" choice [EntitledPerson Dpo]
        /// From when the agreement is in force.
        InForce "in_force" choice [BothSignatures AsMainAgreement OtherDate]
        /// From when the processor may process.
        ProcessingMayStart "processing.may_start" choice [OnceInForce OnSignature DocumentedInstruction]
        /// The agreement that this one is part of, by its name.
        MainAgreement "main_agreement" text
        /// What prevails where this agreement and the main agreement differ on personal data.
        Prevails "prevails" choice [ThisAgreement MainAgreement]
        /// What prevails where the body and the appendices differ.
        PrevailsAppendices "prevails.appendices" choice [Appendices Body]
        /// How long the agreement holds.
        Survives "survives" choice [WhileDataHeld WhileDataProcessed WhileServiceRuns]
    }
    Processing {
        /// What the processing is for.
        ProcessingPurpose "processing.purpose" text
        /// What is done with the data.
        ProcessingNature "processing.nature" many [Collection Storage Display Transmission Backup Support]
        /// The kinds of personal data.
        ProcessingData "processing.data" many [Names ContactDetails Identifiers NationalIds Positions Messages Files UseAndLogs Payments Locations SpecialCategories CriminalOffences]
        /// Whom the data is about.
        ProcessingPeople "processing.people" many [Employees Customers Partners Users Members Pupils Patients Citizens]
        /// The countries in which the data is processed, stored and accessed.
        ProcessingCountries "processing.countries" countries
    }
    Subprocessors {
        /// Whether the controller authorises sub-processors in general or one by one (Art. 28(2) GDPR).
        SubprocessorAuthorisation "subprocessor.authorisation" choice [General Specific]
        /// How long before a change takes effect the controller has notice of it.
        SubprocessorNotice "subprocessor.notice" period [Days BusinessDays Weeks Months] [Effect] [BeforeEffect]
        /// Whether the notice counts as given when it is received or when it is sent.
        SubprocessorNoticeCounts "subprocessor.notice.counts" choice [Received Sent]
        /// By what it is known that a notice was received: a delivery report (RFC 3461), seen on the controller's page, or
        /// confirmed by a person with evidence. Any of them where nothing is stated.
        SubprocessorNoticeReceipt "subprocessor.notice.receipt" many [Delivered Seen Confirmed]
        /// How long the controller may object.
        SubprocessorWindow "subprocessor.window" period [Days BusinessDays Weeks Months] [Receipt Sending] [AsSoonAsPossible UntilEffect]
        /// What an objection must be.
        SubprocessorObjection "subprocessor.objection" many [InWriting Promptly WithReasons]
        /// What it means that the controller does not answer.
        SubprocessorSilence "subprocessor.silence" choice [MayProceed Approval Refusal]
        /// On what grounds the controller may object.
        SubprocessorGrounds "subprocessor.grounds" choice [Any Reasonable DataProtection]
        /// What follows an objection.
        SubprocessorAfterObjection "subprocessor.after_objection" choice [Negotiate NegotiateOrTerminate AlternativeOrTerminate MayTerminate NoChange]
        /// How long the parties, or the processor, have to find a solution after an objection.
        SubprocessorAlternative "subprocessor.alternative" period [Days BusinessDays Weeks Months] [Objection] [ReasonableTime]
        /// What a sub-processor in a third country needs.
        SubprocessorThirdCountry "subprocessor.third_country" choice [WrittenApproval DocumentedInstruction Notice Accepted Forbidden]
        /// What a new place of processing needs, places in the EEA included.
        SubprocessorNewLocation "subprocessor.new_location" choice [WrittenApproval NoticeInEea Notice Free]
        /// Which new places are excepted from that.
        SubprocessorNewLocationExcept "subprocessor.new_location.except" choice [GroupInEea EeaLocations]
        /// What a sub-processor of the processor's own group needs.
        SubprocessorSameGroup "subprocessor.same_group" choice [InformInEea Permitted AsOthers]
        /// What another processing by a known sub-processor needs.
        SubprocessorOtherProcessing "subprocessor.other_processing" choice [WrittenApproval Notice]
        /// What another sub-processor for the same processing needs.
        SubprocessorSameProcessing "subprocessor.same_processing" choice [WrittenApproval Notice]
    }
    Transfers {
        /// What a transfer to a third country needs (Chapter V GDPR).
        TransfersThirdCountry "transfers.third_country" choice [WrittenApproval DocumentedInstruction Accepted Forbidden]
        /// The grounds on which a transfer may rest (Art. 45, 46, 47 GDPR).
        TransfersGrounds "transfers.grounds" many [Adequacy StandardClauses BindingRules]
        /// Where an approval or instruction for a transfer is to be written.
        TransfersRecordedIn "transfers.recorded_in" text
        /// What passing data on to a third party needs, unless law demands it.
        TransfersThirdParty "transfers.third_party" choice [WrittenApproval DocumentedInstruction Forbidden]
        /// What the processor does where law demands a processing or transfer (Art. 28(3)(a) GDPR).
        TransfersRequiredByLaw "transfers.required_by_law" choice [InformBefore NotifyIfAllowed]
    }
    Breach {
        /// By when the processor notifies the controller of a breach (Art. 33(2) GDPR).
        BreachToController "breach.to_controller" period [Hours Days BusinessDays] [Awareness] [Immediately WithoutUndueDelay]
        /// What is owed in any case where the period above is an aim ("if possible within").
        BreachInAnyCase "breach.in_any_case" choice [Immediately WithoutUndueDelay]
        /// What the agreement means by a breach; Art. 4(12) GDPR is wider than access and disclosure.
        BreachScope "breach.scope" choice [AnyBreach AccessOrDisclosure]
        /// By when the processor tells of material breaches of data-protection law.
        BreachInfringements "breach.infringements" choice [Immediately WithoutUndueDelay]
        /// In what form the notice is given.
        BreachForm "breach.form" many [InWriting Email DirectMessage Telephone]
        /// To whom it goes.
        BreachRecipient "breach.recipient" choice [BreachContact PrivacyContact]
        /// What the notice contains (Art. 33(3) GDPR).
        BreachContents "breach.contents" many [Nature ContactPoint Consequences Measures]
        /// Whether what is not known yet may follow later (Art. 33(4) GDPR).
        BreachPhases "breach.phases" choice [InPhases AtOnce]
        /// Who tells the authority and the people concerned.
        BreachAuthority "breach.authority" choice [Controller ControllerWithHelp ProcessorOnBehalf]
        /// When the processor may tell third parties.
        BreachThirdParties "breach.third_parties" choice [LawOrInstruction WrittenApproval]
        /// How the controller has a say in the measures after a breach.
        BreachMeasures "breach.measures" choice [Consult Inform]
    }
    Audit {
        /// What the processor hands over as proof of compliance (Art. 28(3)(h) GDPR).
        AuditReport "audit.report" choice [OnRequest OwnReport Isae3000 Isae3402 Soc2 Iso27001]
        /// By when the processor answers a request for information.
        AuditInformation "audit.information" period [Days BusinessDays Weeks Months] [Request] [WithoutUndueDelay ReasonableTime]
        /// How often a new report is made.
        AuditReportEvery "audit.report.every" period [Months Years] [] []
        /// When the report is handed over.
        AuditReportSent "audit.report.sent" choice [WithoutUndueDelay OnRequest]
        /// Who pays for the report.
        AuditReportCost "audit.report.cost" choice [Processor Controller EachOwn]
        /// What the controller may contest in a report, and so ask for a new one.
        AuditReportContest "audit.report.contest" choice [ScopeOrMethod]
        /// When the controller may inspect.
        AuditInspection "audit.inspection" choice [OnNotice WhenRequired AgreedAuditor ReportFirst]
        /// How long before an inspection it is announced.
        AuditInspectionNotice "audit.inspection.notice" period [Days BusinessDays Weeks Months] [] [ReasonableNotice]
        /// How long before it is announced where one of the reasons below makes it urgent.
        AuditInspectionNoticeUrgent "audit.inspection.notice.urgent" period [Hours Days BusinessDays Weeks] [] [ReasonableNotice]
        /// How often the controller may inspect.
        AuditInspectionMax "audit.inspection.max" rate [Months Years]
        /// When it may inspect more often than that.
        AuditInspectionMore "audit.inspection.more" many [AfterBreach Suspicion AuthorityDemands SpecialCircumstances]
        /// How an inspection is carried out.
        AuditInspectionConditions "audit.inspection.conditions" many [WorkingHours NoDisruption Confidentiality NoCompetitor]
        /// Who may inspect.
        AuditInspectionBy "audit.inspection.by" many [ControllerStaff ApprovedThirdParty AgreedAuditor MandatedAuditor]
        /// Who pays for audits in general.
        AuditCost "audit.cost" choice [EachOwn Controller Processor]
        /// Who pays for auditors from outside.
        AuditCostAuditor "audit.cost.auditor" choice [Controller Processor EachOwn]
        /// Who pays for physical inspections.
        AuditCostInspection "audit.cost.inspection" choice [Controller Processor EachOwn]
        /// Who pays the controller's costs where significant breaches are found.
        AuditCostBreaches "audit.cost.breaches" choice [Processor Controller EachOwn]
        /// Who audits the sub-processors.
        AuditSubprocessors "audit.subprocessors" choice [ByProcessor ByController]
        /// What the processor does when an authority inspects.
        AuditAuthority "audit.authority" choice [Contribute AccessOnIdentification]
        /// What follows from findings.
        AuditFindings "audit.findings" many [Rectify StopUntilApproved FurtherMeasures]
        /// By when findings are rectified.
        AuditRectify "audit.rectify" period [Days BusinessDays Weeks Months] [Request] [WithoutUndueDelay AsSoonAsPossible ReasonableTime]
    }
    End {
        /// What happens to the data at the end (Art. 28(3)(g) GDPR).
        EndData "end.data" choice [Erase Return ReturnAndErase ControllerChooses]
        /// What must have ended for the periods of this group to run.
        EndBegins "end.begins" choice [MainAgreement ThisAgreement Services]
        /// By when the controller chooses between return and erasure.
        EndChooseWithin "end.choose_within" period [Days BusinessDays Weeks Months] [Expiry] []
        /// By when the data is erased.
        EndEraseWithin "end.erase_within" period [Days BusinessDays Weeks Months Years] [Expiry Request] [AtOnce WithoutUndueDelay]
        /// What happens to backups.
        EndBackups "end.backups" choice [Included UntilOverwritten]
        /// What is done where erasure is technically impossible.
        EndImpossible "end.impossible" choice [UntilOverwritten]
        /// Whether data that law requires to be stored is excepted.
        EndStorageByLaw "end.storage_by_law" choice [Permitted]
        /// How the processor confirms erasure.
        EndConfirmation "end.confirmation" choice [InWriting Certificate]
        /// By when it confirms.
        EndConfirmWithin "end.confirm_within" period [Days BusinessDays Weeks Months] [Completion Expiry Request] [WithoutUndueDelay]
        /// When the processor documents how it was done.
        EndProof "end.proof" choice [OnRequest]
    }
    Retention {
        /// When data is made anonymous while the agreement is in force.
        RetentionAnonymiseAfter "retention.anonymise_after" period [Days Weeks Months Years] [Sending Receipt] []
        /// What is made anonymous then.
        RetentionAnonymise "retention.anonymise" many [Recipients Senders Messages ContactDetails UseAndLogs Files]
        /// When data is erased while the agreement is in force.
        RetentionDeleteAfter "retention.delete_after" period [Days Weeks Months Years] [Sending Receipt] []
        /// What is kept for a time of its own.
        RetentionException "retention.exception" many [DisputedCharges UseAndLogs Payments]
        /// How long that is kept.
        RetentionExceptionAfter "retention.exception_after" period [Days Weeks Months Years] [Sending Receipt] []
    }
    Termination {
        /// How the agreement is terminated.
        TerminationHow "termination.how" choice [AsMainAgreement WrittenNotice NoticeAfterErasure]
        /// How long the notice is.
        TerminationNotice "termination.notice" period [Days Weeks Months] [Receipt Sending] [AsMainAgreement]
        /// Whether it can be terminated while the service or the main agreement runs.
        TerminationWhileRunning "termination.while_running" choice [OnlyIfReplaced Permitted]
        /// Who may ask to renegotiate.
        TerminationRenegotiation "termination.renegotiation" choice [EitherParty]
    }
    Other {
        /// How the agreement and the instructions are changed.
        ChangesHow "changes.how" choice [AppendixD InWriting DocumentedInstruction SignedByBoth]
        /// By when a changed instruction is carried out.
        ChangesWithin "changes.within" period [Days BusinessDays Weeks Months] [Receipt] [AgreedOrReasonable]
        /// What the processor may charge for.
        ChargesFor "charges.for" many [Assistance ChangedInstructions DataReturn Audits]
        /// The law that governs the agreement.
        GoverningLaw "governing_law" country
        /// Where the contact points are found.
        ContactsWhere "contacts.where" choice [NamedInAgreement OnPublicPage]
        /// Who keeps the contact points current.
        ContactsUpdates "contacts.updates" choice [BothInform]
    }
}

serde_by_wire!(Key);
