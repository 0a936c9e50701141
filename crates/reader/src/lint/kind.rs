//! The kinds of findings: one row each. To add one, write its row here and its sentence in `locales/*/lint.ftl`; tests
//! name what is missing.

use serde::{Deserialize, Serialize};

/// How a finding weighs. Nothing but [`Severity::Blocks`] keeps anybody from anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// A term from which dates are computed has two values, so that nothing can be computed until a person decides.
    Blocks,
    /// Two places of the agreement do not go together.
    Contradiction,
    /// The law demands it and the text lacks it.
    Missing,
    /// What it says is not, or no longer, what the law says.
    Law,
    /// It points to what is not there.
    Reference,
    /// The words cannot be meant as they stand.
    Wording,
}

impl Severity {
    /// All of them, the weightiest first.
    pub const ALL: &'static [Self] =
        &[Self::Blocks, Self::Contradiction, Self::Missing, Self::Law, Self::Reference, Self::Wording];

    /// The name in JSON and the documentation.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Blocks => "blocks",
            Self::Contradiction => "contradiction",
            Self::Missing => "missing",
            Self::Law => "law",
            Self::Reference => "reference",
            Self::Wording => "wording",
        }
    }

    /// The key of its name in the locales' `lint.ftl`.
    pub const fn message_key(self) -> &'static str {
        match self {
            Self::Blocks => "lint-severity-blocks",
            Self::Contradiction => "lint-severity-contradiction",
            Self::Missing => "lint-severity-missing",
            Self::Law => "lint-severity-law",
            Self::Reference => "lint-severity-reference",
            Self::Wording => "lint-severity-wording",
        }
    }
}

macro_rules! kinds {
    ($($variant:ident = $wire:literal, $key:literal, $severity:ident, $source:literal, $says:literal;)+) => {
        /// The kinds of findings about what an agreement says.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Kind {
            $(#[doc = $says] $variant,)+
        }

        impl Kind {
            /// All of them, in the order in which they are listed.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in JSON and the documentation.
            pub const fn wire(self) -> &'static str {
                match self { $(Self::$variant => $wire,)+ }
            }

            /// The key of its sentence in the locales' `lint.ftl`.
            pub const fn message_key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }

            /// How it weighs, unless the finding says otherwise.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)+ }
            }

            /// The rule that it rests on; empty where that is plain sense.
            pub const fn source(self) -> &'static str {
                match self { $(Self::$variant => $source,)+ }
            }

            /// What it says, for the documentation.
            pub const fn says(self) -> &'static str {
                match self { $(Self::$variant => $says,)+ }
            }
        }
    };
}

