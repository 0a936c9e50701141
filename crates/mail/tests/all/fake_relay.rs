//! A relay on the loopback that behaves as told.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use mail::{Security, Smtp, SmtpConfig, Timeouts, Transport};
use tokio::io::{AsyncBufRead, AsyncBufReadExt as _, AsyncRead, AsyncWrite, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

/// What the relay does at each step; an empty reply closes the connection instead.
#[derive(Clone)]
pub(crate) struct Behaviour {
    pub(crate) greeting: &'static str,
    pub(crate) capabilities: &'static [&'static str],
    pub(crate) auth: &'static str,
    pub(crate) sender: &'static str,
    pub(crate) recipient: &'static str,
    /// What it says to a second greeting, and to senders and recipients with requests for reports, if not the same.
    pub(crate) hello_again: Option<&'static str>,
    pub(crate) sender_with_reports: Option<&'static str>,
    pub(crate) recipient_with_reports: Option<&'static str>,
    pub(crate) data: &'static str,
    pub(crate) message: &'static str,
    pub(crate) message_after: Duration,
    /// Offers STARTTLS, and does it.
    pub(crate) start_tls: Option<TlsAcceptor>,
    /// Speaks TLS from the first byte.
    pub(crate) tls: Option<TlsAcceptor>,
}

impl Default for Behaviour {
    fn default() -> Self {
        Self {
            greeting: "220 relay.example ready",
            capabilities: &["8BITMIME", "AUTH PLAIN LOGIN"],
            auth: "235 2.7.0 welcome",
            sender: "250 2.1.0 ok",
            recipient: "250 2.1.5 ok",
            hello_again: None,
            sender_with_reports: None,
            recipient_with_reports: None,
            data: "354 go on",
            message: "250 2.0.0 queued as 4Xk2",
            message_after: Duration::ZERO,
            start_tls: None,
            tls: None,
        }
    }
}

pub(crate) struct FakeRelay {
    pub(crate) port: u16,
    seen: Arc<Seen>,
}

#[derive(Default)]
struct Seen {
    connections: AtomicUsize,
    messages: Mutex<Vec<String>>,
    commands: Mutex<Vec<String>>,
}

impl FakeRelay {
    pub(crate) async fn start(behaviour: Behaviour) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let seen = Arc::new(Seen::default());
        let shared = Arc::clone(&seen);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (behaviour, seen) = (behaviour.clone(), Arc::clone(&shared));
                seen.connections.fetch_add(1, Ordering::SeqCst);
                // A client that goes away ends the conversation; nothing is asserted here.
                tokio::spawn(async move { serve(Box::new(stream), &behaviour, &seen).await });
            }
        });
        Self { port, seen }
    }

    pub(crate) fn config(&self) -> SmtpConfig {
        SmtpConfig {
            host: "127.0.0.1".to_owned(),
            port: Some(self.port),
            security: Security::None,
            allow_plain_remote: false,
            credentials: None,
            hello: "dpa.skybrudd.example".to_owned(),
            extra_roots: None,
            timeouts: Timeouts { connect_seconds: 5, command_seconds: 5, acceptance_seconds: 5 },
            connections: 2,
        }
    }

    pub(crate) fn transport(&self) -> Transport {
        Transport::Smtp(Smtp::new(self.config()).unwrap())
    }

    pub(crate) fn connections(&self) -> usize {
        self.seen.connections.load(Ordering::SeqCst)
    }

    /// The messages that came whole, dots unstuffed, accepted or not.
    pub(crate) fn messages(&self) -> Vec<String> {
        self.seen.messages.lock().unwrap().clone()
    }

    pub(crate) fn commands(&self) -> Vec<String> {
        self.seen.commands.lock().unwrap().clone()
    }
}

trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Stream for T {}

/// One connection, encrypted when its time comes; `None` ends it.
async fn serve(mut stream: Box<dyn Stream>, behaviour: &Behaviour, seen: &Seen) -> Option<()> {
    if let Some(tls) = &behaviour.tls {
        stream = Box::new(tls.accept(stream).await.ok()?);
    }
    let stream = converse(BufReader::new(stream), behaviour, seen, true).await?;
    let encrypted: Box<dyn Stream> = Box::new(behaviour.start_tls.as_ref()?.accept(stream).await.ok()?);
    converse(BufReader::new(encrypted), behaviour, seen, false).await.map(drop)
}

/// Commands and replies. It returns the stream at STARTTLS, and nothing when the connection is over.
async fn converse(
    mut stream: BufReader<Box<dyn Stream>>,
    behaviour: &Behaviour,
    seen: &Seen,
    greet: bool,
) -> Option<Box<dyn Stream>> {
    if greet {
        reply(&mut stream, behaviour.greeting).await?;
    }
    let mut greeted = false;
    loop {
        let command = line(&mut stream).await?;
        seen.commands.lock().unwrap().push(command.clone());
        let verb = command.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        let asks = command.contains(" RET=") || command.contains(" NOTIFY=");
        match verb.as_str() {
            "EHLO" if greeted && behaviour.hello_again.is_some() => {
                reply(&mut stream, behaviour.hello_again.unwrap_or_default()).await?;
            }
            "EHLO" => {
                greeted = true;
                let mut offered = vec!["relay.example"];
                offered.extend(behaviour.capabilities);
                offered.extend(behaviour.start_tls.as_ref().filter(|_| greet).map(|_| "STARTTLS"));
                let last = offered.len() - 1;
                for (position, capability) in offered.iter().enumerate() {
                    let dash = if position == last { ' ' } else { '-' };
                    reply(&mut stream, &format!("250{dash}{capability}")).await?;
                }
            }
            "STARTTLS" => {
                reply(&mut stream, "220 go on").await?;
                return Some(stream.into_inner());
            }
            "AUTH" => reply(&mut stream, behaviour.auth).await?,
            "MAIL" => {
                let asked = behaviour.sender_with_reports.filter(|_| asks);
                reply(&mut stream, asked.unwrap_or(behaviour.sender)).await?;
            }
            "RCPT" => {
                let asked = behaviour.recipient_with_reports.filter(|_| asks);
                reply(&mut stream, asked.unwrap_or(behaviour.recipient)).await?;
            }
            "DATA" => {
                reply(&mut stream, behaviour.data).await?;
                if behaviour.data.starts_with('3') {
                    let message = message(&mut stream).await?;
                    seen.messages.lock().unwrap().push(message);
                    tokio::time::sleep(behaviour.message_after).await;
                    reply(&mut stream, behaviour.message).await?;
                }
            }
            "NOOP" | "RSET" => reply(&mut stream, "250 ok").await?,
            "QUIT" => {
                reply(&mut stream, "221 bye").await?;
                return None;
            }
            _ => reply(&mut stream, "502 what?").await?,
        }
    }
}

async fn message(stream: &mut (impl AsyncBufRead + Unpin)) -> Option<String> {
    let mut message = String::new();
    loop {
        match line(stream).await?.as_str() {
            "." => return Some(message),
            line => {
                message.push_str(line.strip_prefix('.').unwrap_or(line));
                message.push_str("\r\n");
            }
        }
    }
}

async fn line(stream: &mut (impl AsyncBufRead + Unpin)) -> Option<String> {
    let mut line = String::new();
    (stream.read_line(&mut line).await.ok()? > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned())
}

async fn reply(stream: &mut (impl AsyncWrite + Unpin), reply: &str) -> Option<()> {
    if reply.is_empty() {
        return None;
    }
    stream.write_all(format!("{reply}\r\n").as_bytes()).await.ok()?;
    stream.flush().await.ok()
}
