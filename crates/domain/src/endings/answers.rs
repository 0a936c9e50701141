//! What an answer is worth, and what must be said beside it.

use chrono::NaiveDate;

use super::{LinkKind, Outcome};
use crate::message::Message;
use crate::terms::{Key, Terms, Word};

/// What somebody answered for one link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What.
    pub outcome: Outcome,
    /// The civil day on which it was done, or from which it holds.
    pub on: NaiveDate,
    /// Until when it is kept or out of reach.
    pub until: Option<NaiveDate>,
}

/// What an answer is worth today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weight {
    /// It closes the link.
    Counts,
    /// It is dated before the end began: what was processed later it does not cover.
    Early,
    /// It is dated in the future: it says what is planned.
    Ahead,
}

/// What an answer is worth today. `begins` is the day from which the periods of the end run; while nobody knows it, no
/// answer can come after it.
pub fn weigh(answer: &Answer, begins: Option<NaiveDate>, today: NaiveDate) -> Weight {
    if answer.on > today {
        Weight::Ahead
    } else if begins.is_none_or(|begins| answer.on < begins) {
        Weight::Early
    } else {
        Weight::Counts
    }
}

/// A sentence beside an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What is to be said.
    pub text: Message,
    /// The clause that it rests on.
    pub clause: Option<String>,
}

/// What must be said beside an answer: too early, too late, planned, or not foreseen by the agreement. It is recorded
/// all the same.
pub fn remarks(
    terms: &Terms,
    kind: LinkKind,
    answer: &Answer,
    weight: Weight,
    begins: Option<NaiveDate>,
    last_day: Option<NaiveDate>,
) -> Vec<Remark> {
    let mut out = Vec::new();
    let mut say = |text: Message, key: Option<Key>| {
        let clause = key.and_then(|key| terms.clause(key)).map(str::to_owned);
        out.push(Remark { text, clause });
    };
    match (weight, begins) {
        (Weight::Ahead, _) => say(Message::new("endings-remark-ahead").with("day", answer.on), None),
        (Weight::Early, Some(begins)) => say(
            Message::new("endings-remark-early").with("day", answer.on).with("begins", begins),
            Some(Key::EndBegins),
        ),
        (Weight::Early, None) => say(Message::new("endings-remark-no-begin"), Some(Key::EndBegins)),
        (Weight::Counts, _) => {}
    }
    if let Some(last) = last_day.filter(|last| answer.on > *last) {
        say(Message::new("endings-remark-late").with("last", last), Some(Key::EndEraseWithin));
    }
    match answer.outcome {
        Outcome::Inaccessible => {
            let general = terms.word(Key::EndImpossible) == Some(Word::UntilOverwritten);
            let backups = terms.word(Key::EndBackups);
            if kind == LinkKind::Backups && backups == Some(Word::Included) && !general {
                say(Message::new("endings-remark-backups-included"), Some(Key::EndBackups));
            } else if !(general || kind == LinkKind::Backups && backups == Some(Word::UntilOverwritten)) {
                say(Message::new("endings-remark-not-foreseen"), None);
            }
        }
        Outcome::KeptByLaw if terms.word(Key::EndStorageByLaw).is_none() => {
            say(Message::new("endings-remark-law-not-foreseen"), None);
        }
        _ => {}
    }
    out
}

/// The proof that every link has answered. Only [`all_answered`] makes one, and without it nothing becomes `erased`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AllAnswered(());

/// Whether every link has an answer that counts; `None` stands for a link without one. Where there is no link at all,
/// nobody has answered.
pub fn all_answered(links: impl IntoIterator<Item = Option<Weight>>) -> Option<AllAnswered> {
    let mut some = false;
    for link in links {
        if link != Some(Weight::Counts) {
            return None;
        }
        some = true;
    }
    some.then_some(AllAnswered(()))
}
