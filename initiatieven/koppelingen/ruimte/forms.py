"""The form that calls a booking off."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from flask_babel import lazy_gettext as _l
from wtforms import TextAreaField
from wtforms.validators import DataRequired, Length

from initiatieven.loket.velden import Zaakformulier
from vems.core.i18n import format_dag
from vems.core.web.velden import Objectkeuze


class AfzegForm(Zaakformulier):
    """Which day of a booking is called off, or all, and why."""

    dag = Objectkeuze(_l("Wat zegt u af?"))
    reden = TextAreaField(
        _l("Waarom?"),
        validators=[
            DataRequired(_l("Schrijf kort waarom. De ander leest dit.")),
            Length(max=500, message=_l("Deze tekst is te lang. Gebruik hooguit 500 tekens.")),
        ],
    )

    def fill(self, dagen: Iterable[date]) -> None:
        """Offer the days that are to come, and all of them."""
        rijen = [(dag.isoformat(), format_dag(dag), dag) for dag in dagen]
        self.dag.fill(_l("Alle dagen die nog komen"), rijen)
