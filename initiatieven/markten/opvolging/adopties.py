"""Adoption: a council member offers to be champion, the initiator chooses, either may stop.

An adoption is never a promise of money: the whole council decides about that. The register of
promises follows a choice through the signals of `events`, in the same transaction.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import peewee

from initiatieven.markten.berichten import tell_griffie, tell_initiatiefnemer, tell_raadslid
from initiatieven.markten.events import (
    ADOPTIE_AANGEBODEN,
    ADOPTIE_EINDIGT,
    ADOPTIE_GEKOZEN,
    ADOPTIE_GESTOPT,
    adoptie_gekozen,
    adoptie_gestopt,
)
from initiatieven.markten.keuzes import AdoptieToestand
from initiatieven.markten.models import Adoptie, Markt
from initiatieven.markten.permissions import is_raadslid, may_choose, require
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.raad.models import Fractie, Raadslid
from netwerk.raad.tonen import raadslid_naam
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.teksten import require_text

MEESTE_TEKENS = 500
# Shown through the catalogue, as the reason of a member is not.
_AFGEROND = N_("Het initiatief is afgerond.")
_GELD = re.compile(r"€|\beuro['’]?s?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NieuwAanbod:
    """What a member will do, in words that both confirm, and before which day."""

    tekst: str
    uiterlijk_op: date


def list_adopties(initiatief: Initiatief, *toestanden: AdoptieToestand) -> list[Adoptie]:
    """List the adoptions of an initiatief in these states, with member and fractie."""
    return list(
        Adoptie.select(Adoptie, Raadslid, Fractie)
        .join_from(Adoptie, Raadslid)
        .join_from(Raadslid, Fractie)
        .where(Adoptie.initiatief == initiatief, Adoptie.toestand.in_(toestanden))
        .order_by(Adoptie.aangeboden_op, Adoptie.id)
    )


def offer(
    initiatief: Initiatief,
    data: NieuwAanbod,
    *,
    raadslid: Raadslid,
    markt: Markt | None = None,
    door: Actor,
) -> Adoptie:
    """Offer to adopt a public initiatief; a second offer of the same member gives the first."""
    require(is_raadslid(door, raadslid) and initiatief.is_openbaar)
    if initiatief.fase is Fase.AFGEROND:
        raise Refused(N_("Dit initiatief is klaar. Adopteren kan niet meer."))
    tekst = _checked(data)
    try:
        with write():
            adoptie = Adoptie.create(
                initiatief=initiatief,
                raadslid=raadslid,
                markt=markt,
                tekst=tekst,
                uiterlijk_op=data.uiterlijk_op,
                aangeboden_op=now(),
            )
            record(
                initiatief.reference,
                ADOPTIE_AANGEBODEN,
                zichtbaarheid=Zichtbaarheid.BETROKKENEN,
                gegevens={"raadslid": raadslid_naam(raadslid)},
                over=adoptie.reference,
                door=door,
            )
            tell_initiatiefnemer(
                initiatief,
                "adoptie_aangeboden",
                {"raadslid": raadslid_naam(raadslid), "tekst": tekst},
                eenmalig=f"adoptie:{adoptie.sleutel}",
            )
            announce(initiatief.reference, adoptie.reference)
    except peewee.IntegrityError:
        return Adoptie.get(Adoptie.initiatief == initiatief, Adoptie.raadslid == raadslid)
    return adoptie


def choose(initiatief: Initiatief, gekozen: Sequence[Adoptie], *, door: Actor) -> None:
    """Choose one or more of the open offers and confirm their texts; the others hear a no."""
    require(may_choose(door, initiatief))
    if not gekozen:
        raise Invalid(N_("Kies een of meer raadsleden."), veld="adopties")
    open_ = {a.id: a for a in list_adopties(initiatief, AdoptieToestand.AANGEBODEN)}
    if any(adoptie.id not in open_ for adoptie in gekozen):
        raise Refused(N_("Een van deze aanbiedingen staat niet meer open. Kijk opnieuw."))
    ids = {adoptie.id for adoptie in gekozen}
    with write():
        for adoptie in open_.values():
            if adoptie.id in ids:
                _accept(adoptie, door)
            else:
                _change(adoptie, AdoptieToestand.NIET_GEKOZEN)
                tell_raadslid(
                    adoptie.raadslid, adoptie, "niet_gekozen", {"titel": initiatief.titel}
                )
            announce(adoptie.reference)
        announce(initiatief.reference)


def stop(adoptie: Adoptie, *, reden: str, door: Actor) -> None:
    """Stop, by the member or the initiator, with a reason; the other side and griffie are told."""
    initiatief, raadslid = adoptie.initiatief, adoptie.raadslid
    require(is_raadslid(door, raadslid) or may_choose(door, initiatief))
    schoon = require_text(
        reden, veld="reden", leeg=N_("Schrijf op waarom u stopt."), meeste=MEESTE_TEKENS
    )
    if adoptie.toestand not in (AdoptieToestand.AANGEBODEN, AdoptieToestand.GEKOZEN):
        raise Refused(N_("Deze adoptie is al gestopt."))
    was_openbaar = adoptie.toestand is AdoptieToestand.GEKOZEN
    waarden = {"titel": initiatief.titel, "raadslid": raadslid_naam(raadslid), "reden": schoon}
    eenmalig = f"adoptie-gestopt:{adoptie.sleutel}"
    with write():
        _change(adoptie, AdoptieToestand.GESTOPT, reden=schoon, gestopt_op=now())
        record(
            initiatief.reference,
            ADOPTIE_GESTOPT,
            zichtbaarheid=Zichtbaarheid.OPENBAAR if was_openbaar else Zichtbaarheid.BETROKKENEN,
            gegevens={"raadslid": waarden["raadslid"], "reden": schoon},
            over=adoptie.reference,
            door=door,
        )
        tell_initiatiefnemer(
            initiatief,
            "adoptie_gestopt",
            {**waarden, "aan": "initiatiefnemer"},
            eenmalig=eenmalig,
        )
        tell_raadslid(raadslid, adoptie, "adoptie_gestopt", {**waarden, "aan": "raad"})
        if was_openbaar:
            aan_griffie = {**waarden, "aan": "griffie"}
            tell_griffie(adoptie.reference, "adoptie_gestopt", aan_griffie, eenmalig=eenmalig)
            adoptie_gestopt.send(adoptie, door=door)
        announce(initiatief.reference, adoptie.reference)


def end_adoptie(adoptie: Adoptie, *, door: Actor) -> None:
    """End an offer or adoption because its initiatief was closed; the member is told."""
    initiatief, naam = adoptie.initiatief, raadslid_naam(adoptie.raadslid)
    was_openbaar = adoptie.toestand is AdoptieToestand.GEKOZEN
    with write():
        _change(adoptie, AdoptieToestand.GESTOPT, reden=_AFGEROND, gestopt_op=now())
        record(
            initiatief.reference,
            ADOPTIE_EINDIGT,
            zichtbaarheid=Zichtbaarheid.OPENBAAR if was_openbaar else Zichtbaarheid.BETROKKENEN,
            gegevens={"raadslid": naam},
            over=adoptie.reference,
            door=door,
        )
        tell_raadslid(adoptie.raadslid, adoptie, "adoptie_eindigt", {"titel": initiatief.titel})
        if was_openbaar:
            adoptie_gestopt.send(adoptie, door=door)
        announce(adoptie.reference)


def get_adoptie(sleutel: str) -> Adoptie:
    """Get an adoption with initiatief, member and fractie; NotFound for an unknown key."""
    adoptie = (
        Adoptie.select(Adoptie, Initiatief, Raadslid, Fractie)
        .join_from(Adoptie, Initiatief)
        .join_from(Adoptie, Raadslid)
        .join_from(Raadslid, Fractie)
        .where(Adoptie.sleutel == sleutel)
        .first()
    )
    if adoptie is None:
        raise NotFound()
    return adoptie


def _checked(data: NieuwAanbod) -> str:
    tekst = require_text(
        data.tekst, veld="tekst", leeg=N_("Schrijf op wat u gaat doen."), meeste=MEESTE_TEKENS
    )
    if _GELD.search(tekst):
        raise Invalid(
            N_("Een adoptie is geen belofte van geld. Haal het bedrag uit de tekst."), veld="tekst"
        )
    if data.uiterlijk_op < today():
        raise Invalid(N_("Kies een dag die nog komt."), veld="uiterlijk_op")
    return tekst


def _accept(adoptie: Adoptie, door: Actor) -> None:
    _change(adoptie, AdoptieToestand.GEKOZEN, gekozen_op=now())
    record(
        adoptie.initiatief.reference,
        ADOPTIE_GEKOZEN,
        zichtbaarheid=Zichtbaarheid.OPENBAAR,
        gegevens={"raadslid": raadslid_naam(adoptie.raadslid), "tekst": adoptie.tekst},
        over=adoptie.reference,
        door=door,
    )
    tell_raadslid(
        adoptie.raadslid,
        adoptie,
        "adoptie_gekozen",
        {"titel": adoptie.initiatief.titel, "tekst": adoptie.tekst},
    )
    adoptie_gekozen.send(adoptie, door=door)


def _change(adoptie: Adoptie, naar: AdoptieToestand, **waarden: Any) -> None:  # noqa: ANN401
    guarded_update(
        Adoptie,
        Adoptie.id == adoptie.id,
        Adoptie.toestand == adoptie.toestand,
        toestand=naar,
        **waarden,
    )
    adoptie.toestand = naar
    for naam, waarde in waarden.items():
        setattr(adoptie, naam, waarde)
