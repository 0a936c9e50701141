//! Signing out: for the staff and for controllers' people alike.

use axum::response::{IntoResponse, Response};
use domain::ids::StaffId;
use http::HeaderName;
use http::header::SET_COOKIE;
use storage::sessions::{self, SessionKind};
use storage::staff;

use crate::Result;
use crate::visit::Visit;

/// Ends the session here and takes what the browser kept of it.
pub async fn post(visit: Visit) -> Result<Response> {
    if let Some(session) = &visit.arrival.session {
        let mut tx = visit.app.db.tenant(session.ctx()).await?;
        sessions::end(&mut tx, session.id).await?;
        if session.kind == SessionKind::Staff {
            staff::seen(&mut tx, StaffId(session.person), "staff.signed_out").await?;
        }
        tx.commit().await?;
    }
    let headers = [
        (SET_COOKIE, visit.no_cookie().to_string()),
        (HeaderName::from_static("clear-site-data"), r#""cache", "storage""#.to_owned()),
    ];
    Ok((headers, visit.lead("")).into_response())
}
