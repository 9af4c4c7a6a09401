"""From fase to fase: when each move of a case was made, and what the desk did for it."""

from __future__ import annotations

from dataclasses import dataclass

from initiatieven.begeleiding.antwoord.antwoorden import prepare_antwoord, send_antwoord
from initiatieven.begeleiding.antwoord.nee import NieuwAntwoord
from initiatieven.begeleiding.besluiten.beslispunten import NieuwBeslispunt, ask_besluit, decide
from initiatieven.begeleiding.besluiten.gronden import Besluit
from initiatieven.begeleiding.fasen.verzetten import change_fase
from initiatieven.begeleiding.keuzes import AntwoordSoort, BeslispuntUitkomst
from initiatieven.begeleiding.models import Beslispunt
from initiatieven.begeleiding.plan.plannen import PlanInvoer, find_plan, save_plan
from initiatieven.begeleiding.plan.scan import record_scan
from initiatieven.registratie.keuzes import Fase, Resultaat, Toestand
from netwerk.instrumenten.models import Instrument
from netwerk.vraagenaanbod.keuzes import HulpvraagToestand
from netwerk.vraagenaanbod.registration import change_toestand
from vems.demo.westerkade.gemeente.vragen import answers_of
from vems.demo.westerkade.zaak import Daad, Zaak
from vems.demo.westerkade.zaken.indienen import assign, judge, put_on_site
from vems.demo.westerkade.zaken.mijlpalen import needs_kennismaking, record_kennismaking
from vems.demo.westerkade.zaken.plannen import make_gegevens, put_plan_on_site
from vems.demo.westerkade.zaken.teksten import make_gronden, make_ja, make_plan, make_scan

# Days after the submit on which a move is made when all goes well (DOMAIN 2.3).
_STANDAARD = {
    Fase.INTAKE: 1,
    Fase.VERKENNING: 6,
    Fase.PLAN: 26,
    Fase.BESLUIT: 46,
    Fase.UITVOERING: 64,
}
_VLOT = 130
_KLEIN_BEDRAG = 1_000
# Closed before there was a plan.
VROEG_GESLOTEN = {
    Resultaat.DOORVERWEZEN: Fase.INGEDIEND,
    Resultaat.SAMENGEVOEGD: Fase.INTAKE,
    Resultaat.VERLOPEN: Fase.INTAKE,
    Resultaat.INGETROKKEN: Fase.VERKENNING,
    Resultaat.GEMOTIVEERD_NEE: Fase.VERKENNING,
}
LAAT_GESLOTEN = {
    Resultaat.OVERGEDRAGEN: Fase.UITVOERING,
    Resultaat.GEREALISEERD: Fase.NAZORG,
    Resultaat.DEELS_GEREALISEERD: Fase.NAZORG,
}


@dataclass(frozen=True, slots=True)
class Route:
    """How many days ago each fase began; only those the case went through."""

    dagen: dict[Fase, float]

    def __contains__(self, fase: Fase) -> bool:
        return fase in self.dagen


def make_route(zaak: Zaak) -> Route:
    """Plan the days of the moves that lead to where the case is, or from where it was closed."""
    tot = zaak.fase
    if zaak.resultaat is not None:
        tot = VROEG_GESLOTEN.get(zaak.resultaat) or LAAT_GESLOTEN[zaak.resultaat]
    vlot = min(1.0, zaak.oud / _VLOT) if _is_na(tot, Fase.PLAN) else 1.0
    dagen = {
        fase: zaak.oud - (na if na <= 6 else na * vlot)
        for fase, na in _STANDAARD.items()
        if not _is_na(fase, tot)
    }
    if not _needs_besluit(zaak):
        dagen.pop(Fase.BESLUIT, None)
    if zaak.fase is Fase.BESLUIT:
        dagen[Fase.BESLUIT] = min(zaak.oud - 40, zaak.laatste + 2)
    if tot is Fase.NAZORG:
        dagen[Fase.NAZORG] = closing_day(zaak) + 22 if zaak.resultaat else min(50, zaak.laatste + 3)
    gezegd = _said_yes(zaak)
    if gezegd is not None and Fase.PLAN in dagen:
        dagen[Fase.PLAN] = gezegd
    return Route(dagen)


def closing_day(zaak: Zaak) -> float:
    """Give how many days ago a realised case was closed: right after its last milestone."""
    return max(zaak.laatste - 0.5, 1)


def list_moves(zaak: Zaak, route: Route) -> list[Daad]:
    """List what the desk did to bring the case from fase to fase."""
    daden = [*_list_begin(zaak), *_list_kennismaken(zaak, route)]
    if Fase.VERKENNING in route:
        dag = route.dagen[Fase.VERKENNING]
        daden += [
            Daad(dag + 0.2, lambda: _scan(zaak)),
            Daad(dag, lambda: _move(zaak, Fase.VERKENNING)),
        ]
    if Fase.PLAN in route:
        dag = route.dagen[Fase.PLAN]
        daden += [
            Daad(dag + 0.2, lambda: _say_yes(zaak)),
            Daad(dag, lambda: _move(zaak, Fase.PLAN)),
            Daad(dag - min(9, dag / 2), lambda: _plan(zaak, heel=False)),
        ]
    return daden + _list_uitvoeren(zaak, route)


def _list_begin(zaak: Zaak) -> list[Daad]:
    """Assess, assign and publish; an idea of today waits for that."""
    if zaak.fase is Fase.INGEDIEND:
        return [Daad(0.4, lambda: put_on_site(zaak))] if zaak.rij["steun"] else []
    begin = zaak.oud - 0.6
    daden = [Daad(begin, lambda: judge(zaak)), Daad(begin - 0.1, lambda: assign(zaak))]
    if zaak.wil_op_site:
        daden.append(Daad(max(zaak.oud - 2.5, zaak.oud * 0.4), lambda: put_on_site(zaak)))
    return daden


