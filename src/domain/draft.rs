//! What is about to be sent: the same for everybody on a list but for address and name.

use orchd_types::invites::NewInvite;
use orchd_types::members::Member;
use orchd_types::role::Role;
use orchd_types::text;

use super::address_list::{self, Entry, TooMany};
use super::forms::{self, EmailProblem, NAME_MAX_CHARS, NameProblem};
use super::role_choice::{self, RoleProblem};

/// Everything but whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Terms {
    pub(crate) roles: Vec<Role>,
    /// Ids.
    pub(crate) websites: Vec<String>,
    pub(crate) notifications: Vec<String>,
    pub(crate) send_email: bool,
}

/// Whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Invitee {
    pub(crate) email: String,
    pub(crate) name: String,
}

/// One person or a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Whom {
    One(Invitee),
    /// To be looked at before anything is sent: not everything on it has to be an address.
    Many(Vec<Entry>),
}

/// What is wrong with the field for addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WhomProblem {
    Email(EmailProblem),
    TooMany(TooMany),
}

/// Everything that keeps a form from being sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Problems {
    pub(crate) whom: Option<WhomProblem>,
    pub(crate) name: Option<NameProblem>,
    pub(crate) roles: Option<RoleProblem>,
    /// A collaborator without a website.
    pub(crate) website_missing: bool,
}

/// Whom the filled-in form invites. `typed`: the field for addresses as it stands, `entries`: what it holds, `name`:
/// the field for the name of a single person.
pub(crate) fn check(
    typed: &str,
    entries: &Result<Vec<Entry>, TooMany>,
    name: &str,
    terms: &Terms,
) -> Result<Whom, Problems> {
    let people = entries.as_ref().map_or(0, Vec::len);
    let mut problems = Problems {
        roles: role_choice::check(&terms.roles, people).err(),
        website_missing: role_choice::takes_websites(&terms.roles) && terms.websites.is_empty(),
        ..Problems::default()
    };
    let alone = people < 2 && entries.is_ok();
    let beside = entries.as_ref().ok().and_then(|entries| entries.first()?.name.clone()).unwrap_or_default();
    let name = forms::check_name(if name.trim().is_empty() { &beside } else { name });
    problems.name = name.as_ref().err().copied().filter(|_| alone);
    let whom = match entries.as_deref() {
        Err(too_many) => Err(WhomProblem::TooMany(*too_many)),
        // Something may be there that is no entry either: a lone dash.
        Ok([]) => Err(WhomProblem::Email(forms::check_email(typed).err().unwrap_or(EmailProblem::Malformed))),
        Ok([Entry { email: None, .. }]) => Err(WhomProblem::Email(EmailProblem::Malformed)),
        Ok([Entry { email: Some(email), .. }]) => {
            Ok(Whom::One(Invitee { email: email.clone(), name: name.unwrap_or_default() }))
        }
        Ok(entries) => Ok(Whom::Many(entries.to_vec())),
    };
    problems.whom = whom.as_ref().err().copied();
    match whom {
        Ok(whom) if problems == Problems::default() => Ok(whom),
        Ok(_) | Err(_) => Err(problems),
    }
}

impl Terms {
    /// The body of a create. What doesn't belong to the roles stays out, whatever was chosen before.
    pub(crate) fn invite(&self, invitee: &Invitee) -> NewInvite {
        let websites = role_choice::takes_websites(&self.roles).then(|| self.websites.clone());
        NewInvite {
            email: invitee.email.clone(),
            name: invitee.name.clone(),
            roles: self.roles.clone(),
            site_accesses: websites,
            notifications: Some(self.notifications.clone()).filter(|names| !names.is_empty()),
            send_email: Some(self.send_email),
        }
    }

    /// The terms on which a pending member was invited. A role that this page was not told of can't be asked for by
    /// its name; `None` where there is no other.
    pub(crate) fn of(member: &Member, send_email: bool) -> Option<Self> {
        let mut roles = member.roles.clone();
        roles.retain(|role| *role != Role::Unknown);
        (!roles.is_empty()).then(|| Self {
            roles,
            websites: member.site_accesses.clone(),
            notifications: member.notifications.clone(),
            send_email,
        })
    }
}

impl Invitee {
    /// Somebody from a list: without a name beside it, the part before the `@` is one. `None`: no address.
    pub(crate) fn listed(entry: &Entry) -> Option<Self> {
        let email = entry.email.clone()?;
        Some(Self { name: name_for(entry.name.as_deref().unwrap_or_default(), &email), email })
    }

    /// Somebody who was invited before.
    pub(crate) fn again(member: &Member) -> Self {
        Self { email: member.email.clone(), name: name_for(&member.name, &member.email) }
    }
}

/// A name that will do, since nobody is there to mend it.
fn name_for(name: &str, email: &str) -> String {
    let name = text::neutralised(name);
    let name = if name.is_empty() { email.rsplit_once('@').map_or(email, |(local, _)| local) } else { &name };
    name.chars().take(NAME_MAX_CHARS).collect::<String>().trim().to_owned()
}

