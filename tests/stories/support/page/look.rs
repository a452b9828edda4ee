//! What can be seen, heard and found out on a page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::Page;
use super::stage::document;

impl Page {
    /// What `<main data-step>` says.
    pub(in super::super::super) fn step(&self) -> String {
        self.find("main").and_then(|main| main.get_attribute("data-step")).unwrap_or_default()
    }

    pub(in super::super::super) async fn wait_for_step(&self, step: &str) {
        self.until(&format!("the step is {step}"), || self.step() == step).await;
    }

    /// The text of the page, with single spaces.
    pub(in super::super::super) fn text(&self) -> String {
        self.find("main").map(|main| text_of(&main)).unwrap_or_default()
    }

    pub(in super::super::super) fn shows(&self, text: &str) -> bool {
        self.text().contains(text)
    }

    /// Waits until the text is there.
    pub(in super::super::super) async fn see(&self, text: &str) {
        self.until(&format!("one sees “{text}”"), || self.shows(text)).await;
    }

    /// The text of the first element of that selector; empty where there is none.
    pub(in super::super::super) fn text_in(&self, selector: &str) -> String {
        self.find(selector).map(|element| text_of(&element)).unwrap_or_default()
    }

    /// What is said of a field: `error_at("password")`.
    pub(in super::super::super) fn error_at(&self, field: &str) -> String {
        self.text_in(&format!("#{field}-error"))
    }

    /// What the alerts say.
    pub(in super::super::super) fn alert(&self) -> String {
        let alerts: Vec<_> =
            self.all("[role=alert]").iter().map(text_of).filter(|text| !text.is_empty()).collect();
        alerts.join(" ")
    }

    /// What the live region holds.
    pub(in super::super::super) fn announced(&self) -> String {
        self.text_in("[data-announcer]")
    }

    pub(in super::super::super) fn find(&self, selector: &str) -> Option<Element> {
        self.stage().root.query_selector(selector).unwrap()
    }

    /// The first element of that selector, which has to be there.
    pub(in super::super::super) fn get(&self, selector: &str) -> Element {
        self.find(selector).unwrap_or_else(|| {
            let sight = self.html();
            panic!("there is no {selector} in:\n{sight}")
        })
    }

    pub(in super::super::super) fn all(&self, selector: &str) -> Vec<Element> {
        let list = self.stage().root.query_selector_all(selector).unwrap();
        (0..list.length()).filter_map(|at| list.item(at)).map(JsCast::unchecked_into).collect()
    }

    pub(in super::super::super) fn input(&self, selector: &str) -> HtmlInputElement {
        self.get(selector).dyn_into().unwrap_or_else(|_| panic!("{selector} is no input"))
    }

    /// What stands in a field of any kind.
    pub(in super::super::super) fn value(&self, selector: &str) -> String {
        let value = js_sys::Reflect::get(&self.get(selector), &"value".into()).unwrap();
        value.as_string().unwrap_or_else(|| panic!("{selector} is no field"))
    }

    /// An attribute of the first element of that selector; `None` where it doesn't have it.
    pub(in super::super::super) fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.get(selector).get_attribute(name)
    }

    pub(in super::super::super) fn has_action(&self, action: &str) -> bool {
        self.find(&selector_of(action)).is_some()
    }

    /// The text of a button or link.
    pub(in super::super::super) fn label_of(&self, action: &str) -> String {
        text_of(&self.get(&selector_of(action)))
    }

    /// Whether a button says that it can't be used now.
    pub(in super::super::super) fn is_off(&self, action: &str) -> bool {
        self.attribute(&selector_of(action), "aria-disabled").as_deref() == Some("true")
    }

    /// The id of what has the focus; empty where nothing has.
    pub(in super::super::super) fn focused_id(&self) -> String {
        document().active_element().map(|element| element.id()).unwrap_or_default()
    }

    /// Whether the button or link of that `data-action` has the focus.
    pub(in super::super::super) fn has_the_focus(&self, action: &str) -> bool {
        document().active_element().is_some_and(|element| element.matches(&selector_of(action)).unwrap())
    }

    pub(in super::super::super) async fn wait_for_focus(&self, id: &str) {
        self.until(&format!("#{id} has the focus"), || self.focused_id() == id).await;
    }

    /// Path and query in the address bar.
    pub(in super::super::super) fn address(&self) -> String {
        let location = web_sys::window().unwrap().location();
        location.pathname().unwrap() + &location.search().unwrap()
    }

    /// The tab's title.
    pub(in super::super::super) fn title(&self) -> String {
        document().title()
    }

    /// Where a click just led out of the app; a story that isn't told of it has failed.
    pub(in super::super::super) fn left_for(&self) -> Option<String> {
        self.stage().left()
    }

    /// The markup as it is.
    pub(in super::super::super) fn html(&self) -> String {
        self.stage().sight()
    }
}

pub(super) fn selector_of(action: &str) -> String {
    format!("[data-action='{action}']")
}

fn text_of(element: &Element) -> String {
    element.text_content().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}
