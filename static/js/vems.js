// Small conveniences. Every page works without this file.
(function () {
  "use strict";

  // An error summary or refusal is read first.
  var eerst = document.querySelector("[data-focus]:not([data-stil] *)");
  if (eerst) eerst.focus();

  // The phone menu closes with Escape and gives the focus back.
  document.addEventListener("keydown", function (gebeurtenis) {
    if (gebeurtenis.key !== "Escape") return;
    var menu = document.querySelector(".kop__smal[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });

  // What is folded for a phone lies open where there is room.
  if (window.matchMedia("(min-width: 64rem)").matches) {
    document.querySelectorAll("details[data-breed]").forEach(function (blok) {
      blok.open = true;
    });
  }

  // Who jumps to something folded wants to read it.
  function vouwOpen() {
    var plek = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (plek && plek.tagName === "DETAILS") plek.open = true;
  }
  window.addEventListener("hashchange", vouwOpen);
  vouwOpen();

  // Paper has nothing to unfold.
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("main details:not([open])").forEach(function (blok) {
      blok.open = true;
      blok.dataset.dicht = "";
    });
  });
  window.addEventListener("afterprint", function () {
    document.querySelectorAll("details[data-dicht]").forEach(function (blok) {
      blok.open = false;
      delete blok.dataset.dicht;
    });
  });

  // One click sends once; going back makes the button work again.
  document.addEventListener("submit", function (gebeurtenis) {
    var formulier = gebeurtenis.target;
    if (formulier.method !== "post" || gebeurtenis.defaultPrevented) return;
    if (formulier.dataset.verstuurd) gebeurtenis.preventDefault();
    formulier.dataset.verstuurd = "1";
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-verstuurd]").forEach(function (formulier) {
      delete formulier.dataset.verstuurd;
    });
  });
})();
