"""An initiatief in any phase, written straight to the tables: for tests that do not test how."""

from __future__ import annotations

from itertools import count

from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief, InitiatiefThema, Publicatie
from netwerk.gebieden.models import Gebied
from tests.factories.basis import make_partij, make_thema, make_wijk
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import write

_nummers = count(1)


def make_initiatief(
    titel: str = "Wijktuin De Bloesem",
    *,
    gebied: Gebied | None = None,
    themas: tuple[str, ...] = ("groen",),
    openbaar: bool = False,
    **anders: object,
) -> Initiatief:
    """Make an initiatief; `openbaar` also publishes its text."""
    nummer = next(_nummers)
    moment = now()
    waarden: dict[str, object] = {
        "slug": f"initiatief-{nummer}-bcdfg",
        "identificatie": f"WK-2026-T{nummer:03}",
        "titel": titel,
        "samenvatting": f"{titel} in een zin.",
        "omschrijving": f"Wij willen {titel} maken met de buurt.",
        "meerwaarde": "Buren leren elkaar kennen.",
        "gebied": gebied or make_wijk(),
        "fase": Fase.INGEDIEND,
        "ingediend_op": moment,
        "fase_sinds": moment,
        "toestand_sinds": moment,
        "updated_at": moment,
        "is_openbaar": openbaar,
    }
    waarden.update(anders)
    if "initiatiefnemer" not in waarden:
        waarden["initiatiefnemer"] = make_partij(email=f"anke{nummer}@test.example.org")
    initiatief = Initiatief.create(**waarden)
    for rang, code in enumerate(themas):
        InitiatiefThema.create(initiatief=initiatief, thema=make_thema(code), rang=rang)
    if openbaar:
        Publicatie.create(
            initiatief=initiatief,
            titel=initiatief.titel,
            samenvatting=initiatief.samenvatting,
            omschrijving=initiatief.omschrijving,
            meerwaarde=initiatief.meerwaarde,
            naam="Anke",
            gepubliceerd_op=moment,
            door_naam="Ruben de Wit",
        )
    with write():
        announce(initiatief.reference)
    return initiatief
