use chrono::Days;
use domain::api_keys::{ApiKey, Grant, Grants, expires_at};
use domain::ids::ApiKeyId;
use domain::permissions::{Actor, Role};
use storage::api_keys::{self, NewKey};

use crate::{Tenant, TestApp};

impl TestApp {
    /// A key for everything that there is, good up to and with a day some days from now; the administrator made it.
    pub async fn keyed(&self, tenant: &Tenant, name: &str, days: u64) -> (ApiKeyId, ApiKey) {
        let key = ApiKey::random(&mut *self.db.randomness().rng());
        let administrator = Actor::Staff { id: tenant.people.administrator, role: Role::Administrator, binds: true };
        let last_day = self.db.now().date_naive() + Days::new(days);
        let expires_at = expires_at(last_day, chrono_tz::Europe::Copenhagen).unwrap();
        let new = NewKey { key: &key, name, may: Grants::of(Grant::ALL), last_day, expires_at };
        let mut tx = self.db.tenant(&tenant.ctx).await.unwrap();
        let id = api_keys::make(&mut tx, administrator.permit().unwrap(), &new).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        (id, key)
    }
}
