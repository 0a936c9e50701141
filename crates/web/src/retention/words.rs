//! A rule in words.

use domain::message::Message;
use domain::retention::Rule;
use i18n::Locale;

/// "Made anonymous after 30 days from sending: senders, messages".
pub fn rule(locale: Locale, rule: &Rule) -> String {
    let treatment = locale.text(&format!("retention-treatment-{}", rule.treatment.wire())).into_owned();
    let mut says = Message::new("retention-rule").with("treatment", treatment);
    let period = rule.span().map(|span| locale.message(&span.counted()).into_owned()).unwrap_or_default();
    says = says.with("period", period);
    let said = locale.message(&says).into_owned();
    match rule.concerns() {
        Some(concerns) => format!("{said} {}", locale.message(&concerns)),
        None => said,
    }
}
