"""A case as one row of work: whose turn, the term, the next step and the one verb.

A task as a row: `taakregels`; which verb: `daden`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from initiatieven.loket.termijn.klok import Termijn, stand_of, stand_of_dag
from initiatieven.loket.termijn.laat import BEOORDELEN, judge_by
from initiatieven.loket.voorraad.daden import BIJPRATEN, Daad, find_daad, zaak_url
from initiatieven.loket.voorraad.ernaast import GEEN_BINNEN, Binnen, list_ernaast
from initiatieven.registratie.keuzes import FASE_LABELS, TOESTAND_MERKEN, Fase, Toestand
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.publiek.kaarten import Wijkmerk, as_wijkmerk
from netwerk.gebieden.boom import GebiedenBoom
from vems.core.actor import Actor
from vems.core.i18n import N_, format_dag, ngettext, translate
from vems.termijnen.keuzes import Stand

GROEPEN = (
    ("te_laat", N_("Over de termijn")),
    ("vandaag", N_("Vandaag")),
    ("week", N_("Deze week")),
    ("later", N_("Later")),
)


@dataclass(frozen=True, slots=True)
class Merk:
    """Whose turn, as `beurtmerk` draws it."""

    soort: str
    naam: str = ""
    datum: str = ""
    tekst: str = ""


@dataclass(frozen=True, slots=True)
class Termijnmerk:
    """The term, as `termijnmerk` draws it."""

    stand: str
    datum: str = ""
    tekst: str = ""
    wat: str = ""


@dataclass(frozen=True, slots=True)
class Werkregel:
    """A row as `werkrij` draws it."""

    titel: str
    url: str
    wijk: Wijkmerk | None
    kenmerk: str
    beurt: Merk
    stap: str
    termijn: Termijnmerk | None
    actie: Daad
    groep: str
    fase: str = ""
    ernaast: tuple[Termijnmerk, ...] = ()


@dataclass(frozen=True, slots=True)
class Lezer:
    """Who reads the list, on which day."""

    actor: Actor
    vandaag: date
    sluitingsdagen: frozenset[date]
    gebieden: GebiedenBoom


def as_regel(
    initiatief: Initiatief,
    lezer: Lezer,
    binnen: Binnen = GEEN_BINNEN,
) -> Werkregel:
    """Make the row of a case; what came in on it is the first thing to do."""
    termijn = stand_of(initiatief, lezer.vandaag, lezer.sluitingsdagen)
    ernaast = {
        **_list_judging(initiatief, lezer),
        **list_ernaast(initiatief.id, binnen, lezer.vandaag, lezer.sluitingsdagen),
    }
    praat_bij = _owes_news(initiatief, termijn)
    return Werkregel(
        titel=initiatief.titel,
        url=zaak_url(initiatief),
        wijk=as_wijkmerk(lezer.gebieden, initiatief.gebied_id),
        kenmerk=initiatief.identificatie,
        beurt=as_merk(initiatief, lezer.actor),
        stap=translate(BIJPRATEN[0] if praat_bij else initiatief.volgende_stap),
        termijn=as_termijnmerk(termijn),
        actie=find_daad(
            initiatief,
            lezer.actor,
            is_nieuw=initiatief.id in binnen.berichten,
            nieuws=binnen.nieuws.get(initiatief.id, ""),
            praat_bij=praat_bij,
        ),
        groep=_first_groep(initiatief, [termijn, *ernaast.values()], lezer.vandaag),
        fase=translate(FASE_LABELS[initiatief.fase]),
        ernaast=tuple(_as_named(termijn, wat) for wat, termijn in ernaast.items()),
    )


def group(regels: Iterable[Werkregel]) -> list[tuple[str, str, list[Werkregel]]]:
    """Group rows as (code, title, rows), the empty groups left out."""
    per_groep: dict[str, list[Werkregel]] = defaultdict(list)
    for regel in regels:
        per_groep[regel.groep].append(regel)
    return [(code, translate(titel), per_groep[code]) for code, titel in GROEPEN if per_groep[code]]


def as_merk(initiatief: Initiatief, actor: Actor) -> Merk:
    """Say whose turn it is, "u" when it is the reader's."""
    if initiatief.fase is Fase.AFGEROND:
        return Merk("klaar")
    soort = TOESTAND_MERKEN[initiatief.toestand]
    if soort == "stil":
        return Merk("stil", datum=format_dag(initiatief.herzien_op))
    if soort != "gemeente":
        return Merk(soort)
    begeleider = initiatief.begeleider
    if initiatief.toestand is Toestand.INGRIJPEN:
        return Merk("gemeente", tekst=translate(N_("De coördinator helpt mee")))
    if begeleider is None:
        return Merk("gemeente", tekst=translate(N_("Nog geen begeleider")))
    if begeleider.sleutel in actor.keys_of("medewerker"):
        return Merk("u")
    return Merk("gemeente", naam=begeleider.voornaam)


