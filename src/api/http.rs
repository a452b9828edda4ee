//! The one door to HTTP: a request goes out, an [`Answer`] or a [`Trouble`] comes back.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use gloo_net::http::{Headers, Method, RequestBuilder, Response};
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use serde::Serialize;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestCache};

use super::answer::{Answer, retry_after};
use super::early::{self, Early};
use crate::browser;
use crate::domain::trouble::Trouble;

/// How long a question may stay unanswered.
pub(super) const READ_TIMEOUT: Duration = Duration::from_secs(15);

/// How long something that changes the world may: longer, since a lost answer costs more than waiting.
pub(super) const WRITE_TIMEOUT: Duration = Duration::from_secs(30);

/// A request to be sent once. Nothing here repeats anything by itself.
pub(super) struct Request {
    url: String,
    method: Method,
    timeout: Duration,
    json: Option<String>,
}

impl Request {
    pub(super) fn get(url: String) -> Self {
        Self { url, method: Method::GET, timeout: READ_TIMEOUT, json: None }
    }

    pub(super) fn post(url: String) -> Self {
        Self { url, method: Method::POST, timeout: WRITE_TIMEOUT, json: None }
    }

    pub(super) fn delete(url: String) -> Self {
        Self { url, method: Method::DELETE, timeout: WRITE_TIMEOUT, json: None }
    }

    pub(super) fn timeout(self, timeout: Duration) -> Self {
        Self { timeout, ..self }
    }

    /// A body of this project's own types, which always have a JSON form. For the admins' program alone: an invited
    /// person's one body is put together by the browser.
    pub(super) fn json<T: Serialize>(self, body: &T) -> Self {
        Self { json: serde_json::to_string(body).ok(), ..self }
    }

    /// A body that is JSON already.
    pub(super) fn body(self, json: String) -> Self {
        Self { json: Some(json), ..self }
    }

    /// Sends it and reads the answer whole. Dropping the future aborts the request.
    pub(super) async fn send(self) -> Result<Answer, Trouble> {
        let early = if self.json.is_none() { early::take(self.method.as_str(), &self.url) } else { None };
        let controller = match &early {
            Some(early) => early.controller(),
            None => AbortController::new().map_err(|_| Trouble::Unreachable)?,
        };
        let patience = Patience::new(&controller, self.timeout);
        let exchange = match early {
            Some(early) => read_early(&early).await,
            None => self.exchange(&controller).await,
        };
        exchange.map_err(|_| {
            if patience.ran_out() {
                Trouble::TimedOut
            } else if browser::is_offline() {
                Trouble::Offline
            } else {
                Trouble::Unreachable
            }
        })
    }

    async fn exchange(self, controller: &AbortController) -> Result<Answer, gloo_net::Error> {
        let builder = RequestBuilder::new(&self.url)
            .method(self.method)
            .cache(RequestCache::NoStore)
            .abort_signal(Some(&controller.signal()))
            .header("Accept", "application/json");
        let request = match self.json {
            Some(json) => builder.header("Content-Type", "application/json").body(json)?,
            None => builder.build()?,
        };
        read(request.send().await?).await
    }
}

async fn read_early(early: &Early) -> Result<Answer, gloo_net::Error> {
    let response = JsFuture::from(early.answer()).await.map_err(|_| {
        // Which of them it was is told by who gave up, not by what the browser calls it.
        gloo_net::Error::GlooError(String::new())
    })?;
    read(response.unchecked_into::<web_sys::Response>().into()).await
}

async fn read(response: Response) -> Result<Answer, gloo_net::Error> {
    let headers = response.headers();
    Ok(Answer {
        status: response.status(),
        retry_after: said_retry_after(&headers),
        mail_is_delayed: headers.get("Invite-Mail").as_deref() == Some("delayed"),
        expires: headers.get("Invite-Expires"),
        body: response.text().await?,
    })
}

fn said_retry_after(headers: &Headers) -> Option<u32> {
    retry_after(headers.get("Retry-After").as_deref(), headers.get("Date").as_deref(), js_sys::Date::parse)
}

/// Aborts an exchange when it takes too long, or when nobody waits for it any more.
struct Patience {
    controller: AbortController,
    ran_out: Rc<Cell<bool>>,
    timer: Option<TimeoutHandle>,
}

impl Patience {
    fn new(controller: &AbortController, timeout: Duration) -> Self {
        let ran_out = Rc::new(Cell::new(false));
        let abort = {
            let (controller, ran_out) = (controller.clone(), Rc::clone(&ran_out));
            move || {
                ran_out.set(true);
                controller.abort();
            }
        };
        Self { controller: controller.clone(), ran_out, timer: set_timeout_with_handle(abort, timeout).ok() }
    }

    fn ran_out(&self) -> bool {
        self.ran_out.get()
    }
}

impl Drop for Patience {
    fn drop(&mut self) {
        if let Some(timer) = self.timer {
            timer.clear();
        }
        // Without effect on an exchange that is over.
        self.controller.abort();
    }
}
