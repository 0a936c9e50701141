//! From which version to which, what would change, and for whom.

use domain::ids::{AgreementId, TemplateVersionId};
use domain::language::Language;
use domain::terms::{self, Key};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use storage::rollouts::{self, OnVersion, ROWS};
use storage::templates::{self, TemplateRow, Version};

use crate::amendments::{compared, compared_terms};
use crate::view::{Choice, ComparedClause, ComparedTerm, Row};
use crate::visit::Staff;
use crate::{Error, Result};

/// The address: versions, search and page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub from: String,
    pub to: String,
    pub q: String,
    pub after: String,
}

/// An agreement to choose.
pub struct Line {
    pub id: AgreementId,
    pub href: String,
    pub organisation: String,
    pub reference: String,
    pub language: String,
    pub amended: bool,
    pub open: bool,
    pub ticked: bool,
}

/// Two versions, and the agreements that are on the first.
pub struct Chosen {
    pub from: OnVersion,
    pub to: TemplateRow,
    pub froms: Vec<Choice>,
    pub tos: Vec<Choice>,
    /// In which language the words are compared.
    pub language: Language,
    pub clauses: Vec<ComparedClause>,
    pub terms: Vec<ComparedTerm>,
    /// What the terms of the first say of how agreements are changed.
    pub how: Vec<Row>,
    pub lines: Vec<Line>,
    pub search: String,
    /// The first page, where this is another; the next one.
    pub first: String,
    pub older: String,
}

/// Reads what the address asks for; `None` where nobody is on a version that another one could take the place of.
pub async fn chosen(staff: &mut Staff, asked: &Asked, ticked: &[AgreementId]) -> Result<Option<Chosen>> {
    let on = rollouts::on_versions(&mut staff.tx).await?;
    let published = templates::published(&mut staff.tx).await?;
    let Some((from, to)) = versions(asked, &on, &published)? else { return Ok(None) };
    let (old, new) =
        (templates::one(&mut staff.tx, from.version).await?, templates::one(&mut staff.tx, to.version).await?);
    let after: Option<AgreementId> = asked.after.parse().ok();
    // No word that is searched for holds a control; the database takes not every one of them.
    let search: String = asked.q.trim().chars().filter(|c| !c.is_control()).take(100).collect();
    let mut found = rollouts::candidates(&mut staff.tx, from.version, &search, after).await?;
    let more = found.len() > usize::try_from(ROWS).unwrap_or(usize::MAX);
    found.truncate(usize::try_from(ROWS).unwrap_or(usize::MAX));
    let next = found.last().filter(|_| more).map(|one| one.agreement);
    let locale = staff.visit.locale;
    let lines = found.into_iter().map(|one| Line {
        id: one.agreement,
        href: staff.visit.to(&format!("staff/agreements/{}", one.agreement)),
        organisation: match one.controller_name.is_empty() {
            true => locale.text("agreements-unnamed").into_owned(),
            false => one.controller_name,
        },
        reference: one.reference,
        language: locale.language_name(one.language),
        amended: one.amended,
        open: one.open,
        ticked: ticked.contains(&one.agreement),
    });
    let at = |after: Option<AgreementId>| {
        let mut at = staff.visit.to(&format!("staff/rollouts/new?from={}&to={}", from.version, to.version));
        if !search.is_empty() {
            at.push_str(&format!("&q={}", utf8_percent_encode(&search, NON_ALPHANUMERIC)));
        }
        after.into_iter().for_each(|id| at.push_str(&format!("&after={id}")));
        at
    };
    let (language, clauses) = words(staff, &old, &new);
    Ok(Some(Chosen {
        froms: on.iter().map(|one| choice(staff, one.version, &one.name, one.number, from.version)).collect(),
        tos: published.iter().map(|one| choice(staff, one.version, &one.name, one.number, to.version)).collect(),
        language,
        clauses,
        terms: compared_terms(locale, &old.terms, &new.terms),
        how: how(staff, &old),
        lines: lines.collect(),
        first: after.map(|_| at(None)).unwrap_or_default(),
        older: next.map(|id| at(Some(id))).unwrap_or_default(),
        search,
        from,
        to,
    }))
}

/// The versions that the address names; where it names none, the one that most are on, and the newest of its template.
fn versions(asked: &Asked, on: &[OnVersion], published: &[TemplateRow]) -> Result<Option<(OnVersion, TemplateRow)>> {
    let named = |text: &str| match text {
        "" => Ok(None),
        text => text.parse::<TemplateVersionId>().map(Some).map_err(|_| Error::NotFound),
    };
    let (from, to) = (named(&asked.from)?, named(&asked.to)?);
    let to = match to {
        Some(id) => Some(published.iter().find(|one| one.version == id).ok_or(Error::NotFound)?),
        None => None,
    };
    let from = match from {
        Some(id) => on.iter().find(|one| one.version == id),
        None => {
            let others = on.iter().filter(|one| to.is_none_or(|to| to.version != one.version));
            others.max_by_key(|one| (to.is_some_and(|to| to.id == one.template), one.agreements))
        }
    };
    let Some(from) = from else { return Ok(None) };
    let others = || published.iter().filter(|one| one.version != from.version);
    let to = to.or_else(|| others().find(|one| one.id == from.template)).or_else(|| others().next());
    Ok(to.filter(|to| to.version != from.version).map(|to| (from.clone(), to.clone())))
}

fn choice(staff: &Staff, id: TemplateVersionId, name: &str, number: i32, chosen: TemplateVersionId) -> Choice {
    Choice { value: id.to_string(), label: staff.title(name, number), hint: String::new(), selected: id == chosen }
}

/// The words in the reader's language, where both versions have it; else in one that both have.
fn words(staff: &Staff, old: &Version, new: &Version) -> (Language, Vec<ComparedClause>) {
    let wanted = [staff.visit.language(), new.prevailing].into_iter().chain(new.texts.keys().copied());
    let both =
        wanted.filter_map(|language| Some((language, old.texts.get(&language)?, new.texts.get(&language)?))).next();
    match both {
        Some((language, old, new)) => (language, compared(staff.visit.locale, old, new)),
        None => (new.prevailing, Vec::new()),
    }
}

/// How agreements on a version are changed, by their terms, with the clause.
fn how(staff: &Staff, version: &Version) -> Vec<Row> {
    let locale = staff.visit.locale;
    let term = version.terms.get(Key::ChangesHow).filter(|term| term.value().is_some());
    term.into_iter()
        .map(|term| Row {
            label: locale.text(term.key().spec().name).into_owned(),
            value: format!("{} ({})", locale.message(&terms::value_in_words(term)), term.clause()),
            change: String::new(),
        })
        .collect()
}
