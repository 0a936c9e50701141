//! How a relay is reached.

use std::fmt;
use std::net::IpAddr;
use std::time::Duration;

use lettre::transport::smtp::client::{Certificate, TlsParameters};
use serde::Deserialize;

use crate::outgoing::is_host_name;

/// How a relay is reached, as it stands in the configuration.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmtpConfig {
    /// Its host name, which its certificate must bear; or its address.
    pub host: String,
    /// Its port: by default 587 with STARTTLS, 465 with TLS, 25 without either.
    pub port: Option<u16>,
    /// How the connection is encrypted.
    #[serde(default)]
    pub security: Security,
    /// Lets mail, without a password, go in the clear to another machine. For a relay beside us in a private network.
    #[serde(default)]
    pub allow_plain_remote: bool,
    /// The user and the password; none for a relay that knows us by our address.
    pub credentials: Option<Credentials>,
    /// The name that we introduce ourselves by: our own host name.
    pub hello: String,
    /// Certificates (PEM) of an authority of your own, trusted beside the public ones.
    pub extra_roots: Option<String>,
    /// How long to wait.
    #[serde(default)]
    pub timeouts: Timeouts,
    /// How many connections at a time. At a kill, as many messages may be under way.
    #[serde(default = "default_connections")]
    pub connections: usize,
}

/// How a connection is encrypted. Certificates are always verified.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Security {
    /// Not at all: to this machine, or where it is explicitly allowed.
    None,
    /// Begun in the clear and encrypted before anything is said (RFC 3207); a server that cannot is refused.
    #[default]
    StartTls,
    /// From the first byte (RFC 8314).
    Tls,
}

/// A user and a password for the relay.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    /// The user.
    pub user: String,
    /// The password.
    pub password: String,
}

/// How long to wait for the relay, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Timeouts {
    /// For the connection, encrypted and greeted.
    pub connect_seconds: u64,
    /// For the answer to a command.
    pub command_seconds: u64,
    /// For the answer to the whole message. RFC 5321, 4.5.3.2.6 asks for ten minutes: giving up before a slow relay
    /// answers makes a second copy. Leases on mail jobs must outlast it.
    pub acceptance_seconds: u64,
}

/// What is wrong with a configuration.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SmtpConfigError {
    /// The relay's host is neither a host name nor an address.
    #[error("the relay's host is neither a host name nor a network address")]
    Host,
    /// The name that we introduce ourselves by is not a host name.
    #[error("the name for the greeting is not a host name")]
    Hello,
    /// The relay is another machine and the connection is not encrypted.
    #[error("mail would go in the clear to another machine: use STARTTLS or TLS, or allow it explicitly")]
    PlainToRemote,
    /// The password would be readable on the network; this cannot be allowed.
    #[error("the password would go in the clear to another machine: use STARTTLS or TLS")]
    PasswordInTheClear,
    /// The extra certificates cannot be read.
    #[error("the extra certificates cannot be read: {0}")]
    Roots(String),
}

impl SmtpConfig {
    /// The port in use.
    pub fn port(&self) -> u16 {
        self.port.unwrap_or(match self.security {
            Security::None => 25,
            Security::StartTls => 587,
            Security::Tls => 465,
        })
    }

    /// Checks the whole, and prepares what is needed for TLS.
    pub(super) fn tls(&self) -> Result<Option<TlsParameters>, SmtpConfigError> {
        if !is_host_name(&self.host) && self.host.parse::<IpAddr>().is_err() {
            return Err(SmtpConfigError::Host);
        }
        if !is_host_name(&self.hello) {
            return Err(SmtpConfigError::Hello);
        }
        if self.security == Security::None {
            return match (self.is_here(), &self.credentials, self.allow_plain_remote) {
                (true, _, _) | (false, None, true) => Ok(None),
                (false, Some(_), _) => Err(SmtpConfigError::PasswordInTheClear),
                (false, None, false) => Err(SmtpConfigError::PlainToRemote),
            };
        }
        let roots = |error: lettre::transport::smtp::Error| SmtpConfigError::Roots(error.to_string());
        let mut tls = TlsParameters::builder(self.host.clone());
        if let Some(pem) = &self.extra_roots {
            tls = tls.add_root_certificate(Certificate::from_pem(pem.as_bytes()).map_err(roots)?);
        }
        tls.build().map(Some).map_err(roots)
    }

    /// Whether the relay runs on this machine, by its name.
    fn is_here(&self) -> bool {
        self.host.eq_ignore_ascii_case("localhost") || self.host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
    }
}

impl Timeouts {
    pub(super) const fn connect(&self) -> Duration {
        Duration::from_secs(self.connect_seconds)
    }

    pub(super) const fn command(&self) -> Duration {
        Duration::from_secs(self.command_seconds)
    }

    pub(super) const fn acceptance(&self) -> Duration {
        Duration::from_secs(self.acceptance_seconds)
    }
}

impl Default for Timeouts {
    fn default() -> Self {
        Self { connect_seconds: 15, command_seconds: 60, acceptance_seconds: 600 }
    }
}

const fn default_connections() -> usize {
    2
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credentials(redacted)")
    }
}
