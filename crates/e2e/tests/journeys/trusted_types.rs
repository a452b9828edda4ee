//! The page's policy for markup that is put into it as text: what a program is made of passes, what could run does not.

use e2e::Result;
use e2e::browser::Browser;
use e2e::stage::Stage;

/// Markup that runs something, or leads what is on the page elsewhere, in spellings that browsers understand.
const RUNS: [&str; 41] = [
    "<script>alert(1)</script>",
    "<SCRIPT src=/x></SCRIPT>",
    "<script\n>alert(1)</script>",
    "<script/src=/x></script>",
    "<svg><script>alert(1)</script></svg>",
    "<iframe src=/x></iframe>",
    "<IFrame/srcdoc='x'></iframe>",
    "<object data=/x></object>",
    "<embed src=/x>",
    "<base href=/x>",
    "<meta http-equiv=refresh content='0; url=/x'>",
    "<link rel=stylesheet href=/x>",
    "<p></p><Link\trel=import href=/x>",
    "<img src=x onerror=alert(1)>",
    "<img src=x\nonerror=alert(1)>",
    "<img src=x\tonerror\n=\nalert(1)>",
    "<img src=x ONERROR=alert(1)>",
    "<img src=x OnError = 'alert(1)'>",
    "<img/src=x/onerror=alert(1)>",
    "<img src=\"x\"onerror=alert(1)>",
    "<img src='x'onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg\u{c}onload=alert(1)>",
    "<body onpageshow=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<p onpointerenter=\"alert(1)\">",
    "<a href=javascript:alert(1)>",
    "<a href='JavaScript:alert(1)'>",
    "<a href=\" javascript:alert(1)\">",
    "<a href=\"java\nscript:alert(1)\">",
    "<a href=\"j\ta\nv\rascript:alert(1)\">",
    "<a href=\"javascript\n:alert(1)\">",
    "<a href=\"&#106;avascript:alert(1)\">",
    "<a href=\"&#x6A;avascript:alert(1)\">",
    "<a href=\"&#0000106avascript:alert(1)\">",
    "<a href=\"java&Tab;script:alert(1)\">",
    "<a href=\"java&NewLine;script:alert(1)\">",
    "<a href=\"javascript&colon;alert(1)\">",
    "<a href=\"&#1;javascript&#58;alert(1)\">",
    "<form action=javascript:alert(1)><button formaction='java\nscript:alert(1)'>",
    "<svg><a xlink:href=\"javas&#99;ript:alert(1)\"><set attributeName=href to=javascript:alert(1)>",
];

/// Markup as a program's own.
const HARMLESS: [&str; 8] = [
    "<div class=\"card\"><span class=\"mark\"></span><h1 id=\"heading\" tabindex=\"-1\"></h1></div>",
    "<button type=\"button\" class=\"link\" data-action=\"on\">On &amp; on</button>",
    "<p title=\"&quot;1 &lt; 2&quot;\">once, JavaScript and scripts</p>",
    "<form method=\"post\" novalidate><input type=\"password\" autocomplete=\"current-password\"></form>",
    "<progress max=\"3\"></progress><section><details><summary></summary></details></section>",
    "<a href=\"/\" rel=\"external\" data-icon=\"one\"></a>",
    "<svg viewBox=\"0 0 9 9\" role=\"img\"><path d=\"M0 0h1v1h-1z\"></path></svg>",
    "<table><tbody><tr><td colspan=\"5\"><bdi></bdi></td></tr></tbody></table>",
];

async fn is_taken(browser: &Browser, markup: &str) -> Result<bool> {
    let put = "try { document.createElement('template').innerHTML = arguments[0]; return true } catch { return false }";
    let taken = browser.driver().execute(put, vec![markup.into()]).await?;
    Ok(taken.json().as_bool() == Some(true))
}

#[tokio::test]
async fn h1_markup_that_could_run_is_refused_in_every_spelling_and_a_programs_own_is_taken() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    for (address, step) in
        [(panel.demo().links.new_person.clone(), "set-password"), (panel.url("/"), "sign-in")]
    {
        browser.open(&address).await?;
        browser.wait_for_step(step).await?;
        // A browser that doesn't know them takes everything; the policy of the page keeps it from running.
        let knows = browser.ask::<bool>("return window.trustedTypes !== undefined").await?;
        assert!(knows, "this browser is too old to know trusted types");
        for markup in HARMLESS {
            assert!(is_taken(browser, markup).await?, "{markup}");
        }
        // Each refusal is a violation.
        for expected in ["violates require-trusted-types-for", "TrustedHTML"] {
            browser.expect_complaint(expected);
        }
        let mut taken = Vec::new();
        for markup in RUNS {
            if is_taken(browser, markup).await? {
                taken.push(markup);
            }
        }
        assert_eq!(taken, [""; 0]);
    }
    Ok(())
}
