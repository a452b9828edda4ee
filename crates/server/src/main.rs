//! The command line: `serve`, and the short commands of [`commands`].

mod commands;

use std::error::Error;
use std::io::{IsTerminal as _, Write as _};
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Args, Parser, Subcommand, ValueEnum};
use control_panel_server::config::{Config, Connections, Limits, SessionLife};
use control_panel_server::connections;
use control_panel_server::server::Server;
use orchd_types::password::MIN_CHARS;
use tokio::signal::unix::{SignalKind, signal};
use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;
use url::Url;

/// How long an invite lives where nothing else is configured (D4).
const INVITE_DAYS: u64 = 10;

/// orchd's invite API and its neighbours on one database file, serving the app beside them.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the API under /api and the app's bundle everywhere else.
    Serve(Serve),
    /// Bearer access tokens.
    #[command(subcommand)]
    Token(Token),
    /// Invite the first owner of an empty panel and print the link.
    Owner(Owner),
    /// Print a configuration example for another web server that hosts the bundle beside orchd.
    WebServer(WebServer),
    /// Set what a login is asked for after its password; for an authenticator app, print the URI to give it.
    TwoFactor(TwoFactor),
    /// Set pictures and settings of a realm's control panel, and print what it has now.
    Branding(commands::branding::Branding),
}

#[derive(Subcommand)]
enum Token {
    /// Make an access token for a registered login and print it, once.
    Create(TokenCreate),
}

#[derive(Args)]
struct TokenCreate {
    /// Folder of the database.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// Email of the login.
    #[arg(long)]
    email: String,
    /// Realm of the login, when it isn't the master organization's.
    #[arg(long, value_name = "ORG_ID")]
    realm: Option<String>,
}

#[derive(Args)]
struct TwoFactor {
    /// Folder of the database.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// Email of the login.
    #[arg(long)]
    email: String,
    /// Realm of the login, when it isn't the master organization's.
    #[arg(long, value_name = "ORG_ID")]
    realm: Option<String>,
    /// A pin by mail, the codes of an authenticator app (each time with a new key), or nothing more.
    #[arg(long)]
    method: Method,
}

#[derive(Clone, Copy, ValueEnum)]
enum Method {
    Email,
    Otp,
    Basic,
}

#[derive(Args)]
struct WebServer {
    /// Whose configuration.
    #[arg(long = "for", value_name = "WHICH")]
    of: Which,
    /// Folder of the app's bundle, as it will be hosted.
    #[arg(long, value_name = "DIR")]
    dist: PathBuf,
    /// Host of the control panel.
    #[arg(long, default_value = "panel.example.com")]
    host: String,
    /// Where orchd listens.
    #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8080")]
    api: String,
    /// Folder of the bundle on that web server.
    #[arg(long, value_name = "DIR", default_value = "/srv/invites")]
    root: String,
}

#[derive(Clone, Copy, ValueEnum)]
enum Which {
    Nginx,
    Caddy,
    HeadersFile,
}

#[derive(Args)]
struct Owner {
    /// Folder of the database; created when missing.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// Who will own the master organization.
    #[arg(long)]
    email: String,
    /// What that person is called.
    #[arg(long)]
    name: String,
    /// Address of the control panel as browsers see it.
    #[arg(long, value_name = "URL", value_parser = public_url, default_value = "http://localhost:8080")]
    public_url: Url,
}

