use domain::ids::{RolloutId, TemplateVersionId};
use domain::permissions::{Actor, Role};
use domain::text::{AgreementText, Block};
use storage::rollouts::{self, Chosen, NewRollout, Said};
use storage::templates;

use crate::{Case, Tenant, TestApp};

impl TestApp {
    /// Another version of the tenant's standard agreement, published: its first clause says something else.
    pub async fn next_version(&self, tenant: &Tenant) -> TemplateVersionId {
        self.next_version_with(tenant, |text| {
            text.clauses[0].body = vec![Block::Paragraph { text: "Words of the newer version.".to_owned() }];
        })
        .await
    }

    /// The same with this change to each of its texts.
    pub async fn next_version_with(&self, tenant: &Tenant, change: impl Fn(&mut AgreementText)) -> TemplateVersionId {
        let by = tenant.people.administrator;
        let actor = Actor::Staff { id: by, role: Role::Administrator, binds: true };
        let mut tx = self.db.tenant(&tenant.ctx).await.unwrap();
        let was = templates::one(&mut tx, tenant.version).await.unwrap();
        let id = templates::next_version(&mut tx, actor.permit().unwrap(), was.template).await.unwrap();
        for (language, mut text) in was.texts {
            change(&mut text);
            let (source, outline) = templates::outline(&mut tx, id, language).await.unwrap();
            templates::write_text(&mut tx, actor.permit().unwrap(), id, &source, &outline, &text).await.unwrap();
        }
        templates::publish(&mut tx, actor.permit().unwrap(), id, by).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// Another version, rolled out for the agreement of a case. The worker has done nothing about it yet.
    pub async fn rolled_out(&self, tenant: &Tenant, case: &Case) -> RolloutId {
        let to = self.next_version(tenant).await;
        let by = tenant.people.administrator;
        let actor = Actor::Staff { id: by, role: Role::Administrator, binds: true };
        let mut tx = self.db.tenant(&tenant.ctx).await.unwrap();
        let id = RolloutId(tx.new_id());
        let new = NewRollout {
            id,
            from: tenant.version,
            to,
            chosen: Chosen::These(&[case.id]),
            said: &Said::default(),
            answer_by: tx.now().date_naive() + chrono::Days::new(30),
            remind: None,
            by,
        };
        rollouts::start(&mut tx, actor.permit().unwrap(), &new).await.unwrap();
        tx.commit().await.unwrap();
        id
    }
}
