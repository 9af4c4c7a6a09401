"""What a council member's overview is made of. Only what is on the site: no cases, no addresses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from initiatieven.markten.dag.bezoeken import list_own
from initiatieven.markten.keuzes import (
    ADOPTIE_LABELS,
    INTERESSE_LABELS,
    AdoptieToestand,
    MarktToestand,
    Screening,
)
from initiatieven.markten.models import Adoptie, Inzending, Markt, Marktbezoek
from initiatieven.registratie.models import Initiatief, Publicatie
from initiatieven.registratie.publiek.kaarten import Kaart, initiatief_url
from initiatieven.registratie.publiek.lijst import Keus, find_kaarten, select_public
from netwerk.gebieden.boom import boom
from netwerk.raad.models import Raadslid
from vems.core.i18n import translate
from vems.participatie.stemmen.keuzes import Stemgroep
from vems.participatie.stemmen.models import Stemming
from vems.participatie.stemmen.stemmen import has_voted, is_open
from vems.participatie.stemmen.stemming import list_stemmingen

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
class Vraagsteller:
    """An initiatief that asks something of the council and that nobody adopted yet."""

    kaart: Kaart
    vraag: str
    nabij: bool


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


def list_in_wijk(raadslid: Raadslid) -> list[Kaart]:
    """List the newest public initiatieven in a member's wijk; empty without a wijk."""
    wijk = boom().by_id(raadslid.wijk_id) if raadslid.wijk_id else None
    return select_public(Keus(wijk=(wijk.slug,))).load(0, _MEESTE) if wijk else []


def list_on_themas(raadslid: Raadslid) -> list[Kaart]:
    """List the newest public initiatieven on a member's themes; of all when nothing is chosen."""
    if raadslid.themas:
        return select_public(Keus(thema=tuple(raadslid.themas))).load(0, _MEESTE)
    return [] if raadslid.wijk_id else select_public().load(0, _MEESTE)


def list_open_votes(raadslid: Raadslid, markten: Sequence[Markt]) -> list[tuple[Markt, Stemming]]:
    """List the votes of the council that are open and in which this member has not voted yet."""
    return [
        (markt, stemming)
        for markt in markten
        if markt.toestand is MarktToestand.STEMMING
        for stemming in list_stemmingen(markt.reference)
        if stemming.groep is Stemgroep.RAAD
        and is_open(stemming)
        and not has_voted(stemming, str(raadslid.reference))
    ]


def list_askers(raadslid: Raadslid) -> list[Vraagsteller]:
    """List who looks for somebody in the council: a question on a market, adopted by nobody yet.

    Those of the own wijk and themes come first.
    """
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
    vragen = {rij.initiatief.sleutel: rij.vraag for rij in rows}
    kaarten = find_kaarten(list(vragen))
    wijk = boom().by_id(raadslid.wijk_id) if raadslid.wijk_id else None
    zoekend = [
        Vraagsteller(kaart, vragen[sleutel], _is_near(kaart, wijk.naam if wijk else ""))
        for sleutel, kaart in kaarten.items()
    ]
    return sorted(zoekend, key=lambda rij: not rij.nabij)[:_MEESTE]


def _is_near(kaart: Kaart, wijk: str) -> bool:
    return bool(wijk) and kaart.wijk.naam == wijk
