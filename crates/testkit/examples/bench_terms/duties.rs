//! The page of all duties of a tenant with 1,000 agreements, and of the same with 10,000.

use std::time::Duration;

use crate::figure::{Figure, median, note};
use crate::load::{Page, read};
use crate::server::Server;
use crate::world::World;

const CONNECTIONS: usize = 8;
const ROUNDS: usize = 5;
const ROUND: Duration = Duration::from_secs(6);

pub async fn measure() {
    let world = World::small(1).await;
    world.fill().await;
    let before = pace(&world);
    world.one_large().await;
    let after = pace(&world);
    note(&format!("duties: {before:.0}/s with 1,000 agreements, {after:.0}/s with 10,000"));
    Figure::at_most("duties, 10,000 agreements against 1,000", before / after, 1.2, "x slower").print();
    world.db.close().await;
    world.databases.drop().await;
}

/// Pages a second of the first page, of what is overdue, and of what is done.
fn pace(world: &World) -> f64 {
    let server = Server::start("serve", &world.databases, CONNECTIONS);
    let place = &world.places[0];
    let page = |query: &str| Page {
        path: format!("/t/{}/en/staff/duties{query}", place.tenant.slug),
        cookie: place.cookie.clone(),
    };
    let pages = ["", "?when=overdue", "?when=done"].map(page);
    read(server.address, &pages, CONNECTIONS, ROUND);
    for one in &pages {
        let found = read(server.address, std::slice::from_ref(one), CONNECTIONS, ROUND / 3);
        note(&format!("{}: {:.0}/s, {} bytes", one.path, found.per_second, found.mean_bytes));
    }
    let mut paces: Vec<f64> =
        (0..ROUNDS).map(|_| read(server.address, &pages, CONNECTIONS, ROUND).per_second).collect();
    median(&mut paces)
}
