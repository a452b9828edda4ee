// What has to be there in the first picture, and nothing else: on a slow phone whatever else is read or asked for before
// it puts it off by a tenth of a second. `main.js` comes after it. What was chosen here before is such a thing: whoever
// has chosen another language than the browser's sees that one for a moment.
//
// `cargo xtask build` makes one inline script of this and of all that it imports.

import { asked, greet } from "./choice.js";
import { begin } from "./main.js";

greet(asked());

// Resolves when the next picture is out. A tab in the background is painted who knows when.
window.picture = () =>
  new Promise((go) => {
    requestAnimationFrame(() => setTimeout(go));
    setTimeout(go, document.hidden ? 0 : 250);
  });

// Chromium has painted the shell's dots, where reading up to them took long (index.html): its timeline stands at 0 until
// then. That of others runs from the start.
const isPainted = navigator.userAgentData && document.timeline.currentTime;
if (isPainted) begin();
else picture().then(begin);
