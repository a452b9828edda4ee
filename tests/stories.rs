//! What people do with the app, in a real browser against recorded answers of the API: one module per user story.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a story that can't go on has failed, and says where"
)]
#![expect(
    clippy::unused_self,
    reason = "what a person does is done on a page, even where there can be only one"
)]

mod stories {
    mod support;

    mod accessibility;
    mod admin_invites;
    mod dead_invite;
    mod email_in_link;
    mod existing_person;
    mod first_sign;
    mod form_switching;
    mod many_invites;
    mod new_person;
    mod not_found;
    mod odd_answers;
    mod one_accept_only;
    mod pending_list;
    mod role_choice;
    mod server_trouble;
    mod sign_in;
    mod signed_in_person;
    mod start_page;
    mod websites;
    mod wrong_account;
}

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
