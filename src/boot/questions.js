// What an invite's page asks first is asked while the program is on its way; `api::early` takes the answers over.

import { api, isApiHere } from "./settings.js";

const early = new Map();

function askEarly(method, url) {
  const controller = new AbortController();
  const answer = fetch(url, {
    method,
    headers: { Accept: "application/json" },
    cache: "no-store",
    signal: controller.signal,
  });
  answer.then(keepUntil, () => {
    // Whoever takes it hears of a failure; until then nobody is told of one.
  });
  early.set(`${method} ${url}`, { answer, controller });
  return answer;
}

// Until when the invite can be accepted is in a header: it stays where `extras` finds it, who says it.
function keepUntil({ headers }) {
  const until = headers.get("Invite-Expires");
  if (until) document.documentElement.dataset.until = until;
}

// Asks what the invite is and who is signed in, and returns both answers; nothing on another page, and for a key that
// looks unusual, which is left for the program to judge.
export function ask() {
  const key = /^\/invites\/([\w-]{16,512})$/.exec(location.pathname)?.[1];
  if (!key || !isApiHere) return undefined;
  return [askEarly("POST", `${api}/invites/${key}/validate`), askEarly("GET", `${api}/login`)];
}

window.takeEarly = (what) => {
  const asked = early.get(what);
  early.delete(what);
  return asked;
};

let brand;

// The body of getBranding's answer. Asked for once, by whoever wants it first; nobody waits long, and nobody else's is
// taken.
export function branding() {
  brand ??= fetch(`${api}/branding`, { signal: AbortSignal.timeout(5000) }).then((answer) =>
    answer.ok ? answer.text() : "",
  );
  return brand;
}

window.takeBranding = branding;