/// Names of notifications, separated by commas of any script; each once. They are opaque: a space is part of a name.
pub(crate) fn notifications(typed: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in typed.split(address_list::is_comma) {
        let name = text::neutralised(name);
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::{Invitee, Problems, Terms, Whom, WhomProblem, check, notifications};
    use crate::domain::address_list::{self, TooMany};
    use crate::domain::forms::{EmailProblem, NameProblem, check_name};
    use crate::domain::role_choice::RoleProblem;
    use orchd_types::members::Member;
    use orchd_types::role::Role;
    use proptest::prelude::{any, proptest};
    use serde_json::json;

    fn ada() -> Invitee {
        Invitee { email: "ada@example.com".to_owned(), name: "Ada".to_owned() }
    }

    fn terms(roles: &[Role]) -> Terms {
        let (websites, notifications) = (vec!["w1".to_owned()], vec!["backups".to_owned()]);
        Terms { roles: roles.to_vec(), websites, notifications, send_email: false }
    }

    fn checked(typed: &str, name: &str, terms: &Terms) -> Result<Whom, Problems> {
        check(typed, &address_list::read(typed), name, terms)
    }

    #[test]
    fn one_address_is_a_person_with_a_name_and_several_are_a_list() {
        let terms = terms(&[Role::Support]);
        assert_eq!(checked(" ada@example.com ", "Ada", &terms), Ok(Whom::One(ada())));
        assert_eq!(checked("Ada <ada@example.com>", " ", &terms), Ok(Whom::One(ada())));
        let typed_wins = checked("Countess <ada@example.com>", "Ada", &terms);
        assert_eq!(typed_wins, Ok(Whom::One(ada())));
        match checked("ada@example.com oops", "", &terms) {
            Ok(Whom::Many(entries)) => assert_eq!(entries.len(), 2),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn everything_that_is_missing_is_named_at_once() {
        let nothing = Terms { roles: vec![], ..terms(&[]) };
        let expected = Problems {
            whom: Some(WhomProblem::Email(EmailProblem::Missing)),
            name: Some(NameProblem::Missing),
            roles: Some(RoleProblem::Missing),
            website_missing: false,
        };
        assert_eq!(checked(" ", " ", &nothing), Err(expected));
        for malformed in ["grace", "-", "grace@", "Grace <grace>"] {
            let problem = checked(malformed, "Grace", &terms(&[Role::Support])).unwrap_err().whom;
            assert_eq!(problem, Some(WhomProblem::Email(EmailProblem::Malformed)), "{malformed}");
        }
    }

    #[test]
    fn a_collaborator_needs_a_website_and_others_do_not() {
        let without = |roles: &[Role]| Terms { websites: vec![], ..terms(roles) };
        let missing = Problems { website_missing: true, ..Problems::default() };
        assert_eq!(checked("ada@example.com", "Ada", &without(&[Role::SiteAccess])), Err(missing));
        assert!(checked("ada@example.com", "Ada", &without(&[Role::Support])).is_ok());
    }

    #[test]
    fn a_list_asks_for_no_name_and_has_no_room_for_an_owner_or_too_many() {
        let owner = Problems { roles: Some(RoleProblem::OwnerForMany), ..Problems::default() };
        assert_eq!(checked("ada@example.com b@example.com", "", &terms(&[Role::Owner])), Err(owner));
        let list = "a@example.com ".repeat(501);
        let problem = Some(WhomProblem::TooMany(TooMany { entries: 501 }));
        let too_many = Problems { whom: problem, ..Problems::default() };
        assert_eq!(checked(&list, "", &terms(&[Role::Support])), Err(too_many));
    }

    #[test]
    fn websites_are_sent_for_collaborators_alone() {
        assert_eq!(
            serde_json::to_value(terms(&[Role::SiteAccess, Role::Support]).invite(&ada())).unwrap(),
            json!({"email": "ada@example.com", "name": "Ada", "roles": ["SiteAccess", "Support"],
                "siteAccesses": ["w1"], "notifications": ["backups"], "sendEmail": false})
        );
        let mut terms = terms(&[Role::Support]);
        terms.notifications.clear();
        assert_eq!(
            serde_json::to_value(terms.invite(&ada())).unwrap(),
            json!({"email": "ada@example.com", "name": "Ada", "roles": ["Support"], "sendEmail": false})
        );
    }

    #[test]
    fn a_resend_is_on_the_terms_of_the_first_time() {
        let member = Member {
            email: "ada@example.com".to_owned(),
            name: "Ada".to_owned(),
            roles: vec![Role::SiteAccess],
            site_accesses: vec!["w1".to_owned()],
            notifications: vec!["backups".to_owned()],
            ..Member::default()
        };
        assert_eq!(Terms::of(&member, false), Some(terms(&[Role::SiteAccess])));
        assert_eq!(Invitee::again(&member), ada());
        let nameless = Member { name: String::new(), ..member };
        assert_eq!(Invitee::again(&nameless).name, "ada");
    }

    #[test]
    fn a_role_never_heard_of_is_left_out_of_a_resend_and_alone_makes_none() {
        let member = |roles: &[Role]| Member { roles: roles.to_vec(), ..Member::default() };
        let resent = |roles: &[Role]| Terms::of(&member(roles), true).map(|terms| terms.roles);
        assert_eq!(resent(&[Role::Unknown, Role::Support]), Some(vec![Role::Support]));
        assert_eq!(resent(&[Role::Unknown]), None);
        assert_eq!(resent(&[]), None);
    }

    #[test]
    fn notifications_are_any_names_each_once() {
        assert_eq!(notifications(" a, b，c、a ,،,"), ["a", "b", "c"]);
        assert_eq!(notifications("disk full, a;b"), ["disk full", "a;b"]);
        assert!(notifications(" ,\n").is_empty());
    }

    proptest! {
        #[test]
        fn everybody_on_a_list_has_a_name_that_the_server_takes(name in any::<String>()) {
            let list = format!("{name} <ada@example.com>");
            for invitee in address_list::read(&list).into_iter().flatten().filter_map(|e| Invitee::listed(&e)) {
                assert_eq!(check_name(&invitee.name).as_deref(), Ok(invitee.name.as_str()));
            }
        }
    }
}
