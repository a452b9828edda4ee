// Runs before every script of the page. Keeps what the page complains about, and where a journey has asked for it, long
// timers.
window.e2e = (() => {
  let storage = null;
  try {
    storage = sessionStorage;
  } catch {
    // A journey may forbid the page to keep anything: then this is kept for as long as the page is there.
  }
  let heard = JSON.parse(storage?.getItem("e2e:heard") ?? "[]");
  const note = (words) => {
    heard.push(words);
    storage?.setItem("e2e:heard", JSON.stringify(heard));
  };
  addEventListener("error", (event) => event instanceof ErrorEvent && note(`error: ${event.message}`));
  addEventListener("unhandledrejection", (event) => note(`unhandled: ${event.reason}`));
  addEventListener("securitypolicyviolation", (event) =>
    note(`violates ${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`));
  for (const level of ["error", "warn"]) {
    const usual = console[level];
    console[level] = (...words) => {
      note(words.join(" "));
      usual.apply(console, words);
    };
  }
  const forget = () => {
    heard = [];
    storage?.removeItem("e2e:heard");
  };
  return { heard: () => heard, forget, holds: storage?.getItem("e2e:hold") === "" };
})();
