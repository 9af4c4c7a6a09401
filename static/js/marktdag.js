// The screen of the market day without signal: a visit is kept on the telephone and sent later.
// Without this file the form sends each visit itself.
import { Wachtrij } from "./wachtrij.js";

const scherm = document.querySelector("[data-marktdag]");
const formulier = scherm.querySelector("form");
const balk = document.getElementById("wacht");
const stands = [...scherm.querySelectorAll("[data-nummer]")];
const naam = "marktdag-" + scherm.dataset.lid + "-" + scherm.dataset.markt;
const rij = new Wachtrij(naam, scherm.dataset.marktdag, scherm.dataset.dag, toonRij);
let huidig = scherm.dataset.huidig;

formulier.querySelectorAll("[name=interesse]").forEach((keus) => { keus.required = true; });
formulier.addEventListener("submit", bewaarBezoek);
scherm.addEventListener("click", (gebeurtenis) => {
  const link = gebeurtenis.target.closest("[data-nummer] a");
  if (!link || gebeurtenis.ctrlKey || gebeurtenis.metaKey) return;
  gebeurtenis.preventDefault();
  kies(link.closest("[data-nummer]").dataset.nummer);
});
addEventListener("online", () => rij.verstuur());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") rij.verstuur();
});
setInterval(() => { if (rij.lees().length) rij.verstuur(); }, 15000);
if ("serviceWorker" in navigator) navigator.serviceWorker.register(scherm.dataset.dienst).then(neemMee).catch(() => {});

// The kept page may be about another stand than the address asks for, or one that was visited since.
const gescand = /\/kraam\/(\d+)$/.exec(location.pathname);
const gevraagd = gescand ? gescand[1] : new URLSearchParams(location.search).get("kraam");
const begin = gevraagd ? String(Number(gevraagd)) : geweest().has(huidig) ? volgende() : huidig;
if (gescand || begin !== huidig) kies(begin, false);
merkBezocht();
rij.verstuur();
toonRij();

function bewaarBezoek(gebeurtenis) {
  gebeurtenis.preventDefault();
  if (!formulier.reportValidity()) return;
  const velden = new FormData(formulier);
  const bezoek = { bezoek_sleutel: nieuweSleutel(), kraam: huidig, op: new Date().toISOString() };
  for (const veld of ["interesse", "notitie", "vraag"]) bezoek[veld] = velden.get(veld) || "";
  localStorage.setItem(naam + "-geweest", JSON.stringify([...geweest(), huidig]));
  rij.voegToe(bezoek);
  formulier.reset();
  scherm.querySelectorAll("details[open]").forEach((vouw) => { vouw.open = false; });
  merkBezocht();
  kies(volgende());
}

function kies(nummer, metFocus = true) {
  const gekozen = stand(nummer);
  if (!gekozen) return;
  huidig = nummer;
  zet("kraam", gekozen.dataset.kraam);
  zet("titel", gekozen.dataset.titel);
  zet("zin", gekozen.dataset.zin);
  scherm.querySelector("[data-plaats=plan]").href = gekozen.dataset.url;
  scherm.querySelectorAll("[data-plaats=adopteer]").forEach((link) => { link.href = gekozen.dataset.adopteer; });
  const adres = scherm.dataset.dag + "?kraam=" + nummer;
  formulier.action = adres;
  history.replaceState(null, "", adres);
  if (!metFocus) return;
  const kop = scherm.querySelector("h1");
  kop.tabIndex = -1;
  kop.focus();
  scrollTo(0, 0);
}

function zet(plaats, tekst) {
  scherm.querySelectorAll("[data-plaats=" + plaats + "]").forEach((plek) => { plek.textContent = tekst; });
}

// A sentence with a number in it keeps its own word order: # is where the number goes.
function vul(keuze, getal) {
  scherm.querySelectorAll(keuze).forEach((plek) => {
    plek.textContent = plek.dataset.patroon.replace("#", String(getal));
  });
}

function stand(nummer) {
  return stands.find((rijtje) => rijtje.dataset.nummer === nummer);
}

function geweest() {
  const hier = JSON.parse(localStorage.getItem(naam + "-geweest") || "[]");
  const daar = stands.filter((rijtje) => "bezocht" in rijtje.dataset).map((rijtje) => rijtje.dataset.nummer);
  return new Set([...daar, ...hier]);
}

function volgende() {
  const al = geweest();
  const plek = stands.findIndex((rijtje) => rijtje.dataset.nummer === huidig);
  const ronde = [...stands.slice(plek + 1), ...stands.slice(0, plek + 1)];
  const keus = ronde.find((rijtje) => !al.has(rijtje.dataset.nummer)) || ronde[0];
  return keus ? keus.dataset.nummer : huidig;
}

function merkBezocht() {
  const al = geweest();
  stands.forEach((rijtje) => {
    rijtje.querySelector("[data-al]").hidden = !al.has(rijtje.dataset.nummer);
  });
  const aantal = stands.filter((rijtje) => al.has(rijtje.dataset.nummer)).length;
  vul("[data-plaats=nummer]", Math.min(aantal + 1, stands.length));
}

function toonRij() {
  const aantal = rij.lees().length;
  const soort = rij.uitgelogd && aantal ? "uitgelogd" : aantal === 1 ? "een" : aantal ? "meer" : "";
  balk.hidden = !soort && !rij.geweigerd.length;
  balk.querySelectorAll("[data-zin]").forEach((zin) => { zin.hidden = zin.dataset.zin !== soort; });
  vul("[data-aantal]", aantal);
  const lijst = balk.querySelector("[data-geweigerd]");
  lijst.hidden = !rij.geweigerd.length;
  lijst.querySelector("ul").replaceChildren(...rij.geweigerd.map(({ bezoek, zin }) => {
    const regel = document.createElement("li");
    regel.textContent = [bezoek.kraam, zin, bezoek.notitie, bezoek.vraag].filter(Boolean).join(" – ");
    return regel;
  }));
}

function nieuweSleutel() {
  const letters = "bcdfghjkmnpqrstvwxz23456789";
  return [...crypto.getRandomValues(new Uint8Array(20))].map((getal) => letters[getal % letters.length]).join("");
}

// The worker starts after this page was read: put the page and what it is drawn with beside it.
async function neemMee() {
  await navigator.serviceWorker.ready;
  const delen = performance.getEntriesByType("resource").map((deel) => new URL(deel.name))
    .filter((deel) => deel.origin === location.origin && deel.pathname.startsWith("/static/"))
    .map((deel) => deel.pathname + deel.search);
  const kast = await caches.open(scherm.dataset.kast);
  await Promise.all([...delen, scherm.dataset.dag].map(async (adres) => {
    const antwoord = await fetch(adres, { credentials: "same-origin", redirect: "manual" });
    if (antwoord.ok) await kast.put(adres.split("?")[0], antwoord);
  }));
  scherm.querySelector("[data-klaar]").hidden = false;
}
