//! Members of the staff on their way in: the password was right, the second factor is awaited.

use axum::extract::FromRequestParts;
use axum::response::{IntoResponse, Response};
use domain::ids::{SessionId, StaffId};
use domain::secrets::Token;
use http::header::SET_COOKIE;
use http::request::Parts;
use storage::sessions::{self, Session, SessionKind};
use storage::{TenantTx, staff};

use crate::next;
use crate::visit::Visit;
use crate::{App, Error, Result};

/// Somebody whose password was right, and who has shown no second factor yet.
pub struct HalfSignedIn {
    pub visit: Visit,
    pub session: Session,
    pub id: StaffId,
}

impl FromRequestParts<App> for HalfSignedIn {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let visit = Visit::from_request_parts(parts, app).await?;
        let session =
            [SessionKind::Password, SessionKind::Enrol].into_iter().find_map(|kind| visit.session(kind)).cloned();
        let session = session.ok_or_else(|| Error::SignInFirst(next::step(&visit, "staff/sign-in")))?;
        let id = StaffId(session.person);
        Ok(Self { visit, session, id })
    }
}

impl HalfSignedIn {
    /// Leads those elsewhere who have a second factor and are on the page for enrolling one, or the other way round.
    pub fn expect(&self, kind: SessionKind) -> Result<()> {
        if self.session.kind == kind {
            return Ok(());
        }
        let page = if self.session.kind == SessionKind::Enrol { "staff/enrol" } else { "staff/code" };
        Err(Error::SignInFirst(next::step(&self.visit, page)))
    }

    /// A transaction at the gate.
    pub async fn tx(&self) -> Result<TenantTx> {
        Ok(self.visit.app.db.tenant(self.session.ctx()).await?)
    }

    /// Ends this session and begins that of somebody who has shown both factors; answers its token and its id.
    pub async fn let_in(&self, tx: &mut TenantTx) -> Result<(Token, SessionId)> {
        let token = new_token(&self.visit);
        sessions::end(tx, self.session.id).await?;
        let session = sessions::start_staff(tx, self.id, SessionKind::Staff, token.hash().as_bytes()).await?;
        staff::seen(tx, self.id, "staff.signed_in").await?;
        Ok((token, session))
    }
}

/// A token for a session that begins.
pub fn new_token(visit: &Visit) -> Token {
    Token::random(&mut *visit.app.db.randomness().rng())
}

/// An answer that gives the browser the token of a session.
pub fn with_session(visit: &Visit, token: &Token, answer: impl IntoResponse) -> Response {
    ([(SET_COOKIE, visit.cookie(token).to_string())], answer).into_response()
}
