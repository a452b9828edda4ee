//! The list of websites: what it shows, to whom, and that its pages fit together.

use orchd_types::websites::{CloudflareStatus, DomainKind, WebsiteKind, WebsiteStatus, WebsitesPage};
use serde_json::json;

use crate::client::Client;
use crate::world::{CUSTOMER, MASTER, NOWHERE, SITE, SUB_CUSTOMER, World, invites, key_of, new_invite};

fn websites(org_id: &str, query: &str) -> String {
    format!("/orgs/{org_id}/websites?{query}")
}

async fn page(client: &Client, query: &str) -> WebsitesPage {
    let answer = client.get(&websites(CUSTOMER, query)).await.is(200);
    serde_json::from_slice(&answer.body).unwrap()
}

fn domains(page: &WebsitesPage) -> Vec<&str> {
    page.items.iter().map(|site| site.domain.domain.as_str()).collect()
}

async fn add(world: &World, id: &str, domain: &str) {
    let sql = "INSERT INTO websites (id, org_id, domain, status, kind, color_code, size, created_at)
               VALUES (?, ?, ?, 'disabled', 'staging', '#123456', 42, 1700000000)";
    sqlx::query(sql).bind(id).bind(CUSTOMER).bind(domain).execute(&world.pool).await.unwrap();
}

/// Invites the existing person to an organization and lets them join.
async fn join(world: &World, org_id: &str, body: &serde_json::Value) -> Client {
    let admin = world.sign_in("admin@master.example").await;
    let link = admin.post(&invites(org_id), body).await.is(201).json();
    let eira = world.sign_in("eira@example.com").await;
    eira.post_nothing(&format!("/invites/{}", key_of(link.as_str().unwrap()))).await.is(200);
    eira
}

#[tokio::test(flavor = "multi_thread")]
async fn websites_are_shown_by_domain_without_deleted_ones() {
    let world = World::new().await;
    add(&world, "b", "Alpha.example").await;
    let admin = world.sign_in("admin@customer.example").await;
    let page = page(&admin, "").await;
    assert_eq!(domains(&page), ["Alpha.example", "site-of-customer.example"]);
    assert_eq!(page.total, 2);
    let site = &page.items[0];
    assert_eq!((site.id.as_str(), site.org_id.as_str()), ("b", CUSTOMER));
    assert_eq!((site.status, site.kind, site.size), (WebsiteStatus::Disabled, WebsiteKind::Staging, 42));
    assert_eq!((site.color_code.as_str(), site.created_at.as_str()), ("#123456", "2023-11-14T22:13:20Z"));
    assert_eq!(
        (site.domain.kind, site.domain.cloudflare_status),
        (DomainKind::Primary, CloudflareStatus::Disconnected)
    );
    assert!(site.aliases.is_empty() && site.subdomains.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn search_finds_part_of_a_domain_in_any_case() {
    let world = World::new().await;
    add(&world, "b", "Bücher.example").await;
    let admin = world.sign_in("admin@customer.example").await;
    for (search, total) in
        [("B%C3%9CCHER", 1), ("example", 2), (".EXAMPLE", 2), ("*", 0), ("%25", 0), ("", 2)]
    {
        let page = page(&admin, &format!("search={search}")).await;
        assert_eq!((page.total, page.items.len() as u64), (total, total), "{search}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn parameters_that_are_no_numbers_are_400_and_too_large_a_limit_is_the_largest() {
    let world = World::new().await;
    let admin = world.sign_in("admin@customer.example").await;
    for query in ["limit=0", "limit=-1", "limit=x", "offset=-1", "offset=1.5", "offset=x"] {
        admin.get(&websites(CUSTOMER, query)).await.refused(400, "invalid_input");
    }
    assert_eq!(page(&admin, "limit=99999999999999999999").await.items.len(), 1);
    let beyond = page(&admin, "offset=7").await;
    assert_eq!((beyond.items.len(), beyond.total), (0, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn each_role_sees_the_websites_it_looks_after() {
    for (org, role, status) in [
        (CUSTOMER, "Sysadmin", 200),
        (CUSTOMER, "SuperAdmin", 200),
        (CUSTOMER, "Support", 403),
        (CUSTOMER, "Business", 403),
        (MASTER, "Sysadmin", 200),
        (MASTER, "Support", 200),
        (MASTER, "Business", 403),
        (MASTER, "SuperAdmin", 200),
    ] {
        let world = World::new().await;
        let eira = join(&world, org, &new_invite("eira@example.com", role)).await;
        eira.get(&websites(CUSTOMER, "")).await.is(status);
    }
    let world = World::new().await;
    let owner = world.sign_in("owner@customer.example").await;
    owner.get(&websites(CUSTOMER, "")).await.is(200);
    owner.get(&websites(MASTER, "")).await.refused(403, "insufficient_privileges");
    owner.get(&websites(SUB_CUSTOMER, "")).await.is(403);
    world.sign_in("eira@example.com").await.get(&websites(CUSTOMER, "")).await.is(403);
    world.client.get(&websites(CUSTOMER, "")).await.refused(401, "invalid_session");
    for org in [MASTER, CUSTOMER] {
        let (eira, accept) = world.super_admin_to_be(org).await;
        eira.get(&websites(CUSTOMER, "")).await.refused(403, "insufficient_privileges");
        eira.post_nothing(&accept).await.is(200);
        eira.get(&websites(CUSTOMER, "")).await.is(200);
    }
    let master = world.sign_in("owner@master.example").await;
    master.get(&websites(NOWHERE, "")).await.refused(404, "not_found");
    master.get(&websites("none", "")).await.refused(400, "invalid_input");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collaborator_sees_what_it_was_given_and_nothing_else() {
    let world = World::new().await;
    for (id, domain) in [("b", "beta.example"), ("c", "gamma.example")] {
        add(&world, id, domain).await;
    }
    let body = json!({
        "email": "eira@example.com", "name": "Eira", "roles": ["SiteAccess"], "siteAccesses": [SITE, "b"],
        "sendEmail": false,
    });
    let eira = join(&world, CUSTOMER, &body).await;
    let page = page(&eira, "").await;
    assert_eq!(domains(&page), ["beta.example", "site-of-customer.example"]);
    assert_eq!(page.total, 2);
    eira.get(&websites(MASTER, "")).await.is(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_of_500_websites_hold_each_one_once() {
    let world = World::new().await;
    world
        .execute(&format!(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
             INSERT INTO websites (id, org_id, domain, color_code, created_at)
             SELECT 'many-' || i, '{CUSTOMER}', 'w' || (i % 9) || '.example', '#000000', 0 FROM n"
        ))
        .await;
    let admin = world.sign_in("admin@customer.example").await;
    let mut all = Vec::new();
    for offset in (0..501).step_by(70) {
        let page = page(&admin, &format!("limit=70&offset={offset}")).await;
        assert_eq!(page.total, 501);
        all.extend(page.items);
    }
    assert!(all.is_sorted_by(|a, b| (&a.domain.domain, &a.id) < (&b.domain.domain, &b.id)));
    assert_eq!(all.len(), 501);
    let found = page(&admin, "search=W3.&limit=10&offset=50").await;
    assert_eq!((found.items.len(), found.total), (6, 56));
    assert_eq!(page(&admin, "").await.items.len(), 100, "unless told otherwise");
    assert_eq!(page(&admin, "limit=1000").await.items.len(), 500, "at most");
}
