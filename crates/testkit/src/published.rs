use chrono::{Days, NaiveDate};
use domain::email::EmailAddress;
use domain::ids::{ChangeId, MailId, SubprocessorId, SubscriberId};
use domain::language::Language;
use domain::permissions::{Actor, Role};
use domain::secrets::Token;
use domain::subprocessors::{Profile, Wording};
use storage::subprocessors::changes::{self, ActKind, Announced, NewAct};
use storage::subscribers::{self, NewSubscriber, Telling};

use crate::{Tenant, TestApp};

/// Somebody who subscribed, and was told of a change.
#[derive(Clone)]
pub struct Subscribed {
    pub id: SubscriberId,
    pub confirm_hash: [u8; 32],
    pub leave: Token,
    pub told: Telling,
    pub mail: MailId,
}

impl TestApp {
    /// Today, or some days from now.
    pub fn in_days(&self, days: u64) -> NaiveDate {
        self.db.now().date_naive() + Days::new(days)
    }

    /// A change that adds a company in sixty days, and is not announced.
    pub async fn drafted_change(&self, tenant: &Tenant, profile: Profile) -> ChangeId {
        let mut tx = self.db.tenant(&tenant.ctx).await.unwrap();
        let (id, entry) = (ChangeId(tx.new_id()), SubprocessorId(tx.new_id()));
        let (actor, said) = (dpo(tenant), Wording { why: "We need more room.".into() });
        changes::begin(&mut tx, actor.permit().unwrap(), id, self.in_days(60), &said).await.unwrap();
        changes::put_entry(&mut tx, actor.permit().unwrap(), (id, 1), entry, Some(&profile)).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// The same, announced now.
    pub async fn announced_change(&self, tenant: &Tenant, profile: Profile) -> ChangeId {
        let id = self.drafted_change(tenant, profile).await;
        let mut tx = self.db.tenant(&tenant.ctx).await.unwrap();
        let seen = (2, changes::registry_revision(&mut tx).await.unwrap());
        let permit = dpo(tenant).permit().unwrap();
        let done = changes::announce(&mut tx, permit, id, seen, self.in_days(0)).await.unwrap();
        assert!(matches!(done, Announced::Done(_)), "{done:?}");
        tx.commit().await.unwrap();
        id
    }

    /// What the processor does about it, as the next act.
    pub async fn act_on_change(&self, tenant: &Tenant, change: ChangeId, kind: ActKind, said: &str) {
        let mut tx = self.db.tenant(&tenant.ctx).await.unwrap();
        let seen = changes::one(&mut tx, change).await.unwrap().acts.len();
        let said = Wording { why: said.into() };
        let new = NewAct { change, seen, kind, said: &said };
        changes::act(&mut tx, dpo(tenant).permit().unwrap(), &new).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Somebody who has proved this address and was told of the change.
    pub async fn subscribed(&self, tenant: &Tenant, email: &str, change: ChangeId) -> Subscribed {
        let (confirm, leave) = {
            let mut rng = self.db.randomness().rng();
            (Token::random(&mut *rng), Token::random(&mut *rng))
        };
        let new = NewSubscriber {
            email: &EmailAddress::parse(email).unwrap(),
            language: Language::En,
            confirm_hash: *confirm.hash().as_bytes(),
            leave: leave.reveal(),
            leave_hash: *leave.hash().as_bytes(),
        };
        let mut tx = self.db.tenant(&tenant.ctx).await.unwrap();
        subscribers::ask(&mut tx, &new).await.unwrap();
        subscribers::confirm(&mut tx, &new.confirm_hash).await.unwrap();
        let told = Telling { change, event: 0, at: tx.now() };
        let next = subscribers::next(&mut tx, told, 100).await.unwrap();
        let (id, mail) = (next.iter().find(|one| one.email == email).unwrap().id, MailId(tx.new_id()));
        assert!(subscribers::told(&mut tx, told, id, mail).await.unwrap());
        tx.commit().await.unwrap();
        Subscribed { id, confirm_hash: new.confirm_hash, leave, told, mail }
    }
}

fn dpo(tenant: &Tenant) -> Actor {
    Actor::Staff { id: tenant.people.dpo, role: Role::Dpo, binds: true }
}
