"""A decision that is waited for until a day, written straight to the tables."""

from __future__ import annotations

from datetime import date

from initiatieven.begeleiding.models import Beslispunt
from initiatieven.loket.beslistermijn.keuzes import Termijnsoort
from initiatieven.loket.beslistermijn.models import Beslistermijn
from initiatieven.registratie.models import Initiatief
from vems.core.clock import now, today


def make_beslispunt(initiatief: Initiatief, titel: str, dag: date) -> Beslispunt:
    """Make an open decision; a day in a weekend stays, as when it was read in."""
    termijn = Beslistermijn.create(
        initiatief=initiatief,
        soort=Termijnsoort.AANVRAAG,
        titel=titel,
        begin=today(),
        einde=dag,
        uiterlijk_op=dag,
        created_at=now(),
    )
    return Beslispunt.create(initiatief=initiatief, titel=titel, termijn=termijn, created_at=now())
