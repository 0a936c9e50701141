//! How a date was reached, step by step: what stands behind "Why this date?".

use domain::duties::How;
use domain::time::Deadline;
use i18n::Locale;

/// The steps of a count, each a sentence; none where the inputs cannot be counted with any more.
pub fn steps(locale: Locale, how: Option<&How>) -> Vec<String> {
    how.and_then(|how| how.deadline().ok()).map(|counted| of(locale, &counted)).unwrap_or_default()
}

/// The steps of a deadline, each a sentence.
pub fn of(locale: Locale, deadline: &Deadline) -> Vec<String> {
    deadline.steps.iter().map(|step| locale.message(&step.message()).into_owned()).collect()
}
