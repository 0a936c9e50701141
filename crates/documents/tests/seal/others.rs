//! What others find: pyHanko, Poppler, OpenSSL, and `page` for conformance.
//!
//! These need the packages of `e2e/validators/requirements.txt` in the first `python3` on the path: `./test` sees to it.

use std::process::Command;

use documents::seal::seal;
use documents::verify::{Verdict, verify};
use rand::rngs::StdRng;
use rand::seq::index;
use rand::{RngExt, SeedableRng};

use crate::keys::Folder;
use crate::sample::{at, document, field};
use crate::{KEY, SEALED, value};

/// How many bytes are changed in the document, and how many in the seal's value.
const CHANGES: usize = 120;

fn python(script: &str, arguments: &[&str]) -> (bool, String) {
    let script = format!("{}/../../e2e/validators/{script}", env!("CARGO_MANIFEST_DIR"));
    let run = Command::new("python3").arg("-B").arg(script).args(arguments).output().expect("python3 is installed");
    let said = format!("{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(!said.contains("ModuleNotFoundError"), "e2e/validators/requirements.txt is not installed; run ./test");
    (run.status.success(), said)
}

fn write_certificate(folder: &Folder) -> String {
    let path = folder.file("certificate.pem");
    std::fs::write(&path, KEY.certificate_pem().unwrap()).unwrap();
    path
}

#[test]
#[ignore = "needs the Python validators; ./test runs it"]
fn others_accept_it() {
    let folder = Folder::new("accepted");
    let certificate = write_certificate(&folder);
    for (name, pdf) in
        [("short.pdf", SEALED.clone()), ("long.pdf", seal(&document(120), &KEY, at(), &field()).unwrap())]
    {
        let path = folder.file(name);
        std::fs::write(&path, pdf).unwrap();
        let (accepted, said) = python("seal_check.py", &[&path, &certificate]);
        assert!(accepted && said.matches(": accepted").count() == 4, "{said}");
        let (conforms, said) = python("conformance_check.py", &[&path]);
        assert!(conforms && said.contains("3a: conforms") && said.contains("ua1: conforms"), "{said}");
    }
}

#[test]
#[ignore = "needs the Python validators; ./test runs it"]
fn others_do_not_accept_it_for_another_certificate() {
    let folder = Folder::new("foreign");
    let (pdf, certificate) = (folder.file("sealed.pdf"), folder.file("certificate.pem"));
    std::fs::write(&pdf, &*SEALED).unwrap();
    std::fs::write(&certificate, crate::sample::key(2).certificate_pem().unwrap()).unwrap();
    let (accepted, said) = python("seal_check.py", &[&pdf, &certificate]);
    assert!(!accepted && said.contains("pyhanko: not trusted"), "{said}");
}

#[test]
#[ignore = "needs the Python validators; ./test runs it"]
fn others_refuse_every_change_that_we_refuse() {
    let folder = Folder::new("altered");
    let certificate = write_certificate(&folder);
    let directory = folder.file("files");
    std::fs::create_dir(&directory).unwrap();
    let mut rng = StdRng::seed_from_u64(2026);
    let (digits, length) = value(&SEALED);
    let write = |name: String, altered: &[u8]| {
        let verdict = verify(altered, &[KEY.fingerprint()]);
        assert!(!matches!(verdict, Verdict::SealedByUs(_) | Verdict::SealedByOther(_)), "{name}: {verdict:?}");
        std::fs::write(format!("{directory}/{name}.pdf"), altered).unwrap();
    };

    let outside = SEALED.len() - digits.len() - 2;
    for sampled in index::sample(&mut rng, outside, CHANGES) {
        let index = if sampled < digits.start - 1 { sampled } else { sampled + digits.len() + 2 };
        let mut altered = SEALED.clone();
        altered[index] ^= 1 << rng.random_range(0..8);
        write(format!("document-{index}"), &altered);
    }
    for sampled in index::sample(&mut rng, length / 2, CHANGES) {
        let place = digits.start + 2 * sampled;
        let mut byte = [0];
        hex::decode_to_slice(&SEALED[place..place + 2], &mut byte).unwrap();
        byte[0] ^= 1 << rng.random_range(0..8);
        let mut altered = SEALED.clone();
        altered[place..place + 2].copy_from_slice(hex::encode(byte).as_bytes());
        write(format!("value-{sampled}"), &altered);
    }
    let revision = b"1 0 obj\n<<>>\nendobj\nxref\n0 0\ntrailer\n<</Size 1>>\nstartxref\n9\n%%EOF\n";
    write("added".to_owned(), &[SEALED.as_slice(), revision].concat());

    let (all_refused, said) = python("seal_refusals.py", &[&directory, &certificate]);
    let expected = format!("{0} altered files, {0} refused", 2 * CHANGES + 1);
    assert!(all_refused && said.contains(&expected), "{said}");
}
