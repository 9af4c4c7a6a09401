// Completes what is typed in a search field with titles: a list of the browser itself, so that keyboard
// and reader work as everywhere. Without this file one types the whole word.
(function () {
  "use strict";

  var WACHT = 150;

  function vul(lijst, titels) {
    lijst.replaceChildren.apply(lijst, titels.map(function (titel) {
      var keuze = document.createElement("option");
      keuze.value = titel;
      return keuze;
    }));
  }

  document.querySelectorAll("[data-aanvullen]").forEach(function (veld) {
    var straks = 0;
    var laatste = 0;
    veld.addEventListener("input", function () {
      clearTimeout(straks);
      straks = setTimeout(function () {
        var begin = veld.value.trim();
        var nummer = ++laatste;
        if (begin.length < 2) return vul(veld.list, []);
        fetch(veld.dataset.aanvullen + "?q=" + encodeURIComponent(begin), { credentials: "same-origin" })
          .then(function (antwoord) { return antwoord.ok ? antwoord.json() : { titels: [] }; })
          .then(function (gevonden) { if (nummer === laatste) vul(veld.list, gevonden.titels); })
          .catch(function () {});
      }, WACHT);
    });
  });
})();
