//! What a page has in memory.

use serde_json::{Value, json};

use super::Browser;
use crate::error::Result;

/// After everything that nobody needs has been thrown away.
#[derive(Debug, Clone, Copy)]
pub struct Memory {
    /// Bytes of the JavaScript heap.
    pub heap: f64,
    /// Bytes of the programs' own memory, which the heap doesn't count. It never shrinks.
    pub wasm: f64,
    /// Nodes of the page.
    pub nodes: f64,
    /// Listeners to events.
    pub listeners: f64,
}

impl Browser {
    /// Collects garbage, and weighs what is left. Chromium alone can tell.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn memory(&self) -> Result<Memory> {
        let cdp = self.driver.cdp();
        let tell = async |command: &str, arguments: Value| cdp.send_raw(command, arguments).await;
        tell("HeapProfiler.collectGarbage", json!({})).await?;
        tell("Performance.enable", json!({})).await?;
        let answer = tell("Performance.getMetrics", json!({})).await?;
        let metric = |name: &str| {
            let metrics = answer.get("metrics").and_then(Value::as_array).into_iter().flatten();
            let mut found = metrics.filter(|metric| metric.get("name").and_then(Value::as_str) == Some(name));
            found.next().and_then(|metric| metric.get("value")).and_then(Value::as_f64).unwrap_or(f64::NAN)
        };
        let part = |value: &Value, path: &str| value.pointer(path).cloned().unwrap_or_default();
        let kind = json!({ "expression": "WebAssembly.Memory.prototype" });
        let kind = tell("Runtime.evaluate", kind).await?;
        let all = json!({ "prototypeObjectId": part(&kind, "/result/objectId") });
        let all = tell("Runtime.queryObjects", all).await?;
        let sum = json!({
            "objectId": part(&all, "/objects/objectId"),
            "functionDeclaration":
                "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }",
            "returnByValue": true,
        });
        let wasm = tell("Runtime.callFunctionOn", sum).await?;
        Ok(Memory {
            heap: metric("JSHeapUsedSize"),
            wasm: part(&wasm, "/result/value").as_f64().unwrap_or(f64::NAN),
            nodes: metric("Nodes"),
            listeners: metric("JSEventListeners"),
        })
    }
}
