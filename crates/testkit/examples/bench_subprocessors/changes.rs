//! A change over many agreements that share two hundred sets of terms.

use std::time::Instant;

use domain::ids::{ChangeId, SubprocessorId};
use domain::permissions::{Actor, Role};
use domain::subprocessors::Wording;
use storage::subprocessors::changes::{self, Announced};

use crate::figure::{Figure, median, note};
use crate::http::Connection;
use crate::server::Server;
use crate::world::{Place, World};

/// Half of what fills the tenant is in force.
const SMALL: usize = 20_000;
const LARGE: usize = 200_000;
/// Different sets of terms.
const TERMS: usize = 200;
const LOOKS: usize = 7;

pub async fn measure() {
    let world = World::small(1).await;
    let place = &world.places[0];
    world.ballast(&[place], 10, SMALL).await;
    vary(&world).await;
    let draft = draft(&world, place, "Fjordlager AS").await;
    simulated(&world, place, draft);
    let (seconds, _) = planned(&world, place, draft).await;
    Figure::at_most("notices planned and enqueued, 10,000 agreements", seconds, 5.0, " s").print();

    world.ballast(&[place], SMALL, LARGE).await;
    vary(&world).await;
    let second = self::draft(&world, place, "Sundlager AS").await;
    let (seconds, grown) = planned(&world, place, second).await;
    Figure::at_most("notices planned and enqueued, 100,000 agreements", seconds, 60.0, " s").print();
    Figure::at_most("memory that planning them adds at its peak", grown, 50.0, " MB").print();
    world.db.close().await;
    world.databases.drop().await;
}

/// Gives the agreements [`TERMS`] different sets of terms, as far as anybody tells them apart.
async fn vary(world: &World) {
    let sql = format!(
        "SET LOCAL session_replication_role = replica;
         UPDATE agreement_version v SET terms_sha256 = sha256(convert_to(
             (abs(hashtext(agreement_id::text)) % {TERMS})::text, 'UTF8'));
         DELETE FROM job;"
    );
    world.run("terms varied", sql).await;
}

/// A draft that adds a company.
async fn draft(world: &World, place: &Place, name: &str) -> ChangeId {
    let mut tx = world.db.tenant(&place.tenant.ctx).await.unwrap();
    let dpo = Actor::Staff { id: place.tenant.people.dpo, role: Role::Dpo, binds: true };
    let (id, entry) = (ChangeId(tx.new_id()), SubprocessorId(tx.new_id()));
    let effect = tx.now().date_naive() + chrono::Days::new(90);
    changes::begin(&mut tx, dpo.permit().unwrap(), id, effect, &Wording::default()).await.unwrap();
    let profile = testkit::profile(name);
    changes::put_entry(&mut tx, dpo.permit().unwrap(), (id, 1), entry, Some(&profile)).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// The page of a draft counts what it would ask of everybody.
fn simulated(world: &World, place: &Place, draft: ChangeId) {
    let server = Server::start("serve", &world.databases, 4);
    let mut connection = Connection::open(server.address);
    let path = format!("/t/{}/en/staff/subprocessors/changes/{draft}", place.tenant.slug);
    let mut times: Vec<f64> = (0..LOOKS)
        .map(|_| {
            let began = Instant::now();
            assert_eq!(connection.get(&path, &place.cookie).status, 200);
            began.elapsed().as_secs_f64()
        })
        .collect();
    let page = String::from_utf8_lossy(connection.body()).into_owned();
    let said = page.split("Tried against all ").nth(1).and_then(|rest| rest.split(" agreements").next());
    note(&format!("the page of the draft says: all {} agreements in force", said.unwrap_or("NO")));
    Figure::at_most("a change tried against 10,000 agreements", median(&mut times), 2.0, " s").print();
}

/// Announces a change and plans all notices, as the worker does; how long that took, and by how many megabytes this
/// process grew.
async fn planned(world: &World, place: &Place, id: ChangeId) -> (f64, f64) {
    let mut tx = world.db.tenant(&place.tenant.ctx).await.unwrap();
    let dpo = Actor::Staff { id: place.tenant.people.dpo, role: Role::Dpo, binds: true };
    let seen = (2, changes::registry_revision(&mut tx).await.unwrap());
    let today = tx.now().date_naive();
    let done = changes::announce(&mut tx, dpo.permit().unwrap(), id, seen, today).await.unwrap();
    assert!(matches!(done, Announced::Done(_)), "{done:?}");
    tx.commit().await.unwrap();
    let (before, began) = (resident(), Instant::now());
    let (mut after, mut peak, mut batches) = (None, before, 0);
    loop {
        let mut tx = world.db.tenant(&place.tenant.ctx).await.unwrap();
        let last = jobs::subprocessors::plan::batch(&mut tx, id, after).await.unwrap();
        tx.commit().await.unwrap();
        peak = peak.max(resident());
        let Some(last) = last else { break };
        (after, batches) = (Some(last), batches + 1);
    }
    let seconds = began.elapsed().as_secs_f64();
    let mut superuser = world.databases.superuser().await;
    let sql =
        "SELECT count(*) FROM subprocessor_notice n JOIN job j ON j.tenant_id = n.tenant_id AND j.subject_id = n.id
               WHERE n.change_id = $1";
    let notices: i64 = sqlx::query_scalar(sql).bind(id.0).fetch_one(&mut superuser).await.unwrap();
    note(&format!("{notices} notices with their jobs in {batches} batches, {seconds:.1} s"));
    (seconds, peak - before)
}

/// The resident memory of this process in megabytes.
fn resident() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1024.0
}
