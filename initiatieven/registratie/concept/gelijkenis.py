"""Public initiatives that look like a new idea, each with the reasons why we say so."""

from __future__ import annotations

from dataclasses import dataclass

from initiatieven.registratie.concept.antwoorden import read_themas, texts_of
from initiatieven.registratie.concept.concepten import titel_of
from initiatieven.registratie.models import Concept
from initiatieven.registratie.publiek.lijst import Kaart, find_kaarten
from vems.core.i18n import N_, translate
from vems.core.search.similar import Similar, find_similar

_HOOGUIT = 3
_HOOGUIT_WOORDEN = 3


@dataclass(frozen=True, slots=True)
class Lijkt:
    """A look-alike and why: "Ook in Kersentuin. Ook over moestuin en bakken." """

    kaart: Kaart
    waarom: str


def find_lookalikes(concept: Concept, *, wijk: str = "") -> list[Lijkt]:
    """Find at most three public initiatives like the idea; `wijk` is the slug when it is known."""
    themas = tuple(thema.code for thema in read_themas(concept))
    gevonden = find_similar(
        titel_of(concept),
        texts_of(concept),
        index="openbaar",
        soorten=("initiatief",),
        wijk=wijk,
        themas=themas,
        limit=_HOOGUIT,
    )
    kaarten = find_kaarten([gelijke.reference.key for gelijke in gevonden]) if gevonden else {}
    return [
        Lijkt(
            kaarten[gelijke.reference.key],
            _waarom(gelijke, kaarten[gelijke.reference.key], wijk, themas),
        )
        for gelijke in gevonden
        if gelijke.reference.key in kaarten
    ]


def _waarom(gelijke: Similar, kaart: Kaart, wijk: str, themas: tuple[str, ...]) -> str:
    redenen = []
    if wijk and kaart.wijk.slug == wijk:
        redenen.append(translate(N_("Ook in %(wijk)s."), wijk=kaart.wijk.naam))
    if kaart.thema is not None and kaart.thema.code in themas:
        redenen.append(translate(N_("Zelfde onderwerp: %(thema)s."), thema=kaart.thema.naam))
    woorden = ", ".join(gelijke.woorden[:_HOOGUIT_WOORDEN])
    if woorden:
        redenen.append(translate(N_("Het gaat ook over: %(woorden)s."), woorden=woorden))
    return " ".join(redenen)
