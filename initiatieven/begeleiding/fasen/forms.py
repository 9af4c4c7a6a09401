"""Forms of a move: by the guide, or by who stops."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, TextAreaField

from initiatieven.loket.velden import Lijst, Zaakformulier


class FaseForm(Zaakformulier):
    """A move of the table."""

    zet = Lijst(_l("Wat gaat er gebeuren?"), _l("Kies wat er gaat gebeuren."))
    reden = TextAreaField(_l("Waarom?"))
    namens = BooleanField(_l("De initiatiefnemer vroeg mij dit"))


class IntrekForm(Zaakformulier):
    """The initiator stops."""

    reden = TextAreaField(_l("Waarom stopt u?"))
