//! A host in front of a panel on which everything can go wrong that goes wrong between a browser and a server.

mod call;
pub mod corpus;
mod exchange;
mod fault;
mod files;

use std::collections::HashMap;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};
use url::Url;

use crate::error::{Error, Result};
use crate::panel::Panel;
use crate::wait::{Look, PATIENCE, until};

pub use call::Call;
pub use fault::{Fault, Reply};

/// Passes everything on to the panel, but for what a [`Fault`] is set for. Ends when dropped.
pub struct Host {
    address: SocketAddr,
    desk: Arc<Desk>,
    /// `None` while connections are refused.
    accepting: Option<JoinHandle<()>>,
}

/// What all connections share.
struct Desk {
    panel: u16,
    faults: watch::Sender<HashMap<Call, Fault>>,
    /// What every page begins with, beside its own scripts.
    opening: Mutex<Option<Arc<str>>>,
    /// How it is laid out, where it isn't as the panel is.
    layout: Mutex<Layout>,
    log: Mutex<Log>,
}

/// Where a host has what the panel has.
#[derive(Clone, Default)]
struct Layout {
    /// The path of the API; `None` for the panel's own.
    api: Option<Arc<str>>,
    /// The folder of the files that are not asked of the panel.
    files: Option<Arc<PathBuf>>,
}

#[derive(Default)]
struct Log {
    seen: Vec<Call>,
    /// Everything that was to be sent for it is on its way, or the connection is reset.
    done: Vec<Call>,
    /// First line and fields of each request.
    heads: Vec<String>,
}

impl Log {
    fn receive(&mut self, call: Call, head: &str) {
        self.seen.push(call);
        self.heads.push(head.to_owned());
    }
}

impl Host {
    /// A host on which nothing is wrong yet.
    ///
    /// # Errors
    /// When there is no free port.
    pub async fn before(panel: &Panel) -> Result<Self> {
        let behind = Url::parse(&panel.url("/")).ok().and_then(|url| url.port());
        let panel = behind.ok_or_else(|| Error::unreadable("the panel's address", "it has no port"))?;
        let (faults, opening) = (watch::Sender::default(), Mutex::default());
        let desk = Desk { panel, faults, opening, layout: Mutex::default(), log: Mutex::default() };
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let mut host = Self { address, desk: Arc::new(desk), accepting: None };
        host.accept(listener);
        Ok(host)
    }

    /// A link of the panel, through this host.
    ///
    /// # Errors
    /// When it is no link.
    pub fn through(&self, link: &str) -> Result<String> {
        let mut url = Url::parse(link).map_err(|why| Error::unreadable(link, why))?;
        url.set_port(Some(self.address.port())).map_err(|()| Error::unreadable(link, "it takes no port"))?;
        Ok(url.into())
    }

    /// From now on `call` goes wrong in this way.
    pub fn set(&self, call: Call, fault: Fault) {
        self.desk.faults.send_modify(|faults| drop(faults.insert(call, fault)));
    }

    /// From now on `call` goes well; what was held goes on.
    pub fn mend(&self, call: Call) {
        self.desk.faults.send_modify(|faults| drop(faults.remove(&call)));
    }

    /// From now on pages run this before anything of their own.
    pub fn begin_pages_with(&self, script: &str) {
        *self.desk.opening.lock().unwrap_or_else(PoisonError::into_inner) = Some(script.into());
    }

    /// From now on the API is found at `path` instead of `/api`, where there is nothing any more.
    pub fn move_api_to(&self, path: &str) {
        self.desk.layout.lock().unwrap_or_else(PoisonError::into_inner).api = Some(path.into());
    }

    /// From now on everything but the API comes from a folder: a file where there is one of that name, else its page.
    pub fn serve_files_of(&self, folder: PathBuf) {
        self.desk.layout.lock().unwrap_or_else(PoisonError::into_inner).files = Some(Arc::new(folder));
    }

