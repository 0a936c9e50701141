//! Keys: made, kept, brought along.

use std::process::Command;

use chrono::TimeDelta;
use documents::seal::{Fingerprint, OwnerError, SealKey, SealKeyError, SealOwner, seal};
use documents::verify::{Verdict, verify};
use rand::SeedableRng;
use rand::rngs::StdRng;

use crate::sample::{DOCUMENT, at, field, key};

fn generate(organisation: &str, country: Option<&str>) -> Result<SealKey, SealKeyError> {
    let owner = SealOwner { organisation: organisation.to_owned(), country: country.map(str::to_owned) };
    SealKey::generate(&owner, &mut StdRng::seed_from_u64(7), at(), TimeDelta::days(1))
}

fn openssl(arguments: &[&str]) -> String {
    let run = Command::new("openssl").args(arguments).output().expect("openssl is installed");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).unwrap()
}

#[test]
fn kept_as_pem_it_is_the_same_key() {
    let made = key(1);
    let read = SealKey::from_pem(&made.to_pem().unwrap()).unwrap();
    assert_eq!(read.certificate_der(), made.certificate_der());
    assert_eq!(read.fingerprint(), Fingerprint::of(made.certificate_der()));
    assert_eq!(seal(&DOCUMENT, &read, at(), &field()).unwrap(), seal(&DOCUMENT, &made, at(), &field()).unwrap());
}

#[test]
fn made_from_different_randomness_keys_differ() {
    assert_ne!(key(1).fingerprint(), key(2).fingerprint());
}

#[test]
fn debug_shows_no_secret() {
    let made = key(1);
    let pem = made.to_pem().unwrap();
    let shown = format!("{made:?}");
    assert!(shown.contains("Hosting Øst A/S") && shown.contains(&made.fingerprint().to_string()));
    let secret = pem.lines().nth(1).unwrap();
    assert!(!shown.contains(secret) && shown.len() < 250, "{shown}");
}

#[test]
fn owners_that_no_certificate_can_name_are_refused() {
    let refusal = |organisation: &str, country| match generate(organisation, country) {
        Err(SealKeyError::Owner(error)) => error,
        other => panic!("{other:?}"),
    };
    assert_eq!(refusal(" ", None), OwnerError::Length);
    assert_eq!(refusal(&"Ø".repeat(65), None), OwnerError::Length);
    assert_eq!(refusal("A\nB", None), OwnerError::ControlCharacter);
    assert_eq!(refusal("A", Some("dk")), OwnerError::Country);
    assert_eq!(refusal("A", Some("DNK")), OwnerError::Country);
    let longest = generate(&"Ø".repeat(64), Some("NO")).unwrap();
    assert_eq!(longest.owner().organisation, "Ø".repeat(64));
    assert_eq!(longest.owner().country.as_deref(), Some("NO"));
}

#[test]
fn certificates_beyond_2049_are_made() {
    let owner = SealOwner { organisation: "A".to_owned(), country: None };
    let made = SealKey::generate(&owner, &mut StdRng::seed_from_u64(7), at(), TimeDelta::days(36500)).unwrap();
    assert!(made.valid_at(at() + TimeDelta::days(36499)) && !made.valid_at(at() + TimeDelta::days(36501)));
    let backwards = SealKey::generate(&owner, &mut StdRng::seed_from_u64(7), at(), TimeDelta::days(-1));
    assert!(matches!(backwards, Err(SealKeyError::Validity)));
}

