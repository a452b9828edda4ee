// Returns the page as it is now, as a document that stands by itself: it runs nothing, asks for nothing, leads nowhere.
const page = document.documentElement;
const copy = page.cloneNode(true);
// Taken before anything is taken out of the copy: the same place is the same element.
const copied = [...copy.querySelectorAll("*")];

const isSecret = ({ type, autocomplete }) => type === "password" || autocomplete.endsWith("password");
const keep = {
  input(field, kept) {
    if (["checkbox", "radio"].includes(field.type)) kept.toggleAttribute("checked", field.checked);
    else if (isSecret(field)) kept.removeAttribute("value");
    else kept.setAttribute("value", field.value);
  },
  textarea(field, kept) {
    kept.textContent = field.value;
  },
  option(option, kept) {
    kept.toggleAttribute("selected", option.selected);
  },
  // Where it leads is to be read, not to be followed: there is no server.
  a(link, kept) {
    if (!link.hasAttribute("href")) return;
    kept.dataset.href = link.getAttribute("href");
    kept.setAttribute("href", "#");
  },
  link(link, kept) {
    if (!link.sheet) return;
    const style = document.createElement("style");
    style.dataset.href = link.getAttribute("href");
    style.textContent = Array.from(link.sheet.cssRules, ({ cssText }) => cssText).join("\n");
    kept.replaceWith(style);
  },
};
page.querySelectorAll("*").forEach((element, at) => {
  keep[element.localName]?.(element, copied[at]);
  if (element === document.activeElement) copied[at].toggleAttribute("autofocus", true);
});
copy.querySelectorAll("script, noscript, template, link").forEach((element) => element.remove());

const policy = document.createElement("meta");
policy.httpEquiv = "Content-Security-Policy";
policy.content = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'";
copy.querySelector("meta[charset]").after(policy);

return `<!doctype html>\n${copy.outerHTML}\n`;
