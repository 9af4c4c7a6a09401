"""The fields with which the desk says how and when a side said yes."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms.validators import Optional

from initiatieven.koppelingen.leven.namens import Namens
from initiatieven.loket.keuzes import CONTACT_LABELS
from vems.core.web.formulieren import Zaakformulier
from vems.core.web.velden import Dag, Keuze


class NamensForm(Zaakformulier):
    """How and when; asked only of who speaks for another."""

    hoe = Keuze(_l("Hoe zeiden zij dit?"), CONTACT_LABELS)
    gezegd_op = Dag(_l("Op welke dag?"), validators=[Optional()])

    def as_namens(self) -> Namens | None:
        """Give what was filled in; None when something is missing."""
        hoe, op = self.hoe.keuze, self.gezegd_op.data
        return Namens(hoe, op) if hoe and op else None
