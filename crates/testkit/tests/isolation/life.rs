//! Rows of what belongs to an agreement in force: for two controllers of the first tenant, and one of the second.

use domain::agreements::Side;
use domain::duties::DutyKind;
use domain::language::Language;
use domain::permissions::Actor;
use storage::calendars;
use storage::duties::{self, NewDuty};
use storage::reminders::{self, Wish};
use testkit::TestApp;

pub async fn fill(app: &TestApp) {
    for (tenant, name) in [(0, "Samsø Kommune"), (0, "Fanø Kommune"), (1, "Ærø Kommune")] {
        let case = app.approved(app.tenant(tenant), name).await;
        let mut tx = app.db.tenant(&case.ctx).await.unwrap();
        let agreement = (case.id, case.controller);
        let duty = NewDuty::of(DutyKind::AuditReport, Side::Processor, agreement, case.id.0, app.db.now());
        duties::owe(&mut tx, &duty).await.unwrap();
        let actor = Actor::Contact { id: case.signatory, controller: case.controller };
        let hash = *case.id.0.as_bytes().repeat(2).first_chunk::<32>().unwrap();
        calendars::renew(&mut tx, actor, Language::En, &hash).await.unwrap();
        reminders::choose(&mut tx, app.tenant(tenant).people.dpo, Wish::default()).await.unwrap();
        tx.commit().await.unwrap();
    }
}
