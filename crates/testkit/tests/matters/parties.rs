//! The two parties of an agreement in force, each in a browser.

use domain::agreements::Side;
use domain::ids::MatterId;
use domain::matters::State;
use domain::terms::{Terms, demo};
use http::StatusCode;
use sha2::{Digest, Sha256};
use storage::matters::{self, Matter};
use testkit::{Answer, Browser, Case, TestApp};

pub struct Parties {
    pub app: TestApp,
    pub case: Case,
    pub staff: Browser,
}

impl Parties {
    /// An agreement in force under the terms of the test world.
    pub async fn meet() -> Self {
        let app = TestApp::start().await;
        let case = app.approved(app.tenant(0), "Ærø Kommune").await;
        let staff = app.staff(app.tenant(0), app.tenant(0).people.reviewer).await;
        Self { app, case, staff }
    }

    /// An agreement in force under terms that let the processor charge for help (clauses 4.3, 6.4, 12.2).
    pub async fn meet_under_iam() -> Self {
        Self::meet_under(demo::iam()).await
    }

    /// An agreement in force under these terms.
    pub async fn meet_under(terms: Terms) -> Self {
        let parties = Self::meet().await;
        assert_ne!(terms, Terms::default());
        let sha256 = hex::encode(Sha256::digest(terms.canonical_json()));
        let sql = format!(
            "UPDATE agreement_version SET terms = '{}', terms_sha256 = decode('{sha256}', 'hex')
             WHERE agreement_id = '{}'",
            terms.canonical_json().replace('\'', "''"),
            parties.case.id,
        );
        parties.tamper(&sql).await;
        parties
    }

    /// Does something to the database that the product cannot.
    pub async fn tamper(&self, sql: &str) {
        sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(&mut self.app.databases.superuser().await).await.unwrap();
    }

    /// The address of the matters under the agreement, on one side.
    pub fn list(&self, side: Side) -> String {
        match side {
            Side::Processor => format!("/t/fjeld/en/staff/agreements/{}/matters", self.case.id),
            Side::Controller => format!("/t/fjeld/en/mine/{}/matters", self.case.id),
        }
    }

    /// The page of a matter on one side.
    pub fn at(&self, side: Side, matter: MatterId) -> String {
        match side {
            Side::Processor => format!("/t/fjeld/en/staff/matters/{matter}"),
            Side::Controller => format!("{}/{matter}", self.list(side)),
        }
    }

    pub fn browser(&mut self, side: Side) -> &mut Browser {
        match side {
            Side::Processor => &mut self.staff,
            Side::Controller => &mut self.case.browser,
        }
    }

    /// Fills in the form of a new matter and sends it.
    pub async fn try_open(&mut self, side: Side, kind: &str, typed: &[(&str, &str)]) -> Answer {
        let path = format!("{}/new", self.list(side));
        let browser = self.browser(side);
        let page = browser.get(&format!("{path}?kind={kind}")).await.expect(StatusCode::OK);
        send(browser, &page, &path, typed).await
    }

    /// The same where it counts; answers the matter.
    pub async fn open(&mut self, side: Side, kind: &str, typed: &[(&str, &str)]) -> MatterId {
        let answer = self.try_open(side, kind, typed).await.expect(StatusCode::SEE_OTHER);
        let to = answer.location().unwrap();
        let id = to.rsplit('/').next().unwrap().split('?').next().unwrap();
        self.browser(side).get(&to).await.expect(StatusCode::OK);
        id.parse().unwrap()
    }

    /// Fills in the form of an act and sends it.
    pub async fn try_act(&mut self, side: Side, matter: MatterId, act: &str, typed: &[(&str, &str)]) -> Answer {
        let path = self.at(side, matter);
        let browser = self.browser(side);
        let page = browser.get(&format!("{path}?act={act}")).await.expect(StatusCode::OK);
        assert_eq!(page.field("act").as_deref(), Some(act), "{side:?} is not offered {act}");
        send(browser, &page, &path, typed).await
    }

    /// The same where it counts; answers the page that follows.
    pub async fn act(&mut self, side: Side, matter: MatterId, act: &str, typed: &[(&str, &str)]) -> Answer {
        let answer = self.try_act(side, matter, act, typed).await.expect(StatusCode::SEE_OTHER);
        let to = answer.location().unwrap();
        self.browser(side).get(&to).await.expect(StatusCode::OK)
    }

    /// What a party is offered to do, besides a note.
    pub async fn offered(&mut self, side: Side, matter: MatterId) -> Vec<String> {
        let path = self.at(side, matter);
        let page = self.browser(side).get(&path).await.expect(StatusCode::OK);
        page.find("#act .actions a").into_iter().filter(|label| label != "Write a note").collect()
    }

    /// An act that the page does not offer, sent all the same.
    pub async fn force(&mut self, side: Side, matter: MatterId, act: &str) -> Answer {
        let path = self.at(side, matter);
        let key = self.app.db.randomness().id(self.app.db.now()).to_string();
        let revision = self.matter(matter).await.revision.to_string();
        let fields = [
            ("idempotency_key", key.as_str()),
            ("revision", revision.as_str()),
            ("act", act),
            ("words", "By force."),
            ("law", "None"),
            ("charge", "1"),
        ];
        self.browser(side).post(&path, &fields).await
    }

    /// The matter as it stands.
    pub async fn matter(&self, id: MatterId) -> Matter {
        let mut tx = self.app.db.tenant(&self.case.ctx).await.unwrap();
        matters::one(&mut tx, id).await.unwrap()
    }

    pub async fn state(&self, id: MatterId) -> State {
        self.matter(id).await.state
    }

    /// Banners on the agreement's page of a party.
    pub async fn banners(&mut self, side: Side) -> String {
        let path = match side {
            Side::Processor => format!("/t/fjeld/en/staff/agreements/{}", self.case.id),
            Side::Controller => format!("/t/fjeld/en/mine/{}", self.case.id),
        };
        self.browser(side).get(&path).await.expect(StatusCode::OK).find(".banner").join(" ")
    }

    pub async fn count(&self, sql: &'static str) -> i64 {
        sqlx::query_scalar(sql).fetch_one(&mut self.app.databases.superuser().await).await.unwrap()
    }

    /// Sends what is due, and ends.
    pub async fn part(self) {
        self.app.settle().await;
        self.app.finish().await;
    }
}

/// Sends the form of a page with what is typed.
pub async fn send(browser: &mut Browser, page: &Answer, path: &str, typed: &[(&str, &str)]) -> Answer {
    let mut fields = page.form(path).unwrap();
    fields.retain(|(name, _)| typed.iter().all(|(other, _)| other != name));
    let hidden: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let all: Vec<_> = hidden.into_iter().chain(typed.iter().copied()).collect();
    browser.post(path, &all).await
}
