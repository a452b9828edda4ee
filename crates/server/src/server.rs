//! Starting, serving, and stopping in good order.

use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::migrate::MigrateError;
use tokio::net::TcpListener;
use tokio::sync::watch;
use url::Url;

use crate::config::{Config, Connections};
use crate::demo::{self, DemoError, Sheet};
use crate::limits::Limiter;
use crate::links::Links;
use crate::mail::delivery::Delivery;
use crate::mail::outbox::{Outbox, worker};
use crate::panel::{Panel, Parts};
use crate::passwords::{HashError, Passwords};
use crate::sessions::touches::Touches;
use crate::static_files::{Bundle, BundleError};
use crate::two_factor::{devices, half_open};
use crate::{connections, db, folders, http, realms, sessions};

const MAIL_FOLDER: &str = "mail";
const SWEEP_EVERY: Duration = Duration::from_mins(10);

/// How long mails under way may take to end; those that don't are sent after the next start.
const LAST_MAILS: Duration = Duration::from_secs(3);

/// Why the server did not start: each a sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// Somebody else listens there.
    #[error(
        "{0} is in use: stop what listens there, or choose another port with --listen (port 0 takes a free one)"
    )]
    PortInUse(SocketAddr),
    /// Any other reason not to listen.
    #[error("cannot listen on {0} ({1}): choose another address with --listen")]
    Listen(SocketAddr, io::Error),
    /// The folder can't be written.
    #[error("the data folder {} can't be written ({}): choose another one with --data, or change who may write there", .0.display(), .1)]
    Data(PathBuf, io::Error),
    /// The database can't be opened or brought up to date.
    #[error("the database in {} can't be used ({}): restore it from a copy, or choose another folder with --data", .0.display(), .1)]
    Database(PathBuf, MigrateError),
    /// A statement failed.
    #[error("the database refused ({0}): check the data folder")]
    Sql(#[from] sqlx::Error),
    /// No bundle.
    #[error(transparent)]
    Bundle(#[from] BundleError),
    /// Not a mail server's URL.
    #[error("--smtp takes smtp://[user:password@]host[:port] or smtps://…: {0}")]
    Smtp(#[from] lettre::transport::smtp::Error),
    /// Argon2 doesn't run.
    #[error(transparent)]
    Hash(#[from] HashError),
    /// The demo can't be set up.
    #[error(transparent)]
    Demo(#[from] DemoError),
    /// The listener's own address is no URL.
    #[error("the address of the listener can't be written as a URL: give --public-url")]
    PublicUrl,
}

/// A server that holds its port and is ready to answer.
pub struct Server {
    listener: TcpListener,
    panel: Panel,
    bundle: Bundle,
    sheet: Option<Sheet>,
    connections: Connections,
}

impl Server {
    /// Opens the data folder, the bundle and the port, in the order in which mistakes are likely.
    ///
    /// # Errors
    /// [`StartError`].
    pub async fn start(config: Config) -> Result<Self, StartError> {
        let listener = listen(config.listen).await?;
        let port = listener.local_addr().map_err(|error| StartError::Listen(config.listen, error))?.port();
        let public_url = match config.public_url {
            Some(url) => url,
            None => Url::parse(&format!("http://localhost:{port}")).map_err(|_| StartError::PublicUrl)?,
        };
        let links = Links::new(public_url);
        let bundle = Bundle::read(&config.dist, links.is_https())?;
        writable(&config.data)?;
        let refused = |error| StartError::Database(config.data.clone(), error);
        let writer = db::writer(&config.data).await.map_err(refused)?;
        let pool = db::readers(&config.data).await.map_err(|error| refused(error.into()))?;
        let delivery = match &config.smtp {
            Some(url) => Delivery::smtp(url)?,
            None => Delivery::files(config.data.join(MAIL_FOLDER))
                .map_err(|error| StartError::Data(config.data.clone(), error))?,
        };
        let panel = Panel::new(Parts {
            pool,
            touches: Touches::new(writer.clone()),
            writer,
            passwords: Passwords::new()?,
            limiter: Limiter::new(config.limits),
            delivery,
            outbox: Outbox::new(),
            mail_from: config.mail_from,
            links,
            trusted_proxies: config.trusted_proxies,
            invite_life: config.invite_life,
            password_min: config.password_min,
            sessions: config.sessions,
        });
        let sheet = if config.demo { Some(demo::prepare(&panel, &config.data).await?) } else { None };
        realms::ensure_master(&mut *panel.writer.acquire().await?).await?;
        Ok(Self { listener, panel, bundle, sheet, connections: config.connections })
    }

    /// Where it listens.
    ///
    /// # Errors
    /// What the system reports.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// What to try, with the demo.
    #[must_use]
    pub const fn sheet(&self) -> Option<&Sheet> {
        self.sheet.as_ref()
    }

    /// Answers requests until `stop` is over, then lets those in flight end.
    pub async fn run(self, stop: impl Future<Output = ()> + Send + 'static) {
        // Whoever closes last puts what is in the log into the database.
        let pools = [self.panel.pool.clone(), self.panel.writer.clone()];
        let sweeper = tokio::spawn(sweep(self.panel.clone()));
        let (stopping, stopped) = watch::channel(false);
        let mut postman = tokio::spawn(worker::run(self.panel.clone(), stopped));
        let no_room = http::no_room(self.panel.links.is_https());
        let app = http::router(self.panel, self.bundle, self.connections.request);
        connections::serve(self.listener, app, self.connections, no_room, stop).await;
        stopping.send_replace(true);
        sweeper.abort();
        if tokio::time::timeout(LAST_MAILS, &mut postman).await.is_err() {
            postman.abort();
        }
        for pool in pools {
            pool.close().await;
        }
    }
}

async fn listen(address: SocketAddr) -> Result<TcpListener, StartError> {
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => StartError::PortInUse(address),
        _ => StartError::Listen(address, error),
    })
}

/// Creates the folder when missing and proves that it can be written.
fn writable(data: &Path) -> Result<(), StartError> {
    let refused = |error| StartError::Data(data.to_owned(), error);
    folders::create_private(data).map_err(refused)?;
    let probe = data.join(".writable");
    std::fs::write(&probe, b"").map_err(refused)?;
    std::fs::remove_file(&probe).map_err(refused)
}

async fn sweep(panel: Panel) {
    let mut every = tokio::time::interval(SWEEP_EVERY);
    loop {
        every.tick().await;
        panel.limiter.sweep();
        let swept = async {
            let mut connection = panel.writer.acquire().await?;
            sessions::sweep(&mut connection, panel.sessions).await?;
            half_open::sweep(&mut connection).await?;
            devices::sweep(&mut connection).await
        };
        if let Err(error) = swept.await {
            tracing::warn!(%error, "ended sessions were not cleared away");
        }
    }
}
