"""The numbers, days and lines of a plan, made of the facts of its case."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from initiatieven.begeleiding.plan.openbaar import publish_plan
from initiatieven.begeleiding.plan.plannen import find_plan
from initiatieven.registratie.keuzes import Fase
from vems.demo.westerkade.bron import Rij
from vems.demo.westerkade.zaak import Zaak
from vems.demo.westerkade.zaken.teksten import shorten

_FEEST = frozenset({"cultuur"})
_KWETSBAAR = frozenset({"zorg", "jeugd"})
_EIGEN_DEEL = 5


def make_gegevens(zaak: Zaak) -> dict[str, Any]:
    """Answer what the plan asks besides text: how many, when, who pays, what may go wrong."""
    rij = zaak.rij
    begin = zaak.wereld.kalender.dag(60 - zaak.oud if zaak.fase is not Fase.PLAN else 90)
    steun, themas = max(rij["steun"], 4), set(rij["themas"])
    is_feest, is_kwetsbaar = bool(themas & _FEEST), bool(themas & _KWETSBAAR)
    gegevens: dict[str, Any] = {
        "aantal": max(rij["aantal_initiatiefnemers"], 1) * 4 + steun,
        "kwetsbaar": "ja" if is_kwetsbaar else "nee",
        "voor": steun,
        "tegen": steun // 9,
        "omwonenden_kort": "De buren weten ervan en hebben ons telefoonnummer.",
        "taken": [{"wie": rij["indiener"]["naam"], "wat": "Houdt alles bij elkaar"}],
        "begin": begin,
        "duur": "eenmalig" if is_feest else "doorlopend",
        "stappen": [
            {"wat": "De buurt vertellen wat er komt", "wanneer": begin - timedelta(days=21)},
            {"wat": "Alles klaarzetten", "wanneer": begin - timedelta(days=1)},
        ],
        "begroting": _make_begroting(rij),
        "uitbetaling": "eigen" if rij["indiener"].get("organisatie") else "geen",
        "evenement": "ja" if is_feest else "nee",
        "vergunning": "melding" if is_feest else "niet_nodig",
    }
    if is_feest:
        gegevens["eind"] = begin + timedelta(days=1)
    if is_feest or is_kwetsbaar:
        gegevens |= {
            "risicos": "Slecht weer of te weinig handen. Dan stellen wij het een week uit.",
            "verzekering": "ja",
        }
    if is_kwetsbaar:
        gegevens["vog"] = "ja"
    return gegevens


def put_plan_on_site(zaak: Zaak) -> None:
    """Let the public read the plan of a case that is on the site."""
    plan = find_plan(zaak.initiatief)
    if plan is not None and zaak.initiatief.is_openbaar:
        publish_plan(zaak.initiatief, versie=plan.versie, door=zaak.begeleider)


def _make_begroting(rij: Rij) -> list[dict[str, Any]]:
    """Say what is asked, and beside it what the makers put in themselves."""
    regels = [
        {
            "wat": shorten(vraag["tekst"], 150),
            "bedrag": vraag["aantal"] * 100,
            "betaler": "gemeente",
            "stand": "gevraagd",
        }
        for vraag in rij["hulpvragen"]
        if vraag["soort"] == "geld" and vraag["aantal"]
    ]
    eigen = sum(regel["bedrag"] for regel in regels) // _EIGEN_DEEL // 100 * 100
    if eigen:
        regels.append(
            {
                "wat": "Eigen geld en collecte",
                "bedrag": eigen,
                "betaler": "zelf",
                "stand": "toegezegd",
            }
        )
    return regels
