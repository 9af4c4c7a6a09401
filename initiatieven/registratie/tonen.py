"""How an initiatief is shown by Reference: its name for this reader and the page to go to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import peewee

from initiatieven.registratie.models import Initiatief, Publicatie
from initiatieven.registratie.permissions import kolom, may, may_read
from initiatieven.registratie.publiek.lijst import initiatief_url
from netwerk.gebieden.boom import boom
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.prepared import Prepared
from vems.core.reference import Reference, Shown

SOORT = N_("Initiatief")
_EIGEN = frozenset({"IO", "MI"})


def load_many(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show what this reader may see: the public text, or for those concerned the newest."""
    gebieden = boom()
    tonen: dict[str, Shown] = {}
    for initiatief in _load_rows(keys=list(keys)):
        initiatief.gebied = gebieden.by_id(initiatief.gebied_id)
        if may_read(actor, initiatief):
            tonen[initiatief.sleutel] = _as_shown(initiatief, actor)
    return tonen


def _rows(keys: list[str]) -> peewee.ModelSelect:
    """Give what a name and the rights of `permissions` are made of, and no texts."""
    openbaar = Publicatie.select(Publicatie.titel).where(
        Publicatie.initiatief == Initiatief.id, Publicatie.is_actueel
    )
    return (
        Initiatief.select(
            Initiatief.id,
            Initiatief.sleutel,
            Initiatief.slug,
            Initiatief.identificatie,
            Initiatief.titel,
            Initiatief.is_openbaar,
            Initiatief.gebied,
            Initiatief.initiatiefnemer,
            Initiatief.begeleider,
            Medewerker.id,
            Medewerker.sleutel,
            openbaar.alias("openbare_titel"),
        )
        .join(Medewerker, peewee.JOIN.LEFT_OUTER, on=Initiatief.begeleider == Medewerker.id)
        .where(Initiatief.sleutel.in_(keys))
    )


_load_rows: Prepared[Initiatief] = Prepared(_rows)


def _as_shown(initiatief: Initiatief, actor: Actor) -> Shown:
    intern = may(actor, "initiatief_ingediend", "r", initiatief)
    titel = initiatief.titel if intern else initiatief.openbare_titel
    return Shown(
        reference=Reference("initiatief", initiatief.sleutel),
        titel=titel or initiatief.titel,
        url=_url(initiatief, actor, intern),
        soort=translate(SOORT),
    )


def _url(initiatief: Initiatief, actor: Actor, intern: bool) -> str:
    if not intern:
        return initiatief_url(initiatief.slug)
    if kolom(actor, initiatief) in _EIGEN:
        return initiatief_url(initiatief.slug) if initiatief.is_openbaar else "/mijn"
    return f"/loket/{initiatief.identificatie}"
