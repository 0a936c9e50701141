//! Papers that the staff asked for.

use chrono::TimeDelta;
use domain::ids::{AdditionId, EndingStatementId, ExportId, RecordId};
use domain::language::Language;
use domain::permissions::{Actor, Role};
use domain::subprocessors::{Ground, Location, Profile, Transfer, Use};
use storage::exports::{self, Ask, Packed};
use storage::record::{self, NewVolume};
use storage::subprocessors::additions;
use storage::subprocessors::notices::{self, EventKind, EventSaid, NewEvent};
use storage::{agreements, endings};

use crate::{Case, Tenant, TestApp, profile};

impl TestApp {
    /// A record of processing as documents, with one volume whose words are no PDF.
    pub async fn recorded(&self, tenant: &Tenant) -> RecordId {
        self.finish_papers(tenant).await;
        let by = tenant.people.dpo;
        let dpo = Actor::Staff { id: by, role: Role::Dpo, binds: true };
        let mut tx = self.db.tenant(&tenant.ctx).await.unwrap();
        let (day, ends) = (tx.now().date_naive(), tx.now() + TimeDelta::days(1));
        let id = record::ask(&mut tx, dpo.permit().unwrap(), by, day, ends, Language::En).await.unwrap();
        tx.commit().await.unwrap();
        self.finish_papers(tenant).await;
        id
    }

    /// An export of the whole tenant, with a file that is no ZIP.
    pub async fn exported(&self, tenant: &Tenant) -> ExportId {
        self.finish_papers(tenant).await;
        let by = Actor::Staff { id: tenant.people.administrator, role: Role::Administrator, binds: true };
        let mut tx = self.db.tenant(&tenant.ctx).await.unwrap();
        let id = exports::ask(&mut tx, Ask::Tenant(by.permit().unwrap()), Language::En).await.unwrap();
        tx.commit().await.unwrap();
        self.finish_papers(tenant).await;
        id
    }

    /// The same of the controller of a case.
    pub async fn exported_own(&self, case: &Case) -> ExportId {
        let by = Actor::Contact { id: case.signatory, controller: case.controller };
        let mut tx = self.db.tenant(&case.ctx).await.unwrap();
        let ask = Ask::Own(by.permit().unwrap(), case.controller);
        let id = exports::ask(&mut tx, ask, Language::En).await.unwrap();
        self.packed(&mut tx, id).await;
        tx.commit().await.unwrap();
        id
    }

    /// While one is being made, nobody asks for another: what was asked for is there, in a few words.
    pub async fn finish_papers(&self, tenant: &Tenant) {
        let mut tx = self.db.tenant(&tenant.ctx).await.unwrap();
        for paper in record::papers(&mut tx, 5).await.unwrap().iter().filter(|one| one.made_at.is_none()) {
            let volume = NewVolume { pdf: b"a volume", agreements: 0, last: None, is_last: true };
            record::add(&mut tx, Actor::Worker.permit().unwrap(), paper, 1, volume).await.unwrap();
        }
        for export in exports::all(&mut tx, 5).await.unwrap().iter().filter(|one| one.packed.is_none()) {
            self.packed(&mut tx, export.id).await;
        }
        tx.commit().await.unwrap();
    }

    async fn packed(&self, tx: &mut storage::TenantTx, id: ExportId) {
        let export = exports::one(tx, id).await.unwrap();
        exports::put(tx, &export, 1, 1, b"everything", 0).await.unwrap();
        let packed = Packed { at: tx.now(), run: 1, size: 10, sha256: vec![7; 32] };
        exports::finish(tx, Actor::Worker.permit().unwrap(), &export, &packed, 0).await.unwrap();
    }

    /// An interim statement on the end of an agreement, whose words are no PDF.
    pub async fn stated(&self, tenant: &Tenant, case: &Case) -> EndingStatementId {
        let by = tenant.people.dpo;
        let dpo = Actor::Staff { id: by, role: Role::Dpo, binds: true };
        let mut tx = self.db.tenant(&tenant.ctx.about(case.controller)).await.unwrap();
        let agreement = agreements::one(&mut tx, case.id).await.unwrap();
        let ending = endings::standing(&mut tx, agreement.id).await.unwrap().unwrap();
        let id = endings::ask_statement(&mut tx, dpo.permit().unwrap(), &ending, by).await.unwrap();
        let permit = Actor::Worker.permit().unwrap();
        endings::keep_statement(&mut tx, permit, &ending, id, b"a statement").await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// What an approval of a transfer has added to an appendix of an agreement; the words of its paper are no PDF.
    pub async fn added(&self, tenant: &Tenant, case: &Case) -> AdditionId {
        let transfer = Transfer {
            ground: Ground::SccModule3,
            document: "clauses/2027-03.pdf".to_owned(),
            assessment: None,
            from: None,
            until: None,
        };
        let place = Location { country: "BR".to_owned(), uses: [Use::Storage].into(), ..Location::default() };
        let locations = vec![Location { transfer: Some(transfer), ..place }];
        let faraway = Profile { locations, ..profile("Faraway Inc.") };
        let change = self.planned_change(tenant, &faraway, "2027-03-15".parse().unwrap()).await;
        let notice = self.notice(tenant, change, case).await;
        let mut tx = self.db.tenant(&tenant.ctx.about(case.controller)).await.unwrap();
        let notice = notices::one(&mut tx, notice).await.unwrap();
        let contact = Actor::Contact { id: case.signatory, controller: case.controller };
        let (kind, said) = (EventKind::Approved(None), EventSaid::default());
        let new = NewEvent { kind, said: &said };
        notices::answer(&mut tx, contact.permit().unwrap(), &notice, &new).await.unwrap();
        let paper = additions::papers(&mut tx, case.id).await.unwrap().pop().unwrap();
        let permit = Actor::Worker.permit().unwrap();
        additions::keep_paper(&mut tx, permit, &paper, 1, b"an addition").await.unwrap();
        tx.commit().await.unwrap();
        paper.id
    }
}
