"""Whom to look at: from thousands to the few hundred that could end in the list.

Adds up, in one pass over the tables, the most a candidate could score, and keeps the best per need,
per kind and among newcomers. Never drops one for a reason the filters would not also give.
"""

from __future__ import annotations

from datetime import date

import numpy as np
from numpy.typing import NDArray

from netwerk.matching.gewichten import Gewichten
from netwerk.matching.keuzes import Soort
from netwerk.matching.netwerkbeeld import Netwerkbeeld
from netwerk.matching.plaats import find_buurwijken, find_stadsdeel, find_wijk
from netwerk.matching.profiel import BIJDRAGEN, Vraag, Zoekprofiel
from netwerk.matching.score import Paden
from netwerk.matching.tabellen import (
    BELASTING,
    BEVESTIGD,
    ERVARING,
    KEREN,
    MOET_BEVESTIGD,
    NIEUW,
    OPEN,
    STAD,
    THEMALOOS,
    UREN,
    Rij,
    Tabellen,
)
from vems.core.reference import Reference

PER_VRAAG = 50
PER_SOORT = 10
Keuze = NDArray[np.bool_]


def select(
    profiel: Zoekprofiel,
    beeld: Netwerkbeeld,
    *,
    paden: Paden,
    vandaag: date,
    gewichten: Gewichten,
) -> list[Reference]:
    """Give the references worth judging, in order of reference."""
    tabellen = beeld.tabellen
    plaats = _plaats(profiel, beeld, gewichten)
    mag = _allowed(profiel, beeld, vandaag, gewichten) & (plaats > 0)
    basis = _base(profiel, beeld, paden, vandaag, gewichten) + gewichten.punten["plaats"] * plaats
    gekozen: set[int] = set()
    for vraag in dict.fromkeys((*profiel.gezocht, BIJDRAGEN)):
        passend = _passend(vraag, tabellen, gewichten)
        grens = basis + gewichten.punten["behoefte"] * passend
        kan = mag & (passend > 0)
        gekozen |= _best(grens, kan, PER_VRAAG)
        for soort in Soort:
            gekozen |= _best(grens, kan & (tabellen.rij(("soort", soort)) > 0), PER_SOORT)
        gekozen |= _best(grens, kan & (tabellen.rij(NIEUW) > 0), PER_SOORT)
    return sorted(r for kolom in gekozen if (r := tabellen.bij_kolom[kolom]))


def _best(grens: Rij, kan: Keuze, aantal: int) -> set[int]:
    """Give the columns with the highest bounds; all of those that tie for the last place."""
    kolommen = np.flatnonzero(kan)
    if len(kolommen) > aantal:
        waarden = grens[kolommen]
        drempel = np.partition(waarden, len(waarden) - aantal)[len(waarden) - aantal]
        kolommen = kolommen[waarden >= drempel]
    return set(kolommen.tolist())


def _allowed(
    profiel: Zoekprofiel, beeld: Netwerkbeeld, vandaag: date, gewichten: Gewichten
) -> Keuze:
    tabellen = beeld.tabellen
    vers = tabellen.rij(BEVESTIGD) > vandaag.toordinal() - gewichten.houdbaar_dagen
    mag = (tabellen.rij(OPEN) > 0) & ((tabellen.rij(MOET_BEVESTIGD) == 0) | vers)
    buiten = set(profiel.eigen | profiel.uitgesloten).union(
        *(beeld.niet_koppelen.get(vrager, frozenset()) for vrager in profiel.vragers)
    )
    mag[[tabellen.kolom[r] for r in buiten if r in tabellen.kolom]] = False
    return mag


