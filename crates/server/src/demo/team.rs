//! Who and what else there is in the demo's main organization: enough for its lists to have pages, and two people who
//! sign in with a second step.

use orchd_types::logins::AuthMethod;
use orchd_types::role::Role;
use sqlx::SqliteConnection;
use uuid::Uuid;

use super::DemoError;
use super::seed::{MASTER, MASTER_NAME, add_member, registered};
use crate::invites::create;
use crate::members::Grants;
use crate::panel::Panel;
use crate::two_factor::otp::Key;
use crate::two_factor::{self, otp};
use crate::{clock, logins, members};

const DAY_SECONDS: i64 = 24 * 60 * 60;

const NAMES: [&str; 10] =
    ["aurora", "birch", "bücher", "cedar", "delta", "ember", "fern", "garnet", "harbour", "iris"];
/// `(prefix, status, kind)` of a website under each name.
const UNDER_EACH: [(&str, &str, &str); 5] = [
    ("", "active", "normal"),
    ("blog.", "active", "normal"),
    ("shop.", "active", "normal"),
    ("old.", "disabled", "normal"),
    ("staging.", "active", "staging"),
];

/// `(email, name, roles, days ago)`. One was invited too long ago: its link is dead, and it can be sent again.
const PENDING: [(&str, &str, &[Role], i64); 6] = [
    ("priya@team.example", "Priya Raman", &[Role::SuperAdmin], 0),
    ("marek@team.example", "Marek Dvořák", &[Role::Sysadmin], 1),
    ("sofia@team.example", "Sofia Lindqvist", &[Role::Support], 3),
    ("tomas@team.example", "Tomás Ibáñez", &[Role::Business, Role::Support], 6),
    ("yuki@team.example", "Yuki Tanaka", &[Role::SiteAccess], 9),
    ("lena@team.example", "Lena Okafor", &[Role::Support], 14),
];

/// `(email, name, role)`.
const ACTIVE: [(&str, &str, Role); 4] = [
    ("amir@team.example", "Amir Haddad", Role::Sysadmin),
    ("bea@team.example", "Bea Novak", Role::Support),
    ("chloe@team.example", "Chloé Martin", Role::Business),
    ("dov@team.example", "Dov Amsel", Role::SiteAccess),
];

const PIN: (&str, &str) = ("pia@northwind.example", "Pia Northwind");
const OTP: (&str, &str) = ("otto@northwind.example", "Otto Northwind");

/// PHC strings of the passwords of the people here.
#[derive(Clone, Copy)]
pub(super) struct Hashes<'a> {
    /// Of who gets a pin by mail.
    pub(super) pin: &'a str,
    /// Of who has an authenticator app.
    pub(super) otp: &'a str,
    /// Of those nobody signs in as.
    pub(super) others: &'a str,
}

/// The two with a second step.
pub(super) struct SecondSteps {
    pub(super) pin_email: String,
    pub(super) otp_email: String,
    pub(super) otp_key: Key,
    pub(super) otp_uri: String,
}

/// Adds it all when `is_new`; later on it stays as people have left it.
pub(super) async fn seed(
    db: &mut SqliteConnection,
    panel: &Panel,
    hashes: Hashes<'_>,
    is_new: bool,
) -> Result<SecondSteps, DemoError> {
    let pin = second_step(db, PIN, hashes.pin, AuthMethod::Email, is_new).await?;
    let otp = second_step(db, OTP, hashes.otp, AuthMethod::Otp, is_new).await?;
    if is_new {
        let sites = websites(db).await?;
        for (email, name, role) in ACTIVE {
            let login = registered(db, MASTER, (email, name), hashes.others, true).await?;
            let member = member(db, &login, &[role], &sites).await?;
            members::activate(db, &member).await?;
        }
        for (email, name, roles, days) in PENDING {
            pending(db, panel, (email, name), roles, days, &sites, &pin).await?;
        }
    }
    let otp_key = match otp::load(db, &otp).await? {
        Some(key) => key,
        // Somebody has switched it off: the sheet promises one.
        None => two_factor::set(db, &otp, AuthMethod::Otp).await?.ok_or(sqlx::Error::RowNotFound)?,
    };
    let otp_uri = otp_key.uri(MASTER_NAME, OTP.0)?;
    Ok(SecondSteps { pin_email: PIN.0.to_owned(), otp_email: OTP.0.to_owned(), otp_key, otp_uri })
}

