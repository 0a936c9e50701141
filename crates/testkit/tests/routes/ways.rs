//! What stands for the placeholders of a path.

use domain::agreements::Side;
use domain::duties::DutyKind;
use domain::email::EmailAddress;
use domain::ids::{
    AdditionId, AmendmentId, ApiKeyId, ChangeId, ContactId, ControllerId, DutyId, EndingAnswerId, EndingLinkId,
    EndingStatementId, ExportId, MatterId, NoticeId, RecordId, RolloutId, StaffId, SubprocessorId, TemplateVersionId,
};
use domain::language::Language;
use domain::matters::Kind;
use domain::permissions::{Actor, Role};
use domain::secrets::Token;
use domain::terms::Terms;
use storage::duties::{self, Evidence, NewDuty};
use storage::links::{self, LinkKind, NewLink};
use storage::mails::{self, Content, MailKind, NewMail};
use storage::matters::{self, NewMatter, Said};
use storage::staff::{self, NewStaff};
use testkit::{Answer, Case, Ended, Tenant, TestApp};

/// The second factor of whoever is about to enrol one.
pub const SECRET: [u8; 20] = testkit::SECRET;
pub const PASSWORD: &str = "seven herons over a quiet inlet";

/// What a request is about, made for it alone.
pub struct About {
    pub slug: &'static str,
    pub case: Case,
    /// A member of the staff.
    pub person: StaffId,
    pub version: TemplateVersionId,
    /// An instruction under the agreement.
    pub matter: Option<MatterId>,
    /// An amendment that whoever asks can do this with.
    pub amendment: Option<AmendmentId>,
    /// Somebody who has to answer for data, and their answer; of an agreement that has ended.
    pub answer: Option<(EndingLinkId, EndingAnswerId)>,
    /// Made as documents, where the page is about one.
    pub record: Option<RecordId>,
    /// With a file, where the page is about one.
    pub export: Option<ExportId>,
    /// On the end of the agreement, where the page is about one.
    pub statement: Option<EndingStatementId>,
    /// Of the agreement, where the page is about one.
    pub addition: Option<AdditionId>,
    /// Under the agreement, where the page is about one.
    pub duty: Option<DutyId>,
    /// For the agreement.
    /// Somebody whom the staff named and nobody has confirmed.
    pub asked: Option<ContactId>,
    pub rollout: Option<RolloutId>,
    /// In the tenant's registry, where the page is about one.
    pub subprocessor: Option<SubprocessorId>,
    /// A draft, or announced with what the agreement was told of it; where the page is about one.
    pub change: Option<(ChangeId, Option<NoticeId>)>,
    /// A key for programs, where the page is about one.
    pub key: Option<ApiKeyId>,
    /// Of a link that was sent to the signatory, or to the person.
    pub token: String,
    /// What nobody may read who is not let in.
    private: Vec<String>,
}

