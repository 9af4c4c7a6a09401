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
  var bewaard = inhoud();

  formulier.addEventListener("input", plan);
  formulier.addEventListener("change", plan);
  // Any form of the page: who goes on with an earlier draft must not write this text over it.
  formulier.closest("main").addEventListener("submit", function () { clearTimeout(wacht); bewaard = inhoud(); });
  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "hidden") bewaar();
  });

  function plan() {
    clearTimeout(wacht);
    wacht = setTimeout(bewaar, 2000);
  }

  function inhoud() {
    return new URLSearchParams(new FormData(formulier)).toString();
  }

  function wijs(antwoord) {
    var plek = formulier.querySelector("[data-wijst]");
    if (plek) plek.textContent = antwoord.wijst || "";
  }

  function bewaar() {
    clearTimeout(wacht);
    var nu = inhoud();
    if (nu === bewaard) return;
    bewaard = nu;
    fetch(adres, { method: "POST", body: new URLSearchParams(nu), credentials: "same-origin", keepalive: true })
      .then(function (antwoord) { return antwoord.status === 200 ? antwoord.json() : {}; })
      .then(wijs)
      .catch(function () { bewaard = ""; });
  }
})();
