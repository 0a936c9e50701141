//! Inside which tenant, and as whom, a transaction runs.

use domain::ids::{ControllerId, StaffId, TenantId};
use domain::permissions::{Actor, Role};

/// A tenant that was found by something that proves a right to be there, and the fence inside it.
///
/// It comes from a session, a job, the hash of a link's token, or (for published rows) the public slug; never from an
/// id in a request. Only this crate makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TenantCtx {
    pub(crate) tenant: TenantId,
    pub(crate) scope: Scope,
    /// The controller whose key the transaction needs; for a contact, the fence as well.
    pub(crate) controller: Option<ControllerId>,
    /// The tenant or the controller comes to be in this transaction: keys that it has not yet are made. Everywhere else
    /// a key that is missing is a fault, such as a key store older than the main database.
    pub(crate) fresh: bool,
}

/// How much of a tenant is in sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Everything, for the staff.
    Staff,
    /// Everything, for jobs and for the operator.
    Worker,
    /// One controller's rows and what is published.
    Contact,
    /// What signing in needs: people's secrets, links, sessions; no agreements.
    Gate,
    /// What is published.
    Public,
}

impl Scope {
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Worker => "worker",
            Self::Contact => "contact",
            Self::Gate => "gate",
            Self::Public => "public",
        }
    }
}

impl TenantCtx {
    pub(crate) const fn new(tenant: TenantId, scope: Scope) -> Self {
        Self { tenant, scope, controller: None, fresh: false }
    }

    pub(crate) const fn contact(tenant: TenantId, controller: ControllerId) -> Self {
        Self { tenant, scope: Scope::Contact, controller: Some(controller), fresh: false }
    }

    /// The tenant.
    pub const fn tenant(&self) -> TenantId {
        self.tenant
    }

    /// The same context, with the key of a controller at hand. For the staff and for jobs this is no fence, and a
    /// contact's fence stays where it is.
    #[must_use]
    pub fn about(&self, controller: ControllerId) -> Self {
        match self.scope {
            Scope::Staff | Scope::Worker => Self { controller: Some(controller), fresh: false, ..self.clone() },
            Scope::Contact | Scope::Gate | Scope::Public => self.clone(),
        }
    }

    /// The same as [`about`](Self::about), for a controller that is about to be created.
    #[must_use]
    pub fn about_new(&self, fresh: ControllerId) -> Self {
        Self { fresh: true, ..self.about(fresh) }
    }

    /// The same tenant behind the fence of a controller: what a job reads for the controller's people is what they may
    /// see. From the staff's or a job's context only, which see all of it; any other stays as it is.
    #[must_use]
    pub fn fenced(&self, controller: ControllerId) -> Self {
        match self.scope {
            Scope::Staff | Scope::Worker => Self::contact(self.tenant, controller),
            Scope::Contact | Scope::Gate | Scope::Public => self.clone(),
        }
    }

    /// The context of a tenant that is being created.
    pub(crate) const fn of_new(tenant: TenantId, scope: Scope) -> Self {
        Self { tenant, scope, controller: None, fresh: true }
    }

    /// The same tenant as the public sees it.
    #[must_use]
    pub const fn public(&self) -> Self {
        Self::new(self.tenant, Scope::Public)
    }

    /// For a visitor who has proved nothing yet: what they leave stands behind the fence of a controller that does not
    /// exist yet, whose id nobody else can have.
    #[must_use]
    pub const fn newcomer(&self, fresh: ControllerId) -> Self {
        Self { tenant: self.tenant, scope: Scope::Contact, controller: Some(fresh), fresh: true }
    }

    /// For a visitor whose address was found to be a contact's: what is left for them stands behind the fence of their
    /// controller, which [`controllers::by_address`](crate::controllers::by_address) gave and no request.
    #[must_use]
    pub const fn addressed(&self, found: ControllerId) -> Self {
        Self::contact(self.tenant, found)
    }

    /// The same tenant while somebody is signing in.
    #[must_use]
    pub const fn gate(&self) -> Self {
        Self::new(self.tenant, Scope::Gate)
    }
}

/// A signed-in member of the staff, as read within the request's own transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedInStaff {
    /// Who.
    pub id: StaffId,
    /// Their name, for the page.
    pub name: String,
    /// What for.
    pub role: Role,
    /// Entitled to bind the processor.
    pub binds: bool,
}

impl SignedInStaff {
    /// As an actor.
    pub const fn actor(&self) -> Actor {
        Actor::Staff { id: self.id, role: self.role, binds: self.binds }
    }
}
