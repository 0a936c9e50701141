//! Contacts of both sides, in the states that tests start from.

use domain::email::EmailAddress;
use domain::ids::{AnnouncementId, ContactId};
use domain::language::Language;
use domain::people::{ContactDetails, Duty};
use domain::permissions::{Actor, Role};
use storage::contacts::{self, NewContact};
use storage::tenants::{self, Profile};
use storage::{contact_points, controllers};

use crate::{Case, Tenant, TestApp};

impl TestApp {
    /// Somebody whom a member of the staff named to sign for a customer, fifteen days ago; nobody has confirmed it.
    pub async fn asked_for(&self, tenant: &Tenant, case: &Case) -> ContactId {
        let mut tx = self.db.tenant(&case.ctx).await.unwrap();
        let id = tx.new_id();
        let email = EmailAddress::parse(&format!("{id}@named.example")).unwrap();
        let details = ContactDetails { email: email.as_str().to_owned(), ..ContactDetails::default() };
        let new = NewContact {
            controller: case.controller,
            email: &email,
            details: &details,
            duties: &[Duty::Signatory],
            language: Language::En,
            replaces: None,
        };
        let actor = Actor::Staff { id: tenant.people.auditor, role: Role::Administrator, binds: false };
        let id = contacts::name(&mut tx, actor.permit().unwrap(), &new).await.unwrap();
        controllers::prove(&mut tx, id).await.unwrap();
        tx.commit().await.unwrap();
        sqlx::query("UPDATE contact SET asked_at = asked_at - interval '15 days' WHERE id = $1")
            .bind(id.0)
            .execute(&mut self.databases.superuser().await)
            .await
            .unwrap();
        id
    }

    /// The tenant is reached about breaches at another address, which the customers have not been told.
    pub async fn moved(&self, tenant: &Tenant) {
        let actor = Actor::Staff { id: tenant.people.administrator, role: Role::Administrator, binds: true };
        let mut tx = self.db.tenant(&tenant.ctx).await.unwrap();
        let profile = tenants::profile(&mut tx).await.unwrap();
        let breach_contact = format!("breach-{}@{}.example", tx.new_id(), tenant.slug);
        tenants::write_profile(&mut tx, actor.permit().unwrap(), &Profile { breach_contact, ..profile }).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// The same, announced, and the customer of a case is told.
    pub async fn announced(&self, tenant: &Tenant, case: &Case) -> AnnouncementId {
        self.moved(tenant).await;
        let actor = Actor::Staff { id: tenant.people.administrator, role: Role::Administrator, binds: true };
        let mut tx = self.db.tenant(&tenant.ctx).await.unwrap();
        let changes = contact_points::unannounced(&mut tx).await.unwrap();
        let id = contact_points::announce(&mut tx, actor.permit().unwrap(), &changes).await.unwrap();
        let worker = Actor::Worker.permit().unwrap();
        assert!(contact_points::told(&mut tx, worker, id, case.controller).await.unwrap());
        tx.commit().await.unwrap();
        id
    }
}
