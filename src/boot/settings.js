// What index.html says: names of files, and the settings of the deployment (README, "Configuration").

// Names that `cargo xtask build` gives: each a module and its wasm, and the integrity of both.
export const programs = document.querySelector("script[data-invite]").dataset;

// A tag that isn't there is a setting that isn't set.
export const setting = (name) => document.querySelector(`meta[name='invites:${name}']`)?.content.trim() ?? "";

export const api = setting("api-base").replace(/\/+$/, "");

// Anything else than a path is for the program to judge.
export const isApiHere = /^\/[^/\\]/.test(api);
