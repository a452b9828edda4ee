//! An admin pastes a list and invites everybody on it.

mod leaving;
mod list;
mod sending;
mod trouble;

use serde_json::json;

use super::support::{
    Expected, MEMBERS, MEMBERSHIPS, ORG_ID, Page, list_page, member, membership, memberships, on, open, org,
};

const FORM: &str = "/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f/invites/new";
const ORG: &str = "GET /api/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f";
const CREATE: &str = "POST /api/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f/invites";

fn the_org() -> Expected {
    on(ORG).json(200, &org())
}

fn a_super_admin_here() -> Expected {
    on(MEMBERSHIPS).json(200, &memberships(&[membership(ORG_ID, "Acme Hosting", "SuperAdmin")]))
}

async fn at_the_form() -> Page {
    let page = open(FORM, [the_org(), a_super_admin_here()]).await;
    page.wait_for_step("form").await;
    page
}

/// Olga is a member, Grace is invited, nobody else is known.
fn the_members() -> Expected {
    let olga = member("m-olga", "Olga Owner", "Olga@Example.com", true);
    let grace = member("m-grace", "Grace", "grace@example.com", false);
    on(MEMBERS).json(200, &list_page(&[grace, olga], 2))
}

/// The list, looked at; everybody is to be Support.
async fn reviewed(list: &str) -> Page {
    let page = at_the_form().await;
    page.expect(the_members());
    page.fill("#invitee-email", list);
    page.click("input[name=role][value=Support]");
    page.click_action("create-invite");
    page.wait_for_step("review").await;
    page.settled().await;
    page
}

/// So many addresses that nobody knows.
fn people(count: usize) -> String {
    (1..=count).map(|at| format!("p{at}@example.com")).collect::<Vec<_>>().join("\n")
}

fn link(at: usize) -> String {
    format!("https://panel.example.com/invites/key-{at}")
}

/// The `at`th invite is created.
fn created(at: usize) -> Expected {
    on(CREATE).json(201, &json!(link(at)))
}

/// What the rows say has become of them.
fn states(page: &Page) -> Vec<String> {
    page.all("li[data-state]").iter().filter_map(|row| row.get_attribute("data-state")).collect()
}

/// The addresses that were sent, in their order.
fn addresses(page: &Page) -> Vec<String> {
    let address = |body: serde_json::Value| body["email"].as_str().unwrap().to_owned();
    page.sent(CREATE).iter().map(|sent| address(sent.json())).collect()
}
