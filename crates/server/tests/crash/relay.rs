//! A relay that keeps what it took, and can leave a worker without its answer.

use std::net::SocketAddr;
use std::sync::Arc;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// What has come, and from which message on nobody is answered.
#[derive(Clone, Debug, Default)]
struct State {
    /// The Message-ID of each message, in the order in which they came.
    taken: Vec<String>,
    silent_from: Option<usize>,
}

/// A relay on the loopback.
#[derive(Clone)]
pub struct Relay {
    pub address: SocketAddr,
    state: Arc<watch::Sender<State>>,
}

impl Relay {
    pub async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let relay = Self { address: listener.local_addr().unwrap(), state: Arc::default() };
        let state = relay.state.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // A worker that was killed leaves in the middle of anything.
                tokio::spawn(talk(stream, state.clone()));
            }
        });
        relay
    }

    /// Takes every message, and answers none after so many, until [`Self::speak`].
    pub fn fall_silent(&self, after: usize) {
        self.state.send_modify(|state| state.silent_from = Some(after));
    }

    /// Answers again.
    pub fn speak(&self) {
        self.state.send_modify(|state| state.silent_from = None);
    }

    /// Waits until so many messages have come.
    pub async fn took(&self, many: usize) {
        self.state.subscribe().wait_for(|state| state.taken.len() >= many).await.unwrap();
    }

    /// The Message-ID of each message that came.
    pub fn taken(&self) -> Vec<String> {
        self.state.borrow().taken.clone()
    }
}

async fn talk(stream: TcpStream, state: Arc<watch::Sender<State>>) -> Option<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 relay.example\r\n").await.ok()?;
    while let Some(line) = lines.next_line().await.ok()? {
        let answer = match line.get(..4).unwrap_or_default().to_ascii_uppercase().as_str() {
            "EHLO" => "250-relay.example\r\n250 8BITMIME\r\n",
            "QUIT" => "221 bye\r\n",
            "DATA" => {
                write.write_all(b"354 go on\r\n").await.ok()?;
                let id = message(&mut lines).await?;
                let mut number = 0;
                state.send_modify(|state| {
                    state.taken.push(id);
                    number = state.taken.len();
                });
                let mut news = state.subscribe();
                news.wait_for(|state| state.silent_from.is_none_or(|from| number <= from)).await.ok()?;
                "250 2.0.0 queued\r\n"
            }
            _ => "250 2.1.0 ok\r\n",
        };
        write.write_all(answer.as_bytes()).await.ok()?;
    }
    None
}

/// Reads a message to its end; answers its Message-ID.
async fn message<R: tokio::io::AsyncBufRead + Unpin>(lines: &mut tokio::io::Lines<R>) -> Option<String> {
    let mut id = None;
    loop {
        let line = lines.next_line().await.ok()??;
        if line == "." {
            return id;
        }
        if let Some(value) = line.strip_prefix("Message-ID: ") {
            id.get_or_insert_with(|| value.trim().to_owned());
        }
    }
}
