// Runs before every script of the page. Keeps what the page complains about, and where a journey has asked for it, long
// timers.
(() => {
  const note = (words) => {
    const heard = JSON.parse(sessionStorage.getItem("e2e:heard") ?? "[]");
    sessionStorage.setItem("e2e:heard", JSON.stringify([...heard, words]));
  };
  addEventListener("error", (event) => event instanceof ErrorEvent && note(`error: ${event.message}`));
  addEventListener("unhandledrejection", (event) => note(`unhandled: ${event.reason}`));
  addEventListener("securitypolicyviolation", (event) =>
    note(`violates ${event.effectiveDirective}: ${event.blockedURI}`));
  for (const level of ["error", "warn"]) {
    const usual = console[level];
    console[level] = (...words) => {
      note(words.join(" "));
      usual.apply(console, words);
    };
  }
})();
