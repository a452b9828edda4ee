//! A gate before a panel that keeps some of its files back, for as long as a journey wants.

use std::io;

use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};
use url::Url;

use crate::error::{Error, Result};
use crate::panel::Panel;

/// Passes everything on to the panel; requests for files of one ending wait until it is opened. Ends when dropped.
pub struct Gate {
    port: u16,
    opened: watch::Sender<bool>,
    passing: JoinHandle<()>,
}

impl Gate {
    /// A gate for files whose names end with `ending`.
    ///
    /// # Errors
    /// When there is no free port.
    pub async fn before(panel: &Panel, ending: &'static str) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        let behind = Url::parse(&panel.url("/")).ok().and_then(|url| url.port());
        let behind = behind.ok_or_else(|| Error::unreadable("the panel's address", "it has no port"))?;
        let (opened, closed) = watch::channel(false);
        let passing = tokio::spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((browser, _)) = listener.accept().await {
                connections.spawn(pass(browser, behind, ending, closed.clone()));
            }
        });
        Ok(Self { port, opened, passing })
    }

    /// A link of the panel, through the gate.
    ///
    /// # Errors
    /// When it is no link.
    pub fn through(&self, link: &str) -> Result<String> {
        let mut url = Url::parse(link).map_err(|why| Error::unreadable(link, why))?;
        url.set_port(Some(self.port)).map_err(|()| Error::unreadable(link, "it takes no port"))?;
        Ok(url.into())
    }

    /// Lets through what waits, and all that comes.
    pub fn open(&self) {
        self.opened.send_replace(true);
    }
}

impl Drop for Gate {
    fn drop(&mut self) {
        self.passing.abort();
    }
}

/// One request to a connection: with more, only the first would be looked at.
async fn pass(
    mut browser: TcpStream,
    panel: u16,
    ending: &str,
    mut opened: watch::Receiver<bool>,
) -> io::Result<()> {
    let mut request = Vec::new();
    let end = loop {
        if let Some(end) = request.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
            break end;
        }
        if browser.read_buf(&mut request).await? == 0 {
            return Ok(());
        }
    };
    let head = String::from_utf8_lossy(&request[..end]).into_owned();
    let path = head.split_whitespace().nth(1).unwrap_or_default();
    if path.ends_with(ending) && opened.wait_for(|open| *open).await.is_err() {
        return Ok(());
    }
    let is_connection = |line: &&str| line.to_ascii_lowercase().starts_with("connection:");
    let lines: Vec<_> = head.split("\r\n").filter(|line| !is_connection(line)).collect();
    let mut server = TcpStream::connect(("127.0.0.1", panel)).await?;
    server.write_all(format!("{}\r\nConnection: close\r\n", lines.join("\r\n")).as_bytes()).await?;
    server.write_all(&request[end + 2..]).await?;
    copy_bidirectional(&mut browser, &mut server).await?;
    Ok(())
}
