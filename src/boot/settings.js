// What index.html says: names of files, and the settings of the deployment (README, "Configuration").

// Names that `cargo xtask build` gives: each a module and its wasm, and the integrity of both.
export const programs = document.querySelector("script[data-invite]").dataset;

// A tag that isn't there is a setting that isn't set.
export const setting = (name) => document.querySelector(`meta[name='invites:${name}']`)?.content.trim() ?? "";

// As `Config` reads it: a path of this origin or a web address, else the default.
const base = setting("api-base");
export const api = /^(\/(?![/\\])|https?:\/\/)/.test(base) ? base.replace(/\/+$/, "") : "/api";

// Of another origin's address nothing is asked early: the program asks it, if it is this one's.
export const isApiHere = api.startsWith("/");
