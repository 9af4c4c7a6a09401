"""What a council member's overview is made of. Only what is on the site: no cases, no addresses."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from initiatieven.markten.bezoeken import list_own
from initiatieven.markten.keuzes import (
    ADOPTIE_LABELS,
    INTERESSE_LABELS,
    AdoptieToestand,
    MarktToestand,
    Screening,
)
from initiatieven.markten.models import Adoptie, Inzending, Markt, Marktbezoek
from initiatieven.markten.plannen import Plan
from initiatieven.registratie.kaarten import Kaart, initiatief_url
from initiatieven.registratie.lijst import Keus, find_kaarten, select_public
from initiatieven.registratie.models import Initiatief, Publicatie
from netwerk.gebieden.boom import boom
from netwerk.raad.models import Raadslid
from vems.core.i18n import translate

_MEESTE = 5
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
    bezoeken = list_own(raadslid)[:_MEESTE_BEZOEKEN]
    kaarten = find_kaarten([b.kraam.inzending.initiatief.sleutel for b in bezoeken])
    return [
        EigenBezoek(
            kraam=f"{bezoek.kraam.nummer:02}",
            titel=kaart.titel if (kaart := _card_of(bezoek, kaarten)) else "",
            op=bezoek.op,
            interesse=translate(INTERESSE_LABELS[bezoek.interesse]),
            notitie=bezoek.notitie,
        )
        for bezoek in bezoeken
    ]


def _card_of(bezoek: Marktbezoek, kaarten: Mapping[str, Kaart]) -> Kaart | None:
    return kaarten.get(bezoek.kraam.inzending.initiatief.sleutel)


def list_markten_of_raad() -> list[Markt]:
    """List the markets the council has to do with, what matters most now first."""
    markten = Markt.select().where(Markt.toestand.in_(_VOORRANG)).order_by(Markt.begin)
    return sorted(markten, key=lambda markt: _VOORRANG.index(markt.toestand))


def find_markt_with(initiatief: Initiatief) -> Markt | None:
    """Find the newest market on whose stands this initiatief is."""
    return (
        Markt.select()
        .join(Inzending)
        .where(
            Inzending.initiatief == initiatief,
            Inzending.uitkomst == Screening.TOEGELATEN,
            Inzending.ingetrokken_op.is_null(),
            Markt.toestand.not_in([MarktToestand.GESLOTEN, MarktToestand.AFGELAST]),
        )
        .order_by(Markt.begin.desc())
        .first()
    )


def next_stand(stands: Sequence[Plan], bezocht: Collection[int], gekozen: str) -> Plan | None:
    """Give the chosen stand, else the first not visited, else the first; pure."""
    if not stands:
        return None
    keuze = next((s for s in stands if str(s.nummer) == gekozen.lstrip("0")), None)
    open_ = next((s for s in stands if s.kraam_id not in bezocht), None)
    return keuze or open_ or stands[0]


def list_adopties_of(raadslid: Raadslid) -> list[EigenAdoptie]:
    """List a member's offers and adoptions of initiatieven on the site, newest first."""
    rows = (
        Adoptie.select(Adoptie, Initiatief, Publicatie)
        .join_from(Adoptie, Initiatief)
        .join_from(
            Initiatief,
            Publicatie,
            on=(Publicatie.initiatief == Initiatief.id) & (Publicatie.is_actueel == True),  # noqa: E712
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


def list_nearby(raadslid: Raadslid) -> list[Kaart]:
    """List the newest public initiatieven in a member's wijk, else on the own themes."""
    wijk = boom().by_id(raadslid.wijk_id) if raadslid.wijk_id else None
    if wijk is not None:
        keus = Keus(wijk=(wijk.slug,))
    elif raadslid.themas:
        keus = Keus(thema=tuple(raadslid.themas))
    else:
        keus = Keus()
    return select_public(keus).load(0, _MEESTE)
