//! Certificates: verified, always.

use std::sync::Arc;

use mail::{Security, SendError, Smtp, SmtpConfig, Transport};
use rcgen::{CertifiedKey, generate_simple_self_signed};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

use crate::fake_relay::{Behaviour, FakeRelay};
use crate::sample::outgoing;

/// A server's side of TLS for a host name, and the certificate (PEM) to trust.
fn server(host: &str) -> (TlsAcceptor, String) {
    let CertifiedKey { cert, signing_key } = generate_simple_self_signed([host.to_owned()]).unwrap();
    let key = PrivateKeyDer::try_from(signing_key.serialize_der()).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![cert.der().clone()], key)
        .unwrap();
    (TlsAcceptor::from(Arc::new(config)), cert.pem())
}

fn behaviour(security: Security, tls: TlsAcceptor) -> Behaviour {
    match security {
        Security::Tls => Behaviour { tls: Some(tls), ..Behaviour::default() },
        _ => Behaviour { start_tls: Some(tls), ..Behaviour::default() },
    }
}

async fn send(relay: &FakeRelay, security: Security, roots: Option<String>) -> Result<(), SendError> {
    let config = SmtpConfig { host: "localhost".to_owned(), security, extra_roots: roots, ..relay.config() };
    Transport::Smtp(Smtp::new(config).unwrap()).send(&outgoing()).await.map(|_| ())
}

#[tokio::test]
async fn a_trusted_certificate_is_enough_either_way() {
    for security in [Security::StartTls, Security::Tls] {
        let (tls, pem) = server("localhost");
        let relay = FakeRelay::start(behaviour(security, tls)).await;
        send(&relay, security, Some(pem)).await.unwrap();
        assert_eq!(relay.messages().len(), 1);
    }
}

#[tokio::test]
async fn an_unknown_certificate_is_refused_and_nothing_is_said() {
    for security in [Security::StartTls, Security::Tls] {
        let (tls, _) = server("localhost");
        let relay = FakeRelay::start(behaviour(security, tls)).await;
        let error = send(&relay, security, None).await.unwrap_err();
        assert!(matches!(error, SendError::Misconfigured { .. }), "{error:?}");
        assert!(!relay.commands().iter().any(|command| command.starts_with("MAIL")));
    }
}

#[tokio::test]
async fn a_certificate_for_another_host_is_refused() {
    for security in [Security::StartTls, Security::Tls] {
        let (tls, pem) = server("relay.example");
        let relay = FakeRelay::start(behaviour(security, tls)).await;
        let error = send(&relay, security, Some(pem)).await.unwrap_err();
        assert!(matches!(error, SendError::Misconfigured { .. }), "{error:?}");
        assert_eq!(relay.messages().len(), 0);
    }
}

#[tokio::test]
async fn a_relay_that_does_not_offer_encryption_gets_nothing() {
    let (_, pem) = server("localhost");
    let relay = FakeRelay::start(Behaviour::default()).await;
    let error = send(&relay, Security::StartTls, Some(pem.clone())).await.unwrap_err();
    assert!(matches!(error, SendError::Misconfigured { .. }), "{error:?}");
    let error = send(&relay, Security::Tls, Some(pem)).await.unwrap_err();
    assert!(matches!(error, SendError::Misconfigured { .. }), "{error:?}");
    assert!(!relay.commands().iter().any(|command| command.starts_with("MAIL")));
}
