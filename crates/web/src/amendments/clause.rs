//! The words of one clause, changed in place; a clause that goes; a new one.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use domain::amendments::{Change, Content, Fault, Place, State, apply, blocks, find, lines};
use domain::message::Message;
use domain::permissions::action;
use domain::text::AgreementText;
use http::StatusCode;
use serde::Deserialize;
use storage::StorageError;
use storage::agreements;
use storage::amendments::{self, Amendment};

use super::desk::{Desk, Which};
use super::made::parsed;
use super::show;
use crate::forms::{Fields, Problems};
use crate::view::{FieldError, Link, PageHead};
use crate::{Error, Result, filters};

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    at: String,
    /// "add" for a clause after it.
    #[serde(default)]
    how: String,
}

#[derive(Template)]
#[template(path = "amendments/clause.html")]
struct ClausePage {
    page: PageHead,
    crumbs: Vec<Link>,
    errors: Vec<FieldError>,
    key: String,
    revision: i32,
    at: String,
    add: bool,
    /// The clause as it is called.
    named: String,
    lang: &'static str,
    label: String,
    heading: String,
    words: String,
    /// It can be taken out.
    removable: bool,
    back: String,
    problems: Problems,
}

/// A draft with the text that it changes.
async fn draft(desk: &mut Desk, which: Which) -> Result<(Amendment, AgreementText)> {
    let amendment = desk.amendment(which).await?;
    let versions = agreements::versions(desk.tx(), amendment.agreement).await?;
    let base = versions.into_iter().find(|one| one.number == amendment.base).ok_or(Error::NotFound)?;
    let text = parsed(&agreements::version_text(desk.tx(), &base).await?)?;
    Ok((amendment, text))
}

pub async fn get(mut desk: Desk, which: Which, Query(asked): Query<Asked>) -> Result<Response> {
    desk.permit_on_running::<action::DraftAmendment>()?;
    let (amendment, text) = draft(&mut desk, which).await?;
    let at = if asked.at.is_empty() { "#0" } else { asked.at.as_str() };
    let place = find(&text, at).filter(|_| amendment.state == State::Draft).ok_or(Error::NotFound)?;
    let add = asked.how == "add";
    let (heading, words) = match written(&amendment.content, at) {
        _ if add => (String::new(), String::new()),
        Some(Change::Replace { heading, body, .. }) => (heading.clone(), lines(body)),
        _ => (place.heading.to_owned(), lines(place.body)),
    };
    let typed = Fields(vec![("heading".to_owned(), heading), ("words".to_owned(), words)]);
    Ok(page(&desk, &amendment, &place, text.language.tag(), add, &typed, Problems::default()))
}

pub async fn post(mut desk: Desk, which: Which, fields: Fields) -> Result<Response> {
    let permit = desk.permit_on_running::<action::DraftAmendment>()?;
    let (amendment, text) = draft(&mut desk, which).await?;
    let outcome = desk.to(&amendment.id.to_string());
    if let Some(before) = desk.claim(&fields, "amendment.draft", &outcome).await? {
        return Ok(before);
    }
    if amendment.state != State::Draft || fields.number("revision")? != amendment.revision {
        return show::meanwhile(desk, which).await;
    }
    let at = fields.text("at");
    let place = find(&text, at).ok_or(Error::NotFound)?;
    let add = fields.text("how") == "add";
    match with(&amendment.content, &text, &place, &fields) {
        Ok(content) => match amendments::save(desk.tx(), permit, &amendment, &content).await {
            Ok(()) => desk.done(&outcome).await,
            Err(StorageError::Stale) => show::meanwhile(desk, which).await,
            Err(error) => Err(error.into()),
        },
        Err(fault) => {
            let field = if matches!(fault, Fault::NumberMissing | Fault::NumberTaken(_)) { "label" } else { "words" };
            let mut problems = Problems::default();
            problems.add(desk.locale(), field, &fault.message());
            Ok(page(&desk, &amendment, &place, text.language.tag(), add, &fields, problems))
        }
    }
}

/// What was written about the words at a place; a clause that is added behind it is another matter.
fn written<'a>(content: &'a Content, at: &str) -> Option<&'a Change> {
    let asked = Change::Remove { at: at.to_owned() };
    content.changes.iter().find(|change| change.is_about_the_same(&asked))
}

