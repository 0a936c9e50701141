//! `./bench agreements`: documents, memory, pages and growth, each against something that is measured in the same run.
//!
//! What docs/performance.md says of a figure is what this printed.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::print_stderr, reason = "a fault ends the measurement")]

mod case;
mod figure;
mod html;
mod http;
mod load;
mod memory;
mod pages;
mod paper;
mod press;
mod recorded;
mod server;
mod world;

use world::{TENANTS, World};

/// That of the product.
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

const PARTS: [&str; 4] = ["documents", "memory", "pages", "growth"];

#[tokio::main]
async fn main() {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    if let Some(unknown) = asked.iter().find(|part| !PARTS.contains(&part.as_str())) {
        panic!("there is no part {unknown}; there are {}", PARTS.join(", "));
    }
    let wanted = |part: &str| asked.is_empty() || asked.iter().any(|one| one == part);
    if wanted("documents") {
        press::measure();
    }
    if !["memory", "pages", "growth"].into_iter().any(wanted) {
        return;
    }
    let world = World::small(TENANTS).await;
    if wanted("memory") {
        memory::measure(&world).await;
    }
    if wanted("pages") || wanted("growth") {
        world.fill().await;
    }
    if wanted("pages") {
        pages::against_pgbench(&world).await;
    }
    if wanted("growth") {
        let before = pages::before(&world);
        world.one_large().await;
        pages::after_one(&world, &before);
        world.many().await;
        pages::after_many(&world, &before);
    }
    world.db.close().await;
    world.databases.drop().await;
}
