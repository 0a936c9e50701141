//! The code of a mail, typed instead of following its link: for those who read mail on another device.

use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use domain::message::Message;
use domain::secrets::Code;
use serde::Deserialize;
use storage::StorageError;
use storage::throttle::Limit;
use uuid::Uuid;

use super::{ask, open};
use crate::forms::{Fields, Problems};
use crate::visit::Visit;
use crate::{Error, Result};

/// Codes that one network address may try. Each link takes five; this slows those who try many links.
const BY_NETWORK: Limit = Limit { what: "signing.code.network", most: 60, within: TimeDelta::minutes(15) };

#[derive(Deserialize)]
pub struct Which {
    #[serde(default)]
    link: String,
}

pub async fn get(visit: Visit, Query(which): Query<Which>) -> Result<Response> {
    if which.link.parse::<Uuid>().is_err() {
        return Ok(visit.lead("come-back").into_response());
    }
    let (_, profile) = visit.public().await?;
    Ok(ask::sent(&visit, &profile, "", &which.link, Problems::default()))
}

pub async fn post(visit: Visit, fields: Fields) -> Result<Response> {
    let id: Uuid =
        fields.text("link").parse().map_err(|_| Error::BadRequest(Message::new("error-bad-request-body")))?;
    if let Some(until) = visit.app.db.throttle(BY_NETWORK, &visit.network_address.to_string()).await? {
        return Err(Error::TooMany(until));
    }
    let found = match Code::parse(fields.text("code")) {
        Ok(code) => {
            let hash = code.hash(id.as_bytes());
            visit.app.db.find_link_by_code(&visit.arrival.public, id, hash.as_bytes()).await
        }
        // Not of the form of a code: a slip of the hand, which costs no try.
        Err(_) => Err(StorageError::NotFound),
    };
    match found {
        Ok(link) => {
            if let Some(opened) = open::open(&visit, &link, &fields).await? {
                return Ok(opened);
            }
        }
        Err(StorageError::NotFound) => {}
        Err(error) => return Err(error.into()),
    }
    let (_, profile) = visit.public().await?;
    let mut problems = Problems::default();
    problems.add(visit.locale, "code", &Message::new("signing-code-wrong"));
    Ok(ask::sent(&visit, &profile, fields.text("email"), &id.to_string(), problems))
}
