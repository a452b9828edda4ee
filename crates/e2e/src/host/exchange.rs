//! One connection: a request comes, and what becomes of it is decided.
//!
//! One request to a connection. On a connection that was used before, browsers repeat by themselves what was reset, an
//! accept included, and no page hears of it: that would be counted here as the page's doing.

use std::io;
use std::sync::Arc;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::Desk;
use super::call::Call;
use super::fault::{Fault, Reply};
use super::files;

/// Where head and body of a message part.
const END_OF_HEAD: &[u8] = b"\r\n\r\n";

/// Where the script is that pages begin with: of the page's own origin, as its policy wants it.
const OPENING: &str = "/before-the-page.js";

/// Serves the connection.
pub(super) async fn run(mut browser: TcpStream, desk: Arc<Desk>) -> io::Result<()> {
    let Some(request) = Request::read(&mut browser).await? else { return Ok(()) };
    let asked = request.head.clone();
    let request = match desk.layout().api {
        Some(api) => request.with_api_at(&api),
        None => request,
    };
    let call = request.call();
    desk.log().receive(call, &asked);
    let served = serve(browser, &desk, call, &request).await;
    desk.log().done.push(call);
    served
}

async fn serve(mut browser: TcpStream, desk: &Desk, call: Call, request: &Request) -> io::Result<()> {
    let is_held = desk.fault(call) == Some(Fault::Hold);
    if is_held && !is_released(desk, call, &Fault::Hold, &mut browser).await {
        return Ok(());
    }
    if let Some(opening) = desk.opening() {
        if request.head.starts_with(&format!("GET {OPENING} ")) {
            browser.write_all(&Reply::script(&opening).bytes()).await?;
            return browser.shutdown().await;
        }
        if call == Call::Page {
            browser.write_all(&opened(&request.plain().answer(desk.panel).await?)).await?;
            return browser.shutdown().await;
        }
    }
    let files = desk.layout().files.filter(|_| !request.path().starts_with("/api/"));
    if let Some(files) = files {
        browser.write_all(&files::answer(&files, &request.head)?).await?;
        return browser.shutdown().await;
    }
    match desk.fault(call) {
        Some(Fault::Reset) => return reset(browser),
        Some(Fault::Answer(reply)) => browser.write_all(&reply.bytes()).await?,
        Some(Fault::CutAnswer(reply, length)) => browser.write_all(&reply.cut(length)).await?,
        Some(Fault::LoseAnswer) => {
            request.answer(desk.panel).await?;
            return reset(browser);
        }
        Some(Fault::Cut(length)) => {
            let answer = request.answer(desk.panel).await?;
            let end = answer.len().min(parts(&answer).0.len() + length);
            browser.write_all(&answer[..end]).await?;
        }
        Some(Fault::Append(more)) => {
            browser.write_all(&lengthened(&request.plain().answer(desk.panel).await?, more)).await?;
        }
        Some(Fault::HoldAfter(text)) => {
            let answer = request.plain().answer(desk.panel).await?;
            let (first, rest) = answer.split_at(end_of(text.as_bytes(), &answer));
            browser.write_all(first).await?;
            if is_released(desk, call, &Fault::HoldAfter(text), &mut browser).await {
                browser.write_all(rest).await?;
            }
        }
        Some(Fault::Without(header)) => {
            let answer = request.answer(desk.panel).await?;
            let (head, body) = parts(&answer);
            browser
                .write_all(&[without(&String::from_utf8_lossy(head), header).as_bytes(), body].concat())
                .await?;
        }
        Some(Fault::HoldAnswer) => {
            let answer = request.answer(desk.panel).await?;
            if is_released(desk, call, &Fault::HoldAnswer, &mut browser).await {
                browser.write_all(&answer).await?;
            }
        }
        Some(Fault::Hold) | None => browser.write_all(&request.answer(desk.panel).await?).await?,
    }
    browser.shutdown().await
}

/// Waits until that is no longer to be held, or nobody is there any more to have it.
async fn is_released(desk: &Desk, call: Call, held: &Fault, browser: &mut TcpStream) -> bool {
    tokio::select! {
        () = desk.released(call, held) => true,
        () = gone(browser) => false,
    }
}

/// Until the browser has hung up; it has nothing more to say.
async fn gone(browser: &mut TcpStream) {
    let mut byte = [0];
    while matches!(browser.read(&mut byte).await, Ok(1)) {}
}

fn reset(browser: TcpStream) -> io::Result<()> {
    browser.set_zero_linger()?;
    drop(browser);
    Ok(())
}

/// Head and body; the head with the empty line at its end.
fn parts(answer: &[u8]) -> (&[u8], &[u8]) {
    answer.split_at(end_of(END_OF_HEAD, answer))
}

