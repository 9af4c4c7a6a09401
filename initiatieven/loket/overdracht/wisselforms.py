"""Forms of handing cases over: when it takes effect, and the sheet."""

from __future__ import annotations

from datetime import datetime

from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, TextAreaField
from wtforms.validators import InputRequired

from initiatieven.loket.overdracht.wissels import Blad
from initiatieven.loket.velden import Dag, Zaakformulier, read_number
from vems.core.clock import at, now


class WisselForm(Zaakformulier):
    """From when; who takes over which case stands per case on the page."""

    dag = Dag(_l("Vanaf welke dag?"), [InputRequired(_l("Kies een dag die nog komt."))])

    @property
    def moment(self) -> datetime:
        """Midnight at the start of the day; now when there is none."""
        return at(self.dag.data, 0) if self.dag.data else now()


class BladForm(Zaakformulier):
    """The hand-over sheet."""

    versie = HiddenField()
    beloften = TextAreaField(_l("Wat hebben wij beloofd?"))
    gevoelig = TextAreaField(_l("Wat ligt gevoelig?"))
    stappen = TextAreaField(_l("Wat zijn de volgende stappen?"))

    def as_blad(self) -> Blad:
        """Give what was typed."""
        return Blad(
            self.beloften.data or "",
            self.gevoelig.data or "",
            self.stappen.data or "",
            read_number(self.versie.data) or 1,
        )
