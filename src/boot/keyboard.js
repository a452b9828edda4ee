// What a finger changes about a password's field without going away from it leaves the focus there, and with it a phone's
// keyboard: else that closes, the page moves, and it opens anew. A mouse takes the focus along, as everywhere.

let pointer;

addEventListener("pointerdown", ({ pointerType }) => (pointer = pointerType));
addEventListener("mousedown", (event) => {
  if (pointer === "touch" && event.target.closest("[data-action$=-password]")) event.preventDefault();
});
