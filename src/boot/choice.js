// Which language it is: what the address says, else what was chosen here before, else what the browser prefers.

export const root = document.documentElement;

// The languages, and what is said in each before its words are there.
const moments = {
  en: "One moment…",
  de: "Einen Moment …",
  fr: "Un instant…",
  es: "Un momento…",
  "pt-BR": "Um momento…",
  ja: "お待ちください…",
  ar: "لحظة من فضلك…",
};

export const parts = (tag) => `${tag}`.split(/[-_]/);
export const offered = (tag) => Object.keys(moments).find((known) => parts(known)[0] === parts(tag)[0].toLowerCase());

// What is asked for, the first first; `kept` is what was chosen here before, where that has been read.
export const asked = (...kept) => [new URLSearchParams(location.search).get("locale"), ...kept, ...navigator.languages];

export function turn(language) {
  root.lang = language;
  root.dir = language === "ar" ? "rtl" : "ltr";
}

// Turns to the first that is offered, and says in it that one has to wait, in the place of dots. Where there is none, they
// stay: nothing is said in a language that isn't the one that comes.
export function greet(tags) {
  const first = offered(tags.find(offered));
  if (first) turn(first);
  const heading = document.querySelector("#shell h1");
  heading.textContent = moments[first] ?? "…";
  heading.previousSibling?.remove();
  return first;
}
