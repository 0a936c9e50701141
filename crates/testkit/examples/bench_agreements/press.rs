//! One agreement rendered and sealed, warm, with other data each time: ours against WeasyPrint and pyHanko. They take
//! turns, so that whatever else the machine does slows both.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};
use documents::seal::{self, SealField, SealKey, SealOwner};
use documents::typeset::Typesetter;
use domain::randomness::Randomness;
use serde_json::Value;

use crate::figure::{Figure, median, note};
use crate::html::html;
use crate::paper::{BEGAN, paper, text};

/// Not counted.
const WARM_UP: usize = 3;
const RUNS: usize = 20;

pub fn measure() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../e2e/bench/press.py");
    let mut theirs = Command::new("python3").arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut questions = theirs.stdin.take().unwrap();
    let mut answers = BufReader::new(theirs.stdout.take().unwrap()).lines();

    let typesetter = Typesetter::new(None).unwrap();
    let owner = SealOwner { organisation: "Sund Drift AS".into(), country: None };
    let began: DateTime<Utc> = BEGAN.parse().unwrap();
    let made = began - TimeDelta::days(1);
    let key = SealKey::generate(&owner, &mut *Randomness::from_system().rng(), made, TimeDelta::days(30)).unwrap();
    let field = SealField {
        name: "Seal".into(),
        description: "Electronic seal".into(),
        reason: "Sealed".into(),
        location: None,
        contact: None,
    };
    let text = text();
    let (mut ours_took, mut theirs_took, mut bytes) = (Vec::new(), Vec::new(), (0, 0));
    for number in 0..WARM_UP + RUNS {
        let paper = paper(&text, number);
        let start = Instant::now();
        let pdf = typesetter.pdf(&paper).unwrap();
        let sealed = seal::seal(&pdf, &key, paper.at, &field).unwrap();
        let ours = start.elapsed().as_secs_f64();
        writeln!(questions, "{}", serde_json::to_string(&html(&paper)).unwrap()).unwrap();
        let answer: Value = serde_json::from_str(&answers.next().unwrap().unwrap()).unwrap();
        if number >= WARM_UP {
            ours_took.push(ours);
            theirs_took.push(answer["seconds"].as_f64().unwrap());
            bytes = (sealed.len(), answer["bytes"].as_u64().unwrap());
        }
    }
    drop(questions);
    theirs.wait().unwrap();
    let (ours, theirs) = (median(&mut ours_took), median(&mut theirs_took));
    note(&format!(
        "one document rendered and sealed, median of {RUNS}: ours {:.0} ms ({} bytes), WeasyPrint and pyHanko {:.0} ms \
         ({} bytes)",
        ours * 1e3,
        bytes.0,
        theirs * 1e3,
        bytes.1,
    ));
    Figure::at_least("document against WeasyPrint and pyHanko", theirs / ours, 6.0, "x").print();
}
