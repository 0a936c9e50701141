use documents::amendments::{Base, changed};
use documents::canonical;
use domain::agreements::Side;
use domain::amendments::{Change, Content, Kind, OWN_LINE, in_force_from, other};
use domain::ids::AmendmentId;
use domain::permissions::{Actor, Role};
use domain::terms::{Key, Period, Rate, Status, Term, Unit, Value};
use storage::agreements;
use storage::amendments::{self, Amendment, Proposal};

use crate::case::details;
use crate::{Case, Tenant, TestApp};

impl TestApp {
    /// A draft of an amendment that one party writes: another window to object, of so many days.
    pub async fn amendment(&self, tenant: &Tenant, case: &Case, side: Side, days: u32) -> AmendmentId {
        let value = Value::Period(Period { number: days, unit: Unit::Days, event: None });
        self.draft_of(tenant, case, side, &format!("Window of {days}"), Key::SubprocessorWindow, value).await
    }

    /// A draft about another matter: how often the controller may inspect.
    pub async fn inspections(&self, tenant: &Tenant, case: &Case, side: Side) -> AmendmentId {
        let value = Value::Rate(Rate { times: 2, each: Unit::Years });
        self.draft_of(tenant, case, side, "Inspections", Key::AuditInspectionMax, value).await
    }

    async fn draft_of(
        &self,
        tenant: &Tenant,
        case: &Case,
        side: Side,
        title: &str,
        key: Key,
        value: Value,
    ) -> AmendmentId {
        let term = Term::new(key, value, OWN_LINE, None, Status::Overridden).unwrap();
        self.draft_with(tenant, case, side, title, vec![Change::Term { term }]).await
    }

    /// A draft that makes these changes.
    pub async fn draft_with(
        &self,
        tenant: &Tenant,
        case: &Case,
        side: Side,
        title: &str,
        changes: Vec<Change>,
    ) -> AmendmentId {
        let mut tx = self.db.tenant(&case.ctx).await.unwrap();
        let base = agreements::latest_version(&mut tx, case.id).await.unwrap();
        let content = Content { title: title.to_owned(), changes, ..Content::default() };
        let permit = actor(tenant, case, side).permit().unwrap();
        let id = amendments::begin(&mut tx, permit, side, &base, Kind::Changes, &content, None).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// The same, proposed.
    pub async fn proposed(&self, tenant: &Tenant, case: &Case, side: Side, days: u32) -> AmendmentId {
        let id = self.amendment(tenant, case, side, days).await;
        self.propose(tenant, case, side, id).await;
        id
    }

    /// What a controller proposes in the place of a proposal of the processor.
    pub async fn instead_of(&self, tenant: &Tenant, case: &Case, theirs: AmendmentId) -> AmendmentId {
        let mut tx = self.db.tenant(&case.ctx).await.unwrap();
        let base = agreements::latest_version(&mut tx, case.id).await.unwrap();
        let value = Value::Rate(Rate { times: 3, each: Unit::Years });
        let term = Term::new(Key::AuditInspectionMax, value, OWN_LINE, None, Status::Overridden).unwrap();
        let changes = vec![Change::Term { term }];
        let content = Content { title: "Something else".to_owned(), changes, ..Content::default() };
        let permit = actor(tenant, case, Side::Controller).permit().unwrap();
        let begun = amendments::begin(&mut tx, permit, Side::Controller, &base, Kind::Changes, &content, Some(theirs));
        let id = begun.await.unwrap();
        tx.commit().await.unwrap();
        self.propose(tenant, case, Side::Controller, id).await;
        id
    }

    /// Signs a draft of single changes for the party that wrote it.
    pub async fn propose(&self, tenant: &Tenant, case: &Case, side: Side, id: AmendmentId) {
        let mut tx = self.db.tenant(&case.ctx).await.unwrap();
        let amendment = amendments::by_id(&mut tx, side, id).await.unwrap();
        let agreement = agreements::one(&mut tx, case.id).await.unwrap();
        let base = agreements::latest_version(&mut tx, case.id).await.unwrap();
        let text = canonical::parse(&agreements::version_text(&mut tx, &base).await.unwrap()).unwrap();
        let based = Base {
            reference: &agreement.reference,
            number: base.number,
            text: &text,
            text_sha256: hex::encode(&base.text_sha256),
            terms: &base.terms,
        };
        let made = changed(&based, &amendment.content).unwrap();
        let by = actor(tenant, case, side);
        let proposal = Proposal {
            person: by.id().unwrap(),
            details: details("Ane Sørensen", &case.email),
            amendment: made.amendment,
            text: made.canonical,
            terms: made.terms,
            open_until: None,
        };
        amendments::propose(&mut tx, by.permit().unwrap(), &amendment, &proposal).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// The same, signed by both; in the place of its sealed document stand a few words.
    pub async fn concluded(&self, tenant: &Tenant, case: &Case, side: Side, days: u32) -> AmendmentId {
        let id = self.proposed(tenant, case, side, days).await;
        self.conclude(tenant, case, side, id).await;
        id
    }

    /// These changes, signed by both.
    pub async fn agreed(&self, tenant: &Tenant, case: &Case, changes: Vec<Change>) -> AmendmentId {
        let id = self.draft_with(tenant, case, Side::Processor, "Agreed", changes).await;
        self.propose(tenant, case, Side::Processor, id).await;
        self.conclude(tenant, case, Side::Processor, id).await;
        id
    }

    /// Signs a proposal for the other party; in the place of its sealed document stand a few words.
    async fn conclude(&self, tenant: &Tenant, case: &Case, side: Side, id: AmendmentId) {
        self.accept(tenant, case, side, id).await;
        let mut tx = self.db.tenant(&case.ctx).await.unwrap();
        let amendment = amendments::by_id(&mut tx, side, id).await.unwrap();
        amendments::attach_pdf(&mut tx, Actor::Worker.permit().unwrap(), &amendment, b"a document").await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Signs a proposal of one party for the other; its document is still to be made.
    pub async fn accept(&self, tenant: &Tenant, case: &Case, side: Side, id: AmendmentId) {
        let mut tx = self.db.tenant(&case.ctx).await.unwrap();
        let amendment = amendments::by_id(&mut tx, side, id).await.unwrap();
        let base = agreements::latest_version(&mut tx, case.id).await.unwrap();
        let by = actor(tenant, case, other(side));
        let today = tx.now().date_naive();
        let from = in_force_from(amendment.content.effect, today, base.in_force_from);
        let signature = details("Søren Kjær", &format!("administrator@{}.example", tenant.slug));
        let person = by.id().unwrap();
        amendments::conclude(&mut tx, by.permit().unwrap(), &amendment, person, &signature, (today, from))
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }

    /// An amendment as one party sees it.
    pub async fn amendment_of(&self, case: &Case, side: Side, id: AmendmentId) -> Amendment {
        let mut tx = self.db.tenant(&case.ctx).await.unwrap();
        amendments::by_id(&mut tx, side, id).await.unwrap()
    }
}

fn actor(tenant: &Tenant, case: &Case, side: Side) -> Actor {
    match side {
        Side::Processor => Actor::Staff { id: tenant.people.administrator, role: Role::Administrator, binds: true },
        Side::Controller => Actor::Contact { id: case.signatory, controller: case.controller },
    }
}
