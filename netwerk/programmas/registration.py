"""Registering programmes with their goals and actions, and noting how a goal stands."""

from __future__ import annotations

from dataclasses import dataclass

from netwerk.gebieden.models import Gebied
from netwerk.medewerkers.models import Medewerker
from netwerk.programmas.keuzes import ProgrammaSoort, ProgrammaStatus, Stoplicht
from netwerk.programmas.models import Actie, Doel, Programma
from netwerk.themas.models import Thema
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid
from vems.core.fields import clean_line, clean_text, slugify_with_tail
from vems.core.i18n import N_


@dataclass(frozen=True, slots=True)
class NieuwProgramma:
    """A programme for an area and a period."""

    titel: str
    gebied: Gebied
    van_jaar: int
    tot_jaar: int
    slug: str = ""
    soort: ProgrammaSoort = ProgrammaSoort.WIJKPROGRAMMA
    status: ProgrammaStatus = ProgrammaStatus.LOPEND
    ambitie: str = ""
    besluit: str = ""
    participatie: str = ""
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
    start_jaar: int | None = None
    eind_jaar: int | None = None
    budget: int | None = None
    voortgang: str = ""


def register_programma(data: NieuwProgramma, *, door: Actor) -> Programma:
    """Register a programme; Invalid without a title or when it ends before it begins."""
    titel = clean_line(data.titel)[:120]
    if not titel:
        raise Invalid(N_("Vul een titel in."), veld="titel")
    if data.tot_jaar < data.van_jaar:
        raise Invalid(N_("Het laatste jaar ligt voor het eerste."), veld="tot_jaar")
    with write():
        programma = Programma.create(
            slug=data.slug or slugify_with_tail(titel),
            titel=titel,
            soort=data.soort,
            status=data.status,
            gebied=data.gebied,
            van_jaar=data.van_jaar,
            tot_jaar=data.tot_jaar,
            ambitie=clean_text(data.ambitie),
            besluit=clean_line(data.besluit)[:200],
            participatie=clean_text(data.participatie),
            beheerder=data.beheerder,
        )
        announce(programma.reference)
    return programma


def register_doel(programma: Programma, data: NieuwDoel, *, door: Actor) -> Doel:
    """Register a goal of a programme; Invalid without words for it."""
    tekst = clean_line(data.tekst)[:200]
    if not tekst:
        raise Invalid(N_("Schrijf wat het doel is."), veld="tekst")
    with write():
        doel = Doel.create(
            programma=programma,
            code=clean_line(data.code)[:20],
            tekst=tekst,
            thema=data.thema,
            indicator=clean_line(data.indicator)[:200],
            eenheid=clean_line(data.eenheid)[:80],
            nulwaarde=data.nulwaarde,
            stand=data.stand,
            streefwaarde=data.streefwaarde,
            jaar=data.jaar,
            rang=data.rang,
            bron=clean_line(data.bron)[:200],
            stoplicht=data.stoplicht,
            toelichting=clean_text(data.toelichting),
        )
        announce(doel.reference, programma.reference)
    return doel


def register_actie(doel: Doel, data: NieuweActie, *, door: Actor) -> Actie:
    """Register an action for a goal."""
    titel = clean_line(data.titel)[:200]
    if not titel:
        raise Invalid(N_("Schrijf wat er gedaan wordt."), veld="titel")
    with write():
        actie = Actie.create(
            doel=doel,
            titel=titel,
            trekker=clean_line(data.trekker)[:120],
            start_jaar=data.start_jaar,
            eind_jaar=data.eind_jaar,
            budget=data.budget,
            voortgang=clean_text(data.voortgang),
        )
        announce(doel.reference)
    return actie


def record_stand(
    doel: Doel, *, stand: float, stoplicht: Stoplicht, toelichting: str, door: Actor
) -> None:
    """Note how a goal stands, with the light and the words beside it."""
    if not (toelichting := clean_text(toelichting)):
        raise Invalid(N_("Schrijf er in een zin bij hoe het gaat."), veld="toelichting")
    with write():
        guarded_update(
            Doel,
            Doel.id == doel.id,
            Doel.stand == doel.stand if doel.stand is not None else Doel.stand.is_null(),
            conflict=Conflict(N_("Een collega heeft deze stand net ook gewijzigd.")),
            stand=stand,
            stoplicht=stoplicht,
            toelichting=toelichting,
        )
        announce(doel.reference)
    doel.stand = stand
