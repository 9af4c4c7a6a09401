"""The page of matches of one initiatief, as values: two lists that are never mixed, per need."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import peewee

from initiatieven.koppelingen.keuzes import KoppelingSoort, KoppelingToestand
from initiatieven.koppelingen.lessen.besluiten import list_open
from initiatieven.koppelingen.lessen.zinnen import Voorstel
from initiatieven.koppelingen.models import Koppeling, Koppelronde
from initiatieven.koppelingen.permissions import may_propose
from initiatieven.koppelingen.tonen.kaarten import Kaart, make_kaarten
from initiatieven.koppelingen.zoeken.profiel import PER_VRAAG, list_vragen
from initiatieven.koppelingen.zoeken.voorstellen import last_ronde
from initiatieven.registratie.models import Initiatief
from netwerk.matching.keuzes import VRAAG_NAMEN
from netwerk.matching.score import add_up
from netwerk.matching.stemmen import Stem
from netwerk.matching.uitleg import Uitleg
from netwerk.vraagenaanbod.keuzes import HULP_LABELS, HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.core.actor import Actor
from vems.core.clock import amsterdam
from vems.core.i18n import N_, translate

_T = KoppelingToestand
LOPEND = (
    _T.GESCHIKT,
    _T.AANGERADEN,
    _T.AKKOORD_INITIATIEFNEMER,
    _T.GEVRAAGD,
    _T.GEACCEPTEERD,
    _T.GEINTRODUCEERD,
    _T.SAMENWERKING,
    _T.GEEN_REACTIE,
)
_VAN_HET_LOKET = (_T.VOORGESTELD, _T.VERWORPEN, _T.INGETROKKEN)
_VOOR_INITIATIEFNEMER = tuple(t for t in _T if t not in _VAN_HET_LOKET)


@dataclass(frozen=True, slots=True)
class Groep:
    """The proposals for one need, best first."""

    titel: str
    kaarten: Sequence[Kaart]


@dataclass(frozen=True, slots=True)
class Nodig:
    """A need as the guide says of it whether it is arranged."""

    sleutel: str
    wat: str
    soort: str
    geregeld: bool


@dataclass(frozen=True, slots=True)
class Overzicht:
    """Everything on the page; empty parts are empty lists."""

    erbij: Sequence[Kaart]
    groepen: Sequence[Groep]
    lopend: Sequence[Kaart]
    voorlezen: Sequence[Kaart]
    klaar: Sequence[Kaart]
    zonder: Sequence[str]
    regels: str
    gezocht_op: date | None
    mag_toevoegen: bool
    lessen: Sequence[Voorstel] = ()
    nodig: Sequence[Nodig] = ()


def load_overzicht(initiatief: Initiatief, actor: Actor) -> Overzicht:
    """Load the page for the desk."""
    ronde = last_ronde(initiatief)
    koppelingen = _koppelingen(initiatief, ronde)
    kaarten = make_kaarten(koppelingen, actor)
    geschikt = [
        rij
        for rij in koppelingen
        if rij.toestand is _T.GESCHIKT and rij.soort is KoppelingSoort.KAN_HELPEN
    ]
    helpers = [k for k in kaarten if k.koppeling_soort == KoppelingSoort.KAN_HELPEN.value]
    lopend = [k for k in helpers if _T(k.toestand) in LOPEND]
    nodig = _list_nodig(initiatief)
    groepen = _group([k for k in helpers if k.toestand == _T.VOORGESTELD.value])
    return Overzicht(
        erbij=[k for k in kaarten if k.koppeling_soort == KoppelingSoort.MOET_ERBIJ.value],
        groepen=groepen,
        lopend=lopend,
        voorlezen=make_kaarten(geschikt, actor, stem=Stem.INITIATIEFNEMER),
        klaar=[k for k in helpers if _T(k.toestand) not in LOPEND and k.toestand != "voorgesteld"],
        zonder=_unanswered(nodig, [*lopend, *(k for g in groepen for k in g.kaarten)]),
        regels=ronde.gewichten_versie if ronde else "",
        gezocht_op=amsterdam(ronde.op).date() if ronde else None,
        mag_toevoegen=may_propose(actor, initiatief),
        lessen=list_open(actor, initiatief),
        nodig=nodig,
    )


def load_voor_initiatiefnemer(initiatief: Initiatief, actor: Actor) -> list[Kaart]:
    """Load what was found suitable, without scores: what waits for an answer comes first."""
    rows = [
        rij
        for rij in _koppelingen(initiatief, None)
        if rij.soort is KoppelingSoort.KAN_HELPEN and rij.toestand in _VOOR_INITIATIEFNEMER
    ]
    kaarten = make_kaarten(rows, actor)
    return sorted(kaarten, key=lambda k: k.toestand != _T.GESCHIKT.value)


def as_audit(initiatief: Initiatief) -> dict[str, Any]:
    """Give everything that was stored about the matches, for whoever checks us."""
    rondes = Koppelronde.select().where(Koppelronde.initiatief == initiatief)
    return {
        "initiatief": initiatief.identificatie,
        "rondes": [
            {"op": r.op.isoformat(), "gewichten": r.gewichten_versie, "generatie": r.generatie}
            for r in rondes.order_by(Koppelronde.id)
        ],
        "koppelingen": [
            {
                "sleutel": rij.sleutel,
                "soort": rij.soort.value,
                "doelwit": str(rij.doelwit),
                "toestand": rij.toestand.value,
                "score": rij.score,
                "ronde": rij.ronde.generatie if rij.ronde else None,
                "reden": rij.reden,
                "verwerpreden": rij.verwerpreden.value if rij.verwerpreden else None,
                "bezwaar": rij.bezwaar,
                "weigerreden": rij.weigerreden.value if rij.weigerreden else None,
                "uitleg": rij.uitleg,
                "herhaalbaar": _is_repeatable(rij),
            }
            for rij in _koppelingen(initiatief, None)
        ],
    }


def _is_repeatable(koppeling: Koppeling) -> bool | None:
    """Tell whether the stored parts, with the weights of then, give the stored explanation and
    score; None where nothing was weighed: by hand, and who must be involved.
    """
    if "onderdelen" not in koppeling.uitleg:
        return None
    uitleg = Uitleg.from_json(koppeling.uitleg)
    return uitleg.replay() == uitleg and add_up(uitleg.onderdelen) == koppeling.score


def _koppelingen(initiatief: Initiatief, ronde: Koppelronde | None) -> list[Koppeling]:
    """Load the matches, best first; with a run, proposals of older runs fell off the list."""
    query = (
        Koppeling.select(Koppeling, Hulpvraag, Koppelronde)
        .join(Hulpvraag, peewee.JOIN.LEFT_OUTER)
        .switch(Koppeling)
        .join(Koppelronde, peewee.JOIN.LEFT_OUTER)
        .where(Koppeling.initiatief == initiatief)
        .order_by(Koppeling.id)
    )
    rows = []
    for rij in query:
        rij.initiatief = initiatief
        ouder = ronde is not None and rij.ronde_id not in (None, ronde.id)
        if not (ouder and rij.toestand is _T.VOORGESTELD):
            rows.append(rij)
    return sorted(rows, key=lambda rij: (-(rij.score or 0), rij.id))


def count_shown(rijen: Iterable[Koppeling]) -> int:
    """Count the matches the page draws: of older runs only what somebody judged, five per need."""
    alle = list(rijen)
    ronde = max((rij.ronde_id or 0 for rij in alle), default=0)
    per: Counter[str] = Counter()
    for rij in alle:
        if rij.toestand is not _T.VOORGESTELD:
            per[rij.sleutel] += 1
        elif rij.ronde_id in (None, ronde):
            soort = rij.hulpvraag.soort.value if rij.hulpvraag else ""
            per["doel" if rij.doelwit_kind == "doel" else f"vraag:{soort}"] += 1
    return sum(min(aantal, PER_VRAAG) for aantal in per.values())


def _group(voorstellen: Sequence[Kaart]) -> list[Groep]:
    """Group proposals by the need they answer, in the order of their best."""
    per: dict[str, list[Kaart]] = {}
    for kaart in voorstellen:
        per.setdefault(_titel(kaart), []).append(kaart)
    return [Groep(titel, kaarten[:PER_VRAAG]) for titel, kaarten in per.items()]


def _titel(kaart: Kaart) -> str:
    if kaart.is_doel:
        return translate(N_("Bij welk doel van de wijk past dit?"))
    if kaart.is_leesbaar:
        return translate(N_("Wat is handig om te lezen?"))
    if not kaart.vraag_soort:
        return translate(N_("Wie kan meedenken?"))
    return translate(
        N_("Wie kan helpen met %(wat)s?"), wat=translate(VRAAG_NAMEN[kaart.vraag_soort])
    )


def _list_nodig(initiatief: Initiatief) -> list[Nodig]:
    """List the needs, what is arranged last."""
    vragen = [
        Nodig(
            vraag.sleutel,
            vraag.tekst or translate(VRAAG_NAMEN[vraag.soort.value]),
            translate(HULP_LABELS[vraag.soort]),
            vraag.toestand is HulpvraagToestand.GEREGELD,
        )
        for vraag in list_vragen(initiatief)
    ]
    return sorted(vragen, key=lambda vraag: vraag.geregeld)


def _unanswered(nodig: Sequence[Nodig], kaarten: Sequence[Kaart]) -> list[str]:
    """Say for which open needs nobody is in sight."""
    gezien = {kaart.vraag_sleutel for kaart in kaarten}
    return [v.wat for v in nodig if not v.geregeld and v.sleutel not in gezien]
