"""Closed initiatives as examples for those that come: what they were about and who guided them."""

from __future__ import annotations

from dataclasses import dataclass

import peewee

from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief, InitiatiefThema
from netwerk.gebieden.boom import boom
from netwerk.medewerkers.models import Medewerker, Team
from netwerk.themas.models import Thema
from vems.core.learning.features import Tekst

MEESTE = 2_000
_TEKENS = 1_500


@dataclass(frozen=True, slots=True)
class Afgerond:
    """A closed initiative; `thema` is the code of its main theme, `team` that of who guided it."""

    sleutel: str
    tekst: Tekst
    thema: str
    team: str
    teamnaam: str


def list_afgerond(*, openbaar: bool = False) -> list[Afgerond]:
    """List the newest closed initiatives, oldest first, in one query.

    `openbaar`: only what is on the site, for what the public sees made of them.
    """
    rows = (
        Initiatief.select(
            Initiatief.sleutel,
            Initiatief.titel,
            Initiatief.omschrijving,
            Initiatief.gebied,
            Thema.code,
            Team.code,
            Team.naam,
        )
        .join(
            InitiatiefThema,
            peewee.JOIN.LEFT_OUTER,
            on=(InitiatiefThema.initiatief == Initiatief.id) & (InitiatiefThema.rang == 0),
        )
        .join(Thema, peewee.JOIN.LEFT_OUTER, on=InitiatiefThema.thema == Thema.id)
        .switch(Initiatief)
        .join(Medewerker, peewee.JOIN.LEFT_OUTER, on=Initiatief.begeleider == Medewerker.id)
        .join(Team, peewee.JOIN.LEFT_OUTER, on=Medewerker.team == Team.id)
        .where(Initiatief.fase == Fase.AFGEROND, *([Initiatief.is_openbaar] if openbaar else []))
        .order_by(Initiatief.id.desc())
        .limit(MEESTE)
        .tuples()
    )
    return [
        Afgerond(
            sleutel,
            as_tekst(titel, tekst, gebied, thema or ""),
            thema or "",
            team or "",
            teamnaam or "",
        )
        for sleutel, titel, tekst, gebied, thema, team, teamnaam in reversed(rows)
    ]


def as_tekst(titel: str, omschrijving: str, gebied_id: int, thema: str = "") -> Tekst:
    """Give an initiative as a text, with its wijk and theme as what is given."""
    gebied = boom().by_id(gebied_id)
    wijk = boom().wijk_of(gebied) if gebied else None
    gegeven = {"wijk": wijk.slug if wijk else "", "thema": thema}
    return Tekst(titel, omschrijving[:_TEKENS], {k: v for k, v in gegeven.items() if v})
