//! Connections: how many, how slow and how old one may be. Whoever says nothing, or says it byte by byte, is closed;
//! who comes when all places are taken is refused at once. Nothing of it costs those who are being served.

use std::convert::Infallible;
use std::io::{self, ErrorKind, Write as _};
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
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tower_service::Service as _;

use crate::config::Connections;
use crate::http::BODY_MAX;

/// What is left of the allowed open files for the database, mail, the bundle and those who are refused.
const OTHER_FILES: u64 = 128 + REFUSED_AT_ONCE as u64;

/// Most for whom there is no room and who are listened to nevertheless, until they have said what they came for.
const REFUSED_AT_ONCE: usize = 64;

/// For how long.
const LISTEN: Duration = Duration::from_secs(3);

/// How long their first word may take.
const ASKED: Duration = Duration::from_secs(1);

/// And how much: any request that this server takes.
const LISTEN_BYTES: usize = 2 * BODY_MAX;

const CONNECTIONS_MAX: u64 = 4096;

/// Most connections that this process can hold open. Asks the system for as many open files as that takes.
#[must_use]
pub fn most() -> usize {
    // What it was before is the most there is, where the system doesn't let it be raised.
    let files = rlimit::increase_nofile_limit(CONNECTIONS_MAX + OTHER_FILES).unwrap_or(1024);
    let most = files.saturating_sub(OTHER_FILES).clamp(16, CONNECTIONS_MAX);
    usize::try_from(most).unwrap_or(16)
}

/// Serves until `stop` is over, then lets requests in flight end. `no_room` is what is sent to those who are too many.
///
/// What is no HTTP at all is answered by hyper (400, or 431 where the head is too large), with nothing in it and no
/// headers but its length and the date: there is no place where it could be given any.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    settings: Connections,
    no_room: Vec<u8>,
    stop: impl Future<Output = ()>,
) {
    let no_room: Arc<[u8]> = no_room.into();
    let refused = Arc::new(Semaphore::new(REFUSED_AT_ONCE));
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
                Err(_) => refuse(stream, &no_room, &refused),
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
    drop(tokio::time::timeout(settings.drain + Duration::from_secs(1), places.acquire_many(all)).await);
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
        () = tokio::time::sleep(settings.age) => {}
    }
    connection.as_mut().graceful_shutdown();
    drop(tokio::time::timeout(settings.drain, connection).await);
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

/// Says so and closes. Who can be listened to meanwhile is: closing with something unread resets the connection, and the
/// answer that is on its way is lost with it.
fn refuse(stream: TcpStream, no_room: &Arc<[u8]>, refused: &Arc<Semaphore>) {
    if let Ok(place) = Arc::clone(refused).try_acquire_owned() {
        let no_room = Arc::clone(no_room);
        tokio::spawn(async move {
            // Whatever went wrong is between the client and the network.
            drop(tokio::time::timeout(LISTEN, say_and_listen(stream, &no_room)).await);
            drop(place);
        });
    } else if let Ok(mut stream) = stream.into_std() {
        // It isn't waited for: who can't take it now sees the connection closed, which says the same.
        drop(stream.write_all(no_room));
    }
}

async fn say_and_listen(mut stream: TcpStream, no_room: &[u8]) -> io::Result<()> {
    let mut unheard = [0; 4096];
    // An answer that comes before the question is no answer to some.
    if let Ok(begun) = tokio::time::timeout(ASKED, stream.read(&mut unheard)).await {
        begun?;
    }
    stream.write_all(no_room).await?;
    stream.shutdown().await?;
    let mut left = LISTEN_BYTES;
    while left > 0 {
        match stream.read(&mut unheard).await? {
            0 => break,
            bytes => left = left.saturating_sub(bytes),
        }
    }
    Ok(())
}
