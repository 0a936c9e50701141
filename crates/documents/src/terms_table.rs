//! The terms of an agreement as a table: on pages, and in the sealed document.

use domain::terms::{Key, Terms, value_in_words};
use i18n::Locale;

use crate::typeset::TermRow;

/// A row for every key that there is, stated or not, in the order in which they are read.
pub fn rows(locale: Locale, terms: &Terms) -> Vec<TermRow> {
    Key::all()
        .map(|key| {
            let stated = terms.get(key).filter(|term| term.value().is_some());
            TermRow {
                name: locale.text(key.spec().name).into_owned(),
                value: stated.map(|term| locale.message(&value_in_words(term)).into_owned()),
                clause: terms.clause(key).map(str::to_owned),
            }
        })
        .collect()
}
