"""Making, moving and calling off a meeting; who signed up or was invited is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import peewee

from vems.accounts.rechten import role_may
from vems.agenda.berichten import tell_aanmelding, tell_genodigde
from vems.agenda.keuzes import Aanmeldstand, Uitnodigstand
from vems.agenda.models import Aanmelding, Bijeenkomst, Uitnodiging
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.fields import slugify_with_tail
from vems.core.i18n import N_
from vems.core.reference import Reference
from vems.core.teksten import checked_line

MEESTE_PLAATSEN = 5000


@dataclass(frozen=True, slots=True)
class NieuweBijeenkomst:
    """What, where, when, for how many."""

    titel: str
    plek: str
    begin: datetime
    eind: datetime
    aanmelden_tot: datetime
    plaatsen: int


def get_bijeenkomst(slug: str) -> Bijeenkomst:
    """Get a meeting; NotFound for an unknown one."""
    bijeenkomst = Bijeenkomst.get_or_none(Bijeenkomst.slug == slug)
    if bijeenkomst is None:
        raise NotFound()
    return bijeenkomst


def find_bijeenkomst(onderwerp: Reference) -> Bijeenkomst | None:
    """Find the meeting of a thing."""
    return Bijeenkomst.get_or_none(
        Bijeenkomst.onderwerp_kind == onderwerp.kind, Bijeenkomst.onderwerp_key == onderwerp.key
    )


def select_komende() -> peewee.ModelSelect:
    """Select the meetings that are still to come, the first one first."""
    return (
        Bijeenkomst.select()
        .where(Bijeenkomst.eind > now(), Bijeenkomst.is_afgelast == False)  # noqa: E712
        .order_by(Bijeenkomst.begin)
    )


def plan_bijeenkomst(onderwerp: Reference, data: NieuweBijeenkomst, *, door: Actor) -> Bijeenkomst:
    """Make the meeting of a thing, or bring it up to date. More places call up who waits.

    Refused for fewer places than are taken.
    """
    _require(door)
    _check(data)
    with write():
        bijeenkomst = find_bijeenkomst(onderwerp)
        if bijeenkomst is None:
            return Bijeenkomst.create(
                slug=slugify_with_tail(data.titel),
                onderwerp_kind=onderwerp.kind,
                onderwerp_key=onderwerp.key,
                **_fields(data),
            )
        changed = (
            Bijeenkomst.update(versie=Bijeenkomst.versie + 1, **_fields(data))
            .where(Bijeenkomst.id == bijeenkomst.id, Bijeenkomst.bezet <= data.plaatsen)
            .execute()
        )
        if not changed:
            raise Refused(N_("Er zijn al %(aantal)s plaatsen bezet."), aantal=bijeenkomst.bezet)
        vers = Bijeenkomst.get_by_id(bijeenkomst.id)
        call_up(vers)
    return Bijeenkomst.get_by_id(vers.id)


def move_bijeenkomst(
    onderwerp: Reference, *, plek: str, begin: datetime, eind: datetime, reden: str, door: Actor
) -> None:
    """Move the meeting of a thing, when it has one, and tell everybody who signed up."""
    _require(door)
    bijeenkomst = find_bijeenkomst(onderwerp)
    if bijeenkomst is None:
        return
    tot = min(eind, bijeenkomst.aanmelden_tot + (begin - bijeenkomst.begin))
    with write():
        Bijeenkomst.update(
            plek=plek,
            begin=begin,
            eind=eind,
            aanmelden_tot=tot,
            versie=Bijeenkomst.versie + 1,
        ).where(Bijeenkomst.id == bijeenkomst.id).execute()
        vers = Bijeenkomst.get_by_id(bijeenkomst.id)
        _tell_all(vers, "verplaatst", reden, f"v{vers.versie}")


def call_off_bijeenkomst(onderwerp: Reference, *, reden: str, door: Actor) -> None:
    """Call off the meeting of a thing, when it has one, and tell everybody who signed up."""
    _require(door)
    bijeenkomst = find_bijeenkomst(onderwerp)
    if bijeenkomst is None or bijeenkomst.is_afgelast:
        return
    with write():
        Bijeenkomst.update(is_afgelast=True, versie=Bijeenkomst.versie + 1).where(
            Bijeenkomst.id == bijeenkomst.id
        ).execute()
        _tell_all(Bijeenkomst.get_by_id(bijeenkomst.id), "afgelast", reden, "afgelast")


def call_up(bijeenkomst: Bijeenkomst) -> None:
    """Give free places to the head of the waiting list, one by one, and tell them; in write()."""
    for aanmelding in _waiting(bijeenkomst):
        taken = (
            Bijeenkomst.update(bezet=Bijeenkomst.bezet + 1)
            .where(Bijeenkomst.id == bijeenkomst.id, Bijeenkomst.bezet < Bijeenkomst.plaatsen)
            .execute()
        )
        if not taken:
            return
        Aanmelding.update(stand=Aanmeldstand.PLAATS).where(Aanmelding.id == aanmelding.id).execute()
        aanmelding.stand = Aanmeldstand.PLAATS
        tell_aanmelding(bijeenkomst, aanmelding, "doorgeschoven", {}, "plaats")


def _tell_all(bijeenkomst: Bijeenkomst, bericht: str, reden: str, eenmalig: str) -> None:
    """Tell everybody who signed up, and who may still answer an invitation."""
    for aanmelding in _coming(bijeenkomst):
        tell_aanmelding(bijeenkomst, aanmelding, bericht, {"reden": reden}, eenmalig)
    for uitnodiging in Uitnodiging.select().where(
        Uitnodiging.bijeenkomst == bijeenkomst, Uitnodiging.stand == Uitnodigstand.OPEN
    ):
        tell_genodigde(bijeenkomst, uitnodiging, bericht, {"reden": reden}, eenmalig)


def _coming(bijeenkomst: Bijeenkomst) -> Iterable[Aanmelding]:
    return Aanmelding.select().where(
        Aanmelding.bijeenkomst == bijeenkomst,
        Aanmelding.stand != Aanmeldstand.AFGEMELD,
    )


def _waiting(bijeenkomst: Bijeenkomst) -> list[Aanmelding]:
    return list(
        Aanmelding.select()
        .where(Aanmelding.bijeenkomst == bijeenkomst, Aanmelding.stand == Aanmeldstand.WACHT)
        .order_by(Aanmelding.wacht_nummer)
    )


def _fields(data: NieuweBijeenkomst) -> dict[str, object]:
    return {
        "titel": checked_line(data.titel, 120, veld="titel"),
        "plek": checked_line(data.plek, 160, veld="plek"),
        "begin": data.begin,
        "eind": data.eind,
        "aanmelden_tot": data.aanmelden_tot,
        "plaatsen": data.plaatsen,
    }


def _check(data: NieuweBijeenkomst) -> None:
    if not 1 <= data.plaatsen <= MEESTE_PLAATSEN:
        raise Invalid(N_("Vul een aantal plaatsen in van 1 tot 5000."), veld="plaatsen")
    if data.aanmelden_tot > data.eind:
        raise Invalid(N_("Aanmelden moet sluiten voordat het voorbij is."), veld="aanmelden_tot")


def _require(door: Actor) -> None:
    if not role_may("bijeenkomst", "x", door.rol):
        raise NotFound()
