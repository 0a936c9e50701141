//! `countersign verify BUNDLE.zip`: every part of a bundle, in sentences.

use std::process::ExitCode;

use documents::bundle::{Expected, Outcome, check};
use documents::log::VerifierKey;
use documents::seal::Fingerprint;

use crate::say::say;

/// Says what holds, what does not, and what was not checked. Ends with 0 where all holds and both the seal's and the
/// log's owner are the expected ones, with 2 where all holds and nobody said whose they should be, else with 1.
pub fn run(zip: &[u8], certificates: Vec<Fingerprint>, log_key: Option<VerifierKey>) -> ExitCode {
    let report = check(zip, &Expected { certificates, log_key });
    if !report.reference.is_empty() {
        say!("Bundle of the agreement {}", report.reference);
    }
    for finding in &report.findings {
        let word = match finding.outcome {
            Outcome::Holds => "ok         ",
            Outcome::Fails => "WRONG      ",
            Outcome::NotChecked => "not checked",
        };
        say!("{word}  {}", finding.said);
    }
    match report.outcome() {
        Outcome::Holds => {
            say!("Everything that can be checked holds.");
            ExitCode::SUCCESS
        }
        Outcome::NotChecked => {
            say!("Everything holds together; whose seal and whose log it is, nobody has said.");
            ExitCode::from(2)
        }
        Outcome::Fails => {
            say!("This bundle does not prove what it should.");
            ExitCode::FAILURE
        }
    }
}
