//! The rows of the demo. Ids are fixed, so that seeding again changes nothing.

use orchd_types::role::Role;
use sqlx::SqliteConnection;
use uuid::Uuid;

use super::{DemoError, is_active, keep_or_renew};
use crate::members::Grants;
use crate::panel::Panel;
use crate::{clock, logins, members};

pub(super) const MASTER: &str = "0b8f6f3e-6f0e-4d7e-9a51-5f0c5a1d0001";
pub(super) const MASTER_NAME: &str = "Northwind Cloud";
pub(super) const RESELLER: &str = "0b8f6f3e-6f0e-4d7e-9a51-5f0c5a1d0002";
const CUSTOMER: &str = "0b8f6f3e-6f0e-4d7e-9a51-5f0c5a1d0003";
const RESELLER_CUSTOMER: &str = "0b8f6f3e-6f0e-4d7e-9a51-5f0c5a1d0004";
pub(super) const RESELLER_DOMAIN: &str = "reseller.localhost";

/// `(id, parent, kind, name, domain)`.
type OrgRow = (&'static str, Option<&'static str>, &'static str, &'static str, Option<&'static str>);

const ORGS: [OrgRow; 4] = [
    (MASTER, None, "master", MASTER_NAME, None),
    (RESELLER, Some(MASTER), "reseller", "Blåbær Hosting", Some(RESELLER_DOMAIN)),
    (CUSTOMER, Some(MASTER), "customer", "Café Zoë & Töchter", None),
    (RESELLER_CUSTOMER, Some(RESELLER), "customer", "Fjord Bikes", None),
];

/// `(organization, domain)`.
const WEBSITES: [(&str, &str); 5] = [
    (MASTER, "northwind.example"),
    (MASTER, "status.northwind.example"),
    (CUSTOMER, "cafe-zoe.example"),
    (CUSTOMER, "shop.cafe-zoe.example"),
    (RESELLER_CUSTOMER, "fjordbikes.example"),
];

pub(super) const ADMIN_NAME: &str = "Robin Northwind";
const ADMIN_EMAIL: &str = "admin@northwind.example";
const EXISTING_NAME: &str = "Eira Existing";
const EXISTING_EMAIL: &str = "eira@example.com";

/// Name of the customers that the existing person is invited to without a session.
pub(super) const EXISTING_PERSON_ORG: &str = "Harbour Books";
/// Name of the customers that the existing person is invited to with one.
pub(super) const CONFIRM_ORG: &str = "Meadow Studio";

pub(super) struct People {
    pub(super) admin_email: String,
    pub(super) existing_email: String,
}

pub(super) async fn organizations(db: &mut SqliteConnection) -> Result<(), DemoError> {
    for (id, parent, kind, name, domain) in ORGS {
        sqlx::query(
            "INSERT INTO orgs (id, parent_id, kind, name, control_panel_domain, subscriptions_count, created_at)
             VALUES (?, ?, ?, ?, ?, 1, ?) ON CONFLICT (id) DO NOTHING",
        )
        .bind(id)
        .bind(parent)
        .bind(kind)
        .bind(name)
        .bind(domain)
        .bind(clock::now())
        .execute(&mut *db)
        .await?;
    }
    for (org_id, domain) in WEBSITES {
        sqlx::query(
            "INSERT INTO websites (id, org_id, domain, color_code, created_at) SELECT ?1, ?2, ?3, ?4, ?5
             WHERE NOT EXISTS (SELECT 1 FROM websites WHERE org_id = ?2 AND domain = ?3)",
        )
        .bind(Uuid::new_v4().to_string())
        .bind(org_id)
        .bind(domain)
        .bind(logins::color_code(Uuid::new_v4()))
        .bind(clock::now())
        .execute(&mut *db)
        .await?;
    }
    Ok(())
}

/// The admin, in both realms, and the existing person. Their passwords are set when they are new or when the sheet
/// that knew them is gone (`is_known` false).
pub(super) async fn people(
    db: &mut SqliteConnection,
    admin_hash: &str,
    existing_hash: &str,
    is_known: bool,
) -> Result<People, DemoError> {
    for (realm, orgs) in [
        (MASTER, &[(MASTER, Role::Owner), (CUSTOMER, Role::SuperAdmin)][..]),
        (RESELLER, &[(RESELLER, Role::Owner)][..]),
    ] {
        let id = registered(db, realm, (ADMIN_EMAIL, ADMIN_NAME), admin_hash, is_known).await?;
        for (org, role) in orgs {
            let member_id = match members::find(db, org, &id).await? {
                Some(member) => member.id,
                None => add_member(db, org, &id, *role).await?,
            };
            members::activate(db, &member_id).await?;
        }
    }
    let person = (EXISTING_EMAIL, EXISTING_NAME);
    registered(db, MASTER, person, existing_hash, is_known).await?;
    Ok(People { admin_email: ADMIN_EMAIL.to_owned(), existing_email: EXISTING_EMAIL.to_owned() })
}

/// A login with that password. One that exists keeps its own unless nobody knows it (`is_known` false).
pub(super) async fn registered(
    db: &mut SqliteConnection,
    realm_id: &str,
    (email, name): (&str, &str),
    hash: &str,
    is_known: bool,
) -> Result<String, DemoError> {
    let id = match logins::by_email(db, realm_id, email).await? {
        Some(login) => login.id,
        None => logins::insert_pending(db, realm_id, email, name, "en").await?,
    };
    if !logins::register(db, &id, hash, None).await? && !is_known {
        sqlx::query("UPDATE logins SET password_hash = ? WHERE id = ?")
            .bind(hash)
            .bind(&id)
            .execute(db)
            .await?;
    }
    Ok(id)
}

/// Adds a pending member with one role.
pub(super) async fn add_member(
    db: &mut SqliteConnection,
    org_id: &str,
    login_id: &str,
    role: Role,
) -> Result<String, DemoError> {
    let member_id = members::insert_pending(db, org_id, login_id).await?;
    let grants = Grants { roles: &[role], site_accesses: &[], notifications: &[] };
    members::grant(db, &member_id, grants).await?;
    Ok(member_id)
}

/// Where somebody is invited to.
#[derive(Clone, Copy)]
struct Place<'a> {
    realm: &'a str,
    /// Host of the realm's control panel; `None` for the master's.
    domain: Option<&'a str>,
    org_id: &'a str,
}

