//! For nginx.

use super::{Site, indented};
use crate::branding::pictures::PATH;
use crate::headers::Kind;
use crate::static_files::{HASHED_NAME, TYPES};

pub(super) fn example(site: &Site) -> String {
    let added = |spaces, headers: &[(String, String)]| {
        let lines = headers.iter();
        indented(spaces, lines.map(|(name, value)| format!("add_header {name} \"{value}\" always;")))
    };
    let headers = |kind| added(4, &site.headers(kind));
    // orchd may have its own: each header stands in the answer once, as it is here.
    let instead = |spaces, headers: &[(String, String)]| {
        let hidden = headers.iter().map(|(name, _)| format!("proxy_hide_header {name};"));
        indented(spaces, hidden) + &added(spaces, headers)
    };
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
{api_headers}    # Which pictures may be kept, and by which policy they are shown, orchd says itself.
    location ~ \"{PATH}\" {{
      proxy_pass {api};
{picture_headers}    }}
  }}
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
        api_headers = instead(4, &site.headers(Kind::Api)),
        picture_headers = instead(6, &site.headers_around_pictures()),
        hashed = headers(Kind::HashedAsset),
        missing = headers(Kind::Missing),
    )
}
