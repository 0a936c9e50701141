//! Something of everything that a tenant has.

use domain::agreements::Side;
use domain::api_keys::ApiKey;
use domain::duties::DutyKind;
use domain::ids::{
    AnnouncementId, ApiKeyId, AuditEntryId, ChangeId, ContactId, EndingLinkId, EndingStatementId, SessionId, StaffId,
    SubprocessorId, TemplateId, TemplateVersionId,
};

use domain::language::Language;
use domain::matters::Kind;
use domain::permissions::{Actor, Role};
use domain::terms::Terms;
use storage::agreements::{self, Agreement, AgreementVersion};
use storage::amendments::Amendment;
use storage::controllers::{self, Controller};
use storage::duties::{self, Duty, NewDuty};
use storage::endings::{self, Ending, Facts};
use storage::exports::{self, Export};
use storage::findings::{self, Which};
use storage::links::{Link, LinkKind, NewLink};
use storage::mails::{self, Content, Mail, MailKind, NewMail};
use storage::matters::{self, Matter, NewMatter, Said};
use storage::queue::Job;
use storage::record::{self, Paper};
use storage::rollouts::{self, Rollout};
use storage::sessions::SessionKind;
use storage::subprocessors::additions;
use storage::subprocessors::changes::{self, Change};
use storage::subprocessors::notices::{self, Notice};
use storage::{audit, links, sessions, templates};
use testkit::{Subscribed, TestApp};

/// What belongs to a tenant, and to one of its controllers.
pub struct Things {
    pub draft: Agreement,
    pub signed: Agreement,
    /// In force, with a duty.
    pub approved: Agreement,
    pub in_force: AgreementVersion,
    /// An instruction under it.
    pub matter: Matter,
    /// The end of another, with somebody who has to answer.
    pub ending: Ending,
    pub facts: Facts,
    pub ending_link: EndingLinkId,
    pub duty: Duty,
    pub controller: Controller,
    pub contact: ContactId,
    pub contacts_session: SessionId,
    pub staff: StaffId,
    pub staffs_session: SessionId,
    pub template: TemplateId,
    /// Not published.
    pub version: TemplateVersionId,
    /// Settled.
    pub finding: Which,
    pub mail: Mail,
    pub link: Link,
    pub token_hash: [u8; 32],
    pub job: Job,
    pub entry: AuditEntryId,
    /// Proposed by the processor.
    pub amendment: Amendment,
    /// Of the processor, not proposed yet.
    pub amendment_draft: Amendment,
    /// A record of processing, made as documents.
    pub record: Paper,
    /// The whole tenant's.
    pub export: Export,
    /// On the ending.
    pub statement: EndingStatementId,
    pub addition: additions::Paper,
    /// For the agreement in force.
    pub rollout: Rollout,
    /// In the registry, in its first revision.
    pub subprocessor: SubprocessorId,
    /// A key for programs, and what a program shows of it.
    pub key: (ApiKeyId, ApiKey),
    /// A change that is a draft, and one that was announced, with what the agreement in force was told.
    pub change_draft: ChangeId,
    pub change: Change,
    pub notice: Notice,
    /// Of the processor's contact points.
    pub announcement: AnnouncementId,
    /// Somebody who was told of a change.
    pub subscribed: Subscribed,
}

