//! The link that proves an address. Opening it shows a button and changes nothing, whatever follows links in mails;
//! pressing the button subscribes.

use axum::extract::Path;
use axum::response::Response;
use domain::secrets::Token;
use http::StatusCode;
use serde::Deserialize;
use storage::subscribers::{self, Proof};

use super::said::{Keys, ask, say};
use crate::Result;
use crate::visit::Visit;

#[derive(Deserialize)]
pub struct Which {
    token: String,
}

pub async fn get(visit: Visit, Path(which): Path<Which>) -> Result<Response> {
    let (_, profile) = visit.public().await?;
    let proof = match Token::parse(&which.token) {
        Ok(token) => {
            let mut tx = visit.app.db.tenant(&visit.gate()).await?;
            subscribers::proof(&mut tx, token.hash().as_bytes()).await?
        }
        Err(_) => None,
    };
    Ok(match proof {
        Some(Proof::Good) => {
            let keys = ["subscription-confirm-title", "subscription-confirm-body"];
            ask(&visit, &profile, keys, "subscription-confirm-button")
        }
        other => {
            let (status, keys) = answer(other);
            say(&visit, &profile, status, keys)
        }
    })
}

pub async fn post(visit: Visit, Path(which): Path<Which>) -> Result<Response> {
    let (_, profile) = visit.public().await?;
    let proof = match Token::parse(&which.token) {
        Ok(token) => {
            let mut tx = visit.app.db.tenant(&visit.gate()).await?;
            let proof = subscribers::confirm(&mut tx, token.hash().as_bytes()).await?;
            tx.commit().await?;
            proof
        }
        Err(_) => None,
    };
    let (status, keys) = answer(proof);
    Ok(say(&visit, &profile, status, keys))
}

const fn answer(proof: Option<Proof>) -> (StatusCode, Keys) {
    match proof {
        Some(Proof::Good | Proof::Used) => {
            (StatusCode::OK, ["subscription-confirmed-title", "subscription-confirmed-body"])
        }
        Some(Proof::Late) => (StatusCode::GONE, ["subscription-late-title", "subscription-late-body"]),
        None => (StatusCode::NOT_FOUND, ["subscription-unknown-title", "subscription-unknown-body"]),
    }
}
