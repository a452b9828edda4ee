//! Creating an invite, as behaviour.md tells it: Create 1 to 5, the roles' rights, D2, D4, D6, D8.

use serde_json::{Value, json};

use crate::world::{
    CUSTOMER, EMPTY, MASTER, PASSWORD, RESELLER, RESELLER_HOST, SITE, SUB_CUSTOMER, World, creds, invites,
    key_of, new_invite,
};

#[tokio::test(flavor = "multi_thread")]
async fn create_1_an_unknown_person_becomes_a_pending_login_and_a_pending_member() {
    let world = World::new().await;
    world.invite("Ada@Example.com").await;
    assert_eq!(world.membership("ada@example.com").await, Some((false, false)));
    let sql = "SELECT COUNT(*) FROM logins WHERE email = 'Ada@Example.com' AND realm_id = '11111111-0000-4000-8000-000000000001'";
    assert_eq!(world.count(sql).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn create_1_a_known_login_is_linked_in_any_case_of_its_email() {
    let world = World::new().await;
    let before = world.count("SELECT COUNT(*) FROM logins").await;
    world.invite("EIRA@example.com").await;
    assert_eq!(world.count("SELECT COUNT(*) FROM logins").await, before);
    assert_eq!(world.membership("eira@example.com").await, Some((true, false)));
}

#[tokio::test(flavor = "multi_thread")]
async fn create_2_i5_inviting_again_gives_another_key_and_ends_the_older_one() {
    let world = World::new().await;
    let admin = world.sign_in("admin@master.example").await;
    let old = world.invite("ada@example.com").await;
    let again = json!({"email": "ADA@example.com", "name": "Ada King", "roles": ["Business"], "notifications": ["backups"]});
    let link = admin.post(&invites(CUSTOMER), &again).await.is(201).json();
    let new = key_of(link.as_str().unwrap());
    assert_ne!(old, new);
    assert_eq!(world.mails_when(1).await.len(), 1);
    world.accept(&old, "ada@example.com", PASSWORD).await.is(404);
    assert_eq!(world.validate(&new).await["role"], "Business");
    let ada = world.accept(&new, "ada@example.com", PASSWORD).await.is(200).session();
    assert_eq!(world.client.with_session(&ada).get("/login").await.json()["name"], "Ada King");
    assert_eq!(world.count("SELECT COUNT(*) FROM member_roles r JOIN members m ON m.id = r.member_id JOIN logins l ON l.id = m.login_id WHERE l.email = 'ada@example.com'").await, 1);
    assert_eq!(world.count("SELECT COUNT(*) FROM member_notifications WHERE name = 'backups'").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn create_3_an_active_member_is_not_invited_again() {
    let world = World::new().await;
    let admin = world.sign_in("admin@master.example").await;
    for email in ["support@customer.example", "Support@Customer.Example"] {
        admin.post(&invites(CUSTOMER), &new_invite(email, "Business")).await.refused(400, "already_member");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn create_4_a_mail_goes_out_unless_told_not_to_and_the_link_is_returned_either_way() {
    let world = World::new().await;
    let admin = world.sign_in("admin@master.example").await;
    for (send_email, mails) in [(json!(false), 0), (json!(true), 1), (Value::Null, 2)] {
        let mut body = new_invite("ada@example.com", "Support");
        body["sendEmail"] = send_email;
        let link = admin.post(&invites(CUSTOMER), &body).await.is(201).json();
        assert!(link.as_str().unwrap().starts_with("http://panel.example:8080/invites/"));
        assert_eq!(world.mails_when(mails).await.len(), mails);
    }
    let mut body = new_invite("ada@example.com", "Support");
    body.as_object_mut().unwrap().remove("sendEmail");
    admin.post(&invites(CUSTOMER), &body).await.is(201);
    assert_eq!(world.mails_when(3).await.len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn create_5_a_collaborator_needs_websites_of_that_org_and_other_roles_carry_none() {
    let world = World::new().await;
    let admin = world.sign_in("admin@master.example").await;
    for (roles, sites, outcome) in [
        (json!(["SiteAccess"]), json!([SITE]), Ok(1)),
        (json!(["SiteAccess", "Support"]), json!([SITE, SITE]), Ok(1)),
        (json!(["Support"]), json!([]), Ok(0)),
        (json!(["Support"]), Value::Null, Ok(0)),
        (json!(["SiteAccess"]), Value::Null, Err("website_required")),
        (json!(["SiteAccess"]), json!([]), Err("website_required")),
        (json!(["SiteAccess"]), json!([SITE, "nowhere"]), Err("unknown_website")),
        (json!(["SiteAccess"]), json!(["site-gone"]), Err("unknown_website")),
        (json!(["SiteAccess"]), json!(["site-of-other"]), Err("unknown_website")),
        (json!(["Support"]), json!([SITE]), Err("invalid_input")),
    ] {
        let body = json!({"email": "ada@example.com", "name": "Ada", "roles": roles, "siteAccesses": sites, "sendEmail": false});
        let answer = admin.post(&invites(CUSTOMER), &body).await;
        match outcome {
            Err(code) => drop(answer.refused(400, code)),
            Ok(count) => {
                answer.is(201);
                assert_eq!(world.count("SELECT COUNT(*) FROM member_site_accesses").await, count);
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn inviting_takes_owner_or_super_admin_here_or_in_a_parent() {
    let world = World::new().await;
    let pending = world.sign_in("eira@example.com").await;
    world.invite_to(MASTER, "eira@example.com").await;
    let reseller = world.sign_in_at_reseller("owner@reseller.example").await;
    for (client, allowed) in [
        (world.sign_in("owner@master.example").await, [true; 5]),
        (world.sign_in("admin@master.example").await, [true; 5]),
        (world.sign_in("owner@customer.example").await, [false, false, true, false, false]),
        (world.sign_in("admin@customer.example").await, [false, false, true, false, false]),
        (world.sign_in("support@customer.example").await, [false; 5]),
        (reseller, [false, true, false, true, false]),
        (pending, [false; 5]),
    ] {
        for (org, allowed) in [MASTER, RESELLER, CUSTOMER, SUB_CUSTOMER, EMPTY].into_iter().zip(allowed) {
            let answer = client.post(&invites(org), &new_invite("ada@example.com", "Support")).await;
            let shown = client.get(&format!("/orgs/{org}")).await;
            if allowed {
                answer.is(201);
                shown.is(200);
            } else {
                answer.refused(403, "insufficient_privileges");
                shown.refused(403, "insufficient_privileges");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn inviting_is_refused_for_every_other_role_and_for_a_super_admin_who_has_not_joined_yet() {
    let world = World::new().await;
    let body = new_invite("ada@example.com", "Support");
    for (who, client) in world.who_manages_nobody().await {
        for org in [MASTER, CUSTOMER, EMPTY] {
            for answer in [client.post(&invites(org), &body).await, client.get(&format!("/orgs/{org}")).await]
            {
                assert_eq!(answer.status, 403, "{who}");
                assert_eq!(answer.code(), "insufficient_privileges", "{who}");
            }
        }
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM logins WHERE email = 'ada@example.com'").await, 0);
    for org in [MASTER, CUSTOMER] {
        let (eira, accept) = world.super_admin_to_be(org).await;
        for below in [org, CUSTOMER] {
            eira.post(&invites(below), &body).await.refused(403, "insufficient_privileges");
            eira.get(&format!("/orgs/{below}")).await.refused(403, "insufficient_privileges");
        }
        eira.post_nothing(&accept).await.is(200);
        eira.post(&invites(CUSTOMER), &body).await.is(201);
        eira.get(&format!("/orgs/{CUSTOMER}")).await.is(200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn d8_an_owner_is_invited_from_above_alone_and_only_while_there_is_none() {
    let world = World::new().await;
    let above = world.sign_in("admin@master.example").await;
    let here = world.sign_in("admin@customer.example").await;
    let owner = |email: &str| new_invite(email, "Owner");
    above.post(&invites(CUSTOMER), &owner("ada@example.com")).await.refused(400, "invalid_input");
    above.post(&invites(MASTER), &owner("ada@example.com")).await.refused(400, "invalid_input");
    world.execute("UPDATE member_roles SET role = 'Business' WHERE role = 'Owner' AND member_id IN (SELECT id FROM members WHERE org_id = '11111111-0000-4000-8000-000000000003')").await;
    here.post(&invites(CUSTOMER), &owner("ada@example.com")).await.refused(400, "invalid_input");
    assert_eq!(above.get(&format!("/orgs/{CUSTOMER}")).await.json()["ownerEmail"], Value::Null);

    let link = above.post(&invites(CUSTOMER), &owner("ada@example.com")).await.is(201).json();
    let org = here.get(&format!("/orgs/{CUSTOMER}")).await.is(200).json();
    assert_eq!(org["ownerEmail"], "ada@example.com", "a pending owner is the owner");
    above.post(&invites(CUSTOMER), &owner("bob@example.com")).await.refused(400, "invalid_input");
    here.post(&invites(CUSTOMER), &new_invite("ada@example.com", "Support"))
        .await
        .refused(400, "invalid_input");
    let link2 = above.post(&invites(CUSTOMER), &owner("ada@example.com")).await.is(201).json();
    assert_ne!(link, link2, "resending to the pending owner is no second owner");
    world.accept(&key_of(link2.as_str().unwrap()), "ada@example.com", PASSWORD).await.is(200);
    above.post(&invites(CUSTOMER), &owner("bob@example.com")).await.refused(400, "invalid_input");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_parent_is_shown_to_those_who_run_it() {
    let world = World::new().await;
    let path = format!("/orgs/{CUSTOMER}");
    let above = world.sign_in("admin@master.example").await.get(&path).await.json();
    assert_eq!(above["parentId"], MASTER);
    assert_eq!(above["owner"], "owner@customer.example");
    assert_eq!(above["websitesCount"], 1);
    let here = world.sign_in("admin@customer.example").await.get(&path).await.json();
    assert_eq!(here["parentId"], Value::Null);
    assert_eq!(here["ownerEmail"], "owner@customer.example");
}

#[tokio::test(flavor = "multi_thread")]
async fn u1_the_links_host_is_configured_whatever_the_request_says() {
    let world = World::new().await;
    let admin = world.sign_in("admin@master.example").await;
    for client in [
        admin.clone(),
        admin.at_host("evil.example"),
        admin.with_header("x-forwarded-host", "evil.example").with_header("x-forwarded-proto", "gopher"),
        admin.with_header("forwarded", "host=evil.example"),
    ] {
        for (org, origin) in [
            (CUSTOMER, "http://panel.example:8080".to_owned()),
            (SUB_CUSTOMER, format!("http://{RESELLER_HOST}:8080")),
            (RESELLER, format!("http://{RESELLER_HOST}:8080")),
        ] {
            let link = client
                .post(&invites(org), &new_invite("ada+hosting@example.com", "Support"))
                .await
                .is(201)
                .json();
            let link = link.as_str().unwrap();
            let key = key_of(link);
            assert_eq!(link, format!("{origin}/invites/{key}?email=ada+hosting@example.com"));
            assert!(key.len() >= 22, "128 bits in base64url");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_address_in_two_realms_is_two_logins() {
    let world = World::new().await;
    let one = world.invite_to(CUSTOMER, "ada@example.com").await;
    let two = world.invite_to(SUB_CUSTOMER, "ada@example.com").await;
    assert_eq!(world.count("SELECT COUNT(*) FROM logins WHERE email = 'ada@example.com'").await, 2);
    world.accept(&one, "ada@example.com", "the first password").await.is(200);
    world.accept(&two, "ada@example.com", "the second password").await.is(200);
    let reseller = world.client.at_host(RESELLER_HOST);
    for (client, password, status) in [
        (&world.client, "the first password", 200),
        (&world.client, "the second password", 401),
        (&reseller, "the first password", 401),
        (&reseller, "the second password", 200),
    ] {
        client.post("/login/sessions", &creds("ada@example.com", password)).await.is(status);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn i3_d4_an_invite_lives_as_long_as_configured_by_the_servers_clock() {
    let world = World::new().await;
    world.invite("ada@example.com").await;
    assert_eq!(world.count("SELECT expires_at - created_at FROM invites").await, 10 * 24 * 60 * 60);
    let world = World::with(|config| config.invite_life = std::time::Duration::from_hours(24)).await;
    let key = world.invite("ada@example.com").await;
    assert_eq!(world.count("SELECT expires_at - created_at FROM invites").await, 86_400);
    world.execute("UPDATE invites SET expires_at = unixepoch() + 60").await;
    assert_eq!(world.validate(&key).await["isValid"], true);
    world.execute("UPDATE invites SET expires_at = unixepoch()").await;
    assert_eq!(world.validate(&key).await["isValid"], false);
}

#[tokio::test(flavor = "multi_thread")]
async fn d4_who_invites_and_who_is_invited_are_told_until_when_and_nobody_else() {
    let world = World::with(|config| config.invite_life = std::time::Duration::from_hours(36)).await;
    let admin = world.sign_in("admin@master.example").await;
    let create = async || {
        let answer = admin.post(&invites(CUSTOMER), &new_invite("ada@example.com", "Support")).await.is(201);
        (
            key_of(answer.json().as_str().unwrap()),
            answer.headers["invite-expires"].to_str().unwrap().to_owned(),
        )
    };
    let validate = async |key: &str| {
        let answer = world.client.post_nothing(&format!("/invites/{key}/validate")).await.is(200);
        answer.headers.get("invite-expires").map(|value| value.to_str().unwrap().to_owned())
    };
    let (older, _) = create().await;
    world.execute("UPDATE invites SET created_at = created_at - 60, expires_at = expires_at - 60").await;
    let (key, until) = create().await;
    let form = regex::Regex::new(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$").unwrap();
    assert!(form.is_match(&until), "{until}");
    let life = format!("SELECT unixepoch('{until}') - created_at FROM invites");
    assert_eq!(world.count(&life).await, 36 * 60 * 60);
    assert_eq!(validate(&key).await.as_ref(), Some(&until));
    assert_eq!(validate(&older).await, None);
    assert_eq!(validate("unknown").await, None);

    world.execute("UPDATE invites SET expires_at = unixepoch('2999-12-31T23:59:59Z')").await;
    assert_eq!(validate(&key).await.as_deref(), Some("2999-12-31T23:59:59Z"));
    let refused = admin.post(&invites(CUSTOMER), &new_invite("ada", "Support")).await.is(400);
    let accepted = world.accept(&key, "ada@example.com", PASSWORD).await.is(200);
    for answer in [refused, accepted] {
        assert!(!answer.headers.contains_key("invite-expires"));
    }
    assert_eq!(validate(&key).await, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn d6_i5_removing_a_pending_member_ends_its_invite() {
    let world = World::new().await;
    let key = world.invite("ada@example.com").await;
    world.execute("DELETE FROM members WHERE NOT is_active").await;
    assert_eq!(world.count("SELECT COUNT(*) FROM invites").await, 0);
    world.accept(&key, "ada@example.com", PASSWORD).await.is(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn x4_x5_input_that_does_not_fit_is_refused_with_its_code_and_leaves_nothing_behind() {
    let world = World::new().await;
    let admin = world.sign_in("admin@master.example").await;
    let logins = world.count("SELECT COUNT(*) FROM logins").await;
    let with = |field: &str, value: Value| {
        let mut body = new_invite("ada@example.com", "Support");
        body[field] = value;
        body
    };
    let mut table = vec![
        (with("name", json!("")), "invalid_input"),
        (with("name", json!(" \u{a0} ")), "invalid_input"),
        (with("name", json!("x".repeat(201))), "invalid_input"),
        (with("name", json!("Ada\r\nBcc: all@example.com")), "invalid_input"),
        (with("name", json!("Ada\u{202e}ecalevoL")), "invalid_input"),
        (with("name", json!("Ada\u{0}")), "invalid_input"),
        (with("name", json!(null)), "invalid_input"),
        (with("roles", json!([])), "invalid_input"),
        (with("roles", json!(["Astronaut"])), "invalid_input"),
        (with("roles", json!(["Support", "owner"])), "invalid_input"),
        (with("roles", json!("Support")), "invalid_input"),
        (with("notifications", json!([""])), "invalid_input"),
        (with("notifications", json!(vec!["x"; 101])), "invalid_input"),
        (with("sendEmail", json!("yes")), "invalid_input"),
        (json!({"email": "ada@example.com", "name": "Ada"}), "invalid_input"),
        (json!([]), "invalid_input"),
        (Value::Null, "invalid_input"),
    ];
    for email in
        ["", "ada", "ada@", "ada@example.com\r\nBcc: x@example.com", "a\u{202e}@example.com", "<a@b.c>"]
    {
        table.push((with("email", json!(email)), "invalid_email"));
    }
    table.push((with("email", json!(format!("{}@example.com", "x".repeat(300)))), "invalid_email"));
    for (body, code) in table {
        admin.post(&invites(CUSTOMER), &body).await.refused(400, code);
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM logins").await, logins);
    assert_eq!(world.count("SELECT COUNT(*) FROM invites").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn names_of_all_the_worlds_letters_are_taken_as_they_are() {
    let world = World::new().await;
    let admin = world.sign_in("admin@master.example").await;
    for name in ["O'Neil <b>", "محمد", "Łukasz 🎉", "李明", "A".repeat(200).as_str()] {
        let mut body = new_invite("ada@example.com", "Support");
        body["name"] = json!(name);
        admin.post(&invites(CUSTOMER), &body).await.is(201);
        let stored: String = sqlx::query_scalar("SELECT name FROM logins WHERE email = 'ada@example.com'")
            .fetch_one(&world.pool)
            .await
            .unwrap();
        assert_eq!(stored, name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_renames_a_login_that_others_know() {
    let world = World::new().await;
    world.invite_to(EMPTY, "ada@example.com").await;
    let here = world.sign_in("admin@customer.example").await;
    for name in ["Mallory", "Mallory again"] {
        let mut body = new_invite("ada@example.com", "Support");
        body["name"] = json!(name);
        here.post(&invites(CUSTOMER), &body).await.is(201);
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM logins WHERE name = 'Ada Lovelace'").await, 1);
}
