//! The changes as a feed (Atom, RFC 4287). An entry keeps its id whatever becomes of the change: what is corrected,
//! moved or withdrawn has another title and a newer time, so that readers show it anew.

use askama::Template;
use axum::response::Response;
use chrono::{DateTime, SecondsFormat, Utc};
use domain::language::Language;
use domain::message::Message;
use domain::subprocessors::ChangeState;
use http::HeaderMap;
use sha2::{Digest, Sha256};
use storage::subprocessors::changes::ActKind;
use uuid::Uuid;

use super::answer::unless_known;
use super::news::{act, lines, title};
use super::read::{self, Told, day_of};
use crate::subprocessors::describe::Reader;
use crate::visit::Visit;
use crate::{Error, Result};

#[derive(Template)]
#[template(path = "subprocessors/public/feed.xml")]
struct Feed {
    language: &'static str,
    id: String,
    title: String,
    updated: String,
    author: String,
    /// Where the feed is, and the page of the list.
    own: String,
    page: String,
    entries: Vec<Entry>,
}

struct Entry {
    id: String,
    title: String,
    published: String,
    updated: String,
    page: String,
    /// The word of its state.
    state: &'static str,
    content: String,
}

pub async fn get(visit: Visit, headers: HeaderMap) -> Result<Response> {
    let (mut tx, profile) = visit.public().await?;
    let told = read::told(&mut tx).await?;
    drop(tx);
    let reader = read::reader(&visit, &profile, day_of(&visit, &profile, "")?);
    let origin = &visit.app.settings.public_url;
    let updated = told.iter().map(updated).max().unwrap_or(DateTime::UNIX_EPOCH);
    let heading = Message::new("subprocessors-public-feed").with("processor", profile.name.as_str());
    let feed = Feed {
        language: visit.language().tag(),
        id: urn(visit.arrival.public.tenant().0, visit.language()),
        title: clean(&reader.message(&heading)),
        updated: stamp(updated),
        author: clean(&profile.name),
        own: format!("{origin}{}", visit.to("subprocessors.atom")),
        page: format!("{origin}{}", visit.to("subprocessors")),
        entries: told.iter().map(|told| entry(&visit, &reader, told)).collect(),
    };
    let text = feed.render().map_err(Error::internal)?;
    Ok(unless_known(&headers, "application/atom+xml; charset=utf-8", text))
}

fn entry(visit: &Visit, reader: &Reader, told: &Told) -> Entry {
    let change = &told.change;
    Entry {
        id: urn(change.id.0, visit.language()),
        title: clean(&headed(reader, told)),
        published: stamp(change.announced_at.unwrap_or(change.begun_at)),
        updated: stamp(updated(told)),
        page: format!("{}{}", visit.app.settings.public_url, visit.to(&format!("subprocessors/changes/{}", change.id))),
        state: change.state.wire(),
        content: clean(&content(reader, told)),
    }
}

/// The title, with what was done last before it.
fn headed(reader: &Reader, told: &Told) -> String {
    let title = title(reader, told);
    let key = match told.change.acts.last().map(|act| act.kind) {
        None => return title,
        Some(ActKind::Moved(_)) => "subprocessors-public-feed-moved",
        Some(ActKind::Corrected) => "subprocessors-public-feed-corrected",
        Some(ActKind::Withdrawn) => "subprocessors-public-feed-withdrawn",
        Some(ActKind::Effective) => "subprocessors-public-feed-effective",
    };
    reader.message(&Message::new(key).with("title", title))
}

/// What was done last stands first.
fn content(reader: &Reader, told: &Told) -> String {
    let change = &told.change;
    let mut text = Vec::new();
    for line in change.acts.iter().rev().map(|one| act(reader, one)) {
        text.extend([line.what, line.words].into_iter().filter(|words| !words.is_empty()));
    }
    text.extend(lines(reader, told));
    let why = reader.words(&change.said.why).trim().to_owned();
    text.extend((!why.is_empty()).then_some(why));
    if change.state == ChangeState::Announced {
        text.push(reader.message(&Message::new("subprocessors-public-planned-for").with("day", change.effect)));
    }
    text.push(reader.say("subprocessors-public-counts"));
    text.join("\n\n")
}

fn updated(told: &Told) -> DateTime<Utc> {
    let change = &told.change;
    change.acts.last().map_or(change.announced_at.unwrap_or(change.begun_at), |act| act.at)
}

/// One for each thing and language, for good: whoever reads two languages has two entries. A UUID of version 8.
fn urn(of: Uuid, language: Language) -> String {
    let hash = Sha256::new().chain_update(of.as_bytes()).chain_update(language.tag()).finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid().urn().to_string()
}

fn stamp(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Without what XML cannot carry (XML 1.0, 2.2).
fn clean(text: &str) -> String {
    text.chars()
        .filter(|c| matches!(c, '\n' | '\t') || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}')))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_the_same_for_good_and_another_in_another_language() {
        let of = Uuid::from_u128(0x0190_a7c2);
        assert_eq!(urn(of, Language::En), urn(of, Language::En));
        assert_ne!(urn(of, Language::En), urn(of, Language::Da));
        assert!(urn(of, Language::En).starts_with("urn:uuid:"));
    }

    #[test]
    fn what_xml_cannot_carry_is_left_out() {
        assert_eq!(clean("a\u{0}\u{b}\u{1b}b\nc\u{ffff}"), "ab\nc");
    }
}
