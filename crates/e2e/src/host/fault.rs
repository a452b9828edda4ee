//! What can go wrong with a request.

use std::fmt;

/// What becomes of a request or its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The connection is reset; the server hears of nothing.
    Reset,
    /// The server does what it is asked to, and then the connection is reset: not a byte of the answer arrives.
    LoseAnswer,
    /// The server does it, and the connection ends after so many bytes of the answer's body.
    Cut(usize),
    /// The server does it; what comes after the first such text in the answer's body waits.
    HoldAfter(&'static str),
    /// The server does it, and these bytes follow the answer's body as if they belonged to it.
    Append(&'static [u8]),
    /// The server does it; its answer comes without the headers of that name.
    Without(&'static str),
    /// Something else answers in the server's place, which hears of nothing.
    Answer(Reply),
    /// Something else answers in the server's place, which hears of nothing; the connection ends after so many bytes of
    /// the answer's body.
    CutAnswer(Reply, usize),
    /// Waits until it is mended or another fault is set, and then goes on with that. Whoever has gone away meanwhile
    /// is not heard by the server.
    Hold,
    /// The server does it; its answer waits.
    HoldAnswer,
}

/// An answer as no server should give it.
#[derive(Clone, PartialEq, Eq)]
pub struct Reply {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

/// For whoever reads a failure: no more of the body than they want to see.
impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { status, headers, body } = self;
        let start = String::from_utf8_lossy(&body[..body.len().min(60)]);
        write!(f, "{status} {headers:?} {start:?} ({} bytes)", body.len())
    }
}

impl Reply {
    /// Of that status, as JSON if the body looks like it, else as a page.
    #[must_use]
    pub fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        let body = body.into();
        let kind = if body.starts_with(b"<") { "text/html" } else { "application/json" };
        Self { status, headers: vec![("Content-Type", kind.to_owned())], body }
    }

    /// A script.
    pub(super) fn script(source: &str) -> Self {
        Self {
            status: 200,
            headers: vec![("Content-Type", "text/javascript".to_owned())],
            body: source.into(),
        }
    }

    /// With another status.
    #[must_use]
    pub const fn status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// With one header more.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// As it goes over the wire, if the connection ends after so many bytes of the body.
    pub(super) fn cut(&self, length: usize) -> Vec<u8> {
        let mut bytes = self.bytes();
        bytes.truncate(bytes.len() - self.body.len().saturating_sub(length));
        bytes
    }

    /// As it goes over the wire.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let fields: String =
            self.headers.iter().map(|(name, value)| [*name, ": ", value, "\r\n"].concat()).collect();
        let Self { status, body, .. } = self;
        let length = body.len();
        let fixed = format!("Cache-Control: no-store\r\nConnection: close\r\nContent-Length: {length}\r\n");
        format!("HTTP/1.1 {status} Said\r\n{fixed}{fields}\r\n")
            .into_bytes()
            .into_iter()
            .chain(body.iter().copied())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Reply;

    #[test]
    fn an_answer_that_is_cut_short_keeps_its_head_and_as_much_as_is_said() {
        let reply = Reply::new(502, "<h1>Bad Gateway</h1>");
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        let whole = text(reply.bytes());
        assert_eq!(text(reply.cut(4)), whole.trim_end_matches("Bad Gateway</h1>"));
        assert!(text(reply.cut(0)).ends_with("\r\n\r\n") && whole.contains("Content-Length: 20\r\n"));
        assert_eq!(text(reply.cut(99)), whole);
    }
}
