//! Who asks, and inside which tenant: the extractors that every page begins with.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use askama::Template;
use axum::extract::{ConnectInfo, FromRequestParts, Path};
use axum::response::Redirect;
use chrono_tz::Tz;
use cookie::Cookie;
use domain::ids::{ContactId, ControllerId, StaffId};
use domain::language::Language;
use domain::permissions::{Actor, Denied, IsAction, Permit};
use domain::secrets::Token;
use http::header::{COOKIE, USER_AGENT};
use http::request::Parts;
use i18n::Locale;
use serde::Deserialize;
use storage::sessions::{Arrival, Session, SessionKind};
use storage::tenants::{self, Profile};
use storage::{TenantCtx, TenantTx};

use crate::error::Refused;
use crate::next::{self, Pages};
use crate::render::Page;
use crate::{App, Error, Result};

#[derive(Deserialize)]
struct Place {
    slug: String,
    lang: String,
}

/// Somebody on a page of a tenant, signed in or not.
#[derive(Clone, Debug)]
pub struct Visit {
    pub app: App,
    pub slug: String,
    pub locale: Locale,
    /// The path as it was asked, without the query.
    pub path: String,
    pub query: Option<String>,
    pub arrival: Arrival,
    /// For evidence and for limits; believed from a trusted proxy only.
    pub network_address: IpAddr,
    pub user_agent: String,
}

impl FromRequestParts<App> for Visit {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Path(place) = Path::<Place>::from_request_parts(parts, app).await.map_err(|_| Error::NotFound)?;
        let language = Language::from_tag(&place.lang).ok_or(Error::NotFound)?;
        let token = session_token(parts, &place.slug);
        let hash = token.as_ref().map(|token| *token.hash().as_bytes());
        let arrival =
            app.db.arrive(&place.slug, hash.as_ref().map(<[u8; 32]>::as_slice)).await?.ok_or(Error::NotFound)?;
        let user_agent = parts.headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
        Ok(Self {
            app: app.clone(),
            slug: place.slug,
            locale: Locale::new(language),
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().map(str::to_owned),
            arrival,
            network_address: network_address(parts, app),
            user_agent: user_agent.chars().take(300).collect(),
        })
    }
}

impl Visit {
    pub fn language(&self) -> Language {
        self.locale.language()
    }

    /// An address within the tenant's pages, in the reader's language: `to("staff/agreements")`.
    pub fn to(&self, path: &str) -> String {
        format!("/t/{}/{}/{path}", self.slug, self.language())
    }

    /// Leads the reader on, after an act.
    pub fn lead(&self, path: &str) -> Redirect {
        Redirect::to(&self.to(path))
    }

    /// The tenant as the public sees it.
    pub async fn public(&self) -> Result<(TenantTx, Profile)> {
        let mut tx = self.app.db.tenant(&self.arrival.public).await?;
        let profile = tenants::profile(&mut tx).await?;
        Ok((tx, profile))
    }

    /// The tenant while somebody is signing in.
    pub fn gate(&self) -> TenantCtx {
        self.arrival.public.gate()
    }

    /// The session, where it is of this kind.
    pub fn session(&self, kind: SessionKind) -> Option<&Session> {
        self.arrival.session.as_ref().filter(|session| session.kind == kind)
    }

    /// The cookie that holds a session's token.
    pub fn cookie(&self, token: &Token) -> Cookie<'static> {
        Cookie::build((cookie_name(&self.slug), token.reveal()))
            .path("/")
            .secure(true)
            .http_only(true)
            .same_site(cookie::SameSite::Lax)
            .build()
    }

    /// The cookie that takes the session's cookie away.
    pub fn no_cookie(&self) -> Cookie<'static> {
        Cookie::build((cookie_name(&self.slug), ""))
            .path("/")
            .secure(true)
            .http_only(true)
            .same_site(cookie::SameSite::Lax)
            .max_age(cookie::time::Duration::ZERO)
            .build()
    }

    /// A page in the reader's language, with the tenant's time zone.
    pub fn page<T: Template>(&self, profile: &Profile, template: T) -> Page<T> {
        Page::new(self.locale, zone(profile), template)
    }
}

