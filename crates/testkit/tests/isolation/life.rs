//! Rows of what belongs to an agreement in force: for two controllers of the first tenant, and one of the second.

use domain::agreements::Side;
use domain::duties::DutyKind;
use domain::ids::{ChangeId, ControllerId};
use domain::language::Language;
use domain::matters::Kind;
use domain::permissions::{Actor, Role};
use domain::subprocessors::Wording;
use domain::terms::Terms;
use sqlx::AssertSqlSafe;
use storage::duties::{self, NewDuty};
use storage::matters::{self, NewMatter, Said};
use storage::reminders::{self, Wish};
use storage::subprocessors::changes::{self, ActKind, NewAct};
use storage::subprocessors::notices::{self, EventKind, EventSaid, NewEvent};
use storage::{calendars, leaving};
use testkit::{Case, TestApp};

pub async fn fill(app: &TestApp, own: ControllerId) {
    for (tenant, name) in [(0, "Samsø Kommune"), (0, "Fanø Kommune"), (1, "Ærø Kommune")] {
        let case = app.approved(app.tenant(tenant), name).await;
        let mut tx = app.db.tenant(&case.ctx).await.unwrap();
        let agreement = (case.id, case.controller);
        let duty = NewDuty::of(DutyKind::AuditReport, Side::Processor, agreement, case.id.0, app.db.now());
        duties::owe(&mut tx, &duty).await.unwrap();
        let staff = Actor::Staff { id: app.tenant(tenant).people.dpo, role: Role::Dpo, binds: true };
        let said = Said::default();
        let new = NewMatter {
            agreement: case.id,
            controller: case.controller,
            kind: Kind::Instruction,
            untold: false,
            said: &said,
            terms: &Terms::default(),
            counting: None,
        };
        matters::open(&mut tx, staff.permit().unwrap(), &new).await.unwrap();
        let actor = Actor::Contact { id: case.signatory, controller: case.controller };
        let hash = *case.id.0.as_bytes().repeat(2).first_chunk::<32>().unwrap();
        calendars::renew(&mut tx, actor, Language::En, &hash).await.unwrap();
        reminders::choose(&mut tx, app.tenant(tenant).people.dpo, Wish::default()).await.unwrap();
        tx.commit().await.unwrap();
        app.proposed(app.tenant(tenant), &case, Side::Processor, 7).await;
        app.announced(app.tenant(tenant), &case).await;
        app.rolled_out(app.tenant(tenant), &case).await;
        app.treated(app.tenant(tenant), &case).await;
        let (change, _) = app
            .announced_change(
                app.tenant(tenant),
                &testkit::profile(&format!("{name} Sky AS")),
                "2027-03-15".parse().unwrap(),
            )
            .await;
        app.worker().run_due().await;
        noticed(app, tenant, &case, change).await;
        app.added(app.tenant(tenant), &case).await;
        app.subscribed(app.tenant(tenant), &format!("{}@elsewhere.example", case.id), change).await;
        let mut tx = app.db.tenant(&case.ctx).await.unwrap();
        let by = app.tenant(tenant).people.administrator;
        let actor = Actor::Staff { id: by, role: Role::Administrator, binds: true };
        leaving::set_keep(&mut tx, actor.permit().unwrap(), by, "DK", 5, "Our own").await.unwrap();
        leaving::hold(&mut tx, actor.permit().unwrap(), case.controller, &leaving::Hold::default()).await.unwrap();
        tx.commit().await.unwrap();
        // One that has ended, with links and an answer.
        let ended = app.ended(app.tenant(tenant), &format!("{name} II")).await;
        app.stated(app.tenant(tenant), &ended.case).await;
        app.exported_own(&case).await;
    }
    // All that the contact's own controller has is a matter that it must not know of.
    let untold = format!(
        "INSERT INTO matter (tenant_id, id, agreement_id, controller_id, kind, state, opened_at, since)
         SELECT tenant_id, id, id, controller_id, 'disclosure', 'untold', now(), now() FROM agreement
         WHERE controller_id = '{own}';
         INSERT INTO matter_entry (tenant_id, matter_id, number, controller_id, at, side, person_id, act, state, said)
         SELECT tenant_id, id, 1, controller_id, now(), 'processor', id, 'open', 'untold', '' FROM matter
         WHERE controller_id = '{own}'"
    );
    sqlx::raw_sql(AssertSqlSafe(untold)).execute(&mut app.databases.superuser().await).await.unwrap();
}

/// Something of everything that a notice has, and something done about its change.
async fn noticed(app: &TestApp, tenant: usize, case: &Case, change: ChangeId) {
    let id = app.notice(app.tenant(tenant), change, case).await;
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let staff = Actor::Staff { id: app.tenant(tenant).people.dpo, role: Role::Dpo, binds: true };
    let notice = notices::one(&mut tx, id).await.unwrap();
    let said = EventSaid::default();
    let new = NewEvent { kind: EventKind::Message, said: &said };
    notices::see_to(&mut tx, staff.permit().unwrap(), &notice, &new).await.unwrap();
    let words = Wording::default();
    let act = NewAct { change, seen: 0, kind: ActKind::Corrected, said: &words };
    changes::act(&mut tx, staff.permit().unwrap(), &act).await.unwrap();
    tx.commit().await.unwrap();
}
