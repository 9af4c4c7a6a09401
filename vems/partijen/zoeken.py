"""Finding a person by what a caller says: a telephone number, an e-mail address or a name.

Not here: who may see whom was found; that follows from the cases (`initiatieven.registratie`).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import reduce
from operator import or_

import peewee

from vems.core.exceptions import Invalid
from vems.core.fields import clean_line
from vems.core.names import search_key
from vems.partijen.keuzes import AdresSoort
from vems.partijen.models import DigitaalAdres, Partij
from vems.partijen.registration import normalise_telefoon

# So many people of one name are enough to ask for more.
MEESTE = 25
_KORTST = 2


def find_by_adres(*gezegd: str) -> list[Partij]:
    """Find who has one of these telephone numbers or e-mail addresses, in any way of writing."""
    adressen = [adres for tekst in gezegd if (adres := read_adres(tekst)) is not None]
    if not adressen:
        return []
    waar = [
        (DigitaalAdres.soort == soort) & (DigitaalAdres.genormaliseerd == adres)
        for soort, adres in adressen
    ]
    rijen = _bekend().join(DigitaalAdres).where(reduce(or_, waar))
    return list(rijen.distinct().order_by(Partij.id).limit(MEESTE))


def find_by_naam(naam: str) -> list[Partij]:
    """Find whose name holds all these words or the beginning of them, without accents."""
    woorden = search_key(clean_line(naam)[:120]).split()
    if len("".join(woorden)) < _KORTST:
        return []
    rijen = _bekend().where(*(Partij.zoeknaam.contains(woord) for woord in woorden))
    return list(rijen.order_by(Partij.zoeknaam, Partij.id).limit(MEESTE))


def list_dubbel(partij: Partij) -> list[Partij]:
    """List who may be the same person: an address or the whole name in common."""
    eigen = DigitaalAdres.select(DigitaalAdres.genormaliseerd).where(DigitaalAdres.partij == partij)
    met_adres = DigitaalAdres.select(DigitaalAdres.partij).where(
        DigitaalAdres.genormaliseerd.in_(eigen)
    )
    rijen = _bekend().where(
        Partij.id.in_(met_adres) | ((Partij.zoeknaam == partij.zoeknaam) & (Partij.zoeknaam != "")),
        Partij.id != partij.id,
    )
    return list(rijen.order_by(Partij.id).limit(MEESTE))


def list_paren() -> list[tuple[Partij, Partij]]:
    """List pairs that share a number or address and have a name in common, the newest first."""
    een, ander = DigitaalAdres.alias(), DigitaalAdres.alias()
    eerste, tweede = Partij.alias(), Partij.alias()
    rijen = (
        een.select(eerste.id, tweede.id)
        .join(ander, on=(een.genormaliseerd == ander.genormaliseerd) & (een.partij < ander.partij))
        .join(eerste, on=een.partij == eerste.id)
        .join(tweede, on=ander.partij == tweede.id)
        .where(eerste.samengevoegd_met.is_null(), tweede.samengevoegd_met.is_null())
        .distinct()
        .order_by(tweede.id.desc(), eerste.id)
        .limit(MEESTE)
        .tuples()
    )
    ids = list(rijen)
    per = {rij.id: rij for rij in Partij.select().where(Partij.id.in_([n for p in ids for n in p]))}
    paren = [(per[oud], per[nieuw]) for oud, nieuw in ids]
    return [paar for paar in paren if _words(paar[0]) & _words(paar[1])]


def load_adressen(partijen: Collection[Partij]) -> dict[int, dict[AdresSoort, str]]:
    """Load the first address of each kind by id of the party, in one query."""
    per: dict[int, dict[AdresSoort, str]] = {partij.id: {} for partij in partijen}
    rijen = DigitaalAdres.select().where(DigitaalAdres.partij.in_(list(per) or [0]))
    for rij in rijen.order_by(DigitaalAdres.id.desc()):
        per[rij.partij_id][rij.soort] = rij.adres
    return per


def find_with_adressen(sleutel: str) -> tuple[Partij | None, dict[AdresSoort, str]]:
    """Find a party and its first address of each kind, in one query."""
    rijen = (
        Partij.select(Partij, DigitaalAdres)
        .join(DigitaalAdres, peewee.JOIN.LEFT_OUTER, attr="heeft")
        .where(Partij.sleutel == sleutel)
        .order_by(DigitaalAdres.id.desc())
    )
    gevonden = list(rijen)
    adressen = (getattr(rij, "heeft", None) for rij in gevonden)
    return next(iter(gevonden), None), {rij.soort: rij.adres for rij in adressen if rij}


def read_adres(tekst: str) -> tuple[AdresSoort, str] | None:
    """Read a telephone number or e-mail address as it is kept; None when it is neither."""
    schoon = clean_line(tekst)
    if "@" in schoon:
        return AdresSoort.EMAIL, schoon.lower()
    cijfers = re.sub(r"[\s()./-]", "", re.sub(r"\(0\)", "", schoon))
    cijfers = re.sub(r"^(?=31[0-9]{9}$)", "+", cijfers)
    cijfers = re.sub(r"^(?=[1-9][0-9]{8}$)", "0", cijfers)
    try:
        return AdresSoort.TELEFOON, normalise_telefoon(cijfers)
    except Invalid:
        return None


def _bekend() -> peewee.ModelSelect:
    return Partij.select().where(Partij.samengevoegd_met.is_null())


def _words(partij: Partij) -> set[str]:
    """Give the words of a name that tell people apart."""
    return {woord for woord in partij.zoeknaam.split() if len(woord) > _KORTST}
