// Looking closer at the drawing of the network: larger, smaller, drag, and a picture to keep.
// Without this file the whole drawing is there, every node is a link and the SVG can be kept.
(function () {
  "use strict";

  document.querySelectorAll("[data-tekening]").forEach(function (balk) {
    var figuur = balk.parentNode.querySelector(".tekening");
    var svg = figuur && figuur.querySelector("svg");
    if (!svg || !svg.viewBox) return;
    var heel = (svg.dataset.heel || svg.getAttribute("viewBox")).split(" ").map(Number);
    var kader = svg.getAttribute("viewBox").split(" ").map(Number);
    var dichtst = svg.dataset.heel ? 24 : 8;
    var greep = null;
    var versleept = false;
    balk.hidden = false;

    balk.addEventListener("click", function (gebeurtenis) {
      var doe = gebeurtenis.target.dataset.doe;
      if (doe === "groter") zoom(0.75);
      if (doe === "kleiner") zoom(1 / 0.75);
      if (doe === "alles") show(heel.slice());
      if (doe === "png") keep();
    });

    // plain scrolling stays the page's own
    svg.addEventListener("wheel", function (gebeurtenis) {
      if (!gebeurtenis.ctrlKey) return;
      gebeurtenis.preventDefault();
      var punt = at(gebeurtenis);
      zoom(gebeurtenis.deltaY < 0 ? 0.9 : 1 / 0.9, punt.x, punt.y);
    }, { passive: false });

    svg.addEventListener("pointerdown", function (gebeurtenis) {
      if (gebeurtenis.button || kader[2] >= heel[2]) return;
      greep = at(gebeurtenis);
      versleept = false;
    });
    window.addEventListener("pointermove", function (gebeurtenis) {
      if (!greep) return;
      var punt = at(gebeurtenis);
      versleept = versleept || Math.abs(punt.x - greep.x) + Math.abs(punt.y - greep.y) > 6;
      show([kader[0] + greep.x - punt.x, kader[1] + greep.y - punt.y, kader[2], kader[3]]);
    });
    window.addEventListener("pointerup", function () { greep = null; });
    svg.addEventListener("dragstart", function (gebeurtenis) { gebeurtenis.preventDefault(); });

    // a click puts a node in the middle at once; the page around it follows
    svg.addEventListener("click", function (gebeurtenis) {
      var knoop = gebeurtenis.target.closest("a.knoop, a.stip");
      if (!knoop) return;
      if (versleept) { gebeurtenis.preventDefault(); return; }
      if (svg.dataset.heel) return;
      var vorm = knoop.getBoundingClientRect();
      var punt = at({ clientX: vorm.x + vorm.width / 2, clientY: vorm.y + vorm.height / 2 });
      svg.setAttribute("viewBox", [punt.x - kader[2] / 2, punt.y - kader[3] / 2, kader[2], kader[3]].join(" "));
    });

    // in the drawing of everything one stays: what is chosen comes to the middle, from close by
    svg.addEventListener("midden", function (gebeurtenis) {
      var breed = Math.min(kader[2], heel[2] / 2);
      var hoog = breed * heel[3] / heel[2];
      set([gebeurtenis.detail.x - breed / 2, gebeurtenis.detail.y - hoog / 2, breed, hoog]);
    });

    figuur.querySelector(".tekening__rol").addEventListener("keydown", function (gebeurtenis) {
      var stap = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[gebeurtenis.key];
      if (stap && kader[2] < heel[2]) {
        gebeurtenis.preventDefault();
        show([kader[0] + stap[0] * kader[2] / 8, kader[1] + stap[1] * kader[3] / 8, kader[2], kader[3]]);
      }
      if (gebeurtenis.key === "+" || gebeurtenis.key === "=") zoom(0.75);
      if (gebeurtenis.key === "-") zoom(1 / 0.75);
    });

    function at(gebeurtenis) {
      return new DOMPoint(gebeurtenis.clientX, gebeurtenis.clientY)
        .matrixTransform(svg.getScreenCTM().inverse());
    }

    function zoom(maat, x, y) {
      var breed = Math.min(heel[2], Math.max(heel[2] / dichtst, kader[2] * maat));
      var hoog = breed * heel[3] / heel[2];
      if (x === undefined) { x = kader[0] + kader[2] / 2; y = kader[1] + kader[3] / 2; }
      var deel = breed / kader[2];
      show([x - (x - kader[0]) * deel, y - (y - kader[1]) * deel, breed, hoog]);
    }

    function show(nieuw) {
      nieuw[0] = Math.min(Math.max(nieuw[0], heel[0]), heel[0] + heel[2] - nieuw[2]);
      nieuw[1] = Math.min(Math.max(nieuw[1], heel[1]), heel[1] + heel[3] - nieuw[3]);
      set(nieuw);
    }

    function set(nieuw) {
      kader = nieuw;
      svg.setAttribute("viewBox", kader.join(" "));
      svg.dispatchEvent(new CustomEvent("kader"));
      svg.classList.toggle("tekening__svg--dichtbij", kader[2] < heel[2]);
    }

    function keep() {
      var prent = new Image();
      prent.onload = function () {
        var doek = document.createElement("canvas");
        doek.width = prent.naturalWidth * 2;
        doek.height = prent.naturalHeight * 2;
        doek.getContext("2d").drawImage(prent, 0, 0, doek.width, doek.height);
        doek.toBlob(function (plaatje) {
          var link = document.createElement("a");
          link.href = URL.createObjectURL(plaatje);
          link.download = "netwerk.png";
          link.click();
          URL.revokeObjectURL(link.href);
        }, "image/png");
      };
      prent.src = balk.dataset.tekening;
    }
  });
})();
