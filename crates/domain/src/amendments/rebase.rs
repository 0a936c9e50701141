//! An amendment that was written on a version which has changed since: can it stand on the new one?

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
                let taken = find(new_text, label.trim_end_matches('.')).is_some();
                (taken || find(new_text, at).is_none()).then(|| Conflict::Words(at.clone()))
            }
            Change::Replace { at, .. } | Change::Remove { at } => {
                let same = match (find(text, at), find(new_text, at)) {
                    (Some(old), Some(new)) => old == new,
                    _ => false,
                };
                (!same).then(|| Conflict::Words(at.clone()))
            }
        })
        .collect()
}
