//! Nothing that is there already moves when the step changes, however late that is after what the person did.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host, Reply};
use e2e::panel::{Account, Panel};
use e2e::person::Person;
use e2e::seed::{self, PASSWORD};
use e2e::settings::Kind;
use e2e::stage::Stage;
use e2e::wait::{Look, PATIENCE, until};
use orchd_types::role::Role;
use serde_json::json;

/// What has been moved on the page since it was opened or this was asked last, without what followed a click at once: how
/// far, what, from where to where.
const SHIFTS: &str = "
    return new Promise((resolve) => {
        const moved = [];
        const name = (node) => node?.nodeType === 1 ? `${node.localName}#${node.id}.${node.className}` : `${node?.nodeName}`;
        const box = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
        const add = (entries) => entries.filter((entry) => !entry.hadRecentInput).forEach((entry) => moved.push(
            `${entry.value}: ` + entry.sources.map((source) =>
                `${name(source.node)} from ${box(source.previousRect)} to ${box(source.currentRect)}`).join(', ')));
        const observer = new PerformanceObserver((list) => add(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
            add(observer.takeRecords());
            const told = window.told ?? 0;
            window.told = moved.length;
            resolve(moved.slice(told));
        })));
    });";

/// What goes from one step to the next in a window of that width, and what is found to move.
struct Mover<'a> {
    browser: &'a Browser,
    panel: &'a Panel,
    host: Host,
    width: u32,
    found: Vec<String>,
}

impl<'a> Mover<'a> {
    async fn new(stage: &'a Stage, width: u32) -> Result<Self> {
        let Stage { browser, panel, .. } = stage;
        browser.resize(width, 800).await?;
        // As on a phone, where none takes room from the page.
        let hidden = json!({ "hidden": width < 480 });
        browser.tell("Emulation.setScrollbarsHidden", hidden).await?;
        browser.forget_cookies().await?;
        Ok(Self { browser, panel, host: Host::before(panel).await?, width, found: Vec::new() })
    }

    /// Opens the link, and notes what moves until the step is there.
    async fn open(&mut self, link: &str, step: &str) -> Result<()> {
        self.browser.open(&self.host.through(link)?).await?;
        self.browser.wait_for_step(step).await?;
        if self.browser.ask("return !!document.querySelector('[data-until] #app .alternatives')").await? {
            // It comes late, and all the same moves nothing.
            self.browser.wait_for("#app .alternatives .until").await?;
        }
        self.note(&format!("shell to {step}")).await
    }

    /// Notes what moved up to here.
    async fn note(&mut self, change: &str) -> Result<()> {
        let moved: Vec<String> = self.browser.ask(SHIFTS).await?;
        if !moved.is_empty() {
            self.found.push(format!("{change} at {}: {}", self.width, moved.join("\n")));
        }
        Ok(())
    }

    /// What has moved up to here was the person's doing: a driver's paste isn't known for one.
    async fn forget(&self) -> Result<()> {
        self.browser.ask::<Vec<String>>(SHIFTS).await.map(|_| ())
    }

    /// Clicks, and has the answer to `call` take so long that the page's change is no longer the click's; then it comes,
    /// or goes wrong.
    async fn change(&mut self, action: &str, call: Call, fault: Option<Fault>, after: &str) -> Result<()> {
        let asked = self.host.seen(call);
        self.host.set(call, if fault.is_some() { Fault::Hold } else { Fault::HoldAnswer });
        match action {
            "try-again" => self.browser.try_again().await?,
            action => self.browser.click(action).await?,
        }
        until(&format!("{action} asks {call:?}"), PATIENCE, async || {
            let now = self.host.seen(call);
            Ok(if now > asked { Look::True(()) } else { Look::NotYet(format!("{now} times")) })
        })
        .await?;
        self.let_wait().await?;
        let goes_wrong = fault.is_some();
        match fault {
            Some(fault) => self.host.set(call, fault),
            None => self.host.mend(call),
        }
        self.browser.wait_for(after).await?;
        self.note(&format!("{action} to {after}")).await?;
        if goes_wrong {
            self.host.mend(call);
        }
        Ok(())
    }

