//! The commands of SMTP, in their order, each with its time limit.

use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Ehlo, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};

use super::classify::{Stage, classify, timed_out};
use super::config::{Security, SmtpConfig, Timeouts};
use super::notify;
use crate::build::Built;
use crate::error::{Reason, Refused, Reply, SendError};

/// A connection, encrypted and signed in.
pub(super) struct Connection {
    /// The commands and their answers.
    pub(super) lines: AsyncSmtpConnection,
    /// Whether the relay reports what becomes of messages, once that is known.
    reports: Option<bool>,
}

/// A message that the relay answers for.
pub(crate) struct HandedOver {
    /// The reply that accepted it.
    pub(crate) reply: Reply,
    /// Whether reports were asked for, and the request taken.
    pub(crate) reports: bool,
}

/// Connects, encrypts and signs in.
pub(super) async fn connect(config: &SmtpConfig, tls: Option<&TlsParameters>) -> Result<Connection, SendError> {
    let hello = ClientId::Domain(config.hello.clone());
    let limits = &config.timeouts;
    let from_the_first_byte = tls.filter(|_| config.security == Security::Tls).cloned();
    let connecting = AsyncSmtpConnection::connect_tokio1(
        (config.host.as_str(), config.port()),
        None, // limited as a whole, greeting included
        &hello,
        from_the_first_byte,
        None,
    );
    let mut lines = step(limits.connect(), Stage::Connect, connecting).await?;
    if let (Security::StartTls, Some(tls)) = (config.security, tls) {
        step(limits.connect(), Stage::Connect, lines.starttls(tls.clone(), &hello)).await?;
    }
    if let Some(given) = &config.credentials {
        let credentials = Credentials::new(given.user.clone(), given.password.clone());
        step(limits.command(), Stage::SignIn, lines.auth(DEFAULT_MECHANISMS, &credentials)).await?;
    }
    Ok(Connection { lines, reports: None })
}

/// Hands over one message.
pub(super) async fn deliver(
    connection: &mut Connection,
    built: &Built,
    config: &SmtpConfig,
) -> Result<HandedOver, SendError> {
    let limits = &config.timeouts;
    let mut asking = built.reports().is_some() && connection.reports(config).await?;
    match connection.address(built, limits, asking).await {
        Err(error) if asking && notify::is_about_parameters(&error) => {
            step(limits.command(), Stage::Sender, connection.lines.command(Rset)).await?;
            connection.address(built, limits, false).await?;
            asking = false;
            connection.reports = Some(asking);
        }
        addressed => addressed?,
    }
    step(limits.command(), Stage::Data, connection.lines.command(Data)).await?;
    let response = step(limits.acceptance(), Stage::Message, connection.lines.message(built.bytes())).await?;
    let reply = Reply::new(response.code().into(), response.message().collect::<Vec<_>>().join(" "));
    Ok(HandedOver { reply, reports: asking })
}

impl Connection {
    /// Whether the relay reports what becomes of messages. Lettre does not keep what it lists beyond its own needs, so
    /// it is greeted once more, which starts nothing anew (RFC 5321, 4.1.4).
    async fn reports(&mut self, config: &SmtpConfig) -> Result<bool, SendError> {
        if let Some(known) = self.reports {
            return Ok(known);
        }
        let hello = self.lines.command(Ehlo::new(ClientId::Domain(config.hello.clone())));
        let listed = match step(config.timeouts.command(), Stage::Connect, hello).await {
            Ok(response) => notify::is_listed(&response),
            // A server that will not be greeted twice is one that promises nothing.
            Err(error) if error.reply().is_some() => false,
            Err(error) => return Err(error),
        };
        self.reports = Some(listed);
        Ok(listed)
    }

    /// Says who sends and who receives; `asking` for reports or not.
    async fn address(&mut self, built: &Built, limits: &Timeouts, asking: bool) -> Result<(), SendError> {
        let envelope = built.envelope();
        let mut parameters = mail_parameters(&self.lines, built)?;
        let reports = built.reports().filter(|_| asking);
        parameters.extend(reports.map(notify::mail_parameters).into_iter().flatten());
        let sender = Mail::new(envelope.from().cloned(), parameters);
        step(limits.command(), Stage::Sender, self.lines.command(sender)).await?;
        for recipient in envelope.to() {
            let parameters = reports.map(|_| notify::recipient_parameters(recipient)).unwrap_or_default();
            let recipient = Rcpt::new(recipient.clone(), parameters);
            step(limits.command(), Stage::Recipient, self.lines.command(recipient)).await?;
        }
        Ok(())
    }
}

/// What has to be announced: names beyond ASCII before the `@`, where there are any (RFC 6531, 6152).
fn mail_parameters(lines: &AsyncSmtpConnection, built: &Built) -> Result<Vec<MailParameter>, SendError> {
    let envelope = built.envelope();
    let addresses = envelope.from().into_iter().chain(envelope.to());
    if built.bytes().is_ascii() && addresses.map(AsRef::<str>::as_ref).all(str::is_ascii) {
        return Ok(Vec::new());
    }
    let server = lines.server_info();
    if server.supports_feature(Extension::SmtpUtfEight) && server.supports_feature(Extension::EightBitMime) {
        Ok(vec![MailParameter::SmtpUtfEight, MailParameter::Body(MailBodyParameter::EightBitMime)])
    } else {
        let reason = Reason::Unsupported("the relay takes no addresses beyond ASCII (SMTPUTF8)".to_owned());
        Err(SendError::Permanent { refused: Refused::Address, reason })
    }
}

async fn step<T>(limit: Duration, stage: Stage, work: impl Future<Output = Result<T, Error>>) -> Result<T, SendError> {
    match tokio::time::timeout(limit, work).await {
        Ok(done) => done.map_err(|error| classify(stage, &error)),
        Err(_) => Err(timed_out(stage)),
    }
}
