"""Public initiatives that look like one, for beside its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import peewee

from initiatieven.registratie.keuzes import FASE_LABELS
from initiatieven.registratie.models import Initiatief, Publicatie
from initiatieven.registratie.publiek.kaarten import Themamerk, Wijkmerk, initiatief_url
from initiatieven.registratie.publiek.register import KIND
from vems.core.i18n import translate
from vems.core.prepared import Prepared
from vems.core.search.similar import find_similar

LIJKT_OP = 3


@dataclass(frozen=True, slots=True)
class Gelijke:
    """A look-alike."""

    titel: str
    url: str
    fase: str


def find_gelijken(
    publicatie: Publicatie, wijk: Wijkmerk, themas: Sequence[Themamerk]
) -> tuple[Gelijke, ...]:
    """Find public look-alikes in the public index; the best first."""
    tekst = f"{publicatie.samenvatting}\n{publicatie.omschrijving}\n{publicatie.meerwaarde}"
    gevonden = find_similar(
        publicatie.titel,
        tekst,
        index="openbaar",
        soorten=(KIND,),
        wijk=wijk.slug,
        themas=[thema.code for thema in themas],
        limit=LIJKT_OP,
        exclude=publicatie.initiatief.reference,
        met_woorden=False,
    )
    sleutels = [gelijke.reference.key for gelijke in gevonden]
    if not sleutels:
        return ()
    per = {
        rij.initiatief.sleutel: Gelijke(
            rij.titel,
            initiatief_url(rij.initiatief.slug),
            translate(FASE_LABELS[rij.initiatief.fase]),
        )
        for rij in _load_rows(sleutels=sleutels)
    }
    return tuple(per[sleutel] for sleutel in sleutels if sleutel in per)


def _rows(sleutels: list[str]) -> peewee.ModelSelect:
    """Give those of them that are public now: the index may be a moment behind."""
    return (
        Publicatie.select(Publicatie.titel, Initiatief.slug, Initiatief.fase, Initiatief.sleutel)
        .join(Initiatief)
        .where(Initiatief.sleutel.in_(sleutels), Initiatief.is_openbaar, Publicatie.is_actueel)
    )


_load_rows: Prepared[Publicatie] = Prepared(_rows)
