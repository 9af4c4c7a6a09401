"""What is typed about a programme, as values, and what must be true before it is kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from netwerk.gebieden.models import Gebied
from netwerk.medewerkers.models import Medewerker
from netwerk.programmas.keuzes import (
    BronSoort,
    ProgrammaSoort,
    ProgrammaStatus,
    Ritme,
    Stoplicht,
)
from netwerk.programmas.models import Opgave, Programma
from netwerk.programmas.plaats import check_onderdelen, check_ouder
from netwerk.themas.models import Thema
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line, clean_text
from vems.core.i18n import N_
from vems.core.teksten import check_length

MAX_TEKST = 4_000
EERSTE_JAAR, LAATSTE_JAAR = 2000, 2099
_URL = re.compile(r"https://[^\s<>\"']{4,290}")


@dataclass(frozen=True, slots=True)
class NieuwProgramma:
    """A programme for an area and a period; `ouder` is the agenda it hangs below."""

    titel: str
    gebied: Gebied
    van_jaar: int
    tot_jaar: int
    slug: str = ""
    soort: ProgrammaSoort = ProgrammaSoort.WIJKPROGRAMMA
    status: ProgrammaStatus = ProgrammaStatus.LOPEND
    opgave: Opgave | None = None
    ouder: Programma | None = None
    ambitie: str = ""
    besluit: str = ""
    besluit_op: date | None = None
    besluit_url: str = ""
    participatie: str = ""
    ritme: Ritme = Ritme.KWARTAAL
    ritme_vanaf: date | None = None
    beheerder: Medewerker | None = None


@dataclass(frozen=True, slots=True)
class NieuwDoel:
    """A goal with an indicator: `stand` of `streefwaarde` in `eenheid`."""

    code: str
    tekst: str
    thema: Thema
    indicator: str = ""
    eenheid: str = ""
    nulwaarde: float | None = None
    stand: float | None = None
    streefwaarde: float | None = None
    jaar: int | None = None
    rang: int = 0
    bron: str = ""
    stoplicht: Stoplicht = Stoplicht.GROEN
    toelichting: str = ""


@dataclass(frozen=True, slots=True)
class NieuweActie:
    """Something that is done for a goal; budget in whole euros."""

    titel: str
    trekker: str = ""
    partners: str = ""
    start_jaar: int | None = None
    eind_jaar: int | None = None
    budget: int | None = None
    stoplicht: Stoplicht = Stoplicht.GROEN
    voortgang: str = ""


@dataclass(frozen=True, slots=True)
class NieuwePrioriteit:
    """What goes first, and who said so."""

    tekst: str
    bron_soort: BronSoort
    rang: int = 1
    bron: str = ""
    bron_url: str = ""
    bron_op: date | None = None
    aantal_mensen: int | None = None


def check_programma(data: NieuwProgramma, *, zelf: Programma | None = None) -> dict[str, object]:
    """Give the fields of a programme as kept; `zelf` is the one that is changed."""
    titel = line("titel", data.titel, 120)
    if not titel:
        raise Invalid(N_("Vul een titel in."), veld="titel")
    _check_jaren(data.van_jaar, data.tot_jaar, "van_jaar", "tot_jaar")
    if data.ouder is not None:
        check_ouder(data.soort, data.gebied, data.ouder, zelf)
    if zelf is not None:
        check_onderdelen(data.soort, data.gebied, zelf)
    return {
        "titel": titel,
        "soort": data.soort,
        "status": data.status,
        "opgave": data.opgave,
        "ouder": data.ouder,
        "van_jaar": data.van_jaar,
        "tot_jaar": data.tot_jaar,
        "ambitie": text("ambitie", data.ambitie),
        "besluit": line("besluit", data.besluit, 200),
        "besluit_op": data.besluit_op,
        "besluit_url": _url("besluit_url", data.besluit_url),
        "participatie": text("participatie", data.participatie),
        "ritme": data.ritme,
    }


def check_doel(data: NieuwDoel) -> dict[str, object]:
    """Give the fields of a goal as kept; a target asks for what is counted."""
    tekst = line("tekst", data.tekst, 200)
    if not tekst:
        raise Invalid(N_("Schrijf wat het doel is."), veld="tekst")
    if data.streefwaarde is not None and data.nulwaarde == data.streefwaarde:
        raise Invalid(N_("Het doel is gelijk aan het begin. Kies een ander."), veld="streefwaarde")
    if data.streefwaarde is not None and not (clean_line(data.indicator + data.eenheid)):
        raise Invalid(
            N_("Schrijf wat wij tellen, bijvoorbeeld: activiteiten per maand."), veld="indicator"
        )
    return {
        "code": line("code", data.code, 20),
        "tekst": tekst,
        "thema": data.thema,
        "indicator": line("indicator", data.indicator, 200),
        "eenheid": line("eenheid", data.eenheid, 80),
        "nulwaarde": data.nulwaarde,
        "streefwaarde": data.streefwaarde,
        "jaar": data.jaar,
        "rang": data.rang,
        "bron": line("bron", data.bron, 200),
        "toelichting": text("toelichting", data.toelichting),
    }


def check_actie(data: NieuweActie) -> dict[str, object]:
    """Give the fields of an action as kept."""
    titel = line("titel", data.titel, 200)
    if not titel:
        raise Invalid(N_("Schrijf wat er gedaan wordt."), veld="titel")
    if data.start_jaar is not None and data.eind_jaar is not None:
        _check_jaren(data.start_jaar, data.eind_jaar, "start_jaar", "eind_jaar")
    return {
        "titel": titel,
        "trekker": line("trekker", data.trekker, 120),
        "partners": line("partners", data.partners, 200),
        "start_jaar": data.start_jaar,
        "eind_jaar": data.eind_jaar,
        "budget": data.budget,
        "stoplicht": data.stoplicht,
        "voortgang": text("voortgang", data.voortgang),
    }


def check_prioriteit(data: NieuwePrioriteit) -> dict[str, object]:
    """Give the fields of a priority as kept."""
    tekst = line("tekst", data.tekst, 200)
    if not tekst:
        raise Invalid(N_("Schrijf wat voorgaat."), veld="tekst")
    return {
        "tekst": tekst,
        "bron_soort": data.bron_soort,
        "rang": data.rang,
        "bron": line("bron", data.bron, 200),
        "bron_url": _url("bron_url", data.bron_url),
        "bron_op": data.bron_op,
        "aantal_mensen": data.aantal_mensen,
    }


def line(veld: str, tekst: str, maximum: int) -> str:
    """Clean one line; Invalid when it is too long."""
    return _short_enough(veld, clean_line(tekst), maximum)


def text(veld: str, tekst: str) -> str:
    """Clean a text; Invalid when it is too long."""
    return _short_enough(veld, clean_text(tekst), MAX_TEKST)


def _short_enough(veld: str, tekst: str, maximum: int) -> str:
    check_length(tekst, maximum, veld=veld)
    return tekst


def _url(veld: str, url: str) -> str:
    schoon = clean_line(url)
    if schoon and not _URL.fullmatch(schoon):
        raise Invalid(
            N_("Deze link klopt niet. Begin met https:// en gebruik hooguit 300 tekens."), veld=veld
        )
    return schoon


def _check_jaren(van: int, tot: int, eerste: str, laatste: str) -> None:
    for veld, jaar in ((eerste, van), (laatste, tot)):
        if not EERSTE_JAAR <= jaar <= LAATSTE_JAAR:
            raise Invalid(N_("Vul een jaar in, bijvoorbeeld 2027."), veld=veld)
    if tot < van:
        raise Invalid(N_("Het laatste jaar ligt voor het eerste."), veld=laatste)
