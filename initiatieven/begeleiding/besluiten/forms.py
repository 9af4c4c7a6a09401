"""Forms of a decision: what must be decided, and what was."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import StringField, TextAreaField

from initiatieven.begeleiding.besluiten.beslispunten import NieuwBeslispunt
from initiatieven.begeleiding.besluiten.gronden import Besluit
from initiatieven.begeleiding.keuzes import BESLISPUNT_LABELS
from initiatieven.loket.gesprek.kijkhulp import Kijkformulier, read_along
from initiatieven.loket.velden import Dag, EenmaligFormulier, Keuze, Lijst
from vems.core.clock import today


class BeslispuntForm(EenmaligFormulier):
    """Which decision is needed?"""

    instrument = Lijst(_l("Waarover gaat het besluit?"))
    titel = StringField(_l("Of in uw eigen woorden"))
    beslisser = StringField(_l("Wie besluit?"))
    binnen_op = Dag(_l("Wanneer kwam de aanvraag binnen?"), default=today)
    uiterlijk_op = Dag(_l("Voor welke dag?"))

    def as_beslispunt(self) -> NieuwBeslispunt:
        """Give what was typed."""
        return NieuwBeslispunt(
            titel=self.titel.data or "",
            instrument=self.instrument.keuze,
            beslisser=self.beslisser.data or "",
            uiterlijk_op=self.uiterlijk_op.data,
            binnen_op=self.binnen_op.data,
            sleutel=self.eenmalig,
        )


class UitkomstForm(Kijkformulier):
    """What was decided?"""

    kijkt = "gronden"

    uitkomst = Keuze(_l("Wat is het besluit?"), BESLISPUNT_LABELS, _l("Kies wat het besluit is."))
    gronden = TextAreaField(
        _l("Waarom?"),
        description=_l("Iedereen mag dit lezen. Nodig bij nee en bij aanpassen."),
        render_kw=read_along("gronden"),
    )
    documenten = TextAreaField(
        _l("Welke stukken horen erbij?"),
        description=_l("Per regel de naam en dan het adres, dat begint met https://"),
    )
    toelichting = TextAreaField(_l("Voor collega’s"))

    def as_besluit(self) -> Besluit:
        """Give what was typed."""
        return Besluit(
            uitkomst=self.uitkomst.keuze,
            gronden=self.gronden.data or "",
            toelichting=self.toelichting.data or "",
            documenten=self.documenten.data or "",
        )