/// What the amendment says with this change in it. Words that are as they were are no change, and take one back.
fn with(content: &Content, text: &AgreementText, place: &Place<'_>, fields: &Fields) -> Result<Content, Fault> {
    let one_line = |name: &str| fields.text(name).split_whitespace().collect::<Vec<_>>().join(" ");
    let (heading, body) = (one_line("heading"), blocks(fields.text("words")));
    let mut content = content.clone();
    let change = match (fields.text("how"), fields.text("act")) {
        ("add", _) => Change::Add { after: place.at.clone(), label: one_line("label"), heading, body },
        (_, "remove") => Change::Remove { at: place.at.clone() },
        _ => Change::Replace { at: place.at.clone(), heading, body },
    };
    // Each change is tried by itself, so that what is wrong is said beside it.
    apply(text, std::slice::from_ref(&change))?;
    let unchanged = matches!(&change, Change::Replace { heading, body, .. }
        if heading == place.heading && lines(body) == lines(place.body));
    if unchanged {
        content.changes.retain(|one| !one.is_about_the_same(&change));
    } else {
        content.put(change.clone());
    }
    // A clause that goes takes the changes of its parts with it. What is written about a part of one that goes is refused.
    loop {
        match apply(text, &content.changes) {
            Err(Fault::NoSuchClause(at)) if change.at() != Some(&at) => {
                content.changes.retain(|one| one.at() != Some(&at));
            }
            Err(fault) => return Err(fault),
            Ok(_) => return Ok(content),
        }
    }
}

fn page(
    desk: &Desk,
    amendment: &Amendment,
    place: &Place<'_>,
    lang: &'static str,
    add: bool,
    typed: &Fields,
    problems: Problems,
) -> Response {
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = if add { "amendments-clause-add-title" } else { "amendments-clause-title" };
    let named = name(desk, place);
    let title = desk.say(&Message::new(title).with("clause", named.as_str()));
    let mut head = desk.head(title);
    head.has_errors = !problems.is_empty();
    let template = ClausePage {
        page: head,
        crumbs: desk.crumbs(true),
        errors: problems.0.clone(),
        key: desk.visit().app.form_key(),
        revision: amendment.revision,
        at: place.at.clone(),
        add,
        named,
        lang,
        label: typed.text("label").to_owned(),
        heading: typed.text("heading").to_owned(),
        words: typed.text("words").to_owned(),
        removable: !add && place.at != "#0",
        back: desk.to(&amendment.id.to_string()),
        problems,
    };
    desk.page(template).status(status).into_response()
}

/// What a place is called: its number and heading, or the beginning of its words.
pub fn name(desk: &Desk, place: &Place<'_>) -> String {
    if place.at == "#0" {
        return desk.locale().text("amendments-preamble").into_owned();
    }
    let mut name =
        [place.label, place.heading].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    if place.heading.is_empty() {
        let words: String = lines(place.body).split_whitespace().take(8).collect::<Vec<_>>().join(" ");
        name = format!("{name} {words}");
    }
    name.trim().chars().take(90).collect()
}

#[cfg(test)]
mod tests {
    use domain::text::Clause;

    use super::*;

    fn clause(number: &str, children: Vec<Clause>) -> Clause {
        let body = blocks(&format!("Words of {number}."));
        Clause { number: Some(number.to_owned()), label: Some(number.to_owned()), body, children, ..Clause::default() }
    }

    fn text() -> AgreementText {
        let parts = vec![clause("1.1", vec![]), clause("1.2", vec![])];
        AgreementText {
            language: domain::language::Language::En,
            title: "Agreement".to_owned(),
            preamble: Vec::new(),
            clauses: vec![clause("1", parts), clause("2", vec![])],
            appendices: Vec::new(),
        }
    }

    fn typed(content: &Content, at: &str, fields: &[(&str, &str)]) -> Result<Content, Fault> {
        let text = text();
        let place = find(&text, at).unwrap();
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        with(content, &text, &place, &Fields(fields))
    }

    #[test]
    fn a_clause_behind_another_does_not_hide_what_was_typed_for_it() {
        let added = typed(&Content::default(), "2", &[("how", "add"), ("label", "3."), ("words", "New.")]).unwrap();
        let both = typed(&added, "2", &[("words", "Other words.")]).unwrap();
        let Some(Change::Replace { body, .. }) = written(&both, "2") else { panic!("{both:?}") };
        assert_eq!(lines(body), "Other words.");
        // The words as they were take the change back, and leave the new clause.
        let back = typed(&both, "2", &[("words", "Words of 2.")]).unwrap();
        assert_eq!(back.changes, added.changes);
    }

    #[test]
    fn a_clause_that_goes_takes_all_changes_of_its_parts_and_none_is_dropped_afterwards() {
        let mut content = Content::default();
        for at in ["1.1", "1.2", "2"] {
            content = typed(&content, at, &[("words", "Other words.")]).unwrap();
        }
        let gone = typed(&content, "1", &[("act", "remove")]).unwrap();
        assert_eq!(gone.changes.iter().filter_map(Change::at).collect::<Vec<_>>(), ["2", "1"]);
        let late = typed(&gone, "1.1", &[("words", "Once more.")]);
        assert_eq!(late, Err(Fault::NoSuchClause("1.1".to_owned())), "said, and not dropped without a word");
    }
}
