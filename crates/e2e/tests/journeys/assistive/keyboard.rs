//! Whoever has no mouse: everything is reached by Tab, and it shows where one is.

use e2e::browser::{Browser, Key};
use e2e::person::Person;
use e2e::stage::Stage;
use e2e::wait::{Look, PATIENCE, until};
use e2e::walk::{Part, Visitor};
use e2e::{Error, Result};
use serde::Deserialize;

/// Numbers everything that Tab has to reach, writes down how all of it looks without the focus, and puts the cursor
/// before all of it. One of a group of radio buttons stands for the others: arrow keys lead to them.
const PREPARE: &str = "
    const there = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
        .filter((e) => e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden' && e.checkVisibility());
    const groups = new Map();
    for (const e of there) {
        const key = e.type === 'radio' ? `${e.form?.id} ${e.name}` : e;
        if (!groups.has(key) || e.checked) groups.set(key, e);
    }
    document.activeElement.blur();
    window.looks = (e) => {
        const around = [e, e.closest('label'), e.parentElement].filter(Boolean);
        return around.map((e) => {
            const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(e);
            const outline = outlineStyle === 'none' || outlineWidth === '0px' ? '' : outlineWidth + outlineColor;
            return outline + (boxShadow === 'none' ? '' : boxShadow);
        }).join('|');
    };
    window.unfocused = new Map(there.map((e) => [e, looks(e)]));
    window.toReach = groups.size;
    window.reached = new Set();
    window.groupOf = (e) => e.type === 'radio' ? `${e.form?.id} ${e.name}` : e;
    const start = document.createElement('span');
    start.tabIndex = -1;
    start.id = 'start';
    document.body.prepend(start);
    start.focus();
    return groups.size;";

const CLEAN_UP: &str = "document.getElementById('start')?.remove()";

/// What has the focus, and whether one sees that it has.
const HERE: &str = "
    const e = document.activeElement;
    if (!unfocused.has(e)) return { name: e.outerHTML.slice(0, 120), shows: null, inView: false, reached: 0 };
    reached.add(groupOf(e));
    const now = looks(e);
    const box = e.getBoundingClientRect();
    return {
        name: e.outerHTML.slice(0, 120),
        shows: now !== unfocused.get(e) && now.replaceAll('|', '') !== '',
        inView: box.bottom > 0 && box.top < innerHeight,
        reached: reached.size,
    };";

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Here {
    name: String,
    /// `None`: nothing that Tab should lead to.
    shows: Option<bool>,
    in_view: bool,
    reached: usize,
}

#[derive(Default)]
struct WithoutMouse {
    problems: Vec<String>,
}

impl Visitor for WithoutMouse {
    async fn at(&mut self, browser: &Browser, name: &'static str) -> Result<()> {
        let all: usize = browser.ask(PREPARE).await?;
        let mut reached = 0;
        for _ in 0..all {
            browser.press(Key::Tab).await?;
            // Some browsers paint the focus, and scroll to it, a moment after the key.
            let seen = until("the focus shows", PATIENCE / 10, async || {
                let Here { name, shows, in_view, reached } = browser.ask(HERE).await?;
                Ok(match shows {
                    Some(true) if in_view => Look::True(reached),
                    Some(shows) => Look::NotYet(format!(
                        "{name} shows that it has the focus: {shows}, is in view: {in_view}"
                    )),
                    None => Look::NotYet(format!("the focus is on what Tab shouldn't lead to: {name}")),
                })
            })
            .await;
            match seen {
                Ok(now) => reached = now,
                Err(Error::NotTrue { seen, .. }) => self.problems.push(format!("{name}: {seen}")),
                Err(other) => return Err(other),
            }
        }
        if reached < all {
            self.problems.push(format!("{name}: {reached} of {all} are reached"));
        }
        browser.driver().execute(CLEAN_UP, Vec::new()).await?;
        Ok(())
    }
}

async fn walk(part: Part) -> Result<()> {
    let mut stage = Stage::open().await?;
    let mut person = WithoutMouse::default();
    part.walk(&mut stage, &mut person).await?;
    assert!(person.problems.is_empty(), "{}", person.problems.join("\n"));
    Ok(())
}

#[tokio::test]
async fn on_every_screen_of_an_admins_tab_leads_everywhere_and_one_sees_where_one_is() -> Result<()> {
    walk(Part::Admin).await
}

#[tokio::test]
async fn on_every_step_of_an_invited_persons_tab_leads_everywhere_and_one_sees_where_one_is() -> Result<()> {
    walk(Part::Invited).await
}

/// Presses Tab until what the selector finds has the focus.
async fn tab_to(browser: &Browser, selector: &str) -> Result<()> {
    let is_there = "return document.activeElement.matches(arguments[0])";
    for _ in 0..50 {
        if browser.ask_with::<bool>(is_there, vec![selector.into()]).await? {
            return Ok(());
        }
        browser.press(Key::Tab).await?;
    }
    panic!("Tab doesn't lead to {selector}, but to {}", browser.focused().await?);
}

async fn go(browser: &Browser, selector: &str) -> Result<()> {
    tab_to(browser, selector).await?;
    browser.press(Key::Enter).await
}

#[tokio::test]
async fn an_admin_needs_no_mouse() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let (org_id, admin) = (&panel.demo().org_id, &panel.demo().admin);
    browser.open(&panel.url("/")).await?;
    browser.wait_for_step("sign-in").await?;
    browser.wait_for_focus("email").await?;
    browser.type_text(&admin.email).await?;
    browser.press(Key::Tab).await?;
    browser.wait_for_focus("password").await?;
    browser.type_text(&admin.password).await?;
    browser.press(Key::Enter).await?;

    browser.wait_for_step("organizations").await?;
    browser.wait_for_focus("heading").await?;
    go(browser, &format!("a[href='/orgs/{org_id}/invites/new']")).await?;
    browser.wait_for_step("form").await?;
    browser.wait_for_focus("invitee-email").await?;
    browser.type_text("lou@example.com").await?;
    browser.press(Key::Tab).await?;
    browser.wait_for_focus("invitee-name").await?;
    browser.type_text("Lou").await?;
    tab_to(browser, "input[name=role][value=Support]").await?;
    browser.press(Key::Space).await?;
    go(browser, "[data-action=create-invite]").await?;
    browser.wait_for_step("created").await?;
    browser.wait_for_focus("invite-string").await?;
    let first = browser.value("invite-string").await?;

    go(browser, &format!("a[href='/orgs/{org_id}/invites']")).await?;
    browser.wait_for_step("pending").await?;
    browser.wait_for("[data-list=count]").await?;
    browser.wait_for_focus("heading").await?;
    tab_to(browser, "#pending-search").await?;
    browser.type_text("lou@example.com").await?;
    browser.wait_for_words("1 of").await?;
    go(browser, "[data-action=resend]").await?;
    is_at(browser, "[data-action=confirm-resend]").await?;
    browser.press(Key::Enter).await?;
    browser.wait_for_words("The old link is dead").await?;
    let second: String = browser.ask("return document.querySelector('.panel .copy input').value").await?;
    let anybody = Person::unknown(panel)?;
    assert!(!anybody.validate(&first).await?.is_valid && anybody.validate(&second).await?.is_valid);
    is_at(browser, ".panel .copy *").await?;
    go(browser, "[data-action=close]").await?;

    // The row has the focus again; what can't be undone isn't the first thing that Enter does.
    is_at(browser, "[data-action=resend]").await?;
    go(browser, "[data-action=revoke]").await?;
    is_at(browser, "[data-action=cancel]").await?;
    browser
        .driver()
        .action_chain()
        .key_down(Key::Shift)
        .send_keys(Key::Tab)
        .key_up(Key::Shift)
        .perform()
        .await?;
    is_at(browser, "[data-action=confirm-revoke]").await?;
    browser.press(Key::Enter).await?;
    browser.wait_for_words("No pending invite matches that").await?;
    browser.wait_for_focus("heading").await?;
    assert!(!anybody.validate(&second).await?.is_valid);
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

/// Waits until what the selector finds has the focus.
async fn is_at(browser: &Browser, selector: &str) -> Result<()> {
    until(&format!("{selector} has the focus"), PATIENCE, async || {
        let at =
            browser.ask_with("return document.activeElement.matches(arguments[0])", vec![selector.into()]);
        Ok(if at.await? { Look::True(()) } else { Look::NotYet(browser.focused().await?) })
    })
    .await
}
