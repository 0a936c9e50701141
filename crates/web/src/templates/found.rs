//! The terms that the text was found to state, each beside its words: a person confirms, changes or refuses each.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::permissions::action;
use domain::terms::{Group, Key, Status, Term, Terms, Value, value_in_words};
use domain::text::AgreementText;
use http::StatusCode;
use i18n::Locale;
use reader::terms::{Certainty, Found, Reading, found};
use storage::idempotency;
use storage::templates::{self, Version};

use super::place::Place;
use crate::forms::Fields;
use crate::render::Page;
use crate::view::{Link, PageHead};
use crate::visit::Staff;
use crate::{Error, Result, filters};

/// What is sent for a key that the text does not state, though it was found to.
const REFUSED: &str = "refused";

#[derive(Template)]
#[template(path = "templates/found.html")]
pub struct FoundPage {
    page: PageHead,
    crumbs: Vec<Link>,
    key: String,
    /// The hash of the terms that the page was made from; the readings follow from the text.
    seen: String,
    text: String,
    stale: bool,
    editable: bool,
    /// The language of the text that is quoted.
    lang: &'static str,
    /// How the readings stand: found, decided, contradicted.
    summary: String,
    groups: Vec<GroupView>,
    /// What the text does not say, by name, with the place where it can be stated by hand.
    silent: Vec<Link>,
    /// The form of all terms.
    terms: String,
    /// There is no text to read yet; where it is put in.
    empty: Option<Link>,
}

/// A chapter.
pub struct GroupView {
    pub id: &'static str,
    pub name: String,
    pub keys: Vec<KeyView>,
}

/// A key with what the text says of it.
pub struct KeyView {
    /// The name of its input.
    pub input: String,
    /// What was chosen on a page that was stale; empty for nothing.
    pub typed: String,
    pub name: String,
    /// How it stands, as a tag.
    pub tone: &'static str,
    pub state: &'static str,
    /// Different places say different things.
    pub contradicted: bool,
    pub readings: Vec<ReadingView>,
    /// What is stored instead of any of them, in words; empty for nothing.
    pub stored: String,
    /// Somebody decided that the agreement does not state it.
    pub refused: bool,
    /// Nothing is stored: it is decided later.
    pub open: bool,
    /// Where it is changed by hand.
    pub by_hand: String,
}

impl KeyView {
    /// What was typed comes before what is stored.
    fn picked(&self, reading: &ReadingView) -> bool {
        if self.typed.is_empty() { reading.chosen } else { self.typed == reading.value.to_string() }
    }

    fn picked_refusal(&self) -> bool {
        if self.typed.is_empty() { self.refused } else { self.typed == REFUSED }
    }
}

/// One place of the text.
pub struct ReadingView {
    /// What the choice sends.
    pub value: usize,
    pub says: String,
    pub quote: String,
    pub clause: String,
    /// Where the text says the same again; empty for nowhere.
    pub also: String,
    /// The key of the word for how sure it is; empty where the words say so.
    pub certainty: &'static str,
    pub tone: &'static str,
    pub chosen: bool,
}

pub async fn get(mut staff: Staff, Path(place): Path<Place>) -> Result<Page<FoundPage>> {
    staff.permit::<action::ViewTemplates>()?;
    let version = templates::one(&mut staff.tx, place.version()?).await?;
    let (staff, found) = read(staff, &version).await?;
    Ok(page(&staff, &version, &found, None))
}

pub async fn post(mut staff: Staff, Path(place): Path<Place>, fields: Fields) -> Result<Response> {
    staff.permit::<action::EditTemplate>()?;
    let id = place.version()?;
    // Read before the version is held: nothing waits for the reading of a text.
    let version = templates::one(&mut staff.tx, id).await?;
    let (mut staff, found) = read(staff, &version).await?;
    let permit = staff.permit::<action::EditTemplate>()?;
    let request = fields.once(staff.id.0, None, "template.found")?;
    let outcome = format!("{}?done=terms", staff.at(id, ""));
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    templates::hold(&mut staff.tx, permit, id).await?;
    let version = templates::one(&mut staff.tx, id).await?;
    if fields.text("seen") != version.terms.sha256() || fields.text("text") != fingerprint(&version)? {
        return Ok(page(&staff, &version, &found, Some(&fields)).status(StatusCode::CONFLICT).into_response());
    }
    let terms = decided(&version.terms, &found, |key| fields.text(&input(key)));
    templates::write_terms(&mut staff.tx, permit, id, &terms).await?;
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

/// The terms as they are after the choices; what nobody chose stays as it is.
fn decided<'a>(before: &Terms, found: &Found, choice: impl Fn(Key) -> &'a str) -> Terms {
    let mut terms = before.clone();
    for key in Key::all() {
        match choice(key) {
            "" => {}
            REFUSED => {
                if let Some(silent) = found.proposed(key).and_then(refused) {
                    terms.set(silent);
                }
            }
            number => {
                let reading = number.parse().ok().and_then(|number: usize| found.readings(key).get(number));
                if let Some(term) = reading.and_then(confirmed) {
                    terms.set(term);
                }
            }
        }
    }
    terms
}

