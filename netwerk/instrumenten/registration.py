"""Registering what the gemeente can put in; a changed rule is a new version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from netwerk.instrumenten.models import Instrument
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.database import write
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line, clean_text, slugify
from vems.core.i18n import N_

REGEL_SOORTEN = frozenset({"must", "weeg", "info"})


@dataclass(frozen=True, slots=True)
class NieuwInstrument:
    """Amounts in whole euros; `regels` rows of {code, tekst, soort: must | weeg | info}."""

    naam: str
    soort: str
    code: str = ""
    omschrijving: str = ""
    voor_hulpvraag: tuple[str, ...] = ()
    plafond: int | None = None
    over: int | None = None
    regels: tuple[Mapping[str, str], ...] = ()
    themas: tuple[str, ...] = ()
    gebieden: tuple[str, ...] = ()
    beslisser: str = ""
    doorlooptijd_werkdagen: int = 0
    eigenaar: Medewerker | None = None


def register_instrument(data: NieuwInstrument, *, door: Actor) -> Instrument:
    """Register an instrument, or a next version of the one with this code."""
    naam = clean_line(data.naam)[:120]
    if not naam:
        raise Invalid(N_("Vul een naam in."), veld="naam")
    if any(regel.get("soort") not in REGEL_SOORTEN for regel in data.regels):
        raise Invalid(N_("Kies voor elke regel of hij moet, telt of informeert."), veld="regels")
    code = data.code or slugify(naam, 40)
    with write():
        bestaand = Instrument.get_or_none(Instrument.code == code)
        instrument = bestaand or Instrument(code=code, versie=0)
        instrument.naam = naam
        instrument.soort = clean_line(data.soort)[:40]
        instrument.omschrijving = clean_text(data.omschrijving)
        instrument.voor_hulpvraag = list(data.voor_hulpvraag)
        instrument.plafond = data.plafond
        instrument.over = data.over
        instrument.regels = [dict(regel) for regel in data.regels]
        instrument.themas = list(data.themas)
        instrument.gebieden = list(data.gebieden)
        instrument.beslisser = clean_line(data.beslisser)[:120]
        instrument.doorlooptijd_werkdagen = data.doorlooptijd_werkdagen
        instrument.eigenaar = data.eigenaar
        instrument.versie += 1
        instrument.save()
        announce(instrument.reference)
    return instrument