    async fn let_wait(&self) -> Result<()> {
        let now = "return performance.now()";
        let start: f64 = self.browser.ask(now).await?;
        until("the answer has taken 700 ms", PATIENCE, async || {
            let waited = self.browser.ask::<f64>(now).await? - start;
            Ok(if waited > 700.0 { Look::True(()) } else { Look::NotYet(format!("{waited} ms")) })
        })
        .await
    }

    /// Somebody who has a password, and the link of another organization's invite.
    async fn invited_again(&self, name: &str) -> Result<(Account, String)> {
        let email = format!("{name}.{}@example.com", self.width);
        let (_, account) =
            seed::member_of_new_customer(self.panel, "First Firm", &email, Role::Support).await?;
        let second = seed::customer(self.panel, "Second Firm").await?;
        let link = Person::admin(self.panel).await?.invite(&second, &email, Role::Support).await?;
        Ok((account, link))
    }

    /// The link of somebody who has never been here.
    async fn invited(&self, name: &str) -> Result<(Account, String)> {
        let email = format!("{name}.{}@example.com", self.width);
        let org = seed::customer(self.panel, "Third Firm").await?;
        let link = Person::admin(self.panel).await?.invite(&org, &email, Role::Support).await?;
        Ok((Account { email, password: PASSWORD.to_owned() }, link))
    }
}

const SET_PASSWORD: &str = "#app main[data-step=set-password]";
const ENTER_PASSWORD: &str = "main[data-step=enter-password]";
const ACCEPTED: &str = "main[data-step=accepted]";

/// Otherwise nothing is shown by finding nothing.
async fn would_be_noticed(browser: &Browser) -> Result<()> {
    let push = "document.querySelector('#app main').style.paddingTop = '90px'";
    browser.driver().execute(push, Vec::new()).await?;
    assert!(!browser.ask::<Vec<String>>(SHIFTS).await?.is_empty());
    Ok(())
}

