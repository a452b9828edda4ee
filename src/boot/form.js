// The form that most people need can be filled in before the program has arrived: where the answers leave no doubt which
// one it is, and nothing in them needs a closer look. Everything else waits for the program, which takes over what was
// typed, and does what was clicked (`pages::invite::early`).

import { gather } from "./fill.js";
import { fillIn, speaking } from "./language.js";
import { isPlain } from "./plain.js";
import { setting } from "./settings.js";

// In the order of the words: what the role is called, and what one may do with it.
const ROLES = ["Owner", "SuperAdmin", "Sysadmin", "Support", "Business", "SiteAccess"];

const place = document.getElementById("early");

// What was clicked in the form.
let clicked = null;
let isShown = false;

// The address in the link, if it is one that leaves no doubt.
function linkEmail() {
  const plain = /^\?email=([\w+-]+(?:\.[\w+-]+)*)(?:@|%40)([a-z\d]+(?:[.-][a-z\d]+)+)(&locale=[\w-]*)?$/i;
  const [, local, domain] = plain.exec(location.search) ?? [];
  return domain && local.length <= 64 && domain.length <= 63 ? `${local}@${domain}` : undefined;
}

// What the invite is for, if it is all as usual.
function details({ isValid, loginId, orgId, orgName, role }) {
  const isText = (value) => typeof value === "string" && value !== "";
  const isUsual = isValid === true && typeof orgId === "string" && isPlain(orgName);
  if (!isUsual || !ROLES.includes(role) || (loginId != null && !isText(loginId))) return undefined;
  return { isKnown: loginId != null, orgName, role };
}

// Shows the form, once both answers are in and there are words.
export async function showForm(validate, login) {
  // Read while the others are on their way.
  const found = validate.then((answer) => answer.status === 200 && answer.clone().json());
  const [answer, session] = await Promise.all([found, login, speaking]);
  const email = linkEmail();
  if (!answer || session.status !== 401 || !email) return;
  if (setting("support") || !/^[1-9]\d?$/.test(setting("password-min"))) return;
  const invite = details(answer);
  // Whether the panel's page for a forgotten password makes sense is the program's to check.
  if (!invite || (invite.isKnown && setting("forgot-password-url"))) return;
  const shell = document.getElementById("shell");
  if (!shell) return;

  const form = document.getElementById("form").content.cloneNode(true);
  const part = (selector) => form.querySelector(selector);
  const at = 8 + 2 * ROLES.indexOf(invite.role);
  part("dl").dataset.role = invite.role;
  part("strong").dataset.t = at;
  part("dd span").dataset.t = at + 1;
  part("bdi").textContent = invite.orgName;
  part("#email").value = email;
  if (invite.isKnown) askForPasswordOfTheirs(part);
  gather(form);
  listen(part("#password"), part("[type=submit]"));
  const password = part("#password");
  shell.remove();
  place.append(form);
  fillIn();
  password.focus();
}

// The template is the form of somebody who has no password yet.
function askForPasswordOfTheirs(part) {
  part("main").dataset.step = "enter-password";
  part(".lead").dataset.t = 31;
  part("[for=password]").dataset.t = 32;
  part("#password").autocomplete = "current-password";
  part("#password").setAttribute("aria-describedby", "password-error");
  part(".rules").remove();
  part(".strength").remove();
  part(".link").dataset.t = 33;
  part(".link").dataset.action = "no-password";
}

function listen(password, join) {
  place.addEventListener("click", (event) => {
    const action = event.target.closest("[data-action]")?.dataset.action;
    if (action === "toggle-password") isShown = !isShown;
    else clicked = action ?? clicked;
  });
  place.addEventListener("submit", (event) => {
    event.preventDefault();
    clicked = "join";
    join.setAttribute("aria-disabled", "true");
  });
  // Whoever types on after Join isn't done: nobody is to get a password that was half corrected.
  password.addEventListener("input", () => {
    clicked = null;
    join.removeAttribute("aria-disabled");
  });
  // A page that is put aside keeps none.
  addEventListener("pagehide", () => (password.value = ""));
}

// Takes the form out of the page, and tells what was done in it.
window.takeForm = () => {
  const field = place.querySelector("#password");
  if (!field) return undefined;
  const { value: password, selectionStart: start, selectionEnd: end } = field;
  const at = document.activeElement;
  const isHere = place.contains(at);
  // Who is at something else than this form stays there.
  const isElsewhere = at && !isHere && at !== document.body && at !== document.documentElement;
  const focused = isHere ? (at.dataset.action ?? at.id) : isElsewhere ? null : "password";
  place.replaceChildren();
  // WebKit judges whether a field can have the focus by the styles it has at hand: by these, the program's place is hidden.
  place.nextElementSibling.getClientRects();
  field.value = "";
  return { password, start, end, focused, clicked: clicked ?? (isShown ? "toggle-password" : null) };
};
