//! What a keyboard, a screen reader and a password manager need of every screen.

mod told;

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, EventInit};

use super::support::{
    ACCEPT, Expected, KEY, LINK, MEMBERS, MEMBERSHIPS, ORG_ID, PASSWORD, Page, VALIDATE, accept_works,
    ada_is_signed_in, eve_is_signed_in, invite_is_dead, invite_is_open, invite_is_open_for_ada, list_page,
    member, membership, memberships, nobody_is_signed_in, on, open, org,
};

const PENDING: &str = "/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f/invites";
const FORM: &str = "/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f/invites/new";
const CREATE: &str = "POST /api/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f/invites";
const WEBSITES: &str = "GET /api/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f/websites?offset=0&limit=10";

/// Every screen that has something to say, by its step.
fn screens() -> [&'static str; 17] {
    [
        "set-password",
        "enter-password",
        "confirm",
        "wrong-account",
        "closed",
        "retry",
        "sign-in",
        "form",
        "review",
        "confirm-role",
        "sent",
        "confirm-again",
        "created",
        "no-access",
        "pending",
        "organizations",
        "not-found",
    ]
}

async fn screen(step: &str) -> Page {
    let the_org = || on(format!("GET /api/orgs/{ORG_ID}"));
    let admin = || on(MEMBERSHIPS).json(200, &memberships(&[membership(ORG_ID, "Acme Hosting", "Owner")]));
    let (url, expected) = match step {
        "set-password" => (LINK, vec![invite_is_open(), nobody_is_signed_in()]),
        "enter-password" => (LINK, vec![invite_is_open_for_ada(), nobody_is_signed_in()]),
        "confirm" => (LINK, vec![invite_is_open_for_ada(), ada_is_signed_in()]),
        "wrong-account" => (LINK, vec![invite_is_open(), eve_is_signed_in()]),
        "closed" => (LINK, vec![invite_is_dead(), nobody_is_signed_in()]),
        "retry" => (LINK, vec![on(VALIDATE).empty(500), nobody_is_signed_in()]),
        "sign-in" => (FORM, vec![the_org().error(401, "invalid_session")]),
        "form" => (FORM, vec![the_org().json(200, &org()), admin()]),
        "review" | "confirm-role" | "sent" => {
            return list_at(step, [the_org().json(200, &org()), admin()]).await;
        }
        "confirm-again" | "created" => return one_at(step, [the_org().json(200, &org()), admin()]).await,
        "no-access" => (FORM, vec![the_org().error(403, "insufficient_privileges"), eve_is_signed_in()]),
        "pending" => {
            let members = list_page(&[member("m1", "Lin", "lin@example.com", false)], 1);
            (PENDING, vec![the_org().json(200, &org()), on(MEMBERS).json(200, &members)])
        }
        "organizations" => ("/", vec![admin(), ada_is_signed_in()]),
        "not-found" => ("/nowhere", vec![]),
        other => panic!("no such screen: {other}"),
    };
    let page = open(url, expected).await;
    page.wait_for_step(step).await;
    page.settled().await;
    page
}

/// A single invite, and the question before it where there is one already.
async fn one_at(step: &str, expected: [Expected; 2]) -> Page {
    let page = open(FORM, expected).await;
    page.wait_for_step("form").await;
    page.fill("#invitee-email", "lin@example.com");
    page.fill("#invitee-name", "Lin");
    page.click("input[name=role][value=Support]");
    if step == "created" {
        page.expect(on(CREATE).json(201, &json!("key-1")));
    } else {
        page.expect(on(MEMBERS).json(200, &list_page(&[member("m1", "Lin", "lin@example.com", false)], 1)));
    }
    page.click_action("create-invite");
    page.wait_for_step(step).await;
    page.settled().await;
    page
}

/// The form with a list and a collaborator's websites in it, and what follows.
async fn list_at(step: &str, expected: [Expected; 2]) -> Page {
    let page = open(FORM, expected).await;
    page.wait_for_step("form").await;
    page.fill("#invitee-email", "ada@example.com, lin@example.com, oops");
    let website = json!({"id": "w1", "domain": {"domain": "one.example"}});
    page.expect(on(WEBSITES).json(200, &list_page(&[website], 1)));
    page.click("input[name=role][value=SiteAccess]");
    page.settled().await;
    page.click("[data-action=add-website]");
    page.click("input[name=role][value=SuperAdmin]");
    page.expect(on(MEMBERS).json(200, &list_page(&[], 0)));
    page.click_action("create-invite");
    page.wait_for_step("review").await;
    page.settled().await;
    if step != "review" {
        page.click_action("send-all");
        page.wait_for_step("confirm-role").await;
    }
    if step == "sent" {
        page.expect(on(CREATE).json(201, &json!("key-1")));
        page.expect(on(CREATE).error(400, "invalid_email"));
        page.click_action("confirm-role");
        page.wait_for_step("sent").await;
    }
    page.settled().await;
    page
}