/// The tenant's time zone; UTC where the stored name is unknown, which `doctor` reports.
pub fn zone(profile: &Profile) -> Tz {
    profile.zone.parse().unwrap_or(chrono_tz::UTC)
}

/// A member of the staff, signed in with both factors, and a transaction in their tenant.
pub struct Staff {
    pub visit: Visit,
    pub tx: TenantTx,
    pub profile: Profile,
    pub id: StaffId,
    pub name: String,
    pub actor: Actor,
    pub session: Session,
}

impl FromRequestParts<App> for Staff {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let visit = Visit::from_request_parts(parts, app).await?;
        let sign_in = || next::sign_in_first(&visit, Pages::Staff, &parts.method);
        let session = visit.session(SessionKind::Staff).cloned().ok_or_else(sign_in)?;
        let mut tx = app.db.tenant(session.ctx()).await?;
        let (profile, me) = tenants::head(&mut tx, Some(StaffId(session.person))).await?;
        let me = me.ok_or_else(sign_in)?;
        let actor = me.actor();
        Ok(Self { visit, tx, profile, id: me.id, name: me.name, actor, session })
    }
}

impl Staff {
    /// Permission for an action. A refusal ends in the audit log.
    pub fn permit<A: IsAction>(&self) -> Result<Permit<A>> {
        self.actor.permit::<A>().map_err(|what| self.denied(what))
    }

    /// The refusal of an action to this person.
    pub fn denied(&self, what: Denied) -> Error {
        let by = Some((self.visit.app.clone(), self.visit.gate(), self.id, self.actor));
        Error::Denied(Box::new(Refused { what, by }))
    }

    /// Brings the key of a controller into the transaction of the page: a second connection would be one too many.
    pub async fn about(&mut self, controller: ControllerId) -> Result<()> {
        Ok(self.tx.bring_key(&self.visit.app.db, controller).await?)
    }

    pub fn page<T: Template>(&self, template: T) -> Page<T> {
        self.visit.page(&self.profile, template)
    }
}

/// A person of a controller, whose address is proved, and a transaction behind the fence of their controller.
pub struct Contact {
    pub visit: Visit,
    pub tx: TenantTx,
    pub profile: Profile,
    pub id: ContactId,
    pub controller: ControllerId,
    pub actor: Actor,
    pub session: Session,
}

impl FromRequestParts<App> for Contact {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let visit = Visit::from_request_parts(parts, app).await?;
        let come_back = || next::sign_in_first(&visit, Pages::Contact, &parts.method);
        let session = visit.session(SessionKind::Contact).cloned().ok_or_else(come_back)?;
        let controller = session.controller.ok_or_else(come_back)?;
        let id = ContactId(session.person);
        let mut tx = app.db.tenant(session.ctx()).await?;
        let profile = tenants::profile(&mut tx).await?;
        Ok(Self { visit, tx, profile, id, controller, actor: Actor::Contact { id, controller }, session })
    }
}

impl Contact {
    /// Permission for an action.
    pub fn permit<A: IsAction>(&self) -> Result<Permit<A>> {
        Ok(self.actor.permit::<A>()?)
    }

    pub fn page<T: Template>(&self, template: T) -> Page<T> {
        self.visit.page(&self.profile, template)
    }
}

fn cookie_name(slug: &str) -> String {
    format!("__Host-cs-{slug}")
}

fn session_token(parts: &Parts, slug: &str) -> Option<Token> {
    let name = cookie_name(slug);
    parts
        .headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(Cookie::split_parse)
        .filter_map(Result::ok)
        .find(|cookie| cookie.name() == name)
        .and_then(|cookie| Token::parse(cookie.value()).ok())
}

pub(crate) fn network_address(parts: &Parts, app: &App) -> IpAddr {
    let peer = parts
        .extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |ConnectInfo(address)| address.ip());
    if !app.settings.trusted_proxies.contains(&peer) {
        return peer;
    }
    // The last entry that is no proxy of ours: what stands before it anybody can have written.
    parts
        .headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(','))
        .filter_map(|address| address.trim().parse::<IpAddr>().ok())
        .rfind(|address| !app.settings.trusted_proxies.contains(address))
        .unwrap_or(peer)
}
