//! What all mails have in common: how the page looks, that names are data in it, and that the language is the one that
//! is being spoken ([`words::speaking`]).

use orchd_types::text::neutralised;

/// The whole page: under the organization's name, `inner` as it is.
pub(super) fn page(org_name: &str, inner: &str) -> String {
    let org = escaped(org_name);
    let (lang, dir) = (words::tag(), if words::is_from_right() { "rtl" } else { "ltr" });
    format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\"><head><meta charset=\"utf-8\">\
<meta name=\"viewport\" content=\"width=device-width\">\
<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"supported-color-schemes\" content=\"light dark\">\
<title>{org}</title>{STYLE}</head>\n\
<body class=\"page\" style=\"{BODY}\">\
<div class=\"card\" style=\"{CARD}\">\n\
<p style=\"margin:0 0 16px;font-weight:600;font-size:20px\">{org}</p>\n\
{inner}</div></body></html>\n"
    )
}

/// How a mail begins; with nobody's name where there is none.
pub(super) fn greeting(name: &str) -> String {
    let name = neutralised(name);
    if name.is_empty() { words::mail::hello().to_owned() } else { words::mail::hello_name(&name) }
}

const BODY: &str = "margin:0;padding:24px 12px;background:#f3f4f7;color:#1c2230;\
font:16px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif";
const CARD: &str = "max-width:520px;margin:0 auto;padding:32px;background:#ffffff;border-radius:12px";
/// Style of the one thing to press.
pub(super) const BUTTON: &str = "display:inline-block;padding:12px 22px;border-radius:8px;background:#2851c8;\
color:#ffffff;font-weight:600;text-decoration:none";
/// Style of an address.
pub(super) const LINK: &str = "color:#2851c8;word-break:break-all";
/// Style of what matters less.
pub(super) const QUIET: &str = "margin-bottom:0;color:#596173;font-size:14px";
/// For mail programs that know the dark scheme; the others keep the colours above.
const STYLE: &str = "<style>@media (prefers-color-scheme:dark){.page{background:#12151c!important;\
color:#e8ebf2!important}.card{background:#1d222d!important}.link{color:#9db8ff!important}\
.quiet{color:#a5aec0!important}.button{background:#9db8ff!important;color:#10182b!important}}</style>";

/// `text` as HTML text or as the value of a quoted attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c => html.push(c),
        }
    }
    html
}
