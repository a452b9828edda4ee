//! Answers with which nobody can do anything, whatever was asked: each says that all went well.

use super::fault::{Fault, Reply};
use crate::settings;

/// What there is of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// No byte.
    Nothing,
    /// A web page, where no web page was asked for.
    Page,
    /// JSON of another shape than anything has.
    Json,
    /// No JSON.
    Text,
    /// The connection ends before it does: for some browsers that is an answer, and a short one.
    Cut,
    /// What it says of its bytes isn't true, and no browser hands them on.
    Garbled,
}

/// One of them.
#[derive(Debug, Clone)]
pub struct Broken {
    /// What there is of it.
    pub kind: Kind,
    reply: Reply,
    /// Like one of the others, and gone through where nothing is to be left out.
    is_another: bool,
}

impl Broken {
    fn new(kind: Kind, body: impl Into<Vec<u8>>) -> Self {
        Self { kind, reply: Reply::new(200, body), is_another: false }
    }

    fn another(kind: Kind, body: impl Into<Vec<u8>>) -> Self {
        Self { is_another: true, ..Self::new(kind, body) }
    }

    /// Given in the place of an answer of that status, which is a success.
    #[must_use]
    pub fn fault(&self, status: u16) -> Fault {
        let reply = self.reply.clone().status(status);
        if self.kind == Kind::Cut { Fault::CutAnswer(reply, 9) } else { Fault::Answer(reply) }
    }
}

/// All of them, or those that are least alike where not [everything](settings::all) is asked for. Whoever walks through
/// every call comes upon one that is added here by itself.
#[must_use]
pub fn all() -> Vec<Broken> {
    let mut all = everything();
    all.retain(|broken| settings::all() || !broken.is_another);
    all
}

fn everything() -> Vec<Broken> {
    const PAGE: &str = "<!doctype html><title>Welcome</title><h1>Please sign in to the network</h1>";
    const CUT: &str = r#"{"isValid":true,"memberships":[{"orgId":"1"}],"items":[{"id":""#;
    // Each field that anything has, and none is what it should be.
    const WRONG_TYPES: &str = r#"{"isValid":"yes","loginId":[],"orgId":{},"orgName":5,"role":[],"id":7,"email":false,
        "name":[],"memberships":7,"items":7,"total":"many","settings":"none","logoPath":3}"#;
    let large = |start: &str| format!("{start}{}", "x".repeat(10_000_000));
    let mut all = vec![
        Broken::new(Kind::Nothing, ""),
        Broken::new(Kind::Page, PAGE),
        Broken::another(Kind::Page, large("<!doctype html>")),
        Broken::new(Kind::Text, CUT),
        Broken::another(Kind::Text, "no healthy upstream"),
        Broken::another(Kind::Text, large("")),
        Broken::another(Kind::Text, "[".repeat(200_000)),
        Broken::new(Kind::Json, b"{\"name\":\"\xff\xfe\"}"),
        Broken::new(Kind::Cut, CUT),
    ];
    all.extend(["{}", "[]", "null", WRONG_TYPES].map(|body| Broken::new(Kind::Json, body)));
    let others = ["5", "true", "\"a text\"", r#"{"code":"internal","detail":""}"#];
    all.extend(others.map(|body| Broken::another(Kind::Json, body)));
    let reply = Reply::new(200, PAGE).header("Content-Encoding", "gzip");
    all.push(Broken { kind: Kind::Garbled, reply, is_another: false });
    all
}
