//! Which roles may be granted, and what a choice of them brings with it.

use orchd_types::logins::LoginMembership;
use orchd_types::orgs::Org;
use orchd_types::role::Role;

use super::admin::may_invite;

/// A role as the form shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) role: Role,
    /// Why this admin can't grant it here; `None` where it can.
    pub(crate) why_not: Option<WhyNot>,
}

/// Why a role can't be granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WhyNot {
    /// The organization has an owner, active or pending.
    HasOwner,
    /// An owner is invited from an organization above.
    NotFromAbove,
    /// Whether the admin's right comes from above couldn't be learnt.
    NotKnown,
}

/// What is wrong with the roles that were chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RoleProblem {
    Missing,
    /// An organization has one owner, and the list has several people.
    OwnerForMany,
}

/// Every role, in the order in which they are offered. `Owner` may be granted only under D8: the organization has a
/// parent and no owner, and the admin's right comes from above it. Whoever may invite may grant all the others.
/// `memberships` are the admin's own, `None` where they couldn't be learnt.
pub(crate) fn choices(org: &Org, memberships: Option<&[LoginMembership]>) -> Vec<Choice> {
    let why_not = |role| match role {
        Role::Owner if org.owner.is_some() || org.owner_email.is_some() => Some(WhyNot::HasOwner),
        Role::Owner => not_from_above(org, memberships),
        _ => None,
    };
    Role::ALL.into_iter().map(|role| Choice { role, why_not: why_not(role) }).collect()
}

/// Why this admin can make nobody the owner, be there one or not; `None` where it can. Takes the right to resend to a
/// pending owner and to revoke that invite with it: the server gives both to those who could have invited the person.
pub(crate) fn not_from_above(org: &Org, memberships: Option<&[LoginMembership]>) -> Option<WhyNot> {
    let Some(memberships) = memberships else { return Some(WhyNot::NotKnown) };
    let admin_of = |test: &dyn Fn(&LoginMembership) -> bool| {
        memberships.iter().any(|membership| test(membership) && may_invite(membership))
    };
    // Without a right of their own here, an admin elsewhere who was let in has it from some organization above.
    let from_above = org.parent_id.as_ref().is_some_and(|parent| {
        let here = |m: &LoginMembership| m.org_id == org.id;
        admin_of(&|m| m.org_id == *parent || m.is_master_org) || !admin_of(&here) && admin_of(&|m| !here(m))
    });
    (!from_above).then_some(WhyNot::NotFromAbove)
}

/// `roles` with that one in it or not, in the order of [`Role::ALL`].
pub(crate) fn with(roles: &[Role], role: Role, chosen: bool) -> Vec<Role> {
    Role::ALL
        .into_iter()
        .filter(|other| if *other == role { chosen } else { roles.contains(other) })
        .collect()
}

/// Whether the choice will do for so many people.
pub(crate) fn check(roles: &[Role], people: usize) -> Result<(), RoleProblem> {
    if roles.is_empty() {
        Err(RoleProblem::Missing)
    } else if roles.contains(&Role::Owner) && people > 1 {
        Err(RoleProblem::OwnerForMany)
    } else {
        Ok(())
    }
}

/// Whether websites belong to the choice; otherwise they are neither asked for nor sent.
pub(crate) fn takes_websites(roles: &[Role]) -> bool {
    roles.contains(&Role::SiteAccess)
}

/// The role among them that gives so much that one is asked again.
pub(crate) fn wants_confirmation(roles: &[Role]) -> Option<Role> {
    [Role::Owner, Role::SuperAdmin].into_iter().find(|role| roles.contains(role))
}

#[cfg(test)]
mod tests {
    use super::{
        RoleProblem, WhyNot, check, choices, not_from_above, takes_websites, wants_confirmation, with,
    };
    use orchd_types::logins::LoginMembership;
    use orchd_types::orgs::Org;
    use orchd_types::role::Role;

    const ORG: &str = "11111111-1111-1111-1111-111111111111";
    const PARENT: &str = "22222222-2222-2222-2222-222222222222";

    fn member_of(org_id: &str, role: Role) -> LoginMembership {
        LoginMembership { org_id: org_id.to_owned(), roles: vec![role], ..Default::default() }
    }

    fn customer(owner: Option<&str>) -> Org {
        Org {
            id: ORG.to_owned(),
            parent_id: Some(PARENT.to_owned()),
            owner: owner.map(str::to_owned),
            ..Org::default()
        }
    }

