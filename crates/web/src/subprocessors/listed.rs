//! The list that agreements are signed with, read into the table that the import shows: out of a template's own rows, or
//! out of the text.

use std::sync::LazyLock;

use documents::canonical;
use domain::ids::{SubprocessorId, TemplateVersionId};
use domain::language::Language;
use domain::message::Message;
use domain::per_language::PerLanguage;
use domain::subprocessors::{Profile, Subprocessor, is_same_company};
use domain::terms::Country;
use domain::text::AgreementText;
use i18n::Locale;
use reader::registry;
use reader::subprocessors::{Countries, Found, of_rows, of_text};
use serde::Deserialize;
use storage::agreements::{self, Filter};
use storage::{StorageError, templates};

use super::describe::Reader;
use super::plan::There;
use crate::in_force::today;
use crate::view::Choice;
use crate::visit::Staff;
use crate::{Error, Result};

/// The names of all countries in all our languages.
static COUNTRIES: LazyLock<Countries> = LazyLock::new(|| {
    let named = |language| Country::all().map(move |one| (Locale::new(language).text(one.text()).into_owned(), one));
    Countries::new(Language::ALL.into_iter().flat_map(named))
});

/// Which list the address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// A version of a template.
    pub version: String,
    /// An agreement, by its reference.
    pub reference: String,
}

impl Asked {
    pub fn is_nothing(&self) -> bool {
        self.version.trim().is_empty() && self.reference.trim().is_empty()
    }
}

/// What was read out of a list.
pub struct Listed {
    /// The companies as a table of the registry.
    pub csv: String,
    /// What they were read from.
    pub source: String,
    pub companies: Vec<Company>,
}

/// A company of the list.
pub struct Company {
    /// Its row in the table; empty for one that cannot be kept.
    pub row: String,
    pub name: String,
    pub found: Vec<String>,
    /// What could not be read, and is for a person.
    pub unread: Vec<String>,
}

/// A list, and what it stands in.
struct Source {
    said: String,
    rows: Vec<Subprocessor<PerLanguage>>,
    prevailing: Language,
    text: Option<AgreementText>,
}

/// The lists of templates that can be read: of each the newest version, and the one that is published.
pub async fn choices(staff: &mut Staff, asked: &Asked) -> Result<Vec<Choice>> {
    let mut rows = templates::all(&mut staff.tx).await?;
    for published in templates::published(&mut staff.tx).await? {
        if !rows.iter().any(|row| row.version == published.version) {
            rows.push(published);
        }
    }
    let locale = staff.visit.locale;
    let choice = |row: templates::TemplateRow| {
        let value = row.version.to_string();
        let label = edition(locale, &row.name, row.number);
        Choice { selected: value == asked.version, value, label, hint: String::new() }
    };
    Ok(rows.into_iter().map(choice).collect())
}

fn edition(locale: Locale, name: &str, number: i32) -> String {
    format!("{name}, {}", locale.text_with("templates-edition", &[("number", i64::from(number).into())]))
}

/// Reads a list; the field and what is wrong with it where there is none.
pub async fn read(
    staff: &mut Staff,
    asked: &Asked,
    there: &There,
    reader: &Reader,
) -> Result<std::result::Result<Listed, (&'static str, Message)>> {
    let (field, source) = if asked.reference.trim().is_empty() {
        ("version", of_version(staff, &asked.version).await?)
    } else {
        ("reference", of_agreement(staff, asked.reference.trim()).await?)
    };
    let Some(source) = source else {
        let key =
            if field == "version" { "subprocessors-listed-no-version" } else { "subprocessors-listed-no-agreement" };
        return Ok(Err((field, Message::new(key))));
    };
    let mut found = of_rows(&source.rows, source.prevailing, &COUNTRIES);
    if let (true, Some(text)) = (found.is_empty(), &source.text) {
        found = of_text(text, &COUNTRIES);
    }
    if found.is_empty() {
        return Ok(Err((field, Message::new("subprocessors-listed-nobody"))));
    }
    let day = today(&staff.tx, &staff.profile);
    let mut rows: Vec<(SubprocessorId, Profile)> = Vec::new();
    let mut companies = Vec::with_capacity(found.len());
    for one in &found {
        let row = if one.profile.name.is_empty() { None } else { Some(put(staff, &mut rows, one, there)) };
        companies.push(company(reader, one, row));
    }
    let csv = registry::write(rows.iter().map(|(id, profile)| (*id, day, profile)));
    Ok(Ok(Listed { csv, source: source.said, companies }))
}

