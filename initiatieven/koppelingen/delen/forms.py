"""The form with which parts of a case are shared."""

from __future__ import annotations

from collections.abc import Sequence

from flask_babel import lazy_gettext as _l
from wtforms import SelectMultipleField, StringField
from wtforms.validators import DataRequired, InputRequired, Length
from wtforms.widgets import CheckboxInput, ListWidget

from initiatieven.koppelingen.delen.delen import NieuweDeling
from initiatieven.koppelingen.delen.keuzes import MAX_DOEL
from initiatieven.koppelingen.delen.stukken import Stuk
from netwerk.partners.models import Partner
from vems.core.clock import today
from vems.core.web.formulieren import EenmaligFormulier
from vems.core.web.velden import Dag, Lijst


class DeelForm(EenmaligFormulier):
    """With whom, what, for what and until when."""

    partner = Lijst(_l("Met wie deelt u?"), _l("Kies een organisatie."))
    stukken = SelectMultipleField(
        _l("Wat deelt u?"),
        validate_choice=False,
        option_widget=CheckboxInput(),
        widget=ListWidget(prefix_label=False),
    )
    doel = StringField(
        _l("Waarvoor heeft de organisatie dit nodig?"),
        validators=[
            DataRequired(_l("Schrijf waarvoor de organisatie dit nodig heeft.")),
            Length(max=MAX_DOEL, message=_l("Gebruik hooguit 300 tekens.")),
        ],
    )
    tot = Dag(_l("Tot en met welke dag?"), validators=[InputRequired(_l("Kies een dag."))])

    def fill(self, partners: Sequence[Partner], stukken: Sequence[Stuk]) -> None:
        """Offer the organisations that said yes, and the parts there are."""
        self.partner.fill([(partner.sleutel, partner.naam, partner) for partner in partners])
        self.stukken.choices = [(stuk.code, stuk.zin) for stuk in stukken]
        self._stukken = {stuk.code: stuk for stuk in stukken}

    def as_deling(self) -> NieuweDeling:
        """Give what was chosen; what is no part of the case is nothing."""
        gekozen = self.stukken.data or []
        return NieuweDeling(
            partner=self.partner.keuze,
            stukken=[stuk for code, stuk in self._stukken.items() if code in gekozen],
            doel=self.doel.data or "",
            tot=self.tot.data or today(),
        )
