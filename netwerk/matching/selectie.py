"""Whom to look at: from thousands to the few hundred that could end in the list.

Takes the most a candidate could score (`grenzen`), and keeps the best per need, per kind and among
newcomers. Never drops one for a reason the filters would not also give.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from netwerk.matching.blik import Blik
from netwerk.matching.grenzen import (
    Keuze,
    most_of_behoefte,
    most_of_plaats,
    most_of_rest,
    most_of_thema,
)
from netwerk.matching.keuzes import Soort
from netwerk.matching.profiel import BIJDRAGEN, BIJLEREN, Vraag
from netwerk.matching.tabellen import (
    BELASTING,
    BEVESTIGD,
    MOET_BEVESTIGD,
    NIEUW,
    OPEN,
    Rij,
)
from vems.core.reference import Reference

# More than the list is long: for whom two per organisation sends away, and for bounds too high.
RUIMTE = 8
# For the places held: the best for each need, another kind, a newcomer.
PER_PLAATS = 4


def select(blik: Blik, vragen: Sequence[Vraag], limit: int) -> list[Reference]:
    """Give the references worth judging for a list of this length, in order of reference.

    Who was proposed often goes behind others, so those are picked apart: a few are enough when
    there are others.
    """
    tabellen, gewichten = blik.beeld.tabellen, blik.gewichten
    plaats = most_of_plaats(blik)
    mag = _allowed(blik) & (plaats > 0) & _on_subject(blik)
    basis = most_of_rest(blik) + gewichten.punten["plaats"] * plaats
    beste = np.zeros(tabellen.breedte, np.float32)
    gekozen: set[int] = set()
    for vraag in dict.fromkeys((*vragen, BIJDRAGEN, BIJLEREN)):
        behoefte = most_of_behoefte(vraag, tabellen, gewichten)
        grens = np.where(
            mag & (behoefte > 0), basis + gewichten.punten["behoefte"] * behoefte, 0
        ).astype(np.float32)
        gekozen |= _best(grens, grens > 0, PER_PLAATS)
        np.maximum(beste, grens, out=beste)
    kan = (beste > 0) & (tabellen.rij(("soort", Soort.KENNIS)) == 0)
    rustig = tabellen.rij(BELASTING) < gewichten.druk_vanaf
    vrij = _best(beste, kan & rustig, limit + RUIMTE)
    druk = _best(beste, kan & ~rustig, PER_PLAATS if len(vrij) > limit else limit + RUIMTE)
    gekozen |= vrij | druk
    for soort in Soort:
        gekozen |= _best(beste, (beste > 0) & (tabellen.rij(("soort", soort)) > 0), PER_PLAATS)
    gekozen |= _best(beste, kan & (tabellen.rij(NIEUW) > 0), PER_PLAATS)
    return sorted(r for kolom in gekozen if (r := tabellen.bij_kolom[kolom]))


def _best(grens: Rij, kan: Keuze, aantal: int) -> set[int]:
    """Give the columns with the highest bounds; all of those that tie for the last place."""
    kolommen = np.flatnonzero(kan)
    if len(kolommen) > aantal:
        waarden = grens[kolommen]
        drempel = np.partition(waarden, len(waarden) - aantal)[len(waarden) - aantal]
        kolommen = kolommen[waarden >= drempel]
    return set(kolommen.tolist())


def _allowed(blik: Blik) -> Keuze:
    tabellen, profiel = blik.beeld.tabellen, blik.profiel
    oudst = blik.vandaag.toordinal() - blik.gewichten.houdbaar_dagen
    vers = tabellen.rij(BEVESTIGD) > oudst
    mag = (tabellen.rij(OPEN) > 0) & ((tabellen.rij(MOET_BEVESTIGD) == 0) | vers)
    buiten = profiel.eigen | profiel.uitgesloten | profiel.belang | blik.verboden
    mag[[tabellen.kolom[r] for r in buiten if r in tabellen.kolom]] = False
    return mag


def _on_subject(blik: Blik) -> Keuze:
    """Tell who may be looked at by subject: of articles only those on the theme or near it."""
    kennis = blik.beeld.tabellen.rij(("soort", Soort.KENNIS)) > 0
    if not kennis.any():
        return ~kennis
    return ~kennis | (most_of_thema(blik.profiel, blik.beeld, blik.gewichten) > 0)