/// A reading as a term that somebody confirmed. Words that cannot be kept as a quote do not take the term away.
fn confirmed(reading: &Reading) -> Option<Term> {
    let term = |quote| Term::new(reading.key, reading.value.clone(), &reading.clause, quote, Status::Confirmed).ok();
    term(Some(reading.quote.as_str())).or_else(|| term(None))
}

/// That the agreement does not state a key, though these words were read so: the place is kept, which says that somebody
/// has looked.
fn refused(reading: &Reading) -> Option<Term> {
    let term = |quote| Term::not_stated(reading.key, &reading.clause, quote).ok();
    term(Some(reading.quote.as_str())).or_else(|| term(None))
}

/// Reads the prevailing text, away from the threads that serve pages.
async fn read(staff: Staff, version: &Version) -> Result<(Staff, Found)> {
    match version.texts.get(&version.prevailing) {
        None => Ok((staff, Found::default())),
        Some(text) => {
            let text = text.clone();
            staff.meanwhile(move || found(&text)).await
        }
    }
}

/// What tells one text from another; empty where there is none.
fn fingerprint(version: &Version) -> Result<String> {
    let text: Option<&AgreementText> = version.texts.get(&version.prevailing);
    let json = serde_json::to_vec(&text).map_err(Error::internal)?;
    Ok(hex::encode(<sha2::Sha256 as sha2::Digest>::digest(json)))
}

/// `typed`: what was sent from a page that was stale; it is given back.
fn page(staff: &Staff, version: &Version, found: &Found, typed: Option<&Fields>) -> Page<FoundPage> {
    let locale = staff.visit.locale;
    let view = View { locale, found, stored: &version.terms, typed, terms: staff.at(version.id, "terms") };
    let groups: Vec<GroupView> = Group::ALL.iter().filter_map(|group| view.group(*group)).collect();
    let keys = || groups.iter().flat_map(|group| &group.keys);
    let counted = [
        ("found", keys().count()),
        ("decided", keys().filter(|key| !key.open).count()),
        ("contradicted", keys().filter(|key| key.contradicted).count()),
    ];
    let counted = counted.map(|(name, count)| (name, count.into()));
    let silent = Key::all().filter(|key| found.readings(*key).is_empty()).map(|key| view.silent(key)).collect();
    let there = version.texts.contains_key(&version.prevailing);
    staff.page(FoundPage {
        page: staff.head("templates-found-title"),
        crumbs: staff.above(version),
        key: staff.visit.app.form_key(),
        seen: version.terms.sha256(),
        text: fingerprint(version).unwrap_or_default(),
        stale: typed.is_some(),
        editable: staff.may_edit(version),
        lang: version.prevailing.tag(),
        summary: locale.text_with("templates-found-summary", &counted).into_owned(),
        groups,
        silent,
        terms: view.terms,
        empty: (!there).then(|| Link {
            href: staff.at(version.id, &format!("text/{}", version.prevailing)),
            label: locale.text("templates-found-no-text-go").into_owned(),
        }),
    })
}

struct View<'a> {
    locale: Locale,
    found: &'a Found,
    stored: &'a Terms,
    typed: Option<&'a Fields>,
    terms: String,
}

