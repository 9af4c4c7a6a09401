// Reads along on plain language: when the typing pauses, the line below the field says what could be
// simpler. Without this file the button below the field does the same.
(function () {
  "use strict";

  var WACHT = 1000;

  document.querySelectorAll("[data-gewone-taal]").forEach(function (veld) {
    var regel = document.getElementById(veld.dataset.hint);
    var wekker = null;
    var beurt = 0;

    function vraag() {
      var nummer = (beurt += 1);
      var velden = new FormData();
      velden.set("csrf_token", veld.form.elements.csrf_token.value);
      velden.set("veld", "tekst");
      velden.set("tekst", veld.value);
      fetch(veld.dataset.gewoneTaal, { method: "POST", body: velden, credentials: "same-origin", redirect: "error" })
        .then(function (antwoord) {
          if (!antwoord.ok) throw new Error(String(antwoord.status));
          return antwoord.text();
        })
        .then(function (tekst) {
          if (nummer !== beurt) return;
          var nieuw = new DOMParser().parseFromString(tekst, "text/html").body;
          regel.replaceChildren.apply(regel, Array.from(nieuw.childNodes));
        })
        .catch(function () {});
    }

    if (!regel || !veld.form) return;
    veld.addEventListener("input", function () {
      clearTimeout(wekker);
      wekker = setTimeout(vraag, WACHT);
    });
  });
})();
