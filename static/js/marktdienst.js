// Serves the screen of the market day from the telephone when there is no signal: the last page that
// was read, with its looks and its scripts. Online the network always goes first.
"use strict";

var BEWAARD = "marktdag-1";
var DAG = /^\/markten\/[^/]+\/dag$/;
var KRAAM = /^\/markten\/([^/]+)\/kraam\/(\d+)$/;

self.addEventListener("install", function () { self.skipWaiting(); });

self.addEventListener("activate", function (gebeurtenis) {
  gebeurtenis.waitUntil(
    caches.keys().then(function (namen) {
      return Promise.all(namen.filter(function (naam) {
        return naam.startsWith("marktdag-") && naam !== BEWAARD;
      }).map(function (naam) { return caches.delete(naam); }));
    }).then(function () { return self.clients.claim(); })
  );
});

self.addEventListener("fetch", function (gebeurtenis) {
  var vraag = gebeurtenis.request;
  var adres = new URL(vraag.url);
  if (vraag.method !== "GET" || adres.origin !== self.location.origin) return;
  if (vraag.mode === "navigate") {
    if (DAG.test(adres.pathname)) gebeurtenis.respondWith(netwerkEerst(vraag, adres.pathname));
    else if (KRAAM.test(adres.pathname)) gebeurtenis.respondWith(bijKraam(vraag, adres.pathname));
  } else if (adres.pathname.startsWith("/static/")) {
    gebeurtenis.respondWith(netwerkEerst(vraag, adres.pathname));
  }
});

// The key is the path alone: which stand it is about, the page finds out by itself.
function netwerkEerst(vraag, sleutel) {
  return fetch(vraag).then(function (antwoord) {
    if (!antwoord.ok || antwoord.redirected || antwoord.type !== "basic") return antwoord;
    var afdruk = antwoord.clone();
    return caches.open(BEWAARD)
      .then(function (kast) { return kast.put(sleutel, afdruk); })
      .catch(function () {})
      .then(function () { return antwoord; });
  }).catch(function (fout) {
    return caches.match(sleutel).then(function (eerder) {
      if (eerder) return eerder;
      throw fout;
    });
  });
}

// A code that is scanned without signal gives the kept page: it reads the stand from the address.
function bijKraam(vraag, pad) {
  return fetch(vraag).catch(function (fout) {
    return caches.match("/markten/" + KRAAM.exec(pad)[1] + "/dag").then(function (eerder) {
      if (eerder) return eerder;
      throw fout;
    });
  });
}
