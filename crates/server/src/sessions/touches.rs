//! Writes down, behind the answers' backs, that sessions were used.

use std::sync::Arc;

use sqlx::SqlitePool;
use tokio::sync::Semaphore;

use super::touch;
use crate::secret::hash;

/// Most that wait for the writer. What comes beyond is left to the session's next request.
const AT_ONCE: usize = 64;

/// Where uses are told. No answer waits for it, and none fails with it: a session that could not be touched for hours
/// on end asks for the password again, which is less than not being able to read.
pub struct Touches {
    writer: SqlitePool,
    places: Arc<Semaphore>,
}

impl Touches {
    /// Through that writer.
    #[must_use]
    pub fn new(writer: SqlitePool) -> Self {
        Self { writer, places: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    /// The session of that cookie was used.
    pub fn tell(&self, presented: &str) {
        let Ok(place) = Arc::clone(&self.places).try_acquire_owned() else { return };
        let (writer, token_hash) = (self.writer.clone(), hash(presented));
        tokio::spawn(async move {
            let touched = async { touch(&mut *writer.acquire().await?, &token_hash).await };
            match touched.await {
                // The server is being stopped.
                Ok(()) | Err(sqlx::Error::PoolClosed) => {}
                Err(error) => tracing::warn!(%error, "the use of a session could not be written down"),
            }
            drop(place);
        });
    }
}
