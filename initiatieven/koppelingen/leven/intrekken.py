"""A match that may stand no longer: an own interest was declared, or two are to be kept apart.

Withdrawn in the same transaction as what bars it, or, when people said yes to it already, put
before who guides it (`bezwaar`). Not here: who is proposed at all (`netwerk.matching.filters`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import peewee

from initiatieven.koppelingen import berichten, events
from initiatieven.koppelingen.aangeboden import give_back
from initiatieven.koppelingen.keuzes import (
    AFGESPROKEN,
    INTREKBAAR,
    KoppelingSoort,
    KoppelingToestand,
)
from initiatieven.koppelingen.leven.beurten import hand_turn
from initiatieven.koppelingen.leven.bezwaar import raise_bezwaar
from initiatieven.koppelingen.leven.overgangen import require_move
from initiatieven.koppelingen.leven.stappen import move, tell
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.permissions import may_judge
from initiatieven.koppelingen.ruimte.beeld import find_reservering
from initiatieven.koppelingen.zoeken.doelwitten import find_doelwit
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.partners.models import Partner
from netwerk.plekken.models import Plek
from netwerk.plekken.reserveren import cancel_reservering
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.models import Relatie
from vems.core.actor import SYSTEEM, Actor
from vems.core.database import refers_to, write
from vems.core.history import Zichtbaarheid
from vems.core.i18n import N_
from vems.core.reference import Reference
from vems.partijen.models import Partij

EIGEN_BELANG = N_("Er is een eigen belang bij dit initiatief.")
VRIJ = N_("Het gaat niet door. De dagen zijn weer vrij.")
APART = N_("Er is vastgelegd dat deze twee niet gekoppeld worden.")
_T = KoppelingToestand


def withdraw_barred(relatie: Relatie, *, door: Actor) -> list[Koppeling]:
    """Withdraw the matches that a relation bars; inside write(). Nothing for other relations.

    What people said yes to stays until somebody of the desk looked at it (`bezwaar`), unless it is
    the desk that keeps the two apart.
    """
    if relatie.soort is RelatieSoort.BELANG_BIJ:
        paren, reden = [(relatie.van, relatie.naar)], EIGEN_BELANG
    elif relatie.soort is RelatieSoort.NIET_KOPPELEN:
        paren, reden = [(relatie.van, relatie.naar), (relatie.naar, relatie.van)], APART
    else:
        return []
    weg = []
    for koppeling in [k for wie, bij in paren for k in _list_between(wie, bij)]:
        besluit = reden == APART and door.rol != SYSTEEM.rol and may_judge(door, koppeling)
        if _is_afgesproken(koppeling) and not besluit:
            raise_bezwaar(koppeling, reden)
        elif koppeling.toestand in INTREKBAAR:
            _withdraw(koppeling, "ingetrokken", reden, door=door if besluit else SYSTEEM)
            weg.append(koppeling)
    return weg


def trek_in(koppeling: Koppeling, *, door: Actor) -> None:
    """Withdraw a match to which there is an objection; somebody of the desk decided so."""
    require_move(koppeling, "trek_in", door)
    with write():
        _withdraw(koppeling, "trek_in", koppeling.bezwaar, door=door)


def list_initiatieven_of(wie: Reference) -> peewee.ModelSelect:
    """List the open initiatives this is, or that it makes: also as organisation, by KvK number."""
    maker = Partij.sleutel == (wie.key if wie.kind == "partij" else "")
    if wie.kind == "partner":
        nummers = Partner.select(Partner.kvk_nummer).where(
            Partner.sleutel == wie.key, Partner.kvk_nummer != ""
        )
        maker = Partij.kvk_nummer.in_(nummers)
    zelf = Initiatief.sleutel == (wie.key if wie.kind == "initiatief" else "")
    return (
        Initiatief.select()
        .join(Partij, on=Initiatief.initiatiefnemer)
        .where(Initiatief.fase != Fase.AFGEROND, zelf | maker)
    )


def _list_between(wie: Reference, bij: Reference) -> Iterator[Koppeling]:
    """Give what may still be withdrawn of somebody, or of a place of theirs, with an initiative."""
    initiatieven = list(list_initiatieven_of(bij))
    if not initiatieven:
        return
    doelwit = refers_to(Koppeling.doelwit_kind, Koppeling.doelwit_key, [wie, *_places_of(wie)])
    gevraagde = refers_to(Koppeling.gevraagde_kind, Koppeling.gevraagde_key, [wie])
    yield from (
        Koppeling.select(Koppeling, Initiatief)
        .join(Initiatief)
        .where(
            Koppeling.initiatief.in_(initiatieven),
            Koppeling.toestand.in_({*INTREKBAAR, *AFGESPROKEN}),
            doelwit | gevraagde,
        )
        .order_by(Koppeling.id)
    )


def _places_of(wie: Reference) -> Iterable[Reference]:
    if wie.kind != "partner":
        return ()
    plekken = Plek.select().join(Partner).where(Partner.sleutel == wie.key)
    return [plek.reference for plek in plekken]


def _is_afgesproken(koppeling: Koppeling) -> bool:
    """Tell whether people said yes to it: a question to a helper follows on the maker's yes."""
    gevraagd = koppeling.toestand is _T.GEVRAAGD and koppeling.soort is KoppelingSoort.KAN_HELPEN
    return gevraagd or koppeling.toestand in AFGESPROKEN


def _withdraw(koppeling: Koppeling, naam: str, reden: str, *, door: Actor) -> None:
    """Withdraw one. The reason is for the desk; who already knew of it hears that it is off."""
    was = koppeling.toestand
    move(koppeling, naam, reden=reden, bezwaar="", als_gevolg=naam == "ingetrokken", door=door)
    tell(koppeling, events.INGETROKKEN, Zichtbaarheid.INTERN, reden=reden, door=door)
    if was is _T.VOORGESTELD:
        return
    give_back(koppeling, door=door)
    held = find_reservering(koppeling) if was is _T.GEACCEPTEERD else None
    if held is not None:
        cancel_reservering(held, reden=VRIJ, door=door)
    tell(koppeling, events.GAAT_NIET_DOOR, Zichtbaarheid.BETROKKENEN, door=door)
    doelwit = find_doelwit(koppeling.doelwit)
    if doelwit is not None:
        berichten.tell_no(koppeling, doelwit)
        if was in (_T.GEVRAAGD, _T.GEACCEPTEERD):
            berichten.tell_withdrawn(koppeling, doelwit)
    hand_turn(koppeling.initiatief, door=door)