/// Where the first such part ends; at the end of all where there is none.
fn end_of(part: &[u8], all: &[u8]) -> usize {
    let start = all.windows(part.len()).position(|bytes| bytes == part);
    start.map_or(all.len(), |start| start + part.len())
}

/// The answer, with `more` at the end of its body.
fn lengthened(answer: &[u8], more: &[u8]) -> Vec<u8> {
    let (head, body) = parts(answer);
    with_body(head, &[body, more].concat())
}

/// The page, with the script before all of its own.
fn opened(page: &[u8]) -> Vec<u8> {
    let (head, body) = parts(page);
    let script = format!("<head><script src=\"{OPENING}\"></script>");
    with_body(head, String::from_utf8_lossy(body).replacen("<head>", &script, 1).as_bytes())
}

fn with_body(head: &[u8], body: &[u8]) -> Vec<u8> {
    let head = without(&String::from_utf8_lossy(head), "content-length");
    let length = format!("\r\ncontent-length: {}\r\n\r\n", body.len());
    [head.trim_end().as_bytes(), length.as_bytes(), body].concat()
}

/// A head without the fields of that name.
fn without(head: &str, name: &str) -> String {
    let is_field = |line: &&str| line.split_once(':').is_some_and(|(it, _)| it.eq_ignore_ascii_case(name));
    head.split("\r\n").filter(|line| !is_field(line)).collect::<Vec<_>>().join("\r\n")
}

/// A request as it came.
struct Request {
    head: String,
    body: Vec<u8>,
}

impl Request {
    /// `None` where the browser hangs up instead.
    async fn read(browser: &mut TcpStream) -> io::Result<Option<Self>> {
        let mut bytes = Vec::new();
        let end = loop {
            if let Some(end) = bytes.windows(4).position(|bytes| bytes == END_OF_HEAD) {
                break end;
            }
            if browser.read_buf(&mut bytes).await? == 0 {
                return Ok(None);
            }
        };
        let mut body = bytes.split_off(end + END_OF_HEAD.len());
        bytes.truncate(end);
        let request = Self { head: String::from_utf8_lossy(&bytes).into_owned(), body: Vec::new() };
        while body.len() < request.length() {
            if browser.read_buf(&mut body).await? == 0 {
                return Ok(None);
            }
        }
        Ok(Some(Self { body, ..request }))
    }

    fn call(&self) -> Call {
        Call::of(self.head.split_whitespace().next().unwrap_or_default(), self.path())
    }

    /// With the query, as it came.
    fn path(&self) -> &str {
        self.head.split_whitespace().nth(1).unwrap_or_default()
    }

    /// The request as the panel knows it, whose API is at `/api`; for that path itself, one that it doesn't know.
    fn with_api_at(self, base: &str) -> Self {
        let inside = |base: &str| self.path().strip_prefix(base).filter(|rest| rest.starts_with('/'));
        let moved = inside(base).map(|rest| format!("/api{rest}"));
        let Some(path) = moved.or_else(|| inside("/api").map(|rest| format!("/nowhere{rest}"))) else {
            return self;
        };
        Self { head: self.head.replacen(self.path(), &path, 1), body: self.body }
    }

    fn length(&self) -> usize {
        let fields = self.head.lines().filter_map(|line| line.split_once(':'));
        let mut lengths = fields.filter(|(name, _)| name.eq_ignore_ascii_case("content-length"));
        lengths.next().and_then(|(_, length)| length.trim().parse().ok()).unwrap_or(0)
    }

    /// The same from a browser that takes nothing compressed.
    fn plain(&self) -> Self {
        Self { head: without(&self.head, "accept-encoding"), body: self.body.clone() }
    }

    /// What the panel answers.
    async fn answer(&self, panel: u16) -> io::Result<Vec<u8>> {
        let head = format!("{}\r\nConnection: close\r\n\r\n", without(&self.head, "connection"));
        let mut server = TcpStream::connect(("127.0.0.1", panel)).await?;
        server.write_all(head.as_bytes()).await?;
        server.write_all(&self.body).await?;
        let mut answer = Vec::new();
        server.read_to_end(&mut answer).await?;
        Ok(answer)
    }
}

#[cfg(test)]
mod tests {
    use super::Request;

    #[test]
    fn an_api_that_has_moved_is_asked_as_the_panels_own_and_is_no_longer_where_it_was() {
        for (asked, passed_on) in [
            ("GET /hosting/api/login HTTP/1.1", "GET /api/login HTTP/1.1"),
            ("GET /api/login HTTP/1.1", "GET /nowhere/login HTTP/1.1"),
            ("GET /hosting/apis HTTP/1.1", "GET /hosting/apis HTTP/1.1"),
            ("GET / HTTP/1.1", "GET / HTTP/1.1"),
        ] {
            let request = Request { head: asked.to_owned(), body: Vec::new() };
            assert_eq!(request.with_api_at("/hosting/api").head, passed_on);
        }
    }
}
