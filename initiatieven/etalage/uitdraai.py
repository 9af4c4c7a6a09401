"""The list of public initiatives as a table to take along: what the cards say, for all of a choice.

The published text only, and no name: who wants to reach somebody asks the desk.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

import peewee

from initiatieven.etalage.overzicht import Vraagstelling, choose
from initiatieven.registratie.keuzes import FASE_LABELS, Fase
from initiatieven.registratie.models import Initiatief, Publicatie
from initiatieven.registratie.publiek.kaarten import as_wijkmerk, initiatief_url
from initiatieven.registratie.publiek.register import KIND
from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.themas.boom import boom as themaboom
from netwerk.vraagenaanbod.keuzes import HULP_LABELS
from vems.community.models import Steun
from vems.core.clock import amsterdam
from vems.core.i18n import N_, translate

KOP = (
    N_("Titel"),
    N_("In een zin"),
    N_("Wijk"),
    N_("Onderwerp"),
    N_("Fase"),
    N_("Zoekt"),
    N_("Mensen die dit steunen"),
    N_("Ontvangen op"),
    N_("Adres op deze site"),
)

Regel = tuple[str, ...]


def list_uitdraai(vraag: Vraagstelling, site_url: str) -> Iterator[Regel]:
    """List everything a question finds, in the order of the list; two statements for all of it."""
    selectie, _ = choose(vraag)
    teksten, steun = _read_texts(), _count_steun()
    gebieden, themas = gebiedenboom(), themaboom()
    for nummer, rij in selectie.list_rows():
        if nummer not in teksten:  # withdrawn since the register was read
            continue
        titel, zin, slug, ingediend_op = teksten[nummer]
        namen = (thema.naam for code in rij.themas if (thema := themas.by_id(code)) is not None)
        yield (
            titel,
            zin,
            as_wijkmerk(gebieden, rij.gebied).naam,
            ", ".join(namen),
            translate(FASE_LABELS[Fase(rij.fase)]),
            ", ".join(translate(HULP_LABELS[soort]) for soort in rij.hulp),
            str(steun.get(rij.sleutel, 0)),
            amsterdam(ingediend_op).date().isoformat(),
            site_url + initiatief_url(slug),
        )


def _read_texts() -> dict[int, tuple[str, str, str, datetime]]:
    """Read title, sentence, slug and moment of all that is public."""
    velden = (
        Initiatief.id,
        Publicatie.titel,
        Publicatie.samenvatting,
        Initiatief.slug,
        Initiatief.ingediend_op,
    )
    query = Publicatie.select(*velden).join(Initiatief)
    rijen = query.where(Publicatie.is_actueel, Initiatief.is_openbaar).tuples().iterator()
    return {nummer: (titel, zin, slug, op) for nummer, titel, zin, slug, op in rijen}


def _count_steun() -> Mapping[str, int]:
    telling = (
        Steun.select(Steun.onderwerp_key, peewee.fn.COUNT(Steun.id))
        .where(Steun.onderwerp_kind == KIND)
        .group_by(Steun.onderwerp_key)
    )
    return dict(telling.tuples())
