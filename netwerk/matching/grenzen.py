"""The most each candidate could score, part by part, in one pass over the tables.

Never lower than the score itself: where a part is not in the tables, it counts as its most.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from netwerk.matching.blik import Blik
from netwerk.matching.gewichten import Gewichten
from netwerk.matching.keuzes import Soort
from netwerk.matching.netwerkbeeld import Netwerkbeeld
from netwerk.matching.profiel import BIJDRAGEN, Vraag, Zoekprofiel
from netwerk.matching.tabellen import (
    BELASTING,
    BEVESTIGD,
    EERSTE,
    HIELP,
    HOEVEEL,
    KEREN,
    LAATSTE,
    STAD,
    THEMALOOS,
    UREN,
    Rij,
    Tabellen,
)

Keuze = NDArray[np.bool_]


def most_of_plaats(blik: Blik) -> Rij:
    """Give how near each is: the best step of the ladder from buurt to city."""
    beeld, ligging = blik.beeld, blik.ligging
    tabellen, waarde = beeld.tabellen, blik.gewichten.plaats
    stad = _any(
        [STAD, *(("gebied", g.code) for g in beeld.gebieden.values() if g.niveau == "gemeente")],
        tabellen,
    )
    if ligging.is_stadsbreed:
        return np.where(stad, waarde["beide_stad"], waarde["deel"]).astype(np.float32)
    wijk, stadsdeel = ligging.wijk, ligging.stadsdeel
    binnen = [] if wijk else [g.code for g in beeld.gebieden.values() if g.ouder == stadsdeel]
    treden = (
        ("stad", stad),
        ("deel", _any([("wijk", code) for code in binnen], tabellen)),
        ("stadsdeel", _any([("gebied", stadsdeel)] if stadsdeel else [], tabellen)),
        ("naast", _any([("wijk", c) for c in ligging.naast], tabellen) & ~_doelen(tabellen)),
        ("wijk", _any([("wijk", wijk), ("gebied", wijk)] if wijk else [], tabellen)),
        ("buurt", _any([("gebied", ligging.buurt)] if ligging.buurt else [], tabellen)),
    )
    plaats = np.zeros(tabellen.breedte, np.float32)
    for niveau, rij in treden:
        np.maximum(plaats, np.where(rij, waarde[niveau], 0), out=plaats, casting="same_kind")
    return plaats


def most_of_rest(blik: Blik) -> Rij:
    """Add up the parts besides need and place; where a part is not in the tables, its most."""
    beeld, gewichten, profiel = blik.beeld, blik.gewichten, blik.profiel
    tabellen, punten = beeld.tabellen, gewichten.punten
    thema = most_of_thema(profiel, beeld, gewichten)
    thema += (1 - thema) * gewichten.aandeel_tekst * _tekst(profiel, beeld, gewichten)
    dagen = blik.vandaag.toordinal() - tabellen.rij(BEVESTIGD)
    versheid = np.clip(1 - dagen / gewichten.houdbaar_dagen, 0, 1)
    programma = np.zeros(tabellen.breedte, np.float32)
    if profiel.doelen:
        programma[:] = gewichten.zelfde_programma
        for doel in profiel.doelen:
            programma[tabellen.rij(("doel", str(doel))) > 0] = gewichten.zelfde_doel
            if doel in tabellen.kolom:
                programma[tabellen.kolom[doel]] = gewichten.zelfde_doel
    nabij = np.zeros(tabellen.breedte, np.float32)
    for reference, pad in blik.paden.items():
        if reference in tabellen.kolom:
            nabij[tabellen.kolom[reference]] = gewichten.nabijheid[len(pad) - 2]
    return (
        punten["thema"] * thema
        + punten["ervaring"] * _ervaring(blik)
        + punten["versheid"] * versheid
        + punten["programma"] * programma
        + punten["nabijheid"] * nabij
        + punten["capaciteit"] * _capaciteit(tabellen, gewichten)
    ).astype(np.float32)


def _ervaring(blik: Blik) -> Rij:
    """Give the most that earlier help can be worth: as if in the own wijk when that is better."""
    tabellen, gewichten = blik.beeld.tabellen, blik.gewichten
    beste = np.zeros(tabellen.breedte, np.float32)
    for midden in (1.0, gewichten.andere_wijk):
        goed, totaal = np.ones_like(beste), np.full_like(beste, 2)
        for uitkomst, waarde in gewichten.uitkomst.items():
            factor = {0.0: gewichten.andere_wijk, 1.0: 1.0}.get(waarde, midden)
            for thema, lijkt in blik.lijkt.items():
                if (HIELP + uitkomst, thema) in tabellen.rijen:
                    keren = tabellen.rijen[HIELP + uitkomst, thema] * np.float32(lijkt * factor)
                    totaal += keren
                    goed += keren * np.float32(waarde)
        np.maximum(beste, goed / totaal, out=beste)
    return beste


def _capaciteit(tabellen: Tabellen, gewichten: Gewichten) -> Rij:
    uren, keren = tabellen.rij(UREN), tabellen.rij(KEREN)
    ruimte = np.where(
        uren > 0,
        (uren - 1) / (uren - 1 + gewichten.k_uren),
        np.where(
            keren > 0,
            (keren - 1) / (keren - 1 + gewichten.k_over),
            gewichten.capaciteit_onbekend,
        ),
    )
    rust = gewichten.k_belasting / (gewichten.k_belasting + tabellen.rij(BELASTING))
    return (ruimte * rust).astype(np.float32)


def most_of_thema(profiel: Zoekprofiel, beeld: Netwerkbeeld, gewichten: Gewichten) -> Rij:
    """Give how near the themes of each are; neutral for who has none, or when none is asked."""
    tabellen = beeld.tabellen
    som = np.zeros(tabellen.breedte, np.float32)
    gewogen = 0.0
    for nummer, code in enumerate(profiel.themas):
        gewicht = 1.0 if nummer == 0 else gewichten.neventhema
        beste = np.zeros(tabellen.breedte, np.float32)
        for eigen, afstand in beeld.themas_near(code).items():
            if ("thema", eigen) in tabellen.rijen:
                rij = tabellen.rijen["thema", eigen] * np.float32(gewichten.thema_afstand[afstand])
                np.maximum(beste, rij, out=beste)
        som += np.float32(gewicht) * beste
        gewogen += gewicht
    if not gewogen:
        return np.full(tabellen.breedte, gewichten.thema_neutraal, np.float32)
    som /= np.float32(gewogen)
    return np.where(tabellen.rij(THEMALOOS) > 0, np.float32(gewichten.thema_neutraal), som)


def _tekst(profiel: Zoekprofiel, beeld: Netwerkbeeld, gewichten: Gewichten) -> Rij:
    som = np.zeros(beeld.tabellen.breedte, np.float32)
    for woord in sorted(set(profiel.trefwoorden)):
        kolommen = beeld.tabellen.woorden.get(woord)
        if kolommen:
            zwaar = beeld.woordgewicht.get(woord, 1.0) if gewichten.woorden_wegen else 1.0
            som[list(kolommen)] += zwaar
    return som / (som + np.float32(gewichten.k_tekst))


def most_of_behoefte(vraag: Vraag, tabellen: Tabellen, gewichten: Gewichten) -> Rij:
    """Give the most that the offers of each can be worth for a need; 0 when none fits."""
    behoefte = np.zeros(tabellen.breedte, np.float32)
    for (gevraagd, wat), waarde in gewichten.passend.items():
        if gevraagd == vraag.soort and ("aanbod", wat) in tabellen.rijen:
            past = _there(vraag, wat, tabellen) * np.float32(waarde)
            if vraag.aantal:
                genoeg = tabellen.rij((HOEVEEL, wat)) / np.float32(vraag.aantal)
                np.clip(genoeg, gewichten.aantal_onbekend, 1, out=genoeg)
                past *= 1 - np.float32(gewichten.deel_aantal) * (1 - genoeg)
            np.maximum(behoefte, past, out=behoefte)
    for (gevraagd, soort), waarde in gewichten.vanzelf.items():
        if gevraagd == vraag.soort and ("soort", soort) in tabellen.rijen:
            np.maximum(behoefte, tabellen.rijen["soort", soort] * np.float32(waarde), out=behoefte)
    behoefte[_doelen(tabellen) != (vraag == BIJDRAGEN)] = 0
    return behoefte


def _there(vraag: Vraag, wat: str, tabellen: Tabellen) -> Keuze:
    """Tell who offers something of a kind in the period that is asked."""
    er_is = tabellen.rijen["aanbod", wat] > 0
    if vraag.tot and (EERSTE, wat) in tabellen.rijen:
        er_is = er_is & (tabellen.rijen[EERSTE, wat] <= vraag.tot.toordinal())
    if vraag.vanaf and (LAATSTE, wat) in tabellen.rijen:
        laatste = tabellen.rijen[LAATSTE, wat]
        er_is = er_is & ((laatste == 0) | (laatste >= vraag.vanaf.toordinal()))
    return er_is


def _doelen(tabellen: Tabellen) -> Keuze:
    return tabellen.rij(("soort", Soort.DOEL)) > 0


def _any(sleutels: list[tuple[str, str]], tabellen: Tabellen) -> Keuze:
    rijen = [tabellen.rijen[s] > 0 for s in sleutels if s in tabellen.rijen]
    return np.logical_or.reduce(rijen) if rijen else np.zeros(tabellen.breedte, np.bool_)