def _list_kennismaken(zaak: Zaak, route: Route) -> list[Daad]:
    daden = []
    if Fase.INTAKE in route:
        daden.append(Daad(zaak.oud - 0.8, lambda: _move(zaak, Fase.INTAKE)))
    moet_spreken = Fase.VERKENNING in route or zaak.resultaat is not None
    if moet_spreken and needs_kennismaking(zaak):
        daden.append(Daad(zaak.oud - 3, lambda: record_kennismaking(zaak)))
    return daden


def _list_uitvoeren(zaak: Zaak, route: Route) -> list[Daad]:
    daden = []
    if Fase.BESLUIT in route:
        dag = route.dagen[Fase.BESLUIT]
        daden += [
            Daad(dag + 0.3, lambda: _plan(zaak, heel=True)),
            Daad(dag + 0.2, lambda: _ask_besluit(zaak)),
            Daad(dag, lambda: _move(zaak, Fase.BESLUIT)),
        ]
    if Fase.UITVOERING in route:
        dag = route.dagen[Fase.UITVOERING]
        voor = _decide if Fase.BESLUIT in route else lambda zaak: _plan(zaak, heel=True)
        daden += [
            Daad(dag + 0.2, lambda: voor(zaak)),
            Daad(dag, lambda: _move(zaak, Fase.UITVOERING)),
        ]
    if Fase.NAZORG in route:
        daden.append(Daad(route.dagen[Fase.NAZORG], lambda: _move(zaak, Fase.NAZORG)))
    geregeld = min(zaak.laatste + 0.4, route.dagen.get(Fase.UITVOERING, zaak.oud))
    return [*daden, Daad(geregeld, lambda: _arrange(zaak))]


def _move(zaak: Zaak, naar: Fase) -> None:
    change_fase(zaak.initiatief, naar, door=zaak.begeleider)


def _scan(zaak: Zaak) -> None:
    record_scan(zaak.initiatief, make_scan(zaak), door=zaak.begeleider)


def _say_yes(zaak: Zaak) -> None:
    antwoord = prepare_antwoord(
        zaak.initiatief,
        NieuwAntwoord(AntwoordSoort.JA, make_ja(zaak), is_openbaar=zaak.wil_op_site),
        door=zaak.begeleider,
    )
    send_antwoord(antwoord, door=zaak.begeleider)


def _plan(zaak: Zaak, *, heel: bool) -> None:
    plan = find_plan(zaak.initiatief)
    instrument = find_instrument(zaak)
    save_plan(
        zaak.initiatief,
        PlanInvoer(
            {**make_plan(zaak, heel=heel), **(make_gegevens(zaak) if heel else {})},
            (instrument.code,) if instrument else (),
            plan.versie if plan else 0,
            answers_of(zaak, instrument) if heel else {},
        ),
        door=zaak.spreker,
    )
    if heel:
        put_plan_on_site(zaak)


def find_instrument(zaak: Zaak) -> Instrument | None:
    """Find what fits the money that is asked: a small contribution, the wijk's, or the city's."""
    bedrag = _bedrag(zaak)
    if not bedrag:
        return None
    if bedrag <= _KLEIN_BEDRAG:
        return zaak.wereld.instrumenten["buurtbijdrage"]
    is_stad = zaak.rij["wijk"] == "stad"
    return zaak.wereld.instrumenten["burgerkracht" if is_stad else "wijkbudget"]


def _ask_besluit(zaak: Zaak) -> None:
    is_raad = zaak.toestand is Toestand.BIJ_RAAD
    instrument = None if is_raad else find_instrument(zaak)
    wanneer = zaak.wereld.kalender.over_werkdagen(9) if is_raad else None
    titel = f"{'Raadsvoorstel' if is_raad else 'Toestemming'} {zaak.rij['titel']}"
    ask_besluit(
        zaak.initiatief,
        NieuwBeslispunt(
            titel="" if instrument else titel,
            instrument=instrument,
            beslisser="Gemeenteraad" if is_raad else "",
            uiterlijk_op=wanneer,
        ),
        door=zaak.begeleider,
    )


def _decide(zaak: Zaak) -> None:
    for punt in Beslispunt.select().where(
        Beslispunt.initiatief == zaak.initiatief, Beslispunt.uitkomst.is_null()
    ):
        decide(punt, Besluit(BeslispuntUitkomst.GO, make_gronden(zaak)), door=zaak.begeleider)


def _arrange(zaak: Zaak) -> None:
    """Note which needs are met."""
    for vraag, rij in zip(zaak.hulpvragen(), zaak.rij["hulpvragen"], strict=False):
        if rij["geregeld"]:
            change_toestand(vraag, HulpvraagToestand.GEREGELD, door=zaak.begeleider)


def _needs_besluit(zaak: Zaak) -> bool:
    soorten = {vraag["soort"] for vraag in zaak.rij["hulpvragen"]}
    return zaak.fase is Fase.BESLUIT or _bedrag(zaak) > _KLEIN_BEDRAG or "vergunning" in soorten


def _bedrag(zaak: Zaak) -> int:
    return sum(v["aantal"] or 0 for v in zaak.rij["hulpvragen"] if v["soort"] == "geld")


def _said_yes(zaak: Zaak) -> float | None:
    """Give the day a milestone tells that the answer is yes."""
    dagen = (m["dagen_geleden"] for m in zaak.rij["mijlpalen"] if "antwoordt ja" in m["tekst"])
    return next(dagen, None)


def _is_na(fase: Fase, andere: Fase) -> bool:
    volgorde = list(Fase)
    return volgorde.index(fase) > volgorde.index(andere)
