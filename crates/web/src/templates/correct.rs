//! One correction of a text's structure. No correction can change, add, lose or move a word.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::message::Message;
use domain::permissions::{Permit, action};
use http::StatusCode;
use reader::import::{Edit, EditError, Kind, Outline};
use storage::{idempotency, templates};

use super::place::Place;
use super::structure::{Outcome, Spot, Typed, page};
use super::units::{fingerprint, kind_word};
use crate::forms::Fields;
use crate::visit::Staff;
use crate::{Error, Result};

pub async fn post(mut staff: Staff, Path(place): Path<Place>, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::EditTemplate>()?;
    let (id, language) = (place.version()?, place.language()?);
    let unit = u32::try_from(fields.number("unit")?).map_err(|_| unreadable())?;
    let request = fields.once(staff.id.0, None, "template.structure")?;
    templates::hold(&mut staff.tx, permit, id).await?;
    let (source, outline) = templates::outline(&mut staff.tx, id, language).await?;
    let mut outline: Outline = serde_json::from_value(outline).map_err(Error::internal)?;
    let seen = fields.text("outline") == fingerprint(&outline);
    let applied = match edit(&fields, unit, &outline)? {
        Some(edit) => {
            let stay = stays(&edit, unit, &outline);
            outline.apply(&edit).map(|()| stay)
        }
        None => Err(EditError::NotBetweenWords),
    };
    let here = staff.at(id, &format!("text/{language}/structure"));
    let outcome = match applied {
        Ok(Some(unit)) => format!("{here}?done=corrected&unit={unit}#u{unit}"),
        _ => format!("{here}?done=corrected"),
    };
    // Asked before the page's age is: a second click finds its own first one, and not a stranger.
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    if !seen {
        return again(staff, &place, unit, Outcome { stale: true, ..Outcome::default() }, StatusCode::CONFLICT).await;
    }
    match applied {
        Ok(_) => {
            write(&mut staff, permit, &place, &source, &outline).await?;
            staff.tx.commit().await?;
            Ok(Redirect::to(&outcome).into_response())
        }
        Err(error) => {
            let typed = typed(&staff, &fields, error);
            let outcome = Outcome { typed, ..Outcome::default() };
            again(staff, &place, unit, outcome, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

async fn write(
    staff: &mut Staff,
    permit: Permit<action::EditTemplate>,
    place: &Place,
    source: &str,
    outline: &Outline,
) -> Result<()> {
    let value = serde_json::to_value(outline).map_err(Error::internal)?;
    Ok(templates::write_text(&mut staff.tx, permit, place.version()?, source, &value, &outline.build()).await?)
}

/// The page as the text is now. The transaction is never committed: its claim goes with it, and nothing was done.
async fn again(mut staff: Staff, place: &Place, unit: u32, outcome: Outcome, status: StatusCode) -> Result<Response> {
    let version = templates::one(&mut staff.tx, place.version()?).await?;
    let (source, outline) = templates::outline(&mut staff.tx, version.id, place.language()?).await?;
    let outline: Outline = serde_json::from_value(outline).map_err(Error::internal)?;
    Ok(page(&staff, &version, &source, &outline, &Spot::unit(unit), outcome).status(status).into_response())
}

/// The correction that a form asks for; none where it names words that the unit does not have.
fn edit(fields: &Fields, unit: u32, outline: &Outline) -> Result<Option<Edit>> {
    let optional = |name: &str| Some(fields.trimmed(name)).filter(|text| !text.is_empty());
    Ok(Some(match fields.text("act") {
        "kind" => Edit::SetKind { unit, kind: kind(fields.text("kind"))? },
        "indent" => Edit::Indent { unit },
        "outdent" => Edit::Outdent { unit },
        "merge" => Edit::MergeWithPrevious { unit },
        "number" => Edit::SetNumber { unit, number: optional("number") },
        "appendix" => Edit::BeginAppendix { unit, letter: optional("letter") },
        "remove" => Edit::RemoveInferred { unit },
        "split" => {
            let text = outline.units.iter().find(|other| other.id == unit).map_or("", |unit| unit.text.as_str());
            return Ok(place_of(text, &fields.trimmed("words")).map(|at| Edit::Split { unit, at }));
        }
        _ => return Err(unreadable()),
    }))
}

/// The place of words in a text, in characters; none where they do not stand there, or stand at its beginning.
fn place_of(text: &str, words: &str) -> Option<usize> {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return None;
    }
    // They begin a word: "an" is not found in "clean".
    let begins = |at: &usize| *at > 0 && text[..*at].ends_with(char::is_whitespace);
    let at = text.match_indices(&words).map(|(at, _)| at).find(begins)?;
    Some(text[..at].chars().count())
}

fn kind(word: &str) -> Result<Kind> {
    let kinds = [
        Kind::Title,
        Kind::Heading,
        Kind::Clause,
        Kind::Paragraph,
        Kind::Point,
        Kind::Row,
        Kind::HeaderRow,
        Kind::Appendix,
    ];
    kinds.into_iter().find(|kind| kind_word(*kind) == word).ok_or_else(unreadable)
}

/// The unit to stay at afterwards: what is joined or taken back leaves the one before it.
fn stays(edit: &Edit, unit: u32, outline: &Outline) -> Option<u32> {
    match edit {
        Edit::RemoveInferred { .. } | Edit::MergeWithPrevious { .. } => {
            let place = outline.units.iter().position(|other| other.id == unit)?;
            Some(outline.units.get(place.checked_sub(1)?)?.id)
        }
        _ => Some(unit),
    }
}

fn typed(staff: &Staff, fields: &Fields, error: EditError) -> Typed {
    let message = Message::new(match error {
        EditError::NoSuchUnit => "templates-edit-no-such-unit",
        EditError::AtLimit => "templates-edit-at-limit",
        EditError::WrongKind => "templates-edit-wrong-kind",
        EditError::NothingBefore => "templates-edit-nothing-before",
        EditError::NotBetweenWords => "templates-edit-not-between-words",
        EditError::NotANumber => "templates-edit-not-a-number",
    });
    Typed {
        number: fields.text("number").to_owned(),
        words: fields.text("words").to_owned(),
        letter: fields.text("letter").to_owned(),
        error: staff.visit.locale.message(&message).into_owned(),
    }
}

fn unreadable() -> Error {
    Error::BadRequest(Message::new("error-bad-request-body"))
}

#[cfg(test)]
mod tests {
    use super::place_of;

    #[test]
    fn a_text_is_cut_before_words_that_stand_in_it() {
        let text = "På anmodning, så snart an det er muligt, slettes det.";
        assert_eq!(place_of(text, "så  snart"), Some(14));
        assert_eq!(place_of(text, "an det"), Some(23));
        assert_eq!(place_of(text, "På"), None);
        assert_eq!(place_of(text, "modning"), None);
        assert_eq!(place_of(text, " "), None);
    }
}