    #[test]
    fn owner_may_be_granted_only_from_above_and_while_there_is_none() {
        let why_not = |org: &Org, memberships: &[LoginMembership]| {
            choices(org, Some(memberships))
                .into_iter()
                .find(|choice| choice.role == Role::Owner)
                .unwrap()
                .why_not
        };
        let above = || member_of(PARENT, Role::SuperAdmin);
        let here = || member_of(ORG, Role::SuperAdmin);
        let master = LoginMembership { is_master_org: true, ..member_of("m", Role::Owner) };
        assert_eq!(why_not(&customer(None), &[above()]), None);
        assert_eq!(why_not(&customer(None), &[here(), above()]), None);
        assert_eq!(why_not(&customer(None), &[here(), master]), None);
        let far_above = member_of("33333333-3333-3333-3333-333333333333", Role::Owner);
        assert_eq!(why_not(&customer(None), &[far_above]), None, "let in without a membership here");
        assert_eq!(
            why_not(&customer(None), &[]),
            Some(WhyNot::NotFromAbove),
            "nobody's right comes from nowhere"
        );
        assert_eq!(why_not(&customer(Some("Ada")), &[above()]), Some(WhyNot::HasOwner));
        let pending = Org { owner_email: Some("ada@example.com".to_owned()), ..customer(None) };
        assert_eq!(why_not(&pending, &[above()]), Some(WhyNot::HasOwner));
        assert_eq!(why_not(&customer(None), &[here()]), Some(WhyNot::NotFromAbove));
        let support_above = member_of(PARENT, Role::Support);
        assert_eq!(why_not(&customer(None), &[here(), support_above]), Some(WhyNot::NotFromAbove));
        assert_eq!(why_not(&Org::default(), &[member_of("", Role::Owner)]), Some(WhyNot::NotFromAbove));
    }

    #[test]
    fn without_the_memberships_the_form_offers_one_role_fewer() {
        for org in [customer(None), customer(Some("Ada"))] {
            let off: Vec<_> =
                choices(&org, None).into_iter().filter(|choice| choice.why_not.is_some()).collect();
            assert_eq!(off.iter().map(|choice| choice.role).collect::<Vec<_>>(), [Role::Owner]);
        }
        assert_eq!(not_from_above(&customer(None), None), Some(WhyNot::NotKnown));
    }

    #[test]
    fn a_pending_owner_is_up_to_those_who_could_have_made_one() {
        let above = [member_of(PARENT, Role::SuperAdmin)];
        let here = [member_of(ORG, Role::Owner)];
        let pending = Org { owner_email: Some("ada@example.com".to_owned()), ..customer(None) };
        assert_eq!(not_from_above(&pending, Some(&above)), None);
        assert_eq!(not_from_above(&pending, Some(&here)), Some(WhyNot::NotFromAbove));
    }

    #[test]
    fn every_other_role_may_be_granted_by_whoever_may_invite() {
        for choice in choices(&customer(Some("Ada")), Some(&[])) {
            assert_eq!(choice.why_not.is_some(), choice.role == Role::Owner, "{choice:?}");
        }
        assert_eq!(choices(&Org::default(), Some(&[])).len(), Role::ALL.len());
    }

    #[test]
    fn several_roles_are_chosen_and_taken_back_in_a_fixed_order() {
        let both = with(&with(&[], Role::Business, true), Role::Support, true);
        assert_eq!(both, [Role::Support, Role::Business]);
        assert_eq!(with(&both, Role::Support, true), both);
        assert_eq!(with(&both, Role::Support, false), [Role::Business]);
    }

    #[test]
    fn at_least_one_role_and_one_owner_at_most() {
        assert_eq!(check(&[], 1), Err(RoleProblem::Missing));
        assert_eq!(check(&[Role::Owner], 1), Ok(()));
        assert_eq!(check(&[Role::Owner, Role::Support], 2), Err(RoleProblem::OwnerForMany));
        assert_eq!(check(&[Role::SuperAdmin, Role::Support], 500), Ok(()));
    }

    #[test]
    fn websites_belong_to_collaborators_and_the_powerful_roles_are_asked_about() {
        for role in Role::ALL {
            assert_eq!(takes_websites(&[role]), role == Role::SiteAccess, "{role:?}");
            let powerful = matches!(role, Role::Owner | Role::SuperAdmin);
            assert_eq!(wants_confirmation(&[Role::Support, role]), powerful.then_some(role));
        }
        assert_eq!(wants_confirmation(&[Role::SuperAdmin, Role::Owner]), Some(Role::Owner));
    }
}
