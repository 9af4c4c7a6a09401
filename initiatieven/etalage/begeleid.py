"""What an employee guides and guided, on the own page: all for the desk, else what is public."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.registratie.keuzes import FASE_LABELS, Fase
from initiatieven.registratie.models import Initiatief, Publicatie
from netwerk.medewerkers.models import Medewerker
from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.i18n import translate
from vems.core.reference import Reference
from vems.core.web.links import find_path
from vems.core.web.panels import Panel

MEESTE = 30
_OPENBAAR = "etalage.initiatief"


def load_begeleid(medewerkers: Sequence[Medewerker], actor: Actor) -> Mapping[Reference, Panel]:
    """Give the plans of each, those that run first; one query each."""
    is_loket = role_may("loket", "r", actor.rol)
    return {
        wie.reference: Panel("initiatieven/etalage/_panel_begeleid.html", {"plannen": rijen})
        for wie in medewerkers
        if (rijen := _list_plannen(wie, is_loket))
    }


def _list_plannen(medewerker: Medewerker, is_loket: bool) -> list[dict[str, object]]:
    """List a plan by its case, or as everybody reads it: by what was published."""
    titel = Initiatief.titel if is_loket else Publicatie.titel
    query = Initiatief.select(
        titel, Initiatief.fase, Initiatief.identificatie, Initiatief.slug
    ).where(Initiatief.begeleider == medewerker)
    if not is_loket:
        query = query.join(Publicatie).where(
            Initiatief.is_openbaar == True,  # noqa: E712
            Publicatie.is_actueel == True,  # noqa: E712
        )
    klaar = Initiatief.fase == Fase.AFGEROND
    rows = query.order_by(klaar, Initiatief.fase_sinds.desc(), Initiatief.id).limit(MEESTE)
    return [
        {
            "titel": naam,
            "fase": translate(FASE_LABELS[fase]),
            "url": f"/loket/{kenmerk}" if is_loket else find_path(_OPENBAAR, slug=slug),
        }
        for naam, fase, kenmerk, slug in rows.tuples()
    ]
