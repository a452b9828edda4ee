//! Q11: a database that somebody else has locked. Whoever only reads goes on, and whoever writes is told so in time.

use std::time::Duration;

use reqwest::Method;
use tokio::task::JoinSet;

use crate::client::Client;
use crate::world::{World, until};

/// So many of this request at the same time, and their statuses.
async fn statuses(client: &Client, method: Method, path: &str, count: usize) -> Vec<u16> {
    let mut all = JoinSet::new();
    for _ in 0..count {
        let (client, method, path) = (client.amid_faults(), method.clone(), path.to_owned());
        all.spawn(async move { client.send(method, &path, None).await.status });
    }
    all.join_all().await
}

/// Makes all sessions ones that were last used so long ago.
async fn leave_alone(world: &World, seconds: u32) {
    world.execute(&format!("UPDATE sessions SET last_seen_at = unixepoch() - {seconds}")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_while_the_database_is_locked_whoever_is_signed_in_reads_on() {
    let world = World::new().await;
    let eira = world.sign_in("eira@example.com").await;
    leave_alone(&world, 3600).await;
    let key = world.invite("ada@example.com").await;
    let lock = control_panel_server::db::begin(&world.pool).await.unwrap();
    assert_eq!(statuses(&eira, Method::GET, "/login", 40).await, [200; 40]);
    assert_eq!(statuses(&eira, Method::GET, "/login/memberships", 20).await, [200; 20]);
    let validate = format!("/invites/{key}/validate");
    assert_eq!(statuses(&world.client, Method::POST, &validate, 20).await, [200; 20]);
    drop(lock);
    until("the use of the session is written down", async || {
        eira.get("/login").await.is(200);
        let idle = world.count("SELECT unixepoch() - MIN(last_seen_at) FROM sessions").await;
        (idle < 600).then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_those_who_wait_for_a_locked_database_hold_up_no_reader() {
    let world = World::new().await;
    let eira = world.sign_in("eira@example.com").await;
    let lock = control_panel_server::db::begin(&world.pool).await.unwrap();
    // They wait for five seconds; on a busy machine reading takes as long, but not every time.
    for tried in 1.. {
        let leaving = eira.clone();
        let sign_outs =
            tokio::spawn(
                async move { statuses(&leaving, Method::DELETE, "/login/sessions/current", 12).await },
            );
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert_eq!(statuses(&world.client, Method::GET, "/status", 20).await, [200; 20]);
        let first = !sign_outs.is_finished();
        assert_eq!(sign_outs.await.unwrap(), [503; 12]);
        if first {
            break;
        }
        assert!(tried < 10, "those who read waited for those who write");
    }
    drop(lock);
    eira.delete("/login/sessions/current").await.is(200);
}
