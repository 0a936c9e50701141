use proptest::prelude::*;

use super::*;

fn files() -> Vec<File> {
    [("README.txt", b"Read me.".to_vec()), ("log/entries.jsonl", vec![b'x'; 3000]), ("log/empty", Vec::new())]
        .map(|(path, bytes)| File { path: path.to_owned(), bytes })
        .to_vec()
}

/// The same container with one name written over: as long as the old one.
fn renamed(to: &str) -> Vec<u8> {
    let zip = String::from_utf8_lossy(b"README.txt").into_owned();
    assert_eq!(zip.len(), to.len());
    let mut out = write(&files());
    while let Some(at) = out.windows(zip.len()).position(|window| window == zip.as_bytes()) {
        out[at..at + to.len()].copy_from_slice(to.as_bytes());
    }
    out
}

#[test]
fn what_is_written_is_read_and_written_the_same() {
    let zip = write(&files());
    assert_eq!(read(&zip).unwrap(), files());
    assert_eq!(write(&read(&zip).unwrap()), zip);
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    for name in [
        "../../root",
        "/etc/paswd",
        "log/../abc",
        "..\\..\\pass",
        "C:\\abc.txt",
        "a//b/c/d/e",
        "log/.hiden",
        "caf\u{e9}.text",
    ] {
        assert!(matches!(read(&renamed(name)), Err(ZipError::Name(_))), "{name}");
    }
    let twice = [files(), files()].concat();
    assert!(matches!(read(&write(&twice)), Err(ZipError::Name(_))));
}

#[test]
fn folders_that_others_write_down_are_no_files() {
    let folder = |path: &str, bytes: &[u8]| File { path: path.to_owned(), bytes: bytes.to_vec() };
    let with = |folder: File| write(&[vec![folder], files()].concat());
    assert_eq!(read(&with(folder("log/", b""))).unwrap(), files());
    assert_eq!(read(&with(folder("log/proofs/", b""))).unwrap(), files());
    for (path, bytes) in [("log/", &b"x"[..]), ("/", b""), ("../", b""), ("log//", b"")] {
        assert!(matches!(read(&with(folder(path, bytes))), Err(ZipError::Name(_))), "{path}");
    }
}

#[test]
fn a_bomb_and_too_many_files_are_refused_before_they_are_unpacked() {
    let mut zip = write(&files());
    let at = zip.windows(4).position(|window| window == CENTRAL.to_le_bytes()).unwrap();
    // It says that it holds four gigabytes.
    zip[at + 24..at + 28].copy_from_slice(&u32::MAX.to_le_bytes());
    assert_eq!(read(&zip), Err(ZipError::TooLarge));
    // Deflated: says eight bytes, and holds a thousand.
    let packed = miniz_oxide::deflate::compress_to_vec(&[b'x'; 1000], 6);
    let mut zip = write(&[File { path: "a".to_owned(), bytes: packed }]);
    let at = zip.windows(4).position(|window| window == CENTRAL.to_le_bytes()).unwrap();
    zip[at + 10] = 8;
    zip[at + 24..at + 28].copy_from_slice(&8_u32.to_le_bytes());
    assert_eq!(read(&zip), Err(ZipError::Damaged("a".to_owned())));
    zip[at + 24..at + 28].copy_from_slice(&1000_u32.to_le_bytes());
    zip[at + 16..at + 20].copy_from_slice(&crc32fast::hash(&[b'x'; 1000]).to_le_bytes());
    assert_eq!(read(&zip).unwrap()[0].bytes, [b'x'; 1000], "what others packed anew is read");
    let many: Vec<File> = (0..4001).map(|n| File { path: format!("f{n}"), bytes: Vec::new() }).collect();
    assert_eq!(read(&write(&many)), Err(ZipError::TooLarge));
}

proptest! {
    /// A byte that is altered is found, or stands where nothing is read from (times and rights of files).
    #[test]
    fn nothing_altered_or_cut_is_read_as_something_else(at: prop::sample::Index, flip in 1_u8.., cut: bool) {
        let mut zip = write(&files());
        let at = at.index(zip.len());
        if cut {
            zip.truncate(at);
            prop_assert!(read(&zip).is_err());
        } else {
            zip[at] ^= flip;
            prop_assert!(read(&zip).is_err() || read(&zip).unwrap() == files());
        }
    }

    #[test]
    fn no_bytes_are_too_strange(bytes: Vec<u8>) {
        let _ = read(&bytes);
        let _ = read(&[write(&files()), bytes].concat());
    }
}
