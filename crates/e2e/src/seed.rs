//! What a journey needs and the API can't make or tell: written into the panel's database beside the running server, or
//! read from it.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use orchd_types::role::Role;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, query, query_scalar};
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::panel::{Account, Panel};
use crate::person::Person;

/// A password that the rules of every panel here allow.
pub const PASSWORD: &str = "seven purple kettles";

/// Adds a customer of the master organization, and returns its id.
///
/// # Errors
/// When the database refuses it.
pub async fn customer(panel: &Panel, name: &str) -> Result<String> {
    let id = Uuid::new_v4().to_string();
    let mut database = database(panel).await?;
    let master: String =
        query_scalar("SELECT id FROM orgs WHERE kind = 'master'").fetch_one(&mut database).await?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    query("INSERT INTO orgs (id, parent_id, kind, name, created_at) VALUES (?, ?, 'customer', ?, ?)")
        .bind(&id)
        .bind(master)
        .bind(name)
        .bind(i64::try_from(now).map_err(|why| Error::unreadable("the clock", why))?)
        .execute(&mut database)
        .await?;
    Ok(id)
}

/// Adds a customer of that name with one registered member, who came in by invite.
///
/// # Errors
/// When one of the steps fails.
pub async fn member_of_new_customer(
    panel: &Panel,
    org_name: &str,
    email: &str,
    role: Role,
) -> Result<(String, Account)> {
    let org = customer(panel, org_name).await?;
    let account = Account { email: email.to_owned(), password: PASSWORD.to_owned() };
    let link = Person::admin(panel).await?.invite(&org, email, role).await?;
    Person::unknown(panel)?.accept(&link, &account).await?;
    Ok((org, account))
}

/// How many sessions the login of that address has: what an accept leaves behind, beside a member.
///
/// # Errors
/// When the database can't be read.
pub async fn sessions_of(panel: &Panel, email: &str) -> Result<i64> {
    let count =
        "SELECT count(*) FROM sessions JOIN logins ON logins.id = sessions.login_id WHERE logins.email = ?";
    Ok(query_scalar(count).bind(email).fetch_one(&mut database(panel).await?).await?)
}

async fn database(panel: &Panel) -> Result<SqliteConnection> {
    let file = panel.data().join("panel.sqlite3");
    let options = SqliteConnectOptions::new().filename(file).busy_timeout(Duration::from_secs(10));
    Ok(options.connect().await?)
}
