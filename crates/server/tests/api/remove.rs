//! Removing members: who may remove whom, and what ends with it.

use serde_json::json;

use crate::client::Client;
use crate::world::{CUSTOMER, EMPTY, MASTER, NOWHERE, PASSWORD, World, creds, invites, key_of, new_invite};

async fn path_of(world: &World, org_id: &str, email: &str) -> String {
    let sql =
        "SELECT m.id FROM members m JOIN logins l ON l.id = m.login_id WHERE m.org_id = ? AND l.email = ?";
    let id: String = sqlx::query_scalar(sql).bind(org_id).bind(email).fetch_one(&world.pool).await.unwrap();
    format!("/orgs/{org_id}/members/{id}")
}

async fn invite(admin: &Client, org_id: &str, email: &str, role: &str) -> String {
    let link = admin.post(&invites(org_id), &new_invite(email, role)).await.is(201).json();
    key_of(link.as_str().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn d6_i5_an_admin_who_removes_a_pending_member_ends_its_invite() {
    let world = World::new().await;
    let admin = world.sign_in("admin@customer.example").await;
    let key = invite(&admin, CUSTOMER, "ada@example.com", "Support").await;
    let path = path_of(&world, CUSTOMER, "ada@example.com").await;
    let answer = admin.delete(&path).await.is(204);
    assert!(answer.body.is_empty());
    assert_eq!(world.validate(&key).await, json!({"isValid": false}));
    world.accept(&key, "ada@example.com", PASSWORD).await.refused(404, "not_found");
    assert_eq!(world.membership("ada@example.com").await, None);
    admin.delete(&path).await.refused(404, "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pending_login_goes_with_its_last_invite_and_a_registered_one_stays() {
    let world = World::new().await;
    let admin = world.sign_in("admin@master.example").await;
    let count = "SELECT COUNT(*) FROM logins WHERE email_canonical = 'ada@example.com'";
    invite(&admin, CUSTOMER, "ada@example.com", "Support").await;
    let other = invite(&admin, MASTER, "ada@example.com", "Support").await;
    admin.delete(&path_of(&world, CUSTOMER, "ada@example.com").await).await.is(204);
    assert_eq!(world.count(count).await, 1, "another organization has invited it too");
    assert_eq!(world.validate(&other).await["isValid"], true);
    admin.delete(&path_of(&world, MASTER, "ada@example.com").await).await.is(204);
    assert_eq!(world.count(count).await, 0);

    invite(&admin, CUSTOMER, "eira@example.com", "Support").await;
    admin.delete(&path_of(&world, CUSTOMER, "eira@example.com").await).await.is(204);
    world.client.post("/login/sessions", &creds("eira@example.com", PASSWORD)).await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_active_member_loses_what_it_could_do_at_once_and_can_be_invited_again() {
    let world = World::new().await;
    let owner = world.sign_in("owner@customer.example").await;
    let admin = world.sign_in("admin@customer.example").await;
    owner.delete(&path_of(&world, CUSTOMER, "admin@customer.example").await).await.is(204);
    admin.get(&format!("/orgs/{CUSTOMER}")).await.is(403);
    admin.get("/login").await.is(200);
    assert_eq!(admin.get("/login/memberships").await.json()["memberships"], json!([]));
    let key = invite(&owner, CUSTOMER, "admin@customer.example", "Support").await;
    admin.post_nothing(&format!("/invites/{key}")).await.is(200);
    assert_eq!(admin.get("/login/memberships").await.json()["memberships"][0]["roles"], json!(["Support"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_owner_and_super_admin_here_or_above_may() {
    for (actor, status) in [
        ("owner@master.example", 204),
        ("admin@master.example", 204),
        ("owner@customer.example", 204),
        ("admin@customer.example", 204),
        ("support@customer.example", 403),
        ("eira@example.com", 403),
    ] {
        let world = World::new().await;
        world.invite("ada@example.com").await;
        let path = path_of(&world, CUSTOMER, "ada@example.com").await;
        let actor = world.sign_in(actor).await;
        actor.delete(&path).await.is(status);
        assert_eq!(world.membership("ada@example.com").await.is_none(), status == 204);
    }
    let world = World::new().await;
    let path = path_of(&world, CUSTOMER, "support@customer.example").await;
    let reseller = world.sign_in_at_reseller("owner@reseller.example").await;
    reseller.delete(&path).await.refused(403, "insufficient_privileges");
    world.client.delete(&path).await.refused(401, "invalid_session");
}

#[tokio::test(flavor = "multi_thread")]
async fn removing_is_refused_for_every_other_role_and_for_a_super_admin_who_has_not_joined_yet() {
    let world = World::new().await;
    let all = world.who_manages_nobody().await;
    let mut paths = vec![path_of(&world, CUSTOMER, "support@customer.example").await];
    for org in [MASTER, CUSTOMER, EMPTY] {
        world.invite_to(org, "ada@example.com").await;
        paths.push(path_of(&world, org, "ada@example.com").await);
    }
    let count = "SELECT COUNT(*) FROM members";
    let before = world.count(count).await;
    for (who, client) in all {
        for path in &paths {
            let answer = client.delete(path).await;
            assert_eq!(answer.status, 403, "{who}");
            assert_eq!(answer.code(), "insufficient_privileges", "{who}");
        }
    }
    assert_eq!(world.count(count).await, before);
    for org in [MASTER, CUSTOMER] {
        let (eira, accept) = world.super_admin_to_be(org).await;
        world.invite("ada@example.com").await;
        let path = path_of(&world, CUSTOMER, "ada@example.com").await;
        eira.delete(&path).await.refused(403, "insufficient_privileges");
        assert_eq!(world.membership("ada@example.com").await, Some((false, false)));
        eira.post_nothing(&accept).await.is(200);
        eira.delete(&path).await.is(204);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_removes_an_owner_who_has_joined() {
    let world = World::new().await;
    let path = path_of(&world, CUSTOMER, "owner@customer.example").await;
    for actor in ["owner@master.example", "admin@customer.example", "owner@customer.example"] {
        let actor = world.sign_in(actor).await;
        actor.delete(&path).await.refused(403, "insufficient_privileges");
    }
    assert_eq!(world.membership("owner@customer.example").await, Some((true, true)));
}

#[tokio::test(flavor = "multi_thread")]
async fn d8_a_pending_owner_is_removed_from_above_alone() {
    let world = World::new().await;
    let above = world.sign_in("admin@master.example").await;
    let key = invite(&above, EMPTY, "admin@customer.example", "SuperAdmin").await;
    let here = world.sign_in("admin@customer.example").await;
    here.post_nothing(&format!("/invites/{key}")).await.is(200);
    invite(&above, EMPTY, "olga@example.com", "Owner").await;
    let path = path_of(&world, EMPTY, "olga@example.com").await;
    here.delete(&path).await.refused(403, "insufficient_privileges");
    above.delete(&path).await.is(204);
    invite(&above, EMPTY, "other@example.com", "Owner").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_locks_themselves_out() {
    let world = World::new().await;
    let admin = world.sign_in("admin@customer.example").await;
    let path = path_of(&world, CUSTOMER, "admin@customer.example").await;
    admin.delete(&path).await.refused(400, "invalid_input");
    admin.get(&format!("/orgs/{CUSTOMER}")).await.is(200);
    let above = world.sign_in("admin@master.example").await;
    invite(&above, CUSTOMER, "admin@master.example", "Support").await;
    let own_invite = path_of(&world, CUSTOMER, "admin@master.example").await;
    above.delete(&own_invite).await.is(204);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_member_is_found_in_its_own_organization_alone() {
    let world = World::new().await;
    let admin = world.sign_in("admin@master.example").await;
    let path = path_of(&world, CUSTOMER, "support@customer.example").await;
    admin.delete(&path.replace(CUSTOMER, MASTER)).await.refused(404, "not_found");
    admin.delete(&path.replace(CUSTOMER, NOWHERE)).await.refused(404, "not_found");
    admin.delete(&format!("/orgs/{CUSTOMER}/members/{NOWHERE}")).await.refused(404, "not_found");
    admin.delete(&format!("/orgs/{CUSTOMER}/members/none")).await.refused(400, "invalid_input");
    admin.delete(&format!("/orgs/none/members/{NOWHERE}")).await.refused(400, "invalid_input");
    admin
        .delete(&path.to_uppercase().replace("/ORGS/", "/orgs/").replace("/MEMBERS/", "/members/"))
        .await
        .is(204);
}

#[tokio::test(flavor = "multi_thread")]
async fn accepting_and_revoking_at_once_leave_either_a_member_or_nothing() {
    let world = World::new().await;
    let admin = world.sign_in("admin@customer.example").await;
    for round in 0..10 {
        let email = format!("ada{round}@example.com");
        let key = invite(&admin, CUSTOMER, &email, "Support").await;
        let path = path_of(&world, CUSTOMER, &email).await;
        let (accepted, removed) =
            tokio::join!(world.accept(&key, &email, "a brand new one"), admin.delete(&path));
        removed.is(204);
        assert!(matches!(accepted.status, 200 | 404), "{}", accepted.status);
        assert_eq!(world.membership(&email).await, None, "removed before or after joining");
    }
}
