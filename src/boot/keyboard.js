// A finger that shows the password, or asks for the other form, takes the focus from no field, and a phone's keyboard stays
// open: else that closes, the page moves, and it opens anew. A mouse takes the focus along, as everywhere.

let pointer;

addEventListener("pointerdown", ({ pointerType }) => (pointer = pointerType));
addEventListener("mousedown", (event) => {
  const action = event.target.closest("[data-action]")?.dataset.action;
  if (pointer === "touch" && /^(toggle|have|no)-password$/.test(action)) event.preventDefault();
});
