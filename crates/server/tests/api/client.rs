//! A client that lets no answer pass that isn't the contract's.

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::sync::{Arc, Mutex};

use reqwest::header::{CONTENT_TYPE, COOKIE, HOST, HeaderMap, SET_COOKIE};
use reqwest::{Method, redirect};
use serde_json::Value;

use crate::contract::{Asked, judge};

/// Someone who sends requests; carries a session cookie or a token when given one.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    base: String,
    headers: Vec<(String, String)>,
    is_amid_faults: bool,
    /// Every `(operationId, status)` seen by this client and its copies.
    pub seen: Arc<Mutex<BTreeSet<(String, u16)>>>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    /// `code` of an error.
    pub fn code(&self) -> String {
        self.json()["code"].as_str().unwrap().to_owned()
    }

    /// `id0` of the `Set-Cookie`.
    pub fn session(&self) -> String {
        let cookie = self.headers[SET_COOKIE].to_str().unwrap();
        let pair = cookie.split(';').next().unwrap();
        pair.strip_prefix("id0=").unwrap().to_owned()
    }

    #[track_caller]
    pub fn is(self, status: u16) -> Self {
        let body = String::from_utf8_lossy(&self.body);
        assert_eq!(self.status, status, "{body}");
        self
    }

    #[track_caller]
    pub fn refused(self, status: u16, code: &str) -> Self {
        let answer = self.is(status);
        assert_eq!(answer.code(), code);
        answer
    }
}

impl Client {
    pub fn new(base: &str) -> Self {
        Self::from_address(base, None)
    }

    /// A client on another address of this machine.
    pub fn from_address(base: &str, address: Option<IpAddr>) -> Self {
        Self {
            http: reqwest::Client::builder()
                .local_address(address)
                .redirect(redirect::Policy::none())
                .build()
                .unwrap(),
            base: base.to_owned(),
            headers: Vec::new(),
            is_amid_faults: false,
            seen: Arc::default(),
        }
    }

    /// The same person before another server.
    pub fn at(&self, base: &str) -> Self {
        Self { base: base.to_owned(), ..self.clone() }
    }

    /// The same person while the server has a reason to fail: 500 and 503 are answers then.
    pub fn amid_faults(&self) -> Self {
        Self { is_amid_faults: true, ..self.clone() }
    }

    pub fn base(&self) -> &str {
        &self.base
    }

    pub fn with_header(&self, name: &str, value: &str) -> Self {
        let mut client = self.clone();
        client.headers.push((name.to_owned(), value.to_owned()));
        client
    }

    pub fn with_session(&self, session: &str) -> Self {
        self.with_header(COOKIE.as_str(), &format!("other=1; id0={session}"))
    }

    pub fn with_token(&self, token: &str) -> Self {
        self.with_header("authorization", &format!("Bearer {token}"))
    }

    pub fn at_host(&self, host: &str) -> Self {
        self.with_header(HOST.as_str(), host)
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, None).await
    }

    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        let body = serde_json::to_vec(body).unwrap();
        self.send(Method::POST, path, Some(("application/json", body))).await
    }

    pub async fn post_nothing(&self, path: &str) -> Answer {
        self.send(Method::POST, path, None).await
    }

    pub async fn post_as(&self, path: &str, content_type: &str, body: impl Into<Vec<u8>>) -> Answer {
        self.send(Method::POST, path, Some((content_type, body.into()))).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        self.send(Method::DELETE, path, None).await
    }

    /// To the API, under the eyes of the contract.
    pub async fn send(&self, method: Method, path: &str, body: Option<(&str, Vec<u8>)>) -> Answer {
        self.try_send(method, path, body).await.unwrap()
    }

    /// To the API, of a server that may end meanwhile: nothing when no answer has begun.
    pub async fn try_post(&self, path: &str, body: &Value) -> Option<Answer> {
        let body = serde_json::to_vec(body).unwrap();
        self.try_send(Method::POST, path, Some(("application/json", body))).await.ok()
    }

    async fn try_send(
        &self,
        method: Method,
        path: &str,
        body: Option<(&str, Vec<u8>)>,
    ) -> reqwest::Result<Answer> {
        let answer = self.try_page(method.clone(), &format!("/api{path}"), body).await?;
        let asked = Asked {
            method: &method,
            path: path.split('?').next().unwrap(),
            is_cross_site: self.headers.iter().any(|(n, _)| n == "origin" || n == "sec-fetch-site"),
            is_amid_faults: self.is_amid_faults,
        };
        if let Some(id) = judge(&asked, answer.status, &answer.headers, &answer.body) {
            self.seen.lock().unwrap().insert((id, answer.status));
        }
        Ok(answer)
    }

    /// Anywhere on the server.
    pub async fn page(&self, method: Method, path: &str, body: Option<(&str, Vec<u8>)>) -> Answer {
        self.try_page(method, path, body).await.unwrap()
    }

    async fn try_page(
        &self,
        method: Method,
        path: &str,
        body: Option<(&str, Vec<u8>)>,
    ) -> reqwest::Result<Answer> {
        let mut request = self.http.request(method, format!("{}{path}", self.base));
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        if let Some((content_type, body)) = body {
            if !content_type.is_empty() {
                request = request.header(CONTENT_TYPE, content_type);
            }
            request = request.body(body);
        }
        let response = request.send().await?;
        Ok(Answer {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            body: response.bytes().await?.to_vec(),
        })
    }
}
