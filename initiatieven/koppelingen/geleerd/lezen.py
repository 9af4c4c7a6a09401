"""From what an article was learned, in words; and which articles fit a case, with the reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import peewee

from initiatieven.begeleiding.models import Beslispunt
from initiatieven.koppelingen.geleerd.herkomst import SOORT, list_open
from initiatieven.koppelingen.geleerd.stappen import STAPPEN
from initiatieven.koppelingen.graph import DOOD
from initiatieven.koppelingen.models import Koppeling
from initiatieven.registratie.models import Initiatief, InitiatiefThema
from netwerk.instrumenten.models import Instrument
from netwerk.kennis.models import Kennisitem
from netwerk.kennis.permissions import may_read
from netwerk.kennis.tonen import find_url
from netwerk.relaties.models import Relatie
from vems.core.actor import ANONIEM, Actor
from vems.core.i18n import N_, translate
from vems.core.reference import Reference, Shown, load_shown
from vems.core.search.query import find

_MEESTE_LESSEN, _GEVONDEN = 5, 20
# The closest first: an article is shown once, with its best reason.
_REDENEN = {
    "zelf": N_("Geleerd van dit plan."),
    "instrument": N_("Geleerd van %(titel)s, een regeling die bij dit plan is genoemd."),
    "initiatief": N_("Geleerd van “%(titel)s”, dat over hetzelfde onderwerp gaat."),
    "fase": N_("Geleerd in dezelfde stap: %(titel)s."),
}


@dataclass(frozen=True, slots=True)
class Herkomst:
    """What an article was learned from, for one reader; `nummer` is of the relation."""

    nummer: int
    titel: str
    url: str
    soort: str
    toelichting: str


@dataclass(frozen=True, slots=True)
class Les:
    """An article that fits a case, and why."""

    titel: str
    url: str
    waarom: str


def list_herkomst(item: Kennisitem, actor: Actor) -> list[Herkomst]:
    """List from what an article was learned that this reader may see; a query, one more a kind."""
    relaties = list(list_open(item))
    shown = load_shown([relatie.naar for relatie in relaties], actor)
    return [
        Herkomst(relatie.id, ding.titel, ding.url, ding.soort, relatie.toelichting)
        for relatie in relaties
        if (ding := shown.get(relatie.naar))
    ]


def list_keuzes(zoek: str, gekozen: str = "") -> list[tuple[str, str, Reference]]:
    """List what may be chosen: public initiatives found by these words, steps, instruments.

    `gekozen` stays in the list, so that a choice is not lost with the words it was found by.
    """
    gevonden = find(zoek, index="openbaar", soorten=("initiatief",), limit=_GEVONDEN).treffers
    plannen = [treffer.reference for treffer in gevonden]
    kind, _, key = gekozen.partition(":")
    if kind == "initiatief" and key.isalnum():
        plannen.append(Reference(kind, key))
    shown = load_shown(plannen, ANONIEM)
    lopend = Instrument.select(Instrument.code, Instrument.naam).where(
        Instrument.beeindigd_op.is_null()
    )
    return [
        *(
            _keuze(plan, N_("Initiatief: %(naam)s"), shown[plan].titel)
            for plan in dict.fromkeys(plannen)
            if plan in shown
        ),
        *(_keuze(i.reference, N_("Regeling: %(naam)s"), i.naam) for i in lopend.order_by("naam")),
        *(
            _keuze(Reference("fase", key), N_("Stap: %(naam)s"), translate(naam))
            for key, naam in STAPPEN.items()
        ),
    ]


def list_lessen(initiatief: Initiatief, actor: Actor) -> list[Les]:
    """List articles learned from a case like this one; a query, and one per kind for the names."""
    rijen = [rij for rij in _find_lessen(initiatief) if may_read(actor, rij.item)]
    shown = load_shown([rij.naar for rij in rijen], actor)
    beste: dict[str, tuple[int, Les]] = {}
    for rij in rijen:
        reden, titel = _reason(rij, initiatief, shown)
        if reden:
            les = Les(rij.item.titel, find_url(rij.item), translate(_REDENEN[reden], titel=titel))
            rang = list(_REDENEN).index(reden)
            beste[rij.van_key] = min(beste.get(rij.van_key, (rang, les)), (rang, les), key=_rang)
    return [les for _, les in sorted(beste.values(), key=_rang)][:_MEESTE_LESSEN]


def _rang(gewogen: tuple[int, Les]) -> int:
    return gewogen[0]


def _keuze(reference: Reference, zin: str, naam: str) -> tuple[str, str, Reference]:
    return str(reference), translate(zin, naam=naam), reference


def _reason(
    rij: Relatie, initiatief: Initiatief, shown: Mapping[Reference, Shown]
) -> tuple[str, str]:
    if rij.naar == initiatief.reference:
        return "zelf", ""
    ding = shown.get(rij.naar)
    return (rij.naar_kind, ding.titel) if ding else ("", "")


def _find_lessen(initiatief: Initiatief) -> Sequence[Relatie]:
    """Find what was learned from this plan, its step, its instruments, and plans on its themes."""
    themas = InitiatiefThema.select(InitiatiefThema.thema).where(
        InitiatiefThema.initiatief == initiatief.id
    )
    zelfde = (
        Initiatief.select(Initiatief.sleutel)
        .join(InitiatiefThema)
        .where(InitiatiefThema.thema.in_(themas), Initiatief.is_openbaar)
    )
    genoemd = Koppeling.select(Koppeling.doelwit_key).where(
        Koppeling.initiatief == initiatief.id,
        Koppeling.doelwit_kind == "instrument",
        Koppeling.toestand.not_in(DOOD),
    )
    besloten = (
        Instrument.select(Instrument.code)
        .join(Beslispunt)
        .where(Beslispunt.initiatief == initiatief.id)
    )
    is_plan, is_regeling = Relatie.naar_kind == "initiatief", Relatie.naar_kind == "instrument"
    past = (
        (is_plan & ((Relatie.naar_key == initiatief.sleutel) | Relatie.naar_key.in_(zelfde)))
        | (is_regeling & (Relatie.naar_key.in_(genoemd) | Relatie.naar_key.in_(besloten)))
        | ((Relatie.naar_kind == "fase") & (Relatie.naar_key == initiatief.fase.value))
    )
    return list(
        Relatie.select(Relatie, Kennisitem)
        .join(Kennisitem, peewee.JOIN.INNER, on=Kennisitem.slug == Relatie.van_key, attr="item")
        .where(
            Relatie.soort == SOORT,
            Relatie.van_kind == "kennisitem",
            Relatie.tot.is_null(),
            Kennisitem.is_actief,
            past,
        )
        .order_by(Relatie.id)
    )
