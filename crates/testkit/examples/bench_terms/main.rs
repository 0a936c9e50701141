//! `./bench terms`: reading an agreement, counting dates, the record of processing, and the page of all duties.
//!
//! What docs/performance.md says of a figure is what this printed.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::print_stderr, reason = "a fault ends the measurement")]

// The world, the readers and the figures are those of `./bench agreements`, of which this needs a part.
#[allow(dead_code, reason = "shared with the other bench")]
#[path = "../bench_agreements/case.rs"]
mod case;
mod deadlines;
mod duties;
#[allow(dead_code, reason = "shared with the other bench")]
#[path = "../bench_agreements/figure.rs"]
mod figure;
#[allow(dead_code, reason = "shared with the other bench")]
#[path = "../bench_agreements/http.rs"]
mod http;
#[allow(dead_code, reason = "shared with the other bench")]
#[path = "../bench_agreements/load.rs"]
mod load;
#[allow(dead_code, reason = "shared with the other bench")]
#[path = "../bench_agreements/paper.rs"]
mod paper;
mod reading;
mod record;
#[allow(dead_code, reason = "shared with the other bench")]
#[path = "../bench_agreements/server.rs"]
mod server;
#[allow(dead_code, reason = "shared with the other bench")]
#[path = "../bench_agreements/world.rs"]
mod world;

/// That of the product.
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

const PARTS: [&str; 4] = ["reading", "deadlines", "record", "duties"];

#[tokio::main]
async fn main() {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    if let Some(unknown) = asked.iter().find(|part| !PARTS.contains(&part.as_str())) {
        panic!("there is no part {unknown}; there are {}", PARTS.join(", "));
    }
    let wanted = |part: &str| asked.is_empty() || asked.iter().any(|one| one == part);
    if wanted("reading") {
        reading::measure();
    }
    if wanted("deadlines") {
        deadlines::measure();
    }
    if wanted("record") {
        record::measure().await;
    }
    if wanted("duties") {
        duties::measure().await;
    }
}
