//! Who reads: either party works on amendments with the same pages, each at its own address and behind its own fence.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{FromRequestParts, Path};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::agreements::{Side, State};
use domain::ids::{AgreementId, AmendmentId};
use domain::message::Message;
use domain::permissions::{Action, Actor, Denied, IsAction, Permit, action};
use http::Method;
use http::request::Parts;
use i18n::Locale;
use storage::agreements::{self, Agreement, AgreementVersion};
use storage::amendments::{self, Amendment};
use storage::staff::Staff as Member;
use storage::tenants::Profile;
use storage::{TenantTx, endings};
use uuid::Uuid;

use crate::agreements::act::open;
use crate::forms::Fields;
use crate::render::Page;
use crate::signing::own::Own;
use crate::signing::staff::WithStaff;
use crate::view::{Link, PageHead, RailItem};
use crate::visit::{Contact, Staff, Visit, zone};
use crate::{App, Error, Result};

/// A reader of one of the two parties.
enum Party {
    Processor(Box<Staff>),
    Controller(Box<Contact>),
}

/// A reader with an agreement that has been in force.
pub struct Desk {
    party: Party,
    pub agreement: Agreement,
    /// The newest version: what the next amendment changes.
    pub latest: AgreementVersion,
    /// The tenant's staff, who are told of what a controller does. They are out of a contact's sight, so they are looked
    /// up at the gate.
    pub staff: Vec<Member>,
}

#[derive(Clone, Copy)]
pub struct Which(pub AmendmentId);

async fn place(parts: &mut Parts, app: &App) -> Result<HashMap<String, String>> {
    let Path(place) =
        Path::<HashMap<String, String>>::from_request_parts(parts, app).await.map_err(|_| Error::NotFound)?;
    Ok(place)
}

impl FromRequestParts<App> for Which {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let place = place(parts, app).await?;
        place.get("amendment").and_then(|id| id.parse().ok()).map(Self).ok_or(Error::NotFound)
    }
}

impl FromRequestParts<App> for Desk {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let place = place(parts, app).await?;
        let (mut party, agreement, staff) = if let Some(id) = place.get("id") {
            let mut staff = Staff::from_request_parts(parts, app).await?;
            staff.permit::<action::ViewAgreements>()?;
            let id: AgreementId = id.parse().map_err(|_| Error::NotFound)?;
            let agreement = open(&mut staff, id).await?;
            (Party::Processor(Box::new(staff)), agreement, Vec::new())
        } else if parts.method == Method::POST {
            let WithStaff { own: Own { contact, agreement }, staff } =
                WithStaff::from_request_parts(parts, app).await?;
            (Party::Controller(Box::new(contact)), agreement, staff)
        } else {
            let Own { contact, agreement } = Own::from_request_parts(parts, app).await?;
            (Party::Controller(Box::new(contact)), agreement, Vec::new())
        };
        let tx = match &mut party {
            Party::Processor(staff) => &mut staff.tx,
            Party::Controller(contact) => &mut contact.tx,
        };
        let latest = agreements::latest_version(tx, agreement.id).await?;
        Ok(Self { party, agreement, latest, staff })
    }
}

impl Desk {
    pub const fn side(&self) -> Side {
        match self.party {
            Party::Processor(_) => Side::Processor,
            Party::Controller(_) => Side::Controller,
        }
    }

    /// The day on which the agreement ended, where it has; after it, it is in force no longer, as in the record.
    pub async fn ended_on(&mut self) -> Result<Option<NaiveDate>> {
        if !matches!(self.agreement.state, State::Terminated | State::Superseded | State::Erased) {
            return Ok(None);
        }
        let id = self.agreement.id;
        Ok(endings::standing(self.tx(), id).await?.and_then(|ending| ending.effective_on))
    }

    pub fn tx(&mut self) -> &mut TenantTx {
        match &mut self.party {
            Party::Processor(staff) => &mut staff.tx,
            Party::Controller(contact) => &mut contact.tx,
        }
    }

    pub fn visit(&self) -> &Visit {
        match &self.party {
            Party::Processor(staff) => &staff.visit,
            Party::Controller(contact) => &contact.visit,
        }
    }

    pub fn profile(&self) -> &Profile {
        match &self.party {
            Party::Processor(staff) => &staff.profile,
            Party::Controller(contact) => &contact.profile,
        }
    }

    pub fn actor(&self) -> Actor {
        match &self.party {
            Party::Processor(staff) => staff.actor,
            Party::Controller(contact) => contact.actor,
        }
    }

    /// The member of the staff, where the reader is one.
    pub fn member(&mut self) -> Option<&mut Staff> {
        match &mut self.party {
            Party::Processor(staff) => Some(staff),
            Party::Controller(_) => None,
        }
    }

    pub fn person(&self) -> Uuid {
        match &self.party {
            Party::Processor(staff) => staff.id.0,
            Party::Controller(contact) => contact.id.0,
        }
    }

    pub fn locale(&self) -> Locale {
        self.visit().locale
    }

    pub fn zone(&self) -> Tz {
        zone(self.profile())
    }

    /// Today, where the tenant is.
    pub fn today(&self) -> NaiveDate {
        self.visit().app.now().with_timezone(&self.zone()).date_naive()
    }

    /// What the controller is called in the agreement.
    pub fn organisation(&self) -> String {
        self.agreement.form.organisation.trim().to_owned()
    }

    /// Of a controller's people the signatory acts; the others look on.
    fn acts_for_party(&self) -> bool {
        match self.party {
            Party::Processor(_) => true,
            Party::Controller(ref contact) => contact.id == self.agreement.signatory,
        }
    }

