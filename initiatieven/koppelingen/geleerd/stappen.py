"""A step of the route as a thing one can learn from: shown, and a node while somebody did."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from initiatieven.registratie.keuzes import FASE_LABELS, Fase
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.projectie import Knoop, Projectie
from vems.core.actor import Actor
from vems.core.i18n import N_, in_taal, translate
from vems.core.reference import Reference, Shown

STAPPEN = {fase.value: naam for fase, naam in FASE_LABELS.items() if fase is not Fase.CONCEPT}


def load_stappen(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show steps by name; everybody may know them."""
    soort = translate(N_("Stap"))
    return {
        key: Shown(Reference("fase", key), translate(STAPPEN[key]), "", soort)
        for key in keys
        if key in STAPPEN
    }


def load_relations(keys: Sequence[str]) -> Mapping[str, Projectie | None]:
    """Give the steps something was learned in as nodes, in Dutch: the graph is shared."""
    rows = Relatie.select(Relatie.naar_key).where(
        Relatie.naar_kind == "fase",
        Relatie.naar_key.in_(list(keys)),
        Relatie.soort == RelatieSoort.LEERT_VAN,
        Relatie.tot.is_null(),
    )
    with in_taal("nl"):
        return {
            key: Projectie((Knoop(Reference("fase", key), "fase", translate(STAPPEN[key]), True),))
            for key in {key for (key,) in rows.tuples()} & STAPPEN.keys()
        }


def list_keys() -> Iterable[str]:
    """List the names of all steps."""
    return list(STAPPEN)
