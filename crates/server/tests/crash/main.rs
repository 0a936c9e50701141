//! `kill -9` while two hundred people sign: nothing that somebody was told is done may be lost, doubled or half. And
//! while a change is announced (`announcing`): nobody is skipped.
//!
//! The moment of a kill is a number of answers, not a time, so that the test means the same on a slow machine. Two
//! more tests take away what the promise rests on, and see that the same look at the database then finds faults.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

mod announcing;
mod faults;
mod relay;
mod site;
mod storm;
mod wire;

use faults::Fault;
use http::StatusCode;
use site::Site;
use storm::Storm;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_that_was_acknowledged_is_lost_doubled_or_half() {
    let mut site = Site::open().await;
    let mut sheets = storm::signatories(&site, 200).await;
    sheets.extend(storm::invitations(&site, 20).await);
    site.stall_the_wal_writer().await;
    let storm = Storm::over(&site, &sheets);
    let moments = [15 + site.any(40), 70 + site.any(40), 125 + site.any(40)];
    println!("kills after {moments:?} answers");

    storm.at(moments[0]).await;
    site.kill_server();
    let told = storm.told();
    assert!(told.len() < sheets.len());
    no_fault(&faults::look(&site, &told).await, "the server was killed");
    site.start_server().await;

    storm.at(moments[1]).await;
    site.kill_postgres();
    let told = storm.told();
    assert!(told.len() < sheets.len());
    let away = wire::get(site.address, "", "/t/fjeld/da/").await.unwrap().expect(StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(away.find("h1"), ["Vi kan ikke få forbindelse til vores database lige nu"]);
    site.start_postgres();
    no_fault(&faults::look(&site, &told).await, "PostgreSQL was killed");

    storm.at(moments[2]).await;
    site.kill_server();
    site.kill_postgres();
    let told = storm.told();
    assert!(told.len() < sheets.len());
    site.start_postgres();
    no_fault(&faults::look(&site, &told).await, "both were killed");
    site.start_server().await;

    let told = storm.end().await;
    no_fault(&told.faults, "everybody was told");
    assert_eq!(told.done.len(), sheets.len());
    no_fault(&faults::look(&site, &told.done).await, "everybody was told");
    assert_eq!(faults::read_all(&site).await, 200);
}

#[track_caller]
fn no_fault(faults: &[Fault], after: &str) {
    assert!(faults.is_empty(), "after {after}: {faults:#?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_synchronous_commit_the_same_look_finds_lost_signatures() {
    let mut site = Site::open().await;
    let sheets = storm::signatories(&site, 40).await;
    assert!(!site.doctor().await.contains("synchronous_commit"));
    site.ledger.tamper("CHECKPOINT").await;
    site.ledger.tamper("ALTER SYSTEM SET synchronous_commit = off").await;
    site.ledger.tamper("SELECT pg_reload_conf()").await;
    site.stall_the_wal_writer().await;
    let storm = Storm::over(&site, &sheets);
    storm.at(20).await;
    site.kill_postgres();
    let told = storm.told();
    site.start_postgres();
    let faults = faults::look(&site, &told).await;
    assert!(faults.iter().any(|fault| matches!(fault, Fault::Lost(_))), "{told:?} {faults:?}");
    storm.end().await;
    assert!(site.doctor().await.contains("synchronous_commit"), "an operator is told");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_idempotency_the_same_look_finds_doubled_invitations_and_people_turned_away() {
    let site = Site::open().await;
    let mut sheets = storm::signatories(&site, 12).await;
    sheets.extend(storm::invitations(&site, 12).await);
    site.ledger.tamper(FORGETS).await;
    let told = Storm::over(&site, &sheets).end().await;
    // A signature has three more walls (its state, its revision, an index), so it is not doubled; but whoever did not
    // hear the answer is told that somebody was quicker.
    assert!(told.faults.iter().any(|fault| matches!(fault, Fault::Refused(..))), "{told:?}");
    let faults = faults::look(&site, &told.done).await;
    assert!(faults.iter().any(|fault| matches!(fault, Fault::Doubled(..))), "{faults:?}");
}

/// Every form comes for the first time.
const FORGETS: &str = "
    CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN NEW.key := gen_random_uuid(); RETURN NEW; END $$;
    CREATE TRIGGER forget BEFORE INSERT ON idempotency FOR EACH ROW EXECUTE FUNCTION forget()";
