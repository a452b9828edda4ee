//! The contract as a judge: which operation a request is, and whether an answer is one that it may give.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use reqwest::Method;
use reqwest::header::{CONTENT_TYPE, HeaderMap, RETRY_AFTER, SET_COOKIE};
use serde_json::{Value, json};

const TEXT: &str = include_str!("../../contract/orchd.openapi.yaml");

/// Answers of the ways around the operations, which the contract does not speak of: each with the condition under
/// which it may be given. orchd publishes none for a server that fails, and any server may; but one that fails in a test
/// that gave it no reason to is broken, so 500 and 503 are taken from those alone that have said they give it one.
const BEYOND: [(u16, &str); 9] = [
    (200, "a picture that getBranding has named"),
    (403, "a request that another site sent"),
    (404, "a path that is no operation's"),
    (405, "a path that is an operation's, with another method"),
    (408, "a request that took too long"),
    (413, "a body over 64 KiB"),
    (415, "a body that isn't declared JSON"),
    (500, "a fault of the server, which it was given a reason for"),
    (503, "more than the server can do just now, or something it needs and was denied"),
];

/// Where the paths in an answer of getBranding lead: the contract says that there are some, not where to.
const PICTURE: &str = "/branding/{file}";

static CONTRACT: LazyLock<Value> = LazyLock::new(|| serde_norway::from_str(TEXT).unwrap());

/// What was asked.
pub struct Asked<'a> {
    pub method: &'a Method,
    /// Below `/api`, without query.
    pub path: &'a str,
    pub is_cross_site: bool,
    /// The server has been given a reason to fail.
    pub is_amid_faults: bool,
}

/// Every `(operationId, status)` this server must be able to give.
pub fn expected() -> BTreeSet<(String, u16)> {
    let mut all = BTreeSet::new();
    for (_, _, operation) in operations() {
        let id = operation["operationId"].as_str().unwrap();
        for status in operation["responses"].as_object().unwrap().keys() {
            all.insert((id.to_owned(), status.parse().unwrap()));
        }
    }
    all
}

/// Panics unless the answer is one of the contract's, or one of [`BEYOND`]. Gives the operation's id.
pub fn judge(asked: &Asked<'_>, status: u16, headers: &HeaderMap, body: &[u8]) -> Option<String> {
    let what = format!("{} {} answered {status}", asked.method, asked.path);
    let Some(operation) = find(asked) else {
        let is_picture = fits(PICTURE, asked.path);
        if is_picture && asked.method == Method::GET && status == 200 {
            let content_type = headers[CONTENT_TYPE].to_str().unwrap();
            assert!(content_type.starts_with("image/") && !body.is_empty(), "{what}: {content_type}");
            return None;
        }
        let is_path = operations().any(|(path, _, _)| fits(&path, asked.path));
        let takes_another = is_path || is_picture && asked.method != Method::GET;
        let right = if takes_another { 405 } else { 404 };
        assert_eq!(status, right, "{what}: {}", beyond(right));
        is_error(headers, body, &what);
        return None;
    };
    let id = operation["operationId"].as_str().unwrap().to_owned();
    let Some(response) = operation["responses"].get(status.to_string()) else {
        let may_be = match status {
            403 => asked.is_cross_site,
            500 | 503 => asked.is_amid_faults,
            _ => matches!(status, 408 | 413 | 415),
        };
        assert!(may_be, "{what}: {id} does not document it; {}", beyond(status));
        is_error(headers, body, &what);
        is_told_well(status, headers, body, &what);
        return None;
    };
    let response = resolved(response);
    match response["content"]["application/json"].get("schema") {
        Some(schema) => is_valid(schema, headers, body, &what),
        None if status >= 400 => is_error(headers, body, &what),
        None => {
            assert!(body.is_empty(), "{what}: the body should be empty");
            assert!(!headers.contains_key(CONTENT_TYPE), "{what}: content type of nothing");
        }
    }
    if status == 429 {
        says_when_to_come_again(headers, &what);
    }
    if id != "acceptInvite" && !response["headers"]["Set-Cookie"].is_null() {
        assert!(headers.contains_key(SET_COOKIE), "{what}: no Set-Cookie");
    }
    Some(id)
}

/// What each 500, 503 and 408 is: a client can tell whether coming again helps, and nothing of the inside gets out (X6).
fn is_told_well(status: u16, headers: &HeaderMap, body: &[u8], what: &str) {
    let body: Value = serde_json::from_slice(body).unwrap();
    match status {
        500 => assert_eq!(body, json!({"code": "internal"}), "{what}"),
        503 => {
            assert_eq!(body["code"], "unavailable", "{what}");
            says_when_to_come_again(headers, what);
        }
        408 => assert_eq!(body["code"], "unavailable", "{what}"),
        _ => {}
    }
    assert!(!headers.contains_key(SET_COOKIE), "{what}: a session of nothing");
}

