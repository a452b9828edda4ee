// The words that stand in index.html itself: `data-t` is the place in the words of the language, `data-t-label` that of a
// button's label.

import { setting } from "./settings.js";

const slots = [];

// Remembers where words belong in a part of the page.
export function gather(from) {
  for (const element of from.querySelectorAll("[data-t]")) {
    slots.push([element, element.dataset.t, element.dataset.tLabel]);
    delete element.dataset.t;
    delete element.dataset.tLabel;
  }
}

// Puts the words there. What is filled into them is a name that stands there already, else the least length of passwords.
export function fill(words) {
  for (const [element, at, label] of slots) {
    const [before, after] = words[at].split("{0}");
    const name = element.querySelector("bdi");
    if (name) element.replaceChildren(before, name, after);
    else element.textContent = after === undefined ? before : before + setting("password-min") + after;
    if (label) element.setAttribute("aria-label", words[label]);
  }
}
