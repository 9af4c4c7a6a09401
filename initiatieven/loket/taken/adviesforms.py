"""Forms of questions to specialists."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import SelectField, StringField, TextAreaField

from initiatieven.loket.taken.adviezen import NieuwAdvies
from initiatieven.loket.velden import Dag, EenmaligFormulier, Zaakformulier
from netwerk.medewerkers.models import Medewerker
from vems.core.clock import today


class AdviesForm(EenmaligFormulier):
    """What is asked of whom."""

    aan = SelectField(_l("Aan wie vraagt u het?"), validate_choice=False)
    onderwerp = StringField(_l("Waar gaat het over?"))
    vraag = TextAreaField(_l("Wat is uw vraag?"))
    uiterlijk_op = Dag(_l("Voor welke dag?"), default=today)

    def as_advies(self, aan: Medewerker) -> NieuwAdvies:
        """Give what was typed."""
        return NieuwAdvies(
            aan,
            self.onderwerp.data or "",
            self.vraag.data or "",
            self.uiterlijk_op.data or today(),
            self.eenmalig,
        )


class AdviesAntwoordForm(Zaakformulier):
    """The advice."""

    antwoord = TextAreaField(_l("Uw advies"))
