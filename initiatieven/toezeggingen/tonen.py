"""How a promise is shown: to everybody, when its initiatief is on the site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.toezeggingen.keuzes import TOEZEGGING_SOORT_LABELS
from initiatieven.toezeggingen.lijst import select_toezeggingen
from initiatieven.toezeggingen.models import Toezegging
from initiatieven.toezeggingen.permissions import may_manage
from vems.core.actor import Actor
from vems.core.i18n import translate
from vems.core.reference import Shown
from vems.core.web.links import find_path


def load_many(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show promises by key, in one query."""
    rows = select_toezeggingen().where(Toezegging.sleutel.in_(list(keys)))
    return {
        row.sleutel: Shown(
            row.reference,
            row.tekst if len(row.tekst) <= 80 else f"{row.tekst[:79]}…",
            find_path("toezeggingen.toezegging", sleutel=row.sleutel),
            translate(TOEZEGGING_SOORT_LABELS[row.soort]),
            zichtbaar=row.initiatief.is_openbaar or may_manage(actor),
        )
        for row in rows
    }
