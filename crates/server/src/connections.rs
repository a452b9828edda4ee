//! Connections: how many, how slow and how old one may be. Whoever says nothing, or says it byte by byte, is closed;
//! who comes when all places are taken is refused at once. Nothing of it costs those who are being served.

use std::convert::Infallible;
use std::io::{ErrorKind, Write as _};
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, Response};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tower_service::Service as _;

use crate::config::Connections;

/// A connection this old is closed once it has no request under way: a client that doesn't read its answers, however
/// slowly, ends some time.
const AGE_MAX: Duration = Duration::from_mins(10);

/// How long requests in flight may take to end, when the server or their connection is to stop.
const DRAIN: Duration = Duration::from_secs(20);

/// What is left of the allowed open files for the database, mail and the bundle.
const OTHER_FILES: u64 = 128;

const CONNECTIONS_MAX: u64 = 4096;

/// Most connections that this process can hold open. Asks the system for as many open files as that takes.
#[must_use]
pub fn most() -> usize {
    // What it was before is the most there is, where the system doesn't let it be raised.
    let files = rlimit::increase_nofile_limit(CONNECTIONS_MAX + OTHER_FILES).unwrap_or(1024);
    let most = files.saturating_sub(OTHER_FILES).clamp(16, CONNECTIONS_MAX);
    usize::try_from(most).unwrap_or(16)
}

/// Serves until `stop` is over, then lets requests in flight end.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    settings: Connections,
    stop: impl Future<Output = ()>,
) {
    let places = Arc::new(Semaphore::new(settings.at_once));
    let (stopping, stopped) = watch::channel(false);
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, peer)) => match Arc::clone(&places).try_acquire_owned() {
                Ok(place) => {
                    tokio::spawn(talk(stream, peer, app.clone(), settings, stopped.clone(), place));
                }
                Err(_) => refuse(stream),
            },
            // One that is gone again already costs nothing; a lack of files does until some are closed.
            Err(error)
                if matches!(error.kind(), ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset) => {}
            Err(error) => {
                tracing::warn!(%error, "a connection could not be taken");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
    drop(listener);
    stopping.send_replace(true);
    let all = u32::try_from(settings.at_once).unwrap_or(u32::MAX);
    // The places are all free when every connection has ended.
    drop(tokio::time::timeout(DRAIN + Duration::from_secs(1), places.acquire_many(all)).await);
}

async fn talk(
    stream: TcpStream,
    peer: SocketAddr,
    app: Router,
    settings: Connections,
    mut stopped: watch::Receiver<bool>,
    _place: OwnedSemaphorePermit,
) {
    // Without it, small answers may wait for an acknowledgement of the one before.
    drop(stream.set_nodelay(true));
    let service = service_fn(move |request| answer(app.clone(), peer, request));
    let mut connection = pin!(
        http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(settings.header)
            .serve_connection(TokioIo::new(stream), service)
    );
    tokio::select! {
        // Whatever went wrong is between the client and the network.
        _ = connection.as_mut() => return,
        _ = stopped.wait_for(|stopped| *stopped) => {}
        () = tokio::time::sleep(AGE_MAX) => {}
    }
    connection.as_mut().graceful_shutdown();
    drop(tokio::time::timeout(DRAIN, connection).await);
}

async fn answer(
    mut app: Router,
    peer: SocketAddr,
    request: Request<Incoming>,
) -> Result<Response<Body>, Infallible> {
    let mut request = request.map(Body::new);
    request.extensions_mut().insert(ConnectInfo(peer));
    app.call(request).await
}

/// Says so in as many bytes as fit into any new connection, and closes.
fn refuse(stream: TcpStream) {
    const FULL: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\ncontent-type: application/json\r\n\
content-length: 22\r\nretry-after: 1\r\ncache-control: no-store\r\nconnection: close\r\n\r\n{\"code\":\"unavailable\"}";
    if let Ok(mut stream) = stream.into_std() {
        // It isn't waited for: who can't take it now sees the connection closed, which says the same.
        drop(stream.write_all(FULL));
    }
}
