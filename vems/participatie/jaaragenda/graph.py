"""A participation process as a node: about which themes, and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netwerk.gebieden.boom import boom
from netwerk.relaties.projectie import Knoop, Projectie, make_feit
from vems.core.reference import Reference
from vems.participatie.jaaragenda.models import Participatietraject


def load_relations(keys: Sequence[str]) -> Mapping[str, Projectie | None]:
    """Project processes; a concept is a node for colleagues, and so are its edges."""
    rijen = Participatietraject.select().where(Participatietraject.slug.in_(list(keys)))
    return {rij.slug: _project(rij) for rij in rijen}


def _project(rij: Participatietraject) -> Projectie:
    zelf, openbaar = rij.reference, rij.is_openbaar
    gebied = boom().by_id(rij.gebied_id)
    pijlen = [
        make_feit(zelf, Reference("thema", code), "gaat_over", openbaar) for code in rij.themas
    ]
    if gebied is not None:
        pijlen.append(make_feit(zelf, gebied.reference, "ligt_in", openbaar))
    knoop = Knoop(zelf, "participatietraject", rij.titel, openbaar, {"status": rij.status.value})
    return Projectie((knoop,), tuple(pijlen))
