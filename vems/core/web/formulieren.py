"""The forms of every slice: one that shows domain errors on its fields, one that is sent once.

Not here: the fields in them (velden).
"""

from __future__ import annotations

from collections.abc import Callable

from flask_wtf import FlaskForm
from wtforms import HiddenField

from vems.core.exceptions import Invalid, Refused
from vems.core.fields import sleutel

_MAX_SLEUTEL = 20


class Zaakformulier(FlaskForm):
    """A form about a case. `status` is what the page answers when it is drawn again."""

    status: int = 200
    form_errors: list[str]

    def succeeds(self, act: Callable[[], object]) -> bool:
        """Check the form and do the act; a domain error is shown on its field."""
        if not self.is_submitted():
            return False
        self.status = 422
        if not self.validate():
            return False
        try:
            act()
        except Invalid as error:
            self._show(error.veld, str(error))
        except Refused as error:
            self.status = 409
            self._show("", str(error))
        else:
            return True
        return False

    def _show(self, veld: str, zin: str) -> None:
        field = self._fields.get(veld)
        if field is None:
            self.form_errors = [*self.form_errors, zin]
        else:
            field.errors = [*field.errors, zin]


class EenmaligFormulier(Zaakformulier):
    """A form that makes one thing, also when it is sent twice."""

    sleutel = HiddenField(default=sleutel)

    @property
    def eenmalig(self) -> str:
        """Give the key of the form, or a new one when it was tampered with."""
        tekst = str(self.sleutel.data or "")
        return tekst if tekst.isalnum() and len(tekst) <= _MAX_SLEUTEL else sleutel()
