//! Going on with another version of the template: an amendment whose result is that version's text with this agreement's
//! particulars. What was agreed for this agreement alone stays, and where the version leaves no room for it the proposal
//! says so. Nobody is moved without a signature of their own.

use axum::response::Response;
use domain::agreements::Side;
use domain::amendments::{Content, Kind};
use domain::ids::TemplateVersionId;
use domain::message::Message;
use domain::permissions::action;
use i18n::Locale;
use storage::{amendments, templates};

use super::desk::Desk;
use super::made::carried;
use crate::forms::Fields;
use crate::view::Choice;
use crate::{Error, Result};

/// The published versions that the agreement could go on with.
pub async fn choices(desk: &mut Desk) -> Result<Vec<Choice>> {
    let current = desk.latest.template_version;
    let published = templates::published(desk.tx()).await?;
    let named = |name: &str, number: i32| {
        let message = Message::new("agreements-fact-version-of").with("name", name).with("number", i64::from(number));
        desk.say(&message)
    };
    Ok(published
        .iter()
        .filter(|row| row.version != current)
        .map(|row| Choice {
            value: row.version.to_string(),
            label: named(&row.name, row.number),
            hint: String::new(),
            selected: false,
        })
        .collect())
}

pub async fn post(mut desk: Desk, fields: Fields) -> Result<Response> {
    let permit = desk.permit_on_running::<action::DraftAmendment>()?;
    let outcome = desk.to("");
    if let Some(before) = desk.claim(&fields, "amendment.draft", &outcome).await? {
        return Ok(before);
    }
    let wanted: TemplateVersionId = fields.text("version").parse().map_err(|_| Error::NotFound)?;
    let published = templates::published(desk.tx()).await?;
    let row = published.iter().find(|row| row.version == wanted).ok_or(Error::NotFound)?;
    // What it is called stands in the agreement, so it is said in its language.
    let title = Message::new("agreements-fact-version-of")
        .with("name", row.name.as_str())
        .with("number", i64::from(row.number));
    let title = Locale::new(desk.agreement.language).message(&title).into_owned();
    let (agreement, base) = (desk.agreement.clone(), desk.latest.clone());
    let carried = carried(desk.tx(), &agreement, &base, wanted).await?;
    let content = Content { title, changes: carried.kept, lost: carried.lost, ..Content::default() };
    let kind = Kind::NewVersion(wanted);
    let id = amendments::begin(desk.tx(), permit, Side::Processor, &base, kind, &content, None).await?;
    let to = desk.to(&id.to_string());
    desk.done(&to).await
}