#[derive(Args)]
struct Serve {
    /// Folder of the database, of mail written to files and of demo.json; created when missing.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// Folder of the app's bundle.
    #[arg(long, value_name = "DIR")]
    dist: PathBuf,
    /// Where to listen; port 0 takes a free one.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Address of the control panel as browsers see it: links and cookies go by it [default: http://localhost:PORT].
    #[arg(long, value_name = "URL", value_parser = public_url)]
    public_url: Option<Url>,
    /// Mail server, smtp://user:pass@host:port; without it each mail is a file in DIR/mail.
    #[arg(long, value_name = "URL")]
    smtp: Option<String>,
    /// Address that mail comes from [default: no-reply@ the control panel's host].
    #[arg(long, value_name = "EMAIL", value_parser = mail_from)]
    mail_from: Option<String>,
    /// Proxy whose X-Forwarded-For is believed; may be given more than once.
    #[arg(long = "trusted-proxy", value_name = "IP")]
    trusted_proxies: Vec<IpAddr>,
    /// Fill the panel with something to try, and print it.
    #[arg(long)]
    demo: bool,
    /// Days an invite can be accepted.
    #[arg(long, value_name = "DAYS", default_value_t = INVITE_DAYS, value_parser = clap::value_parser!(u64).range(1..=3650))]
    invite_days: u64,
    /// Fewest characters of a new password.
    #[arg(long, value_name = "N", default_value_t = MIN_CHARS, value_parser = password_min)]
    password_min: usize,
}

fn public_url(text: &str) -> Result<Url, String> {
    let url = Url::parse(text).map_err(|error| error.to_string())?;
    let is_origin = matches!(url.scheme(), "http" | "https")
        && url.has_host()
        && url.path() == "/"
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty();
    is_origin.then_some(url).ok_or_else(|| "http(s)://host[:port] and nothing after it".to_owned())
}

fn mail_from(text: &str) -> Result<String, String> {
    orchd_types::email::parse(text).map(str::to_owned).ok_or_else(|| "not an email address".to_owned())
}

fn password_min(text: &str) -> Result<usize, String> {
    text.parse()
        .ok()
        .filter(|min| (MIN_CHARS..=64).contains(min))
        .ok_or_else(|| format!("a number from {MIN_CHARS} to 64"))
}

#[tokio::main]
async fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Serve(serve) => run(serve).await,
        Command::Token(Token::Create(create)) => commands::create_token(create).await,
        Command::Owner(owner) => commands::invite_owner(owner).await,
        Command::WebServer(web_server) => commands::print_example(&web_server),
        Command::TwoFactor(two_factor) => commands::set_two_factor(two_factor).await,
        Command::Branding(branding) => commands::branding::set(branding).await,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(serve: Serve) -> Result<(), Box<dyn Error>> {
    log();
    say_where_alone();
    let server = Server::start(Config {
        listen: serve.listen,
        data: serve.data,
        dist: serve.dist,
        public_url: serve.public_url,
        smtp: serve.smtp,
        mail_from: serve.mail_from,
        trusted_proxies: serve.trusted_proxies,
        demo: serve.demo,
        invite_life: Duration::from_hours(serve.invite_days * 24),
        password_min: serve.password_min,
        sessions: SessionLife::default(),
        limits: Limits::default(),
        connections: Connections { at_once: connections::most(), ..Connections::default() },
    })
    .await?;
    let mut terminate = signal(SignalKind::terminate())?;
    let mut out = std::io::stdout().lock();
    writeln!(out, "listening on http://{}", server.address()?)?;
    if let Some(sheet) = server.sheet() {
        writeln!(out, "{sheet}")?;
    }
    out.flush()?;
    drop(out);
    let stop = async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
    };
    server.run(stop).await;
    Ok(())
}

/// Of a panic, the log tells the place in the source alone: what it would say besides may hold what somebody sent.
fn say_where_alone() {
    std::panic::set_hook(Box::new(|panic| {
        let at = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(at, "a fault of this program");
    }));
}

/// Logs go to stderr. What libraries say in detail never does: a mail library's trace holds the mail.
fn log() {
    let levels =
        Targets::new().with_default(LevelFilter::WARN).with_target("control_panel_server", LevelFilter::INFO);
    tracing_subscriber::registry()
        .with(
            tracing_subscriber::fmt::layer()
                .with_writer(std::io::stderr)
                .with_ansi(std::io::stderr().is_terminal()),
        )
        .with(levels)
        .init();
}
