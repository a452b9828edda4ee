// What runs before any program: it asks the first questions, chooses the language, shows the form that most people need,
// and starts the program that the address asks for.
//
// Nothing in here is shared with the programs but a few functions of `window`. `takeWords` gives them the words to speak
// with. Without the others (`takeEarly`, `takeForm`, `takeBranding`, `startStrength`) a page works as well.

import "./policy.js";
import "./keyboard.js";
import { showForm } from "./form.js";
import { gather } from "./fill.js";
import { read } from "./page.js";
import { ask } from "./questions.js";
import { start } from "./programs.js";
import { speakFirst } from "./language.js";

// Once the page has been painted, which may be before all of it has been read.
export function begin() {
  // For the browser that never gets the program.
  setTimeout(() => document.querySelector("#shell, #early > main")?.classList.add("late"), 20000);
  // First what a form waits for longest: the rest of the page is read, and the program asked for, while that is on its
  // way.
  const answers = ask();
  speakFirst();
  read.then(() => {
    gather(document);
    start(answers && showForm(...answers).catch(() => {}));
  });
}
