// Which language it is: what the address says, else what was chosen here before, else what the browser prefers.

export const KEPT = "invites:language";
export const root = document.documentElement;
export const chooser = document.getElementById("language");
const languages = Array.from(chooser.options, (option) => (option.lang = option.value));

export const parts = (tag) => `${tag}`.split(/[-_]/);
export const offered = (tag) => languages.find((known) => parts(known)[0] === parts(tag)[0].toLowerCase());

function kept() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

export const asked = [new URLSearchParams(location.search).get("locale"), kept(), ...navigator.languages];

export function turn(language) {
  root.lang = chooser.value = language;
  root.dir = language === "ar" ? "rtl" : "ltr";
}