/// Somebody who may invite and signs in in two steps. Gives the login.
async fn second_step(
    db: &mut SqliteConnection,
    person: (&str, &str),
    hash: &str,
    method: AuthMethod,
    is_new: bool,
) -> Result<String, DemoError> {
    let login = registered(db, MASTER, person, hash, !is_new).await?;
    if is_new {
        two_factor::set(db, &login, method).await?;
        if members::find(db, MASTER, &login).await?.is_none() {
            let member = add_member(db, MASTER, &login, Role::SuperAdmin).await?;
            members::activate(db, &member).await?;
        }
    }
    Ok(login)
}

/// Adds the websites that aren't there, and gives the ids of a few.
async fn websites(db: &mut SqliteConnection) -> Result<Vec<String>, DemoError> {
    let mut days = 0;
    for name in NAMES {
        for (prefix, status, kind) in UNDER_EACH {
            days += 7;
            let id = Uuid::new_v4();
            sqlx::query(
                "INSERT INTO websites (id, org_id, domain, status, kind, color_code, size, created_at)
                 SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
                 WHERE NOT EXISTS (SELECT 1 FROM websites WHERE org_id = ?2 AND domain = ?3)",
            )
            .bind(id.to_string())
            .bind(MASTER)
            .bind(format!("{prefix}{name}.example"))
            .bind(status)
            .bind(kind)
            .bind(logins::color_code(id))
            .bind(days * 1_234_567)
            .bind(clock::now() - days * DAY_SECONDS)
            .execute(&mut *db)
            .await?;
        }
    }
    let few = sqlx::query_scalar("SELECT id FROM websites WHERE org_id = ? ORDER BY domain, id LIMIT 3");
    Ok(few.bind(MASTER).fetch_all(db).await?)
}

/// The login's place in the main organization, pending if it is new.
async fn member(
    db: &mut SqliteConnection,
    login: &str,
    roles: &[Role],
    sites: &[String],
) -> Result<String, DemoError> {
    let id = match members::find(db, MASTER, login).await? {
        Some(member) => member.id,
        None => members::insert_pending(db, MASTER, login).await?,
    };
    let site_accesses = if roles.contains(&Role::SiteAccess) { sites } else { &[] };
    members::grant(db, &id, Grants { roles, site_accesses, notifications: &[] }).await?;
    Ok(id)
}

/// Somebody who was invited so many days ago, unless they have joined since.
async fn pending(
    db: &mut SqliteConnection,
    panel: &Panel,
    (email, name): (&str, &str),
    roles: &[Role],
    days: i64,
    sites: &[String],
    invited_by: &str,
) -> Result<(), DemoError> {
    let login = match logins::by_email(db, MASTER, email).await? {
        Some(login) if login.password_hash.is_some() => return Ok(()),
        Some(login) => login.id,
        None => logins::insert_pending(db, MASTER, email, name, "en").await?,
    };
    let member = member(db, &login, roles, sites).await?;
    create::insert(db, &member, Some(invited_by), panel.invite_life).await?;
    let age = days * DAY_SECONDS;
    sqlx::query("UPDATE members SET joined_at = joined_at - ? WHERE id = ?")
        .bind(age)
        .bind(&member)
        .execute(&mut *db)
        .await?;
    sqlx::query(
        "UPDATE invites SET created_at = created_at - ?1, expires_at = expires_at - ?1 WHERE member_id = ?2",
    )
    .bind(age)
    .bind(&member)
    .execute(db)
    .await?;
    Ok(())
}
