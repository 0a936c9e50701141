//! Whoever reads a command's output may stop reading.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

use std::process::{Command, Stdio};

#[test]
fn a_command_ends_quietly_when_nobody_reads_on() {
    let period = ["deadline", "--from", "2026-12-18T10:12+01:00", "--period", "10 bd", "--calendar", "NO", "--json"];
    let mut child = Command::new(env!("CARGO_BIN_EXE_countersign"))
        .args(period)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "", "no panic, no complaint");
    assert_eq!(ended.status.code(), Some(141), "what a shell calls ended by a closed pipe");
}
