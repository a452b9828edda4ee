//! Several pieces of work that each take one processor a while.

use std::panic::resume_unwind;
use std::thread;

use crate::error::Error;

/// Does that `work` with all of them at once.
///
/// # Errors
/// Of those that failed, the first in the list's order.
pub fn at_once<T: Sync>(all: &[T], work: impl Fn(&T) -> Result<(), Error> + Sync) -> Result<(), Error> {
    let work = &work;
    thread::scope(|threads| {
        let all: Vec<_> = all.iter().map(|one| threads.spawn(move || work(one))).collect();
        all.into_iter().try_for_each(|one| one.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}

#[cfg(test)]
mod tests {
    use super::at_once;
    use crate::error::Error;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn each_is_done_and_a_failure_is_told() {
        let sum = AtomicUsize::new(0);
        let add = |one: &usize| {
            sum.fetch_add(*one, Ordering::Relaxed);
            if *one == 3 { Err(Error::Missing("three".into())) } else { Ok(()) }
        };
        assert!(at_once(&[1, 2], add).is_ok());
        assert_eq!(sum.load(Ordering::Relaxed), 3);
        let told = at_once(&[3, 4], add).map_err(|error| error.to_string());
        assert!(told.is_err_and(|told| told.contains("three")));
        assert_eq!(sum.load(Ordering::Relaxed), 10);
    }
}
