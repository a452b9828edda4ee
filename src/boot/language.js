// The language: the one that `choice.js` finds, else what the panel's owner has set, else English. Its words come beside
// the program, which takes them over (`browser::language`).

import { asked, greet, offered, parts, root, turn } from "./choice.js";
import { fill } from "./fill.js";
import { broken, isInvite } from "./programs.js";
import { read } from "./page.js";
import { branding } from "./questions.js";
import { isApiHere, programs } from "./settings.js";

const KEPT = "invites:language";
// The choice of a language stands behind what is read first.
let chooser;

function findChooser() {
  chooser = document.getElementById("language");
  chooser.value = root.lang;
  for (const option of chooser.options) option.lang = option.value;
  chooser.addEventListener("change", choose);
}

function kept() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

async function fetchWords(language) {
  const file = programs.words.replace("*", (isInvite ? "invite-" : "panel-") + language);
  const once = async () => {
    const answer = await fetch(file, { credentials: "same-origin" });
    const words = answer.ok && (await answer.json());
    // What is no list of so many texts at least would stop halfway.
    if (!words[99] || !words.every((text) => text.split)) throw new Error("no words");
    return words;
  };
  return once().catch(once);
}

// The first of the words are the regions that the API knows for the language. Their place is taken by the language and
// the API's tag that fits best, which is what an accept says.
async function learn(tags) {
  const language = offered(tags.find(offered));
  const words = await fetchWords(language);
  const known = words[0].split(" ");
  const region = tags
    .filter((tag) => offered(tag) === language)
    .flatMap((tag) => parts(tag.toUpperCase()).slice(1))
    .find((part) => known.includes(part));
  words[0] = `${language} ${parts(language)[0]}${region ? `-${region}` : ""}`;
  return words;
}

let spoken;
const listeners = [];

function speak(words) {
  spoken = words;
  turn((chooser.value = words[0].split(" ")[0]));
  fillIn();
  for (const listener of listeners) listener(words.join("\n"));
}

// Says in the language what index.html says.
export function fillIn() {
  fill(spoken);
  const heading = document.querySelector("#early h1");
  if (heading) document.title = heading.textContent;
}

// Resolves once there are words; never, where there are none.
export let speaking;

export function speakFirst() {
  const own = asked(kept());
  const first = greet(own);
  const fallBackOn = (...theirs) => learn([...own, ...theirs, "en"]);
  const theirs = async () => JSON.parse(await branding()).locale;
  // Asked for at once where it is known which: the form waits for the words, and what is asked for later takes its share
  // of the line.
  const words = first || !isApiHere ? fallBackOn() : theirs().catch(() => "en").then(fallBackOn);
  const found = read.then(findChooser);
  speaking = Promise.all([words, found]).then(([words]) => spoken ?? speak(words));
  speaking.catch(async () => {
    await found;
    if (spoken) return;
    turn((chooser.value = "en"));
    broken();
  });
}

async function choose() {
  const picked = chooser.value;
  const words = await learn([picked, ...navigator.languages]).catch(() => {});
  if (chooser.value !== picked) return;
  if (!words) {
    chooser.value = root.lang;
    return;
  }
  try {
    localStorage.setItem(KEPT, picked);
  } catch {
    // It holds for this visit.
  }
  const search = location.search.replace(/([?&]locale=)[^&]*/, `$1${picked}`);
  if (search !== location.search) history.replaceState(history.state, "", search + location.hash);
  speak(words);
  chooser.focus();
}

// Resolves to the words; `changed` is called with those of each language that is chosen later.
window.takeWords = async (changed) => {
  await speaking;
  listeners.push(changed);
  return spoken.join("\n");
};
