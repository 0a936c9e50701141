//! Who asks, and what they are to be answered.

use domain::ids::{SessionId, StaffId};
use domain::permissions::{Actor, Role};
use domain::secrets::Token;
use http::StatusCode;
use storage::sessions::{self, SessionKind};
use storage::{enrolment, staff};
use testkit::{Browser, Tenant, TestApp};
use web::{Access, Route};

use crate::ways::{About, SECRET, names_something};

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Signed in nowhere.
    Nobody,
    /// An administrator of the other tenant, with a session there, sent under both tenants' names.
    ForeignStaff,
    /// A contact of the other tenant, likewise.
    ForeignContact,
    /// A contact of another controller of the same tenant.
    OtherContact,
    /// The signatory of the agreement.
    Signatory,
    /// A member of the staff who has shown no second factor yet.
    HalfSignedIn,
    /// A member of the staff.
    Staff(Role),
}

/// What is to be answered.
#[derive(Debug)]
pub enum Expected {
    LedTo(String),
    Refused(StatusCode),
    LetIn,
}

impl Reader {
    pub const ALL: [Self; 10] = [
        Self::Nobody,
        Self::ForeignStaff,
        Self::ForeignContact,
        Self::OtherContact,
        Self::Signatory,
        Self::HalfSignedIn,
        Self::Staff(Role::Administrator),
        Self::Staff(Role::Reviewer),
        Self::Staff(Role::Dpo),
        Self::Staff(Role::Auditor),
    ];

    /// Those who may use a route, with an agreement of their own where it is about one.
    pub fn permitted(access: Access) -> Vec<Self> {
        Self::ALL
            .into_iter()
            .filter(|reader| match (access, reader) {
                (Access::Anybody, _) => true,
                (Access::Staff(action) | Access::Program(action), Self::Staff(role)) => action.allows(&as_staff(*role)),
                (Access::HalfSignedIn, Self::HalfSignedIn) | (Access::Contact(_), Self::Signatory) => true,
                _ => false,
            })
            .collect()
    }

    /// What a route answers, by its access alone.
    pub fn expected(self, route: &Route, about: &About) -> Expected {
        if Self::permitted(route.access).contains(&self) {
            return Expected::LetIn;
        }
        let led = |to: &str| Expected::LedTo(format!("/t/{}/en/{to}", about.slug));
        match (route.access, self) {
            (Access::Staff(_) | Access::Program(_), Self::Staff(_)) => Expected::Refused(StatusCode::FORBIDDEN),
            // Programs are led nowhere; those with a key: keys/.
            (Access::Program(_), _) => Expected::Refused(StatusCode::UNAUTHORIZED),
            (Access::Staff(_) | Access::HalfSignedIn, _) => led("staff/sign-in"),
            (Access::Contact(_), Self::OtherContact) if names_something(route.path) => {
                Expected::Refused(StatusCode::NOT_FOUND)
            }
            // Of a page without an id they see their own.
            (Access::Contact(_), Self::OtherContact) => Expected::LetIn,
            (Access::Contact(_), _) => led("come-back"),
            (Access::Anybody, _) => Expected::LetIn,
        }
    }

    /// A browser with a session of its own.
    pub async fn browser(self, app: &TestApp, route: &Route, about: &About) -> Browser {
        let (here, there) = (app.tenant(0), app.tenant(1));
        match self {
            Self::Nobody => app.browser(),
            Self::ForeignStaff => forge(app.staff(there, there.people.administrator).await, there, here),
            Self::ForeignContact => forge(app.signatory(there, "cy@senja.example").await.0, there, here),
            Self::OtherContact => app.signatory(here, "bo@samsoe.example").await.0,
            Self::Signatory => about.case.browser.clone(),
            Self::HalfSignedIn => half_signed_in(app, here, route, about).await,
            Self::Staff(role) if route.path.ends_with("/me/authenticator") => {
                let (id, kind) = (of_role(here, role), SessionKind::Staff);
                offered(app, here, id, kind).await
            }
            Self::Staff(role) => app.staff(here, of_role(here, role)).await,
        }
    }
}

/// As the world has it: the administrator and the DPO may bind the processor.
fn as_staff(role: Role) -> Actor {
    let binds = matches!(role, Role::Administrator | Role::Dpo);
    Actor::Staff { id: StaffId(uuid::Uuid::nil()), role, binds }
}

pub fn of_role(tenant: &Tenant, role: Role) -> StaffId {
    match role {
        Role::Administrator => tenant.people.administrator,
        Role::Reviewer => tenant.people.reviewer,
        Role::Dpo => tenant.people.dpo,
        Role::Auditor => tenant.people.auditor,
    }
}

/// The same token under the name that another tenant's cookie has.
fn forge(browser: Browser, there: &Tenant, here: &Tenant) -> Browser {
    let name = |tenant: &Tenant| format!("__Host-cs-{}", tenant.slug);
    let token = browser.cookie(&name(there)).unwrap().to_owned();
    browser.with_cookie(&name(here), &token)
}

/// On the page for enrolling stands somebody who has just chosen a password; on the others the auditor.
async fn half_signed_in(app: &TestApp, tenant: &Tenant, route: &Route, about: &About) -> Browser {
    if route.path.ends_with("/enrol") {
        let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
        staff::set_password(&mut tx, about.person, "a hash").await.unwrap();
        tx.commit().await.unwrap();
        return offered(app, tenant, about.person, SessionKind::Enrol).await;
    }
    session(app, tenant, tenant.people.auditor, SessionKind::Password).await.1
}

/// Somebody who is offered a second factor.
async fn offered(app: &TestApp, tenant: &Tenant, id: StaffId, kind: SessionKind) -> Browser {
    let (session, browser) = session(app, tenant, id, kind).await;
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    enrolment::begin(&mut tx, session, id, &SECRET).await.unwrap();
    tx.commit().await.unwrap();
    browser
}

async fn session(app: &TestApp, tenant: &Tenant, id: StaffId, kind: SessionKind) -> (SessionId, Browser) {
    let token = Token::random(&mut *app.db.randomness().rng());
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    let session = sessions::start_staff(&mut tx, id, kind, token.hash().as_bytes()).await.unwrap();
    tx.commit().await.unwrap();
    (session, app.browser().with_cookie(&tenant.cookie(), &token.reveal()))
}
