"""What a council member's overview is made of. Only what is on the site: no cases, no addresses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

import peewee

from initiatieven.markten.dag.bezoeken import select_own
from initiatieven.markten.keuzes import (
    ADOPTIE_LABELS,
    INTERESSE_LABELS,
    AdoptieToestand,
    MarktToestand,
    Screening,
)
from initiatieven.markten.models import Adoptie, Inzending, Markt
from initiatieven.registratie.models import Initiatief, Publicatie
from initiatieven.registratie.publiek.kaarten import Kaart, initiatief_url
from initiatieven.registratie.publiek.lijst import Keus, find_kaarten, select_public
from netwerk.gebieden.boom import boom
from netwerk.raad.models import Raadslid
from vems.core.i18n import translate
from vems.participatie.stemmen.keuzes import Stemgroep
from vems.participatie.stemmen.models import Stemming
from vems.participatie.stemmen.stemmen import list_unvoted

_MEESTE = 5
_ACTUEEL = (Publicatie.initiatief == Initiatief.id) & (Publicatie.is_actueel == True)  # noqa: E712
_MEESTE_BEZOEKEN = 12
# The market a member wants to see first: the one going on, then the next, then the last.
_VOORRANG = (
    MarktToestand.MARKTDAG,
    MarktToestand.STEMMING,
    MarktToestand.PROGRAMMA,
    MarktToestand.SCREENING,
    MarktToestand.UITSLAG,
    MarktToestand.OPROEP_OPEN,
    MarktToestand.OPVOLGING,
)


@dataclass(frozen=True, slots=True)
class EigenBezoek:
    """One of a member's visits, with the own note."""

    kraam: str
    titel: str
    op: datetime
    interesse: str
    notitie: str


@dataclass(frozen=True, slots=True)
class Vraagsteller:
    """An initiatief that asks something of the council and that nobody adopted yet."""

    kaart: Kaart
    vraag: str
    nabij: bool


@dataclass(frozen=True, slots=True)
class Aandacht:
    """What may interest a member: who asks, and what is new in the own wijk and themes."""

    vragers: list[Vraagsteller]
    in_wijk: list[Kaart]
    op_themas: list[Kaart]


@dataclass(frozen=True, slots=True)
class EigenAdoptie:
    """One of a member's adoptions."""

    sleutel: str
    titel: str
    url: str
    tekst: str
    stand: str
    loopt: bool


def list_visits(raadslid: Raadslid) -> list[EigenBezoek]:
    """List a member's last visits; the name of a plan is the one on the site."""
    rows = select_own(raadslid).join_from(
        Initiatief, Publicatie, peewee.JOIN.LEFT_OUTER, on=_ACTUEEL, attr="openbare_tekst"
    )
    return [
        EigenBezoek(
            kraam=bezoek.kraam.kraam,
            titel=_public_title(bezoek.kraam.inzending.initiatief),
            op=bezoek.op,
            interesse=translate(INTERESSE_LABELS[bezoek.interesse]),
            notitie=bezoek.notitie,
        )
        for bezoek in rows.select_extend(Publicatie.titel).limit(_MEESTE_BEZOEKEN)
    ]


def _public_title(initiatief: Initiatief) -> str:
    tekst = getattr(initiatief, "openbare_tekst", None) if initiatief.is_openbaar else None
    return tekst.titel if tekst else ""


def list_markten_of_raad() -> list[Markt]:
    """List the markets the council has to do with, what matters most now first."""
    markten = Markt.select().where(Markt.toestand.in_(_VOORRANG)).order_by(Markt.begin)
    return sorted(markten, key=lambda markt: _VOORRANG.index(markt.toestand))


def list_adopties_of(raadslid: Raadslid) -> list[EigenAdoptie]:
    """List a member's offers and adoptions of initiatieven on the site, newest first."""
    rows = (
        Adoptie.select(Adoptie, Initiatief, Publicatie)
        .join_from(Adoptie, Initiatief)
        .join_from(
            Initiatief,
            Publicatie,
            on=_ACTUEEL,
            attr="openbare_tekst",
        )
        .where(Adoptie.raadslid == raadslid, Initiatief.is_openbaar)
        .order_by(Adoptie.aangeboden_op.desc())
    )
    return [
        EigenAdoptie(
            sleutel=row.sleutel,
            titel=row.initiatief.openbare_tekst.titel,
            url=initiatief_url(row.initiatief.slug),
            tekst=row.tekst,
            stand=translate(ADOPTIE_LABELS[row.toestand]),
            loopt=row.toestand in (AdoptieToestand.AANGEBODEN, AdoptieToestand.GEKOZEN),
        )
        for row in rows
    ]


def list_open_votes(raadslid: Raadslid, markten: Sequence[Markt]) -> list[tuple[Markt, Stemming]]:
    """List the votes of the council that are open and in which this member has not voted yet."""
    per = {m.reference: m for m in markten if m.toestand is MarktToestand.STEMMING}
    stemmingen = list_unvoted(list(per), Stemgroep.RAAD, str(raadslid.reference))
    return [(per[stemming.onderwerp], stemming) for stemming in stemmingen]


def load_aandacht(raadslid: Raadslid) -> Aandacht:
    """Load who looks for somebody in the council, and what is new in the own wijk and themes.

    Of those who ask, the own wijk comes first. Without wijk and themes the newest of all are shown.
    """
    wijk = boom().by_id(raadslid.wijk_id) if raadslid.wijk_id else None
    themas = tuple(raadslid.themas)
    vragen = _list_questions()
    in_wijk = _newest(Keus(wijk=(wijk.slug,))) if wijk else []
    op_themas = _newest(Keus(thema=themas)) if themas or not raadslid.wijk_id else []
    kaarten = find_kaarten([*vragen, *in_wijk, *op_themas])
    zoekend = [
        Vraagsteller(kaarten[sleutel], vraag, _is_near(kaarten[sleutel], wijk.naam if wijk else ""))
        for sleutel, vraag in vragen.items()
        if sleutel in kaarten
    ]
    return Aandacht(
        sorted(zoekend, key=lambda rij: not rij.nabij)[:_MEESTE],
        [kaarten[sleutel] for sleutel in in_wijk if sleutel in kaarten],
        [kaarten[sleutel] for sleutel in op_themas if sleutel in kaarten],
    )


def _newest(keus: Keus) -> list[str]:
    return [rij.sleutel for _nummer, rij in islice(select_public(keus).list_rows(), _MEESTE)]


def _list_questions() -> dict[str, str]:
    """List what makers ask of the council on a market, by key: adopted by nobody yet."""
    geadopteerd = Adoptie.select(Adoptie.initiatief).where(
        Adoptie.toestand == AdoptieToestand.GEKOZEN
    )
    rows = (
        Inzending.select(Inzending, Initiatief)
        .join_from(Inzending, Initiatief)
        .join_from(Inzending, Markt)
        .where(
            Markt.toestand.in_(_VOORRANG),
            Inzending.vraag != "",
            Inzending.ingetrokken_op.is_null(),
            Inzending.uitkomst.is_null() | (Inzending.uitkomst == Screening.TOEGELATEN),
            Initiatief.is_openbaar,
            Initiatief.afgerond_op.is_null(),
            Initiatief.id.not_in(geadopteerd),
        )
        .order_by(Inzending.ingezonden_op.desc())
        .limit(4 * _MEESTE)
    )
    return {rij.initiatief.sleutel: rij.vraag for rij in rows}


def _is_near(kaart: Kaart, wijk: str) -> bool:
    return bool(wijk) and kaart.wijk.naam == wijk
