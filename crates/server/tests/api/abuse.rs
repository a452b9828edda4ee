//! Limits (D5, R3): attempts per address and per login or invite, and nobody locked out by somebody else.

use std::net::IpAddr;
use std::time::Duration;

use control_panel_server::config::Limit;

use crate::client::{Answer, Client};
use crate::world::{CUSTOMER, EMPTY, PASSWORD, World, creds, invites, new_invite};

const LONG: Duration = Duration::from_hours(1);

/// The same world seen from another address of this machine.
fn from(world: &World, address: &str) -> Client {
    let base = world.base();
    Client::from_address(&base, Some(address.parse::<IpAddr>().unwrap()))
}

async fn failures_until_429(client: &Client, path: &str, email: &str) -> u32 {
    for failures in 0..50 {
        let answer = client.post(path, &creds(email, "a wrong one")).await;
        if answer.status == 429 {
            assert_eq!(answer.code(), "too_many_requests");
            return failures;
        }
        answer.is(401);
    }
    panic!("no limit within 50 failures");
}

#[tokio::test(flavor = "multi_thread")]
async fn r3_wrong_passwords_for_one_login_from_one_address_are_limited_and_others_get_in() {
    let world =
        World::with(|config| config.limits.failures_per_login_and_address = Limit::new(4, LONG)).await;
    let sign_in = "/login/sessions";
    assert_eq!(failures_until_429(&world.client, sign_in, "eira@example.com").await, 4);
    let eira = creds("eira@example.com", PASSWORD);
    let answer = world.client.post(sign_in, &eira).await.is(429);
    let seconds: u64 = answer.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((3500..=3600).contains(&seconds), "{seconds}");
    from(&world, "127.0.0.2").post(sign_in, &eira).await.is(200);
    world.client.post(sign_in, &creds("owner@master.example", PASSWORD)).await.is(200);
    assert_eq!(
        failures_until_429(&world.client, sign_in, "nobody@example.com").await,
        4,
        "known or not is not told"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn r3_accepting_and_signing_in_count_on_the_same_login() {
    let world =
        World::with(|config| config.limits.failures_per_login_and_address = Limit::new(4, LONG)).await;
    let key = world.invite("eira@example.com").await;
    let path = format!("/invites/{key}");
    assert_eq!(failures_until_429(&world.client, &path, "eira@example.com").await, 4);
    world.accept(&key, "eira@example.com", PASSWORD).await.is(429);
    world.client.post("/login/sessions", &creds("eira@example.com", PASSWORD)).await.is(429);
    assert_eq!(world.membership("eira@example.com").await, Some((true, false)));
    let elsewhere = from(&world, "127.0.0.2");
    elsewhere.post(&path, &creds("eira@example.com", PASSWORD)).await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn r3_failures_from_one_address_are_limited_over_all_logins_and_keys() {
    let world = World::with(|config| config.limits.failures_per_address = Limit::new(6, LONG)).await;
    for n in 0..3 {
        world.client.post("/login/sessions", &creds(&format!("{n}@example.com"), "x")).await.is(401);
        world.accept(&format!("key{n}"), "ada@example.com", "x").await.is(404);
    }
    world.client.post("/login/sessions", &creds("eira@example.com", PASSWORD)).await.is(429);
    world.accept("key", "ada@example.com", "x").await.is(429);
    from(&world, "127.0.0.2").post("/login/sessions", &creds("eira@example.com", PASSWORD)).await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn r3_an_attack_from_everywhere_is_slowed_down_but_the_persons_own_address_stays_open() {
    let world = World::with(|config| config.limits.failures_per_login = Limit::new(6, LONG)).await;
    let eira = creds("eira@example.com", PASSWORD);
    let own = from(&world, "127.0.0.9");
    own.post("/login/sessions", &eira).await.is(200);
    for n in 0..6 {
        let attacker = from(&world, &format!("127.0.1.{}", n + 1));
        attacker.post("/login/sessions", &creds("eira@example.com", "guess")).await.is(401);
    }
    from(&world, "127.0.1.77").post("/login/sessions", &eira).await.is(429);
    own.post("/login/sessions", &eira).await.is(200);
}

/// Fails to sign in as that person from so many addresses, once each.
async fn attack(world: &World, email: &str, addresses: u8) {
    for n in 0..addresses {
        let attacker = from(world, &format!("127.0.1.{}", n + 1));
        attacker.post("/login/sessions", &creds(email, "guess")).await.is(401);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn r3_a_first_time_person_gets_in_whatever_others_fail_at_signing_in() {
    let world = World::with(|config| {
        config.limits.failures_per_login = Limit::new(6, LONG);
        config.limits.failures_per_login_and_address = Limit::new(2, LONG);
        config.limits.failures_per_address = Limit::new(4, LONG);
    })
    .await;
    let key = world.invite("ada@example.com").await;
    attack(&world, "ada@example.com", 6).await;
    // And at the address that she has with others.
    let neighbour = &world.client;
    for email in ["ada@example.com", "eira@example.com", "a@example.com", "b@example.com"] {
        neighbour.post("/login/sessions", &creds(email, "guess")).await;
    }
    neighbour.post("/login/sessions", &creds("ada@example.com", "guess")).await.is(429);
    world.accept(&key, "ada@example.com", "a brand new one").await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn r3_whoever_holds_a_key_gets_in_from_a_new_network_whatever_others_fail_at_signing_in() {
    let world = World::with(|config| config.limits.failures_per_login = Limit::new(6, LONG)).await;
    let key = world.invite("eira@example.com").await;
    attack(&world, "eira@example.com", 6).await;
    let eira = from(&world, "127.0.2.1");
    eira.post("/login/sessions", &creds("eira@example.com", PASSWORD)).await.is(429);
    eira.post(&format!("/invites/{key}"), &creds("eira@example.com", PASSWORD)).await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn r3_with_a_key_passwords_are_not_guessed_from_everywhere_either() {
    let world = World::with(|config| config.limits.failures_per_login = Limit::new(6, LONG)).await;
    let keys = [world.invite("eira@example.com").await, world.invite_to(EMPTY, "eira@example.com").await];
    for n in 0..6_u8 {
        let attacker = from(&world, &format!("127.0.1.{}", n + 1));
        let path = format!("/invites/{}", keys[usize::from(n % 2)]);
        attacker.post(&path, &creds("eira@example.com", "guess")).await.is(401);
    }
    for key in keys {
        let other = from(&world, "127.0.2.1");
        other.post(&format!("/invites/{key}"), &creds("eira@example.com", PASSWORD)).await.is(429);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn r3_d7_whose_an_invite_is_can_be_guessed_a_few_times_for_each_key() {
    let world =
        World::with(|config| config.limits.failures_per_login_and_address = Limit::new(4, LONG)).await;
    let key = world.invite("ada@example.com").await;
    let other = world.invite("bob@example.com").await;
    assert_eq!(failures_until_429(&world.client, &format!("/invites/{key}"), "who@example.com").await, 4);
    world.accept(&other, "bob@example.com", "a brand new one").await.is(200);
    from(&world, "127.0.0.2")
        .post(&format!("/invites/{key}"), &creds("ada@example.com", "a brand new one"))
        .await
        .is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn r3_the_limit_ends_by_itself() {
    let world = World::with(|config| {
        config.limits.failures_per_login_and_address = Limit::new(2, Duration::from_secs(1));
    })
    .await;
    failures_until_429(&world.client, "/login/sessions", "eira@example.com").await;
    let until = tokio::time::Instant::now() + Duration::from_secs(30);
    loop {
        let answer = world.client.post("/login/sessions", &creds("eira@example.com", PASSWORD)).await;
        if answer.status == 200 {
            break;
        }
        answer.is(429);
        assert!(tokio::time::Instant::now() < until, "still held up");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn r3_many_guesses_at_once_are_no_more_guesses_than_one_after_the_other() {
    let world =
        World::with(|config| config.limits.failures_per_login_and_address = Limit::new(3, LONG)).await;
    let mut all = tokio::task::JoinSet::new();
    for n in 0..30 {
        let client = world.client.clone();
        all.spawn(async move {
            client.post("/login/sessions", &creds("eira@example.com", &format!("guess {n}"))).await.status
        });
    }
    let statuses = all.join_all().await;
    assert_eq!(statuses.iter().filter(|s| **s == 401).count(), 3, "{statuses:?}");
    assert_eq!(statuses.iter().filter(|s| **s == 429).count(), 27);
}

#[tokio::test(flavor = "multi_thread")]
async fn r3_a_hundred_guesses_at_once_at_as_many_logins_are_no_more_than_one_after_the_other() {
    let world = World::with(|config| config.limits.failures_per_address = Limit::new(10, LONG)).await;
    let mut all = tokio::task::JoinSet::new();
    for n in 0..100 {
        let client = world.client.clone();
        let guess = creds(&format!("person-{n}@example.com"), "guess");
        all.spawn(async move { client.post("/login/sessions", &guess).await.status });
    }
    let statuses = all.join_all().await;
    assert_eq!(statuses.iter().filter(|s| **s == 401).count(), 10, "{statuses:?}");
    assert_eq!(statuses.iter().filter(|s| **s == 429).count(), 90);
}

#[tokio::test(flavor = "multi_thread")]
async fn r3_whoever_signs_in_gives_the_place_back_and_so_does_whoever_breaks_off() {
    let world = World::with(|config| config.limits.failures_per_address = Limit::new(3, LONG)).await;
    let eira = creds("eira@example.com", PASSWORD);
    for _ in 0..5 {
        world.client.post("/login/sessions", &eira).await.is(200);
        let late =
            tokio::time::timeout(Duration::from_millis(1), world.client.post("/login/sessions", &eira));
        drop(late.await);
    }
    crate::world::until("what was broken off has ended", async || {
        let answer = world.client.post("/login/sessions", &eira).await;
        (answer.status == 200).then_some(())
    })
    .await;
    for n in 0..3 {
        world.client.post("/login/sessions", &creds(&format!("{n}@example.com"), "x")).await.is(401);
    }
    world.client.post("/login/sessions", &eira).await.is(429);
}

#[tokio::test(flavor = "multi_thread")]
async fn q12_of_very_many_at_once_each_is_answered_soon_or_told_that_there_are_too_many() {
    let world = World::with(|config| config.connections.at_once = 1000).await;
    let mut all = tokio::task::JoinSet::new();
    for n in 0..600 {
        let client = world.client.amid_faults();
        let guess = creds(&format!("person-{n}@example.com"), "guess");
        all.spawn(async move { client.post("/login/sessions", &guess).await.status });
    }
    let statuses = all.join_all().await;
    let count = |wanted| statuses.iter().filter(|status| **status == wanted).count();
    // 408 on a machine so slow that even those who have their turn wait for half a minute.
    let (refused, too_many, too_slow) = (count(401), count(503), count(408));
    assert_eq!(refused + too_many + too_slow, 600, "{statuses:?}");
    assert!(refused > 0 && too_many > 0, "{refused}, {too_many} and {too_slow}");
    world.client.post("/login/sessions", &creds("eira@example.com", PASSWORD)).await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn r3_validating_and_inviting_have_their_limits_too() {
    let world = World::with(|config| {
        config.limits.validations_per_address = Limit::new(3, LONG);
        config.limits.invites_per_login = Limit::new(2, LONG);
    })
    .await;
    for _ in 0..3 {
        world.client.post_nothing("/invites/x/validate").await.is(200);
    }
    world.client.post_nothing("/invites/x/validate").await.refused(429, "too_many_requests");
    from(&world, "127.0.0.2").post_nothing("/invites/x/validate").await.is(200);
    let admin = world.sign_in("admin@master.example").await;
    let body = new_invite("ada@example.com", "Support");
    admin.post(&invites(CUSTOMER), &body).await.is(201);
    admin.post(&invites(CUSTOMER), &body).await.is(201);
    admin.post(&invites(CUSTOMER), &body).await.refused(429, "too_many_requests");
    let other = world.sign_in("owner@master.example").await;
    other.post(&invites(CUSTOMER), &body).await.is(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn r3_a_forwarded_address_is_believed_from_a_configured_proxy_alone() {
    for (trusted, status) in [(vec!["127.0.0.1".parse().unwrap()], 200), (vec![], 429)] {
        let world = World::with(|config| {
            config.trusted_proxies = trusted;
            config.limits.failures_per_address = Limit::new(2, LONG);
        })
        .await;
        let attacker = world.client.with_header("x-forwarded-for", "192.0.2.1");
        for _ in 0..2 {
            attacker.post("/login/sessions", &creds("a@example.com", "x")).await.is(401);
        }
        attacker.post("/login/sessions", &creds("a@example.com", "x")).await.is(429);
        let other = world.client.with_header("x-forwarded-for", "192.0.2.2");
        other.post("/login/sessions", &creds("eira@example.com", PASSWORD)).await.is(status);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn r3_whoever_waits_as_long_as_retry_after_says_gets_in() {
    let world = World::with(|config| {
        config.limits.failures_per_login_and_address = Limit::new(1, Duration::from_millis(2500));
        config.limits.validations_per_address = Limit::new(1, Duration::from_millis(1500));
    })
    .await;
    let eira = creds("eira@example.com", PASSWORD);
    world.client.post("/login/sessions", &creds("eira@example.com", "a wrong one")).await.is(401);
    wait_as_told(&world.client.post("/login/sessions", &eira).await.is(429), 3).await;
    world.client.post("/login/sessions", &eira).await.is(200);

    world.client.post_nothing("/invites/x/validate").await.is(200);
    wait_as_told(&world.client.post_nothing("/invites/x/validate").await.is(429), 2).await;
    world.client.post_nothing("/invites/x/validate").await.is(200);
}

/// Not a moment longer than the answer says.
async fn wait_as_told(answer: &Answer, most: u64) {
    let seconds = answer.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=most).contains(&seconds), "{seconds}");
    tokio::time::sleep(Duration::from_secs(seconds)).await;
}
