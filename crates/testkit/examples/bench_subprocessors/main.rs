//! `./bench subprocessors`: a change tried against 10,000 agreements, and notices planned for 10,000 and for 100,000.
//!
//! What docs/performance.md says of a figure is what this printed.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::print_stderr, reason = "a fault ends the measurement")]

// The world, the readers and the figures are those of `./bench agreements`, of which this needs a part.
#[allow(dead_code, reason = "shared with the other bench")]
#[path = "../bench_agreements/case.rs"]
mod case;
#[allow(dead_code, reason = "shared with the other bench")]
#[path = "../bench_agreements/figure.rs"]
mod figure;
#[allow(dead_code, reason = "shared with the other bench")]
#[path = "../bench_agreements/http.rs"]
mod http;
#[allow(dead_code, reason = "shared with the other bench")]
#[path = "../bench_agreements/paper.rs"]
mod paper;
#[allow(dead_code, reason = "shared with the other bench")]
#[path = "../bench_agreements/server.rs"]
mod server;
#[allow(dead_code, reason = "shared with the other bench")]
#[path = "../bench_agreements/world.rs"]
mod world;

mod changes;

/// That of the product.
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

#[tokio::main]
async fn main() {
    assert!(std::env::args().len() == 1, "it has no parts");
    changes::measure().await;
}
