//! Asking for reports, of relays that can, cannot, and say that they can.

use mail::{Credentials, Mailbox, Outgoing, Refused, SendError, Smtp, SmtpConfig, Transport};

use crate::fake_relay::{Behaviour, FakeRelay};
use crate::sample::{address, outgoing};

const LISTED: &[&str] = &["8BITMIME", "SMTPUTF8", "AUTH PLAIN", "DSN"];

fn asking() -> Outgoing {
    Outgoing { returns_to: Some(address("bounces+q7k2@skybrudd.example")), reports: true, ..outgoing() }
}

fn relay_with_dsn() -> Behaviour {
    Behaviour { capabilities: LISTED, ..Behaviour::default() }
}

const PLAIN_SENDER: &str = "MAIL FROM:<dpa@skybrudd.example>";
const SENDER: &str = "MAIL FROM:<bounces+q7k2@skybrudd.example>";
const SENDER_ASKING: &str =
    "MAIL FROM:<bounces+q7k2@skybrudd.example> RET=HDRS ENVID=00000000-0000-0000-0000-000000000198";
const RECIPIENT: &str = "RCPT TO:<kari@kunde.example>";
const RECIPIENT_ASKING: &str =
    "RCPT TO:<kari@kunde.example> NOTIFY=SUCCESS,FAILURE,DELAY ORCPT=rfc822;kari@kunde.example";
const HELLO: &str = "EHLO dpa.skybrudd.example";

#[tokio::test]
async fn a_relay_that_lists_dsn_is_asked_and_looked_at_once() {
    let relay = FakeRelay::start(relay_with_dsn()).await;
    let credentials = Some(Credentials { user: "dpa".to_owned(), password: "hemmelig".to_owned() });
    let transport = Transport::Smtp(Smtp::new(SmtpConfig { credentials, ..relay.config() }).unwrap());
    for _ in 0..2 {
        assert!(transport.send(&asking()).await.unwrap().reports);
    }
    assert!(!transport.send(&outgoing()).await.unwrap().reports);
    let commands = relay.commands();
    assert!(commands[1].starts_with("AUTH "));
    assert_eq!(commands[2..7], [HELLO, SENDER_ASKING, RECIPIENT_ASKING, "DATA", "NOOP"]);
    assert_eq!(commands[7..], [SENDER_ASKING, RECIPIENT_ASKING, "DATA", "NOOP", PLAIN_SENDER, RECIPIENT, "DATA"]);
    // The address for reports stands in the envelope alone.
    assert!(relay.messages()[0].contains("From: \"Skybrudd Drift\" <dpa@skybrudd.example>"));
    assert!(!relay.messages()[0].contains("bounces+"));
}

#[tokio::test]
async fn one_that_does_not_list_it_is_not_asked() {
    for hello_again in [None, Some("503 5.5.1 once is enough")] {
        let relay = FakeRelay::start(Behaviour { hello_again, ..Behaviour::default() }).await;
        assert!(!relay.transport().send(&asking()).await.unwrap().reports);
        assert_eq!(relay.commands(), [HELLO, HELLO, SENDER, RECIPIENT, "DATA"]);
    }
    // The first line of the answer is a name, not an extension; and what only begins alike is another.
    let relay = FakeRelay::start(Behaviour { capabilities: &["DSNX", "X-DSN"], ..Behaviour::default() }).await;
    assert!(!relay.transport().send(&asking()).await.unwrap().reports);
}

#[tokio::test]
async fn one_that_lists_and_refuses_it_gets_the_message_without() {
    for behaviour in [
        Behaviour { sender_with_reports: Some("555 5.5.4 unsupported: RET"), ..relay_with_dsn() },
        Behaviour { recipient_with_reports: Some("501 5.5.4 syntax"), ..relay_with_dsn() },
        Behaviour { recipient_with_reports: Some("504 5.5.4 not implemented"), ..relay_with_dsn() },
    ] {
        let relay = FakeRelay::start(behaviour).await;
        let transport = relay.transport();
        for _ in 0..2 {
            assert!(!transport.send(&asking()).await.unwrap().reports);
        }
        let commands = relay.commands();
        let reset = commands.iter().position(|command| command == "RSET").unwrap();
        // Once is enough: the next message on this connection does not ask.
        assert_eq!(commands[reset + 1..], [SENDER, RECIPIENT, "DATA", "NOOP", SENDER, RECIPIENT, "DATA"]);
        assert_eq!((relay.connections(), relay.messages().len()), (1, 2));
    }
}

#[tokio::test]
async fn a_refusal_of_the_address_stays_one() {
    // Refused with and without: it was not the parameters.
    let relay = FakeRelay::start(Behaviour { recipient: "501 5.1.3 bad syntax", ..relay_with_dsn() }).await;
    let error = relay.transport().send(&asking()).await.unwrap_err();
    assert!(matches!(error, SendError::Permanent { refused: Refused::Address, .. }), "{error:?}");
    assert_eq!(relay.commands().iter().filter(|command| *command == "RSET").count(), 1);
    // Refused for another reason: there is no second try.
    let relay = FakeRelay::start(Behaviour { recipient: "550 5.1.1 unknown", ..relay_with_dsn() }).await;
    let error = relay.transport().send(&asking()).await.unwrap_err();
    assert!(matches!(error, SendError::Permanent { refused: Refused::Address, .. }), "{error:?}");
    assert!(!relay.commands().contains(&"RSET".to_owned()));
}

#[tokio::test]
async fn addresses_in_parameters_are_encoded() {
    let relay = FakeRelay::start(relay_with_dsn()).await;
    let transport = relay.transport();
    let plus = Outgoing { to: Mailbox::from(address("kari+dpa@kunde.example")), ..asking() };
    transport.send(&plus).await.unwrap();
    assert!(relay.commands()[3].ends_with(" ORCPT=rfc822;kari+2Bdpa@kunde.example"));
    let beyond_ascii = Outgoing { to: Mailbox::from(address("øystein@kunde.example")), ..asking() };
    transport.send(&beyond_ascii).await.unwrap();
    let commands = relay.commands();
    assert!(commands[6].contains(" SMTPUTF8 BODY=8BITMIME RET=HDRS "), "{}", commands[6]);
    assert!(commands[7].ends_with(" ORCPT=utf-8;øystein@kunde.example"), "{}", commands[7]);
}

#[tokio::test]
async fn an_address_for_reports_that_cannot_be_written_is_our_fault() {
    let relay = FakeRelay::start(relay_with_dsn()).await;
    let mail = Outgoing { returns_to: Some(address("info@\u{301}a.example")), ..outgoing() };
    let error = relay.transport().send(&mail).await.unwrap_err();
    assert!(matches!(error, SendError::Misconfigured { .. }), "{error:?}");
}
