//! An agreement of the reader's own controller.

use axum::extract::{FromRequestParts, Path};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::ids::AgreementId;
use domain::permissions::action;
use domain::signing::Step;
use http::request::Parts;
use serde::Deserialize;
use storage::agreements::{self, Agreement};

use crate::visit::{Contact, zone};
use crate::{App, Error, Result};

#[derive(Deserialize)]
struct Which {
    agreement: String,
}

/// An agreement of the reader's own controller, and the reader. Anybody else's is not found.
pub struct Own {
    pub contact: Contact,
    pub agreement: Agreement,
}

impl FromRequestParts<App> for Own {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Path(which) = Path::<Which>::from_request_parts(parts, app).await.map_err(|_| Error::NotFound)?;
        let mut contact = Contact::from_request_parts(parts, app).await?;
        contact.permit::<action::ViewOwnAgreement>()?;
        let id: AgreementId = which.agreement.parse().map_err(|_| Error::NotFound)?;
        let agreement = agreements::one(&mut contact.tx, id).await?;
        Ok(Self { contact, agreement })
    }
}

impl Own {
    /// The same, read anew in a transaction of its own: what the last one meant to do is given up.
    pub async fn afresh(self) -> Result<Self> {
        let Contact { visit, tx, profile, id, controller, actor, session } = self.contact;
        drop(tx);
        let mut tx = visit.app.db.tenant(session.ctx()).await?;
        let agreement = agreements::one(&mut tx, self.agreement.id).await?;
        Ok(Self { contact: Contact { visit, tx, profile, id, controller, actor, session }, agreement })
    }

    /// The address of a page of this agreement; the agreement's own for an empty name.
    pub fn to(&self, page: &str) -> String {
        let id = self.agreement.id;
        let path = if page.is_empty() { format!("mine/{id}") } else { format!("mine/{id}/{page}") };
        self.contact.visit.to(&path)
    }

    /// Leads the reader to a page of this agreement.
    pub fn lead(&self, page: &str) -> Response {
        axum::response::Redirect::to(&self.to(page)).into_response()
    }

    pub fn zone(&self) -> Tz {
        zone(&self.contact.profile)
    }

    /// The civil day of a moment, where the tenant is.
    pub fn day(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.zone()).date_naive()
    }

    /// Today, where the tenant is.
    pub fn today(&self) -> NaiveDate {
        self.day(self.contact.tx.now())
    }

    /// The last day on which the processor can accept.
    pub fn last_day(&self) -> Option<NaiveDate> {
        // The stored moment is the first that is too late.
        self.agreement.offer_until.map(|too_late| self.day(too_late - TimeDelta::seconds(1)))
    }

    /// A day with its weekday and how far off it is: "Thu 4 February 2027 (in 30 days)".
    pub fn day_from_today(&self, day: NaiveDate) -> String {
        let locale = self.contact.visit.locale;
        let days = (day - self.today()).num_days();
        let args = [("day", locale.weekday_date(day).into()), ("days", days.into())];
        let key = if days < 0 { "signing-day-past" } else { "signing-day" };
        locale.text_with(key, &args).into_owned()
    }

    /// The reader is the one who signs it. Others of the same organisation look on.
    pub fn is_signatory(&self) -> bool {
        self.contact.id == self.agreement.signatory
    }

    /// Where the reader has to go before a step can be shown; `None` where it can.
    pub fn before(&self, step: Step) -> Option<Response> {
        if !self.agreement.state.is_editable() || !self.is_signatory() {
            return Some(self.lead(""));
        }
        let missing = self.agreement.form.first_incomplete().filter(|missing| *missing < step)?;
        Some(self.lead(missing.word()))
    }
}
