// What has to be there in the first picture, and nothing else: on a slow phone whatever else is read or asked for before
// it puts it off by a tenth of a second. `main.js` comes after it.

import { asked, chooser, offered, turn } from "./choice.js";

const first = offered(asked.find(offered));
if (first) turn(first);
// Nothing is said in another language than the one that is coming: these words are here in all of them.
document.querySelector("#shell h1").textContent = first ? chooser.selectedOptions[0].dataset.moment : "\u00a0";

// Resolves when the next picture is out. A tab in the background is painted who knows when.
window.picture = () =>
  new Promise((go) => {
    requestAnimationFrame(() => setTimeout(go));
    setTimeout(go, document.hidden ? 0 : 250);
  });

// The first of all.
window.painted = picture();
