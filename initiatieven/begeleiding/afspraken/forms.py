"""Forms of appointments."""

from __future__ import annotations

from datetime import time

from flask_babel import lazy_gettext as _l
from wtforms import StringField
from wtforms.validators import StopValidation

from initiatieven.begeleiding.afspraken.aanbieden import Aanbod
from initiatieven.begeleiding.afspraken.keuzes import DUUR_LABELS, VORM_LABELS
from initiatieven.begeleiding.afspraken.models import Tijdvak
from vems.core.clock import amsterdam, today
from vems.core.i18n import format_dag, format_tijd, translate
from vems.core.web.formulieren import Zaakformulier
from vems.core.web.velden import Dag, Keuze, Lijst, Tijd


class AanbodForm(Zaakformulier):
    """A stretch of a day to offer."""

    dag = Dag(_l("Welke dag?"))
    van = Tijd(_l("Van"))
    tot = Tijd(_l("Tot"))
    duur = Keuze(_l("Hoe lang is één afspraak?"), DUUR_LABELS, _l("Kies hoe lang."))
    vorm = Keuze(_l("Hoe spreekt u elkaar?"), VORM_LABELS, _l("Kies hoe."))
    waar = StringField(_l("Waar?"), description=_l("Een plek, of het adres van het videogesprek."))

    def validate_dag(self, field: Dag) -> None:
        """A day is needed."""
        if field.data is None and not field.errors:
            raise StopValidation(str(_l("Kies een dag.")))

    def as_aanbod(self) -> Aanbod:
        """Give what was typed."""
        return Aanbod(
            dag=self.dag.data or today(),
            van=self.van.waarde or time(),
            tot=self.tot.waarde or time(),
            duur=self.duur.keuze,
            vorm=self.vorm.keuze,
            waar=self.waar.data or "",
        )


class KiesForm(Zaakformulier):
    """Which time suits."""

    tijd = Lijst(_l("Welke tijd past u?"), _l("Kies een tijd."))
    over = StringField(_l("Waar wilt u het over hebben?"))

    def fill(self, tijden: list[Tijdvak]) -> None:
        """Offer the times in words."""
        self.tijd.fill([(t.sleutel, say_tijd(t), t) for t in tijden])


def say_tijd(tijdvak: Tijdvak) -> str:
    """Say a time: day, hour, how and where."""
    begin = amsterdam(tijdvak.begin)
    delen = [format_dag(begin.date()), format_tijd(begin), translate(VORM_LABELS[tijdvak.vorm])]
    if tijdvak.waar and not tijdvak.waar.startswith("https://"):
        delen.append(tijdvak.waar)
    return ", ".join(delen)
