use super::{OrgFact, OrgId, Stage, Step, decide, may_invite_to};
use crate::domain::outcome::OrgError;
use crate::domain::trouble::Trouble;
use orchd_types::logins::LoginMembership;
use orchd_types::orgs::Org;
use orchd_types::role::Role;

const ORG: &str = "11111111-1111-1111-1111-111111111111";

fn member_of(org_id: &str, role: Role) -> LoginMembership {
    LoginMembership {
        org_id: org_id.to_owned(),
        org_name: org_id.to_owned(),
        roles: vec![role],
        ..Default::default()
    }
}

const STAGES: [Stage; 6] =
    [Stage::Form, Stage::Review, Stage::Again, Stage::Confirm, Stage::Batch, Stage::Created];

#[test]
fn every_fact_about_the_organization_has_its_step_at_every_stage() {
    for stage in STAGES {
        let step = |fact: OrgFact| decide(&fact, stage);
        let refused = |error| step(OrgFact::Refused(error));
        assert_eq!(step(OrgFact::Known(Org::default())), Step::At(stage));
        assert_eq!(refused(OrgError::InvalidSession), Step::SignIn);
        assert_eq!(refused(OrgError::InsufficientPrivileges), Step::NoAccess);
        assert_eq!(refused(OrgError::NotFound), Step::NotFound);
        let (asking, trouble) = (step(OrgFact::Asking), refused(OrgError::Trouble(Trouble::Offline)));
        match stage {
            Stage::Form => assert_eq!((asking, trouble), (Step::Loading, Step::Retry(Trouble::Offline))),
            _ => assert_eq!((asking, trouble), (Step::At(stage), Step::At(stage))),
        }
    }
}

#[test]
fn no_two_steps_have_the_same_name() {
    let mut names: Vec<_> = STAGES.into_iter().map(|stage| Step::At(stage).name(false)).collect();
    names.extend([Step::Loading, Step::SignIn, Step::NoAccess, Step::NotFound].map(|step| step.name(false)));
    names.extend([Step::Retry(Trouble::Offline).name(false), Step::At(Stage::Batch).name(true)]);
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all);
}

#[test]
fn only_owners_and_super_admins_may_invite() {
    for role in Role::ALL {
        let listed = may_invite_to(&[member_of(ORG, role)]);
        assert_eq!(listed.len(), usize::from(matches!(role, Role::Owner | Role::SuperAdmin)), "{role:?}");
    }
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
