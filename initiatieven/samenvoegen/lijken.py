"""Cases that look like one, among all of the desk, each with the reasons."""

from __future__ import annotations

from dataclasses import dataclass

from initiatieven.registratie.keuzes import FASE_LABELS
from initiatieven.registratie.models import Initiatief, InitiatiefThema
from initiatieven.registratie.publiek.kaarten import Wijkmerk, as_wijkmerk
from initiatieven.samenvoegen.gelijkenis import list_bevestigd
from netwerk.gebieden.boom import boom
from netwerk.themas.boom import boom as themaboom
from vems.core.i18n import N_, in_taal, translate
from vems.core.search.similar import Similar, find_similar

HOOGUIT = 5
_WOORDEN = 4


@dataclass(frozen=True, slots=True)
class Gelijke:
    """A case that looks like this one; `bevestigd` when a guide said so."""

    initiatief: Initiatief
    wijk: Wijkmerk
    fase: str
    waarom: str
    bevestigd: bool = False


def list_gelijken(initiatief: Initiatief) -> list[Gelijke]:
    """List what a guide calls alike, then the best look-alikes in the index of the desk."""
    gezegd = list_bevestigd(initiatief)
    bekend = {plan.id for plan, _ in gezegd}
    return [
        *(_as_gezegd(plan, waarom) for plan, waarom in gezegd),
        *(g for g in _list_gevonden(initiatief) if g.initiatief.id not in bekend),
    ]


def say_waarom(een: Initiatief, ander: Initiatief) -> str:
    """Say why two look alike, in Dutch for it is kept; "" when the comparison did not find it."""
    with in_taal("nl"):
        gevonden = _list_gevonden(een)
    return next((g.waarom for g in gevonden if g.initiatief.id == ander.id), "")


def _as_gezegd(plan: Initiatief, waarom: str) -> Gelijke:
    wijk = as_wijkmerk(boom(), plan.gebied_id)
    return Gelijke(plan, wijk, translate(FASE_LABELS[plan.fase]), waarom, bevestigd=True)


def _list_gevonden(initiatief: Initiatief) -> list[Gelijke]:
    wijk = as_wijkmerk(boom(), initiatief.gebied_id)
    themas = _themas(initiatief)
    gevonden = find_similar(
        initiatief.titel,
        f"{initiatief.samenvatting}\n{initiatief.omschrijving}\n{initiatief.meerwaarde}",
        index="loket",
        soorten=("initiatief",),
        wijk=wijk.slug,
        themas=themas,
        limit=HOOGUIT,
        exclude=initiatief.reference,
    )
    rijen = Initiatief.select().where(
        Initiatief.sleutel.in_([gelijke.reference.key for gelijke in gevonden] or [""])
    )
    per = {rij.sleutel: rij for rij in rijen}
    return [
        _as_gelijke(per[gelijke.reference.key], gelijke, wijk, themas)
        for gelijke in gevonden
        if gelijke.reference.key in per
    ]


def _as_gelijke(ander: Initiatief, gelijke: Similar, wijk: Wijkmerk, themas: list[str]) -> Gelijke:
    eigen = as_wijkmerk(boom(), ander.gebied_id)
    redenen = []
    if eigen.slug == wijk.slug:
        redenen.append(translate(N_("Ook in %(wijk)s."), wijk=wijk.naam))
    samen = [code for code in _themas(ander) if code in themas]
    thema = themaboom().by_code(samen[0]) if samen else None
    if thema is not None:
        redenen.append(translate(N_("Zelfde onderwerp: %(thema)s."), thema=thema.naam))
    if gelijke.woorden:
        woorden = ", ".join(gelijke.woorden[:_WOORDEN])
        redenen.append(translate(N_("Het gaat ook over: %(woorden)s."), woorden=woorden))
    return Gelijke(ander, eigen, translate(FASE_LABELS[ander.fase]), " ".join(redenen))


def _themas(initiatief: Initiatief) -> list[str]:
    gevonden = [themaboom().by_id(rij.thema_id) for rij in _rijen(initiatief)]
    return [thema.code for thema in gevonden if thema is not None]


def _rijen(initiatief: Initiatief) -> list[InitiatiefThema]:
    rijen = InitiatiefThema.select().where(InitiatiefThema.initiatief == initiatief)
    return list(rijen.order_by(InitiatiefThema.rang))