impl About {
    /// An agreement, a person and a version in the states that the page at `path` is for.
    pub async fn fresh(app: &TestApp, tenant: &Tenant, path: &str) -> Self {
        let mark = Token::random(&mut *app.db.randomness().rng()).reveal();
        let mark = mark.replace(['-', '_'], "x").to_lowercase();
        let name = format!("Værft {}", &mark[..12]);
        let mut answer = None;
        let mut of = |ended: Ended| {
            answer = Some((ended.link, ended.answer));
            ended.case
        };
        let case = match path.rsplit('/').next().unwrap() {
            _ if path.contains("/matters") || path.contains("}/people") && path.contains("agreement") => {
                app.approved(tenant, &name).await
            }
            _ if path.contains("{notice}") || path.contains("{change}") || path.contains("{addition}") => {
                app.approved(tenant, &name).await
            }
            _ if path.contains("/amendments") || path.contains("/rollouts") => app.approved(tenant, &name).await,
            // Of a customer that has left.
            _ if path.contains("/leaving/{controller}") => of(left(app, tenant, &name).await),
            "certificate.pdf" => of(app.certified(tenant, &name).await),
            "end" | "new" if path.contains("/{id}/end") || path.ends_with("}/end") => app.approved(tenant, &name).await,
            // What ends today has ended, and nobody takes it back.
            _ if path.ends_with("/end/withdraw") => of(app.ending(tenant, &name).await),
            _ if path.contains("}/end/") => of(app.ended(tenant, &name).await),
            "document.pdf" => app.approved(tenant, &name).await,
            "bundle.zip" => {
                let case = app.approved(tenant, &name).await;
                app.worker().run_due().await;
                case
            }
            _ if path.contains("/duties") => app.approved(tenant, &name).await,
            // What is running is not offered once more.
            _ if path.ends_with("/mine/begin") => app.approved(tenant, &name).await,
            "signed.txt" | "done" | "take" | "lay-back" | "approve" | "return" | "reject" => {
                app.signed(tenant, &name).await
            }
            _ => app.filled(tenant, &name).await,
        };
        let email = format!("{}@staff.example", &mark[12..24]);
        let person = invite(app, tenant, &email, path.ends_with("/reset-second-factor")).await;
        let version = if path.contains("/staff/templates/{version}") && !path.ends_with("/next") {
            app.draft(tenant, &format!("Draft {mark}")).await
        } else {
            tenant.version
        };
        let matter = if path.contains("{matter}") { Some(matter(app, tenant, &case).await) } else { None };
        let record = if path.contains("{record}") { Some(app.recorded(tenant).await) } else { None };
        let export = match path.contains("{export}") {
            false => None,
            true if path.contains("/staff/") => Some(app.exported(tenant).await),
            true => Some(app.exported_own(&case).await),
        };
        let addition = if path.contains("{addition}") { Some(app.added(tenant, &case).await) } else { None };
        let statement = if path.contains("{statement}") { Some(app.stated(tenant, &case).await) } else { None };
        let staff = path.contains("/staff/link/");
        let token = link(app, tenant, &case, staff.then_some(person)).await;
        let reference = reference(app, &case).await;
        let duty = if path.contains("{duty}") { Some(duty(app, &case, path).await) } else { None };
        let rollout = match path {
            _ if path.contains("{rollout}") => Some(app.rolled_out(tenant, &case).await),
            _ if path.contains("/rollouts/new") => {
                app.next_version(tenant).await;
                None
            }
            _ => None,
        };
        let subprocessor = match path.contains("{subprocessor}") {
            true => Some(app.listed(tenant, testkit::profile(&format!("Nordsky {mark}"))).await),
            false => None,
        };
        let change = change(app, tenant, &case, path).await;
        let key = if path.contains("{key}") { Some(app.keyed(tenant, "Provisioning", 90).await.0) } else { None };
        let asked = match path.ends_with("/asked") || path.ends_with("/answer") {
            true if path.contains("/people/{contact}") => Some(app.asked_for(tenant, &case).await),
            _ => None,
        };
        if path.ends_with("/contacts/announce") {
            app.moved(tenant).await;
        }
        let private = vec![name, case.email.clone(), reference, email, format!("administrator {}", tenant.slug)];
        let amendment = amendment(app, tenant, &case, path).await;
        Self {
            slug: tenant.slug,
            case,
            person,
            version,
            matter,
            amendment,
            answer,
            record,
            export,
            statement,
            addition,
            duty,
            asked,
            rollout,
            subprocessor,
            change,
            key,
            token,
            private,
        }
    }

    pub fn path(&self, pattern: &str) -> String {
        self.path_at(self.slug, pattern)
    }

    /// The path with these ids, on the pages of a tenant.
    pub fn path_at(&self, slug: &str, pattern: &str) -> String {
        let mut path = pattern.to_owned();
        for name in placeholders(pattern) {
            let value = match name {
                "slug" => slug.to_owned(),
                "lang" | "language" => "en".to_owned(),
                "agreement" => self.case.id.to_string(),
                "version" => self.version.to_string(),
                "matter" => self.matter.unwrap().to_string(),
                "contact" => self.asked.unwrap_or(self.case.signatory).to_string(),
                "amendment" => self.amendment.unwrap().to_string(),
                "export" => self.export.unwrap().to_string(),
                "addition" => self.addition.unwrap().to_string(),
                "statement" => self.statement.unwrap().to_string(),
                "record" => self.record.unwrap().to_string(),
                "volume" => "1".to_owned(),
                "rollout" => self.rollout.unwrap().to_string(),
                "subprocessor" => self.subprocessor.unwrap().to_string(),
                "change" => self.change.unwrap().0.to_string(),
                "notice" => self.change.unwrap().1.unwrap().to_string(),
                "key" => self.key.unwrap().to_string(),
                "duty" => self.duty.unwrap().to_string(),
                "token" => self.token.clone(),
                "controller" => self.case.controller.to_string(),
                "link" => self.answer.unwrap().0.to_string(),
                "answer" => self.answer.unwrap().1.to_string(),
                "id" if pattern.contains("/staff/agreements/") => self.case.id.to_string(),
                "id" if pattern.contains("/staff/people/") => self.person.to_string(),
                "hash" | "name" if pattern.starts_with("/static/") => "0".to_owned(),
                "level" | "*tile" => "0".to_owned(),
                "id" | "index" if pattern.starts_with("/dev/") => "0".to_owned(),
                _ => panic!("what stands for {{{name}}} in {pattern}? Say it here, and whether it names something"),
            };
            path = path.replace(&format!("{{{name}}}"), &value);
        }
        path
    }

