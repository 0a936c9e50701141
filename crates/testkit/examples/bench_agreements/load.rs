//! Many readers at once, each on a connection of its own, each asking for the next page when the last has come.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::figure::percentile;
use crate::http::Connection;

/// A page, and the cookie of who reads it.
#[derive(Clone)]
pub struct Page {
    pub path: String,
    pub cookie: String,
}

/// How fast pages came.
pub struct Pace {
    pub per_second: f64,
    pub p99: f64,
    pub mean_bytes: usize,
}

/// Reads pages for so long over so many connections. The order is mixed, and the same in every run.
pub fn read(address: SocketAddr, pages: &[Page], connections: usize, time: Duration) -> Pace {
    let done = AtomicBool::new(false);
    let began = Instant::now();
    let mut times = Vec::new();
    let mut bytes = 0;
    thread::scope(|scope| {
        let readers: Vec<_> = (0..connections)
            .map(|n| {
                scope.spawn({
                    let done = &done;
                    move || reader(address, pages, n, done)
                })
            })
            .collect();
        thread::sleep(time);
        done.store(true, Ordering::Relaxed);
        for reader in readers {
            let (own, length) = reader.join().unwrap();
            times.extend(own);
            bytes += length;
        }
    });
    let count = times.len();
    #[expect(clippy::cast_precision_loss, reason = "a few thousand")]
    let per_second = count as f64 / began.elapsed().as_secs_f64();
    Pace { per_second, p99: percentile(&mut times, 0.99), mean_bytes: bytes / count.max(1) }
}

fn reader(address: SocketAddr, pages: &[Page], number: usize, done: &AtomicBool) -> (Vec<f64>, usize) {
    let mut connection = Connection::open(address);
    let (mut times, mut bytes) = (Vec::new(), 0);
    // A step without a divisor in common with the number of pages visits them all.
    let step = (pages.len() / 3..).find(|step| gcd(*step, pages.len()) == 1).unwrap();
    let mut at = number * pages.len() / 64;
    while !done.load(Ordering::Relaxed) {
        at = (at + step) % pages.len();
        let page = &pages[at];
        let began = Instant::now();
        let answer = connection.get(&page.path, &page.cookie);
        times.push(began.elapsed().as_secs_f64());
        assert_eq!(answer.status, 200, "{}", page.path);
        bytes += answer.length;
    }
    (times, bytes)
}

fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}
