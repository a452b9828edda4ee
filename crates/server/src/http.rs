//! HTTP: which path is which operation, what stands around all of them, and the bundle beside them.

mod body;
mod branding;
mod client;
mod error;
mod invites;
mod logins;
mod members;
mod orgs;
mod post;
mod query;
mod service;
mod session;
mod sign_in;
mod trace;
mod two_factor;
mod websites;

use std::any::Any;
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{from_fn, map_response, map_response_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{any, delete, get, post};
use orchd_types::error::{ErrorBody, ErrorCode};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::{CsrfLayer, ProtectionError};
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

use crate::headers::{self, Kind};
use crate::panel::Panel;
use crate::static_files::{self, Bundle};
use error::ApiError;

/// Largest body of a request, in bytes.
pub const BODY_MAX: usize = 64 * 1024;

/// The whole server: the API under `/api`, the bundle everywhere else. `patience` is how long one request may take.
pub fn router(panel: Panel, bundle: Bundle, patience: Duration) -> Router {
    let headers = Headers::new(panel.links.is_https());
    let app = Router::new()
        // Nesting leaves this one path to the bundle.
        .route("/api/", any(no_operation))
        .nest("/api", api(panel, patience))
        .layer(map_response_with_state(headers.clone(), add_headers))
        .merge(static_files::router(bundle));
    guarded(app, headers.other)
}

/// Whatever happens inside, there is a line in the log, and an answer that has the headers of all others.
fn guarded(app: Router, headers: HeaderMap) -> Router {
    let fault = move |_: Box<dyn Any + Send>| {
        let mut response = ApiError::internal().into_response();
        response.headers_mut().extend(headers.clone());
        response
    };
    app.layer(from_fn(trace::log)).layer(CatchPanicLayer::custom(fault))
}

/// What is sent to whoever comes when all connections are taken, before any request is read: 503 like any other.
#[must_use]
pub fn no_room(is_https: bool) -> Vec<u8> {
    let body = serde_json::to_string(&ErrorBody {
        code: ErrorCode::Unavailable,
        detail: Some("all connections are taken".to_owned()),
    })
    .unwrap_or_default();
    let mut head = format!(
        "HTTP/1.1 503 Service Unavailable\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\
retry-after: 1\r\nconnection: close\r\n",
        body.len()
    );
    for (name, value) in headers::all(Kind::Api, "", is_https) {
        head.extend([name.as_str(), ": ", &value, "\r\n"]);
    }
    format!("{head}\r\n{body}").into_bytes()
}

fn api(panel: Panel, patience: Duration) -> Router {
    Router::new()
        .route("/invites/{invite_id}/validate", post(invites::validate))
        .route("/invites/{invite_id}", post(invites::accept))
        .route("/orgs/{org_id}/invites", post(invites::create))
        .route("/orgs/{org_id}", get(orgs::get))
        .route("/orgs/{org_id}/members", get(members::list))
        .route("/orgs/{org_id}/members/{member_id}", delete(members::delete))
        .route("/orgs/{org_id}/websites", get(websites::list))
        .route("/login", get(logins::get))
        .route("/login/memberships", get(logins::memberships))
        .route("/login/sessions", post(sign_in::create_session))
        .route("/login/2fa", post(two_factor::verify))
        .route("/login/2fa/resend-pin", post(two_factor::resend))
        .route("/login/sessions/current", delete(logins::delete_current_session))
        .route("/branding", get(branding::get))
        .route("/branding/{file}", get(branding::picture))
        .route("/version", get(service::version))
        .route("/status", get(service::status))
        .fallback(no_operation)
        .method_not_allowed_fallback(async || {
            ApiError::new(StatusCode::METHOD_NOT_ALLOWED, ErrorCode::InvalidInput)
                .with_detail("this path does not take that method")
        })
        // The last one is the outermost.
        .layer(RequestBodyLimitLayer::new(BODY_MAX))
        .layer(CsrfLayer::new().with_rejection_response(cross_site))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, patience))
        .layer(map_response(json_errors))
        .layer(CatchPanicLayer::custom(|_| ApiError::internal().into_response()))
        .with_state(panel)
}

fn cross_site(_: ProtectionError) -> Response {
    ApiError::new(StatusCode::FORBIDDEN, ErrorCode::InsufficientPrivileges)
        .with_detail("this request comes from another site")
        .into_response()
}

async fn no_operation() -> ApiError {
    ApiError::not_found()
}

/// Headers of what is under `/api`.
#[derive(Clone)]
struct Headers {
    picture: HeaderMap,
    other: HeaderMap,
}

impl Headers {
    fn new(is_https: bool) -> Self {
        let map = |kind| headers::map(kind, "", is_https);
        Self { picture: map(Kind::Picture), other: map(Kind::Api) }
    }
}

/// An answer that is a picture says so in its extensions. Any other one of the same path is an error, and no address
/// must stay one for a year.
async fn add_headers(State(headers): State<Headers>, mut response: Response) -> Response {
    let is_picture = response.extensions().get() == Some(&Kind::Picture);
    response.headers_mut().extend(if is_picture { headers.picture } else { headers.other });
    response
}

/// Answers of the layers themselves (too large, too slow) get the error body that all others have.
async fn json_errors(response: Response) -> Response {
    match response.status() {
        StatusCode::PAYLOAD_TOO_LARGE => {
            ApiError::new(StatusCode::PAYLOAD_TOO_LARGE, ErrorCode::InvalidInput)
                .with_detail("the body is too large")
                .into_response()
        }
        StatusCode::REQUEST_TIMEOUT => {
            ApiError::new(StatusCode::REQUEST_TIMEOUT, ErrorCode::Unavailable).into_response()
        }
        _ => response,
    }
}

#[cfg(test)]
mod tests {
    use super::guarded;
    use crate::headers::{self, Kind};
    use axum::Router;
    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use axum::routing::get;
    use tower_service::Service as _;

    #[tokio::test]
    async fn x6_h2_a_panic_is_a_500_that_tells_nothing_and_has_the_headers_of_all_answers() {
        let headers = headers::map(Kind::Api, "", true);
        let broken = Router::new().route("/{key}", get(async || -> &'static str { panic!("canary") }));
        let mut app = guarded(broken, headers.clone());
        let response = app.call(Request::get("/canary").body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(response.status(), 500);
        assert_eq!(response.headers()["content-type"], "application/json");
        for (name, value) in &headers {
            assert_eq!(response.headers().get(name), Some(value), "{name}");
        }
        let body = to_bytes(response.into_body(), 1000).await.unwrap();
        assert_eq!(body, r#"{"code":"internal"}"#);
    }
}
