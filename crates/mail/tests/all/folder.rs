//! The folder of the demo.

use std::os::unix::fs::PermissionsExt as _;

use chrono::TimeDelta;
use mail::{Folder, MessageId, Outgoing, SendError, Transport};

use crate::sample::{mail_id, outgoing};

fn numbered(number: u128) -> Outgoing {
    Outgoing {
        message_id: MessageId::new(mail_id(number), "dpa.skybrudd.example").unwrap(),
        subject: format!("Melding {number} – på norsk"),
        sent_date: outgoing().sent_date + TimeDelta::minutes(i64::try_from(number).unwrap()),
        ..outgoing()
    }
}

#[tokio::test]
async fn messages_are_listed_and_read() {
    let directory = tempfile::tempdir().unwrap();
    let folder = Folder::new(directory.path().join("mail"));
    assert!(folder.list().await.unwrap().is_empty());
    let transport = Transport::Folder(folder.clone());
    transport.check().await.unwrap();
    assert!(folder.list().await.unwrap().is_empty());
    for number in [2, 1, 3] {
        let accepted = transport.send(&numbered(number)).await.unwrap();
        assert_eq!(accepted.reply, None);
    }
    let subjects: Vec<String> = folder.list().await.unwrap().into_iter().map(|mail| mail.subject).collect();
    assert_eq!(subjects, ["Melding 3 – på norsk", "Melding 2 – på norsk", "Melding 1 – på norsk"]);
    let mail = folder.read(mail_id(2)).await.unwrap().unwrap();
    assert_eq!(mail.id, mail_id(2));
    assert_eq!(mail.to, (Some("Kari Nordmann".to_owned()), "kari@kunde.example".to_owned()));
    assert_eq!(mail.text.replace("\r\n", "\n"), outgoing().text);
    assert!(mail.headers.contains(&("Content-Language".to_owned(), "en".to_owned())));
    assert!(folder.read(mail_id(9)).await.unwrap().is_none());
}

#[tokio::test]
async fn the_same_message_again_is_one_file_for_its_owner_only() {
    let directory = tempfile::tempdir().unwrap();
    let transport = Transport::Folder(Folder::new(directory.path()));
    transport.send(&outgoing()).await.unwrap();
    transport.send(&outgoing()).await.unwrap();
    let files: Vec<_> = std::fs::read_dir(directory.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 1, "{files:?}");
    assert_eq!(
        files[0].file_name().unwrap().to_str().unwrap(),
        "20261218T101530Z-00000000-0000-0000-0000-000000000198.eml"
    );
    assert_eq!(files[0].metadata().unwrap().permissions().mode() & 0o777, 0o600);
}

#[tokio::test]
async fn other_files_are_passed_over() {
    let directory = tempfile::tempdir().unwrap();
    let folder = Folder::new(directory.path());
    Transport::Folder(folder.clone()).send(&outgoing()).await.unwrap();
    std::fs::write(directory.path().join("notes.txt"), "x").unwrap();
    std::fs::write(directory.path().join("broken.eml"), b"\xff\xfe").unwrap();
    std::fs::write(directory.path().join("20261218T101530Z-unfinished.eml.part"), "x").unwrap();
    assert_eq!(folder.list().await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_folder_that_cannot_be_is_said_to_be_so() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("file");
    std::fs::write(&file, "x").unwrap();
    let transport = Transport::Folder(Folder::new(file));
    for error in [transport.send(&outgoing()).await.map(|_| ()).unwrap_err(), transport.check().await.unwrap_err()] {
        assert!(matches!(error, SendError::Misconfigured { .. }), "{error:?}");
    }
}
