//! What a screen reader is told of a page: Chromium's accessibility tree as lines of text.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::error::{Error, Result};

/// Roles that say nothing to anybody: their children stand in their place.
const SILENT: [&str; 4] = ["none", "generic", "InlineTextBox", "ListMarker"];

/// Roles whose children are not told of: a text's are its lines, a time is another one each day.
const LEAVES: [&str; 2] = ["StaticText", "time"];

/// Roles whose names are nothing but what they hold.
const NAMED_BY_CONTENT: [&str; 4] = ["cell", "gridcell", "columnheader", "row"];

/// States and properties that are told.
const TOLD: [&str; 11] = [
    "checked", "disabled", "expanded", "focused", "invalid", "level", "live", "modal", "pressed", "required",
    "selected",
];

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    #[serde(rename = "nodeId")]
    id: String,
    #[serde(default)]
    ignored: bool,
    role: Option<Told>,
    name: Option<Told>,
    description: Option<Told>,
    #[serde(default)]
    properties: Vec<Property>,
    #[serde(default)]
    child_ids: Vec<String>,
}

#[derive(Deserialize)]
struct Told {
    #[serde(default)]
    value: Value,
}

#[derive(Deserialize)]
struct Property {
    name: String,
    value: Told,
}

impl Browser {
    /// The page's accessibility tree: a line for each node that is told of, indented below its parent. Chromium only.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn outline(&self) -> Result<String> {
        self.driver().cdp().send_raw("Accessibility.enable", json!({})).await?;
        let mut tree = self.driver().cdp().send_raw("Accessibility.getFullAXTree", json!({})).await?;
        let nodes: Vec<Node> = serde_json::from_value(tree["nodes"].take())
            .map_err(|why| Error::unreadable("the accessibility tree", why))?;
        let first = nodes.first().map(|node| node.id.clone()).unwrap_or_default();
        let by_id: HashMap<&str, &Node> = nodes.iter().map(|node| (node.id.as_str(), node)).collect();
        let mut lines = String::new();
        tell(&first, 0, &by_id, &mut lines);
        Ok(lines)
    }
}

fn tell(id: &str, depth: usize, nodes: &HashMap<&str, &Node>, lines: &mut String) {
    let Some(node) = nodes.get(id) else { return };
    let role = text(node.role.as_ref());
    let silent = node.ignored || SILENT.contains(&role.as_str());
    if !silent {
        lines.push_str(&"  ".repeat(depth));
        lines.push_str(&node.line(&role));
        lines.push('\n');
    }
    if LEAVES.contains(&role.as_str()) {
        return;
    }
    for child in &node.child_ids {
        tell(child, depth + usize::from(!silent), nodes, lines);
    }
}

impl Node {
    fn line(&self, role: &str) -> String {
        let mut line = role.to_owned();
        let name = self.name.as_ref().filter(|_| !NAMED_BY_CONTENT.contains(&role));
        for (mark, told) in [(" ", name), (" – ", self.description.as_ref())] {
            let words = text(told);
            if !words.is_empty() {
                line.extend([mark, "“", &steady(&words), "”"]);
            }
        }
        for Property { name, value } in &self.properties {
            let value = text(Some(value));
            if TOLD.contains(&name.as_str()) && value != "false" && !value.is_empty() {
                let told = if value == "true" { String::new() } else { [": ", &value].concat() };
                line.extend([" [", name, &told, "]"]);
            }
        }
        line
    }
}

fn text(told: Option<&Told>) -> String {
    match told.map(|told| &told.value) {
        Some(Value::String(words)) => words.trim().to_owned(),
        None | Some(Value::Null) => String::new(),
        Some(other) => other.to_string(),
    }
}

/// Without what is another one each time: the ports and keys in links.
fn steady(words: &str) -> String {
    let mut kept = Vec::new();
    for word in words.split(' ') {
        let is_link = word.starts_with("http://localhost:");
        kept.push(if is_link { "LINK" } else { word });
    }
    kept.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Node, steady, tell};
    use serde_json::json;
    use std::collections::HashMap;

    #[test]
    fn silent_nodes_leave_their_children_in_their_place_and_states_are_told() {
        let nodes: Vec<Node> = serde_json::from_value(json!([
            { "nodeId": "1", "role": { "value": "main" }, "childIds": ["2"] },
            { "nodeId": "2", "role": { "value": "generic" }, "childIds": ["3", "4"] },
            { "nodeId": "3", "role": { "value": "button" }, "name": { "value": "Join" },
              "description": { "value": "Now" },
              "properties": [{ "name": "focused", "value": { "value": true } },
                             { "name": "invalid", "value": { "value": "false" } }] },
            { "nodeId": "4", "ignored": true, "role": { "value": "button" } },
        ]))
        .unwrap();
        let by_id: HashMap<_, _> = nodes.iter().map(|node| (node.id.as_str(), node)).collect();
        let mut lines = String::new();
        tell("1", 0, &by_id, &mut lines);
        assert_eq!(lines, "main\n  button “Join” – “Now” [focused]\n");
    }

    #[test]
    fn links_are_the_same_each_time() {
        assert_eq!(steady("See http://localhost:4711/invites/abc now"), "See LINK now");
    }
}