    /// Whether the reader may do this, on an agreement that can still be amended.
    pub fn may(&self, action: Action) -> bool {
        self.acts_for_party() && action.allows(&self.actor()) && self.agreement.state == State::Approved
    }

    /// Permission for an act.
    pub fn permit<A: IsAction>(&self) -> Result<Permit<A>> {
        if !self.acts_for_party() {
            return Err(Denied(A::ACTION).into());
        }
        match &self.party {
            Party::Processor(staff) => staff.permit::<A>(),
            Party::Controller(contact) => contact.permit::<A>(),
        }
    }

    /// Permission for an act on an agreement that can still be amended.
    pub fn permit_on_running<A: IsAction>(&self) -> Result<Permit<A>> {
        let permit = self.permit::<A>()?;
        if self.agreement.state == State::Approved { Ok(permit) } else { Err(Error::NotFound) }
    }

    /// The address of a page about this agreement's amendments; their list for an empty name.
    pub fn to(&self, page: &str) -> String {
        let root = match self.side() {
            Side::Processor => format!("staff/agreements/{}/amendments", self.agreement.id),
            Side::Controller => format!("mine/{}/amendments", self.agreement.id),
        };
        self.visit().to(&if page.is_empty() { root } else { format!("{root}/{page}") })
    }

    /// The address of the agreement's own page.
    pub fn agreement_page(&self) -> String {
        match self.side() {
            Side::Processor => self.visit().to(&format!("staff/agreements/{}", self.agreement.id)),
            Side::Controller => self.visit().to(&format!("mine/{}", self.agreement.id)),
        }
    }

    /// The pages above.
    pub fn crumbs(&self, with_list: bool) -> Vec<Link> {
        let text = |key: &str| self.locale().text(key).into_owned();
        let mut crumbs = match self.side() {
            Side::Processor => {
                vec![Link { href: self.visit().to("staff/agreements"), label: text("agreements-title") }]
            }
            Side::Controller => vec![Link { href: self.visit().to("mine"), label: text("layout-your-page") }],
        };
        let name = match self.organisation() {
            name if name.is_empty() || self.side() == Side::Controller => self.agreement.reference.clone(),
            name => name,
        };
        crumbs.push(Link { href: self.agreement_page(), label: name });
        if with_list {
            crumbs.push(Link { href: self.to(""), label: text("agreements-section-amendments") });
        }
        crumbs
    }

    /// The sections of the agreement.
    pub async fn sections(&mut self) -> Result<Vec<RailItem>> {
        let agreement = self.agreement.clone();
        match &mut self.party {
            Party::Processor(staff) => crate::agreements::sections::sections(staff, &agreement, "amendments").await,
            Party::Controller(contact) => crate::signing::sections::of(contact, &agreement, "amendments").await,
        }
    }

    /// The frame of a page; `title` is words.
    pub fn head(&self, title: String) -> PageHead {
        match &self.party {
            Party::Processor(staff) => staff.head_with(title),
            Party::Controller(contact) => PageHead { title, ..contact.head("agreements-section-amendments") },
        }
    }

    pub fn page<T: Template>(&self, template: T) -> Page<T> {
        match &self.party {
            Party::Processor(staff) => staff.page(template),
            Party::Controller(contact) => contact.page(template),
        }
    }

    pub fn say(&self, message: &Message) -> String {
        self.locale().message(message).into_owned()
    }

    /// An amendment of this agreement, as the reader's party sees it.
    pub async fn amendment(&mut self, Which(id): Which) -> Result<Amendment> {
        let (side, agreement) = (self.side(), self.agreement.id);
        let amendment = amendments::by_id(self.tx(), side, id).await?;
        if amendment.agreement == agreement { Ok(amendment) } else { Err(Error::NotFound) }
    }

    /// The version that an amendment changes.
    pub async fn base(&mut self, amendment: &Amendment) -> Result<AgreementVersion> {
        let versions = agreements::versions(self.tx(), amendment.agreement).await?;
        let base = versions.into_iter().find(|version| version.number == amendment.base);
        base.ok_or_else(|| Error::internal("an amendment without the version that it changes"))
    }

    /// Claims the form for this transaction. Some: it was sent before, and leads where it led then.
    pub async fn claim(&mut self, fields: &Fields, what: &'static str, outcome: &str) -> Result<Option<Response>> {
        let request = fields.once(self.person(), Some(self.agreement.controller), what)?;
        let before = storage::idempotency::claim(self.tx(), &request, outcome).await?;
        Ok(before.map(|path| Redirect::to(&path).into_response()))
    }

    /// Makes an act count, and leads on.
    pub async fn done(self, outcome: &str) -> Result<Response> {
        let tx = match self.party {
            Party::Processor(staff) => staff.tx,
            Party::Controller(contact) => contact.tx,
        };
        tx.commit().await?;
        Ok(Redirect::to(outcome).into_response())
    }

    /// The same, read anew in a transaction of its own: what the last one meant to do is given up.
    pub async fn afresh(mut self) -> Result<Self> {
        let db = self.visit().app.db.clone();
        let controller = self.agreement.controller;
        match &mut self.party {
            Party::Processor(staff) => {
                staff.tx = db.tenant(staff.session.ctx()).await?;
                staff.about(controller).await?;
            }
            Party::Controller(contact) => contact.tx = db.tenant(contact.session.ctx()).await?,
        }
        let id = self.agreement.id;
        self.agreement = agreements::one(self.tx(), id).await?;
        self.latest = agreements::latest_version(self.tx(), id).await?;
        Ok(self)
    }
}
