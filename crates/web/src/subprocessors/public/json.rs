//! The list and the changes for programs: the format stands in `docs/subprocessors.md`.

use axum::extract::Query;
use axum::response::Response;
use chrono::{DateTime, SecondsFormat, Utc};
use domain::subprocessors::{ChangeState, Location, Profile};
use http::HeaderMap;
use serde_json::{Value, json};
use storage::subprocessors::Entry;
use storage::subprocessors::changes::{Act, ActKind};

use super::answer::unless_known;
use super::list::Asked;
use super::read::{self, Told, day_of};
use crate::visit::Visit;
use crate::{Error, Result};

pub async fn get(visit: Visit, Query(asked): Query<Asked>, headers: HeaderMap) -> Result<Response> {
    let (mut tx, profile) = visit.public().await?;
    let day = day_of(&visit, &profile, &asked.on)?;
    let entries = read::entries(&mut tx, day).await?;
    let told = read::told(&mut tx).await?;
    drop(tx);
    let at = |path: &str| format!("{}{}", visit.app.settings.public_url, visit.to(path));
    let registry = json!({
        "format": "countersign published subprocessors 1",
        "processor": profile.name,
        "on": day,
        "page": at("subprocessors"),
        "feed": at("subprocessors.atom"),
        "entries": entries.iter().map(entry).collect::<Vec<_>>(),
        "changes": told.iter().map(|told| change(told, &at(&format!("subprocessors/changes/{}", told.change.id))))
            .collect::<Vec<_>>(),
    });
    let text = serde_json::to_string_pretty(&registry).map_err(Error::internal)?;
    Ok(unless_known(&headers, "application/json", text + "\n"))
}

fn entry(entry: &Entry) -> Value {
    json!({ "id": entry.id, "version": entry.number, "from": entry.from, "profile": profile(&entry.profile) })
}

/// Named one by one: what is added to a profile is published only where it is added here.
fn profile(profile: &Profile) -> Value {
    json!({
        "name": profile.name,
        "owner": profile.owner,
        "numbers": profile.numbers,
        "addresses": profile.addresses,
        "website": profile.website,
        "group": profile.group,
        "role": profile.role,
        "below": profile.below,
        "work": profile.work,
        "locations": profile.locations.iter().map(location).collect::<Vec<_>>(),
    })
}

fn location(location: &Location) -> Value {
    let transfer = location.transfer.as_ref();
    json!({
        "country": location.country,
        "place": location.place,
        "uses": location.uses,
        "transfer": transfer.map(|one| json!({ "ground": one.ground, "from": one.from, "until": one.until })),
    })
}

fn change(told: &Told, page: &str) -> Value {
    let change = &told.change;
    let touched = told.touched.iter().map(|entry| {
        json!({
            "id": entry.id,
            "facets": entry.facets,
            "before": entry.before.as_ref().map(profile),
            "after": entry.after.as_ref().map(profile),
        })
    });
    json!({
        "id": change.id,
        "number": change.number,
        "state": change.state,
        "announced_at": change.announced_at.map(stamp),
        "planned": change.planned,
        "effect": (change.state != ChangeState::Withdrawn).then_some(change.effect),
        "why": change.said.why,
        "page": page,
        "entries": touched.collect::<Vec<_>>(),
        "acts": change.acts.iter().map(act).collect::<Vec<_>>(),
    })
}

fn act(act: &Act) -> Value {
    let day = match act.kind {
        ActKind::Moved(day) => Some(day),
        _ => None,
    };
    json!({ "kind": act.kind.word(), "at": stamp(act.at), "day": day, "why": act.said.why })
}

fn stamp(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
