//! An amendment that was written on a version which has changed since: can it stand on the new one?

use super::carry::number_of;
use super::places::same_part;
use super::{Change, find};
use crate::terms::{Key, Terms};
use crate::text::AgreementText;

/// Something that another amendment has changed too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// Words, by their place.
    Words(String),
    /// A term.
    Term(Key),
}

/// What keeps changes from being made to a newer version as they are: words and terms that are no longer what whoever
/// wrote the changes had before them.
pub fn conflicts(
    changes: &[Change],
    (text, terms): (&AgreementText, &Terms),
    (new_text, new_terms): (&AgreementText, &Terms),
) -> Vec<Conflict> {
    changes
        .iter()
        .filter_map(|change| match change {
            Change::Term { term } => {
                let key = term.key();
                (terms.value(key) != new_terms.value(key)).then_some(Conflict::Term(key))
            }
            Change::Add { after: at, label, .. } => {
                let taken = find(new_text, &number_of(at, label)).is_some();
                // A place without a number is known by its order, which changes with what was added or taken out before it.
                let there = match at.starts_with('#') {
                    true => same(text, new_text, at),
                    false => find(new_text, at).is_some(),
                };
                (taken || !there).then(|| Conflict::Words(at.clone()))
            }
            Change::Replace { at, .. } => (!same(text, new_text, at)).then(|| Conflict::Words(at.clone())),
            // It takes its parts along, and so what became of them in the meantime.
            Change::Remove { at } => (!same_part(text, new_text, at)).then(|| Conflict::Words(at.clone())),
        })
        .collect()
}

/// Whether both texts have this place, with the same words.
fn same(text: &AgreementText, new_text: &AgreementText, at: &str) -> bool {
    find(text, at).is_some_and(|old| find(new_text, at) == Some(old))
}
