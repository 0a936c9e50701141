//! Many people who press "sign" at the same moment, and go on pressing until they are told that it is done.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use domain::ids::AgreementId;
use domain::signing::Form;
use http::StatusCode;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::faults::Fault;
use crate::site::Site;
use crate::wire;

/// A form that one person sends until it counts.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// What it is about: an agreement's id, or the name of an organisation.
    pub about: String,
    cookie: String,
    path: String,
    body: String,
    /// Where its page leads when it counted.
    to: String,
    habit: Habit,
}

/// How people press buttons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Habit {
    /// Once, and again when the answer is bad.
    Once,
    /// Twice at the same time.
    Twice,
    /// Their first answer gets lost on its way.
    Deaf,
}

impl Habit {
    const fn of(number: usize) -> Self {
        match number % 4 {
            0 => Self::Deaf,
            1 => Self::Twice,
            _ => Self::Once,
        }
    }
}

/// What is known of a storm while it lasts.
#[derive(Clone, Default, Debug)]
pub struct Told {
    /// Who was told that it is done.
    pub done: BTreeSet<String>,
    pub faults: Vec<Fault>,
}

/// A storm under way.
pub struct Storm {
    pub told: watch::Sender<Told>,
    people: JoinSet<()>,
}

impl Storm {
    /// All sheets at once.
    pub fn over(site: &Site, sheets: &[Sheet]) -> Self {
        let (told, mut people) = (watch::Sender::new(Told::default()), JoinSet::new());
        for sheet in sheets {
            let (sheet, address, told) = (sheet.clone(), site.address, told.clone());
            people.spawn(async move {
                if sheet.habit == Habit::Twice {
                    tokio::join!(press(address, &sheet, &told), press(address, &sheet, &told));
                } else {
                    press(address, &sheet, &told).await;
                }
            });
        }
        Self { told, people }
    }

    /// Waits until so many were told; answers who.
    pub async fn at(&self, many: usize) -> BTreeSet<String> {
        let mut told = self.told.subscribe();
        told.wait_for(|told| told.done.len() + told.faults.len() >= many).await.unwrap();
        self.told()
    }

    /// Who was told so far.
    pub fn told(&self) -> BTreeSet<String> {
        self.told.borrow().done.clone()
    }

    /// Waits until everybody was told.
    pub async fn end(self) -> Told {
        self.people.join_all().await;
        self.told.borrow().clone()
    }
}

async fn press(address: std::net::SocketAddr, sheet: &Sheet, told: &watch::Sender<Told>) {
    let mut deaf = sheet.habit == Habit::Deaf;
    loop {
        match wire::post(address, &sheet.cookie, &sheet.path, &sheet.body).await {
            Ok(answer) if answer.status == StatusCode::SEE_OTHER && std::mem::take(&mut deaf) => {}
            Ok(answer) if answer.location().is_some_and(|to| to.starts_with(&sheet.to)) => {
                told.send_modify(|told| {
                    told.done.insert(sheet.about.clone());
                });
                return;
            }
            Ok(answer) if answer.status != StatusCode::SERVICE_UNAVAILABLE => {
                let title = answer.find(".banner-title, h1").join(" · ");
                let said = format!("{} {:?} {title}", answer.status, answer.location());
                told.send_modify(|told| told.faults.push(Fault::Refused(sheet.about.clone(), said)));
                return;
            }
            _ => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

/// So many people, each before the last page with everything filled in and read.
pub async fn signatories(site: &Site, many: usize) -> Vec<Sheet> {
    let next = Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let worker = || async {
        let mut sheets = Vec::new();
        loop {
            let number = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            if number >= many {
                return sheets;
            }
            sheets.push(signatory(site, number).await);
        }
    };
    let (one, two, three, four) = tokio::join!(worker(), worker(), worker(), worker());
    [one, two, three, four].concat()
}

async fn signatory(site: &Site, number: usize) -> Sheet {
    let organisation = format!("Ærø Kommune {number}");
    let form = Form { organisation, ..testkit::fields() };
    let one = testkit::signatory(&site.db, &site.tenant, &format!("ane{number}@aeroe.example"), form).await;
    let cookie = format!("{}={}", site.tenant.cookie(), one.session);
    let base = base(one.agreement);
    let read = wire::get(site.address, &cookie, &format!("{base}/read")).await.unwrap().expect(StatusCode::OK);
    let sign = format!("{base}/sign?read={}", read.field("text_sha256").unwrap());
    let page = wire::get(site.address, &cookie, &sign).await.unwrap().expect(StatusCode::OK);
    let [key, revision, shown] = ["idempotency_key", "revision", "shown"].map(|name| page.field(name).unwrap());
    let fields = [
        ("idempotency_key", key.as_str()),
        ("revision", &revision),
        ("shown", &shown),
        ("accept", "yes"),
        ("authority", "yes"),
        ("signature", "Ane Sørensen"),
    ];
    Sheet {
        about: one.agreement.to_string(),
        cookie,
        path: format!("{base}/sign"),
        body: encoded(&fields),
        to: format!("{base}/done"),
        habit: Habit::of(number),
    }
}

fn base(agreement: AgreementId) -> String {
    format!("/t/fjeld/en/mine/{agreement}")
}

/// So many customers whom an administrator is about to invite.
pub async fn invitations(site: &Site, many: usize) -> Vec<Sheet> {
    let session = testkit::staff_session(&site.db, &site.tenant, site.tenant.people.administrator).await;
    let version = site.tenant.version.to_string();
    let one = |number: usize| {
        let key = site.db.randomness().id(site.db.now()).to_string();
        let about = format!("Invited {number:03}");
        let email = format!("bo{number}@samsoe.example");
        let fields = [
            ("idempotency_key", key.as_str()),
            ("organisation", &about),
            ("name", "Bo Holm"),
            ("email", &email),
            ("language", "da"),
            ("version", &version),
            ("message", ""),
        ];
        let body = encoded(&fields);
        let path = "/t/fjeld/en/staff/agreements/invite".to_owned();
        let to = "/t/fjeld/en/staff/agreements/".to_owned();
        let cookie = format!("{}={session}", site.tenant.cookie());
        Sheet { about, cookie, path, body, to, habit: Habit::of(number) }
    };
    (0..many).map(one).collect()
}

fn encoded(fields: &[(&str, &str)]) -> String {
    let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    fields.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect::<Vec<_>>().join("&")
}
