//! The closed lists in which consequences are told.

use crate::terms::names::{closed_list, serde_by_wire, text_key};

closed_list! {
    /// What an agreement asks for before a change, from the least to the most: the strictest that applies wins.
    Demand, "subprocessors-demand-" {
        /// Nothing.
        Nothing = "nothing",
        /// The controller is told in advance.
        Inform = "inform",
        /// The controller is told, and may object.
        Window = "window",
        /// The controller has to approve: silence is refusal.
        Approval = "approval",
        /// The agreement forbids it; only an amendment can permit it.
        Forbidden = "forbidden",
    }
}

closed_list! {
    /// What it means that the controller does not answer.
    Silence, "subprocessors-silence-" {
        /// No answer is asked for.
        NoQuestion = "no_question",
        /// The processor may proceed.
        MayProceed = "may_proceed",
        /// The change counts as approved.
        Approval = "approval",
        /// The change counts as refused.
        Refusal = "refusal",
    }
}

closed_list! {
    /// Why an agreement asks for something.
    Why, "subprocessors-why-" {
        /// Each sub-processor needs a specific authorisation.
        Specific = "specific",
        /// The agreement does not say that sub-processors are authorised in general.
        NotAuthorised = "not_authorised",
        /// A third country needs written approval.
        ThirdCountryApproval = "third_country_approval",
        /// A third country needs a documented instruction.
        ThirdCountryInstruction = "third_country_instruction",
        /// Third countries are forbidden.
        ThirdCountryForbidden = "third_country_forbidden",
        /// The agreement does not say what a third country needs.
        ThirdCountryNotStated = "third_country_not_stated",
        /// The transfer rests on a ground that the agreement does not name.
        GroundNotAgreed = "ground_not_agreed",
        /// A new place needs written approval.
        PlaceApproval = "place_approval",
        /// A new place outside the EEA needs written approval.
        PlaceOutsideEea = "place_outside_eea",
        /// Other processing needs written approval.
        OtherProcessing = "other_processing",
        /// Another one for the same processing needs written approval.
        SameProcessing = "same_processing",
        /// By the agreement, silence is refusal.
        SilenceRefuses = "silence_refuses",
        /// The agreement neither authorises in general nor says what silence means.
        SilenceNotStated = "silence_not_stated",
        /// The controller may object to it.
        General = "general",
        /// A company of the processor's group in the EEA: the controller is informed.
        GroupInEea = "group_in_eea",
        /// Companies of the processor's group are permitted.
        GroupPermitted = "group_permitted",
        /// The processor may choose places.
        PlaceFree = "place_free",
        /// The transfer rests on something else now.
        GroundChanged = "ground_changed",
        /// A company leaves, or does less.
        Less = "less",
        /// Another name.
        Name = "name",
        /// A standard service of a third party.
        ThirdParty = "third_party",
        /// Kept current at any time.
        Editorial = "editorial",
    }
}

closed_list! {
    /// By what it is known that a notice was received. Sending alone is no receipt.
    Receipt, "subprocessors-receipt-" {
        /// The receiving server reported delivery (RFC 3461).
        Delivered = "delivered",
        /// It was seen on the controller's page.
        Seen = "seen",
        /// A person has confirmed it, with evidence.
        Confirmed = "confirmed",
    }
}

serde_by_wire!(Demand, Silence, Why, Receipt);

impl Receipt {
    /// The key of the words within a sentence: "a delivery report".
    pub const fn how(self) -> &'static str {
        match self {
            Self::Delivered => text_key!("subprocessors-receipt-by-", "delivered"),
            Self::Seen => text_key!("subprocessors-receipt-by-", "seen"),
            Self::Confirmed => text_key!("subprocessors-receipt-by-", "confirmed"),
        }
    }
}

impl Why {
    /// The article of the GDPR behind it; none where the agreement alone says so.
    pub const fn article(self) -> Option<&'static str> {
        match self {
            Self::Specific | Self::NotAuthorised | Self::SilenceNotStated | Self::General => Some("Art. 28(2) GDPR"),
            Self::ThirdCountryApproval | Self::ThirdCountryInstruction | Self::ThirdCountryNotStated => {
                Some("Art. 28(3)(a) GDPR")
            }
            Self::GroundNotAgreed | Self::GroundChanged => Some("Art. 44 GDPR"),
            _ => None,
        }
    }

    /// Whether its text names countries.
    pub(super) const fn names_countries(self) -> bool {
        matches!(
            self,
            Self::ThirdCountryApproval
                | Self::ThirdCountryInstruction
                | Self::ThirdCountryForbidden
                | Self::ThirdCountryNotStated
                | Self::GroundNotAgreed
                | Self::PlaceApproval
                | Self::PlaceOutsideEea
                | Self::PlaceFree
                | Self::GroundChanged
        )
    }

    /// Whether its text names companies.
    pub(super) const fn names_companies(self) -> bool {
        matches!(self, Self::SameProcessing)
    }
}
