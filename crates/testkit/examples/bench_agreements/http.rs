//! A connection that is kept, as a browser keeps it, with as little of a client around it as will do.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// A connection to the server.
pub struct Connection {
    stream: BufReader<TcpStream>,
    line: String,
    body: Vec<u8>,
}

/// What came back, but for the body, which stays with the connection.
pub struct Answer {
    pub status: u16,
    /// `name=value` of the cookies that were set.
    pub cookies: Vec<String>,
    pub length: usize,
}

impl Connection {
    pub fn open(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_nodelay(true).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        Self { stream: BufReader::with_capacity(64 * 1024, stream), line: String::new(), body: Vec::new() }
    }

    /// A request for a page.
    pub fn get(&mut self, path: &str, cookie: &str) -> Answer {
        self.send(&format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n\r\n"))
    }

    /// A form from our own page, behind a proxy that says whose it is.
    pub fn post(&mut self, path: &str, cookie: &str, form: &str, from: &str) -> Answer {
        self.send(&format!(
            "POST {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\nX-Forwarded-For: {from}\r\nSec-Fetch-Site: \
             same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            form.len()
        ))
    }

    /// The body of the last answer.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    fn send(&mut self, request: &str) -> Answer {
        self.stream.get_mut().write_all(request.as_bytes()).unwrap();
        let status = self.read_line().split(' ').nth(1).unwrap().parse().unwrap();
        let (mut length, mut cookies) = (0, Vec::new());
        loop {
            let line = self.read_line();
            if line.is_empty() {
                break;
            }
            let (name, value) = line.split_once(": ").unwrap();
            match name {
                "content-length" => length = value.parse().unwrap(),
                "transfer-encoding" => panic!("{value}: not expected of a page"),
                "set-cookie" => cookies.push(value.split(';').next().unwrap().to_owned()),
                _ => {}
            }
        }
        self.body.resize(length, 0);
        self.stream.read_exact(&mut self.body).unwrap();
        Answer { status, cookies, length }
    }

    fn read_line(&mut self) -> &str {
        self.line.clear();
        self.stream.read_line(&mut self.line).unwrap();
        self.line.trim_end()
    }
}
