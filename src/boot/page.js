// Resolves when all of the page has been read.
export const read = new Promise((go) => {
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", go);
  else go();
});
