//! Seals what an approval of a transfer adds to an appendix of the agreement, and that it was taken back.

use std::sync::Arc;

use documents::statement::Kind;
use documents::typeset::{Certificate, Fact};
use domain::ids::AdditionId;
use domain::message::{Arg, Message};
use domain::subprocessors::{Addition, Location, Transfer};
use domain::terms::Country;
use i18n::Locale;
use serde_json::{Value, json};
use storage::agreements::{self, Agreement, AgreementVersion};
use storage::queue::{self, Job};
use storage::subprocessors::notices::{Event, EventKind, EventSaid};
use storage::subprocessors::{Told, additions, ledger};
use storage::tenants::{self, Profile};

use super::permit;
use super::write::{does, what};
use crate::audit::place;
use crate::fault::{Fault, chain};
use crate::seal::press;
use crate::worker::Means;

/// Everything that a paper is made from.
struct Sources<'a> {
    agreement: &'a Agreement,
    /// The version whose appendix it amends.
    version: &'a AgreementVersion,
    addition: &'a Addition,
    told: &'a Told,
    profile: &'a Profile,
    zone: chrono_tz::Tz,
}

/// Makes it, unless it is made.
pub async fn run(means: &Arc<Means>, job: &Job) -> Result<(), Fault> {
    let mut tx = means.db.tenant(job.ctx()).await?;
    let paper = additions::paper(&mut tx, AdditionId(job.subject)).await?;
    let agreement = agreements::one(&mut tx, paper.agreement).await?;
    let known = ledger(&mut tx, &agreement).await?;
    // As it was known when the controller said it: what it says later has a paper of its own.
    let found = known.additions(paper.at).into_iter().rfind(|(_, told)| told.notice.id == paper.notice);
    let versions = agreements::versions(&mut tx, agreement.id).await?;
    let version = found.as_ref().and_then(|(_, told)| versions.iter().find(|one| one.number == told.notice.version));
    let (Some((addition, told)), Some(version), None) = (&found, version, &paper.made) else {
        queue::finish(&mut tx, job).await?;
        return Ok(tx.commit().await?);
    };
    let profile = tenants::profile(&mut tx).await?;
    let zone = profile.counting()?.zone;
    tx.commit().await?;

    let locale = Locale::new(agreement.language);
    let of = Sources { agreement: &agreement, version, addition, told, profile: &profile, zone };
    let log = place::state(means, job.ctx(), agreement.language).await?;
    let (now, owner) = (means.db.now(), &means.settings.seal_owner);
    let mut json = data(&of);
    json["issued_at"] = json!(now);
    json["log"] = json!(log);
    let json = serde_json::to_string_pretty(&json).map_err(|error| Fault::Never(chain(&error)))?;
    let page = Certificate { at: now, seal_owner: owner.clone(), log, json, ..page(locale, &of) };
    let pdf = press(means, page, locale, "additions-seal-reason").await?;

    let mut tx = means.db.tenant(job.ctx()).await?;
    queue::finish(&mut tx, job).await?;
    additions::keep_paper(&mut tx, permit()?, &paper, addition.number, &pdf).await?;
    Ok(tx.commit().await?)
}

/// The paper in the agreement's language, but for what only the moment of sealing knows.
fn page(locale: Locale, of: &Sources<'_>) -> Certificate {
    let text = |key: &str| locale.text(key).into_owned();
    let say = |message: Message| locale.message(&message).into_owned();
    let Sources { agreement, addition, told, .. } = of;
    let lede = Message::new("additions-lede")
        .with("processor", of.profile.name.as_str())
        .with("controller", agreement.form.organisation.trim())
        .with("reference", agreement.reference.as_str());
    let title = Message::new("changes-addition")
        .with("number", i64::from(addition.number))
        .with("appendix", addition.place.appendix.as_str());
    let back = addition
        .taken_back
        .map(|at| say(Message::new("additions-taken-back").with("day", at.with_timezone(&of.zone).date_naive())));
    let entries = &told.entries;
    let lines = entries.iter().flat_map(|entry| what(locale, entry).into_iter().chain(does(locale, entry)));
    let rows = entries.iter().filter_map(|entry| entry.after.as_ref()).flat_map(|profile| {
        let third = profile.locations.iter().filter(|place| place.is_third());
        third.map(|place| row(locale, &profile.name, place))
    });
    Certificate {
        kind: Kind::Addition,
        id: agreement.reference.clone(),
        language: agreement.language,
        at: addition.at,
        title: say(title),
        lede: say(lede),
        notice: back.unwrap_or_default(),
        facts: facts(locale, of),
        table_heading: text("additions-transfers"),
        header: ["company", "place", "uses", "ground", "valid"].map(|word| text(&format!("additions-{word}"))).to_vec(),
        rows: rows.collect(),
        lines_heading: text("additions-what"),
        lines: lines.collect(),
        proves_heading: text("endings-certificate-proves-heading"),
        proves: text("additions-proves"),
        seal_heading: text("documents-seal-heading"),
        seal_owner: String::new(),
        seal_explanation: text("documents-seal-explanation"),
        seal_alt: text("documents-seal-alt"),
        attached: text("additions-attached"),
        log: None,
        json: String::new(),
    }
}

