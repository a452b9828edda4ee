//! Recorded answers.

use serde_json::{Value, json};

/// What becomes of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Answered,
    /// Answered when the story says so; if it never does, never.
    Held,
    /// The connection breaks.
    Lost,
}

/// A request that will come once, and its answer.
#[derive(Debug, Clone)]
pub(in super::super::super) struct Expected {
    pub(in super::super) name: String,
    pub(super) fate: Fate,
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: String,
}

/// A request: `on("GET /api/login")`. What follows is its answer.
pub(in super::super::super) fn on(name: impl Into<String>) -> On {
    On(name.into())
}

/// A request without its answer.
pub(in super::super::super) struct On(String);

impl On {
    pub(in super::super::super) fn body(self, status: u16, kind: &str, body: impl Into<String>) -> Expected {
        Expected {
            name: self.0,
            fate: Fate::Answered,
            status,
            headers: vec![("Content-Type", kind.to_owned())],
            body: body.into(),
        }
    }

    pub(in super::super::super) fn json(self, status: u16, body: &Value) -> Expected {
        self.body(status, "application/json", body.to_string())
    }

    /// An error as the contract has it (D3).
    pub(in super::super::super) fn error(self, status: u16, code: &str) -> Expected {
        self.json(status, &json!({"code": code, "detail": "for those who read logs"}))
    }

    pub(in super::super::super) fn empty(self, status: u16) -> Expected {
        Expected { headers: Vec::new(), ..self.body(status, "", "") }
    }

    /// A page of some proxy on the way.
    pub(in super::super::super) fn html(self, status: u16) -> Expected {
        let page = "<!doctype html><html><head><title>nginx</title></head><body><h1>Oops</h1></body></html>";
        self.body(status, "text/html; charset=utf-8", page)
    }

    /// The connection breaks before an answer.
    pub(in super::super::super) fn breaks(self) -> Expected {
        Expected { fate: Fate::Lost, ..self.empty(200) }
    }

    /// There is never an answer.
    pub(in super::super::super) fn silence(self) -> Expected {
        self.empty(200).held()
    }
}

impl Expected {
    /// The answer waits until the story releases it.
    pub(in super::super::super) fn held(self) -> Self {
        Self { fate: Fate::Held, ..self }
    }

    pub(in super::super::super) fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    pub(in super::super::super) fn retry_after(self, value: &str) -> Self {
        self.header("Retry-After", value)
    }
}
