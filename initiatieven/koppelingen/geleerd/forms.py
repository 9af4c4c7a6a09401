"""The form of from what an article was learned."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import TextAreaField

from vems.core.web.formulieren import Zaakformulier
from vems.core.web.velden import Objectkeuze


class HerkomstForm(Zaakformulier):
    """What it was, and in a few words what was learned there."""

    waarvan = Objectkeuze(_l("Waarvan leerden wij dit?"), _l("Kies waarvan wij dit leerden."))
    toelichting = TextAreaField(_l("Wat leerden wij daar?"))
