//! A list of people: looked at, and sent.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host, Reply};
use e2e::stage::Stage;

use super::{PAGE, answer, nothing_broke, screen};

/// More than are under way before the third fault stops it.
const LIST: &str = "ann@faults.example, ben@faults.example, cy@faults.example, dee@faults.example, \
                    eli@faults.example, fay@faults.example, gus@faults.example";

async fn look_at_the_list(browser: &Browser, words: &str) -> Result<()> {
    browser.click("create-invite").await?;
    browser.wait_for_step("review").await?;
    browser.wait_for_words(words).await
}

#[tokio::test]
async fn q1_q2_a_list_goes_on_after_every_fault_and_everybody_is_invited_once() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    browser.open(&screen(panel, &host, "invites/new")?).await?;
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for_step("form").await?;
    browser.paste("invitee-email", LIST).await?;
    browser.wait_for_words("7 entries").await?;
    browser.click_on("input[name=role][value=Support]").await?;

    for fault in [Fault::Reset, Fault::Cut(9), answer(200, PAGE), answer(200, "{}"), answer(502, PAGE)] {
        host.set(Call::Members, fault);
        look_at_the_list(browser, "couldn’t check who is a member").await?;
        browser.wait_for_words("Send 7 invites").await?;
        browser.click("cancel").await?;
        browser.wait_for_step("form").await?;
        assert_eq!(browser.value("invitee-email").await?, LIST);
    }
    host.mend(Call::Members);
    look_at_the_list(browser, "7 new").await?;
    assert_eq!(host.seen(Call::Invite), 0);

    // The server creates what is sent, and nobody hears of it.
    host.set(Call::Invite, Fault::LoseAnswer);
    browser.click("send-all").await?;
    browser.wait_for_words("Stopped after several faults").await?;
    browser.wait_for_words("may have been created all the same").await?;
    assert_eq!(browser.step().await?.as_deref(), Some("sending"));
    for fault in [Fault::Reset, answer(502, PAGE), answer(200, PAGE)] {
        host.set(Call::Invite, fault);
        browser.click("retry-failed").await?;
        browser.wait_for("[data-action=go-on]").await?;
        browser.wait_for_words("0 of 7 done").await?;
    }
    host.set(Call::Invite, answer(403, ""));
    browser.click("retry-failed").await?;
    browser.wait_for_words("you can’t invite people here any more").await?;

    // The session is over: it goes on by itself once there is another.
    host.set(Call::Invite, answer(401, ""));
    browser.click("retry-failed").await?;
    browser.wait_for_step("sign-in").await?;
    // A wait that the server asks for is kept.
    host.set(Call::Invite, Fault::Answer(Reply::new(429, "").header("Retry-After", "1")));
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for_words("The server asks for a break").await?;
    host.mend(Call::Invite);
    // What failed was retried alone; the others wait until they are told to go on.
    browser.wait_for_words("Stopped.").await?;
    browser.click("go-on").await?;
    browser.wait_for_step("sent").await?;
    browser.wait_for_words("7 invites ready").await?;

    browser.open(&screen(panel, &host, "invites")?).await?;
    browser.wait_for_step("pending").await?;
    browser.fill("pending-search", "faults.example").await?;
    browser.wait_for_words("7 of ").await?;
    nothing_broke(browser).await
}