/// Puts a company into the table, as the one that is there already where it is; its row, as a spreadsheet counts.
fn put(staff: &Staff, rows: &mut Vec<(SubprocessorId, Profile)>, found: &Found, there: &There) -> usize {
    const FIRST: usize = 2;
    let known = there.entries.iter().find(|entry| is_same_company(&entry.profile, &found.profile));
    if let Some(at) = known.and_then(|entry| rows.iter().position(|(id, _)| *id == entry.id)) {
        rows[at].1 = rows[at].1.completed(&found.profile);
        return at + FIRST;
    }
    rows.push(match known {
        Some(entry) => (entry.id, entry.profile.completed(&found.profile)),
        None => (SubprocessorId(staff.tx.new_id()), found.profile.clone()),
    });
    rows.len() - 1 + FIRST
}

async fn of_version(staff: &mut Staff, id: &str) -> Result<Option<Source>> {
    let Ok(id) = id.trim().parse::<TemplateVersionId>() else { return Ok(None) };
    let version = match templates::one(&mut staff.tx, id).await {
        Ok(version) => version,
        Err(StorageError::NotFound) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    Ok(Some(Source {
        said: edition(staff.visit.locale, &version.name, version.number),
        prevailing: version.prevailing,
        text: version.text(version.prevailing).or_else(|| version.texts.values().next()).cloned(),
        rows: version.subprocessors,
    }))
}

/// The list of an agreement as it stands today; as it was offered where it is not in force.
async fn of_agreement(staff: &mut Staff, reference: &str) -> Result<Option<Source>> {
    let filter = Filter { search: Some(reference.to_owned()), ..Filter::default() };
    let page = agreements::list(&mut staff.tx, &filter).await?;
    let Some(row) = page.rows.into_iter().find(|row| row.reference.eq_ignore_ascii_case(reference)) else {
        return Ok(None);
    };
    let controller = agreements::controller_of(&mut staff.tx, row.id).await?;
    staff.about(controller).await?;
    let agreement = agreements::one(&mut staff.tx, row.id).await?;
    let day = today(&staff.tx, &staff.profile);
    let (template, text) = match agreements::version_on(&mut staff.tx, agreement.id, day).await {
        Ok(version) => {
            let text = agreements::version_text(&mut staff.tx, &version).await?;
            (version.template_version, Some(canonical::parse(&text).map_err(Error::internal)?))
        }
        Err(StorageError::NotFound) => (agreement.version, None),
        Err(error) => return Err(error.into()),
    };
    let version = templates::one(&mut staff.tx, template).await?;
    Ok(Some(Source {
        said: agreement.reference,
        prevailing: version.prevailing,
        text: text.or_else(|| version.text(agreement.language).cloned()),
        rows: version.subprocessors,
    }))
}

fn company(reader: &Reader, found: &Found, row: Option<usize>) -> Company {
    let profile = &found.profile;
    let labelled = |key: &str, value: String| (!value.is_empty()).then(|| format!("{}: {value}", reader.say(key)));
    let numbers = profile.numbers.iter().map(|one| labelled(one.kind.text(), one.text.clone()));
    let addresses = profile.addresses.iter().map(|one| {
        let lines = one.lines.lines().collect::<Vec<_>>().join(", ");
        labelled("subprocessors-fact-addresses", format!("{lines}, {}", reader.country(&one.country)))
    });
    let work = profile.work.iter().map(|work| labelled("subprocessors-fact-what", reader.work(work).what));
    let places = profile.locations.iter().map(|place| {
        let line = reader.place(place);
        labelled("subprocessors-field-place", format!("{} ({})", line.place, line.uses))
    });
    let contact = [&profile.contact.name, &profile.contact.email, &profile.contact.phone];
    let contact: Vec<&str> = contact.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let contact = labelled("subprocessors-fact-contact", contact.join(", "));
    Company {
        row: row.map(|row| row.to_string()).unwrap_or_default(),
        name: profile.name.clone(),
        found: numbers.chain(addresses).chain(work).chain(places).chain([contact]).flatten().collect(),
        unread: found.unread.iter().map(|one| reader.message(&one.message())).collect(),
    }
}
