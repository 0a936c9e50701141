//! `countersign delivery-report`: takes one message that came back, as the mail server that delivers it pipes it in.

use std::io::{self, Read as _};
use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use jobs::reports;
use mail::report::LARGEST;

use crate::config::Config;
use crate::{Failure, log, serve};

/// "Try again later", to a mail server (`EX_TEMPFAIL` of sysexits.h).
const LATER: u8 = 75;

/// A message that came back.
#[derive(Args)]
pub struct DeliveryReport {
    /// The address that it came to, as its envelope names it; without it, as its header does.
    #[arg(long, value_name = "ADDRESS")]
    to: Option<String>,
}

impl DeliveryReport {
    /// Takes it. Whatever it says, it is dealt with, and why nothing came of it is in the log. Where it could not be dealt
    /// with, for a fault of ours, the mail server is to keep it and try again: another code would make it throw it away.
    pub async fn run(self, config: Option<&Path>) -> ExitCode {
        log::start(log::Form::Json);
        match self.take(config).await {
            Ok(taken) => {
                tracing::info!(%taken, "delivery report");
                ExitCode::SUCCESS
            }
            Err(error) => {
                tracing::error!(%error, "delivery report not taken; it is to be tried again");
                ExitCode::from(LATER)
            }
        }
    }

    async fn take(&self, config: Option<&Path>) -> Result<reports::Taken, Failure> {
        let bytes = read()?;
        let parts = serve::open(&Config::load(config, &[])?)?;
        Ok(reports::take(&parts.db, &parts.returns, &bytes, self.to.as_deref()).await?)
    }
}

/// The message, or the beginning of one that is too large. It is read to its end all the same: to a mail server, a pipe
/// that closes early is a fault.
fn read() -> io::Result<Vec<u8>> {
    let mut input = io::stdin().lock();
    let mut bytes = Vec::new();
    // One more than is read, so that what is too large is seen to be.
    input.by_ref().take(LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    io::copy(&mut input, &mut io::sink())?;
    Ok(bytes)
}