kinds! {
    NotAnAgreement = "not_an_agreement", "lint-not-an-agreement", Missing, "GDPR Art. 28(3)",
        "The text does not read like a data processing agreement; single demands are then not listed.";
    MissingSubjectMatter = "missing_subject_matter", "lint-missing-subject-matter", Missing, "GDPR Art. 28(3)",
        "The subject matter of the processing is not set out.";
    MissingDuration = "missing_duration", "lint-missing-duration", Missing, "GDPR Art. 28(3)",
        "The duration of the processing is not set out.";
    MissingNature = "missing_nature", "lint-missing-nature", Missing, "GDPR Art. 28(3)",
        "The nature of the processing is not set out.";
    MissingPurpose = "missing_purpose", "lint-missing-purpose", Missing, "GDPR Art. 28(3)",
        "The purpose of the processing is not set out.";
    MissingDataTypes = "missing_data_types", "lint-missing-data-types", Missing, "GDPR Art. 28(3)",
        "The types of personal data are not set out.";
    MissingPeople = "missing_people", "lint-missing-people", Missing, "GDPR Art. 28(3)",
        "The categories of data subjects are not set out.";
    MissingControllerDuties = "missing_controller_duties", "lint-missing-controller-duties", Missing, "GDPR Art. 28(3)",
        "The obligations and rights of the controller are not set out.";
    MissingInstructions = "missing_instructions", "lint-missing-instructions", Missing, "GDPR Art. 28(3)(a)",
        "Nothing says that the processor processes on documented instructions only.";
    MissingTransferInstructions = "missing_transfer_instructions", "lint-missing-transfer-instructions", Missing,
        "GDPR Art. 28(3)(a)", "Nothing says that instructions govern transfers to third countries as well.";
    MissingLegalDutyNotice = "missing_legal_duty_notice", "lint-missing-legal-duty-notice", Missing, "GDPR Art. 28(3)(a)",
        "Nothing says that the processor tells the controller of processing that law demands.";
    MissingInfringingInstruction = "missing_infringing_instruction", "lint-missing-infringing-instruction", Missing,
        "GDPR Art. 28(3), last sentence",
        "Nothing says that the processor tells the controller of an instruction that infringes the law.";
    MissingConfidentiality = "missing_confidentiality", "lint-missing-confidentiality", Missing, "GDPR Art. 28(3)(b)",
        "Nothing binds the people who process the data to confidentiality.";
    MissingSecurity = "missing_security", "lint-missing-security", Missing, "GDPR Art. 28(3)(c)",
        "Nothing obliges the processor to the security measures of Art. 32.";
    MissingSubprocessorAuthorisation = "missing_subprocessor_authorisation", "lint-missing-subprocessor-authorisation",
        Missing, "GDPR Art. 28(2)", "Nothing makes sub-processors depend on the controller's written authorisation.";
    MissingSubprocessorChanges = "missing_subprocessor_changes", "lint-missing-subprocessor-changes", Missing,
        "GDPR Art. 28(2)", "Under a general authorisation, nothing lets the controller know of changes and object.";
    MissingSubprocessorContract = "missing_subprocessor_contract", "lint-missing-subprocessor-contract", Missing,
        "GDPR Art. 28(3)(d), 28(4)", "Nothing imposes the same duties on sub-processors by contract.";
    MissingSubprocessorLiability = "missing_subprocessor_liability", "lint-missing-subprocessor-liability", Missing,
        "GDPR Art. 28(4)", "Nothing makes the processor fully liable for its sub-processors.";
    MissingRightsHelp = "missing_rights_help", "lint-missing-rights-help", Missing, "GDPR Art. 28(3)(e)",
        "Nothing obliges the processor to help with the rights of data subjects.";
    MissingDutiesHelp = "missing_duties_help", "lint-missing-duties-help", Missing, "GDPR Art. 28(3)(f)",
        "Nothing obliges the processor to help with Art. 32 to 36.";
    MissingBreachNotice = "missing_breach_notice", "lint-missing-breach-notice", Missing, "GDPR Art. 33(2)",
        "Nothing says that the processor notifies the controller of breaches.";
    MissingEnd = "missing_end", "lint-missing-end", Missing, "GDPR Art. 28(3)(g)",
        "Nothing says that the data is erased or returned at the end.";
    MissingEndChoice = "missing_end_choice", "lint-missing-end-choice", Missing, "GDPR Art. 28(3)(g)",
        "The data is erased, or returned, without the controller having the choice.";
    MissingInformation = "missing_information", "lint-missing-information", Missing, "GDPR Art. 28(3)(h)",
        "Nothing gives the controller the information that shows compliance.";
    MissingAudits = "missing_audits", "lint-missing-audits", Missing, "GDPR Art. 28(3)(h)",
        "Nothing lets the controller audit or inspect.";
    TermsContradict = "terms_contradict", "lint-terms-contradict", Contradiction, "",
        "Two places state one term differently. Blocks where dates are computed from it.";
    AuthorisationContradicted = "authorisation_contradicted", "lint-authorisation-contradicted", Contradiction,
        "GDPR Art. 28(2)", "A general authorisation stands beside a demand for a specific one.";
    ErasureRulesDiffer = "erasure_rules_differ", "lint-erasure-rules-differ", Contradiction, "",
        "Two rules say differently when data is erased, or whether it is erased or returned.";
    PrevailsBothWays = "prevails_both_ways", "lint-prevails-both-ways", Contradiction, "",
        "Two documents are each said to prevail over the other.";
    ChangeBeforeObjection = "change_before_objection", "lint-change-before-objection", Contradiction, "GDPR Art. 28(2)",
        "A change may take effect before the time to object has passed.";
    BreachAimAndLimit = "breach_aim_and_limit", "lint-breach-aim-and-limit", Contradiction, "GDPR Art. 33(2)",
        "The period for breach notices is only an aim, and another rule stands beside it.";
    DiffersFromConfirmed = "differs_from_confirmed", "lint-differs-from-confirmed", Contradiction, "",
        "The text states a term otherwise than it was confirmed.";
    LawRepealed = "law_repealed", "lint-law-repealed", Law, "docs/findings.md",
        "It relies on law that no longer stands.";
    WrongArticle = "wrong_article", "lint-wrong-article", Law, "GDPR",
        "The article that it cites is about something else.";
    NationalIdSpecial = "national_id_special", "lint-national-id-special", Law, "GDPR Art. 9(1), 87",
        "The national identity number is filed under special categories of data.";
    BreachPeriodLong = "breach_period_long", "lint-breach-period-long", Law,
        "GDPR Art. 33(1) and (2); EDPB Guidelines 9/2022, 43 to 45",
        "The period for breach notices is longer than \"without undue delay\" can be.";
    BreachScopeNarrow = "breach_scope_narrow", "lint-breach-scope-narrow", Law, "GDPR Art. 4(12)",
        "Fewer events count as a breach than the law counts.";
    DateBeforeLaw = "date_before_law", "lint-date-before-law", Law, "GDPR Art. 99",
        "A date on which the GDPR cannot have applied, since it did not exist.";
    ProtocolObsolete = "protocol_obsolete", "lint-protocol-obsolete", Law, "GDPR Art. 32(1); RFC 7568, RFC 8996",
        "It relies on a version of TLS or SSL that must no longer be used.";
    ClauseNotThere = "clause_not_there", "lint-clause-not-there", Reference, "", "It refers to a clause that is not there.";
    AppendixNotThere = "appendix_not_there", "lint-appendix-not-there", Reference, "",
        "It refers to an appendix that is not there.";
    ReferenceElsewhere = "reference_elsewhere", "lint-reference-elsewhere", Reference, "",
        "What it refers to is there, but not what it is said to hold.";
    PartyOnBothSides = "party_on_both_sides", "lint-party-on-both-sides", Wording, "",
        "One party has a duty or right towards itself.";
    DutyOfOtherParty = "duty_of_other_party", "lint-duty-of-other-party", Wording, "GDPR Art. 13, 14, 24, 28, 33",
        "It lays on one party what is the other's.";
    Blank = "blank", "lint-blank", Wording, "", "Something is left to be filled in.";
    ProtocolUnknown = "protocol_unknown", "lint-protocol-unknown", Wording, "RFC 8446",
        "A version of TLS or SSL that does not exist.";
    DateImpossible = "date_impossible", "lint-date-impossible", Wording, "", "A day that the calendar does not have.";
    DateInFuture = "date_in_future", "lint-date-in-future", Wording, "", "A law or judgment dated after today.";
    LanguageMixed = "language_mixed", "lint-language-mixed", Wording, "",
        "A clause or heading in another language than the text.";
}

impl Kind {
    /// The kind of this name; `None` for any other text.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.wire() == name)
    }
}