    /// Nothing of this stands in an answer.
    #[track_caller]
    pub fn assert_untold(&self, answer: &Answer, what: &str) {
        let text = format!("{:?} {}", answer.headers, answer.text());
        for word in &self.private {
            assert!(!text.contains(word), "{what} tells {word:?}");
        }
    }
}

/// An amendment in the state that the page at `path` is for: the reader's own draft, or a proposal of the other party.
async fn amendment(app: &TestApp, tenant: &Tenant, case: &Case, path: &str) -> Option<AmendmentId> {
    if !path.contains("{amendment}") {
        return None;
    }
    let own = if path.contains("/staff/") { Side::Processor } else { Side::Controller };
    let other = domain::amendments::other(own);
    Some(match path.rsplit('/').next().unwrap() {
        "document.pdf" => app.concluded(tenant, case, other, 7).await,
        "sign" | "decline" => app.proposed(tenant, case, other, 7).await,
        "again" => {
            let written = app.inspections(tenant, case, own).await;
            app.concluded(tenant, case, other, 7).await;
            written
        }
        _ => app.amendment(tenant, case, own, 7).await,
    })
}

fn placeholders(pattern: &str) -> impl Iterator<Item = &str> {
    pattern.split('{').skip(1).map(|rest| rest.split('}').next().unwrap())
}

/// Whether a path holds the id of something that belongs to a tenant, or a link's token.
pub fn names_something(pattern: &str) -> bool {
    // Whoever leaves a subscription is answered the same for every token; see published/subscribing.rs.
    !pattern.contains("/unsubscribe/")
        && pattern.starts_with("/t/")
        && placeholders(pattern).any(|name| !matches!(name, "slug" | "lang" | "language"))
}

