//! Whoever has no mouse: everything is reached by Tab, and it shows where one is.

use e2e::browser::{Browser, Key};
use e2e::stage::Stage;
use e2e::wait::{Look, PATIENCE, until};
use e2e::walk::{Half, Visitor};
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
    if (!unfocused.has(e)) return null;
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
    shows: bool,
    in_view: bool,
    reached: usize,
}

#[derive(Default)]
struct WithoutMouse {
    screens: usize,
    problems: Vec<String>,
}

impl Visitor for WithoutMouse {
    async fn at(&mut self, browser: &Browser, name: &'static str) -> Result<()> {
        self.screens += 1;
        let all: usize = browser.ask(PREPARE).await?;
        let mut reached = 0;
        for _ in 0..all {
            browser.press(Key::Tab).await?;
            // Some browsers paint the focus, and scroll to it, a moment after the key.
            let seen = until("the focus shows", PATIENCE / 10, async || {
                let here: Option<Here> = browser.ask(HERE).await?;
                Ok(match here {
                    Some(here) if here.shows && here.in_view => Look::True(here.reached),
                    Some(Here { name, shows, in_view, .. }) => Look::NotYet(format!(
                        "{name} shows that it has the focus: {shows}, is in view: {in_view}"
                    )),
                    None => Look::NotYet("the focus is on nothing that Tab should lead to".to_owned()),
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

async fn walk(half: Half, screens: usize) -> Result<()> {
    let mut stage = Stage::open().await?;
    let mut person = WithoutMouse::default();
    half.walk(&mut stage, &mut person).await?;
    assert_eq!(person.screens, screens);
    assert!(person.problems.is_empty(), "{}", person.problems.join("\n"));
    Ok(())
}

#[tokio::test]
async fn on_every_screen_of_an_admins_tab_leads_everywhere_and_one_sees_where_one_is() -> Result<()> {
    walk(Half::Admin, 24).await
}

#[tokio::test]
async fn on_every_step_of_an_invited_persons_tab_leads_everywhere_and_one_sees_where_one_is() -> Result<()> {
    walk(Half::Invited, 15).await
}
