"""Writing down what the gemeente can put in; a changed rule is a new version, an ended one stays.

Not here: its rules one by one (`regels`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.instrumenten.events import BEEINDIGD, ERBIJ, GEWIJZIGD, HERVAT
from netwerk.instrumenten.keuzes import HULP_LABELS, RegelSoort
from netwerk.instrumenten.models import Instrument
from netwerk.medewerkers.models import Medewerker
from netwerk.themas.boom import boom as themaboom
from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import today
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound
from vems.core.fields import clean_line, clean_text, slugify
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.teksten import check_length, checked_line
from vems.core.versies import save_next_versie

_NAMEN = {"naam": N_("Naam"), "omschrijving": N_("Omschrijving"), "over": N_("Nog over")}
MAX_TEKST, GROOTST, MEESTE_DAGEN = 4_000, 1_000_000_000, 999
_VERTROUWD = frozenset({"systeem", "import"})
_REGEL_SOORTEN = frozenset(soort.value for soort in RegelSoort)


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
    require_instrument(door, "w")
    waarden = check_instrument(data)
    code = data.code or slugify(str(waarden["naam"]), 40)
    with write():
        bestaand = Instrument.get_or_none(Instrument.code == code)
        if bestaand is not None:
            change_instrument(bestaand, data, versie=bestaand.versie, door=door)
            return Instrument.get_by_id(bestaand.id)
        instrument = Instrument.create(code=code, **waarden)
        _tell(instrument, ERBIJ, door)
    return instrument


def change_instrument(
    instrument: Instrument, data: NieuwInstrument, *, versie: int, door: Actor
) -> None:
    """Make a next version; Conflict with both texts when a colleague did so meanwhile."""
    require_instrument(door, "w")
    save_versie(instrument, check_instrument(data), versie=versie, door=door)


def save_versie(
    instrument: Instrument, waarden: Mapping[str, object], *, versie: int, door: Actor
) -> None:
    """Keep checked values as the next version; nothing when they are the same."""
    with write():
        if save_next_versie(instrument, waarden, versie=versie, namen=_NAMEN):
            _tell(instrument, GEWIJZIGD, door, versie=str(versie + 1))


def end_instrument(instrument: Instrument, *, door: Actor) -> None:
    """Offer an instrument to nobody any more; what was given stays. Twice is once."""
    _set_end(instrument, today(), BEEINDIGD, door)


def resume_instrument(instrument: Instrument, *, door: Actor) -> None:
    """Offer an ended instrument again; twice is once."""
    _set_end(instrument, None, HERVAT, door)


def get_instrument(code: str) -> Instrument:
    """Get an instrument by code; NotFound without."""
    instrument = Instrument.get_or_none(Instrument.code == code)
    if instrument is None:
        raise NotFound()
    return instrument


def require_instrument(door: Actor, letter: str) -> None:
    """Raise NotFound for who does not keep the catalogue."""
    if door.rol not in _VERTROUWD and not role_may("instrument", letter, door.rol):
        raise NotFound()


def check_instrument(data: NieuwInstrument) -> dict[str, object]:
    """Give the fields as they are kept; Invalid names the field at fault."""
    naam, omschrijving = clean_line(data.naam), clean_text(data.omschrijving)
    if not naam:
        raise Invalid(N_("Vul een naam in."), veld="naam")
    if len(naam) > 120:
        raise Invalid(N_("Een naam heeft hoogstens 120 tekens."), veld="naam")
    check_length(omschrijving, MAX_TEKST, veld="omschrijving")
    if any(regel.get("soort") not in _REGEL_SOORTEN for regel in data.regels):
        raise Invalid(N_("Kies voor elke regel of hij moet, telt of informeert."), veld="regels")
    _check_getallen(data)
    _check_codes(data)
    return {
        "naam": naam,
        "soort": checked_line(data.soort, 40, veld="soort"),
        "omschrijving": omschrijving,
        "voor_hulpvraag": list(dict.fromkeys(data.voor_hulpvraag)),
        "plafond": data.plafond,
        "over": data.over,
        "regels": [dict(regel) for regel in data.regels],
        "themas": list(dict.fromkeys(data.themas)),
        "gebieden": list(dict.fromkeys(data.gebieden)),
        "beslisser": checked_line(data.beslisser, 120, veld="beslisser"),
        "doorlooptijd_werkdagen": data.doorlooptijd_werkdagen,
        "eigenaar": data.eigenaar,
    }


def _check_getallen(data: NieuwInstrument) -> None:
    for veld, bedrag in (("plafond", data.plafond), ("over", data.over)):
        if bedrag is not None and not 0 <= bedrag <= GROOTST:
            raise Invalid(N_("Vul een bedrag in hele euro’s in."), veld=veld)
    if not 0 <= data.doorlooptijd_werkdagen <= MEESTE_DAGEN:
        raise Invalid(N_("Vul een aantal werkdagen in."), veld="doorlooptijd_werkdagen")


def _check_codes(data: NieuwInstrument) -> None:
    themas, gebieden = themaboom(), gebiedenboom()
    if not set(data.voor_hulpvraag) <= HULP_LABELS.keys():
        raise Invalid(N_("Kies uit de lijst."), veld="voor_hulpvraag")
    if any(themas.by_code(code) is None for code in data.themas):
        raise Invalid(N_("Kies uit de lijst."), veld="themas")
    if any(gebieden.by_slug(slug) is None for slug in data.gebieden):
        raise Invalid(N_("Kies uit de lijst."), veld="gebieden")


def _set_end(instrument: Instrument, op: date | None, event: Event, door: Actor) -> None:
    require_instrument(door, "d")
    with write():
        anders = Instrument.beeindigd_op.is_null(op is not None)
        is_anders = (Instrument.id == instrument.id) & anders
        if Instrument.update(beeindigd_op=op).where(is_anders).execute():
            _tell(instrument, event, door)
    instrument.beeindigd_op = op


def _tell(instrument: Instrument, event: Event, door: Actor, **gegevens: str) -> None:
    """Write on the timeline of an instrument, and let graph, search and matching follow."""
    record(
        instrument.reference,
        event,
        zichtbaarheid=Zichtbaarheid.INTERN,
        gegevens=gegevens,
        door=door,
    )
    announce(instrument.reference)