def _plaats(profiel: Zoekprofiel, beeld: Netwerkbeeld, gewichten: Gewichten) -> Rij:
    tabellen, waarde = beeld.tabellen, gewichten.plaats
    stad = _any(
        [STAD, *(("gebied", g.code) for g in beeld.gebieden.values() if g.niveau == "gemeente")],
        tabellen,
    )
    if profiel.is_stadsbreed:
        return np.where(stad, waarde["beide_stad"], waarde["deel"]).astype(np.float32)
    wijk, stadsdeel = find_wijk(profiel, beeld), find_stadsdeel(profiel, beeld)
    binnen = [] if wijk else [g.code for g in beeld.gebieden.values() if g.ouder == stadsdeel]
    treden = (
        ("stad", stad),
        ("deel", _any([("wijk", code) for code in binnen], tabellen)),
        ("stadsdeel", _any([("gebied", stadsdeel)] if stadsdeel else [], tabellen)),
        ("naast", _any([("wijk", c) for c in find_buurwijken(profiel, beeld)], tabellen)),
        ("wijk", _any([("wijk", wijk), ("gebied", wijk)] if wijk else [], tabellen)),
        ("buurt", _any([("gebied", profiel.buurt)] if profiel.buurt else [], tabellen)),
    )
    plaats = np.zeros(tabellen.breedte, np.float32)
    for niveau, rij in treden:
        np.maximum(plaats, np.where(rij, waarde[niveau], 0), out=plaats, casting="same_kind")
    return plaats


def _base(
    profiel: Zoekprofiel,
    beeld: Netwerkbeeld,
    paden: Paden,
    vandaag: date,
    gewichten: Gewichten,
) -> Rij:
    """Add up the parts besides need and place; where a part is not in the tables, its most."""
    tabellen, punten = beeld.tabellen, gewichten.punten
    thema = _thema(profiel, beeld, gewichten)
    thema += (1 - thema) * gewichten.aandeel_tekst * _tekst(profiel, beeld, gewichten)
    dagen = vandaag.toordinal() - tabellen.rij(BEVESTIGD)
    versheid = np.clip(1 - dagen / gewichten.houdbaar_dagen, 0, 1)
    programma = np.zeros(tabellen.breedte, np.float32)
    if profiel.doelen:
        programma[:] = gewichten.zelfde_programma
        for doel in profiel.doelen:
            programma[tabellen.rij(("doel", str(doel))) > 0] = gewichten.zelfde_doel
            if doel in tabellen.kolom:
                programma[tabellen.kolom[doel]] = gewichten.zelfde_doel
    nabij = np.zeros(tabellen.breedte, np.float32)
    for reference, pad in paden.items():
        if reference in tabellen.kolom:
            nabij[tabellen.kolom[reference]] = gewichten.nabijheid[len(pad) - 2]
    return (
        punten["thema"] * thema
        + punten["ervaring"] * tabellen.rij(ERVARING)
        + punten["versheid"] * versheid
        + punten["programma"] * programma
        + punten["nabijheid"] * nabij
        + punten["capaciteit"] * _capaciteit(tabellen, gewichten)
    ).astype(np.float32)


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


def _thema(profiel: Zoekprofiel, beeld: Netwerkbeeld, gewichten: Gewichten) -> Rij:
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
            som[list(kolommen)] += beeld.woordgewicht.get(woord, 1.0)
    return som / (som + np.float32(gewichten.k_tekst))


def _passend(vraag: Vraag, tabellen: Tabellen, gewichten: Gewichten) -> Rij:
    passend = np.zeros(tabellen.breedte, np.float32)
    for familie, tabel in (("aanbod", gewichten.passend), ("soort", gewichten.vanzelf)):
        for (gevraagd, wat), waarde in tabel.items():
            if gevraagd == vraag.soort and (familie, wat) in tabellen.rijen:
                np.maximum(passend, tabellen.rijen[familie, wat] * np.float32(waarde), out=passend)
    doelen = tabellen.rij(("soort", Soort.DOEL)) > 0
    passend[doelen != (vraag == BIJDRAGEN)] = 0
    return passend


def _any(sleutels: list[tuple[str, str]], tabellen: Tabellen) -> Keuze:
    rijen = [tabellen.rijen[s] > 0 for s in sleutels if s in tabellen.rijen]
    return np.logical_or.reduce(rijen) if rijen else np.zeros(tabellen.breedte, np.bool_)
