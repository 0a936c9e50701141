//! Nothing that was sent, and nobody it was sent to, stands in a log, at any level, whichever library writes it.

use std::io::Write;
use std::sync::{Arc, Mutex};

use mail::{Credentials, Folder, Memory, MessageId, Outgoing, Smtp, SmtpConfig, Transport};
use tracing_subscriber::fmt::MakeWriter;

use crate::fake_relay::{Behaviour, FakeRelay};
use crate::sample::{mail_id, outgoing};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

// The log is the whole process's: where tests share one, it holds their lines too, and they are held to the same.
#[tokio::test]
async fn addresses_contents_and_passwords_stay_out_of_the_log() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::level_filters::LevelFilter::TRACE)
        .with_ansi(false)
        .with_writer(log.clone())
        .finish();
    tracing::subscriber::set_global_default(subscriber).unwrap();

    let mail = Outgoing {
        message_id: MessageId::new(mail_id(0x1065), "dpa.skybrudd.example").unwrap(),
        text: "https://dpa.example/l/HEMMELIGLENKE".to_owned(),
        ..outgoing()
    };
    let directory = tempfile::tempdir().unwrap();
    for transport in [Transport::Memory(Memory::default()), Transport::Folder(Folder::new(directory.path()))] {
        transport.send(&mail).await.unwrap();
    }
    for recipient in [
        "250 2.1.5 <kari@kunde.example> ok",
        "550 5.1.1 <kari@kunde.example> unknown\r\n",
        "450 4.2.0 kari@kunde.example greylisted",
    ] {
        let relay = FakeRelay::start(Behaviour { recipient, ..Behaviour::default() }).await;
        let credentials = Some(Credentials { user: "dpa".to_owned(), password: "hemmelig".to_owned() });
        let transport = Transport::Smtp(Smtp::new(SmtpConfig { credentials, ..relay.config() }).unwrap());
        let _ = transport.send(&mail).await;
    }

    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    let ours: String = log.lines().filter(|line| line.contains("000000001065")).collect();
    assert_eq!(ours.matches("mail accepted").count(), 3, "{log}");
    assert_eq!(ours.matches("mail not accepted").count(), 2, "{log}");
    // Once for each of the five, and once more in each of the two replies that name it.
    assert_eq!(ours.matches("k…@kunde.example").count(), 7, "{log}");
    for secret in ["kari@", "Kari", "privacy@", "in force", "HEMMELIG", "hemmelig", "AGRwYQBoZW1tZWxpZw"] {
        assert!(!log.contains(secret), "{secret:?} in\n{log}");
    }
}
