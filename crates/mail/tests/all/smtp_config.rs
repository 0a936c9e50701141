//! Configurations that are refused before anything is sent.

use mail::{Credentials, Security, Smtp, SmtpConfig, SmtpConfigError, Timeouts};

fn config(host: &str, security: Security) -> SmtpConfig {
    SmtpConfig {
        host: host.to_owned(),
        port: None,
        security,
        allow_plain_remote: false,
        credentials: None,
        hello: "dpa.skybrudd.example".to_owned(),
        extra_roots: None,
        timeouts: Timeouts::default(),
        connections: 2,
    }
}

fn problem(config: SmtpConfig) -> Option<SmtpConfigError> {
    Smtp::new(config).err()
}

#[test]
fn mail_in_the_clear_stays_on_this_machine_unless_allowed() {
    for here in ["localhost", "LOCALHOST", "127.0.0.1", "127.8.8.8", "::1"] {
        assert_eq!(problem(config(here, Security::None)), None, "{here}");
    }
    for elsewhere in ["relay.example", "localhost.example", "192.0.2.1", "mailpit", "0.0.0.0"] {
        let plain = config(elsewhere, Security::None);
        assert_eq!(problem(plain.clone()), Some(SmtpConfigError::PlainToRemote), "{elsewhere}");
        let allowed = SmtpConfig { allow_plain_remote: true, ..plain };
        assert_eq!(problem(allowed.clone()), None, "{elsewhere}");
        let credentials = Some(Credentials { user: "dpa".to_owned(), password: "hemmelig".to_owned() });
        let password = SmtpConfig { credentials, ..allowed };
        assert_eq!(problem(password), Some(SmtpConfigError::PasswordInTheClear), "{elsewhere}");
    }
    assert_eq!(problem(config("relay.example", Security::StartTls)), None);
    assert_eq!(problem(config("relay.example", Security::Tls)), None);
}

#[test]
fn names_and_certificates_are_checked() {
    assert_eq!(problem(config("relay example", Security::Tls)), Some(SmtpConfigError::Host));
    assert_eq!(problem(config("", Security::Tls)), Some(SmtpConfigError::Host));
    let hello = SmtpConfig { hello: "x\r\nMAIL FROM:<a@b>".to_owned(), ..config("relay.example", Security::Tls) };
    assert_eq!(problem(hello), Some(SmtpConfigError::Hello));
    let pem = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n".to_owned();
    let roots = SmtpConfig { extra_roots: Some(pem), ..config("relay.example", Security::Tls) };
    assert!(matches!(problem(roots), Some(SmtpConfigError::Roots(_))));
}

#[test]
fn ports_follow_the_encryption() {
    let ports = [Security::None, Security::StartTls, Security::Tls].map(|s| config("localhost", s).port());
    assert_eq!(ports, [25, 587, 465]);
    assert_eq!(SmtpConfig { port: Some(2525), ..config("localhost", Security::None) }.port(), 2525);
}

#[test]
fn a_password_does_not_show_itself() {
    let credentials = Some(Credentials { user: "dpa".to_owned(), password: "hemmelig".to_owned() });
    let config = SmtpConfig { credentials, ..config("relay.example", Security::Tls) };
    for shown in [format!("{config:?}"), format!("{:?}", Smtp::new(config).unwrap())] {
        assert!(!shown.contains("hemmelig") && shown.contains("redacted"), "{shown}");
    }
}
