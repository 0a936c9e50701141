//! What a relay may answer, and what we make of it.

use std::time::Duration;

use mail::{
    Credentials, Mailbox, Outgoing, Reason, Refused, SendError, Smtp, SmtpConfig, StoredMail, Timeouts, Transport,
};

use crate::fake_relay::{Behaviour, FakeRelay};
use crate::sample::{address, outgoing};

async fn refusal(behaviour: Behaviour) -> SendError {
    let relay = FakeRelay::start(behaviour).await;
    relay.transport().send(&outgoing()).await.expect_err("the relay refuses")
}

fn code(error: &SendError) -> Option<u16> {
    error.reply().map(mail::Reply::code)
}

#[tokio::test]
async fn an_accepted_message_is_what_was_sent() {
    let relay = FakeRelay::start(Behaviour::default()).await;
    let mail = Outgoing { text: ".\n..dots\nFrom x\n".to_owned(), ..outgoing() };
    let accepted = relay.transport().send(&mail).await.unwrap();
    assert_eq!(accepted.message_id, mail.message_id);
    let reply = accepted.reply.unwrap();
    assert_eq!((reply.code(), reply.enhanced(), reply.text()), (250, Some("2.0.0"), "2.0.0 queued as 4Xk2"));
    let received = StoredMail::parse(relay.messages()[0].as_bytes()).unwrap();
    assert_eq!(received.text.replace("\r\n", "\n"), mail.text);
    let commands = relay.commands();
    assert_eq!(commands[0], "EHLO dpa.skybrudd.example");
    assert_eq!(commands[1], "MAIL FROM:<dpa@skybrudd.example>");
    assert_eq!(commands[2], "RCPT TO:<kari@kunde.example>");
}

#[tokio::test]
async fn connections_are_used_again_and_replaced_when_lost() {
    let relay = FakeRelay::start(Behaviour::default()).await;
    let transport = relay.transport();
    for _ in 0..3 {
        transport.send(&outgoing()).await.unwrap();
    }
    assert_eq!((relay.connections(), relay.messages().len()), (1, 3));
    // A refusal ends the connection; the next message opens another.
    let relay = FakeRelay::start(Behaviour { recipient: "550 5.1.1 no", ..Behaviour::default() }).await;
    let transport = relay.transport();
    for _ in 0..2 {
        transport.send(&outgoing()).await.unwrap_err();
    }
    assert_eq!(relay.connections(), 2);
}

#[tokio::test]
async fn no_more_connections_than_configured() {
    let behaviour = Behaviour { message_after: Duration::from_millis(50), ..Behaviour::default() };
    let relay = FakeRelay::start(behaviour).await;
    let transport = relay.transport();
    let sending: Vec<_> = (0..8)
        .map(|_| {
            let transport = transport.clone();
            tokio::spawn(async move { transport.send(&outgoing()).await })
        })
        .collect();
    for sent in sending {
        sent.await.unwrap().unwrap();
    }
    assert_eq!((relay.connections(), relay.messages().len()), (2, 8));
}

#[tokio::test]
async fn try_again_later_is_temporary_at_every_step() {
    for behaviour in [
        Behaviour { greeting: "421 4.3.2 not now", ..Behaviour::default() },
        Behaviour { sender: "451 4.3.0 not now", ..Behaviour::default() },
        Behaviour { recipient: "450 4.2.0 greylisted", ..Behaviour::default() },
        Behaviour { data: "451 4.3.0 not now", ..Behaviour::default() },
        Behaviour { message: "452 4.3.1 no room", ..Behaviour::default() },
    ] {
        let error = refusal(behaviour).await;
        assert!(matches!(error, SendError::Temporary { perhaps_accepted: false, .. }), "{error:?}");
        assert!(code(&error).is_some_and(|code| (400..500).contains(&code)), "{error:?}");
    }
}

#[tokio::test]
async fn a_refused_address_is_told_from_a_refused_message_and_from_refused_us() {
    let error =
        refusal(Behaviour { recipient: "550 5.1.1 <kari@kunde.example> unknown", ..Behaviour::default() }).await;
    assert!(matches!(error, SendError::Permanent { refused: Refused::Address, .. }), "{error:?}");
    assert_eq!(error.reply().unwrap().text(), "5.1.1 <kari@kunde.example> unknown");
    assert_eq!(error.to_string(), "refused for good (address): 550 5.1.1 <k…@kunde.example> unknown");

    for behaviour in [
        Behaviour { data: "554 5.7.1 not from you", ..Behaviour::default() },
        Behaviour { message: "554 5.7.1 looks like spam", ..Behaviour::default() },
    ] {
        let error = refusal(behaviour).await;
        assert!(matches!(error, SendError::Permanent { refused: Refused::Message, .. }), "{error:?}");
    }
    for behaviour in [
        Behaviour { greeting: "554 5.3.2 no service", ..Behaviour::default() },
        Behaviour { sender: "553 5.1.8 not your address", ..Behaviour::default() },
        Behaviour { sender: "530 5.7.0 sign in first", ..Behaviour::default() },
        Behaviour { recipient: "530 5.7.0 sign in first", ..Behaviour::default() },
    ] {
        let error = refusal(behaviour).await;
        assert!(matches!(error, SendError::Misconfigured { .. }), "{error:?}");
    }
}

