//! The list of members: what it shows, to whom, and that its pages fit together.

use orchd_types::members::{Member, MembersPage};
use orchd_types::role::Role;
use serde_json::json;

use crate::client::Client;
use crate::world::{CUSTOMER, EMPTY, MASTER, NOWHERE, RESELLER, SITE, SUB_CUSTOMER, World, invites};

fn members(org_id: &str, query: &str) -> String {
    format!("/orgs/{org_id}/members?{query}")
}

async fn page(client: &Client, query: &str) -> MembersPage {
    let answer = client.get(&members(CUSTOMER, query)).await.is(200);
    serde_json::from_slice(&answer.body).unwrap()
}

fn names(page: &MembersPage) -> Vec<&str> {
    page.items.iter().map(|member| member.name.as_str()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn active_and_pending_members_are_shown_with_all_they_were_given() {
    let world = World::new().await;
    let admin = world.sign_in("admin@master.example").await;
    let body = json!({
        "email": "Ada@Example.com", "name": "Ada", "roles": ["Business", "SiteAccess"], "siteAccesses": [SITE],
        "notifications": ["backups, failed", "news"], "sendEmail": false,
    });
    admin.post(&invites(CUSTOMER), &body).await.is(201);
    world.execute("UPDATE members SET joined_at = 1700000000 WHERE NOT is_active").await;

    let page = page(&admin, "").await;
    assert_eq!(page.total, 4);
    let ada = page.items.iter().find(|member| member.name == "Ada").unwrap();
    let expected = Member {
        id: ada.id.clone(),
        login_id: ada.login_id.clone(),
        is_active: false,
        email: "Ada@Example.com".to_owned(),
        name: "Ada".to_owned(),
        roles: vec![Role::Business, Role::SiteAccess],
        site_accesses: vec![SITE.to_owned()],
        notifications: vec!["backups, failed".to_owned(), "news".to_owned()],
        joined_at: "2023-11-14".to_owned(),
        avatar_path: None,
        color_code: ada.color_code.clone(),
    };
    assert_eq!(*ada, expected);
    assert_ne!(ada.id, ada.login_id);
    let owner = page.items.iter().find(|member| member.email == "owner@customer.example").unwrap();
    assert!(owner.is_active && owner.site_accesses.is_empty() && owner.notifications.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn joined_at_is_the_day_of_the_first_invite_until_the_day_of_joining() {
    let world = World::new().await;
    let admin = world.sign_in("admin@master.example").await;
    world.invite("ada@example.com").await;
    world.execute("UPDATE members SET joined_at = 1700000000 WHERE NOT is_active").await;
    let key = world.invite("ada@example.com").await;
    let ada = || async { page(&admin, "search=ada@").await.items.remove(0) };
    assert_eq!(ada().await.joined_at, "2023-11-14");
    world.accept(&key, "ada@example.com", "a brand new one").await.is(200);
    let joined = ada().await;
    assert!(joined.is_active && joined.joined_at.as_str() > "2023-11-14", "{}", joined.joined_at);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_owner_and_super_admin_here_or_above_may_read_it() {
    let world = World::new().await;
    for (email, org, status) in [
        ("owner@master.example", CUSTOMER, 200),
        ("admin@master.example", CUSTOMER, 200),
        ("admin@master.example", SUB_CUSTOMER, 200),
        ("owner@customer.example", CUSTOMER, 200),
        ("admin@customer.example", CUSTOMER, 200),
        ("support@customer.example", CUSTOMER, 403),
        ("eira@example.com", CUSTOMER, 403),
        ("owner@customer.example", MASTER, 403),
        ("owner@master.example", NOWHERE, 404),
        ("owner@master.example", "none", 404),
    ] {
        world.sign_in(email).await.get(&members(org, "")).await.is(status);
    }
    let reseller = world.sign_in_at_reseller("owner@reseller.example").await;
    reseller.get(&members(SUB_CUSTOMER, "")).await.is(200);
    reseller.get(&members(RESELLER, "")).await.is(200);
    reseller.get(&members(CUSTOMER, "")).await.is(403);
    world.client.get(&members(CUSTOMER, "")).await.refused(401, "invalid_session");
    world.execute(&format!("UPDATE orgs SET status = 'deleted' WHERE id = '{CUSTOMER}'")).await;
    world.sign_in("owner@master.example").await.get(&members(CUSTOMER, "")).await.is(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn reading_it_is_refused_for_every_other_role_and_for_a_super_admin_who_has_not_joined_yet() {
    let world = World::new().await;
    for (who, client) in world.who_manages_nobody().await {
        for org in [MASTER, CUSTOMER, EMPTY] {
            let answer = client.get(&members(org, "")).await;
            assert_eq!(answer.status, 403, "{who}");
            assert_eq!(answer.code(), "insufficient_privileges", "{who}");
        }
    }
    for org in [MASTER, CUSTOMER] {
        let (eira, accept) = world.super_admin_to_be(org).await;
        for below in [org, CUSTOMER] {
            eira.get(&members(below, "")).await.refused(403, "insufficient_privileges");
        }
        eira.post_nothing(&accept).await.is(200);
        eira.get(&members(CUSTOMER, "")).await.is(200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn search_finds_part_of_a_name_or_an_address_in_any_case() {
    let world = World::new().await;
    let admin = world.sign_in("admin@master.example").await;
    for (email, name) in [("jb@example.com", "Jörg BÄR"), ("100%@example.com", "Zoë")] {
        let body = json!({"email": email, "name": name, "roles": ["Support"], "sendEmail": false});
        admin.post(&invites(CUSTOMER), &body).await.is(201);
    }
    for (search, found) in [
        ("jörg", vec!["Jörg BÄR"]),
        ("b%C3%A4r", vec!["Jörg BÄR"]),
        ("ZO%C3%8B", vec!["Zoë"]),
        ("JB@EXAMPLE", vec!["Jörg BÄR"]),
        ("0%25@", vec!["Zoë"]),
        ("_", vec![]),
        ("*", vec![]),
        ("%20example.com", vec!["Jörg BÄR", "Zoë"]),
        ("nobody", vec![]),
    ] {
        let page = page(&admin, &format!("search={search}")).await;
        assert_eq!(names(&page), found, "{search}");
        assert_eq!(page.total, found.len() as u64, "{search}");
    }
    assert_eq!(page(&admin, "search=").await.total, 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_picks_those_who_hold_it_and_one_never_heard_of_nobody() {
    let world = World::new().await;
    let admin = world.sign_in("admin@master.example").await;
    let body = json!({"email": "ada@example.com", "name": "Ada", "roles": ["Business", "Support"], "sendEmail": false});
    admin.post(&invites(CUSTOMER), &body).await.is(201);
    for (role, total) in
        [("Owner", 1), ("SuperAdmin", 1), ("Support", 2), ("Business", 1), ("Sysadmin", 0), ("Astronaut", 0)]
    {
        let page = page(&admin, &format!("role={role}")).await;
        assert_eq!((page.total, page.items.len()), (total, usize::try_from(total).unwrap()), "{role}");
    }
    assert_eq!(names(&page(&admin, "role=Support&search=ADA").await), ["Ada"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn parameters_that_say_nothing_sensible_count_as_not_given() {
    let world = World::new().await;
    let admin = world.sign_in("admin@master.example").await;
    let plain = page(&admin, "").await;
    for query in [
        "limit=0",
        "limit=-1",
        "limit=ten",
        "limit=",
        "offset=-1",
        "offset=x",
        "sortBy=password",
        "sortBy=name;DROP",
        "sortOrder=DESC",
        "sortOrder=x",
        "role=",
        "unheard=of",
    ] {
        assert_eq!(page(&admin, query).await, plain, "{query}");
    }
    assert_eq!(
        names(&plain),
        ["admin@customer.example", "owner@customer.example", "support@customer.example"]
    );
    let beyond = page(&admin, "offset=99999999999999999999").await;
    assert_eq!((beyond.items.len(), beyond.total), (0, 3));
}

/// 500 pending members beside the three, with few names and dates, so that ids have to decide.
async fn crowd(world: &World) {
    world
        .execute(&format!(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
             INSERT INTO logins (id, realm_id, email, email_canonical, name, color_code, created_at)
             SELECT 'login-' || i, '{MASTER}', 'p' || i || '@example.com', 'p' || i || '@example.com',
                    'Person ' || (i % 7), '#000000', 0 FROM n"
        ))
        .await;
    world
        .execute(&format!(
            "INSERT INTO members (id, org_id, login_id, joined_at)
             SELECT 'member-' || substr(id, 7), '{CUSTOMER}', id, 1700000000 + 86400 * (substr(id, 7) % 5)
             FROM logins WHERE id LIKE 'login-%'"
        ))
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_of_500_members_hold_each_one_once_in_every_order() {
    let world = World::new().await;
    crowd(&world).await;
    let admin = world.sign_in("admin@master.example").await;
    for sort_by in ["name", "email", "joinedAt", "isActive"] {
        let mut orders = Vec::new();
        for sort_order in ["asc", "desc"] {
            let sort = format!("sortBy={sort_by}&sortOrder={sort_order}");
            let whole = page(&admin, &format!("{sort}&limit=1000")).await;
            assert_eq!((whole.items.len(), whole.total), (500, 503), "at most 500 at once");
            let mut all = Vec::new();
            for offset in (0..503).step_by(60) {
                let page = page(&admin, &format!("{sort}&limit=60&offset={offset}")).await;
                assert_eq!(page.total, 503);
                all.extend(page.items);
            }
            assert_eq!(all[..500], whole.items[..], "{sort}");
            let mut ids: Vec<&str> = all.iter().map(|member| member.id.as_str()).collect();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), 503, "{sort}");
            let is_sorted = match sort_by {
                "name" => all.is_sorted_by(|a, b| (a.name.to_lowercase()) <= b.name.to_lowercase()),
                "email" => all.is_sorted_by(|a, b| a.email <= b.email),
                "joinedAt" => all.is_sorted_by(|a, b| a.joined_at <= b.joined_at),
                _ => all.is_sorted_by(|a, b| a.is_active <= b.is_active),
            };
            assert_eq!(is_sorted, sort_order == "asc", "{sort}");
            orders.push(all);
        }
        if sort_by != "isActive" {
            orders[1].reverse();
            assert_eq!(orders[0], orders[1], "{sort_by}: one way is the other reversed");
        }
    }
    let found = page(&admin, "search=PERSON%203&limit=10&offset=70").await;
    assert_eq!((found.items.len(), found.total), (2, 72));
    assert_eq!(page(&admin, "").await.items.len(), 100, "unless told otherwise");
}
