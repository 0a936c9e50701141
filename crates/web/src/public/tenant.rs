//! A tenant's public page: who they are, what they offer to sign, and plain answers for those who sign once a year.

use askama::Template;
use storage::TenantTx;
use storage::templates::{self, Version};
use storage::tenants::Profile;

use crate::contract;
use crate::render::Page;
use crate::view::{Fact, PageHead};
use crate::visit::{Visit, zone};
use crate::{Result, filters};

/// How many questions the guide answers: `guide-q1-title` …
const QUESTIONS: usize = 7;

#[derive(Template)]
#[template(path = "public/tenant.html")]
pub struct TenantPage {
    page: PageHead,
    profile: Profile,
    country: String,
    website: Option<String>,
    offered: Vec<Offered>,
    /// Where one agreement is offered: its terms in plain words.
    facts: Vec<Fact>,
    subprocessor_head: Vec<String>,
    subprocessors: Vec<Vec<String>>,
    /// Question and answer.
    guide: Vec<(String, String)>,
    come_back: String,
    /// The registry of sub-processors, as anybody may read it.
    registry: String,
}

/// An agreement that can be signed.
pub struct Offered {
    /// What the tenant calls it; with the version's number where two are called the same.
    pub title: String,
    /// "Version 3, published on 12 November 2026"
    pub edition: String,
    pub read: String,
    pub begin: String,
    /// What it is about, in the reader's language.
    pub services: String,
    pub version: Version,
}

/// The agreements that the tenant offers, the newest version of each.
pub async fn offered(visit: &Visit, tx: &mut TenantTx, profile: &Profile) -> Result<Vec<Offered>> {
    let mut offered = Vec::new();
    let published = templates::published(tx).await?;
    for row in &published {
        let version = templates::one(tx, row.version).await?;
        let alone = published.iter().filter(|other| other.name == row.name).count() == 1;
        let numbered = [("name", row.name.as_str().into()), ("number", i64::from(row.number).into())];
        offered.push(Offered {
            title: match alone {
                true => row.name.clone(),
                false => visit.locale.text_with("templates-version", &numbered).into_owned(),
            },
            edition: edition(visit, &version, profile),
            read: visit.to(&format!("read/{}", version.id)),
            begin: visit.to(&format!("begin?version={}", version.id)),
            services: version.services.said_in(visit.language(), version.prevailing).to_owned(),
            version,
        });
    }
    Ok(offered)
}

/// Which version this is, in words; what the tenant calls it where it is not published.
pub fn edition(visit: &Visit, version: &Version, profile: &Profile) -> String {
    let Some(at) = version.published_at else { return version.name.clone() };
    let date = at.with_timezone(&zone(profile)).date_naive();
    let args = [("number", i64::from(version.number).into()), ("date", date.into())];
    visit.locale.text_with("public-edition", &args).into_owned()
}

pub async fn get(visit: Visit) -> Result<Page<TenantPage>> {
    let (mut tx, profile) = visit.public().await?;
    let offered = offered(&visit, &mut tx, &profile).await?;
    let locale = visit.locale;
    let (mut facts, mut subprocessors) = (Vec::new(), Vec::new());
    if let [only] = offered.as_slice() {
        facts = contract::facts(locale, &only.version.terms, &only.read);
        let said = only.version.said_in(visit.language()).subprocessors;
        subprocessors =
            said.into_iter().map(|sub| vec![sub.name, sub.registration, sub.processing, sub.location]).collect();
    }
    let guide = (1..=QUESTIONS)
        .map(|n| [format!("guide-q{n}-title"), format!("guide-q{n}-body")].map(|key| locale.text(&key).into_owned()))
        .map(|[question, answer]| (question, answer))
        .collect();
    let columns = ["public-column-name", "public-column-number", "public-column-processing", "public-column-place"];
    let template = TenantPage {
        page: visit.head(&profile, "public-title"),
        country: locale.text(&format!("country-{}", profile.country)).into_owned(),
        // Written by an administrator: only an address that browsers open as a page becomes a link.
        website: profile
            .website
            .clone()
            .filter(|address| address.starts_with("https://") || address.starts_with("http://")),
        offered,
        facts,
        subprocessor_head: columns.map(|key| locale.text(key).into_owned()).to_vec(),
        subprocessors,
        guide,
        come_back: visit.to("come-back"),
        registry: visit.to("subprocessors"),
        profile: profile.clone(),
    };
    Ok(visit.page(&profile, template))
}
