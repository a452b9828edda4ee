// Leptos parses its own static markup through a template element; where the page's policy asks for trusted types, this
// is the one that lets it, and nothing that could run.

import { programs } from "./settings.js";

const RUNS =
  /<\s*\/?\s*(script|iframe|object|embed|base|meta|link)|[\s/"']on\w+\s*=|j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:|&(#|colon|tab|newline)/i;

// The only script that anything may start is the worker that estimates passwords.
const [worker] = programs.strength.split(" ");

window.trustedTypes?.createPolicy("default", {
  createHTML: (html) => (RUNS.test(html) ? null : html),
  createScriptURL: (url) => (url === worker ? url : null),
});
