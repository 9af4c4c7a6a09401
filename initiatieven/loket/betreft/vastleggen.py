"""What the contact of a case may concern, and writing that down in the act of the contact."""

from __future__ import annotations

from collections.abc import Sequence

from initiatieven.loket.betreft.models import Contactbetreft
from initiatieven.loket.models import Klantcontact
from initiatieven.registratie.models import Initiatief
from netwerk.gebieden.boom import boom
from netwerk.programmas.keuzes import ProgrammaStatus
from netwerk.programmas.models import Doel, Programma
from vems.core.exceptions import Invalid
from vems.core.i18n import N_, translate
from vems.core.reference import Reference

# What has not begun, or is over, is no subject of a talk of today.
_NIET = (ProgrammaStatus.CONCEPT, ProgrammaStatus.GEEVALUEERD)


def list_betreft(initiatief: Initiatief) -> list[tuple[Reference, str]]:
    """List the wijk of a case, the programmes that hold there, and their goals; two queries."""
    bomen = boom()
    gebied = bomen.by_id(initiatief.gebied_id)
    if gebied is None:
        return []
    wijk = bomen.wijk_of(gebied)
    keuzes = [(wijk.reference, translate(N_("De wijk %(wijk)s"), wijk=wijk.naam))] if wijk else []
    programmas = list(
        Programma.select()
        .where(
            Programma.gebied.in_([deel.id for deel in bomen.path(gebied)]),
            Programma.status.not_in(_NIET),
        )
        .order_by(Programma.titel)
    )
    doelen = Doel.select().where(Doel.programma.in_([p.id for p in programmas] or [0]))
    per: dict[int, list[Doel]] = {programma.id: [] for programma in programmas}
    for doel in doelen.order_by(Doel.rang, Doel.code, Doel.id):
        per[doel.programma_id].append(doel)
    for programma in programmas:
        keuzes.append((programma.reference, programma.titel))
        keuzes += [
            (doel.reference, translate(N_("Doel: %(doel)s"), doel=doel.tekst))
            for doel in per[programma.id]
        ]
    return keuzes


def read_betreft(teksten: Sequence[str]) -> tuple[Reference, ...]:
    """Read what a form chose; Invalid for what names nothing."""
    try:
        return tuple(Reference.parse(tekst) for tekst in teksten)
    except ValueError:
        raise _unknown() from None


def check_betreft(initiatief: Initiatief, gekozen: Sequence[Reference]) -> tuple[Reference, ...]:
    """Give what was chosen, each once; Invalid for what is not of this case's wijk."""
    uniek = tuple(dict.fromkeys(gekozen))
    if uniek and not set(uniek) <= {reference for reference, _ in list_betreft(initiatief)}:
        raise _unknown()
    return uniek


def keep_betreft(contact: Klantcontact, gekozen: Sequence[Reference]) -> None:
    """Write down what a new contact concerns; inside write()."""
    for ding in gekozen:
        Contactbetreft.create(contact=contact, ding_kind=ding.kind, ding_key=ding.key)


def _unknown() -> Invalid:
    return Invalid(N_("Kies uit de lijst waar dit ook over gaat."), veld="betreft")
