//! People who have asked their system for less motion, or for few colours of their own.

use e2e::Result;
use e2e::browser::{Browser, Key};
use e2e::settings::Kind;
use e2e::stage::Stage;
use e2e::wait::{Look, PATIENCE, until};
use e2e::walk::{Part, Visitor};

/// What moves.
const MOVING: &str = "
    return document.getAnimations().filter((animation) => animation.playState === 'running')
        .map(({ animationName, transitionProperty, effect }) =>
            `${animationName ?? transitionProperty} of ${effect.target.localName}.${effect.target.className}`)";

/// What can't be told apart where the system paints everything in its own few colours: what has the focus, what is chosen,
/// what is wrong, how far it is.
const LOST: &str = "
    const lost = [];
    const name = (e) => `${e.localName}#${e.id}.${e.className}[${e.dataset.action ?? e.name ?? ''}]`;
    const isShown = (e) => e.checkVisibility();
    const ground = (e) => {
        for (; e; e = e.parentElement) {
            const { backgroundColor } = getComputedStyle(e);
            if (!/, 0\\)$/.test(backgroundColor)) return backgroundColor;
        }
        return 'none';
    };
    // What is behind a click is looked at as well.
    const closed = [...document.querySelectorAll('details:not([open])')];
    for (const details of closed) details.open = true;
    const before = document.activeElement;
    for (const e of document.querySelectorAll('a[href], button, input, textarea, select, summary')) {
        if (!isShown(e) || e.matches(':disabled')) continue;
        e.focus({ preventScroll: true });
        // A choice has its ring around the words as well.
        const rings = [e, e.closest('label, .option')].filter((around) => {
            const { outlineStyle, outlineWidth } = around ? getComputedStyle(around) : { outlineStyle: 'none' };
            return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
        });
        const isSeen = (around) => getComputedStyle(around).outlineColor !== ground(around.parentElement);
        if (rings.length === 0) lost.push(`no ring around ${name(e)}`);
        else if (!rings.some(isSeen)) lost.push(`ring of the ground's colour around ${name(e)}`);
    }
    before?.focus({ preventScroll: true });
    for (const e of document.querySelectorAll('input:checked')) {
        const { appearance, forcedColorAdjust } = getComputedStyle(e);
        if (appearance === 'none' || !isShown(e)) lost.push(`${name(e)} doesn't show that it is chosen`);
    }
    for (const e of document.querySelectorAll('.field-error, .form-error p, .notice-error, .notice-inline')) {
        if (!isShown(e) || e.textContent.trim() === '') continue;
        if (getComputedStyle(e).color === ground(e)) lost.push(`${name(e)} can't be read`);
    }
    const edged = '.notice, .card, .button, textarea, select, input:not([type=radio], [type=checkbox])';
    for (const e of document.querySelectorAll(edged)) {
        const { borderTopWidth, borderBottomWidth, borderBottomStyle, borderBottomColor } = getComputedStyle(e);
        const width = Math.max(parseFloat(borderTopWidth), parseFloat(borderBottomWidth));
        const isSeen = width >= 1 && borderBottomStyle !== 'none' && borderBottomColor !== ground(e.parentElement);
        if (isShown(e) && !isSeen) lost.push(`${name(e)} has no edge`);
    }
    for (const e of document.querySelectorAll('progress, .progress')) {
        const isNative = e.localName === 'progress' && getComputedStyle(e).appearance !== 'none';
        if (isShown(e) && !isNative && ground(e) === ground(e.parentElement)) lost.push(`${name(e)} isn't seen`);
    }
    for (const details of closed) details.open = false;
    return lost;";

/// One run tells all that is wrong.
#[derive(Default)]
struct Observer {
    moved: bool,
    problems: Vec<String>,
}

impl Visitor for Observer {
    async fn at(&mut self, browser: &Browser, name: &'static str) -> Result<()> {
        browser.prefer_colors_and_motion("none", "no-preference").await?;
        self.moved |= !browser.ask::<Vec<String>>(MOVING).await?.is_empty();
        browser.prefer_colors_and_motion("none", "reduce").await?;
        // What was on its way before that was asked for may arrive.
        until(&format!("nothing moves at {name}"), PATIENCE, async || {
            let moving: Vec<String> = browser.ask(MOVING).await?;
            Ok(if moving.is_empty() { Look::True(()) } else { Look::NotYet(moving.join("\n")) })
        })
        .await?;
        browser.prefer_colors_and_motion("active", "reduce").await?;
        assert!(browser.ask::<bool>("return matchMedia('(forced-colors: active)').matches").await?);
        // From here on the focus is shown as to somebody who uses keys.
        browser.press(Key::Shift).await?;
        let lost: Vec<String> = browser.ask(LOST).await?;
        self.problems.extend(lost.into_iter().map(|what| format!("{name} in forced colours: {what}")));
        browser.prefer_colors_and_motion("none", "no-preference").await
    }
}

async fn observe(part: Part, moves: bool) -> Result<()> {
    Kind::must_be(&[Kind::Chromium], "nothing can have it behave as on such a system")?;
    let mut stage = Stage::open().await?;
    let mut observer = Observer::default();
    part.walk(&mut stage, &mut observer).await?;
    assert!(observer.moved || !moves, "otherwise this shows nothing of motion");
    assert!(observer.problems.is_empty(), "{}", observer.problems.join("\n"));
    Ok(())
}

#[tokio::test]
async fn no_step_moves_where_less_motion_is_asked_for_or_loses_anything_in_forced_colours() -> Result<()> {
    observe(Part::Invited, true).await
}

#[tokio::test]
async fn no_screen_of_an_admins_moves_where_less_motion_is_asked_for_or_loses_anything_in_forced_colours()
-> Result<()> {
    observe(Part::Admin, false).await
}