impl View<'_> {
    fn group(&self, group: Group) -> Option<GroupView> {
        let keys: Vec<KeyView> =
            Key::all().filter(|key| key.spec().group == group).filter_map(|key| self.key(key)).collect();
        let name = self.locale.text(group.text()).into_owned();
        (!keys.is_empty()).then_some(GroupView { id: group.wire(), name, keys })
    }

    fn key(&self, key: Key) -> Option<KeyView> {
        let readings = self.found.readings(key);
        if readings.is_empty() {
            return None;
        }
        let stored = self.stored.get(key);
        let refused = stored.is_some_and(|term| term.value().is_none());
        let chosen = stored
            .and_then(|term| readings.iter().position(|r| term.value() == Some(&r.value) && term.clause() == r.clause));
        let says = stored.map(|term| self.locale.message(&value_in_words(term)).into_owned());
        let contradicted = self.found.contradictions().iter().any(|c| c.first.key == key || c.second.key == key);
        let (tone, state) = match (stored, chosen) {
            (None, _) if contradicted => ("late", "templates-found-contradicted"),
            (None, _) => ("you", "templates-found-open"),
            _ if refused => ("done", "templates-found-refused"),
            (Some(term), Some(_)) if term.status() == Status::Confirmed => ("done", "templates-found-confirmed"),
            (Some(_), Some(_)) => ("done", "templates-found-stated"),
            (Some(_), None) => ("done", "templates-found-otherwise"),
        };
        Some(KeyView {
            typed: self.typed.map(|typed| typed.text(&input(key)).to_owned()).unwrap_or_default(),
            input: input(key),
            name: self.locale.text(key.spec().name).into_owned(),
            tone,
            state,
            contradicted,
            readings: self.readings(readings, chosen),
            stored: if chosen.is_none() && !refused { says.unwrap_or_default() } else { String::new() },
            refused,
            open: stored.is_none(),
            by_hand: self.by_hand(key),
        })
    }

    /// What the text says, once for each value; other places that say the same are named beside the first.
    fn readings(&self, all: &[Reading], chosen: Option<usize>) -> Vec<ReadingView> {
        let first = |value: &Value| all.iter().position(|other| &other.value == value);
        let mut out = Vec::new();
        for (at, reading) in all.iter().enumerate().filter(|(at, reading)| first(&reading.value) == Some(*at)) {
            let same = || all.iter().skip(at + 1).filter(|other| other.value == reading.value);
            let chosen = chosen.is_some_and(|chosen| all[chosen].value == reading.value);
            if let Some(mut view) = self.reading(at, reading, chosen) {
                let places: Vec<&str> = same().map(|r| r.clause.as_str()).filter(|clause| !clause.is_empty()).collect();
                if !places.is_empty() {
                    let also = [("clauses", places.join(", ").into())];
                    view.also = self.locale.text_with("templates-found-also", &also).into_owned();
                }
                out.push(view);
            }
        }
        out
    }

    fn reading(&self, value: usize, reading: &Reading, chosen: bool) -> Option<ReadingView> {
        let (certainty, tone) = match reading.certainty {
            Certainty::Certain => ("", "done"),
            Certainty::Likely => ("templates-found-likely", "them"),
            Certainty::Unsure => ("templates-found-unsure", "you"),
        };
        Some(ReadingView {
            value,
            says: self.locale.message(&value_in_words(&confirmed(reading)?)).into_owned(),
            quote: reading.quote.clone(),
            clause: reading.clause.clone(),
            also: String::new(),
            certainty,
            tone,
            chosen,
        })
    }

    fn silent(&self, key: Key) -> Link {
        Link { href: self.by_hand(key), label: self.locale.text(key.spec().name).into_owned() }
    }

    fn by_hand(&self, key: Key) -> String {
        format!("{}#terms.{}.clause", self.terms, key.wire())
    }
}

fn input(key: Key) -> String {
    format!("found.{}", key.wire())
}

#[cfg(test)]
mod tests {
    use domain::language::Language;
    use reader::standard;

    use super::*;

    #[test]
    fn choices_confirm_refuse_and_leave() {
        let text = standard::agreement(Language::En).unwrap().text;
        let found = found(&text);
        let before: Terms = [Term::not_stated(Key::MainAgreement, "1", None).unwrap()].into_iter().collect();
        let terms = decided(&before, &found, |key| match key {
            Key::SubprocessorAuthorisation => "0",
            Key::BreachToController => REFUSED,
            Key::EndData => "99",
            _ => "",
        });
        let term = terms.get(Key::SubprocessorAuthorisation).unwrap();
        assert_eq!(term.status(), Status::Confirmed);
        assert!(matches!(term.value(), Some(Value::Choice(_))) && term.quote().is_some());
        let refused = terms.get(Key::BreachToController).unwrap();
        assert!(refused.value().is_none() && !refused.clause().is_empty(), "refused, and where it was read so");
        assert_eq!(terms.get(Key::EndData), None, "no such reading");
        assert_eq!(terms.clause(Key::MainAgreement), Some("1"), "nobody chose");
        assert_eq!(terms.iter().count(), 3);
    }
}
