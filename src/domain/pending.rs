//! Who has been invited and hasn't joined.

use std::collections::HashSet;

use orchd_types::members::Member;
use orchd_types::{email, text};

/// Adds the pending ones of a page to those before it. Who has moved to this page while it was read is there once.
pub(crate) fn add(pending: &mut Vec<Member>, page: Vec<Member>) {
    let mut known: HashSet<String> = pending.iter().map(|member| member.id.clone()).collect();
    pending.extend(page.into_iter().filter(|member| !member.is_active && known.insert(member.id.clone())));
}

/// Those whose name or address holds all words of `search`, in any case.
pub(crate) fn found<'a>(members: &'a [Member], search: &str) -> Vec<&'a Member> {
    let words: Vec<_> = search.split_whitespace().map(str::to_lowercase).collect();
    let holds = |member: &&Member| {
        let (name, email) = (member.name.to_lowercase(), member.email.to_lowercase());
        words.iter().all(|word| name.contains(word) || email.contains(word))
    };
    members.iter().filter(holds).collect()
}

/// What the person is called in a list: by name, else by address.
pub(crate) fn called(member: &Member) -> String {
    let name = text::neutralised(&member.name);
    if name.is_empty() { text::neutralised(&member.email) } else { name }
}

/// What is true of a member whose invite is about to be revoked, by what the server says now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Now {
    /// Still pending, as the member of this id: removing it takes nothing but the invite.
    Pending(String),
    /// Has joined in the meantime: removing it would throw a person out.
    Joined,
    /// Isn't among them.
    Gone,
}

/// What `members` say of the one that was listed as `was`. Known by its id; without that by its address, since
/// somebody may have revoked the invite in the meantime and made it anew.
pub(crate) fn now(members: &[Member], was: &Member) -> Now {
    let same_id = members.iter().find(|member| member.id == was.id);
    let same_address = || members.iter().find(|member| email::same(&member.email, &was.email));
    match same_id.or_else(same_address) {
        Some(member) if member.is_active => Now::Joined,
        Some(member) => Now::Pending(member.id.clone()),
        None => Now::Gone,
    }
}

/// The row that gets the focus when the one at `at` of `ids` is gone: the next, else the one before.
pub(crate) fn after_removal<'a>(ids: &'a [String], gone: &str) -> Option<&'a str> {
    let at = ids.iter().position(|id| id == gone)?;
    ids.get(at + 1).or_else(|| at.checked_sub(1).and_then(|before| ids.get(before))).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::{Now, add, after_removal, called, found, now};
    use orchd_types::members::Member;

    fn member(id: &str, name: &str, is_active: bool) -> Member {
        let email = format!("{id}@example.com");
        Member { id: id.to_owned(), name: name.to_owned(), email, is_active, ..Member::default() }
    }

    #[test]
    fn pending_is_who_is_not_active_and_nobody_is_listed_twice() {
        let mut pending = Vec::new();
        add(&mut pending, vec![member("a", "Ada", true), member("g", "Grace", false)]);
        add(&mut pending, vec![member("g", "Grace", false), member("l", "Lin", false)]);
        assert_eq!(pending.into_iter().map(|member| member.id).collect::<Vec<_>>(), ["g", "l"]);
    }

    #[test]
    fn a_search_finds_by_every_word_in_name_or_address_in_any_case() {
        let all = [member("ada", "Ada Lovelace", false), member("grace", "Grace HOPPER", false)];
        let ids = |search: &str| found(&all, search).iter().map(|m| m.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(" "), ["ada", "grace"]);
        assert_eq!(ids("hopper"), ["grace"]);
        assert_eq!(ids("love ADA@ex"), ["ada"]);
        assert!(ids("ada hopper").is_empty());
    }

    #[test]
    fn who_has_joined_in_the_meantime_is_told_from_who_is_still_pending() {
        let all = [member("a", "Ada", true), member("g", "Grace", false)];
        let of = |id: &str| now(&all, &member(id, "Anybody", false));
        assert_eq!([of("a"), of("g"), of("x")], [Now::Joined, Now::Pending("g".to_owned()), Now::Gone]);
    }

    #[test]
    fn who_was_invited_anew_is_known_by_the_address() {
        let was = Member { email: "ADA@example.com".to_owned(), ..member("old", "Ada", false) };
        let anew =
            |is_active| Member { email: "ada@example.com".to_owned(), ..member("new", "A.", is_active) };
        assert_eq!(now(&[anew(false)], &was), Now::Pending("new".to_owned()));
        assert_eq!(now(&[anew(true)], &was), Now::Joined);
    }

    #[test]
    fn the_focus_goes_to_the_next_row_or_the_one_before() {
        let ids = ["a", "b", "c"].map(String::from);
        assert_eq!(after_removal(&ids, "a"), Some("b"));
        assert_eq!(after_removal(&ids, "c"), Some("b"));
        assert_eq!(after_removal(&ids[..1], "a"), None);
        assert_eq!(after_removal(&ids, "x"), None);
    }

    #[test]
    fn somebody_without_a_name_is_called_by_the_address() {
        assert_eq!(called(&member("a", " ", false)), "a@example.com");
        assert_eq!(called(&member("a", "Ada\u{202e}", false)), "Ada");
    }
}