#[tokio::test]
async fn nothing_moves_from_step_to_step() -> Result<()> {
    Kind::must_be(&[Kind::Chromium], "it doesn't measure what moves")?;
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let links = &panel.demo().links;
    let dead = panel.url("/invites/AAAAAAAAAAAAAAAAAAAAAA?email=noa@example.com");
    let mut found = Vec::new();
    for width in [1280, 320] {
        let mut mover = Mover::new(&stage, width).await?;
        mover.open(&links.existing_person, "enter-password").await?;
        mover.open(&dead, "closed").await?;
        mover.host.set(Call::Validate, Fault::Reset);
        mover.open(&links.existing_person, "retry").await?;
        mover.change("try-again", Call::Validate, None, ENTER_PASSWORD).await?;

        let (_, link) = mover.invited("noa").await?;
        mover.open(&link, "set-password").await?;
        browser.fill("password", PASSWORD).await?;
        mover.change("join", Call::Accept, Some(Fault::Reset), "main[data-step=retry]").await?;
        // Nothing is asked for that.
        browser.try_again().await?;
        browser.wait_for(SET_PASSWORD).await?;
        mover.change("join", Call::Accept, None, ACCEPTED).await?;
        mover.open(&links.new_person, "wrong-account").await?;
        mover.change("sign-out", Call::SignOut, None, SET_PASSWORD).await?;

        let (kim, link) = mover.invited("kim").await?;
        mover.open(&link, "set-password").await?;
        browser.fill("password", PASSWORD).await?;
        Person::unknown(panel)?.accept(&link, &kim).await?;
        mover.change("join", Call::Accept, None, "main[data-step=closed]").await?;

        let (eve, link) = mover.invited_again("eve").await?;
        mover.open(&link, "enter-password").await?;
        browser.fill("password", &eve.password).await?;
        mover.change("join", Call::Accept, None, ACCEPTED).await?;
        let third = seed::customer(panel, "Third Firm").await?;
        let link = Person::admin(panel).await?.invite(&third, &eve.email, Role::Support).await?;
        mover.open(&link, "confirm").await?;
        mover.change("accept", Call::Accept, None, ACCEPTED).await?;
        found.extend(mover.found);
    }
    would_be_noticed(browser).await?;
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

#[tokio::test]
async fn nothing_moves_from_screen_to_screen_of_an_admins() -> Result<()> {
    Kind::must_be(&[Kind::Chromium], "it doesn't measure what moves")?;
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let form = panel.url(&format!("/orgs/{}/invites/new", panel.demo().org_id));
    let mut found = Vec::new();
    // Words are longer in German, and on a phone they take one line more.
    for (width, language) in [(1280, "en"), (320, "en"), (320, "de")] {
        let mut mover = Mover::new(&stage, width).await?;
        mover.open(&panel.url("/"), "sign-in").await?;
        browser.choose_language(language).await?;
        browser.wait_for(&format!("html[lang={language}]")).await?;
        mover.forget().await?;
        browser.fill("email", &panel.demo().admin.email).await?;
        browser.fill("password", &panel.demo().admin.password).await?;
        mover.change("sign-in", Call::SignIn, None, "main[data-step=organizations]").await?;
        browser.forget_cookies().await?;
        mover.open(&form, "sign-in").await?;
        browser.fill("email", &panel.demo().admin.email).await?;
        browser.fill("password", &panel.demo().admin.password).await?;
        mover.change("sign-in", Call::SignIn, None, "main[data-step=form]").await?;
        browser.fill("invitee-email", &format!("lou.{width}.{language}@example.com")).await?;
        browser.fill("invitee-name", "Lou").await?;
        browser.click_on("input[name=role][value=Support]").await?;
        mover.change("create-invite", Call::Invite, None, "main[data-step=created]").await?;

        let refused = Fault::Answer(Reply::new(400, r#"{"code":"already_member"}"#));
        for fault in [None, Some(refused)] {
            mover.open(&form, "form").await?;
            let list = format!("ada.{width}.{language}@example.com kim.{width}.{language}@example.com");
            browser.paste("invitee-email", &list).await?;
            browser.click_on("input[name=role][value=Support]").await?;
            mover.forget().await?;
            mover
                .change("create-invite", Call::Members, None, "[data-action=send-all]:not([aria-disabled])")
                .await?;
            mover.change("send-all", Call::Invite, fault, "main[data-step=sent]").await?;
        }

        mover.open(&form.replace("/new", ""), "pending").await?;
        browser.wait_for("[data-list=count]").await?;
        browser.fill("pending-search", &format!("lou.{width}.{language}@example.com")).await?;
        browser.wait_for("tbody:only-of-type").await?;
        mover.forget().await?;
        browser.click("resend").await?;
        mover.change("confirm-resend", Call::Invite, None, ".panel .copy input").await?;
        found.extend(mover.found);
    }
    would_be_noticed(browser).await?;
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

/// Where what stands around the words is, once they are painted: how high the chooser is and where, and where mark and
/// card are; then how far from the left these are, which is elsewhere where everything runs from right to left.
const AROUND: &str = "
    const around = () => {
        const { height, top } = document.getElementById('language').getBoundingClientRect();
        const boxes = ['.brand .mark', '#app .card'].map((selector) => document.querySelector(selector).getBoundingClientRect());
        return [[height, top, ...boxes.map(({ top }) => top)], boxes.map(({ left }) => left)];
    };
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(around()))))";

/// Words of another length move what comes after them; nothing else does.
#[tokio::test]
async fn another_language_moves_neither_the_head_nor_the_card_nor_its_own_choice() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let links = &panel.demo().links;
    for width in [1280, 320] {
        browser.resize(width, 800).await?;
        for (link, step) in [
            (&links.new_person, "set-password"),
            (&links.existing_person, "enter-password"),
            (&panel.url("/"), "sign-in"),
        ] {
            browser.open(link).await?;
            browser.wait_for_step(step).await?;
            browser.wait_for(".languages:not([hidden])").await?;
            let before: (Vec<f64>, Vec<f64>) = browser.ask(AROUND).await?;
            for tag in ["de", "fr", "ja", "ar", "en"] {
                browser.choose_language(tag).await?;
                browser.wait_for(&format!("html[lang={tag}]")).await?;
                let now: (Vec<f64>, Vec<f64>) = browser.ask(AROUND).await?;
                assert_eq!(now.0, before.0, "{step} in {tag} at {width} pixels");
                assert!(
                    tag == "ar" || now.1 == before.1,
                    "{step} in {tag} at {width} pixels: {now:?}, {before:?}"
                );
            }
        }
    }
    Ok(())
}