impl<'a> Place<'a> {
    /// An organization of the master's realm.
    const fn of_master(org_id: &'a str) -> Self {
        Self { realm: MASTER, domain: None, org_id }
    }
}

/// An invite for the first person of a series who has not joined yet.
pub(super) async fn new_person(
    db: &mut SqliteConnection,
    panel: &Panel,
    old: Option<&str>,
) -> Result<String, DemoError> {
    series(db, panel, Place::of_master(CUSTOMER), ("nova", "Nova Newcomer"), Role::Support, old).await
}

/// The same, for somebody whose invite the admin opens.
pub(super) async fn wrong_account(
    db: &mut SqliteConnection,
    panel: &Panel,
    old: Option<&str>,
) -> Result<String, DemoError> {
    series(db, panel, Place::of_master(CUSTOMER), ("sam", "Sam Somebody"), Role::Business, old).await
}

/// The same, to the reseller's customer, on the reseller's own control panel.
pub(super) async fn branded(
    db: &mut SqliteConnection,
    panel: &Panel,
    old: Option<&str>,
) -> Result<String, DemoError> {
    let place = Place { realm: RESELLER, domain: Some(RESELLER_DOMAIN), org_id: RESELLER_CUSTOMER };
    series(db, panel, place, ("bo", "Bo Branded"), Role::Support, old).await
}

async fn series(
    db: &mut SqliteConnection,
    panel: &Panel,
    place: Place<'_>,
    (local, name): (&str, &str),
    role: Role,
    old: Option<&str>,
) -> Result<String, DemoError> {
    for number in 1_u32.. {
        let email = match number {
            1 => format!("{local}@example.com"),
            n => format!("{local}+{n}@example.com"),
        };
        let login_id = match logins::by_email(db, place.realm, &email).await? {
            Some(login) if login.password_hash.is_some() => continue,
            Some(login) => login.id,
            None => logins::insert_pending(db, place.realm, &email, name, "en").await?,
        };
        return invited(db, panel, place, (&login_id, &email), role, old).await;
    }
    Err(DemoError::Database(sqlx::Error::RowNotFound))
}

/// An invite of the existing person to the first customer of a series that they have not joined yet.
pub(super) async fn existing_person(
    db: &mut SqliteConnection,
    panel: &Panel,
    name: &str,
    old: Option<&str>,
) -> Result<String, DemoError> {
    let login = logins::by_email(db, MASTER, EXISTING_EMAIL).await?.ok_or(sqlx::Error::RowNotFound)?;
    for number in 1_u32.. {
        let name = match number {
            1 => name.to_owned(),
            n => format!("{name} {n}"),
        };
        let org_id = customer(db, &name).await?;
        if is_active(db, &org_id, &login.id).await? {
            continue;
        }
        let person = (login.id.as_str(), EXISTING_EMAIL);
        return invited(db, panel, Place::of_master(&org_id), person, Role::SuperAdmin, old).await;
    }
    Err(DemoError::Database(sqlx::Error::RowNotFound))
}

async fn customer(db: &mut SqliteConnection, name: &str) -> Result<String, DemoError> {
    let found: Option<String> = sqlx::query_scalar("SELECT id FROM orgs WHERE parent_id = ? AND name = ?")
        .bind(MASTER)
        .bind(name)
        .fetch_optional(&mut *db)
        .await?;
    if let Some(id) = found {
        return Ok(id);
    }
    let id = Uuid::new_v4().to_string();
    sqlx::query("INSERT INTO orgs (id, parent_id, kind, name, created_at) VALUES (?, ?, 'customer', ?, ?)")
        .bind(&id)
        .bind(MASTER)
        .bind(name)
        .bind(clock::now())
        .execute(db)
        .await?;
    Ok(id)
}

async fn invited(
    db: &mut SqliteConnection,
    panel: &Panel,
    place: Place<'_>,
    (login_id, email): (&str, &str),
    role: Role,
    old: Option<&str>,
) -> Result<String, DemoError> {
    let member_id = match members::find(db, place.org_id, login_id).await? {
        Some(member) => member.id,
        None => add_member(db, place.org_id, login_id, role).await?,
    };
    let admin = logins::by_email(db, place.realm, ADMIN_EMAIL).await?.ok_or(sqlx::Error::RowNotFound)?;
    keep_or_renew(db, panel, place.domain, (&member_id, email), old, &admin.id).await
}
