"""The 150 initiatives: who guides which, and the whole story of each."""

from __future__ import annotations

import re
from collections import Counter

from vems.demo.westerkade.bron import Rij, read_initiatieven, read_rows
from vems.demo.westerkade.koppelingen.belangen import list_belangen
from vems.demo.westerkade.koppelingen.bijdragen import list_bijdragen
from vems.demo.westerkade.koppelingen.koppelen import list_koppelen
from vems.demo.westerkade.verhaal import Verhaal
from vems.demo.westerkade.wereld import STAD, Wereld
from vems.demo.westerkade.zaak import Daad, Zaak, tell
from vems.demo.westerkade.zaken.aanpak import list_aanpak
from vems.demo.westerkade.zaken.fasen import list_moves, make_route
from vems.demo.westerkade.zaken.indienen import moment_of, submit
from vems.demo.westerkade.zaken.lopend import list_lopend
from vems.demo.westerkade.zaken.meedenken import list_meedenken
from vems.demo.westerkade.zaken.meningen import list_meningen
from vems.demo.westerkade.zaken.mijlpalen import list_mijlpalen
from vems.demo.westerkade.zaken.sluiten import list_einde
from vems.demo.westerkade.zaken.stappen import list_stappenplan
from vems.demo.westerkade.zaken.taskforces import list_taskforce

BEGELEIDERS = ("m01", "m02", "m03", "m04", "m05", "m06", "m07")


def make_zaken(wereld: Wereld) -> list[Zaak]:
    """Give every initiatief its begeleider: the one who is named, else who knows it best."""
    drukte: Counter[str] = Counter()
    kennis = _kennis()
    zaken = []
    for rij in read_initiatieven():
        wie = _genoemd(wereld, rij) or max(
            BEGELEIDERS, key=lambda m: (_past(kennis[m], rij) - drukte[m] / 3, m)
        )
        drukte[wie] += rij["fase"] not in ("afgerond", "ingediend")
        zaken.append(Zaak(wereld, rij, wie))
    return zaken


def tell_zaak(zaak: Zaak, extra: list[Daad]) -> Verhaal:
    """Tell the story of one initiatief; `extra` is what happens to this one only."""
    route = make_route(zaak)
    daden = [*list_moves(zaak, route), *list_mijlpalen(zaak), *list_koppelen(zaak, route), *extra]
    if zaak.resultaat is None:
        daden += list_lopend(zaak, daden)
    else:
        daden += list_einde(zaak, zaak.resultaat)
    daden += [
        *list_belangen(zaak),
        *list_stappenplan(zaak),
        *list_meedenken(zaak),
        *list_aanpak(zaak),
        *list_taskforce(zaak),
        *list_bijdragen(zaak),
        *list_meningen(zaak),
    ]
    return tell(zaak, moment_of(zaak), lambda: submit(zaak), daden)


def _kennis() -> dict[str, Rij]:
    return {rij["sleutel"]: rij for rij in read_rows("medewerkers")}


def _past(medewerker: Rij, rij: Rij) -> int:
    """Count how well somebody fits: the wijk, and how much he or she knows of the themes."""
    niveaus = {thema["code"]: thema["niveau"] for thema in medewerker["themas"]}
    in_wijk = 3 if rij["wijk"] == STAD or rij["wijk"] in medewerker["gebieden"] else 0
    return in_wijk + sum(niveaus.get(code, 0) for code in rij["themas"])


def _genoemd(wereld: Wereld, rij: Rij) -> str | None:
    """Find the begeleider whom a milestone calls by the first name."""
    tekst = " ".join(mijlpaal["tekst"] for mijlpaal in rij["mijlpalen"])
    woorden = set(re.findall(r"\w+", tekst))
    return next((m for m in BEGELEIDERS if wereld.medewerkers[m].voornaam in woorden), None)
