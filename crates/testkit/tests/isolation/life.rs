//! Rows of what belongs to an agreement in force: for two controllers of the first tenant, and one of the second.

use domain::agreements::Side;
use domain::duties::DutyKind;
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
        // One that has ended, with links and an answer.
        app.ended(app.tenant(tenant), &format!("{name} II")).await;
    }
}