#[wasm_bindgen_test]
async fn every_screen_has_one_main_and_one_heading_that_is_the_tabs_title() {
    for step in screens() {
        let page = screen(step).await;
        assert_eq!((page.all("main").len(), page.all("h1").len()), (1, 1), "{step}");
        assert_eq!(page.title(), page.text_in("h1"), "{step}");
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn every_field_has_a_label_and_every_description_is_there() {
    for step in screens() {
        let page = screen(step).await;
        for input in page.all("input, textarea") {
            let by_id = page.find(&format!("label[for='{}']", input.id())).filter(|_| !input.id().is_empty());
            let label = by_id.or_else(|| input.closest("label").unwrap());
            let text = label.and_then(|label| label.text_content());
            let text = text.or_else(|| input.get_attribute("aria-label")).unwrap_or_default();
            assert!(!text.trim().is_empty(), "{step}: {}", input.outer_html());
        }
        for described in page.all("[aria-describedby], [aria-controls]") {
            for attribute in ["aria-describedby", "aria-controls"] {
                let ids = described.get_attribute(attribute).unwrap_or_default();
                for id in ids.split_whitespace() {
                    assert!(page.find(&format!("#{id}")).is_some(), "{step}: nothing has the id {id}");
                }
            }
        }
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn no_id_is_there_twice() {
    for step in screens() {
        let page = screen(step).await;
        let mut ids: Vec<_> = page.all("[id]").iter().map(web_sys::Element::id).collect();
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all, "{step}");
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn every_button_says_what_it_does_and_whether_it_sends_the_form() {
    for step in screens() {
        let page = screen(step).await;
        for button in page.all("button, a") {
            assert!(
                !button.text_content().unwrap_or_default().trim().is_empty(),
                "{step}: {}",
                button.outer_html()
            );
        }
        assert!(page.all("button:not([type])").is_empty(), "{step}");
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn f5_every_form_would_post_if_its_handler_were_missing() {
    for step in ["set-password", "enter-password", "confirm", "sign-in", "form"] {
        let page = screen(step).await;
        assert_eq!(page.all("form").len(), 1, "{step}");
        assert_eq!(page.attribute("form", "method").as_deref(), Some("post"), "{step}");
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn the_focus_lands_where_the_person_goes_on() {
    for (step, id) in [
        ("set-password", "password"),
        ("enter-password", "password"),
        ("confirm", "heading"),
        ("wrong-account", "heading"),
        ("closed", "heading"),
        ("retry", "heading"),
        ("sign-in", "email"),
        ("form", "invitee-email"),
        ("review", "heading"),
        ("confirm-role", "heading"),
        ("sent", "heading"),
        ("pending", "heading"),
        ("organizations", "heading"),
        ("not-found", "heading"),
    ] {
        let page = screen(step).await;
        page.wait_for_focus(id).await;
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn f4_a_password_manager_finds_the_username_right_before_the_password() {
    for (step, password) in [
        ("set-password", "new-password"),
        ("enter-password", "current-password"),
        ("sign-in", "current-password"),
    ] {
        let page = screen(step).await;
        let inputs: Vec<_> = page.all("form input").iter().map(web_sys::Element::id).collect();
        assert_eq!(inputs, ["email", "password"], "{step}");
        assert_eq!(page.attribute("#email", "autocomplete").as_deref(), Some("username"), "{step}");
        assert_eq!(page.attribute("#email", "type").as_deref(), Some("email"), "{step}");
        assert_eq!(page.attribute("#password", "autocomplete").as_deref(), Some(password), "{step}");
        assert_eq!(page.attribute("#password", "type").as_deref(), Some("password"), "{step}");
        assert_eq!(page.attribute("#password", "maxlength"), None, "nothing is cut off");
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn f3_pasting_is_let_through() {
    for step in ["set-password", "enter-password", "sign-in"] {
        let page = screen(step).await;
        let options = EventInit::new();
        options.set_bubbles(true);
        options.set_cancelable(true);
        let paste = Event::new_with_event_init_dict("paste", &options).unwrap();
        assert!(page.input("#password").dispatch_event(&paste).unwrap(), "{step}");
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn the_admins_password_manager_leaves_the_invitees_fields_alone() {
    let page = screen("form").await;
    for field in ["#invitee-email", "#invitee-name"] {
        assert_eq!(page.attribute(field, "autocomplete").as_deref(), Some("off"));
        for sign in ["data-1p-ignore", "data-lpignore", "data-bwignore"] {
            assert!(page.attribute(field, sign).is_some(), "{field} {sign}");
        }
    }
    assert!(page.find("[type=password]").is_none());
    page.close().await;
}

#[wasm_bindgen_test]
async fn f3_the_password_is_shown_on_demand_which_is_said_and_hidden_again_when_it_is_sent() {
    let page = screen("set-password").await;
    let kind = || page.attribute("#password", "type").unwrap_or_default();
    assert_eq!((page.label_of("toggle-password").as_str(), kind().as_str()), ("Show", "password"));
    page.fill("#password", PASSWORD);
    page.click_action("toggle-password");
    page.until("it is shown", || kind() == "text").await;
    assert_eq!(page.label_of("toggle-password"), "Hide");
    assert_eq!(
        page.attribute("[data-action=toggle-password]", "aria-label").as_deref(),
        Some("Hide password")
    );
    page.until("it is announced", || page.announced() == "Your password is shown").await;
    page.click_action("toggle-password");
    page.until("it is hidden", || kind() == "password").await;
    page.until("it is announced", || page.announced() == "Your password is hidden").await;
    page.click_action("toggle-password");
    page.until("it is shown", || kind() == "text").await;
    assert_eq!(page.value("#password"), PASSWORD);
    page.expect(on(ACCEPT).error(401, "invalid_credentials").held());
    page.click_action("join");
    page.waits_for(ACCEPT).await;
    page.until("it is hidden", || kind() == "password").await;
    page.release(ACCEPT).await;
    page.settled().await;
    assert_eq!((kind().as_str(), page.label_of("toggle-password").as_str()), ("password", "Show"));
    page.close().await;
}

/// Whoever looks over one's shoulder sees it no longer than needed.
#[wasm_bindgen_test]
async fn f3_a_password_that_the_page_itself_refuses_is_hidden_as_well() {
    for (step, field, action) in [
        ("set-password", "password", "join"),
        ("enter-password", "password", "join"),
        ("sign-in", "email", "sign-in"),
    ] {
        let page = screen(step).await;
        let kind = || page.attribute("#password", "type").unwrap_or_default();
        // Too short for a new one, none at all, and one without an address.
        match step {
            "set-password" => page.fill("#password", "short"),
            "sign-in" => page.fill("#password", PASSWORD),
            _ => {}
        }
        page.click_action("toggle-password");
        page.until("it is shown", || kind() == "text").await;
        page.click_action(action);
        page.until("it is refused", || !page.error_at(field).is_empty()).await;
        page.until("it is hidden", || kind() == "password").await;
        assert_eq!(page.label_of("toggle-password"), "Show", "{step}");
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn a_screen_reader_hears_each_step_once() {
    let page = open(LINK, [invite_is_open().held(), nobody_is_signed_in()]).await;
    page.waits_for(VALIDATE).await;
    page.until("the first is announced", || page.announced() == "Checking your invite…").await;
    let heard = page.listen();
    page.release(VALIDATE).await;
    page.wait_for_step("set-password").await;
    page.settled().await;
    assert_eq!(heard.so_far(), ["Join Acme Hosting"]);
    page.expect(accept_works());
    page.fill("#password", PASSWORD);
    page.click_action("join");
    page.wait_for_step("accepted").await;
    page.wait_for_focus("heading").await;
    page.settled().await;
    assert_eq!(heard.so_far(), ["Join Acme Hosting"], "a focused heading is read out by itself");
    page.close().await;
}

/// A region is read out when its text changes: what is said twice has to change it twice.
#[wasm_bindgen_test]
async fn what_happens_twice_is_heard_twice() {
    let page = screen("closed").await;
    page.clipboard(true);
    let heard = page.listen();
    for times in 1..=3 {
        page.click_action("copy-request");
        page.until("it is heard again", || heard.so_far().len() == times).await;
    }
    let said: Vec<_> = heard.so_far().iter().map(|text| text.trim().to_owned()).collect();
    assert_eq!(said, ["Copied"; 3]);
    page.close().await;
}

/// Else somebody who reads on finds the last sentence of another step at the end of the page.
#[wasm_bindgen_test]
async fn what_was_said_of_one_step_is_gone_at_the_next() {
    let page = screen("set-password").await;
    page.until("the step is announced", || page.announced() == "Join Acme Hosting").await;
    page.expect(accept_works());
    page.fill("#password", PASSWORD);
    page.click_action("toggle-password");
    page.until("it is announced", || page.announced() == "Your password is shown").await;
    page.click_action("join");
    page.wait_for_step("accepted").await;
    page.wait_for_focus("heading").await;
    page.until("nothing is left of it", || page.announced().is_empty()).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn there_is_one_live_region_from_the_start_outside_of_what_changes() {
    let page = open(&format!("/invites/{KEY}"), [invite_is_open().held(), nobody_is_signed_in()]).await;
    assert_eq!(page.all("[role=status]").len(), 1);
    assert!(page.find("main [role=status]").is_none());
    page.release(VALIDATE).await;
    page.wait_for_step("set-password").await;
    // Besides what is said below a password's field while it is typed into.
    assert_eq!(page.all("[role=status]:not(.caps, .strength *)").len(), 1);
    page.close().await;
}

#[wasm_bindgen_test]
async fn support_is_named_where_there_is_one() {
    for (contact, target) in [
        ("help@example.com", "mailto:help@example.com"),
        ("https://example.com/help", "https://example.com/help"),
    ] {
        let expected = [invite_is_dead(), nobody_is_signed_in()];
        let page = super::support::visit(LINK).setting("support", contact).expecting(expected).open().await;
        page.wait_for_step("closed").await;
        assert_eq!(page.attribute(".support a", "href").as_deref(), Some(target));
        page.close().await;
    }
    let page = screen("closed").await;
    assert!(page.find(".support").is_none());
    page.close().await;
}
