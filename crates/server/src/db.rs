//! The `SQLite` file: how it is opened, and what can go wrong with it.

use std::path::Path;
use std::time::Duration;

use sqlx::migrate::MigrateError;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Connection as _, Sqlite, Transaction};

/// Name of the file under the data folder.
pub const FILE_NAME: &str = "panel.sqlite3";

/// Connections of those who read.
const READERS: u32 = 8;

/// How long a statement waits for another writer before the answer is 503.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// Opens the file under `data` for a command that does one thing, creates it when missing, and brings it to this
/// program's schema.
///
/// WAL with full synchronisation: what was acknowledged survives a killed process and a lost power supply.
///
/// # Errors
/// When the file can't be opened or written, or comes from a newer program.
pub async fn open(data: &Path) -> Result<SqlitePool, MigrateError> {
    migrated(options(data), READERS).await
}

/// The one connection of those who write. `SQLite` has one writer at a time in any case: here they wait in order and
/// hold no connection that a reader could use. Otherwise as [`open`].
///
/// # Errors
/// As [`open`].
pub async fn writer(data: &Path) -> Result<SqlitePool, MigrateError> {
    migrated(options(data), 1).await
}

/// The connections of those who read: whatever would write is refused on them. [`writer`] comes before it.
///
/// # Errors
/// What the database reports.
pub async fn readers(data: &Path) -> sqlx::Result<SqlitePool> {
    pool(options(data).pragma("query_only", "ON"), READERS).await
}

async fn migrated(options: SqliteConnectOptions, connections: u32) -> Result<SqlitePool, MigrateError> {
    let pool = pool(options, connections).await?;
    sqlx::migrate!().run(&pool).await?;
    Ok(pool)
}

fn options(data: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(data.join(FILE_NAME))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY_TIMEOUT)
}

async fn pool(options: SqliteConnectOptions, connections: u32) -> sqlx::Result<SqlitePool> {
    SqlitePoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(BUSY_TIMEOUT)
        // On a full disk SQLite takes a transaction back by itself. sqlx is not told, and would begin no other one on
        // that connection ever again: it is closed, and the next one is a new one.
        .before_acquire(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }))
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

#[cfg(test)]
mod tests {
    use super::{begin, readers, writer};

    #[tokio::test]
    async fn q11_what_the_database_took_back_by_itself_keeps_nobody_from_writing_again() {
        let folder = tempfile::tempdir().unwrap();
        let writer = writer(folder.path()).await.unwrap();
        let mut tx = begin(&writer).await.unwrap();
        sqlx::query("ROLLBACK").execute(&mut *tx).await.unwrap();
        drop(tx);
        begin(&writer).await.unwrap().commit().await.unwrap();
    }

    #[tokio::test]
    async fn readers_can_write_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let writer = writer(folder.path()).await.unwrap();
        let readers = readers(folder.path()).await.unwrap();
        let sql = "UPDATE orgs SET name = name";
        let refused = sqlx::query(sql).execute(&readers).await.unwrap_err();
        assert!(refused.to_string().contains("readonly"), "{refused}");
        let mut tx = begin(&writer).await.unwrap();
        sqlx::query(sql).execute(&mut *tx).await.unwrap();
    }
}
