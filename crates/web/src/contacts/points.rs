//! Where the processor is reached under its agreements, and since when, for both sides.

use domain::people::Point as What;
use i18n::Locale;
use storage::tenants::Profile;
use storage::{TenantTx, contact_points};

use crate::Result;
use crate::visit::zone;

/// A contact point: the address that stands, and those that stood before it.
pub struct Point {
    pub name: String,
    pub address: String,
    pub since: String,
    pub before: Vec<String>,
}

/// What a contact point is called.
pub fn name(locale: Locale, point: What) -> String {
    locale.text(&format!("contacts-point-{}", point.word())).into_owned()
}

/// The contact points as they stand, each with what stood before.
pub async fn standing(tx: &mut TenantTx, locale: Locale, profile: &Profile) -> Result<Vec<Point>> {
    let history = contact_points::history(tx).await?;
    let zone = zone(profile);
    let points = What::ALL.into_iter().filter_map(|point| {
        let mut of = history.iter().filter(|one| one.point == point);
        let now = of.next()?;
        let day = |at: chrono::DateTime<chrono::Utc>| locale.date(at.with_timezone(&zone).date_naive());
        let before = of.filter_map(|one| {
            let args = [
                ("address", one.address.as_str().into()),
                ("from", day(one.since).into()),
                ("to", day(one.until?).into()),
            ];
            Some(locale.text_with("contacts-point-stood", &args).into_owned())
        });
        Some(Point {
            name: name(locale, point),
            address: now.address.clone(),
            since: day(now.since),
            before: before.collect(),
        })
    });
    Ok(points.collect())
}
