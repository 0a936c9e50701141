//! The agreement's page and the staff's queue, signed in: against PostgreSQL itself, and as the data grows.

use std::time::Duration;

use crate::case::Stage;
use crate::figure::{Figure, median, note};
use crate::load::{Page, read};
use crate::recorded::Recorded;
use crate::server::Server;
use crate::world::World;

/// Connections of the readers to the server, of the server to the database, and of pgbench to the database.
const CONNECTIONS: usize = 8;
const ROUNDS: usize = 5;
const ROUND: Duration = Duration::from_secs(6);
/// So many pages are recorded and replayed; the readers read all.
const RECORDED: usize = 10;

/// A kind of page.
struct Kind {
    name: &'static str,
    pages: Vec<Page>,
}

/// All that is read. `only` keeps to one tenant.
fn kinds(world: &World, only: Option<usize>) -> [Kind; 2] {
    let places = || world.places.iter().enumerate().filter(|(index, _)| only.is_none_or(|one| one == *index));
    let page = |slug: &str, cookie: &str, rest: &str| Page {
        path: format!("/t/{slug}/en/staff/agreements{rest}"),
        cookie: cookie.to_owned(),
    };
    let agreements = places().flat_map(|(_, place)| {
        let opened = place.cases.iter().filter(|(_, stage)| *stage != Stage::Draft);
        opened.map(|(case, _)| page(place.tenant.slug, &place.cookie, &format!("/{}", case.id)))
    });
    let queues = places().map(|(_, place)| page(place.tenant.slug, &place.cookie, ""));
    [
        Kind { name: "agreement page", pages: agreements.collect() },
        Kind { name: "staff queue", pages: queues.collect() },
    ]
}

/// Part (a): pages a second against the same statements by pgbench, and the slowest in a hundred.
pub async fn against_pgbench(world: &World) {
    for kind in kinds(world, None) {
        let spread = kind.pages.len() / RECORDED;
        let sample: Vec<Page> = kind.pages.iter().step_by(spread.max(1)).take(RECORDED).cloned().collect();
        let recorded = Recorded::of(&world.databases, &sample).await;
        let server = Server::start("serve", &world.databases, CONNECTIONS);
        read(server.address, &kind.pages, CONNECTIONS, ROUND);
        let (mut ours, mut theirs, mut p99, mut bytes) = (Vec::new(), Vec::new(), Vec::new(), 0);
        for _ in 0..ROUNDS {
            let pace = read(server.address, &kind.pages, CONNECTIONS, ROUND);
            ours.push(pace.per_second);
            p99.push(pace.p99 * 1e3);
            bytes = pace.mean_bytes;
            theirs.push(recorded.replay(&world.databases, CONNECTIONS, ROUND));
        }
        let mut ratios: Vec<f64> = ours.iter().zip(&theirs).map(|(ours, theirs)| ours / theirs).collect();
        let (ours, theirs) = (median(&mut ours), median(&mut theirs));
        note(&format!(
            "{}: {ours:.0}/s of {bytes} bytes; pgbench replays its {} statements {theirs:.0}/s; {CONNECTIONS} connections",
            kind.name,
            recorded.statements(),
        ));
        Figure::at_least(&format!("{} against pgbench", kind.name), median(&mut ratios), 0.25, "").print();
        Figure::at_most(&format!("{}, p99", kind.name), median(&mut p99), 50.0, " ms").print();
    }
}

/// What pages took before the data grew.
pub struct Before(Vec<f64>, Vec<f64>);

/// Times of both kinds of page, over all tenants and in the first one.
pub fn before(world: &World) -> Before {
    Before(paces(world, None), paces(world, Some(0)))
}

/// Part (c), after one tenant has grown.
pub fn after_one(world: &World, before: &Before) {
    compare(world, "one tenant 10 times larger", &before.1, &paces(world, Some(0)));
}

/// Part (c), after there are more tenants.
pub fn after_many(world: &World, before: &Before) {
    compare(world, "10 times the tenants", &before.0, &paces(world, None));
}

fn compare(world: &World, what: &str, before: &[f64], after: &[f64]) {
    for ((kind, before), after) in kinds(world, None).iter().zip(before).zip(after) {
        note(&format!("{}, {what}: {before:.0}/s before, {after:.0}/s after", kind.name));
        Figure::at_most(&format!("{}, {what}", kind.name), before / after, 1.2, "x slower").print();
    }
}

fn paces(world: &World, only: Option<usize>) -> Vec<f64> {
    let server = Server::start("serve", &world.databases, CONNECTIONS);
    kinds(world, only)
        .into_iter()
        .map(|kind| {
            read(server.address, &kind.pages, CONNECTIONS, ROUND);
            let mut paces: Vec<f64> =
                (0..ROUNDS).map(|_| read(server.address, &kind.pages, CONNECTIONS, ROUND).per_second).collect();
            median(&mut paces)
        })
        .collect()
}
