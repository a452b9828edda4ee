//! Who has been invited and hasn't joined.

mod reading;
mod resend;
mod revoke;

use serde_json::{Value, json};

use super::support::{Expected, MEMBERS, Page, list_page, member, on, open, org};

const LIST: &str = "/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f/invites";
const ORG: &str = "GET /api/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f";
const CREATE: &str = "POST /api/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f/invites";

fn the_org() -> Expected {
    on(ORG).json(200, &org())
}

fn grace() -> Value {
    let mut grace = member("m-grace", "Grace Hopper", "grace@example.com", false);
    grace["roles"] = json!(["SiteAccess", "Support"]);
    grace["siteAccesses"] = json!(["w1"]);
    grace["notifications"] = json!(["backups"]);
    grace
}

fn lin() -> Value {
    member("m-lin", "Lin", "lin@example.com", false)
}

fn olga() -> Value {
    member("m-olga", "Olga Owner", "olga@example.com", true)
}

/// The list of an organization with those members.
async fn at_the_list(members: &[Value]) -> Page {
    let page = open(LIST, [the_org(), on(MEMBERS).json(200, &list_page(members, members.len()))]).await;
    page.wait_for_step("pending").await;
    page.settled().await;
    page
}

/// The names in the list.
fn names(page: &Page) -> Vec<String> {
    page.all("tbody[data-member] tr:first-child td:first-child bdi")
        .iter()
        .filter_map(|name| name.text_content())
        .collect()
}