#[test]
fn openssl_finds_the_certificate_right() {
    let folder = Folder::new("certificate");
    let path = folder.file("certificate.pem");
    std::fs::write(&path, key(1).certificate_pem().unwrap()).unwrap();
    let text = openssl(&["x509", "-in", &path, "-noout", "-text", "-nameopt", "utf8,sep_comma_plus"]);
    for line in [
        "Version: 3 (0x2)",
        "Signature Algorithm: ecdsa-with-SHA256",
        "Issuer: C=DK,O=Hosting Øst A/S,CN=Hosting Øst A/S",
        "Subject: C=DK,O=Hosting Øst A/S,CN=Hosting Øst A/S",
        "Not Before: Jul 13 12:00:00 2026 GMT",
        "NIST CURVE: P-256",
        "CA:FALSE",
        "X509v3 Key Usage: critical",
        "Digital Signature, Non Repudiation",
    ] {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
    // Checks its signature by itself, at a time at which it is valid.
    openssl(&["verify", "-CAfile", &path, "-partial_chain", "-check_ss_sig", "-attime", "1800000000", &path]);
}

#[test]
fn pkcs12_files_of_others_are_read() {
    let folder = Folder::new("pkcs12");
    let (secret, certificate) = (folder.file("key.pem"), folder.file("certificate.pem"));
    let (root_secret, root) = (folder.file("root-key.pem"), folder.file("root.pem"));
    let new_key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "3650"];
    let make = |output: &str, key: &str, subject: &str, more: &[&str]| {
        let own = ["req", "-x509", "-keyout", key, "-out", output, "-subj", subject, "-not_before", "20260101000000Z"];
        let own: Vec<&str> =
            own.iter().copied().filter(|part| !part.contains("before") && !part.ends_with("00Z")).collect();
        openssl(&[own.as_slice(), &new_key, more].concat());
    };
    make(&root, &root_secret, "/CN=Root", &[]);
    make(&certificate, &secret, "/O=Example AS/C=NO", &["-CA", &root, "-CAkey", &root_secret]);

    for (name, arguments) in [
        ("modern", ["-keypbe", "AES-256-CBC", "-certpbe", "AES-256-CBC"]),
        ("older", ["-keypbe", "PBE-SHA1-3DES", "-certpbe", "PBE-SHA1-3DES"]),
    ] {
        let path = folder.file(name);
        let export = ["pkcs12", "-export", "-inkey", &secret, "-in", &certificate, "-certfile", &root, "-out", &path];
        openssl(&[export.as_slice(), &["-passout", "pass:correct horse"], &arguments].concat());
        let bytes = std::fs::read(&path).unwrap();
        let read = SealKey::from_pkcs12(&bytes, "correct horse").unwrap();
        assert_eq!(read.owner(), &SealOwner { organisation: "Example AS".into(), country: Some("NO".into()) });
        assert!(matches!(SealKey::from_pkcs12(&bytes, "wrong"), Err(SealKeyError::Pkcs12)));
        assert!(matches!(SealKey::from_pkcs12(&bytes[..100], "correct horse"), Err(SealKeyError::Pkcs12)));
        let again = SealKey::from_pem(&read.to_pem().unwrap()).unwrap();
        assert_eq!(again.to_pem().unwrap().matches("BEGIN CERTIFICATE").count(), 2);
    }
}

#[test]
fn keys_that_cannot_seal_are_refused() {
    let folder = Folder::new("refused");
    let made = key(1).to_pem().unwrap();
    let other = key(2).to_pem().unwrap();
    let private = |pem: &str| pem[..pem.find("-----BEGIN CERTIFICATE").unwrap()].to_owned();
    let mixed = private(&made) + &key(2).certificate_pem().unwrap();
    assert!(matches!(SealKey::from_pem(&mixed), Err(SealKeyError::Mismatch)));
    assert!(matches!(SealKey::from_pem(&private(&other)), Err(SealKeyError::Incomplete)));
    assert!(matches!(SealKey::from_pem("nothing"), Err(SealKeyError::Incomplete)));

    let make = |name: &str, key: &[&str], more: &[&str]| {
        let (secret, certificate) = (folder.file("k"), folder.file("c"));
        let own = ["req", "-x509", "-nodes", "-subj", "/O=X", "-keyout", &secret, "-out", &certificate];
        openssl(&[own.as_slice(), key, more].concat());
        assert!(std::fs::exists(&secret).unwrap(), "{name}");
        SealKey::from_pem(&(std::fs::read_to_string(secret).unwrap() + &std::fs::read_to_string(certificate).unwrap()))
    };
    let rsa = make("RSA", &["-newkey", "rsa:2048"], &[]);
    assert!(matches!(rsa, Err(SealKeyError::NotP256)), "{rsa:?}");
    let p256 = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"];
    let usage = make("usage", &p256, &["-addext", "keyUsage=critical,keyAgreement"]);
    assert!(matches!(usage, Err(SealKeyError::KeyUsage)), "{usage:?}");
}

/// A seal by a key with a chain carries the whole chain, and the signature covers it.
#[test]
fn a_chain_goes_into_the_seal() {
    let folder = Folder::new("chain");
    let made = key(1);
    let path = folder.file("sealed.pdf");
    let chained =
        SealKey::from_pem(&(made.to_pem().unwrap().to_string() + &key(2).certificate_pem().unwrap())).unwrap();
    let sealed = seal(&DOCUMENT, &chained, at(), &field()).unwrap();
    std::fs::write(&path, &sealed).unwrap();
    let Verdict::SealedByUs(facts) = verify(&sealed, &[made.fingerprint()]) else { panic!("not accepted") };
    assert_eq!(facts.fingerprint, made.fingerprint());
}

/// A folder of its own, gone afterwards.
pub struct Folder(std::path::PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    pub fn file(&self, name: &str) -> String {
        self.0.join(name).to_str().expect("the path is UTF-8").to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