#[tokio::test]
async fn a_lost_connection_is_temporary_and_perhaps_accepted_only_after_the_message() {
    for behaviour in [
        Behaviour { greeting: "", ..Behaviour::default() },
        Behaviour { sender: "", ..Behaviour::default() },
        Behaviour { recipient: "", ..Behaviour::default() },
        Behaviour { data: "", ..Behaviour::default() },
    ] {
        let error = refusal(behaviour).await;
        assert!(matches!(error, SendError::Temporary { perhaps_accepted: false, .. }), "{error:?}");
    }
    let relay = FakeRelay::start(Behaviour { message: "", ..Behaviour::default() }).await;
    let error = relay.transport().send(&outgoing()).await.unwrap_err();
    assert!(matches!(error, SendError::Temporary { perhaps_accepted: true, .. }), "{error:?}");
    assert_eq!(relay.messages().len(), 1);
}

#[tokio::test]
async fn a_slow_relay_is_given_up() {
    let behaviour = Behaviour { message_after: Duration::from_secs(60), ..Behaviour::default() };
    let relay = FakeRelay::start(behaviour).await;
    let timeouts = Timeouts { acceptance_seconds: 1, ..relay.config().timeouts };
    let transport = Transport::Smtp(Smtp::new(SmtpConfig { timeouts, ..relay.config() }).unwrap());
    let error = transport.send(&outgoing()).await.unwrap_err();
    assert_eq!(error, SendError::Temporary { reason: Reason::Timeout, perhaps_accepted: true });
}

#[tokio::test]
async fn nobody_listening_is_temporary() {
    let relay = FakeRelay::start(Behaviour::default()).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let transport = Transport::Smtp(Smtp::new(SmtpConfig { port: Some(port), ..relay.config() }).unwrap());
    let error = transport.send(&outgoing()).await.unwrap_err();
    assert!(
        matches!(&error, SendError::Temporary { reason: Reason::Connection(_), perhaps_accepted: false }),
        "{error:?}"
    );
    assert!(transport.check().await.is_err());
}

#[tokio::test]
async fn nonsense_is_temporary() {
    let error = refusal(Behaviour { sender: "nonsense", ..Behaviour::default() }).await;
    assert!(matches!(error, SendError::Temporary { perhaps_accepted: false, .. }), "{error:?}");
}

#[tokio::test]
async fn signing_in() {
    let credentials = Some(Credentials { user: "dpa".to_owned(), password: "hemmelig".to_owned() });
    let relay = FakeRelay::start(Behaviour::default()).await;
    let transport =
        Transport::Smtp(Smtp::new(SmtpConfig { credentials: credentials.clone(), ..relay.config() }).unwrap());
    transport.check().await.unwrap();
    transport.send(&outgoing()).await.unwrap();
    // "\0dpa\0hemmelig"
    assert_eq!(relay.commands()[1], "AUTH PLAIN AGRwYQBoZW1tZWxpZw==");
    assert_eq!(relay.connections(), 1);

    for behaviour in [
        Behaviour { auth: "535 5.7.8 no", ..Behaviour::default() },
        Behaviour { capabilities: &["8BITMIME"], ..Behaviour::default() },
        Behaviour { capabilities: &["AUTH GSSAPI"], ..Behaviour::default() },
    ] {
        let relay = FakeRelay::start(behaviour).await;
        let config = SmtpConfig { credentials: credentials.clone(), ..relay.config() };
        let error = Transport::Smtp(Smtp::new(config).unwrap()).send(&outgoing()).await.unwrap_err();
        assert!(matches!(error, SendError::Misconfigured { .. }), "{error:?}");
    }
}

#[tokio::test]
async fn names_beyond_ascii_need_a_relay_that_takes_them() {
    let mail = Outgoing { to: Mailbox::from(address("øystein@blåbær.example")), ..outgoing() };
    let relay = FakeRelay::start(Behaviour::default()).await;
    let error = relay.transport().send(&mail).await.unwrap_err();
    assert!(matches!(error, SendError::Permanent { refused: Refused::Address, .. }), "{error:?}");
    let relay = FakeRelay::start(Behaviour { capabilities: &["8BITMIME", "SMTPUTF8"], ..Behaviour::default() }).await;
    relay.transport().send(&mail).await.unwrap();
    assert_eq!(relay.commands()[1], "MAIL FROM:<dpa@skybrudd.example> SMTPUTF8 BODY=8BITMIME");
    assert_eq!(relay.commands()[2], "RCPT TO:<øystein@xn--blbr-roah.example>");
}

#[tokio::test]
async fn what_cannot_be_written_is_not_sent() {
    let relay = FakeRelay::start(Behaviour::default()).await;
    let mail = Outgoing { to: Mailbox::from(address("info@\u{301}a.example")), ..outgoing() };
    let error = relay.transport().send(&mail).await.unwrap_err();
    assert!(matches!(error, SendError::Permanent { refused: Refused::Address, reason: Reason::Build(_) }), "{error:?}");
    assert_eq!(relay.connections(), 0);
}
