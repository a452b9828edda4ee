//! Something to try: organizations, websites, people, one ready invite for each of the four accept cases, two people
//! who sign in with a second step, and a reseller with a control panel of its own looks.

mod branding;
mod seed;
mod sheet;
mod team;

use std::io;
use std::path::Path;

pub use sheet::{Account, Admin, Links, OtpAccount, Sheet, TwoFactor};

use crate::branding::pictures::PictureError;
use crate::panel::Panel;
use crate::passwords::HashError;
use crate::secret::Secret;
use crate::two_factor::otp::NoUri;
use crate::{db, invites, members};
use sqlx::SqliteConnection;
use team::Hashes;

/// File with the sheet, under the data folder.
pub const FILE_NAME: &str = "demo.json";

/// Why there is no demo.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The database refused.
    #[error("the demo can't be set up in this database ({0}): choose an empty folder with --data")]
    Database(#[from] sqlx::Error),
    /// Passwords can't be hashed.
    #[error(transparent)]
    Hash(#[from] HashError),
    /// No randomness.
    #[error("the system has no randomness to give: {0}")]
    Random(#[from] getrandom::Error),
    /// The authenticator's URI can't be written.
    #[error(transparent)]
    Uri(#[from] NoUri),
    /// A picture of the reseller's is none.
    #[error("a picture of the demo can't be shown: {0}")]
    Picture(#[from] PictureError),
    /// The sheet can't be written.
    #[error("demo.json can't be written: {0}")]
    File(#[from] io::Error),
    /// The sheet can't be encoded.
    #[error("demo.json can't be written: {0}")]
    Json(#[from] serde_json::Error),
}

/// Fills the panel and writes the sheet. Started again, everything stays as it is; only invites that were accepted or
/// have expired make room for new ones.
///
/// # Errors
/// [`DemoError`].
pub async fn prepare(panel: &Panel, data: &Path) -> Result<Sheet, DemoError> {
    let path = data.join(FILE_NAME);
    let before: Option<Sheet> =
        std::fs::read(&path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    let known = |password: Option<&str>| match password {
        Some(password) => Ok(password.to_owned()),
        None => new_password(),
    };
    let admin_password = known(before.as_ref().map(|sheet| sheet.admin.password.as_str()))?;
    let existing_password = known(before.as_ref().map(|sheet| sheet.existing.password.as_str()))?;
    let steps = before.as_ref().and_then(|sheet| sheet.two_factor.as_ref());
    let pin_password = known(steps.map(|steps| steps.email.password.as_str()))?;
    let otp_password = known(steps.map(|steps| steps.otp.password.as_str()))?;
    let admin_hash = panel.passwords.hash(admin_password.clone()).await?;
    let existing_hash = panel.passwords.hash(existing_password.clone()).await?;

    let pin_hash = panel.passwords.hash(pin_password.clone()).await?;
    let otp_hash = panel.passwords.hash(otp_password.clone()).await?;
    let others_hash = panel.passwords.hash(new_password()?).await?;

    let mut tx = db::begin(&panel.writer).await?;
    seed::organizations(&mut tx).await?;
    let people = seed::people(&mut tx, &admin_hash, &existing_hash, before.is_some()).await?;
    let old = before.as_ref().map(|sheet| &sheet.links);
    let links = Links {
        new_person: seed::new_person(&mut tx, panel, old.map(|l| l.new_person.as_str())).await?,
        existing_person: seed::existing_person(
            &mut tx,
            panel,
            seed::EXISTING_PERSON_ORG,
            old.map(|l| l.existing_person.as_str()),
        )
        .await?,
        confirm: seed::existing_person(&mut tx, panel, seed::CONFIRM_ORG, old.map(|l| l.confirm.as_str()))
            .await?,
        wrong_account: seed::wrong_account(&mut tx, panel, old.map(|l| l.wrong_account.as_str())).await?,
        branded: Some(seed::branded(&mut tx, panel, old.and_then(|l| l.branded.as_deref())).await?),
    };
    let hashes = Hashes { pin: &pin_hash, otp: &otp_hash, others: &others_hash };
    let team = team::seed(&mut tx, panel, hashes, steps.is_none()).await?;
    let is_branded = before.as_ref().is_some_and(|sheet| sheet.reseller_url.is_some());
    branding::seed(&mut tx, !is_branded).await?;
    tx.commit().await?;

    let sheet = Sheet {
        panel_url: panel.links.origin(None),
        reseller_url: Some(panel.links.origin(Some(seed::RESELLER_DOMAIN))),
        admin: Admin {
            email: people.admin_email,
            password: admin_password,
            name: seed::ADMIN_NAME.to_owned(),
        },
        org_id: seed::MASTER.to_owned(),
        org_name: seed::MASTER_NAME.to_owned(),
        existing: Account { email: people.existing_email, password: existing_password },
        links,
        two_factor: Some(TwoFactor {
            email: Account { email: team.pin_email, password: pin_password },
            otp: OtpAccount {
                email: team.otp_email,
                password: otp_password,
                secret: team.otp_key.base32(),
                otpauth_uri: team.otp_uri,
            },
        }),
    };
    write_private(&path, &serde_json::to_vec_pretty(&sheet)?)?;
    Ok(sheet)
}

/// Only its owner may read the sheet: the admin's password stands in it.
fn write_private(path: &Path, content: &[u8]) -> io::Result<()> {
    use std::io::Write as _;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(content)
}

/// Twelve letters and digits in three groups: easy to type, 60 bits and more.
fn new_password() -> Result<String, DemoError> {
    let letters: Vec<char> = Secret::random()?
        .expose()
        .to_lowercase()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(12)
        .collect();
    Ok(letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-"))
}

/// The old link when its key can still be accepted, else a new one for the pending member.
async fn keep_or_renew(
    db: &mut SqliteConnection,
    panel: &Panel,
    domain: Option<&str>,
    (member_id, email): (&str, &str),
    old_link: Option<&str>,
    invited_by: &str,
) -> Result<String, DemoError> {
    if let Some(key) = old_link.and_then(key_of)
        && invites::live(db, key).await?.is_some_and(|invite| invite.member_id == member_id)
    {
        return Ok(panel.links.invite(domain, key, email));
    }
    let (key, _) = invites::create::insert(db, member_id, Some(invited_by), panel.invite_life).await?;
    Ok(panel.links.invite(domain, key.expose(), email))
}

fn key_of(link: &str) -> Option<&str> {
    let (_, after) = link.split_once("/invites/")?;
    after.split('?').next()
}

/// Whether the login's place in the organization is an active one already.
async fn is_active(db: &mut SqliteConnection, org_id: &str, login_id: &str) -> Result<bool, DemoError> {
    let member = members::find(db, org_id, login_id).await?;
    Ok(member.is_some_and(|member| member.is_active))
}
