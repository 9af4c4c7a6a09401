"""The home page as values: plans that seek help, the wijken, what worked, the next market."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from initiatieven.begeleiding.events import AFGEROND, NAAR_FASE
from initiatieven.etalage.stand import GESTOPT
from initiatieven.koppelingen.events import SAMENWERKING
from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.models import Markt
from initiatieven.registratie.keuzes import Fase, Resultaat
from initiatieven.registratie.models import Initiatief, Publicatie
from initiatieven.registratie.publiek.kaarten import Kaart, initiatief_url
from initiatieven.registratie.publiek.lijst import Keus, find_kaarten, select_public
from initiatieven.registratie.publiek.register import GEBIED, current_register
from initiatieven.toezeggingen.events import TOEZEGGING_BERICHT
from initiatieven.toezeggingen.keuzes import TOEZEGGING_STATUS_LABELS, ToezeggingStatus
from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.vraagenaanbod.keuzes import HulpSoort
from vems.core.clock import amsterdam, now, today
from vems.core.history import Gebeurtenis, Zichtbaarheid, event_of, sentence
from vems.core.i18n import format_dag_maand
from vems.core.web.links import find_path
from vems.site.cijfer import Cijfer, read_cijfer

PLANNEN = 3
GELUKT = 3
# Fasen in which help from outside still makes a difference.
ZOEKT_HULP = (Fase.INTAKE, Fase.VERKENNING, Fase.PLAN, Fase.BESLUIT, Fase.UITVOERING)
_ZOEKT = Keus(
    fase=tuple(fase.value for fase in ZOEKT_HULP),
    hulp=tuple(soort.value for soort in HulpSoort if soort is not HulpSoort.WEET_IK_NOG_NIET),
)
_NIEUWS = tuple(
    event.soort
    for event in (
        AFGEROND[Resultaat.GEREALISEERD],
        AFGEROND[Resultaat.DEELS_GEREALISEERD],
        NAAR_FASE[Fase.NAZORG],
        SAMENWERKING,
        TOEZEGGING_BERICHT,
    )
)
_NAGEKOMEN = TOEZEGGING_STATUS_LABELS[ToezeggingStatus.NAGEKOMEN]
_MARKT_KOMT = (
    MarktToestand.OPROEP_OPEN,
    MarktToestand.SCREENING,
    MarktToestand.PROGRAMMA,
    MarktToestand.MARKTDAG,
)


@dataclass(frozen=True, slots=True)
class Wijktegel:
    """A wijk with how many initiatives it has."""

    naam: str
    kleur: int
    url: str
    aantal: int


@dataclass(frozen=True, slots=True)
class Voorpagina:
    """Everything on the home page that comes from data."""

    plannen: list[Kaart]
    wijken: list[Wijktegel]
    aantal: int
    gelukt: list[dict[str, Any]]
    markt: Markt | None
    markt_url: str
    markt_vandaag: bool
    cijfer: Cijfer | None


def read_voorpagina() -> Voorpagina:
    """Read the home page."""
    tellingen = _count_per_gebied()
    markt = find_markt()
    return Voorpagina(
        plannen=list_plannen(today()),
        wijken=_wijktegels(tellingen),
        aantal=sum(tellingen.values()),
        gelukt=list_gelukt(),
        markt=markt,
        markt_url=find_path("markten.markt", slug=markt.slug) if markt else "",
        markt_vandaag=markt is not None and amsterdam(markt.begin).date() == today(),
        cijfer=read_cijfer(),
    )


def list_plannen(dag: date) -> list[Kaart]:
    """Choose three plans that seek help: others every day, from as many wijken as there are."""
    gebieden = gebiedenboom()
    per_wijk = []
    for _, rij in select_public(_ZOEKT).list_rows():
        gebied = gebieden.by_id(rij.gebied)
        wijk = gebieden.wijk_of(gebied) if gebied else None
        per_wijk.append((rij.sleutel, wijk.slug if wijk else ""))
    gekozen = choose_spread(per_wijk, dag)
    kaarten = find_kaarten(gekozen) if gekozen else {}
    return [kaarten[sleutel] for sleutel in gekozen if sleutel in kaarten]


def choose_spread(kandidaten: Iterable[tuple[str, str]], dag: date) -> list[str]:
    """Choose keys of (key, wijk) pairs: shuffled by the day, a wijk again only when it must."""
    geschud = sorted(kandidaten, key=lambda paar: _shuffled(paar[0], dag))
    gekozen: list[str] = []
    gezien: set[str] = set()
    for sleutel, wijk in geschud:
        if wijk not in gezien:
            gekozen.append(sleutel)
            gezien.add(wijk)
    gekozen += [sleutel for sleutel, _ in geschud if sleutel not in gekozen]
    return gekozen[:PLANNEN]


def list_gelukt() -> list[dict[str, Any]]:
    """List new public successes as a thread: one per initiatief, of as many kinds as there are."""
    rijen = (
        Gebeurtenis.select(Gebeurtenis, Publicatie.titel, Initiatief.slug)
        .join(
            Initiatief,
            on=(Gebeurtenis.onderwerp_key == Initiatief.sleutel)
            & (Gebeurtenis.onderwerp_kind == "initiatief"),
            attr="initiatief",
        )
        .join(
            Publicatie,
            on=(Publicatie.initiatief == Initiatief.id) & (Publicatie.is_actueel == True),  # noqa: E712
            attr="publicatie",
        )
        .where(
            Gebeurtenis.soort.in_(_NIEUWS),
            Gebeurtenis.zichtbaarheid == Zichtbaarheid.OPENBAAR,
            Initiatief.is_openbaar == True,  # noqa: E712
            Initiatief.resultaat.is_null() | Initiatief.resultaat.not_in(GESTOPT),
        )
        .order_by(Gebeurtenis.op.desc(), Gebeurtenis.id.desc())
        .limit(20 * GELUKT)
    )
    nieuwste: dict[str, Gebeurtenis] = {}
    for rij in filter(_is_success, rijen):
        nieuwste.setdefault(rij.onderwerp_key, rij)
    per_soort: dict[str, Gebeurtenis] = {}
    for rij in nieuwste.values():
        per_soort.setdefault(rij.soort, rij)
    gekozen = list(dict.fromkeys([*per_soort.values(), *nieuwste.values()]))[:GELUKT]
    return [_as_moment(rij) for rij in sorted(gekozen, key=lambda rij: rij.op, reverse=True)]


def find_markt() -> Markt | None:
    """Find the first market that is still to come."""
    return (
        Markt.select()
        .where(Markt.toestand.in_(_MARKT_KOMT), Markt.eind >= now())
        .order_by(Markt.begin)
        .first()
    )


def _as_moment(rij: Gebeurtenis) -> dict[str, Any]:
    event = event_of(rij.soort)
    return {
        "tijd": format_dag_maand(rij.op),
        "titel": rij.initiatief.publicatie.titel,
        "url": initiatief_url(rij.initiatief.slug),
        "tekst": f"{sentence(rij)}.",
        "icoon": event.icoon,
        "soort": "fase" if event.is_fase else "gebeurtenis",
    }


def _is_success(rij: Gebeurtenis) -> bool:
    return rij.soort != TOEZEGGING_BERICHT.soort or rij.gegevens["status"] == _NAGEKOMEN


def _shuffled(sleutel: str, dag: date) -> str:
    return hashlib.sha256(f"{dag.isoformat()}:{sleutel}".encode()).hexdigest()


def _count_per_gebied() -> dict[int, int]:
    return {int(gebied): wie.bit_count() for gebied, wie in current_register().values(GEBIED)}


def _wijktegels(tellingen: dict[int, int]) -> list[Wijktegel]:
    gebieden = gebiedenboom()
    return [
        Wijktegel(
            wijk.naam,
            wijk.kleur or 8,
            find_path("site.wijk", slug=wijk.slug),
            sum(tellingen.get(deel.id, 0) for deel in gebieden.within(wijk)),
        )
        for wijk in gebieden.wijken()
    ]


def list_wijktegels() -> list[Wijktegel]:
    """List the wijken with their counts."""
    return _wijktegels(_count_per_gebied())
