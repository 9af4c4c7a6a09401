"""The relations of one organisation or colleague as a list: with whom, since when, how we know.

Everybody reads what is public and confirmed, between what everybody may see; colleagues and the
ends themselves read all, also what waits and what is over. Notes, and whom a colleague knows, are
for colleagues.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import peewee

from netwerk.relaties.keuzes import (
    BAND_SOORTEN,
    NIET_BEVESTIGD,
    OMGEKEERD_LABELS,
    RELATIE_LABELS,
    ZEKERHEID_LABELS,
    RelatieSoort,
    Zekerheid,
)
from netwerk.relaties.models import Relatie
from netwerk.relaties.opgeschreven.zinnen import say_herkomst
from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.reference import Reference, Shown, load_shown

MEESTE = 100


@dataclass(frozen=True, slots=True)
class Bandregel:
    """One relation, seen from one of its ends."""

    nummer: int
    wat: str
    naam: str
    url: str
    soort: str
    sinds: date
    tot: date | None
    herkomst: str
    is_bevestigd: bool
    is_openbaar: bool
    toelichting: str = ""


@dataclass(frozen=True, slots=True)
class Bandenlijst:
    """What holds or waits, and what is over; `intern` when more is shown than everybody reads."""

    nu: Sequence[Bandregel]
    eerder: Sequence[Bandregel]
    intern: bool


def may_read_alles(actor: Actor, zelf: Reference) -> bool:
    """Tell whether this reader sees what is not public of one: itself, and the desk."""
    return zelf in actor.als or _is_collega(actor)


def load_banden(
    zelf: Reference, actor: Actor, soorten: Iterable[RelatieSoort] = BAND_SOORTEN
) -> Bandenlijst:
    """Load the relations of one: one query, and one for each kind of thing at the other end."""
    alles, collega = may_read_alles(actor, zelf), _is_collega(actor)
    query = _select(zelf, soorten, alles=alles)
    if not collega and zelf.kind != "medewerker":  # whom a colleague knows, only colleagues read
        query = query.where((Relatie.van_kind != "medewerker") | Relatie.is_openbaar)
    rows = list(query.limit(MEESTE))
    anderen = {relatie.id: relatie.naar if relatie.van == zelf else relatie.van for relatie in rows}
    shown = load_shown(anderen.values(), actor)
    regels = [
        _as_regel(relatie, zelf, shown[anderen[relatie.id]], collega)
        for relatie in rows
        if anderen[relatie.id] in shown and shown[anderen[relatie.id]].zichtbaar
    ]
    return Bandenlijst(
        [regel for regel in regels if regel.tot is None],
        [regel for regel in regels if regel.tot is not None],
        alles,
    )


def _is_collega(actor: Actor) -> bool:
    return role_may("loket", "r", actor.rol)


def _select(zelf: Reference, soorten: Iterable[RelatieSoort], *, alles: bool) -> peewee.ModelSelect:
    van = (Relatie.van_kind == zelf.kind) & (Relatie.van_key == zelf.key)
    naar = (Relatie.naar_kind == zelf.kind) & (Relatie.naar_key == zelf.key)
    query = Relatie.select().where(van | naar, Relatie.soort.in_(sorted(soorten, key=str)))
    if not alles:
        buiten = ("partner", "doel")
        query = query.where(
            Relatie.tot.is_null(),
            Relatie.is_openbaar == True,  # noqa: E712
            Relatie.zekerheid >= 1,
            Relatie.van_kind.in_(buiten),
            Relatie.naar_kind.in_(buiten),
        )
    return query.order_by(Relatie.tot.is_null().desc(), Relatie.soort, Relatie.sinds, Relatie.id)


def _as_regel(relatie: Relatie, zelf: Reference, ander: Shown, collega: bool) -> Bandregel:
    heen = relatie.van == zelf
    labels = RELATIE_LABELS if heen else {**RELATIE_LABELS, **OMGEKEERD_LABELS}
    return Bandregel(
        relatie.id,
        translate(labels[relatie.soort]),
        ander.titel,
        ander.url,
        ander.soort,
        relatie.sinds,
        relatie.tot,
        _say_stand(relatie),
        relatie.is_bevestigd,
        relatie.is_openbaar,
        relatie.toelichting if collega else "",
    )


def _say_stand(relatie: Relatie) -> str:
    """Say how we know, and of what waits how sure who said it was."""
    zin = say_herkomst(relatie)
    if not NIET_BEVESTIGD < relatie.zekerheid < 1:
        return zin
    hoe = Zekerheid.ZEKER if relatie.zekerheid >= Zekerheid.ZEKER.waarde else Zekerheid.DENKT
    gezegd = translate(ZEKERHEID_LABELS[hoe])
    return f"{zin} {translate(N_('Zekerheid: %(hoe)s.'), hoe=gezegd[:1].lower() + gezegd[1:])}"
