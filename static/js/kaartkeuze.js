// Tap on the map to fill in a place: the point goes into two fields, the pin moves along.
// Without this file the reader fills in a postcode or chooses a wijk.
(function () {
  "use strict";

  document.querySelectorAll("svg[data-kies-x]").forEach(function (kaart) {
    var x = document.getElementById(kaart.dataset.kiesX);
    var y = document.getElementById(kaart.dataset.kiesY);
    if (!x || !y) return;
    kaart.classList.add("kaart__tekening--kies");

    kaart.addEventListener("click", function (gebeurtenis) {
      gebeurtenis.preventDefault();
      var punt = new DOMPoint(gebeurtenis.clientX, gebeurtenis.clientY)
        .matrixTransform(kaart.getScreenCTM().inverse());
      x.value = punt.x.toFixed(1);
      y.value = punt.y.toFixed(1);
      pin(kaart).setAttribute("transform", "translate(" + x.value + " " + y.value + ")");
      x.dispatchEvent(new Event("change", { bubbles: true }));
    });
  });

  function pin(kaart) {
    var gekozen = kaart.querySelector(".kaart__punt--gekozen");
    if (gekozen) return gekozen;
    var ruimte = "http://www.w3.org/2000/svg";
    gekozen = document.createElementNS(ruimte, "g");
    gekozen.setAttribute("class", "kaart__punt kaart__punt--gekozen");
    var vorm = document.createElementNS(ruimte, "path");
    vorm.setAttribute("d", "M0 0C-8 -10 -19 -19 -19 -33A19 19 0 0 1 19 -33C19 -19 8 -10 0 0Z");
    gekozen.appendChild(vorm);
    kaart.appendChild(gekozen);
    return gekozen;
  }
})();
