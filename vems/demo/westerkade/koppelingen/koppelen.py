"""Who was found for a case: judged by the begeleider, wanted by the maker, asked, and how it went.

A partner that a milestone names is the one; else whoever matching put first.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from initiatieven.koppelingen.keuzes import (
    KoppelingSoort,
    KoppelingToestand,
    Uitkomst,
    Verwerpreden,
    Weigerreden,
)
from initiatieven.koppelingen.leven import (
    Antwoord,
    Vraagstelling,
    agree,
    answer,
    ask,
    finish,
    introduce,
    judge,
    start_samenwerking,
)
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.doelwitten import find_doelwit
from initiatieven.koppelingen.zoeken.toevoegen import add_koppeling
from initiatieven.registratie.keuzes import Fase, Toestand
from netwerk.partners.models import Partner
from vems.core.reference import Reference
from vems.demo.westerkade.koppelingen.doelen import link_doel
from vems.demo.westerkade.koppelingen.erbij import list_erbij
from vems.demo.westerkade.wereld import STAD
from vems.demo.westerkade.zaak import Daad, Zaak
from vems.demo.westerkade.zaken.fasen import Route, closing_day

_VOORVOEGSELS = ("Stichting ", "Vereniging ")
# An answer is hoped for within ten working days: who is asked now was asked less long ago.
_PAS_GEVRAAGD = 10
_WEIGERT = 0.12
_DOET_MEE = 0.55


@dataclass
class _Keuze:
    """Which match it became; None until the begeleider has judged."""

    koppeling_id: int | None = None

    @property
    def koppeling(self) -> Koppeling | None:
        return Koppeling.get_by_id(self.koppeling_id) if self.koppeling_id else None


def list_koppelen(zaak: Zaak, route: Route) -> list[Daad]:
    """List what happened to the matches of a case, up to its closing."""
    if Fase.VERKENNING not in route:
        return []
    begin = route.dagen[Fase.VERKENNING]
    daden = [*list_erbij(zaak, begin), *_list_helper(zaak, route, begin)]
    if Fase.PLAN in route and zaak.rij["wijk"] != STAD:
        daden.append(Daad(route.dagen[Fase.PLAN] + 0.6, lambda: link_doel(zaak)))
    einde = closing_day(zaak) + 1.2 if zaak.resultaat else 0.5
    return [daad for daad in daden if daad.dagen_geleden >= einde]


def _list_helper(zaak: Zaak, route: Route, begin: float) -> list[Daad]:
    keuze = _Keuze()
    dagen = [m["dagen_geleden"] for m in zaak.rij["mijlpalen"] if m["door"] == "partner"]
    is_wachtend = zaak.toestand is Toestand.BIJ_PARTNER and zaak.resultaat is None
    if not dagen and not is_wachtend and zaak.kans.random() > _DOET_MEE:
        return [Daad(begin - 2, lambda: _reject(zaak))]
    na_plan = route.dagen.get(Fase.PLAN, begin - 2) - 3
    base = min(begin - 0.9, dagen[0] + 7 if dagen else na_plan)
    if is_wachtend:
        base = min(base, _PAS_GEVRAAGD)
    stappen: list[tuple[float, Callable[[Zaak, _Keuze], None]]] = [
        (0, _choose),
        (1, _want),
        (2, _ask),
    ]
    if not is_wachtend:
        stappen += [(5, _answer), (6.3, _introduce), (13, _start)]
    daden = [Daad(base - na, partial(stap, zaak, keuze)) for na, stap in stappen]
    if zaak.resultaat and not is_wachtend:
        daden.append(Daad(closing_day(zaak) + 1.5, lambda: _finish(zaak, keuze)))
    return [*daden, Daad(base - 0.1, lambda: _reject(zaak))]


def _choose(zaak: Zaak, keuze: _Keuze) -> None:
    koppeling = _named(zaak) or _first(zaak)
    if koppeling is not None:
        if koppeling.toestand is KoppelingToestand.VOORGESTELD:
            judge(koppeling, geschikt=True, door=zaak.begeleider)
        keuze.koppeling_id = koppeling.id


def _want(zaak: Zaak, keuze: _Keuze) -> None:
    koppeling = keuze.koppeling
    if koppeling is not None and koppeling.toestand is KoppelingToestand.GESCHIKT:
        agree(koppeling, ja=True, namens=zaak.namens, door=zaak.spreker)


def _ask(zaak: Zaak, keuze: _Keuze) -> None:
    koppeling = keuze.koppeling
    if koppeling is not None and koppeling.toestand is KoppelingToestand.AKKOORD_INITIATIEFNEMER:
        ask(koppeling, Vraagstelling(question_of(zaak, koppeling)), door=zaak.begeleider)


def question_of(zaak: Zaak, koppeling: Koppeling) -> str:
    """Ask without any name: where it is and what is looked for."""
    rij = zaak.rij
    wijk = zaak.wereld.gebied(rij["wijk"]).naam
    hulp = koppeling.hulpvraag.tekst if koppeling.hulpvraag else rij["samenvatting"]
    return f"Een initiatief in {wijk} zoekt hulp. {hulp.rstrip('.')}. Kunt u meedoen?"


def _answer(zaak: Zaak, keuze: _Keuze) -> None:
    koppeling = keuze.koppeling
    if koppeling is None or koppeling.toestand is not KoppelingToestand.GEVRAAGD:
        return
    door = zaak.wereld.asked(koppeling.gevraagde)
    if zaak.kans.random() < _WEIGERT and not _named_partner(zaak):
        reden = zaak.kans.choice((Weigerreden.GEEN_TIJD, Weigerreden.DOEN_WE_AL))
        answer(koppeling, Antwoord(ja=False, weigerreden=reden), door=door)
        return
    answer(koppeling, Antwoord(ja=True), door=door)


def _introduce(zaak: Zaak, keuze: _Keuze) -> None:
    koppeling = keuze.koppeling
    if koppeling is not None and koppeling.toestand is KoppelingToestand.GEACCEPTEERD:
        introduce(koppeling, door=zaak.begeleider)


def _start(zaak: Zaak, keuze: _Keuze) -> None:
    koppeling = keuze.koppeling
    if koppeling is not None and koppeling.toestand is KoppelingToestand.GEINTRODUCEERD:
        start_samenwerking(koppeling, door=zaak.begeleider)


def _finish(zaak: Zaak, keuze: _Keuze) -> None:
    """Ask both sides how much it helped."""
    koppeling = keuze.koppeling
    if koppeling is None or koppeling.toestand is not KoppelingToestand.SAMENWERKING:
        return
    uitkomsten = (Uitkomst.VEEL, Uitkomst.VEEL, Uitkomst.BEETJE)
    for door in (zaak.spreker, zaak.wereld.asked(koppeling.gevraagde)):
        finish(koppeling, uitkomst=zaak.kans.choice(uitkomsten), door=door)
        koppeling = Koppeling.get_by_id(koppeling.id)


def _reject(zaak: Zaak) -> None:
    """Turn down one proposal further down the list, with its reason."""
    voorstellen = _helpers(zaak)[3:4]
    reden = zaak.kans.choice((Verwerpreden.DOELGROEP_ANDERS, Verwerpreden.ONDERWERP_ANDERS))
    for koppeling in voorstellen:
        judge(
            koppeling,
            geschikt=False,
            verwerpreden=reden,
            door=zaak.begeleider,
        )


def _helpers(zaak: Zaak) -> list[Koppeling]:
    """List the organisations that were proposed and nobody judged, best first."""
    rows = Koppeling.select().where(
        Koppeling.initiatief == zaak.initiatief,
        Koppeling.soort == KoppelingSoort.KAN_HELPEN,
        Koppeling.doelwit_kind.in_(("partner", "plek")),
        Koppeling.toestand == KoppelingToestand.VOORGESTELD,
    )
    gesorteerd = rows.order_by(Koppeling.score.desc(), Koppeling.id)
    return [k for k in gesorteerd if (d := find_doelwit(k.doelwit)) and d.is_organisatie]


def _first(zaak: Zaak) -> Koppeling | None:
    return next(iter(_helpers(zaak)), None)


def _named(zaak: Zaak) -> Koppeling | None:
    partner = _named_partner(zaak)
    return choose(zaak, partner.reference, partner.naam) if partner else None


def choose(zaak: Zaak, doelwit: Reference, naam: str) -> Koppeling:
    """Give the match with a target; the begeleider adds it by hand when matching did not."""
    bestaand = Koppeling.get_or_none(
        Koppeling.initiatief == zaak.initiatief,
        Koppeling.soort == KoppelingSoort.KAN_HELPEN,
        Koppeling.doelwit_kind == doelwit.kind,
        Koppeling.doelwit_key == doelwit.key,
    )
    if bestaand is not None:
        return bestaand
    reden = f"{naam} kwam ter sprake toen wij {zaak.rij['titel']} bespraken."
    return add_koppeling(zaak.initiatief, doelwit, reden=reden, door=zaak.begeleider)


def _named_partner(zaak: Zaak) -> Partner | None:
    teksten = " ".join(m["tekst"] for m in zaak.rij["mijlpalen"] if m["door"] != "initiatiefnemer")
    return next((p for p in zaak.wereld.partners.values() if _short(p.naam) in teksten), None)


def _short(naam: str) -> str:
    for voorvoegsel in _VOORVOEGSELS:
        naam = naam.removeprefix(voorvoegsel)
    return naam