    /// Refuses connections, and resets those that there are.
    pub async fn close(&mut self) {
        if let Some(accepting) = self.accepting.take() {
            accepting.abort();
            // Its listener is gone when it has ended, not before.
            let _ = accepting.await;
        }
    }

    /// Resets the connections that there are, those too on which nothing has been asked yet; takes new ones.
    ///
    /// # Errors
    /// As [`Host::open_again`].
    pub async fn hang_up(&mut self) -> Result<()> {
        self.open_again().await
    }

    /// Takes connections again, on the same port.
    ///
    /// # Errors
    /// When somebody else has taken the port meanwhile.
    pub async fn open_again(&mut self) -> Result<()> {
        self.close().await;
        self.accept(TcpListener::bind(self.address).await?);
        Ok(())
    }

    /// How often `call` has arrived here so far, whatever became of it.
    #[must_use]
    pub fn seen(&self, call: Call) -> usize {
        count(&self.desk.log().seen, call)
    }

    /// First line and fields of each request that has arrived, as they came.
    #[must_use]
    pub fn heads(&self) -> Vec<String> {
        self.desk.log().heads.clone()
    }

    /// Waits until `call` has arrived so many times.
    ///
    /// # Errors
    /// [`Error::NotTrue`] with how often it has instead.
    pub async fn wait_for(&self, call: Call, times: usize) -> Result<()> {
        until(&format!("{call:?} has been asked {times} times"), PATIENCE, async || {
            let seen = self.seen(call);
            Ok(if seen == times { Look::True(()) } else { Look::NotYet(format!("{seen} times")) })
        })
        .await
    }

    /// Waits until `call` has arrived more often than so many times.
    ///
    /// # Errors
    /// [`Error::NotTrue`] where it hasn't.
    pub async fn wait_for_more(&self, call: Call, than: usize) -> Result<()> {
        until(&format!("{call:?} has been asked more than {than} times"), PATIENCE, async || {
            let seen = self.seen(call);
            Ok(if seen > than { Look::True(()) } else { Look::NotYet(format!("{seen} times")) })
        })
        .await
    }

    /// How many of `call` have had everything that they will have, or are given up.
    #[must_use]
    pub fn ended(&self, call: Call) -> usize {
        count(&self.desk.log().done, call)
    }

    /// Waits until so many of `call` have ended.
    ///
    /// # Errors
    /// [`Error::NotTrue`] with how many have instead.
    pub async fn wait_for_end_of(&self, call: Call, times: usize) -> Result<()> {
        until(&format!("{call:?} has been dealt with {times} times"), PATIENCE, async || {
            let done = self.ended(call);
            Ok(if done == times { Look::True(()) } else { Look::NotYet(format!("{done} times")) })
        })
        .await
    }

    fn accept(&mut self, listener: TcpListener) {
        let desk = Arc::clone(&self.desk);
        self.accepting = Some(tokio::spawn(async move {
            // Dropped with the task: no connection outlives it.
            let mut connections: JoinSet<io::Result<()>> = JoinSet::new();
            while let Ok((browser, _)) = listener.accept().await {
                connections.spawn(exchange::run(browser, Arc::clone(&desk)));
            }
        }));
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        if let Some(accepting) = &self.accepting {
            accepting.abort();
        }
    }
}

impl Desk {
    fn log(&self) -> MutexGuard<'_, Log> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn opening(&self) -> Option<Arc<str>> {
        self.opening.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn layout(&self) -> Layout {
        self.layout.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What goes wrong with `call` now.
    fn fault(&self, call: Call) -> Option<Fault> {
        self.faults.borrow().get(&call).cloned()
    }

    /// Waits until `call` is no longer to be held in this way.
    async fn released(&self, call: Call, held: &Fault) {
        // The sender lives as long as this: it never fails.
        let _ = self.faults.subscribe().wait_for(|faults| faults.get(&call) != Some(held)).await;
    }
}

fn count(calls: &[Call], call: Call) -> usize {
    calls.iter().filter(|other| **other == call).count()
}
