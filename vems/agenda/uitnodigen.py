"""Inviting people to a meeting: each address once, one reminder, and an answer at a secret link.

Not here: Who is on which list. A higher slice finds the addresses by role.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import peewee

from vems.accounts.rechten import role_may
from vems.agenda.aanmelden import NieuweAanmelding, is_open, sign_off, sign_up
from vems.agenda.berichten import MAP, facts_of, tell_genodigde
from vems.agenda.keuzes import Aanmeldstand, Genodigd, Uitnodigstand
from vems.agenda.models import Aanmelding, Bijeenkomst, Uitnodiging
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import NotFound, Refused
from vems.core.i18n import N_, TALEN
from vems.core.outbox import render


@dataclass(frozen=True, slots=True)
class Gast:
    """Somebody to invite, and in which language."""

    groep: Genodigd
    email: str
    naam: str = ""
    taal: str = "nl"


@dataclass(frozen=True, slots=True)
class Groepstelling:
    """What the invited people of one list answered."""

    groep: Genodigd
    genodigd: int
    komt: int
    komt_niet: int

    @property
    def stil(self) -> int:
        """Who did not answer yet."""
        return self.genodigd - self.komt - self.komt_niet


def new_guests(bijeenkomst: Bijeenkomst, gasten: Iterable[Gast]) -> list[Gast]:
    """List who hears it for the first time: each address once, nobody who is known already."""
    bekend = {
        email
        for model in (Uitnodiging, Aanmelding)
        for (email,) in model.select(model.email)
        .where(model.bijeenkomst == bijeenkomst, *_still_coming(model))
        .tuples()
    }
    nieuw: dict[str, Gast] = {}
    for gast in gasten:
        if gast.email not in bekend:
            nieuw.setdefault(gast.email, gast)
    return list(nieuw.values())


def invite(
    bijeenkomst: Bijeenkomst,
    gasten: Iterable[Gast],
    *,
    woorden: Mapping[str, str] | None = None,
    door: Actor,
) -> int:
    """Invite whoever was not invited yet; how many. `woorden` are own sentences by language."""
    _require_inviting(bijeenkomst, door)
    with write():
        Bijeenkomst.update(bezet=Bijeenkomst.bezet).where(
            Bijeenkomst.id == bijeenkomst.id
        ).execute()
        nieuw = new_guests(bijeenkomst, gasten)
        for gast in nieuw:
            uitnodiging = Uitnodiging.create(
                bijeenkomst=bijeenkomst,
                groep=gast.groep,
                naam=gast.naam[:120],
                email=gast.email,
                taal=gast.taal,
                op=now(),
            )
            eigen = (woorden or {}).get(gast.taal, "")
            tell_genodigde(bijeenkomst, uitnodiging, "uitnodiging", {"woorden": eigen}, "eerst")
    return len(nieuw)


def preview(bijeenkomst: Bijeenkomst, woorden: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Write the invitation as it will be read, subject and text by language; sends nothing."""
    waarden = {**facts_of(bijeenkomst), "pad": "/agenda", "naam": ""}
    return {
        taal: render(f"{MAP}/uitnodiging.txt", {**waarden, "woorden": woorden.get(taal, "")}, taal)
        for taal in TALEN
    }


def remind(bijeenkomst: Bijeenkomst, *, door: Actor) -> int:
    """Remind who did not answer, each once; how many."""
    _require_inviting(bijeenkomst, door)
    with write():
        stil = list(select_silent(bijeenkomst))
        for uitnodiging in stil:
            changed = (
                Uitnodiging.update(herinnerd_op=now())
                .where(Uitnodiging.id == uitnodiging.id, Uitnodiging.herinnerd_op.is_null())
                .execute()
            )
            if changed:
                tell_genodigde(bijeenkomst, uitnodiging, "uitnodiging_herinnering", {}, "weer")
    return len(stil)


def answer(uitnodiging: Uitnodiging, *, komt: bool, naam: str = "") -> None:
    """Note what an invited person answers; coming takes a place or the end of the waiting list.

    Another answer later is fine: who declines gives the place back.
    """
    bijeenkomst = uitnodiging.bijeenkomst
    if komt:
        sign_up(bijeenkomst, NieuweAanmelding(uitnodiging.naam or naam, uitnodiging.email))
        return
    with write():
        Uitnodiging.update(stand=Uitnodigstand.KOMT_NIET).where(
            Uitnodiging.id == uitnodiging.id
        ).execute()
        aanmelding = find_aanmelding(uitnodiging)
        if aanmelding is not None:
            sign_off(aanmelding)


def get_uitnodiging(sleutel: str) -> Uitnodiging:
    """Get an invitation by the secret of its link, with its meeting."""
    uitnodiging = (
        Uitnodiging.select(Uitnodiging, Bijeenkomst)
        .join(Bijeenkomst)
        .where(Uitnodiging.sleutel == sleutel)
        .first()
    )
    if uitnodiging is None:
        raise NotFound()
    return uitnodiging


def find_aanmelding(uitnodiging: Uitnodiging) -> Aanmelding | None:
    """Find the place, or the place on the waiting list, of somebody invited."""
    return (
        Aanmelding.select(Aanmelding, Bijeenkomst)
        .join(Bijeenkomst)
        .where(
            Aanmelding.bijeenkomst == uitnodiging.bijeenkomst_id,
            Aanmelding.email == uitnodiging.email,
            Aanmelding.stand != Aanmeldstand.AFGEMELD,
        )
        .first()
    )


def select_silent(bijeenkomst: Bijeenkomst) -> peewee.ModelSelect:
    """Select who did not answer and was not reminded."""
    return Uitnodiging.select().where(
        Uitnodiging.bijeenkomst == bijeenkomst,
        Uitnodiging.stand == Uitnodigstand.OPEN,
        Uitnodiging.herinnerd_op.is_null(),
        Uitnodiging.email.contains("@"),
    )


def count_genodigden(bijeenkomst: Bijeenkomst) -> list[Groepstelling]:
    """Count per list who was invited and what they answered, in one query."""
    rijen: Counter[tuple[Genodigd, Uitnodigstand]] = Counter()
    for rij in (
        Uitnodiging.select(
            Uitnodiging.groep, Uitnodiging.stand, peewee.fn.COUNT(Uitnodiging.id).alias("aantal")
        )
        .where(Uitnodiging.bijeenkomst == bijeenkomst)
        .group_by(Uitnodiging.groep, Uitnodiging.stand)
    ):
        rijen[rij.groep, rij.stand] = rij.aantal
    return [
        Groepstelling(
            groep,
            sum(rijen[groep, stand] for stand in Uitnodigstand),
            rijen[groep, Uitnodigstand.KOMT],
            rijen[groep, Uitnodigstand.KOMT_NIET],
        )
        for groep in Genodigd
        if any(rijen[groep, stand] for stand in Uitnodigstand)
    ]


def _still_coming(model: type[Aanmelding] | type[Uitnodiging]) -> list[peewee.Expression]:
    return [Aanmelding.stand != Aanmeldstand.AFGEMELD] if model is Aanmelding else []


def _require_inviting(bijeenkomst: Bijeenkomst, door: Actor) -> None:
    if not role_may("bijeenkomst", "x", door.rol):
        raise NotFound()
    if not is_open(bijeenkomst):
        raise Refused(N_("Uitnodigen kan zolang mensen zich kunnen aanmelden."))
