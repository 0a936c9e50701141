//! Leaving a subscription: by the button of the page, or at once by a mail program that posts to it (RFC 8058). Opening the
//! page ends nothing. What is answered is the same for every token, known, used or invented.

use axum::extract::Path;
use axum::response::Response;
use domain::secrets::Token;
use http::StatusCode;
use serde::Deserialize;
use storage::subscribers;

use super::said::{ask, say};
use crate::Result;
use crate::visit::Visit;

#[derive(Deserialize)]
pub struct Which {
    token: String,
}

pub async fn get(visit: Visit) -> Result<Response> {
    let (_, profile) = visit.public().await?;
    Ok(ask(&visit, &profile, ["subscription-leave-title", "subscription-leave-body"], "subscription-leave-button"))
}

/// Whatever the body says, and whoever sends it: the token is in the address. No redirect (RFC 8058, 3.1).
pub async fn post(visit: Visit, Path(which): Path<Which>) -> Result<Response> {
    let (_, profile) = visit.public().await?;
    if let Ok(token) = Token::parse(&which.token) {
        let mut tx = visit.app.db.tenant(&visit.gate()).await?;
        subscribers::leave(&mut tx, &token).await?;
        tx.commit().await?;
    }
    Ok(say(&visit, &profile, StatusCode::OK, ["subscription-left-title", "subscription-left-body"]))
}
