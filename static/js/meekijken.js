// Keeps a page fresh that hangs on a wall or stands on a table: parts marked data-mee are read again
// every twenty seconds, what counts down does so every second. Without this file one reloads.
(function () {
  "use strict";

  var verschil = 0;

  function delen(pagina) {
    return pagina.querySelectorAll("[data-mee]");
  }

  function tel() {
    document.querySelectorAll("[data-tot]").forEach(function (plek) {
      var over = Math.max(0, Math.round((Date.parse(plek.dataset.tot) - Date.now() - verschil) / 1000));
      plek.textContent = Math.floor(over / 60) + ":" + String(over % 60).padStart(2, "0");
    });
  }

  function ververs() {
    fetch(location.href, { credentials: "same-origin", redirect: "error" })
      .then(function (antwoord) {
        if (!antwoord.ok) throw new Error(String(antwoord.status));
        verschil = Date.parse(antwoord.headers.get("Date") || new Date()) - Date.now();
        return antwoord.text();
      })
      .then(function (tekst) {
        var nieuw = new DOMParser().parseFromString(tekst, "text/html");
        delen(document).forEach(function (deel) {
          var vers = nieuw.getElementById(deel.id);
          if (vers && !deel.contains(document.activeElement)) deel.replaceWith(document.adoptNode(vers));
        });
        tel();
      })
      .catch(function () {});
  }

  tel();
  setInterval(tel, 1000);
  setInterval(ververs, 20000);
})();
