//! For nginx.

use super::{Site, indented};
use crate::headers::Kind;
use crate::static_files::{HASHED_NAME, TYPES};

pub(super) fn example(site: &Site) -> String {
    let headers = |kind| {
        let lines = site.headers(kind).into_iter();
        indented(4, lines.map(|(name, value)| format!("add_header {name} \"{value}\" always;")))
    };
    // orchd may have its own: each header stands in the answer once, as it is here.
    let hidden = indented(
        4,
        site.headers(Kind::Api).into_iter().map(|(name, _)| format!("proxy_hide_header {name};")),
    );
    let types = indented(4, TYPES.iter().map(|(ending, of)| format!("\"{of}\" {ending};")));
    let Site { host, api, root, .. } = site;
    let (page, asset, invite_page) = (headers(Kind::Page), headers(Kind::Asset), headers(Kind::InvitePage));
    format!(
        "\
# Written by `control-panel-server web-server`. Write it anew after each build of the bundle: the policy names the
# page's inline scripts and styles by their hashes.
server {{
  listen 443 ssl;
  server_name {host};
  # ssl_certificate and ssl_certificate_key belong here.
  root {root};
  server_tokens off;
  gzip_static on;
  gzip_vary on;
  types {{
{types}  }}
  default_type application/octet-stream;

  # Keys stand in these two kinds of paths: no log holds them, not even where orchd is down or the page is missing, for
  # nginx writes the whole request beside an error. What orchd lacks stands in its own log. It tells its realms by the
  # Host.
  location ^~ /api/ {{
    access_log off;
    error_log /dev/null;
    proxy_set_header Host $http_host;
    proxy_set_header X-Forwarded-For $remote_addr;
    proxy_pass {api};
{hidden}{api_headers}  }}
  location ^~ /invites/ {{
    access_log off;
    error_log /dev/null;
{invite_page}    rewrite ^ /index.html break;
  }}
  location ^~ /orgs/ {{
{page}    rewrite ^ /index.html break;
  }}
  # Names with a hash in them never change.
  location ~ \"{HASHED_NAME}\" {{
{hashed}    try_files $uri @missing;
  }}
  location = /index.html {{
{page}  }}
  # A file that is gone is 404, never the page.
  location ~ \\.[^/]*$ {{
{asset}    try_files $uri @missing;
  }}
  location @missing {{
{missing}    return 404;
  }}
  location / {{
{page}    rewrite ^ /index.html break;
  }}
}}
",
        api_headers = headers(Kind::Api),
        hashed = headers(Kind::HashedAsset),
        missing = headers(Kind::Missing),
    )
}
