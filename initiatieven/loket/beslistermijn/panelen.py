"""The days by law, and the day to answer a message: on the case and on the initiator's own page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from initiatieven.loket.beslistermijn.lopen import list_open
from initiatieven.loket.beslistermijn.models import Beslistermijn
from initiatieven.loket.gesprek.wachtend import find_wachtend
from initiatieven.loket.models import Bericht
from initiatieven.loket.termijn.klok import stand_of, stand_of_dag
from initiatieven.loket.voorraad.ernaast import stand_of_wettelijk
from initiatieven.loket.voorraad.regels import Termijnmerk, as_termijnmerk
from initiatieven.registratie.gedeeld import keep_with
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.reference import Reference
from vems.core.web.panels import Panel
from vems.instellingen.gemeente import read_sluitingsdagen


def load_zij(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Give the clocks that run beside our promise, where there are any."""
    panelen = {}
    for initiatief in initiatieven:
        termijnen, bericht = _termijnen(initiatief, actor), _bericht(initiatief, actor)
        herzien_op = initiatief.herzien_op if _is_geparkeerd(initiatief) else None
        if not (termijnen or bericht or herzien_op):
            continue
        panelen[initiatief.reference] = Panel(
            "initiatieven/loket/beslistermijn/_panel_zij.html",
            {
                "kenmerk": initiatief.identificatie,
                "termijnen": [(rij, _as_merk(rij)) for rij in termijnen],
                "vandaag": today(),
                "kan_schrijven": may(actor, "begeleidingslog", "w", initiatief),
                "herzien_op": herzien_op,
                "kijkt": initiatief.begeleider.voornaam if initiatief.begeleider else "",
                "herzien": as_termijnmerk(stand_of(initiatief, today(), read_sluitingsdagen())),
                "bericht": bericht,
                "antwoord": _antwoordmerk(bericht),
                "kan_antwoorden": may(actor, "gesprek_begeleider", "w", initiatief),
            },
            "zij",
        )
    return panelen


def load_mijn(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Tell the initiator by when the gemeente must decide, and until when it stands still."""
    eigen = [i for i in initiatieven if may(actor, "begeleidingslog", "r", i)]
    per_zaak: dict[int, list[Beslistermijn]] = {}
    met = keep_with("beslistermijnen", eigen)
    for termijn in list_open(met) if met else []:
        per_zaak.setdefault(termijn.initiatief_id, []).append(termijn)
    return {
        initiatief.reference: Panel(
            "initiatieven/loket/beslistermijn/_panel_mijn.html",
            {"termijnen": per_zaak[initiatief.id], "vandaag": today()},
        )
        for initiatief in met
        if initiatief.id in per_zaak
    }


def _termijnen(initiatief: Initiatief, actor: Actor) -> list[Beslistermijn]:
    if not may(actor, "begeleidingslog", "r", initiatief):
        return []
    return list_open([initiatief]) if keep_with("beslistermijnen", [initiatief]) else []


def _bericht(initiatief: Initiatief, actor: Actor) -> Bericht | None:
    if not may(actor, "gesprek_begeleider", "r", initiatief):
        return None
    return find_wachtend(initiatief) if keep_with("onbeantwoord", [initiatief]) else None


def _is_geparkeerd(initiatief: Initiatief) -> bool:
    is_open = initiatief.fase is not Fase.AFGEROND
    return is_open and initiatief.toestand is Toestand.GEPARKEERD


def _as_merk(termijn: Beslistermijn) -> Termijnmerk | None:
    return as_termijnmerk(stand_of_wettelijk(termijn, today()))


def _antwoordmerk(bericht: Bericht | None) -> Termijnmerk | None:
    dag: date | None = bericht.antwoord_op if bericht else None
    return as_termijnmerk(stand_of_dag(dag, today(), read_sluitingsdagen())) if dag else None
