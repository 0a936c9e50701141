//! `countersign verify FILE`: whether a document is, to the byte, what was sealed, and whether a bundle proves its agreement.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use documents::bundle::is_zip;
use documents::log::VerifierKey;
use documents::seal::Fingerprint;
use documents::statement::{Kind, Statement};
use documents::verify::{Alteration, Contents, Verdict, report};

use crate::Failure;
use crate::config::Config;
use crate::say::say;

/// Check a sealed document, or the bundle of an agreement.
#[derive(Args)]
pub struct Verify {
    /// The PDF, or the bundle.
    file: PathBuf,
    /// SHA-256 fingerprint of the certificate whose seal is expected; the installation's own without it.
    #[arg(long)]
    certificate: Option<String>,
    /// The verifier key of the log that is expected, for a bundle: `name+hash+key`. The log's public page and every
    /// sealed agreement name it.
    #[arg(long)]
    log_key: Option<VerifierKey>,
}

impl Verify {
    /// Says what it finds; succeeds only where the document is what the expected owner sealed. Ends with 2 where it is
    /// unchanged and nobody said whose seal is expected, and with 1 otherwise.
    pub fn run(&self, config: Option<&Config>) -> Result<ExitCode, Failure> {
        let pdf =
            std::fs::read(&self.file).map_err(|error| format!("{} cannot be read: {error}", self.file.display()))?;
        let known = self.known(config)?;
        if is_zip(&pdf) {
            return Ok(crate::verify_bundle::run(&pdf, known, self.log_key.clone()));
        }
        let report = report(&pdf, &known);
        say!("SHA-256 {}  {} bytes", report.sha256, report.length);
        let good = report.is_good();
        Ok(match report.verdict {
            Verdict::SealedByUs(facts) => {
                say!("Sealed by {} at {}, and unchanged to the byte.", facts.owner.organisation, facts.sealed_at);
                say!("Certificate SHA-256 {}", facts.fingerprint);
                contents(&report.contents);
                if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
            }
            Verdict::SealedByOther(facts) if known.is_empty() => {
                say!("Unchanged since it was sealed at {}.", facts.sealed_at);
                say!("No certificate was named (--certificate), so nobody has checked whose seal it is.");
                say!("It calls its owner {}.", facts.owner.organisation);
                say!("Certificate SHA-256 {}", facts.fingerprint);
                ExitCode::from(2)
            }
            Verdict::SealedByOther(facts) => {
                say!(
                    "Unchanged since it was sealed at {}, by a certificate that is not the expected one.",
                    facts.sealed_at
                );
                say!("It calls its owner {}; nobody has checked that.", facts.owner.organisation);
                say!("Certificate SHA-256 {}", facts.fingerprint);
                ExitCode::FAILURE
            }
            Verdict::Altered(what) => {
                say!("Not what was sealed: {}", said(&what));
                ExitCode::FAILURE
            }
            Verdict::OtherSignature => {
                say!("It carries a signature of another kind than our seal; this command cannot judge it.");
                ExitCode::FAILURE
            }
            Verdict::NotSealed => {
                say!("It carries no seal.");
                ExitCode::FAILURE
            }
            Verdict::NotAPdf => {
                say!("It is not a PDF.");
                ExitCode::FAILURE
            }
        })
    }

    fn known(&self, config: Option<&Config>) -> Result<Vec<Fingerprint>, Failure> {
        if let Some(given) = &self.certificate {
            return Ok(vec![crate::secrets::fingerprint(given)?]);
        }
        let Some(config) = config else { return Ok(Vec::new()) };
        let randomness = domain::randomness::Randomness::from_system();
        let key = crate::secrets::seal_key(config, &randomness, crate::serve::now())?;
        crate::secrets::fingerprints(config, &key)
    }
}

/// Who signed what, as the attached evidence says; the hashes are counted anew.
fn contents(contents: &Contents) {
    if let Contents::Statement(said) = contents {
        return statement(said);
    }
    let Contents::Read(attached) = contents else {
        say!("It carries no evidence that this program can read.");
        return;
    };
    let evidence = &attached.evidence;
    match evidence.in_force_from {
        Some(day) => say!("Agreement {}, in force from {day}", evidence.reference),
        None => say!("Agreement {}", evidence.reference),
    }
    if let Some(amendment) = &evidence.amendment {
        say!("Amendment {}: {}", amendment.number, amendment.title);
    }
    for signature in &evidence.signatures {
        say!("Signed by {}, {}, for {}, at {}", signature.name, signature.role, signature.organisation, signature.at);
    }
    for hashed in attached.hashed() {
        let word = if hashed.holds() { "matches" } else { "DOES NOT MATCH" };
        say!("{} {word} {}", hashed.name, hashed.stated);
    }
}

/// What a paper is that nobody signs.
#[expect(clippy::print_stdout, reason = "the result of the command")]
fn statement(said: &Statement) {
    let what = match said.kind {
        Kind::RecordVolume => "Record of processing (Art. 30(2) GDPR)",
        Kind::ErasureCertificate => "Certificate of erasure",
        Kind::ErasureInterim => "Interim statement of erasure: not everybody has answered",
        Kind::Addition => "Addition to an appendix of an agreement",
    };
    println!("{what}, issued by {} at {}", said.processor, said.issued_at);
    if let (Some(reference), Some(controller)) = (&said.reference, &said.controller) {
        println!("Agreement {reference} with {controller}");
    }
    if let (Some(day), Some(volume)) = (said.on, said.volume) {
        println!("As of {day}, volume {volume}");
    }
    if let Some(added) = &said.added {
        let companies = added.companies().collect::<Vec<_>>().join(", ");
        println!("Addition {} to appendix {}: {companies}", added.number, added.appendix);
        match added.taken_back_at {
            Some(at) => println!("The approval was TAKEN BACK at {at}"),
            None => println!("The approval stood when it was issued; a later paper says so if it was taken back"),
        }
    }
    if let Some(log) = &said.log {
        println!("The audit log then:\n{}", log.checkpoint.trim_end());
    }
}

fn said(what: &Alteration) -> String {
    match what {
        Alteration::Content => "its content was changed.".to_owned(),
        Alteration::Value => "the seal itself was changed.".to_owned(),
        Alteration::Added { sealed, added } => format!(
            "{added} bytes were added after the seal, as programs do that save comments in a PDF. What stands before \
             them was sealed by {} at {}.",
            sealed.owner.organisation, sealed.sealed_at
        ),
        Alteration::End => "its end, where the seal stands, was changed or cut off.".to_owned(),
        Alteration::CertificateNotValid { at } => format!("the seal names {at}, when its certificate was not valid."),
    }
}
