"""The rules of an instrument one by one: added, changed, taken off; each time a next version.

A must may carry a test; then matching applies it, and "waarom X niet" says the rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from netwerk.instrumenten.eisen import check_waarde
from netwerk.instrumenten.keuzes import RegelSoort
from netwerk.instrumenten.models import Instrument
from netwerk.instrumenten.registration import require_instrument, save_versie
from vems.core.actor import Actor
from vems.core.exceptions import Invalid, NotFound
from vems.core.fields import clean_line, slugify
from vems.core.i18n import N_

MAX_REGEL, MEESTE = 200, 40


@dataclass(frozen=True, slots=True)
class NieuweRegel:
    """A rule as people read it; `toets` and `waarde` only for a must."""

    tekst: str
    soort: RegelSoort = RegelSoort.MUST
    toets: str = ""
    waarde: str = ""


def add_regel(instrument: Instrument, data: NieuweRegel, *, versie: int, door: Actor) -> None:
    """Add a rule; the same words again are once."""
    regel = check_regel(data)
    if any(rij["tekst"] == regel["tekst"] for rij in instrument.regels):
        return
    if len(instrument.regels) >= MEESTE:
        raise Invalid(N_("Dit zijn te veel regels. Haal er eerst een weg."), veld="tekst")
    bezet = {rij["code"] for rij in instrument.regels}
    basis = slugify(regel["tekst"], 30) or "regel"
    code = next(c for n in range(MEESTE + 1) if (c := f"{basis}-{n}" if n else basis) not in bezet)
    _save(instrument, [*instrument.regels, {"code": code, **regel}], versie, door)


def change_regel(
    instrument: Instrument, code: str, data: NieuweRegel, *, versie: int, door: Actor
) -> None:
    """Change a rule; NotFound when it is not there."""
    get_regel(instrument, code)
    nieuw = {"code": code, **check_regel(data)}
    rijen = [nieuw if rij["code"] == code else rij for rij in instrument.regels]
    _save(instrument, rijen, versie, door)


def drop_regel(instrument: Instrument, code: str, *, door: Actor) -> None:
    """Take a rule off; twice is once."""
    rijen = [rij for rij in instrument.regels if rij["code"] != code]
    _save(instrument, rijen, instrument.versie, door)


def get_regel(instrument: Instrument, code: str) -> Mapping[str, str]:
    """Get a rule by code; NotFound without."""
    regel: Mapping[str, str] | None = next(
        (rij for rij in instrument.regels if rij["code"] == code), None
    )
    if regel is None:
        raise NotFound()
    return regel


def check_regel(data: NieuweRegel) -> dict[str, str]:
    """Give a rule as it is kept, without a code; Invalid names the field at fault."""
    tekst = clean_line(data.tekst)
    if not tekst:
        raise Invalid(N_("Schrijf de regel op."), veld="tekst")
    if len(tekst) > MAX_REGEL:
        raise Invalid(N_("Een regel heeft hoogstens 200 tekens."), veld="tekst")
    regel = {"tekst": tekst, "soort": data.soort.value}
    if not data.toets:
        return regel
    if data.soort is not RegelSoort.MUST:
        raise Invalid(N_("Alleen wat moet, wordt getoetst."), veld="toets")
    return regel | {"toets": data.toets, "waarde": check_waarde(data.toets, data.waarde)}


def _save(instrument: Instrument, rijen: list[dict[str, str]], versie: int, door: Actor) -> None:
    require_instrument(door, "w")
    save_versie(instrument, {"regels": rijen}, versie=versie, door=door)
