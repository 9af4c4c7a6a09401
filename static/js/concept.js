// Keeps what is being typed, a moment after the last key and when the page is left, and shows what the
// story points at. Without this file "Bewaar en ga later verder" does the same.
(function () {
  "use strict";

  var script = document.currentScript;
  if (!script) return;
  var formulier = document.querySelector(script.dataset.formulier || ".stap form");
  if (!formulier) return;
  var adres = script.dataset.bewaar;
  var wacht = 0;
  var onderweg = null;
  var bewaard = inhoud();

  formulier.addEventListener("input", plan);
  formulier.addEventListener("change", plan);
  // Any form of the page: who goes on with an earlier draft must not write this text over it.
  formulier.closest("main").addEventListener("submit", function () { stop(); bewaard = inhoud(); });
  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "hidden") bewaar(true);
  });
  window.addEventListener("online", function () { bewaar(false); });

  function plan() {
    clearTimeout(wacht);
    wacht = setTimeout(bewaar, 2000, false);
  }

  function stop() {
    clearTimeout(wacht);
    if (onderweg) onderweg.abort();
    onderweg = null;
  }

  function inhoud() {
    return new URLSearchParams(new FormData(formulier)).toString();
  }

  function wijs(antwoord) {
    var plek = formulier.querySelector("[data-wijst]");
    if (plek) plek.textContent = antwoord.wijst || "";
  }

  // One at a time: of two that are on their way the older text might arrive last. Who leaves the page
  // does not wait: what was on its way is called back.
  function bewaar(gaatWeg) {
    clearTimeout(wacht);
    var nu = inhoud();
    if (nu === bewaard || (onderweg && !gaatWeg)) return;
    stop();
    var deze = onderweg = new AbortController();
    fetch(adres, { method: "POST", body: new URLSearchParams(nu), credentials: "same-origin", keepalive: gaatWeg, signal: deze.signal })
      .then(function (antwoord) {
        if (!antwoord.ok || antwoord.redirected) throw new Error(antwoord.status);
        bewaard = nu;
        return antwoord.status === 200 ? antwoord.json() : {};
      })
      .then(wijs)
      .catch(function () { /* Not kept: tried again at the next key, when the line is back, at leaving. */ })
      .then(function () {
        if (onderweg !== deze) return;
        onderweg = null;
        if (inhoud() !== nu) plan();
      });
  }
})();
