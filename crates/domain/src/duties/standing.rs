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
        /// People with access need it and are bound to confidentiality.
        Confidentiality = "confidentiality",
        /// Measures are tested and evaluated regularly.
        Measures = "measures",
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

/// What is owed all the time while an agreement with these terms is in force: by law, or by the terms where they say so.
pub fn standing(terms: &Terms) -> Vec<Standing> {
    use Side::{Controller, Processor};
    const BY_LAW: [(StandingDuty, Side, &str); 5] = [
        (StandingDuty::Agreement, Processor, "28(9)"),
        (StandingDuty::Agreement, Controller, "28(9)"),
        (StandingDuty::Confidentiality, Processor, "28(3)(b)"),
        (StandingDuty::Measures, Processor, "32(1)(d)"),
        (StandingDuty::Record, Processor, "30(2)"),
    ];
    let by_law =
        BY_LAW.map(|(duty, party, article)| Standing { duty, party, source: Source::Article(article) }).into_iter();
    let clause = terms.value(Key::ContactsUpdates).and_then(|_| terms.clause(Key::ContactsUpdates));
    let contacts = clause.into_iter().flat_map(|clause| {
        [Processor, Controller].map(|party| Standing {
            duty: StandingDuty::Contacts,
            party,
            source: Source::Clause(clause.to_owned()),
        })
    });
    by_law.chain(contacts).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::demo;

    #[test]
    fn contacts_are_kept_current_where_the_agreement_says_so() {
        let of = |terms: &Terms| standing(terms).into_iter().filter(|one| one.duty == StandingDuty::Contacts).count();
        assert_eq!((of(&demo::sms()), of(&Terms::default())), (2, 0));
        assert_eq!(standing(&Terms::default()).len(), 5, "the law speaks whatever the terms leave out");
    }
}
