//! The last look at what a browser has complained about, when it is dropped: no journey ends without it. A journey that
//! expects a complaint says so.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::sync::PoisonError;
use std::time::Duration;

use serde_json::{Value, json};

use super::Browser;
use crate::error::{Error, Result};
use crate::listening::HEARD;
use crate::settings::Kind;

/// How long a driver may take; it has nothing else to do.
const PATIENCE: Duration = Duration::from_secs(20);

impl Browser {
    /// Complaints with these words in them are what this journey is about.
    pub fn expect_complaint(&self, words: &'static str) {
        self.expected.lock().unwrap_or_else(PoisonError::into_inner).push(words);
    }

    /// What nobody has asked for yet and nobody expects.
    pub(super) fn last_complaints(&self) -> Result<Vec<String>> {
        let here = match self.kind {
            Kind::Chromium => Self::of_chromium(self.read("log", &json!({ "type": "browser" }))?)?,
            Kind::Firefox => self.of_firefox(),
            // It lets nobody ask a page that may run no script.
            Kind::WebKit if !self.scripts => Vec::new(),
            Kind::WebKit => {
                let here = self.read("execute/sync", &json!({ "script": HEARD, "args": [] }))?;
                serde_json::from_value(here).map_err(|why| Error::unreadable("what the page says", why))?
            }
        };
        let mut complaints = self.heard.lock().unwrap_or_else(PoisonError::into_inner).clone();
        complaints.extend(here);
        // What didn't arrive whole is the network's doing, and said by the page where it matters.
        complaints.retain(|complaint| {
            !complaint.contains("'integrity' attribute") && !complaint.contains("Fetch API cannot load")
        });
        let expected = self.expected.lock().unwrap_or_else(PoisonError::into_inner);
        complaints.retain(|complaint| !expected.iter().any(|words| complaint.contains(words)));
        Ok(complaints)
    }

    /// Asks the driver, without a runtime: where a value is dropped there may be none.
    fn read(&self, what: &str, body: &Value) -> Result<Value> {
        let (session, body) = (self.driver.session_id(), body.to_string());
        let mut driver = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        driver.set_read_timeout(Some(PATIENCE))?;
        let head = format!("POST /session/{session}/{what} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n", self.port);
        let length = format!("Content-Type: application/json\r\nContent-Length: {}\r\n", body.len());
        driver.write_all(format!("{head}{length}Connection: close\r\n\r\n{body}").as_bytes())?;
        let mut answer = Vec::new();
        let mut whole = None;
        while whole.is_none() {
            let mut more = [0; 8192];
            let length = driver.read(&mut more)?;
            answer.extend_from_slice(&more[..length]);
            whole = body_of(&answer);
            if length == 0 {
                break;
            }
        }
        let why = || Error::unreadable("the driver's answer", String::from_utf8_lossy(&answer));
        let mut whole: Value = serde_json::from_slice(&whole.ok_or_else(why)?).map_err(|_| why())?;
        Ok(whole["value"].take())
    }
}

/// The body of an answer, once all of it is there: a driver may leave the connection open.
fn body_of(answer: &[u8]) -> Option<Vec<u8>> {
    let end = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&answer[..end]).to_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length:"))?;
    let body = &answer[end + 4..];
    (body.len() >= length.trim().parse().ok()?).then(|| body.to_vec())
}

#[cfg(test)]
mod tests {
    use super::body_of;

    #[test]
    fn a_body_is_one_once_all_of_it_is_there() {
        let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
        assert_eq!(body_of(answer).as_deref(), Some(&b"{}"[..]));
        assert_eq!(body_of(&answer[..answer.len() - 1]), None);
        assert_eq!(body_of(b"HTTP/1.1 200 OK\r\n"), None);
    }
}
