//! A page that is left open all day doesn't grow.

use e2e::Result;
use e2e::settings::Kind;
use e2e::stage::Stage;

/// Goes to and fro between the two forms so many times; the other form is there before the next click.
async fn change_steps(stage: &Stage, times: usize) -> Result<()> {
    let script = format!(
        "return (async () => {{
            const step = () => document.querySelector('#app main').dataset.step;
            for (let i = 0; i < {times}; i++) {{
                const before = step();
                document.querySelector('[data-action=have-password], [data-action=no-password]').click();
                while (step() === before) await new Promise((dealt) => setTimeout(dealt));
            }}
            return true;
        }})();"
    );
    assert!(stage.browser.ask::<bool>(&script).await?);
    Ok(())
}

#[tokio::test]
async fn a_thousand_changes_of_step_leave_nothing_in_memory() -> Result<()> {
    Kind::must_be(&[Kind::Chromium], "its driver collects no garbage")?;
    let stage = Stage::open().await?;
    stage.browser.open(&stage.panel.demo().links.new_person).await?;
    stage.browser.wait_for("#app main[data-step=set-password]").await?;
    change_steps(&stage, 300).await?;
    let before = stage.browser.memory().await?;
    for _ in 0..10 {
        change_steps(&stage, 100).await?;
        stage.browser.memory().await?;
    }
    let after = stage.browser.memory().await?;
    // wasm gets memory by the 64 KiB: a hundred bytes that stay from each change would be two of these.
    assert!(after.wasm - before.wasm <= 65_536.0, "{before:?} {after:?}");
    assert!(after.nodes - before.nodes <= 50.0, "{before:?} {after:?}");
    assert!((after.listeners - before.listeners).abs() <= 5.0, "{before:?} {after:?}");
    assert!(after.heap - before.heap <= 250_000.0, "{before:?} {after:?}");
    Ok(())
}
