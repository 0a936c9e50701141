//! May a company process for an agreement today? For the tenant's programs, as `docs/subprocessors.md` says.

use std::collections::HashMap;

use axum::Json;
use axum::extract::{FromRequestParts, Path};
use axum::response::{IntoResponse, Response};
use domain::ids::{AgreementId, SubprocessorId};
use domain::permissions::action;
use domain::subprocessors::{Location, Standing};
use http::request::Parts;
use serde_json::{Value, json};
use storage::{TenantTx, agreements};

use super::gate::{Gated, gated};
use crate::api_keys::Asker;
use crate::visit::zone;
use crate::{App, Error, Result};

/// The agreement of the address: by its id, or as people call it.
enum Which {
    Id(AgreementId),
    Called(String),
}

impl Which {
    async fn id(self, tx: &mut TenantTx) -> Result<AgreementId> {
        match self {
            Self::Id(id) => Ok(id),
            Self::Called(reference) => Ok(agreements::of_reference(tx, &reference).await?),
        }
    }
}

/// What is asked about: an agreement, and of the companies all or one.
pub struct About {
    agreement: Which,
    company: Option<SubprocessorId>,
}

impl FromRequestParts<App> for About {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Path(place) =
            Path::<HashMap<String, String>>::from_request_parts(parts, app).await.map_err(|_| Error::NotFound)?;
        let called = place.get("agreement").ok_or(Error::NotFound)?;
        let company = match place.get("subprocessor") {
            Some(id) => Some(id.parse().map_err(|_| Error::NotFound)?),
            None => None,
        };
        Ok(Self { agreement: called.parse().map_or_else(|_| Which::Called(called.clone()), Which::Id), company })
    }
}

/// Every company of the registry; of one that is asked for, the same object with its line alone.
pub async fn get(mut asker: Asker, about: About) -> Result<Response> {
    asker.permit::<action::AskGate>()?;
    let (app, tx) = (&asker.visit.app, &mut asker.tx);
    let id = about.agreement.id(tx).await?;
    let controller = agreements::controller_of(tx, id).await?;
    tx.bring_key(&app.db, controller).await?;
    let agreement = agreements::one(tx, id).await?;
    let of = (asker.visit.locale, zone(&asker.profile), app.now());
    let (mut companies, _) = gated(tx, &agreement, of).await?;
    if let Some(wanted) = about.company {
        companies.retain(|company| company.id == wanted);
        if companies.is_empty() {
            return Err(Error::NotFound);
        }
    }
    let body = json!({
        "format": "countersign gate 1", "agreement": agreement.reference, "at": app.now(),
        "subprocessors": companies.iter().map(line).collect::<Vec<_>>(),
    });
    Ok(Json(body).into_response())
}

fn line(company: &Gated) -> Value {
    let (authorised, since, earliest) = match company.found {
        Standing::Authorised { since, .. } => (true, Some(since), None),
        Standing::Not { earliest, .. } => (false, None, earliest),
    };
    let but: Vec<_> =
        company.but.iter().map(|(change, because)| json!({ "change": change, "because": because })).collect();
    let places: Vec<_> = company
        .placed
        .iter()
        .map(|one| {
            let Location { country, place, uses, .. } = &one.location;
            json!({ "country": country, "place": place, "uses": uses, "authorised": one.authorised })
        })
        .collect();
    json!({
        "id": company.id, "name": company.name, "authorised": authorised, "since": since,
        "earliest": earliest, "because": company.standing, "but": but, "places": places, "used_without_authorisation": !company.used.is_empty(),
    })
}
