//! The inbox of other crates' tests: it must fail when told to, and only then.

use mail::{Failure, Mailbox, Memory, Outgoing, Refused, SendError, Transport};

use crate::sample::{address, outgoing};

#[tokio::test]
async fn keeps_what_was_sent() {
    let memory = Memory::default();
    let transport = Transport::Memory(memory.clone());
    transport.send(&outgoing()).await.unwrap();
    let ola = Outgoing { to: Mailbox::from(address("ola@kunde.example")), ..outgoing() };
    transport.send(&ola).await.unwrap();
    assert_eq!(memory.sent().len(), 2);
    assert_eq!(memory.sent_to(&address("OLA@kunde.example")).len(), 1);
    assert_eq!(memory.sent()[0].bytes, mail::build(&outgoing()).unwrap().bytes());
    assert_eq!(memory.take().len(), 2);
    assert!(memory.sent().is_empty());
}

#[tokio::test]
async fn fails_as_often_as_told_and_for_that_address_alone() {
    let memory = Memory::default();
    let transport = Transport::Memory(memory.clone());
    memory.fail_next(&address("kari@kunde.example"), 2, Failure::Temporary);
    let ola = Outgoing { to: Mailbox::from(address("ola@kunde.example")), ..outgoing() };
    transport.send(&ola).await.unwrap();
    for _ in 0..2 {
        let error = transport.send(&outgoing()).await.unwrap_err();
        assert!(matches!(error, SendError::Temporary { perhaps_accepted: false, .. }), "{error:?}");
    }
    transport.send(&outgoing()).await.unwrap();
    assert_eq!(memory.sent().len(), 2);
}

#[tokio::test]
async fn each_failure_is_of_its_kind() {
    let memory = Memory::default();
    let transport = Transport::Memory(memory.clone());
    let kari = address("kari@kunde.example");
    memory.fail_next(&kari, 1, Failure::Permanent);
    let error = transport.send(&outgoing()).await.unwrap_err();
    assert!(matches!(error, SendError::Permanent { refused: Refused::Address, .. }), "{error:?}");
    memory.fail_next(&kari, 1, Failure::Misconfigured);
    let error = transport.send(&outgoing()).await.unwrap_err();
    assert!(matches!(error, SendError::Misconfigured { .. }), "{error:?}");
    assert!(memory.sent().is_empty());
    memory.fail_next(&kari, 1, Failure::PerhapsAccepted);
    let error = transport.send(&outgoing()).await.unwrap_err();
    assert!(matches!(error, SendError::Temporary { perhaps_accepted: true, .. }), "{error:?}");
    assert_eq!(memory.sent().len(), 1);
}
