//! Special terms: what the staff agree with one controller alone, before the agreement is signed. They stand in its
//! appendix D, and its terms are its own from then on.

mod list;
mod noticed;
mod put;
mod term;

use documents::overrides::written;
use domain::ids::AgreementId;
use domain::message::Message;
use domain::overrides::Override;
use domain::permissions::Action::OverrideTerms;
use domain::terms::{self, Terms};
use domain::text::{AgreementText, Clause};
use i18n::Locale;
use storage::agreements::Agreement;
use storage::templates;

use crate::route::Access::Staff as Of;
use crate::visit::Staff;
use crate::{Error, Result, Route};

/// The routes of this feature.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/overrides", Of(OverrideTerms), list::get),
        Route::post("/t/{slug}/{lang}/staff/agreements/{id}/overrides", Of(OverrideTerms), list::post),
        Route::post("/t/{slug}/{lang}/staff/agreements/{id}/overrides/drop", Of(OverrideTerms), list::drop),
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/overrides/term", Of(OverrideTerms), term::get),
        Route::post("/t/{slug}/{lang}/staff/agreements/{id}/overrides/term", Of(OverrideTerms), term::post),
    ]
}

/// A special term as pages show it.
pub struct Line {
    /// Its number in appendix D.
    pub number: String,
    /// Its words, by paragraph.
    pub words: Vec<String>,
    /// The term that it changes, in words; empty where it changes none.
    pub term: String,
    /// What the standard text says instead; empty where it changes no term.
    pub before: String,
    /// The wire name of that term; empty where it changes none.
    pub key: String,
}

/// The special terms, beside what the template's version says.
pub fn lines(locale: Locale, agreement: &Agreement, standard: &templates::Version) -> Result<Vec<Line>> {
    let mut text = text_of(agreement, standard)?;
    let before = numbers(&text);
    written(&mut text, &standard.terms, &agreement.overrides);
    let new = numbers(&text).into_iter().filter(|number| !before.contains(number));
    let say = |message: &Message| locale.message(message).into_owned();
    let line = |(number, one): (String, &Override)| Line {
        number,
        words: one.words.lines().map(str::to_owned).collect(),
        term: one.term.as_ref().map(|term| say(&terms::in_words(term))).unwrap_or_default(),
        before: match (one.key(), one.key().and_then(|key| standard.terms.get(key))) {
            (Some(_), Some(term)) => say(&terms::value_in_words(term)),
            (Some(_), None) => locale.text("terms-not-stated").into_owned(),
            _ => String::new(),
        },
        key: one.key().map(|key| key.wire().to_owned()).unwrap_or_default(),
    };
    Ok(new.zip(&agreement.overrides).map(line).collect())
}

/// The terms of an agreement with these special terms.
fn terms_with(agreement: &Agreement, standard: &templates::Version, overrides: &[Override]) -> Result<Terms> {
    Ok(written(&mut text_of(agreement, standard)?, &standard.terms, overrides))
}

/// The text that the lines are written into. What it is filled with changes no number.
fn text_of(agreement: &Agreement, standard: &templates::Version) -> Result<AgreementText> {
    standard.text(agreement.language).cloned().ok_or_else(|| Error::internal("a published version without a text"))
}

/// The numbers of the clauses of appendix D.
fn numbers(text: &AgreementText) -> Vec<String> {
    let d = text.appendices.iter().filter(|appendix| appendix.letter.as_deref() == Some("D"));
    d.flat_map(|appendix| &appendix.clauses).filter_map(|Clause { number, .. }| number.clone()).collect()
}

fn page_of(staff: &Staff, id: AgreementId) -> String {
    staff.visit.to(&format!("staff/agreements/{id}/overrides"))
}
