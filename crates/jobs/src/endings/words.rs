//! An ending in the words of whoever reads a mail or the certificate.

use domain::message::Message;
use i18n::Locale;
use storage::endings::{Ending, Said};

/// "31 December 2026", or that it ends once all data is gone.
pub fn day(locale: Locale, ending: &Ending) -> String {
    match ending.effective_on {
        Some(day) => locale.date(day),
        None => locale.text("endings-day-after-erasure").into_owned(),
    }
}

/// Who ends it, and why.
pub fn ground(locale: Locale, ending: &Ending) -> String {
    let party = locale.text(&format!("endings-party-{}", ending.party.wire())).into_owned();
    let ground = locale.text(&format!("endings-ground-{}", ending.ground.wire().replace('_', "-"))).into_owned();
    locale.message(&Message::new("endings-ground-by").with("ground", ground).with("party", party)).into_owned()
}

/// A sentence that somebody was shown, in the words of whoever reads it now.
pub fn again(locale: Locale, said: &Said) -> String {
    said.again(|key, args| locale.text_with(key, args).into_owned())
}
