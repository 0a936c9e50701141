//! The closed lists that a profile is made of.

use crate::terms::names::{closed_list, serde_by_wire, text_key};

closed_list! {
    /// What an entry of the registry is.
    #[derive(Default)]
    Role, "subprocessors-role-" {
        /// It processes for the processor on behalf of the controllers (Art. 28(2) and (4) GDPR).
        #[default]
        Subprocessor = "subprocessor",
        /// A standard service of a third party that runs on that party's own agreement with the controller. It is no
        /// sub-processor, and is listed so that nobody takes it for one.
        ThirdPartyService = "third_party_service",
    }
}

closed_list! {
    /// What a number identifies a company by.
    #[derive(Default)]
    NumberKind, "subprocessors-number-" {
        /// In a register of companies.
        #[default]
        Registration = "registration",
        /// For value added tax.
        Vat = "vat",
    }
}

closed_list! {
    /// What is done with data at a place. Access from a third country is a transfer too (EDPB Guidelines 5/2021, 16).
    Use, "subprocessors-use-" {
        /// It is stored there.
        Storage = "storage",
        /// It is processed there otherwise.
        Processing = "processing",
        /// It is reached from there.
        Access = "access",
    }
}

closed_list! {
    /// What an assessment concluded.
    Outcome, "subprocessors-outcome-" {
        /// Fit.
        Fit = "fit",
        /// Fit, as long as conditions are kept.
        FitWithConditions = "fit_with_conditions",
        /// Not fit.
        Unfit = "unfit",
    }
}

closed_list! {
    /// What a transfer to a third country rests on (Chapter V GDPR).
    Ground, "subprocessors-ground-" {
        /// A decision of the Commission that the country protects data adequately.
        Adequacy = "adequacy",
        /// A certification under the framework between the Union and the United States.
        Dpf = "dpf",
        /// Standard contractual clauses between controllers.
        SccModule1 = "scc_module_1",
        /// Standard contractual clauses, controller to processor.
        SccModule2 = "scc_module_2",
        /// Standard contractual clauses, processor to sub-processor.
        SccModule3 = "scc_module_3",
        /// Standard contractual clauses, processor back to controller.
        SccModule4 = "scc_module_4",
        /// Binding corporate rules.
        Bcr = "bcr",
        /// The data subject has consented explicitly.
        DerogationConsent = "derogation_consent",
        /// A contract with the data subject, or in its interest.
        DerogationContract = "derogation_contract",
        /// Important reasons of public interest.
        DerogationPublicInterest = "derogation_public_interest",
        /// Legal claims.
        DerogationClaims = "derogation_claims",
        /// Vital interests.
        DerogationVitalInterests = "derogation_vital_interests",
    }
}

serde_by_wire!(Role, NumberKind, Use, Outcome, Ground);

impl Ground {
    /// The article of the GDPR that allows it, and the decision behind it.
    pub const fn article(self) -> &'static str {
        match self {
            Self::Adequacy => "Art. 45 GDPR",
            Self::Dpf => "Art. 45 GDPR, (EU) 2023/1795",
            Self::SccModule1 | Self::SccModule2 | Self::SccModule3 | Self::SccModule4 => {
                "Art. 46(2)(c) GDPR, (EU) 2021/914"
            }
            Self::Bcr => "Art. 46(2)(b), 47 GDPR",
            Self::DerogationConsent => "Art. 49(1)(a) GDPR",
            Self::DerogationContract => "Art. 49(1)(b)–(c) GDPR",
            Self::DerogationPublicInterest => "Art. 49(1)(d) GDPR",
            Self::DerogationClaims => "Art. 49(1)(e) GDPR",
            Self::DerogationVitalInterests => "Art. 49(1)(f) GDPR",
        }
    }

    /// Whether it rests on standard contractual clauses.
    pub const fn is_scc(self) -> bool {
        matches!(self, Self::SccModule1 | Self::SccModule2 | Self::SccModule3 | Self::SccModule4)
    }

    /// Whether it needs papers of its own and an assessment of the law of the third country: clause 14 of the standard
    /// contractual clauses; for binding rules EDPB Recommendations 1/2022, 5.4.1.
    pub const fn is_safeguard(self) -> bool {
        self.is_scc() || matches!(self, Self::Bcr)
    }

    /// Whether it is a derogation for specific situations (Art. 49 GDPR).
    pub const fn is_derogation(self) -> bool {
        matches!(
            self,
            Self::DerogationConsent
                | Self::DerogationContract
                | Self::DerogationPublicInterest
                | Self::DerogationClaims
                | Self::DerogationVitalInterests
        )
    }
}
