//! Commands that do one thing to the database and end. They may be given while a server uses it.

pub(super) mod branding;

use std::error::Error;
use std::path::Path;
use std::time::Duration;

use control_panel_server::links::Links;
use control_panel_server::logins::Account;
use control_panel_server::realms::Realm;
use control_panel_server::web_server::{Format, Site};
use control_panel_server::{db, first_owner, folders, logins, realms, sessions, two_factor};
use orchd_types::logins::AuthMethod;
use sqlx::{SqliteConnection, SqlitePool};

use super::{INVITE_DAYS, Method, Owner, TokenCreate, TwoFactor, WebServer, Which};

/// Prints a configuration example.
pub(super) fn print_example(asked: &WebServer) -> Result<(), Box<dyn Error>> {
    let site = Site::read(&asked.dist, &asked.host, &asked.api, &asked.root)?;
    let format = match asked.of {
        Which::Nginx => Format::Nginx,
        Which::Caddy => Format::Caddy,
        Which::HeadersFile => Format::HeadersFile,
    };
    print!("{}", site.example(format));
    Ok(())
}

/// Makes an access token and prints it.
pub(super) async fn create_token(create: TokenCreate) -> Result<(), Box<dyn Error>> {
    let pool = open(&create.data).await?;
    let mut tx = db::begin(&pool).await?;
    let (_, login) = registered(&mut tx, create.realm.as_deref(), &create.email).await?;
    let token = sessions::create_access_token(&mut tx, &login.id).await?;
    tx.commit().await?;
    println!("{}", token.expose());
    pool.close().await;
    Ok(())
}

/// Sets the second step, and prints the URI for an authenticator app.
pub(super) async fn set_two_factor(set: TwoFactor) -> Result<(), Box<dyn Error>> {
    let method = match set.method {
        Method::Email => AuthMethod::Email,
        Method::Otp => AuthMethod::Otp,
        Method::Basic => AuthMethod::Basic,
    };
    let pool = open(&set.data).await?;
    let mut tx = db::begin(&pool).await?;
    let (realm, login) = registered(&mut tx, set.realm.as_deref(), &set.email).await?;
    let key = two_factor::set(&mut tx, &login.id, method).await?;
    let uri = key.map(|key| key.uri(&realm.name, &login.email)).transpose()?;
    tx.commit().await?;
    match (method, uri) {
        (_, Some(uri)) => println!("{uri}"),
        (AuthMethod::Email, None) => println!("{} gets a pin by mail from now on", login.email),
        (_, None) => println!("{} signs in with the password alone from now on", login.email),
    }
    pool.close().await;
    Ok(())
}

/// Invites the first owner and prints the link.
pub(super) async fn invite_owner(owner: Owner) -> Result<(), Box<dyn Error>> {
    folders::create_private(&owner.data)?;
    let pool = db::open(&owner.data).await?;
    let life = Duration::from_hours(INVITE_DAYS * 24);
    let key = first_owner::invite(&pool, &owner.email, &owner.name, life).await?;
    println!("{}", Links::new(owner.public_url).invite(None, key.expose(), owner.email.trim()));
    pool.close().await;
    Ok(())
}

async fn open(data: &Path) -> Result<SqlitePool, Box<dyn Error>> {
    if !data.join(db::FILE_NAME).is_file() {
        let folder = data.display();
        return Err(format!("{folder} holds no database: name the folder the server uses").into());
    }
    Ok(db::open(data).await?)
}

/// The realm named, or the master organization's.
async fn realm(db: &mut SqliteConnection, id: Option<&str>) -> Result<Realm, Box<dyn Error>> {
    let realm = match id {
        Some(id) => realms::by_id(db, id).await?,
        None => realms::master(db).await?,
    };
    Ok(realm
        .ok_or("there is no such realm: --realm takes the id of a reseller or of the master organization")?)
}

/// The registered login of that address, in the master organization's realm or the one named.
async fn registered(
    db: &mut SqliteConnection,
    realm: Option<&str>,
    email: &str,
) -> Result<(Realm, Account), Box<dyn Error>> {
    let realm = self::realm(db, realm).await?;
    let login = logins::by_email(db, &realm.id, email)
        .await?
        .filter(|login| login.password_hash.is_some())
        .ok_or_else(|| format!("no registered login of that email in {}", realm.name))?;
    Ok((realm, login))
}
