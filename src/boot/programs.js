// Fetching and starting programs.

import { later } from "./later.js";
import { programs } from "./settings.js";

export const isInvite = /^\/invites(\/|$)/.test(location.pathname);

// The static notice that the page can't go on.
export function broken() {
  document.documentElement.dataset.broken = "";
}

function preload(href, integrity) {
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = href;
  if (integrity) link.integrity = integrity;
  document.head.append(link);
}

// An import has no integrity of its own: it takes the preloaded module, which was checked. One that didn't arrive is
// asked for once more, under a name that nobody has had before: browsers remember what failed. For WebKit a module that
// broke off before its first byte is an empty one, which it keeps even for the next visit.
async function bring(module, integrity) {
  const startOf = async (name) => (await import(name)).initSync ?? Promise.reject(new Error("empty"));
  return startOf(module).catch(() => {
    const anew = `${module}?${Date.now()}`;
    preload(anew, integrity);
    return startOf(anew);
  });
}

// Compiles an answer while it arrives, and keeps its bytes: also for a host that doesn't say that it is wasm.
function compile(answer) {
  const bytes = answer.clone().arrayBuffer();
  const program = WebAssembly.compileStreaming(answer).catch(async () => WebAssembly.compile(await bytes));
  return [program, bytes];
}

// A browser that is to check a file hands out nothing before it has all of it, so the hash is taken here, beside that, and
// no program that isn't the right one gets out. Over plain http nothing takes hashes.
async function stream(wasm, integrity) {
  if (!crypto.subtle) throw new Error("plain http");
  const [program, bytes] = compile(await fetch(wasm));
  const hashed = bytes.then((bytes) => crypto.subtle.digest("SHA-256", bytes));
  const [compiled, hash] = await Promise.all([program, hashed]);
  const found = `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
  if (integrity && integrity !== found) throw new Error("tampered");
  return compiled;
}

// What the browser has checked. WebKit keeps a file that broke off, and takes it again at each reload: what isn't whole is
// asked for anew.
async function check(wasm, integrity = "") {
  const answer = await fetch(wasm, { integrity }).catch(() => fetch(wasm, { integrity, cache: "reload" }));
  return compile(answer)[0];
}

// Resolves to a program that is the right one, compiled.
const programOf = (wasm, integrity) => stream(wasm, integrity).catch(() => check(wasm, integrity));

// Fetches a program, and starts it once `ready`.
async function run(named, ready) {
  const [module, wasm, moduleHash, wasmHash] = named.split(" ");
  const compiled = programOf(wasm, wasmHash);
  // Whoever waits for it hears of a failure; where the module fails, nobody does.
  compiled.catch(() => {});
  preload(module, moduleHash);
  await ready;
  const start = await bring(module, moduleHash);
  await start({ module: await compiled });
}

// Resolves once the style has been read; never, where it can't be.
function addStyle(href) {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = href;
  document.head.append(style);
  return new Promise((go) => (style.onload = go));
}

// A program that panicked can't go on, and can't say so itself. The one that can be done without is done without.
function watch(error) {
  if (error?.name === "RuntimeError" && !/extras/.test(error.stack)) broken();
}

// Styles that the first picture has no use for, read while the answers are on their way.
function styleForms() {
  document.head.append(document.getElementById("style").content);
}

// The choice of a language, when the next picture is out.
async function showLanguages() {
  await picture();
  const languages = document.querySelector(".languages");
  document.querySelector(".brand").append(languages);
  languages.hidden = false;
}

// Starts the program that the address asks for and, when it is time, what it can do without. A program starts for a third
// of a second on a slow phone, in which the page does nothing else: while `form` may still be shown without one, it is
// only fetched. Nobody waits long for that.
export async function start(form) {
  addEventListener("error", (event) => watch(event.error));
  addEventListener("unhandledrejection", (event) => watch(event.reason));
  const first = form && Promise.race([form, new Promise((go) => setTimeout(go, 900))]);
  styleForms();
  Promise.resolve(first).then(showLanguages);
  // What admins have more comes after what it builds on.
  if (!isInvite) addStyle(programs.panelStyle);
  try {
    await run(isInvite ? programs.invite : programs.panel, first);
  } catch {
    broken();
    return;
  }
  await later();
  // What it shows would be in the way without its style.
  run(programs.extras, addStyle(programs.extrasStyle)).catch(() => {});
}

let estimating;

// The step that a field came with is shown first: the person is waiting for that. A worker ends with its field, and what
// it was compiled from is there for the next.
window.startStrength = async () => {
  const [worker, wasm, , wasmHash] = programs.strength.split(" ");
  await picture();
  estimating ??= programOf(wasm, wasmHash);
  try {
    const compiled = await estimating;
    return [new Worker(worker, { type: "module" }), compiled];
  } catch (error) {
    estimating = undefined;
    throw error;
  }
};
