use chrono::Days;
use domain::duties::counting_of;
use domain::endings::{Answer, Fate, Ground, Outcome, Party};
use domain::ids::{EndingAnswerId, EndingLinkId};
use domain::permissions::{Action, Actor, Role};
use storage::agreements;
use storage::endings::{self, AnswerDetails, Details, NewAnswer, NewEnding, Recorded};
use storage::retention::{self, NewRun, RunDetails};
use uuid::Uuid;

use crate::{Case, Tenant, TestApp};

/// An agreement that both parties have ended today, with one answer for its data.
pub struct Ended {
    pub case: Case,
    /// Somebody who has to answer.
    pub link: EndingLinkId,
    /// Their answer, with a file.
    pub answer: EndingAnswerId,
}

/// A member of the staff who may do all that is done here.
fn administrator(tenant: &Tenant) -> Actor {
    let actor = Actor::Staff { id: tenant.people.administrator, role: Role::Administrator, binds: true };
    assert!(Action::AnswerForData.allows(&actor));
    actor
}

impl TestApp {
    /// Terms by which data is erased thirty days after sending begin to hold for an agreement that is in force, and a run
    /// for it is confirmed.
    pub async fn treated(&self, tenant: &Tenant, case: &Case) {
        sqlx::query(
            "INSERT INTO retention_schedule (tenant_id, id, agreement_id, controller_id, rule, clause, covered_to)
             VALUES ($1, gen_random_uuid(), $2, $3, 'delete 30 days sending ', 'C.4', $4)",
        )
        .bind(tenant.ctx.tenant().0)
        .bind(case.id.0)
        .bind(case.controller.0)
        .bind(self.db.now().date_naive())
        .execute(&mut self.databases.superuser().await)
        .await
        .unwrap();
        let mut tx = self.db.tenant(&tenant.ctx).await.unwrap();
        let today = tx.now().date_naive();
        let new = NewRun {
            rule: "delete 30 days sending ".to_owned(),
            agreement: Some(case.id),
            from: today,
            to: today,
            done_on: today,
            details: RunDetails::default(),
        };
        let counting = counting_of("DK", "Europe/Copenhagen").unwrap();
        let (permit, by) = (administrator(tenant).permit().unwrap(), tenant.people.administrator);
        retention::confirm(&mut tx, permit, by, &new, &counting).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// An agreement that ends today, by both parties.
    pub async fn ended(&self, tenant: &Tenant, name: &str) -> Ended {
        let case = self.approved(tenant, name).await;
        self.end(tenant, &case).await;
        let (link, answer) = self.answered(tenant, &case, 0).await;
        Ended { case, link, answer }
    }

    /// An agreement that ends in a month, by both parties; nobody has answered for anything.
    pub async fn ending(&self, tenant: &Tenant, name: &str) -> Ended {
        let case = self.approved(tenant, name).await;
        self.end_in(tenant, &case, 30).await;
        let mut tx = self.db.tenant(&case.ctx).await.unwrap();
        let ending = endings::standing(&mut tx, case.id).await.unwrap().unwrap();
        let link = endings::links(&mut tx, ending.id).await.unwrap()[0].id;
        Ended { case, link, answer: EndingAnswerId(Uuid::nil()) }
    }

    /// Ends an agreement today, by both parties.
    pub async fn end(&self, tenant: &Tenant, case: &Case) {
        self.end_in(tenant, case, 0).await;
    }

    async fn end_in(&self, tenant: &Tenant, case: &Case, days: u64) {
        let mut tx = self.db.tenant(&case.ctx).await.unwrap();
        let agreement = agreements::one(&mut tx, case.id).await.unwrap();
        let facts = endings::facts(&mut tx, case.id).await.unwrap();
        let new = NewEnding {
            ground: Ground::Agreed,
            party: Party::Both,
            noticed_on: facts.today,
            effective_on: Some(facts.today + Days::new(days)),
            main_ended_on: Some(facts.today),
            details: Details { reason: "We part.".to_owned(), ..Details::default() },
            subprocessors: vec!["Nordsky AS".to_owned()],
        };
        let permit = administrator(tenant).permit().unwrap();
        let done = endings::record(&mut tx, permit, &agreement, &facts, &new).await.unwrap();
        assert!(matches!(done, Recorded::Done(_)));
        tx.commit().await.unwrap();
    }

    /// Answers for the link in a place of the list: it is erased today.
    async fn answered(&self, tenant: &Tenant, case: &Case, place: usize) -> (EndingLinkId, EndingAnswerId) {
        let mut tx = self.db.tenant(&case.ctx).await.unwrap();
        let ending = endings::standing(&mut tx, case.id).await.unwrap().unwrap();
        let facts = endings::facts(&mut tx, case.id).await.unwrap();
        let link = endings::links(&mut tx, ending.id).await.unwrap()[place].id;
        let details = AnswerDetails {
            how: "Keys destroyed".to_owned(),
            file: "proof.txt".to_owned(),
            ..AnswerDetails::default()
        };
        let answer = Answer { outcome: Outcome::Done, on: facts.today, until: None };
        let new = NewAnswer { answer, details, file: Some(b"proof") };
        let (permit, by) = (administrator(tenant).permit().unwrap(), tenant.people.administrator);
        endings::answer(&mut tx, permit, &ending, &facts, link, by, &new).await.unwrap();
        let links = endings::links(&mut tx, ending.id).await.unwrap();
        let answer = links[place].answers[0].id;
        tx.commit().await.unwrap();
        (link, answer)
    }

    /// The same with every answer and the certificate; in its place stand a few words.
    pub async fn certified(&self, tenant: &Tenant, name: &str) -> Ended {
        let ended = self.ended(tenant, name).await;
        for place in 1..3 {
            self.answered(tenant, &ended.case, place).await;
        }
        let mut tx = self.db.tenant(&ended.case.ctx).await.unwrap();
        let ending = endings::standing(&mut tx, ended.case.id).await.unwrap().unwrap();
        let facts = endings::facts(&mut tx, ended.case.id).await.unwrap();
        let permit = administrator(tenant).permit().unwrap();
        endings::choose(&mut tx, permit, &ending, &facts, Fate::Erase).await.unwrap();
        let worker = || Actor::Worker.permit().unwrap();
        let ending = endings::one(&mut tx, ending.id).await.unwrap();
        endings::take_effect(&mut tx, worker(), &ending, &facts).await.unwrap();
        let ending = endings::one(&mut tx, ending.id).await.unwrap();
        let links = endings::links(&mut tx, ending.id).await.unwrap();
        let all = facts.all_answered(&ending, &links).unwrap();
        endings::certify(&mut tx, worker(), &ending, &facts, all, name.as_bytes()).await.unwrap();
        tx.commit().await.unwrap();
        ended
    }
}
