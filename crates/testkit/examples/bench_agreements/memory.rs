//! Resident memory of the product's processes: after documents and sign-ins, and with many connections.

use std::time::{Duration, Instant};

use domain::totp::TotpSecret;

use crate::case::Stage;
use crate::figure::{Figure, note};
use crate::http::Connection;
use crate::load::{Page, read};
use crate::server::Server;
use crate::world::{PASSWORD, World};

const TIMES: usize = 100;
const CONNECTIONS: usize = 64;

/// Part (d).
pub async fn measure(world: &World) {
    let server = Server::start("serve", &world.databases, 16);
    let idle = server.resident();
    drafts(world, &server).await;
    let rendered = server.resident();
    sign_ins(world, &server);
    let (after, own) = (server.resident(), server.anonymous());
    note(&format!(
        "serve: {idle:.0} MB at start, {rendered:.0} MB after {TIMES} drafts, {after:.0} MB after {TIMES} sign-ins too; \
         {own:.0} MB of them anonymous, the rest pages of the program's file"
    ));
    Figure::at_most(&format!("serve, after {TIMES} documents and {TIMES} sign-ins"), after, 100.0, " MB").print();

    let pages: Vec<Page> = world
        .places
        .iter()
        .flat_map(|place| {
            let queue = format!("/t/{}/en/staff/agreements", place.tenant.slug);
            let one = place.cases.iter().map(|(case, _)| format!("{queue}/{}", case.id)).collect::<Vec<_>>();
            one.into_iter().chain([queue]).map(|path| Page { path, cookie: place.cookie.clone() })
        })
        .collect();
    read(server.address, &pages, CONNECTIONS, Duration::from_secs(15));
    Figure::at_most(&format!("serve, peak under {CONNECTIONS} connections"), server.peak(), 200.0, " MB").print();
    drop(server);

    let mut worker = Server::start("work", &world.databases, 16);
    let sealed = sealed(world, &mut worker).await;
    let (after, peak) = (worker.resident(), worker.peak());
    note(&format!("work: {after:.0} MB after {sealed} documents sealed, {peak:.0} MB at its peak"));
    Figure::at_most(&format!("work, after {TIMES} documents sealed"), after, 100.0, " MB").print();
}

/// Drafts as their signatories load them.
async fn drafts(world: &World, server: &Server) {
    let mut connection = Connection::open(server.address);
    for place in world.places.iter().cycle().take(TIMES) {
        let (case, _) = place.cases.iter().rfind(|(_, stage)| *stage == Stage::Draft).unwrap();
        let cookie = place.signatory(&world.db, *case).await;
        let path = format!("/t/{}/en/mine/{}/preview.pdf", place.tenant.slug, case.id);
        assert_eq!(connection.get(&path, &cookie).status, 200);
        assert!(connection.body().starts_with(b"%PDF"));
    }
}

/// Password and code, each for another person from another network.
fn sign_ins(world: &World, server: &Server) {
    let mut connection = Connection::open(server.address);
    for (number, place) in world.places.iter().take(TIMES).enumerate() {
        let slug = place.tenant.slug;
        let from = format!("198.51.100.{number}");
        let form = format!("email=administrator%40{slug}.example&password={}", PASSWORD.replace(' ', "+"));
        let first = connection.post(&format!("/t/{slug}/en/staff/sign-in"), "none=1", &form, &from);
        assert_eq!(first.status, 303, "{}", String::from_utf8_lossy(connection.body()));
        let code = TotpSecret::from_bytes(&testkit::SECRET).unwrap().code_at(world.db.now());
        let path = format!("/t/{slug}/en/staff/code");
        let second = connection.post(&path, &first.cookies[0], &format!("code={code}"), &from);
        assert_eq!(second.status, 303, "{}", String::from_utf8_lossy(connection.body()));
    }
}

/// Waits until the worker has sealed enough.
async fn sealed(world: &World, worker: &mut Server) -> i64 {
    let began = Instant::now();
    let mut superuser = world.databases.superuser().await;
    loop {
        let sealed: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM agreement a JOIN tenant t ON t.id = a.tenant_id WHERE a.pdf_sha256 IS NOT NULL",
        )
        .fetch_one(&mut superuser)
        .await
        .unwrap();
        if sealed >= i64::try_from(TIMES).unwrap() {
            return sealed;
        }
        worker.assert_running();
        assert!(began.elapsed() < Duration::from_secs(600), "the worker seals nothing");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}
