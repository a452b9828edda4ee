//! The mail as a mail program reads it.

use std::net::TcpListener;

use mail_parser::{Message, MessageParser, MimeHeaders as _};
use orchd_types::logins::AuthMethod;
use serde_json::json;

use crate::smtp::{Silent, take_one_mail};
use crate::world::{CUSTOMER, EMPTY, MASTER, RESELLER_HOST, SITE, SUB_CUSTOMER, World, invites, new_invite};

async fn mail_to(world: &World, org: &str, body: serde_json::Value) -> (String, Message<'static>) {
    let admin = world.sign_in("admin@master.example").await;
    let before = world.mails().len();
    let link = admin.post(&invites(org), &body).await.is(201).json();
    let raw = world.mails_when(before + 1).await.pop().unwrap();
    let message = MessageParser::default().parse(&raw).unwrap().into_owned();
    (link.as_str().unwrap().to_owned(), message)
}

fn mailed(email: &str, name: &str, roles: &[&str]) -> serde_json::Value {
    json!({"email": email, "name": name, "roles": roles})
}

#[tokio::test(flavor = "multi_thread")]
async fn x1_the_mail_says_who_invites_where_as_what_until_when_and_how_to_accept() {
    let world = World::new().await;
    let body = json!({"email": "ada+x@example.com", "name": "Ada <i>", "roles": ["SiteAccess", "Business"], "siteAccesses": [SITE]});
    let (link, message) = mail_to(&world, CUSTOMER, body).await;
    let from = message.from().unwrap().first().unwrap();
    assert_eq!(from.name(), Some("Customer <b>&amp;</b> Söhne"));
    assert_eq!(from.address(), Some("no-reply@panel.example"));
    let to = message.to().unwrap().first().unwrap();
    assert_eq!((to.name(), to.address()), (Some("Ada <i>"), Some("ada+x@example.com")));
    assert!(message.subject().unwrap().contains("Customer <b>&amp;</b> Söhne"));
    assert!(message.message_id().is_some() && message.date().is_some());
    assert!(
        message
            .content_type()
            .is_some_and(|t| t.ctype() == "multipart" && t.subtype() == Some("alternative"))
    );

    let text = message.body_text(0).unwrap();
    for part in [
        "Ada <i>",
        "admin@master.example invites you",
        "Customer <b>&amp;</b> Söhne",
        "Collaborator",
        "Business",
        "can be accepted until",
        " UTC",
        link.as_str(),
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!text.contains("SiteAccess"));
    let html = message.html_bodies().next().unwrap().text_contents().unwrap();
    for part in [
        "Ada &lt;i&gt;",
        "Customer &lt;b&gt;&amp;amp;&lt;/b&gt; Söhne",
        "Collaborator",
        "color-scheme",
        &format!("href=\"{link}\""),
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    assert!(!html.contains("<i>") && !html.contains("<b>"), "X1");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mail_names_the_inviter_by_name_and_the_very_minute_at_which_the_invite_ends() {
    let world = World::with(|config| config.invite_life = std::time::Duration::from_hours(72)).await;
    world.execute("UPDATE logins SET name = 'Grace & Hopper' WHERE email = 'admin@master.example'").await;
    let (_, message) = mail_to(&world, CUSTOMER, mailed("ada@example.com", "Ada", &["Support"])).await;
    let ends: String = sqlx::query_scalar(
        "SELECT strftime('%d ', i.expires_at, 'unixepoch') ||
                CASE strftime('%m', i.expires_at, 'unixepoch')
                WHEN '01' THEN 'January' WHEN '02' THEN 'February' WHEN '03' THEN 'March' WHEN '04' THEN 'April'
                WHEN '05' THEN 'May' WHEN '06' THEN 'June' WHEN '07' THEN 'July' WHEN '08' THEN 'August'
                WHEN '09' THEN 'September' WHEN '10' THEN 'October' WHEN '11' THEN 'November' ELSE 'December' END ||
                strftime(' %Y at %H:%M', i.expires_at, 'unixepoch') || ' UTC'
         FROM invites i WHERE i.expires_at - i.created_at = 72 * 3600",
    )
    .fetch_one(&world.pool)
    .await
    .unwrap();
    let ends = format!("The invite can be accepted until {}.", ends.trim_start_matches('0'));
    let text = message.body_text(0).unwrap();
    assert!(text.contains("\nGrace & Hopper invites you to join Customer"), "{text}");
    assert!(text.contains(&ends), "{ends} in {text}");
    let html = message.html_bodies().next().unwrap().text_contents().unwrap();
    assert!(html.contains("Grace &amp; Hopper invites you") && html.contains(&ends), "{html}");
    for part in [&*text, html] {
        assert!(!part.contains("admin@master.example"), "the inviter's address is nobody's business: {part}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_role_is_in_plain_words() {
    let world = World::new().await;
    for (org, role, words) in [
        (MASTER, "SuperAdmin", "Super admin: Can do everything except"),
        (MASTER, "Sysadmin", "System administrator: Manages servers"),
        (MASTER, "Support", "Support: Looks after customers"),
        (MASTER, "Business", "Business: Manages hosting packages"),
        // Invited from above, to an organization that has none.
        (EMPTY, "Owner", "Owner: Can do everything, and"),
    ] {
        let (_, message) = mail_to(&world, org, mailed("ada@example.com", "Ada", &[role])).await;
        let text = message.body_text(0).unwrap();
        assert!(text.contains(&format!("\n  {words}")), "{role} in {text}");
        let html = message.html_bodies().next().unwrap().text_contents().unwrap();
        assert!(html.contains(&format!("<li>{words}")), "{role} in {html}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_new_reads_the_mail_in_the_language_of_the_control_panel() {
    let world = World::new().await;
    for (locale, tag, subject, role, until) in [
        (
            "de-AT",
            "de",
            "lädt Sie in das Control-Panel ein",
            "Support: Betreut Kunden",
            " Uhr UTC angenommen werden.",
        ),
        (
            "fr",
            "fr",
            "vous invite dans son panneau",
            "Support : S’occupe",
            "L’invitation peut être acceptée jusqu’au ",
        ),
        ("es-MX", "es", "le invita a su panel", "Soporte: Atiende", "hasta el "),
        ("pt-PT", "pt-BR", "convida você para o painel", "Suporte: Cuida", "pode ser aceito até "),
        ("ja", "ja", "のコントロールパネルへの招待", "サポート：顧客と", "月"),
        ("ar-EG", "ar", "تدعوك إلى لوحة التحكم", "الدعم: يعتني", "بتوقيت UTC"),
        ("nl", "en", "invites you to its control panel", "Support: Looks after", "accepted until "),
    ] {
        sqlx::query("UPDATE orgs SET locale = ?").bind(locale).execute(&world.pool).await.unwrap();
        let email = format!("{tag}@example.com");
        let (link, message) = mail_to(&world, CUSTOMER, mailed(&email, "Ada", &["Support"])).await;
        assert!(message.subject().unwrap().contains(subject), "{locale}: {:?}", message.subject());
        let dir = if tag == "ar" { "rtl" } else { "ltr" };
        let (text, html) = (message.body_text(0).unwrap(), message.html_bodies().next().unwrap());
        let html = html.text_contents().unwrap();
        assert!(html.contains(&format!("<html lang=\"{tag}\" dir=\"{dir}\">")), "{locale} in {html}");
        for part in [role, until, link.as_str(), "Customer <b>&amp;</b> Söhne"] {
            assert!(text.contains(part), "{locale}: {part} in {text}");
        }
        assert!(html.contains(role) && html.contains(&format!("href=\"{link}\"")), "{locale} in {html}");
        if tag != "en" {
            for english in ["Hello", "Your role", "See the invite", "Looks after", " at ", "ignore it"] {
                assert!(!text.contains(english) && !html.contains(english), "{english} in {html}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_an_account_reads_mails_in_the_language_they_chose() {
    let world = World::new().await;
    world.execute("UPDATE logins SET locale = 'ja' WHERE email = 'eira@example.com'").await;
    let (_, invite) = mail_to(&world, CUSTOMER, mailed("eira@example.com", "Eira", &["Support"])).await;
    assert!(invite.body_text(0).unwrap().contains("あなたの役割："));
    world.set_second_step("eira@example.com", AuthMethod::Email).await;
    world.half_open("eira@example.com").await;
    let raw = world.mails_when(2).await.pop().unwrap();
    let pin = MessageParser::default().parse(&raw).unwrap();
    assert!(pin.subject().unwrap().contains("のコード"), "{:?}", pin.subject());
    let text = pin.body_text(0).unwrap();
    assert!(text.contains("コード： ") && text.contains("10 分間"), "{text}");
    let html = pin.html_bodies().next().unwrap().text_contents().unwrap();
    assert!(html.contains("<html lang=\"ja\" dir=\"ltr\">") && !html.contains("Your code"), "{html}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_resellers_mail_comes_from_the_resellers_domain() {
    let world = World::new().await;
    let (_, message) = mail_to(&world, SUB_CUSTOMER, mailed("ada@example.com", "Ada", &["Support"])).await;
    let from = message.from().unwrap().first().unwrap().address().unwrap().to_owned();
    assert_eq!(from, format!("no-reply@{RESELLER_HOST}"));
}

#[tokio::test(flavor = "multi_thread")]
async fn x5_line_breaks_in_an_orgs_or_persons_name_add_no_header() {
    let world = World::new().await;
    let evil = "Evil\r\nBcc: all@example.com\r\n\r\n<script>";
    for table in ["orgs", "logins"] {
        sqlx::query(&format!("UPDATE {table} SET name = ?")).bind(evil).execute(&world.pool).await.unwrap();
    }
    let (_, message) = mail_to(&world, CUSTOMER, mailed("ada@example.com", "Ada", &["Support"])).await;
    let mut names: Vec<&str> = message.headers().iter().map(mail_parser::Header::name).collect();
    names.sort_unstable();
    assert_eq!(names, ["Content-Type", "Date", "From", "MIME-Version", "Message-ID", "Subject", "To"]);
    let name = message.from().unwrap().first().unwrap().name().unwrap().to_owned();
    assert_eq!(name, "Evil Bcc: all@example.com <script>");
    let html = message.html_bodies().next().unwrap().text_contents().unwrap();
    assert!(!html.contains("<script>"));
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_mail_server_the_mail_goes_there_and_without_it_the_link_is_still_given() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || take_one_mail(&listener, "250 taken"));
    let world = World::with(|config| config.smtp = Some(url)).await;
    let admin = world.sign_in("admin@master.example").await;
    let mut body = new_invite("ada@example.com", "Support");
    body["sendEmail"] = json!(true);
    let link = admin.post(&invites(CUSTOMER), &body).await.is(201).json();
    let raw = server.join().unwrap();
    let message = MessageParser::default().parse(&raw).unwrap();
    assert!(message.body_text(0).unwrap().contains(link.as_str().unwrap()));
    // Nobody listens there any more.
    admin.post(&invites(CUSTOMER), &body).await.is(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_does_not_wait_until_a_silent_mail_server_is_given_up() {
    let silent = Silent::new();
    let world = World::with(|config| config.smtp = Some(silent.url.clone())).await;
    world.set_second_step("eira@example.com", AuthMethod::Email).await;
    world.half_open("eira@example.com").await;
    assert!(silent.is_still_waited_for());
}
