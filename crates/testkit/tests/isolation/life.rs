//! Rows of what belongs to an agreement in force: for two controllers of the first tenant, and one of the second.

use domain::agreements::Side;
use domain::duties::DutyKind;
use domain::permissions::{Actor, Role};
use storage::leaving;
use storage::duties::{self, NewDuty};
use testkit::TestApp;

pub async fn fill(app: &TestApp) {
    for (tenant, name) in [(0, "Samsø Kommune"), (0, "Fanø Kommune"), (1, "Ærø Kommune")] {
        let case = app.approved(app.tenant(tenant), name).await;
        let mut tx = app.db.tenant(&case.ctx).await.unwrap();
        let agreement = (case.id, case.controller);
        let duty = NewDuty::of(DutyKind::AuditReport, Side::Processor, agreement, case.id.0, app.db.now());
        duties::owe(&mut tx, &duty).await.unwrap();
        tx.commit().await.unwrap();
        app.treated(app.tenant(tenant), &case).await;
        let mut tx = app.db.tenant(&case.ctx).await.unwrap();
        let by = app.tenant(tenant).people.administrator;
        let actor = Actor::Staff { id: by, role: Role::Administrator, binds: true };
        leaving::set_keep(&mut tx, actor.permit().unwrap(), by, "DK", 5, "Our own").await.unwrap();
        leaving::hold(&mut tx, actor.permit().unwrap(), case.controller, &leaving::Hold::default()).await.unwrap();
        tx.commit().await.unwrap();
        // One that has ended, with links and an answer.
        app.ended(app.tenant(tenant), &format!("{name} II")).await;
    }
}
