//! The notice under Article 13 of the GDPR.

use askama::Template;
use domain::message::Arg;
use storage::tenants::Profile;

use crate::render::Page;
use crate::view::PageHead;
use crate::visit::Visit;
use crate::{Result, filters};

const PARTS: [&str; 9] = [
    "privacy-who",
    "privacy-what",
    "privacy-subscription",
    "privacy-why",
    "privacy-basis",
    "privacy-recipients",
    "privacy-retention",
    "privacy-rights",
    "privacy-complaint",
];

#[derive(Template)]
#[template(path = "public/privacy.html")]
pub struct Privacy {
    page: PageHead,
    paragraphs: Vec<String>,
}

pub async fn get(visit: Visit) -> Result<Page<Privacy>> {
    let (_, profile) = visit.public().await?;
    let template = Privacy { page: visit.head(&profile, "privacy-title"), paragraphs: paragraphs(&visit, &profile) };
    Ok(visit.page(&profile, template))
}

fn paragraphs(visit: &Visit, profile: &Profile) -> Vec<String> {
    let args = [
        ("tenant", Arg::from(profile.name.as_str())),
        ("contact", Arg::from(profile.privacy_contact.as_str())),
        ("authority", Arg::from(profile.supervisory_authority.as_str())),
    ];
    PARTS.map(|key| visit.locale.text_with(key, &args).into_owned()).to_vec()
}
