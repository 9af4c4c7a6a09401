// The drawing of everything at once: what is clicked comes to the middle with its ties lit, names
// come when there is room for them, and arrow keys go from one to the next.
// Without this file every dot is a link to the same drawing with that one in the middle.
(function () {
  "use strict";

  var NAMEN = 36;
  var svg = document.querySelector(".tekening__svg--alles");
  if (!svg) return;
  var stippen = [].map.call(svg.querySelectorAll("a.stip"), function (knoop) {
    var plek = knoop.getAttribute("transform").match(/-?\d+/g).map(Number);
    return { knoop: knoop, x: plek[0], y: plek[1], naam: knoop.getAttribute("aria-label") };
  });
  var gekozen = svg.querySelector(".banden--gekozen");
  var melding = document.querySelector("[data-melding]");
  var zij = document.querySelector("aside.zijkolom");
  var namen = document.createElementNS(svg.namespaceURI, "g");
  var lijnen = null;
  var vraag = 0;
  [].forEach.call(svg.querySelectorAll(".stip__naam"), function (tekst) { tekst.remove(); });
  namen.setAttribute("aria-hidden", "true");
  svg.appendChild(namen);
  if (stippen.length) (midden() || stippen[0]).knoop.setAttribute("tabindex", "0");
  write();

  svg.addEventListener("click", function (gebeurtenis) {
    var stip = find(gebeurtenis.target);
    if (!stip || gebeurtenis.defaultPrevented) return;
    gebeurtenis.preventDefault();
    choose(stip);
  });
  svg.addEventListener("kader", write);
  ["mouseover", "focusin"].forEach(function (soort) {
    svg.addEventListener(soort, function (gebeurtenis) { write(find(gebeurtenis.target)); });
  });
  svg.addEventListener("keydown", function (gebeurtenis) {
    var kant = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[gebeurtenis.key];
    var stip = find(gebeurtenis.target);
    if (!kant || !stip) return;
    gebeurtenis.preventDefault();
    gebeurtenis.stopPropagation();
    var naar = next(stip, kant);
    if (naar) walk(stip, naar);
  });

  function find(element) {
    var knoop = element.closest && element.closest("a.stip");
    return stippen.find(function (stip) { return stip.knoop === knoop; });
  }

  function midden() {
    return stippen.find(function (stip) { return stip.knoop.hasAttribute("aria-current"); });
  }

  function choose(stip) {
    var eerder = midden();
    if (eerder) eerder.knoop.removeAttribute("aria-current");
    stip.knoop.setAttribute("aria-current", "true");
    gekozen.setAttribute("d", ties(stip));
    svg.dispatchEvent(new CustomEvent("midden", { detail: stip }));
    roam(eerder, stip);
    melding.textContent = stip.naam;
    history.replaceState(null, "", stip.knoop.getAttribute("href"));
    tell(stip);
  }

  // a line of the paths belongs to the two that stand at its ends
  function ties(stip) {
    lijnen = lijnen || [].map.call(svg.querySelectorAll(".banden:not(.banden--gekozen)"), function (pad) {
      return pad.getAttribute("d");
    }).join("").split("M").slice(1);
    var plek = stip.x + " " + stip.y;
    return lijnen.filter(function (lijn) {
      var einden = lijn.split("L");
      return einden[0] === plek || einden[1] === plek;
    }).map(function (lijn) { return "M" + lijn; }).join("");
  }

  // what stands beside the drawing is what the page of this one says
  function tell(stip) {
    var keer = ++vraag;
    var adres = new URL(stip.knoop.getAttribute("href"), location.href);
    var om = adres.searchParams.get("om");
    if (!zij) return;
    fetch(adres.pathname + "?weergave=lijst&om=" + encodeURIComponent(om)).then(function (antwoord) {
      return antwoord.ok ? antwoord.text() : "";
    }).then(function (tekst) {
      var vlak = new DOMParser().parseFromString(tekst, "text/html").querySelector("aside.zijkolom .vlak");
      if (vlak && keer === vraag) zij.replaceChildren(document.adoptNode(vlak));
    }).catch(function () { /* the drawing stands without it */ });
  }

  function roam(van, naar) {
    stippen.forEach(function (stip) {
      if (stip.knoop.getAttribute("tabindex") === "0") stip.knoop.setAttribute("tabindex", "-1");
    });
    naar.knoop.setAttribute("tabindex", "0");
  }

  function walk(van, naar) {
    roam(van, naar);
    naar.knoop.focus({ preventScroll: true });
    var vak = svg.viewBox.baseVal;
    var buiten = naar.x < vak.x || naar.x > vak.x + vak.width || naar.y < vak.y || naar.y > vak.y + vak.height;
    if (buiten) svg.dispatchEvent(new CustomEvent("midden", { detail: naar }));
    write(naar);
  }

  // the nearest on that side; what lies aside of it counts double
  function next(stip, kant) {
    var beste = null;
    var kortst = Infinity;
    stippen.forEach(function (ander) {
      var langs = (ander.x - stip.x) * kant[0] + (ander.y - stip.y) * kant[1];
      var naast = Math.abs((ander.x - stip.x) * kant[1]) + Math.abs((ander.y - stip.y) * kant[0]);
      if (langs > 0 && langs + 2 * naast < kortst) { beste = ander; kortst = langs + 2 * naast; }
    });
    return beste;
  }

  // the one in the middle and the one pointed at always; all of them when few are in sight
  function write(bij) {
    var vak = svg.viewBox.baseVal;
    var maat = Math.min(1, Math.max(0.3, vak.width / 800));
    var zicht = stippen.filter(function (stip) {
      return stip.x > vak.x && stip.x < vak.x + vak.width && stip.y > vak.y && stip.y < vak.y + vak.height;
    });
    var wie = zicht.length <= NAMEN ? zicht : [];
    [midden(), bij && bij.knoop ? bij : null].forEach(function (stip) {
      if (stip && wie.indexOf(stip) < 0) wie = wie.concat(stip);
    });
    namen.replaceChildren.apply(namen, wie.map(function (stip) {
      var tekst = document.createElementNS(svg.namespaceURI, "text");
      tekst.setAttribute("class", "stip__naam");
      tekst.setAttribute("transform", "translate(" + stip.x + " " + (stip.y - 12 * maat) + ") scale(" + maat + ")");
      tekst.textContent = stip.naam;
      return tekst;
    }));
  }
})();
