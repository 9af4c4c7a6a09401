// Visits of the market day that wait on this telephone. Each has a key of its own, so that what is
// sent twice is kept once; they go one by one, in the order in which they were noted.
// Used by marktdag.js; what became of the queue is told to `meld`.

export class Wachtrij {
  constructor(naam, adres, pagina, meld) {
    this.naam = naam;
    this.adres = adres;
    this.pagina = pagina;
    this.meld = meld;
    this.bezig = false;
    this.uitgelogd = false;
    this.geweigerd = [];
  }

  lees() {
    try {
      return JSON.parse(localStorage.getItem(this.naam) || "[]");
    } catch {
      return [];
    }
  }

  bewaar(rij) {
    localStorage.setItem(this.naam, JSON.stringify(rij));
  }

  voegToe(bezoek) {
    this.bewaar(this.lees().concat([bezoek]));
    this.meld();
    return this.verstuur();
  }

  haalWeg(bezoek) {
    this.bewaar(this.lees().filter((ander) => ander.bezoek_sleutel !== bezoek.bezoek_sleutel));
  }

  async verstuur() {
    if (this.bezig) return;
    this.bezig = true;
    try {
      for (let rij = this.lees(); rij.length; rij = this.lees()) {
        if (!(await this.verstuurEen(rij[0]))) break;
      }
    } catch {
      // no signal: it stays here
    } finally {
      this.bezig = false;
      this.meld();
    }
  }

  // Tell whether the next one may follow.
  async verstuurEen(bezoek) {
    let antwoord = await this.post(bezoek);
    if (antwoord.status === 400 && (await this.vernieuwBewijs())) antwoord = await this.post(bezoek);
    this.uitgelogd = [0, 400, 401, 404].includes(antwoord.status);
    if (this.uitgelogd || antwoord.status === 429 || antwoord.status >= 500) return false;
    if (!antwoord.ok) {
      const { zin } = await antwoord.json().catch(() => ({ zin: "" }));
      this.geweigerd.push({ bezoek, zin });
    }
    this.haalWeg(bezoek);
    return true;
  }

  post(bezoek) {
    const velden = new URLSearchParams(bezoek);
    velden.set("csrf_token", this.bewijs().value);
    return fetch(this.adres, { method: "POST", body: velden, credentials: "same-origin", redirect: "manual" });
  }

  // After logging in again the kept page has the proof of an older session: read it anew.
  async vernieuwBewijs() {
    const antwoord = await fetch(this.pagina, { credentials: "same-origin", redirect: "manual" });
    if (!antwoord.ok) return false;
    const nieuw = new DOMParser().parseFromString(await antwoord.text(), "text/html");
    const veld = nieuw.querySelector("[data-marktdag] input[name=csrf_token]");
    if (veld) this.bewijs().value = veld.value;
    return Boolean(veld);
  }

  bewijs() {
    return document.querySelector("[data-marktdag] input[name=csrf_token]");
  }
}
