//! The commands of SMTP, in their order, each with its time limit.

use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};

use super::classify::{Stage, classify, timed_out};
use super::config::{Security, SmtpConfig, Timeouts};
use crate::build::Built;
use crate::error::{Reason, Refused, Reply, SendError};

/// Connects, encrypts and signs in.
pub(super) async fn connect(
    config: &SmtpConfig,
    tls: Option<&TlsParameters>,
) -> Result<AsyncSmtpConnection, SendError> {
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
    let mut connection = step(limits.connect(), Stage::Connect, connecting).await?;
    if let (Security::StartTls, Some(tls)) = (config.security, tls) {
        step(limits.connect(), Stage::Connect, connection.starttls(tls.clone(), &hello)).await?;
    }
    if let Some(given) = &config.credentials {
        let credentials = Credentials::new(given.user.clone(), given.password.clone());
        step(limits.command(), Stage::SignIn, connection.auth(DEFAULT_MECHANISMS, &credentials)).await?;
    }
    Ok(connection)
}

/// Hands over one message; the reply is the one that accepted it.
pub(super) async fn deliver(
    connection: &mut AsyncSmtpConnection,
    built: &Built,
    limits: &Timeouts,
) -> Result<Reply, SendError> {
    let envelope = built.envelope();
    let parameters = mail_parameters(connection, built)?;
    let sender = Mail::new(envelope.from().cloned(), parameters);
    step(limits.command(), Stage::Sender, connection.command(sender)).await?;
    for recipient in envelope.to() {
        let recipient = Rcpt::new(recipient.clone(), Vec::new());
        step(limits.command(), Stage::Recipient, connection.command(recipient)).await?;
    }
    step(limits.command(), Stage::Data, connection.command(Data)).await?;
    let response = step(limits.acceptance(), Stage::Message, connection.message(built.bytes())).await?;
    Ok(Reply::new(response.code().into(), response.message().collect::<Vec<_>>().join(" ")))
}

/// What has to be announced: names beyond ASCII before the `@`, where there are any (RFC 6531, 6152).
fn mail_parameters(connection: &AsyncSmtpConnection, built: &Built) -> Result<Vec<MailParameter>, SendError> {
    if built.bytes().is_ascii() {
        return Ok(Vec::new());
    }
    let server = connection.server_info();
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
