"""The taskforce on the case, with its members, and for the makers which teams it has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from initiatieven.loket.taskforce.leden import select_leden
from initiatieven.loket.taskforce.models import Taskforce, Taskforcelid
from initiatieven.registratie.gedeeld import keep_with
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.reference import Reference
from vems.core.web.panels import Panel

_FOLDER = "initiatieven/loket/taskforce"


def load_zaak(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show colleagues who works on it, until when, and what earlier ones gave."""
    return _load(initiatieven, actor, "_panel_zaak")


def load_mijn(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the makers that several teams look at it together, and what came of it."""
    return _load(initiatieven, actor, "_panel_mijn")


def _load(
    initiatieven: Sequence[Initiatief], actor: Actor, sjabloon: str
) -> Mapping[Reference, Panel]:
    """Load who is in them, in one query; nothing is asked where there never was one."""
    met = [i for i in keep_with("taskforces", initiatieven) if may(actor, "taskforce", "r", i)]
    leden = _read([i.id for i in met]) if met else {}
    return {
        i.reference: Panel(
            f"{_FOLDER}/{sjabloon}.html",
            {
                "kenmerk": i.identificatie,
                "taskforces": [(rijen[0].taskforce, _in_it(rijen)) for rijen in leden[i.id]],
                "kan_schrijven": may(actor, "taskforce", "w", i),
                "vandaag": today(),
            },
            "zij",
        )
        for i in met
    }


def _read(nummers: list[int]) -> dict[int, list[list[Taskforcelid]]]:
    """Read the members of each taskforce of a case, the newest taskforce first."""
    per_taskforce: dict[int, list[Taskforcelid]] = defaultdict(list)
    rijen = select_leden().where(Taskforce.initiatief.in_(nummers))
    for lid in rijen.order_by(Taskforce.id.desc(), Taskforcelid.trekt.is_null(), Medewerker.naam):
        per_taskforce[lid.taskforce_id].append(lid)
    gevonden: dict[int, list[list[Taskforcelid]]] = defaultdict(list)
    for leden in per_taskforce.values():
        gevonden[leden[0].taskforce.initiatief_id].append(leden)
    return gevonden


def _in_it(leden: list[Taskforcelid]) -> list[Taskforcelid]:
    return [lid for lid in leden if lid.weg_op is None]
