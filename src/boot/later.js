// When it is time for what a page can do without. It takes no part of the line and of the processor from what people came
// for, and isn't fetched before there is something for it to do.

import { isPlain } from "./plain.js";
import { branding } from "./questions.js";

const never = new Promise(() => {});

// A brand is a name for most, which is written here. Resolves where there is more to it: pictures and what `extras::brand`
// reads of the settings.
async function brand() {
  try {
    const body = await branding();
    if (/Path"|accentColor/.test(body)) return undefined;
    const { orgName } = JSON.parse(body);
    if (isPlain(orgName)) document.querySelector(".brand bdi").textContent = orgName;
  } catch {
    // Then there is nothing to show.
  }
  return never;
}

// Resolves when somebody is typing, be it that a password manager does.
function typing() {
  if (document.getElementById("password")?.value) return undefined;
  return new Promise((go) => ["keydown", "input"].forEach((event) => addEventListener(event, go, { once: true })));
}

// Resolves at the first of these, and when the page has been at rest for a second.
export const later = () => Promise.race([brand(), typing(), new Promise((go) => setTimeout(go, 1000))]);
