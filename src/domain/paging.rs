//! Lists that come in pages.

/// Where the next page of a list starts that is read whole; `None` where it is at its end. `got`: how many came from
/// `offset` on, which may be fewer than were asked for; `total`: how many the server says there are.
pub(crate) fn next_offset(offset: u64, got: usize, total: u64) -> Option<u64> {
    let read = offset + got as u64;
    (got > 0 && read < total).then_some(read)
}

/// What a page tells of a list: `got` entries from `offset` on, where the server says that there are `total`. Gives how
/// many there are, and the page to ask for where this one is behind the end: the list has become shorter meanwhile.
pub(crate) fn learnt(total: u64, offset: usize, got: usize, per_page: usize) -> (Pages, Option<usize>) {
    let said = usize::try_from(total).unwrap_or(usize::MAX);
    if got == 0 && offset > 0 {
        let pages = Pages { total: said.min(offset), per_page };
        return (pages, Some(pages.count() - 1));
    }
    (Pages { total: said.max(offset + got), per_page }, None)
}

/// A list that is looked at page by page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pages {
    /// Entries in all pages.
    pub(crate) total: usize,
    /// Entries in a page.
    pub(crate) per_page: usize,
}

impl Pages {
    /// How many pages there are; even nothing has one.
    pub(crate) fn count(self) -> usize {
        self.total.div_ceil(self.per_page.max(1)).max(1)
    }

    /// The page that is shown where that one was wanted: the list may have become shorter.
    pub(crate) fn shown(self, wanted: usize) -> usize {
        wanted.min(self.count() - 1)
    }

    /// Entries before that page.
    pub(crate) fn offset(self, page: usize) -> usize {
        self.shown(page) * self.per_page
    }
}

#[cfg(test)]
mod tests {
    use super::{Pages, learnt, next_offset};
    use proptest::prelude::proptest;

    #[test]
    fn reading_ends_where_the_server_has_no_more_or_says_so() {
        assert_eq!(next_offset(0, 100, 250), Some(100));
        assert_eq!(next_offset(100, 30, 250), Some(130), "fewer than were asked for is no end");
        assert_eq!(next_offset(200, 50, 250), None);
        assert_eq!(next_offset(200, 0, 250), None, "or it would never end");
        assert_eq!(next_offset(0, 10, 0), None, "a server that doesn't count");
    }

    #[test]
    fn a_page_behind_the_end_leads_to_the_last_one_and_never_in_circles() {
        let learnt = |total, offset, got| {
            let (pages, instead) = learnt(total, offset, got, 10);
            (pages.total, instead)
        };
        assert_eq!(learnt(12, 10, 2), (12, None));
        assert_eq!(learnt(0, 0, 3), (3, None), "a server that doesn't count");
        assert_eq!(learnt(8, 10, 0), (8, Some(0)));
        assert_eq!(learnt(25, 40, 0), (25, Some(2)));
        assert_eq!(learnt(0, 10, 0), (0, Some(0)));
        assert_eq!(learnt(99, 20, 0), (20, Some(1)), "whatever it says, an earlier one");
        assert_eq!(learnt(0, 0, 0), (0, None));
    }

    #[test]
    fn a_list_that_got_shorter_shows_its_last_page() {
        let pages = Pages { total: 51, per_page: 25 };
        assert_eq!((pages.count(), pages.shown(9), pages.offset(9)), (3, 2, 50));
        assert_eq!(Pages { total: 50, ..pages }.shown(2), 1);
        let empty = Pages { total: 0, ..pages };
        assert_eq!((empty.count(), empty.shown(4), empty.offset(4)), (1, 0, 0));
    }

    proptest! {
        #[test]
        fn any_page_that_is_shown_has_entries_unless_there_are_none(total in 0..5000_usize, per_page in 1..100_usize, wanted in 0..5000_usize) {
            let pages = Pages { total, per_page };
            assert!(pages.offset(wanted) < total.max(1));
            assert!(pages.count() * per_page >= total);
        }
    }
}
