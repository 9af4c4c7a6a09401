"""What offers add to pages: the own page of an organisation, and its public page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from netwerk.partners.eigen import is_beheerder
from netwerk.partners.models import Partner
from netwerk.vraagenaanbod.keuzes import HULP_ICONEN, HULP_LABELS
from netwerk.vraagenaanbod.models import Hulpaanbod
from netwerk.vraagenaanbod.tonen import is_voorbij, say_aanbod
from vems.core.actor import Actor
from vems.core.database import BaseModel
from vems.core.i18n import translate
from vems.core.reference import Reference
from vems.core.web.panels import Panel


def load_eigen(eigenaars: Sequence[Partner], actor: Actor) -> Mapping[Reference, Panel]:
    """Give the offers with what may be done to them, one query for all; empty ones too."""
    references = [eigenaar.reference for eigenaar in eigenaars]
    per = _per_eigenaar(references)
    return {
        eigenaar.reference: Panel(
            "netwerk/vraagenaanbod/_panel_eigen.html",
            {"aanbod": per[eigenaar.reference], "beheert": is_beheerder(eigenaar, actor)},
        )
        for eigenaar in eigenaars
        if eigenaar.reference in actor.als
    }


def load_openbaar(eigenaars: Sequence[BaseModel], actor: Actor) -> Mapping[Reference, Panel]:
    """Give the offers as everybody reads them; not those that are over."""
    references = [eigenaar.reference for eigenaar in eigenaars]
    per = _per_eigenaar(references)
    nu = {reference: [a for a in per[reference] if not a["voorbij"]] for reference in references}
    return {
        reference: Panel("netwerk/vraagenaanbod/_panel_openbaar.html", {"aanbod": aanbod})
        for reference, aanbod in nu.items()
        if aanbod
    }


def _per_eigenaar(references: Sequence[Reference]) -> dict[Reference, list[dict[str, object]]]:
    rows = Hulpaanbod.select().where(
        Hulpaanbod.eigenaar_kind.in_(sorted({r.kind for r in references})),
        Hulpaanbod.eigenaar_key.in_([r.key for r in references]),
        Hulpaanbod.is_actief,
    )
    per: dict[Reference, list[dict[str, object]]] = defaultdict(list)
    for rij in rows.order_by(Hulpaanbod.soort, Hulpaanbod.titel):
        per[rij.eigenaar].append(
            {
                "sleutel": rij.sleutel,
                "titel": rij.titel,
                "soort": translate(HULP_LABELS[rij.soort]),
                "icoon": HULP_ICONEN[rij.soort],
                "wanneer": say_aanbod(rij),
                "voorbij": is_voorbij(rij),
                "over": rij.over,
                "per_jaar": rij.per_jaar,
            }
        )
    return per
