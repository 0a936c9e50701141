use chrono::NaiveDate;
use domain::ids::{ChangeId, NoticeId, SubprocessorId};
use domain::permissions::{Actor, Role};
use domain::secrets::Token;
use domain::subprocessors::{Profile, Wording};
use storage::subprocessors::changes::{self, Announced};
use storage::subprocessors::notices;
use storage::{Db, sessions};

use crate::{Browser, Case, Tenant, TestApp};

impl TestApp {
    /// A draft that adds a company.
    pub async fn change(&self, tenant: &Tenant, profile: &Profile, effect: NaiveDate) -> (ChangeId, SubprocessorId) {
        draft_change(&self.db, tenant, profile, effect).await
    }

    /// A change that adds a company, announced; the notices are still to be planned.
    pub async fn announced_change(
        &self,
        tenant: &Tenant,
        profile: &Profile,
        effect: NaiveDate,
    ) -> (ChangeId, SubprocessorId) {
        let (id, entry) = self.change(tenant, profile, effect).await;
        let mut tx = self.db.tenant(&tenant.ctx).await.unwrap();
        let actor = Actor::Staff { id: tenant.people.dpo, role: Role::Dpo, binds: true };
        let seen = (2, changes::registry_revision(&mut tx).await.unwrap());
        let today = tx.now().date_naive();
        let done = changes::announce(&mut tx, actor.permit().unwrap(), id, seen, today).await.unwrap();
        assert!(matches!(done, Announced::Done(_)), "{done:?}");
        tx.commit().await.unwrap();
        (id, entry)
    }

    /// The same, and every agreement has its notice, which is still to be written.
    pub async fn planned_change(&self, tenant: &Tenant, profile: &Profile, effect: NaiveDate) -> ChangeId {
        let (id, _) = self.announced_change(tenant, profile, effect).await;
        let mut tx = self.db.tenant(&tenant.ctx).await.unwrap();
        jobs::subprocessors::plan::batch(&mut tx, id, None).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// The signatory of an agreement, signed in anew: sessions end as time passes.
    pub async fn come_back(&self, tenant: &Tenant, case: &Case) -> Browser {
        let token = Token::random(&mut *self.db.randomness().rng());
        let mut tx = self.db.tenant(&tenant.ctx.about(case.controller)).await.unwrap();
        sessions::start_contact(&mut tx, case.signatory, case.controller, token.hash().as_bytes()).await.unwrap();
        tx.commit().await.unwrap();
        self.browser().with_cookie(&tenant.cookie(), &token.reveal())
    }

    /// What an agreement was told of a change.
    pub async fn notice(&self, tenant: &Tenant, change: ChangeId, case: &Case) -> NoticeId {
        let mut tx = self.db.tenant(&tenant.ctx).await.unwrap();
        notices::sent_to(&mut tx, change, case.id).await.unwrap().id
    }
}

/// A draft that adds a company.
pub async fn draft_change(
    db: &Db,
    tenant: &Tenant,
    profile: &Profile,
    effect: NaiveDate,
) -> (ChangeId, SubprocessorId) {
    let mut tx = db.tenant(&tenant.ctx).await.unwrap();
    let (id, entry) = (ChangeId(tx.new_id()), SubprocessorId(tx.new_id()));
    let actor = Actor::Staff { id: tenant.people.dpo, role: Role::Dpo, binds: true };
    let said = Wording { why: "More room in the north.".into() };
    changes::begin(&mut tx, actor.permit().unwrap(), id, effect, &said).await.unwrap();
    changes::put_entry(&mut tx, actor.permit().unwrap(), (id, 1), entry, Some(profile)).await.unwrap();
    tx.commit().await.unwrap();
    (id, entry)
}
