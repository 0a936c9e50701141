use chrono::{Days, NaiveDate};
use domain::email::EmailAddress;
use domain::ids::{ChangeId, MailId, SubscriberId};
use domain::language::Language;
use domain::permissions::{Actor, Role};
use domain::secrets::Token;
use domain::subprocessors::Wording;
use storage::subprocessors::changes::{self, ActKind, NewAct};
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

    /// What the processor does about it, as the next act.
    pub async fn act_on_change(&self, tenant: &Tenant, change: ChangeId, kind: ActKind, said: &str) {
        let actor = Actor::Staff { id: tenant.people.dpo, role: Role::Dpo, binds: true };
        let mut tx = self.db.tenant(&tenant.ctx).await.unwrap();
        let seen = changes::one(&mut tx, change).await.unwrap().acts.len();
        let said = Wording { why: said.into() };
        let new = NewAct { change, seen, kind, said: &said };
        changes::act(&mut tx, actor.permit().unwrap(), &new).await.unwrap();
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