def as_termijnmerk(termijn: Termijn | None) -> Termijnmerk | None:
    """Say how the term stands."""
    if termijn is None:
        return None
    datum = format_dag(termijn.datum)
    if termijn.stand is Stand.TE_LAAT and termijn.te_laat:
        tekst = ngettext("1 werkdag te laat", "%(num)s werkdagen te laat", termijn.te_laat)
        return Termijnmerk("te_laat", datum, tekst)
    return Termijnmerk(termijn.stand.value, datum)


def _list_judging(initiatief: Initiatief, lezer: Lezer) -> dict[str, Termijn]:
    """Give the day to judge what it is, of a row that was read with whether that was done."""
    is_ingediend = initiatief.fase is Fase.INGEDIEND
    is_beoordeeld = getattr(initiatief, "is_beoordeeld", True)
    if is_beoordeeld or not is_ingediend or initiatief.toestand is not Toestand.BIJ_GEMEENTE:
        return {}
    stand = stand_of_dag(judge_by(initiatief), lezer.vandaag, lezer.sluitingsdagen, bijna=1)
    return {translate(BEOORDELEN): stand}


def _as_named(termijn: Termijn, wat: str) -> Termijnmerk:
    merk = as_termijnmerk(termijn) or Termijnmerk(termijn.stand.value)
    return replace(merk, wat=wat)


def _first_groep(initiatief: Initiatief, termijnen: list[Termijn | None], vandaag: date) -> str:
    """Give the first group that any of the days of a case belongs to."""
    groepen = {_groep(initiatief, termijn, vandaag) for termijn in termijnen}
    return next(code for code, _titel in GROEPEN if code in groepen)


def _owes_news(initiatief: Initiatief, termijn: Termijn | None) -> bool:
    """Tell whether others work on it and only our own news is due: that clock does not wait."""
    wacht_op_ons = initiatief.toestand in (Toestand.BIJ_GEMEENTE, Toestand.INGRIJPEN)
    is_nabij = termijn is not None and termijn.stand in (Stand.TE_LAAT, Stand.BIJNA)
    return is_nabij and not wacht_op_ons


def _groep(initiatief: Initiatief, termijn: Termijn | None, vandaag: date) -> str:
    if termijn is None or termijn.datum is None:
        return "later"
    if termijn.stand is Stand.TE_LAAT:
        return "te_laat"
    is_stil = termijn.stand is Stand.STIL
    if is_stil and initiatief.toestand is not Toestand.GEPARKEERD:
        return "later"
    if termijn.datum <= vandaag:
        return "vandaag"
    return "week" if termijn.datum <= _end_of_week(vandaag) else "later"


def _end_of_week(vandaag: date) -> date:
    """Give the Sunday of the working week at hand; in a weekend that of the next."""
    return vandaag + timedelta(days=(6 - vandaag.weekday()) + (7 if vandaag.weekday() > 4 else 0))
