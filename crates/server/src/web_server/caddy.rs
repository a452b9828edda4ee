//! For Caddy.

use super::{Site, indented};
use crate::branding::pictures::PATH;
use crate::headers::Kind;
use crate::static_files::{HASHED_NAME, TYPES};

pub(super) fn example(site: &Site) -> String {
    let set = |headers: Vec<(String, String)>| {
        indented(8, headers.into_iter().map(|(name, value)| format!("{name} \"{value}\"")))
    };
    let headers = |kind| set(site.headers(kind));
    let types: String = TYPES
        .iter()
        .filter(|(ending, _)| *ending != "html")
        .map(|(ending, of)| {
            format!("    @{ending} path *.{ending}\n    header @{ending} Content-Type \"{of}\"\n")
        })
        .collect::<Vec<_>>()
        .concat();
    let Site { host, api, root, .. } = site;
    let (page, asset) = (headers(Kind::Page), headers(Kind::Asset));
    let block = |matcher: &str, headers: &str, what: &str| {
        // Deferred: set when the answer is written, in place of what orchd may have set.
        format!(
            "    handle {matcher}{{\n      header {{\n        defer\n{headers}      }}\n      {what}\n    }}\n"
        )
    };
    let the_page = "rewrite * /index.html\n      file_server {\n        precompressed br gzip\n      }";
    let the_file = "file_server {\n        precompressed br gzip\n      }";
    let proxy = format!("reverse_proxy {api}");
    // Nothing is logged unless `log` is added: keys stand in the paths of /api and /invites.
    let proxied = [
        block("@picture ", &set(site.headers_around_pictures()), &proxy),
        block("/api/* ", &headers(Kind::Api), &proxy),
    ]
    .concat();
    let blocks = [
        block("/invites/* ", &headers(Kind::InvitePage), the_page),
        block("/orgs/* ", &page, the_page),
        block("@hashed ", &headers(Kind::HashedAsset), the_file),
        block("@file ", &asset, the_file),
        block("", &page, the_page),
    ]
    .concat();
    format!(
        "\
# Written by `control-panel-server web-server`. Write it anew after each build of the bundle: the policy names the
# page's inline scripts and styles by their hashes. Keys stand in the paths of /api and /invites: add no `log` to the
# site. Caddy's own log tells of errors without the path; where there are global options already, put this among them.
{{
  log default {{
    format filter {{
      wrap json
      fields {{
        request>uri delete
      }}
    }}
  }}
}}
{host} {{
  root * {root}
  route {{
    @picture path_regexp \"{PATH}\"
    @hashed path_regexp \"{HASHED_NAME}\"
    @file {{
      path_regexp \"\\.[^/]*$\"
      not path /index.html
    }}
{proxied}{types}{blocks}  }}
  handle_errors {{
      header {{
{missing}      }}
      respond {{err.status_code}}
  }}
}}
",
        missing = headers(Kind::Missing)
    )
}
