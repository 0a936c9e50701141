//! A change is announced while everything is killed in turn.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use chrono::{DateTime, Days, Utc};
use domain::ids::ChangeId;
use http::StatusCode;
use testkit::Announcement;

use crate::relay::Relay;
use crate::site::Site;
use crate::{storm, wire};

/// How many agreements are told.
const MANY: usize = 60;
/// How many messages the relay has at once: a worker's connections.
const UNDER_WAY: usize = 2;
/// How many messages a worker has in hand at once, so that as many are cut off at most: one more waits for a connection.
const HANDS: usize = 3;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_is_skipped_and_at_most_what_was_in_flight_goes_twice() {
    let relay = Relay::open().await;
    let mut site = Site::mailing_to(relay.address).await;
    in_force(&site).await;
    let effect = site.db.now().date_naive() + Days::new(90);
    let change = testkit::draft_change(&site.db, &site.tenant, &testkit::profile("Fjordlager AS"), effect).await.0;

    let form = Form::of(&site, change).await;
    form.press_and_leave(&site).await;
    site.kill_server();
    site.start_server().await;
    let (one, two) = tokio::join!(form.press(&site), form.press(&site));
    assert!([one, two].iter().all(|to| to.ends_with("done=announced")), "whoever asks again is told that it is done");

    let mut cut_off = 0;
    let kills: [&[Kill]; 4] = [&[Kill::Worker], &[Kill::Postgres], &[Kill::Server], &[Kill::Worker, Kill::Postgres]];
    for kill in kills {
        site.start_worker();
        let before = relay.taken().len();
        relay.fall_silent(before + 5);
        relay.took(before + 5 + UNDER_WAY).await;
        let killed = site.db.now();
        for one in kill {
            site.kill(*one);
        }
        relay.speak();
        if !matches!(kill, [Kill::Server]) {
            cut_off += HANDS;
        }
        for one in kill {
            site.revive(*one).await;
        }
        site.ledger.tamper(&leases_run_out(killed)).await;
    }
    site.start_worker();
    let end = site.until_nothing_waits().await;

    let many = i64::try_from(MANY).unwrap();
    let told = Announcement { announced: 1, in_force: many, notices: many, mails: many, accepted: many, ..end.clone() };
    assert_eq!(end, told);
    let mut came: BTreeMap<String, usize> = BTreeMap::new();
    for id in relay.taken() {
        *came.entry(id).or_default() += 1;
    }
    let again: BTreeSet<&str> = came.iter().filter(|(_, times)| **times > 1).map(|(id, _)| id.as_str()).collect();
    assert_eq!(came.len(), MANY, "each message has one Message-ID, whenever it is sent");
    assert!(again.len() <= cut_off, "{again:?}");
    assert!(!again.is_empty(), "something was in flight");
    let said: BTreeSet<String> = end.perhaps_twice.iter().map(|mail| format!("<{mail}@127.0.0.1>")).collect();
    for id in &again {
        assert!(said.contains(*id), "{id} came twice, and {said:?} is said to");
    }
    assert!(said.len() <= cut_off, "{said:?}");
}

/// As if the time had passed after which another worker takes over what was in hand at a moment.
fn leases_run_out(then: DateTime<Utc>) -> String {
    let until = (then + storage::queue::LEASE).to_rfc3339();
    format!("UPDATE job SET lease_until = now() - interval '1 s' WHERE state = 'running' AND lease_until <= '{until}'")
}

/// What is killed.
#[derive(Clone, Copy, Debug)]
enum Kill {
    Worker,
    Server,
    Postgres,
}

impl Site {
    fn kill(&mut self, what: Kill) {
        match what {
            Kill::Worker => self.kill_worker(),
            Kill::Server => self.kill_server(),
            Kill::Postgres => self.kill_postgres(),
        }
    }

    /// Of a database that went away a worker learns when it wants to note an answer: it has the time to.
    async fn revive(&mut self, what: Kill) {
        match what {
            Kill::Worker => {}
            Kill::Server => self.start_server().await,
            Kill::Postgres => {
                tokio::time::sleep(Duration::from_secs(1)).await;
                self.start_postgres();
            }
        }
    }

    /// Waits until all work is done, and answers what came of it.
    async fn until_nothing_waits(&self) -> Announcement {
        loop {
            let now = self.ledger.announcement().await;
            if now.waiting == 0 {
                return now;
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }
}

/// Agreements in force, whose signing and countersigning is done with.
async fn in_force(site: &Site) {
    let sheets = storm::signatories(site, MANY).await;
    let told = storm::Storm::over(site, &sheets).end().await;
    assert_eq!(told.done.len(), MANY, "{:?}", told.faults);
    for row in site.ledger.signed().await {
        testkit::countersign(&site.db, &site.tenant, row.agreement.to_string().parse().unwrap()).await;
    }
    site.ledger.tamper("DELETE FROM job").await;
}

/// The form that announces a change.
struct Form {
    cookie: String,
    path: String,
    body: String,
}

impl Form {
    async fn of(site: &Site, change: ChangeId) -> Self {
        let session = testkit::staff_session(&site.db, &site.tenant, site.tenant.people.dpo).await;
        let cookie = format!("{}={session}", site.tenant.cookie());
        let page = format!("/t/fjeld/en/staff/subprocessors/changes/{change}");
        let read = wire::get(site.address, &cookie, &page).await.unwrap().expect(StatusCode::OK);
        let hidden = |name: &str| read.attribute(&format!("#announce [name={name}]"), "value").unwrap();
        let body = ["idempotency_key", "revision", "registry"].map(|name| format!("{name}={}", hidden(name))).join("&");
        Self { cookie, path: format!("{page}/announce"), body }
    }

    /// Sends it and does not hear the answer.
    async fn press_and_leave(&self, site: &Site) {
        let sent = wire::post(site.address, &self.cookie, &self.path, &self.body);
        // Whatever the server has done by then.
        let moment = u64::try_from(site.any(40)).unwrap();
        let _ = tokio::time::timeout(Duration::from_millis(moment), sent).await;
    }

    /// Where it leads.
    async fn press(&self, site: &Site) -> String {
        let answer = wire::post(site.address, &self.cookie, &self.path, &self.body).await.unwrap();
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{:?}", answer.find("h1, .banner-title"));
        answer.location().unwrap()
    }
}
