//! The record of processing of 10,000 agreements in force as sealed PDF, made by the product's own worker from agreements
//! that the product made itself.

use std::time::{Duration, Instant};

use domain::language::Language;
use domain::permissions::{Actor, Role};
use storage::{log, record};

use crate::case::{self, Stage};
use crate::figure::{Figure, note};
use crate::server::Server;
use crate::world::{Place, World};

const AGREEMENTS: usize = 10_000;
/// What the worker did before is over by then.
const SETTLED: Duration = Duration::from_secs(5);

pub async fn measure() {
    let world = World::small(1).await;
    let place = &world.places[0];
    in_force(&world, place).await;
    let mut worker = Server::start("work", &world.databases, 8);
    tokio::time::sleep(SETTLED).await;
    worker.assert_running();
    let began = Instant::now();
    let dpo = place.tenant.people.dpo;
    let actor = Actor::Staff { id: dpo, role: Role::Dpo, binds: true };
    let mut tx = world.db.tenant(&place.tenant.ctx).await.unwrap();
    let now = tx.now();
    let asked = record::ask(&mut tx, actor.permit().unwrap(), dpo, now.date_naive(), now, Language::Da).await.unwrap();
    tx.commit().await.unwrap();
    let paper = loop {
        let mut tx = world.db.tenant(&place.tenant.ctx).await.unwrap();
        let paper = record::one(&mut tx, asked).await.unwrap();
        if paper.made_at.is_some() {
            break paper;
        }
        drop(tx);
        worker.assert_running();
        assert!(began.elapsed() < Duration::from_secs(600), "the worker makes nothing");
        tokio::time::sleep(Duration::from_millis(100)).await;
    };
    let seconds = began.elapsed().as_secs_f64();
    note(&format!("record: {} agreements in {} volumes in {seconds:.1} s", paper.agreements, paper.volumes.len()));
    assert!(paper.agreements >= i64::try_from(AGREEMENTS).unwrap(), "the record leaves agreements out");
    Figure::at_most("record of 10,000 agreements as PDF", seconds, 30.0, " s").print();
    Figure::at_most("work, peak while it makes the record", worker.peak(), 500.0, " MB").print();
    drop(worker);
    world.db.close().await;
    world.databases.drop().await;
}

/// Countersigned agreements, without what follows from them: their documents and mails are measured elsewhere.
async fn in_force(world: &World, place: &Place) {
    let began = Instant::now();
    for number in 0..AGREEMENTS {
        case::make(&world.db, &place.tenant, 100 + number, Stage::Approved).await;
    }
    world.run(&format!("{AGREEMENTS} agreements in force"), "DELETE FROM job;".to_owned()).await;
    loop {
        let mut tx = world.db.tenant(&place.tenant.ctx).await.unwrap();
        let placed = log::grow(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        if placed == 0 {
            break;
        }
    }
    note(&format!("made in {:.0} s", began.elapsed().as_secs_f64()));
}
