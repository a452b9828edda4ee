//! The `SQLite` file: how it is opened, and what can go wrong with it.

use std::path::Path;
use std::time::Duration;

use sqlx::migrate::MigrateError;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Sqlite, Transaction};

/// Name of the file under the data folder.
pub const FILE_NAME: &str = "panel.sqlite3";

/// How long a statement waits for another writer before the answer is 503.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// Opens the file under `data`, creates it when missing, and brings it to this program's schema.
///
/// WAL with full synchronisation: what was acknowledged survives a killed process and a lost power supply.
///
/// # Errors
/// When the file can't be opened or written, or comes from a newer program.
pub async fn open(data: &Path) -> Result<SqlitePool, MigrateError> {
    let pool = pool(data, 8).await?;
    sqlx::migrate!().run(&pool).await?;
    Ok(pool)
}

/// The one connection of those who write. `SQLite` has one writer at a time in any case: here they wait in order and
/// hold no connection that a reader could use. [`open`] comes before it.
///
/// # Errors
/// What the database reports.
pub async fn writer(data: &Path) -> sqlx::Result<SqlitePool> {
    pool(data, 1).await
}

async fn pool(data: &Path, connections: u32) -> sqlx::Result<SqlitePool> {
    let options = SqliteConnectOptions::new()
        .filename(data.join(FILE_NAME))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY_TIMEOUT);
    SqlitePoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(BUSY_TIMEOUT)
        .connect_with(options)
        .await
}

/// A transaction that holds the write lock from its start, so that what it reads stays true until it commits.
///
/// # Errors
/// When the lock is not to be had in time.
pub async fn begin(pool: &SqlitePool) -> Result<Transaction<'static, Sqlite>, sqlx::Error> {
    pool.begin_with("BEGIN IMMEDIATE").await
}

/// Whether trying again later may help: the file is locked, the disk is full, or all connections are taken.
#[must_use]
pub fn is_transient(error: &sqlx::Error) -> bool {
    const BUSY: i32 = 5;
    const LOCKED: i32 = 6;
    const IO: i32 = 10;
    const FULL: i32 = 13;
    match error {
        sqlx::Error::PoolTimedOut | sqlx::Error::Io(_) => true,
        sqlx::Error::Database(error) => error
            .code()
            .and_then(|code| code.parse::<i32>().ok())
            // The low byte is the primary code, the rest says which kind of it.
            .is_some_and(|code| matches!(code & 0xff, BUSY | LOCKED | IO | FULL)),
        _ => false,
    }
}
