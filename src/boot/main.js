// What runs before any program: it asks the first questions, chooses the language, shows the form that most people need,
// and starts the program that the address asks for. `cargo xtask build` makes one inline script of all modules here, which
// begins once the page has been painted (`first.js`).
//
// Nothing in here is shared with the programs but a few functions of `window`. `takeWords` gives them the words to speak
// with. Without the others (`takeEarly`, `takeForm`, `takeBranding`, `startStrength`) a page works as well.

import "./policy.js";
import { showForm } from "./form.js";
import { gather } from "./fill.js";
import { ask } from "./questions.js";
import { start } from "./programs.js";
import { speakFirst } from "./language.js";

// For the browser that never gets the program.
setTimeout(() => {
  const waiting = document.querySelector("#shell, #early > main");
  waiting?.classList.add("late");
}, 20000);

// First what a form waits for longest: the storage is read, and the program asked for, while that is on its way.
const answers = ask();
gather(document);
speakFirst();
start(answers && showForm(...answers).catch(() => {}));
