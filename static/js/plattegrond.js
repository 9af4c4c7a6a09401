// Drag a plan to a stand: what is dropped goes into the form beside the drawing, which is sent.
// Without this file the form does the same.
(function () {
  "use strict";

  var zaal = document.querySelector("svg[data-sleep]");
  var formulier = document.getElementById("zetten");
  if (!zaal || !formulier) return;
  var mee = null;
  var begin = null;

  document.querySelectorAll("[data-plan]").forEach(function (bron) {
    bron.addEventListener("pointerdown", function (gebeurtenis) {
      if (gebeurtenis.button !== 0) return;
      begin = { bron: bron, x: gebeurtenis.clientX, y: gebeurtenis.clientY };
    });
    bron.addEventListener("dragstart", function (gebeurtenis) { gebeurtenis.preventDefault(); });
  });

  document.addEventListener("pointermove", function (gebeurtenis) {
    if (!begin) return;
    var ver = Math.hypot(gebeurtenis.clientX - begin.x, gebeurtenis.clientY - begin.y);
    if (!mee && ver < 8) return;
    if (!mee) {
      mee = begin.bron;
      mee.classList.add("plattegrond__kraam--mee");
    }
    merk(onder(gebeurtenis));
  });

  document.addEventListener("pointerup", function (gebeurtenis) {
    var bron = mee;
    var doel = bron ? onder(gebeurtenis) : null;
    stop();
    if (!bron) return;
    document.addEventListener("click", slikken, { capture: true, once: true });
    setTimeout(function () { document.removeEventListener("click", slikken, true); }, 0);
    if (!doel || doel === bron) return;
    formulier.elements.inzending.value = bron.dataset.plan;
    formulier.elements.nummer.value = doel.dataset.kraam;
    formulier.requestSubmit();
  });

  document.addEventListener("pointercancel", stop);
  document.addEventListener("keydown", function (gebeurtenis) {
    if (gebeurtenis.key === "Escape") stop();
  });

  function onder(gebeurtenis) {
    var element = document.elementFromPoint(gebeurtenis.clientX, gebeurtenis.clientY);
    return element ? element.closest("svg[data-sleep] [data-kraam]") : null;
  }

  function merk(doel) {
    zaal.querySelectorAll(".plattegrond__kraam--doel").forEach(function (kraam) {
      kraam.classList.remove("plattegrond__kraam--doel");
    });
    if (doel && doel !== mee) doel.classList.add("plattegrond__kraam--doel");
  }

  function stop() {
    if (mee) mee.classList.remove("plattegrond__kraam--mee");
    mee = begin = null;
    merk(null);
  }

  function slikken(gebeurtenis) {
    gebeurtenis.preventDefault();
    gebeurtenis.stopPropagation();
  }
})();
