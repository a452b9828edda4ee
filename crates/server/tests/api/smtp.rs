//! As much of a mail server as a mail takes.

use std::io::{BufRead as _, BufReader, ErrorKind, Write as _};
use std::net::TcpListener;
use std::time::Duration;

/// An address where nobody listens yet. Each test has one of this machine's other addresses for itself, so that nobody
/// else is given its port meanwhile.
pub struct Later(String);

impl Later {
    pub fn at(ip: &str) -> Self {
        Self(TcpListener::bind((ip, 0)).unwrap().local_addr().unwrap().to_string())
    }

    pub fn url(&self) -> String {
        format!("smtp://{}", self.0)
    }

    /// Now somebody does.
    pub fn listen(&self) -> TcpListener {
        TcpListener::bind(&self.0).unwrap()
    }
}

/// Waits for one mail and answers it with `verdict`.
pub fn take_one_mail(listener: &TcpListener, verdict: &str) -> Vec<u8> {
    let (stream, _) = listener.accept().unwrap();
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
    let mut stream = stream;
    let mut say = |line: &str| stream.write_all(format!("{line}\r\n").as_bytes()).unwrap();
    say("220 here");
    let mut mail = String::new();
    while let Some(Ok(line)) = lines.next() {
        match line.split([' ', ':']).next().unwrap().to_ascii_uppercase().as_str() {
            "DATA" => {
                say("354 go on");
                for line in lines.by_ref().map_while(Result::ok).take_while(|line| line != ".") {
                    mail.push_str(line.strip_prefix('.').unwrap_or(&line));
                    mail.push_str("\r\n");
                }
                say(verdict);
                return mail.into_bytes();
            }
            _ => say("250 fine"),
        }
    }
    panic!("no mail came");
}

/// A mail server that takes the connection and never says a word. Tells whether the one that came is still open.
pub struct Silent {
    pub url: String,
    listener: TcpListener,
}

impl Silent {
    pub fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        Self { url: format!("smtp://{}", listener.local_addr().unwrap()), listener }
    }

    /// From now on it does what a mail server does.
    pub fn wake(self) -> TcpListener {
        self.listener
    }

    pub fn is_still_waited_for(&self) -> bool {
        let (stream, _) = self.listener.accept().unwrap();
        stream.set_nonblocking(true).unwrap();
        stream.peek(&mut [0]).is_err_and(|error| error.kind() == ErrorKind::WouldBlock)
    }
}

/// A mail server that says its greeting letter by letter and never comes to its end.
pub fn dripping() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            std::thread::spawn(move || {
                for letter in "220-here ".bytes().chain(std::iter::repeat(b'x')) {
                    if (&stream).write_all(&[letter]).is_err() {
                        return;
                    }
                    std::thread::sleep(Duration::from_millis(200));
                }
            });
        }
    });
    url
}
