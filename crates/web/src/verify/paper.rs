//! What a sealed paper says of itself that nobody signs: a volume of the record, a certificate of erasure.

use documents::statement::Statement;
use i18n::Locale;

use super::answer::ZONE;
use crate::view::Row;

/// What it is about.
pub fn facts(locale: Locale, said: &Statement) -> Vec<Row> {
    let row = |key: &str, value: String| Row { label: locale.text(key).into_owned(), value, change: String::new() };
    let mut rows = Vec::new();
    rows.extend(said.reference.clone().map(|reference| row("verify-reference", reference)));
    rows.push(row("verify-processor", said.processor.clone()));
    rows.extend(said.controller.clone().map(|name| row("verify-controller", name)));
    rows.extend(said.on.map(|day| row("verify-paper-on", locale.date(day))));
    rows.extend(said.volume.map(|number| row("verify-paper-volume", locale.number(i64::from(number)))));
    if let Some(added) = &said.added {
        let args = [("number", i64::from(added.number).into()), ("appendix", added.appendix.as_str().into())];
        rows.push(row("verify-paper-added", locale.text_with("changes-addition", &args).into_owned()));
        rows.push(row("additions-company", added.companies().collect::<Vec<_>>().join(", ")));
        rows.extend(added.from.map(|day| row("additions-from", locale.date(day))));
        let stood = || locale.text("verify-paper-stood").into_owned();
        let back = added.taken_back_at.map_or_else(stood, |at| {
            let day = locale.moment(at, ZONE);
            locale.text_with("verify-paper-back", &[("at", day.into())]).into_owned()
        });
        rows.push(row("verify-paper-approval", back));
    }
    rows.push(row("verify-paper-issued", locale.moment(said.issued_at, ZONE)));
    if let Some(log) = &said.log {
        let head = log.checkpoint.lines().take(3).chain([log.page.as_str()]);
        rows.push(row("verify-paper-log", head.collect::<Vec<_>>().join("\n")));
    }
    rows
}