fn says_when_to_come_again(headers: &HeaderMap, what: &str) {
    let after = headers[RETRY_AFTER].to_str().unwrap();
    assert!(after.parse::<u64>().is_ok_and(|s| s >= 1), "{what}: {after}");
}

fn beyond(status: u16) -> &'static str {
    BEYOND.iter().find(|(s, _)| *s == status).map_or("not on the list", |(_, why)| why)
}

fn operations() -> impl Iterator<Item = (String, Method, &'static Value)> {
    CONTRACT["paths"].as_object().unwrap().iter().flat_map(|(path, item)| {
        item.as_object().unwrap().iter().map(move |(method, operation)| {
            let method = method.to_uppercase().parse().unwrap();
            (path.clone(), method, operation)
        })
    })
}

/// The operation, the template with the fewest parameters first.
fn find(asked: &Asked<'_>) -> Option<&'static Value> {
    operations()
        .filter(|(path, method, _)| method == asked.method && fits(path, asked.path))
        .min_by_key(|(path, _, _)| path.matches('{').count())
        .map(|(_, _, operation)| operation)
}

fn fits(template: &str, path: &str) -> bool {
    let (template, path): (Vec<_>, Vec<_>) = (template.split('/').collect(), path.split('/').collect());
    template.len() == path.len()
        && template.iter().zip(&path).all(|(t, p)| if t.starts_with('{') { !p.is_empty() } else { t == p })
}

fn resolved(value: &'static Value) -> &'static Value {
    match value["$ref"].as_str() {
        Some(reference) => CONTRACT.pointer(reference.trim_start_matches('#')).unwrap(),
        None => value,
    }
}

fn is_error(headers: &HeaderMap, body: &[u8], what: &str) {
    is_valid(&json!({"$ref": "#/components/schemas/Error"}), headers, body, what);
}

fn is_valid(schema: &Value, headers: &HeaderMap, body: &[u8], what: &str) {
    assert_eq!(headers[CONTENT_TYPE], "application/json", "{what}");
    let body: Value = serde_json::from_slice(body).unwrap_or_else(|error| panic!("{what}: {error}"));
    let mut components = CONTRACT["components"].clone();
    close(&mut components);
    let mut schema = schema.clone();
    close(&mut schema);
    let whole = json!({"components": components, "allOf": [schema]});
    let validator = jsonschema::options().should_validate_formats(true).build(&whole).unwrap();
    let errors: Vec<String> = validator.iter_errors(&body).map(|e| e.to_string()).collect();
    assert!(errors.is_empty(), "{what}: {errors:?} in {body}");
}

/// A field the contract doesn't know is a field too many.
fn close(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            if map.get("type") == Some(&json!("object")) && map.contains_key("properties") {
                map.insert("additionalProperties".to_owned(), json!(false));
            }
            map.values_mut().for_each(close);
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

#[test]
#[should_panic(expected = "does not document it")]
fn an_answer_that_is_not_in_the_contract_fails() {
    judge(&ask(Method::GET, "/login"), 418, &HeaderMap::new(), b"");
}

#[test]
#[should_panic(expected = "a fault of the server")]
fn x6_a_server_that_fails_without_a_reason_fails_the_test() {
    judge(&ask(Method::GET, "/login"), 500, &json_headers(), br#"{"code":"internal"}"#);
}

#[test]
#[should_panic(expected = "no such table")]
fn x6_a_server_that_tells_of_its_inside_fails_the_test() {
    let asked = Asked { is_amid_faults: true, ..ask(Method::GET, "/login") };
    judge(&asked, 500, &json_headers(), br#"{"code":"internal","detail":"no such table"}"#);
}

#[test]
#[should_panic(expected = "retry-after")]
fn q11_a_503_that_does_not_say_when_to_come_again_fails_the_test() {
    let asked = Asked { is_amid_faults: true, ..ask(Method::GET, "/login") };
    judge(&asked, 503, &json_headers(), br#"{"code":"unavailable"}"#);
}

#[test]
#[should_panic(expected = "isValid")]
fn a_body_of_another_shape_fails() {
    judge(&ask(Method::POST, "/invites/x/validate"), 200, &json_headers(), br#"{"isValid":"yes"}"#);
}

#[test]
#[should_panic(expected = "reason")]
fn a_field_too_many_fails() {
    let body = br#"{"isValid":false,"reason":"expired"}"#;
    judge(&ask(Method::POST, "/invites/x/validate"), 200, &json_headers(), body);
}

fn ask(method: Method, path: &str) -> Asked<'_> {
    Asked { method: Box::leak(Box::new(method)), path, is_cross_site: false, is_amid_faults: false }
}

fn json_headers() -> HeaderMap {
    [(CONTENT_TYPE, "application/json".parse().unwrap())].into_iter().collect()
}
