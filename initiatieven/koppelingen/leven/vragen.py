"""What was asked of an organisation or employee, in words that name no initiator.

Of the initiatief they read the published title and sentence, or only where it lies; contact data
come with the introduction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import peewee

from initiatieven.koppelingen.keuzes import KoppelingToestand
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.tonen.kaarten import Kaart, make_kaarten
from initiatieven.registratie.models import Initiatief, Publicatie
from netwerk.gebieden.boom import boom
from netwerk.partners.keuzes import VOORWAARDEN_VERSIE
from netwerk.partners.models import Partner
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.web.links import find_path

_OPEN = KoppelingToestand.GEVRAAGD


@dataclass(frozen=True, slots=True)
class Gevraagd:
    """One question: about what, where, what exactly, and the match it belongs to."""

    titel: str
    zin: str
    wijk: str
    url: str
    kaart: Kaart

    @property
    def is_open(self) -> bool:
        """Tell whether an answer is waited for."""
        return self.kaart.toestand == _OPEN.value


def load_vragen(actor: Actor, koppeling: Koppeling | None = None) -> list[Gevraagd]:
    """Load the questions to this person, or one question; open ones first, then the newest."""
    rows = list(_rows(actor, koppeling))
    publicaties = _publicaties([rij.initiatief for rij in rows])
    kaarten = {kaart.sleutel: kaart for kaart in make_kaarten(rows, actor)}
    vragen = [
        _as_gevraagd(rij, publicaties.get(rij.initiatief_id), kaarten[rij.sleutel])
        for rij in rows
        if rij.sleutel in kaarten
    ]
    return sorted(vragen, key=lambda vraag: not vraag.is_open)


def count_open(actor: Actor) -> int:
    """Count the questions that wait for this person."""
    return _of(actor).where(Koppeling.toestand == _OPEN).count() if actor.als else 0


def _rows(actor: Actor, koppeling: Koppeling | None) -> Sequence[Koppeling]:
    if koppeling is not None:
        return [koppeling]
    return list(_of(actor).order_by(Koppeling.gevraagd_op.desc(), Koppeling.id.desc()))


def _of(actor: Actor) -> peewee.ModelSelect:
    zelf = [r for r in sorted(actor.als) if r.kind in ("partner", "medewerker")]
    passend = peewee.Value(value=False) == peewee.Value(value=True)
    for reference in zelf:
        passend |= (Koppeling.gevraagde_kind == reference.kind) & (
            Koppeling.gevraagde_key == reference.key
        )
    return (
        Koppeling.select(Koppeling, Initiatief, Hulpvraag)
        .join(Initiatief)
        .switch(Koppeling)
        .join(Hulpvraag, peewee.JOIN.LEFT_OUTER)
        .where(passend)
    )


def _publicaties(initiatieven: Sequence[Initiatief]) -> dict[int, Publicatie]:
    ids = [initiatief.id for initiatief in initiatieven if initiatief.is_openbaar]
    rows = Publicatie.select().where(Publicatie.initiatief.in_(ids), Publicatie.is_actueel)
    return {rij.initiatief_id: rij for rij in rows} if ids else {}


def _as_gevraagd(koppeling: Koppeling, publicatie: Publicatie | None, kaart: Kaart) -> Gevraagd:
    bomen = boom()
    gebied = bomen.by_id(koppeling.initiatief.gebied_id)
    wijk = bomen.wijk_of(gebied) if gebied else None
    naam = wijk.naam if wijk else translate(N_("de hele stad"))
    if publicatie is None:
        titel = translate(N_("Een initiatief in %(wijk)s"), wijk=naam)
        return Gevraagd(titel, "", naam, "", kaart)
    url = find_path("etalage.initiatief", slug=koppeling.initiatief.slug)
    return Gevraagd(publicatie.titel, publicatie.samenvatting, naam, url, kaart)


def must_agree_first(koppeling: Koppeling, actor: Actor) -> bool:
    """Tell whether an organisation has to accept the newest terms before it can say yes.

    The desk on the telephone may write a yes down: it says the terms aloud.
    """
    gevraagde = koppeling.gevraagde
    if gevraagde is None or gevraagde.kind != "partner" or gevraagde not in actor.als:
        return False
    versie = Partner.select(Partner.voorwaarden_versie).where(Partner.sleutel == gevraagde.key)
    return int(versie.scalar() or 0) < VOORWAARDEN_VERSIE