fn facts(locale: Locale, of: &Sources<'_>) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact { name: locale.text(key).into_owned(), value };
    let Sources { agreement, addition, told, version, .. } = of;
    let party = |name: &str, registration: &str| match registration.trim() {
        "" => name.to_owned(),
        number => format!("{name}, {number}"),
    };
    let by_clause =
        |clause: &String| locale.text_with("subprocessors-by-clause", &[("clause", clause.as_str().into())]);
    let appendix = match &addition.place.clause {
        Some(clause) => format!("{} ({})", addition.place.appendix, by_clause(clause)),
        None => addition.place.appendix.clone(),
    };
    let form = &agreement.form;
    let mut facts = vec![
        fact("endings-certificate-controller", party(form.organisation.trim(), &form.registration)),
        fact("endings-certificate-processor", party(&of.profile.name, &of.profile.registration)),
        fact("additions-appendix", appendix),
        fact("changes-fact-version", version.number.to_string()),
        fact("additions-change", i64::from(told.change.number.unwrap_or_default()).to_string()),
        fact("additions-approved", locale.exact_moment(addition.at, of.zone)),
    ];
    facts.extend(approved_by(told, addition).map(|name| fact("additions-approved-by", name)));
    facts.extend(words_of(told, addition).map(|words| fact("additions-words", words)));
    facts.extend(addition.from.map(|day| fact("additions-from", locale.date(day))));
    facts.extend(addition.taken_back.map(|at| fact("additions-back", locale.exact_moment(at, of.zone))));
    facts
}

/// What was said with the approval, where its key is at hand.
fn said<'a>(told: &'a Told, addition: &Addition) -> Option<&'a EventSaid> {
    let is_it = |event: &&Event| matches!(event.kind, EventKind::Approved(_)) && event.at == addition.at;
    told.events.iter().find(is_it)?.said.as_ref()
}

/// Who approved, by name, where it is known.
fn approved_by(told: &Told, addition: &Addition) -> Option<String> {
    Some(said(told, addition)?.name.trim().to_owned()).filter(|name| !name.is_empty())
}

/// In which words, where there were any.
fn words_of(told: &Told, addition: &Addition) -> Option<String> {
    Some(said(told, addition)?.words.trim().to_owned()).filter(|words| !words.is_empty())
}

/// A place outside the EEA: whose, where, what for, on what ground, for how long.
fn row(locale: Locale, name: &str, place: &Location) -> Vec<String> {
    let country = Country::from_code(&place.country)
        .map_or_else(|| place.country.clone(), |country| locale.text(country.text()).into_owned());
    let town = [place.place.clone(), country].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let uses = Arg::List(place.uses.iter().map(|one| Arg::Key(one.text())).collect());
    let uses = locale.message(&Message::new("subprocessors-list").with("items", uses)).into_owned();
    let transfer = place.transfer.as_ref();
    let ground = |one: &Transfer| format!("{} ({})", locale.text(one.ground.text()), locale.law(one.ground.article()));
    let date = |day: Option<chrono::NaiveDate>| day.map(|day| locale.date(day)).unwrap_or_default();
    let valid = transfer.filter(|one| one.from.is_some() || one.until.is_some());
    let valid = valid.map(|one| format!("{} – {}", date(one.from), date(one.until)));
    vec![
        name.to_owned(),
        town.join(", "),
        uses,
        transfer.map(ground).unwrap_or_default(),
        valid.map(|valid| valid.trim().to_owned()).unwrap_or_default(),
    ]
}

/// `addition.json`: the same for machines, but for what only the moment of sealing knows.
fn data(of: &Sources<'_>) -> Value {
    let Sources { agreement, addition, told, version, .. } = of;
    let entries: Vec<Value> = told
        .entries
        .iter()
        .map(|entry| {
            json!({
                "id": entry.id,
                "facets": entry.facets,
                "before": entry.before.as_ref().map(domain::subprocessors::Profile::for_customers),
                "after": entry.after.as_ref().map(domain::subprocessors::Profile::for_customers),
            })
        })
        .collect();
    json!({
        "form": Kind::Addition.form(),
        "reference": agreement.reference,
        "controller": agreement.form.organisation.trim(),
        "processor": of.profile.name,
        "number": addition.number,
        "appendix": addition.place.appendix,
        "clause": addition.place.clause,
        "version": version.number,
        "text_sha256": hex::encode(&version.text_sha256),
        "terms_sha256": hex::encode(&version.terms_sha256),
        "change": told.change.number,
        "notice": told.notice.id,
        "approved_at": addition.at,
        "approved_by": approved_by(told, addition),
        "words": words_of(told, addition),
        "from": addition.from,
        "taken_back_at": addition.taken_back,
        "entries": entries,
    })
}