/// Gives the staff of the first tenant a password that is known here.
pub async fn set_passwords(app: &TestApp) {
    let hash = web::hash_password(PASSWORD, app.db.randomness()).await.unwrap();
    let mut tx = app.db.tenant(&app.tenant(0).ctx).await.unwrap();
    for role in Role::ALL {
        staff::set_password(&mut tx, crate::readers::of_role(app.tenant(0), role), &hash).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// Somebody on the staff, who has a second factor or is invited only.
async fn invite(app: &TestApp, tenant: &Tenant, email: &str, enrolled: bool) -> StaffId {
    let address = EmailAddress::parse(email).unwrap();
    let new =
        NewStaff { email: &address, name: "Ida Kvist", role: Role::Reviewer, binds: false, language: Language::En };
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    let id = staff::invite(&mut tx, Actor::Operator.permit().unwrap(), &new).await.unwrap();
    if enrolled {
        staff::set_password(&mut tx, id, "a hash").await.unwrap();
        staff::enrol(&mut tx, id, &SECRET, 0, &[[3; 32]]).await.unwrap();
    }
    tx.commit().await.unwrap();
    id
}

/// A link to the signatory's page, or for a member of the staff to choose a password.
async fn link(app: &TestApp, tenant: &Tenant, case: &Case, person: Option<StaffId>) -> String {
    let token = Token::random(&mut *app.db.randomness().rng());
    let controller: Option<ControllerId> = person.is_none().then_some(case.controller);
    let ctx = if person.is_some() { &tenant.ctx } else { &case.ctx };
    let mut tx = app.db.tenant(ctx).await.unwrap();
    let id = tx.new_id();
    let new = NewLink {
        kind: if person.is_some() { LinkKind::StaffInvitation } else { LinkKind::Return },
        person: person.map_or(case.signatory.0, |person| person.0),
        controller,
        agreement: None,
        version: None,
        token_hash: *token.hash().as_bytes(),
        code_hash: None,
    };
    links::create(&mut tx, id, &new).await.unwrap();
    let mail = NewMail {
        id: id.into(),
        kind: MailKind::SignInLink,
        language: Language::En,
        controller,
        agreement: None,
        content: Content { email: case.email.clone(), ..Content::default() },
    };
    mails::send(&mut tx, &mail).await.unwrap();
    tx.commit().await.unwrap();
    token.reveal()
}

/// What the party owes whose page it is; met already, where it is opened again.
async fn duty(app: &TestApp, case: &Case, path: &str) -> DutyId {
    let party = if path.contains("/mine/") { Side::Controller } else { Side::Processor };
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let agreement = (case.id, case.controller);
    let new = NewDuty::of(DutyKind::AuditReport, party, agreement, case.id.0, tx.now());
    let id = duties::owe(&mut tx, &new).await.unwrap();
    if path.ends_with("/reopen") {
        let (kind, evidence) = (DutyKind::AuditReport, Evidence::default());
        duties::meet(&mut tx, Actor::Worker, Some(case.controller), case.id.0, kind, &evidence).await.unwrap();
    }
    tx.commit().await.unwrap();
    id
}

/// A customer whose last agreement ended, and whose evidence is kept for a year that is over.
async fn left(app: &TestApp, tenant: &Tenant, name: &str) -> Ended {
    let ended = app.certified(tenant, name).await;
    sqlx::query(
        "INSERT INTO leaving (tenant_id, controller_id, law, years, kept_until, ended_at)
         SELECT a.tenant_id, a.controller_id, 'DK', 1, '2026-01-01',
                max(coalesce(e.effective_on::timestamp AT TIME ZONE 'Europe/Copenhagen', a.since))
         FROM agreement a LEFT JOIN ending e ON e.tenant_id = a.tenant_id AND e.agreement_id = a.id
         WHERE a.tenant_id = $1 AND a.controller_id = $2 GROUP BY 1, 2",
    )
    .bind(tenant.ctx.tenant().0)
    .bind(ended.case.controller.0)
    .execute(&mut app.databases.superuser().await)
    .await
    .unwrap();
    ended
}

async fn reference(app: &TestApp, case: &Case) -> String {
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    storage::agreements::one(&mut tx, case.id).await.unwrap().reference
}

/// An instruction under the agreement of a case.
async fn matter(app: &TestApp, tenant: &Tenant, case: &Case) -> MatterId {
    let dpo = Actor::Staff { id: tenant.people.dpo, role: Role::Dpo, binds: true };
    let (said, terms) = (Said::default(), Terms::default());
    let new = NewMatter {
        agreement: case.id,
        controller: case.controller,
        kind: Kind::Instruction,
        untold: false,
        said: &said,
        terms: &terms,
        counting: None,
    };
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let matter = matters::open(&mut tx, dpo.permit().unwrap(), &new).await.unwrap();
    tx.commit().await.unwrap();
    matter.id
}

/// A change as the page at `path` is about: a draft, or announced and planned.
async fn change(app: &TestApp, tenant: &Tenant, case: &Case, path: &str) -> Option<(ChangeId, Option<NoticeId>)> {
    let (profile, effect) = (testkit::profile("Fjordlager AS"), "2027-03-15".parse().unwrap());
    match path {
        _ if path.contains("{notice}") || path.ends_with("{change}/act") => {
            let (id, _) = app.announced_change(tenant, &profile, effect).await;
            app.worker().run_due().await;
            let notice = app.notice(tenant, id, case).await;
            Some((id, Some(notice)))
        }
        // What was announced, as anybody reads it.
        "/t/{slug}/{lang}/subprocessors/changes/{change}" => {
            Some((app.announced_change(tenant, &profile, effect).await.0, None))
        }
        _ if path.contains("{change}") => Some((app.change(tenant, &profile, effect).await.0, None)),
        _ => None,
    }
}
