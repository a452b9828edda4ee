//! The threads that hash: few, and always the same ones. On the runtime's own pool for blocking work every thread that
//! has hashed once keeps its 19 MiB, which adds up to gigabytes under load.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use tokio::sync::oneshot;

type Job = Box<dyn FnOnce() + Send>;

/// Does one thing at a time on each of its threads, first come, first served. Cheap to clone; the threads end with the
/// last clone.
#[derive(Clone)]
pub(super) struct Threads(Sender<Job>);

impl Threads {
    /// So many.
    pub(super) fn new(count: usize) -> std::io::Result<Self> {
        let (sender, receiver) = channel();
        let receiver = Arc::new(Mutex::new(receiver));
        for _ in 0..count {
            let receiver = Arc::clone(&receiver);
            thread::Builder::new().name("hashing".to_owned()).spawn(move || work(&receiver))?;
        }
        Ok(Self(sender))
    }

    /// What `job` gives; nothing when it panics. A job that nobody waits for any more is not begun.
    pub(super) async fn run<T: Send + 'static>(&self, job: impl FnOnce() -> T + Send + 'static) -> Option<T> {
        let (reply, answer) = oneshot::channel();
        let job = Box::new(move || {
            if !reply.is_closed() {
                drop(reply.send(job()));
            }
        });
        self.0.send(job).ok()?;
        answer.await.ok()
    }
}

fn work(receiver: &Mutex<Receiver<Job>>) {
    loop {
        // The guard is dropped before the job begins: others take the next one meanwhile.
        let next = receiver.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(job) = next else { return };
        // Whoever waits for it hears that it is gone.
        drop(catch_unwind(AssertUnwindSafe(job)));
    }
}

#[cfg(test)]
mod tests {
    use super::Threads;
    use std::collections::HashSet;
    use tokio::task::JoinSet;

    #[tokio::test(flavor = "multi_thread")]
    async fn f7_all_work_is_done_by_the_same_few_threads_even_after_a_panic() {
        let threads = Threads::new(2).unwrap();
        assert_eq!(threads.run(|| panic!("on purpose")).await, None::<()>);
        let mut all = JoinSet::new();
        for n in 0..100 {
            let threads = threads.clone();
            all.spawn(async move { threads.run(move || (n, std::thread::current().id())).await });
        }
        let done: Vec<_> = all.join_all().await.into_iter().flatten().collect();
        let (numbers, by): (HashSet<_>, HashSet<_>) = done.into_iter().unzip();
        assert_eq!(numbers.len(), 100);
        assert!(by.len() <= 2, "{by:?}");
    }
}
