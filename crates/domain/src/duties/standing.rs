//! What is owed all the time while an agreement is in force, with no day on which it is due: nothing to be reminded of,
//! and shown beside the duties that have dates.

use crate::agreements::Side;
use crate::terms::names::{closed_list, text_key};
use crate::terms::{Key, Terms};

closed_list! {
    /// What is owed all the time.
    StandingDuty, "duties-standing-" {
        /// The agreement is kept in writing, electronically too.
        Agreement = "agreement",
        /// The contact points are kept current.
        Contacts = "contacts",
        /// Processing follows instructions; the controller is told at once of one that infringes the law.
        Instructions = "instructions",
        /// People with access need it and are bound to confidentiality.
        Confidentiality = "confidentiality",
        /// Measures are tested and evaluated regularly.
        Measures = "measures",
        /// Sub-processors are bound in writing to the same duties, and answered for.
        Subprocessors = "subprocessors",
        /// Data is where the agreement says, and nowhere else.
        Places = "places",
        /// What an authority asks for is not disclosed without the controller, unless the law forbids to tell it.
        Disclosure = "disclosure",
        /// The controller is helped with people's rights, security, assessments and consultations.
        Help = "help",
        /// A breach is notified to the controller.
        Breach = "breach",
        /// What shows that the processor keeps its duties is made available, and audits are allowed.
        Information = "information",
        /// The processor keeps a record of what it processes for whom.
        Record = "record",
    }
}

/// Where it is said that something is owed all the time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// In this clause of the agreement.
    Clause(String),
    /// In this article of the GDPR.
    Article(&'static str),
}

/// Something that a party owes all the time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What.
    pub duty: StandingDuty,
    /// By whom.
    pub party: Side,
    /// Who says so.
    pub source: Source,
}

/// What is owed all the time: by whom, by which term where the agreement states it, and by which article of the GDPR
/// whatever it states; none where only the agreement can say so.
const OWED: [(StandingDuty, Side, Option<Key>, Option<&str>); 14] = [
    (StandingDuty::Instructions, Side::Processor, None, Some("28(3)(a)")),
    (StandingDuty::Confidentiality, Side::Processor, None, Some("28(3)(b)")),
    (StandingDuty::Measures, Side::Processor, None, Some("32(1)(d)")),
    (StandingDuty::Subprocessors, Side::Processor, None, Some("28(4)")),
    (StandingDuty::Places, Side::Processor, Some(Key::ProcessingCountries), None),
    (StandingDuty::Disclosure, Side::Processor, Some(Key::TransfersRequiredByLaw), Some("28(3)(a)")),
    (StandingDuty::Help, Side::Processor, None, Some("28(3)(e)")),
    (StandingDuty::Breach, Side::Processor, Some(Key::BreachToController), Some("33(2)")),
    (StandingDuty::Information, Side::Processor, Some(Key::AuditInformation), Some("28(3)(h)")),
    (StandingDuty::Record, Side::Processor, None, Some("30(2)")),
    (StandingDuty::Agreement, Side::Processor, None, Some("28(9)")),
    (StandingDuty::Agreement, Side::Controller, None, Some("28(9)")),
    (StandingDuty::Contacts, Side::Processor, Some(Key::ContactsUpdates), None),
    (StandingDuty::Contacts, Side::Controller, Some(Key::ContactsUpdates), None),
];

/// What is owed all the time while an agreement with these terms is in force: by law, or by the terms where they say so.
pub fn standing(terms: &Terms) -> Vec<Standing> {
    OWED.iter()
        .filter_map(|(duty, party, key, article)| {
            let clause = key.filter(|key| terms.value(*key).is_some()).and_then(|key| terms.clause(key));
            let source = match clause.filter(|clause| !clause.is_empty()) {
                Some(clause) => Source::Clause(clause.to_owned()),
                None => Source::Article((*article)?),
            };
            Some(Standing { duty: *duty, party: *party, source })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::demo;

    #[test]
    fn contacts_are_kept_current_where_the_agreement_says_so() {
        let of = |terms: &Terms| standing(terms).into_iter().filter(|one| one.duty == StandingDuty::Contacts).count();
        assert_eq!((of(&demo::sms()), of(&Terms::default())), (2, 0));
        assert_eq!(standing(&Terms::default()).len(), 11, "the law speaks whatever the terms leave out");
        let breach = standing(&demo::sms()).into_iter().find(|one| one.duty == StandingDuty::Breach).unwrap();
        assert!(matches!(breach.source, Source::Clause(_)), "the agreement's clause comes first: {breach:?}");
    }
}
