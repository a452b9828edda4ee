//! Unicode's tables, which the browser has.

use js_sys::JsString;
use web_sys::Url;

use crate::domain::mailbox::Spelling;

/// What this browser knows of spelling.
pub(crate) const SPELLING: Spelling = Spelling {
    composed: |text| JsString::from(text).normalize("NFC").into(),
    host: |domain| {
        // Of an address in a URL's sense browsers make the DNS's form.
        let host = Url::new(&format!("http://{domain}")).ok()?.hostname();
        (!host.is_empty()).then_some(host)
    },
};
