use super::{OrgFact, OrgId, Step, decide, may_invite_to, offered_roles};
use crate::domain::outcome::OrgError;
use crate::domain::trouble::Trouble;
use orchd_types::logins::LoginMembership;
use orchd_types::orgs::Org;
use orchd_types::role::Role;

const ORG: &str = "11111111-1111-1111-1111-111111111111";
const PARENT: &str = "22222222-2222-2222-2222-222222222222";

fn member_of(org_id: &str, role: Role) -> LoginMembership {
    LoginMembership {
        org_id: org_id.to_owned(),
        org_name: org_id.to_owned(),
        roles: vec![role],
        ..Default::default()
    }
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
fn every_fact_about_the_organization_has_its_step() {
    let known = OrgFact::Known(Org::default());
    let refused = OrgFact::Refused;
    for (fact, created, step) in [
        (OrgFact::Asking, false, Step::Loading),
        (OrgFact::Asking, true, Step::Created),
        (known.clone(), false, Step::Form),
        (known, true, Step::Created),
        (refused(OrgError::InvalidSession), false, Step::SignIn),
        (refused(OrgError::InvalidSession), true, Step::SignIn),
        (refused(OrgError::InsufficientPrivileges), false, Step::NoAccess),
        (refused(OrgError::NotFound), false, Step::NotFound),
        (refused(OrgError::Trouble(Trouble::Offline)), false, Step::Retry(Trouble::Offline)),
        (refused(OrgError::Trouble(Trouble::Offline)), true, Step::Created),
    ] {
        assert_eq!(decide(&fact, created), step, "{fact:?} {created}");
    }
}

#[test]
fn only_owners_and_super_admins_may_invite() {
    for role in Role::ALL {
        let listed = may_invite_to(&[member_of(ORG, role)]);
        assert_eq!(listed.len(), usize::from(matches!(role, Role::Owner | Role::SuperAdmin)), "{role:?}");
    }
}

#[test]
fn owner_is_offered_only_from_above_and_while_there_is_none() {
    let offers_owner =
        |org: &Org, memberships: &[LoginMembership]| offered_roles(org, memberships).contains(&Role::Owner);
    let parent_admin = [member_of(PARENT, Role::SuperAdmin)];
    let own_admin = [member_of(ORG, Role::SuperAdmin)];
    assert!(offers_owner(&customer(None), &parent_admin));
    assert!(
        offers_owner(&customer(None), &[]),
        "let in without a membership here: the right comes from above"
    );
    assert!(!offers_owner(&customer(Some("Ada")), &parent_admin));
    assert!(!offers_owner(&customer(None), &own_admin));
    assert!(offers_owner(&customer(None), &[own_admin[0].clone(), parent_admin[0].clone()]));
    assert!(!offers_owner(&customer(None), &[own_admin[0].clone(), member_of(PARENT, Role::Support)]));
    assert!(
        !offers_owner(&Org::default(), &[member_of("", Role::Owner)]),
        "the master organization has no parent"
    );
}

#[test]
fn an_org_id_is_a_uuid_and_nothing_else() {
    assert!(OrgId::parse(ORG).is_some());
    assert!(OrgId::parse(&ORG.to_uppercase()).is_some());
    for raw in [
        "",
        "..",
        "%2e%2e",
        "1",
        &ORG[1..],
        "11111111-1111-1111-1111-11111111111/",
        "11111111x1111-1111-1111-111111111111",
    ] {
        assert!(OrgId::parse(raw).is_none(), "{raw}");
    }
}