impl Things {
    pub async fn of(app: &TestApp, tenant: usize) -> Self {
        let tenant = app.tenant(tenant);
        let case = app.filled(tenant, "Læsø Kommune").await;
        let signed = app.signed(tenant, "Fanø Kommune").await;
        let approved = app.approved(tenant, "Samsø Kommune").await;
        let version = app.draft(tenant, "Draft").await;
        let mut tx = app.db.tenant(&case.ctx).await.unwrap();
        let id = tx.new_id();
        let token_hash = *id.as_bytes().repeat(2).first_chunk::<32>().unwrap();
        let link = NewLink {
            kind: LinkKind::Return,
            person: case.signatory.0,
            controller: Some(case.controller),
            agreement: Some(case.id),
            version: None,
            token_hash,
            code_hash: Some(token_hash),
        };
        links::create(&mut tx, id, &link).await.unwrap();
        let mail = NewMail {
            id: id.into(),
            kind: MailKind::SignInLink,
            language: Language::En,
            controller: Some(case.controller),
            agreement: Some(case.id),
            content: Content { email: case.email.clone(), ..Content::default() },
        };
        mails::send(&mut tx, &mail).await.unwrap();
        let staff = tenant.people.reviewer;
        let staffs_session = sessions::start_staff(&mut tx, staff, SessionKind::Staff, &[1; 32]).await.unwrap();
        let contacts_session =
            sessions::start_contact(&mut tx, case.signatory, case.controller, &[2; 32]).await.unwrap();
        let finding = Which {
            version,
            template: templates::one(&mut tx, version).await.unwrap().template,
            language: Language::En,
            fingerprint: [3; 32],
        };
        let editor = Actor::Staff { id: staff, role: Role::Administrator, binds: true };
        findings::settle(&mut tx, editor.permit().unwrap(), &finding, staff, "It may stand.").await.unwrap();
        tx.commit().await.unwrap();
        let job = app.db.take_job().await.unwrap().unwrap();
        assert_eq!(job.ctx().tenant(), tenant.ctx.tenant());
        let proposed = app.proposed(tenant, &approved, Side::Processor, 7).await;
        let amendment = app.amendment_of(&approved, Side::Processor, proposed).await;
        let drafted = app.amendment(tenant, &approved, Side::Processor, 8).await;
        let amendment_draft = app.amendment_of(&approved, Side::Processor, drafted).await;
        let rolled = app.rolled_out(tenant, &approved).await;
        let addition = app.added(tenant, &approved).await;
        let ended = app.ended(tenant, "Rømø Kommune").await;
        let mut tx = app.db.tenant(&ended.case.ctx).await.unwrap();
        let ending = endings::standing(&mut tx, ended.case.id).await.unwrap().unwrap();
        let facts = endings::facts(&mut tx, ended.case.id).await.unwrap();
        drop(tx);
        let mut tx = app.db.tenant(&approved.ctx).await.unwrap();
        let ids = (approved.id, approved.controller);
        let duty = NewDuty::of(DutyKind::AuditReport, Side::Processor, ids, approved.id.0, app.db.now());
        duties::owe(&mut tx, &duty).await.unwrap();
        let dpo = Actor::Staff { id: staff, role: Role::Dpo, binds: true };
        let (said, terms) = (Said::default(), Terms::default());
        let new = NewMatter {
            agreement: approved.id,
            controller: approved.controller,
            kind: Kind::Instruction,
            untold: false,
            said: &said,
            terms: &terms,
            counting: None,
        };
        let matter = matters::open(&mut tx, dpo.permit().unwrap(), &new).await.unwrap();
        let duty = duties::owe(&mut tx, &duty).await.unwrap();
        let duty = duties::one(&mut tx, duty).await.unwrap();
        let rollout = rollouts::one(&mut tx, rolled).await.unwrap();
        let in_force = agreements::latest_version(&mut tx, approved.id).await.unwrap();
        let approved = agreements::one(&mut tx, approved.id).await.unwrap();
        tx.commit().await.unwrap();
        let record = app.recorded(tenant).await;
        let export = app.exported(tenant).await;
        let statement = app.stated(tenant, &ended.case).await;
        let subprocessor = app.listed(tenant, testkit::profile("Nordsky AS")).await;
        let announcement = app.announced(tenant, &case).await;
        let effect = "2027-03-15".parse().unwrap();
        let (change_draft, _) = app.change(tenant, &testkit::profile("Sydsky AS"), effect).await;
        let change = app.planned_change(tenant, &testkit::profile("Fjordlager AS"), effect).await;
        let subscribed = app.subscribed(tenant, "reader@elsewhere.example", change).await;
        let mut tx = app.db.tenant(&case.ctx).await.unwrap();
        let change = changes::one(&mut tx, change).await.unwrap();
        let notice = notices::sent_to(&mut tx, change.id, approved.id).await.unwrap();
        let addition = additions::paper(&mut tx, addition).await.unwrap();
        let key = app.keyed(tenant, "Provisioning", 90).await;
        let things = Self {
            key,
            change_draft,
            change,
            notice,
            announcement,
            subscribed,
            record: record::one(&mut tx, record).await.unwrap(),
            export: exports::one(&mut tx, export).await.unwrap(),
            statement,
            addition,
            ending,
            facts,
            ending_link: ended.link,
            approved,
            in_force,
            matter,
            amendment,
            amendment_draft,
            rollout,
            subprocessor,
            duty,
            draft: agreements::one(&mut tx, case.id).await.unwrap(),
            controller: controllers::one(&mut tx, case.controller).await.unwrap(),
            contact: case.signatory,
            contacts_session,
            staff,
            staffs_session,
            template: templates::one(&mut tx, version).await.unwrap().template,
            version,
            finding,
            mail: mails::one(&mut tx, id.into()).await.unwrap(),
            entry: audit::of_subject(&mut tx, case.id.0).await.unwrap()[0].id,
            link: app.db.find_link(&case.ctx, &token_hash).await.unwrap(),
            token_hash,
            job,
            signed: {
                let mut tx = app.db.tenant(&signed.ctx).await.unwrap();
                agreements::one(&mut tx, signed.id).await.unwrap()
            },
        };
        drop(tx);
        things
    }

    /// What is kept of a mail that has gone.
    pub fn copy(&self) -> mails::Copy {
        mails::Copy {
            message_id: "<1@sign.example.org>".to_owned(),
            from: "post@sign.example.org".to_owned(),
            to: "sign@laesoe.example".to_owned(),
            subject: "Words".to_owned(),
            text: "Words.".to_owned(),
            attachments: Vec::new(),
            answer: "250 OK".to_owned(),
            to_staff: false,
        }
    }

    /// What is sealed still opens for its owner.
    pub async fn assert_whole(&self, app: &TestApp, tenant: usize) {
        let ctx = app.tenant(tenant).ctx.about(self.draft.controller);
        let mut tx = app.db.tenant(&ctx).await.unwrap();
        assert_eq!(agreements::one(&mut tx, self.draft.id).await.unwrap().form, self.draft.form);
    }
}
