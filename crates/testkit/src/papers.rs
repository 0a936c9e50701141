//! Papers that the staff asked for.

use chrono::TimeDelta;
use domain::ids::RecordId;
use domain::language::Language;
use domain::permissions::{Actor, Role};
use storage::record::{self, NewVolume};

use crate::{Tenant, TestApp};

impl TestApp {
    /// A record of processing as documents, with one volume whose words are no PDF.
    pub async fn recorded(&self, tenant: &Tenant) -> RecordId {
        let by = tenant.people.dpo;
        let dpo = Actor::Staff { id: by, role: Role::Dpo, binds: true };
        let mut tx = self.db.tenant(&tenant.ctx).await.unwrap();
        let (day, ends) = (tx.now().date_naive(), tx.now() + TimeDelta::days(1));
        let id = record::ask(&mut tx, dpo.permit().unwrap(), by, day, ends, Language::En).await.unwrap();
        let paper = record::one(&mut tx, id).await.unwrap();
        let volume = NewVolume { pdf: b"a volume", agreements: 0, last: None, is_last: true };
        record::add(&mut tx, Actor::Worker.permit().unwrap(), &paper, 1, volume).await.unwrap();
        tx.commit().await.unwrap();
        id
    }
}
