"""The form with which a list is sent in."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from flask_wtf.file import FileField, FileRequired
from wtforms import RadioField, StringField
from wtforms.validators import InputRequired, Length

from initiatieven.loket.velden import Zaakformulier


class BestandForm(Zaakformulier):
    """A list to read in: what it is, the file, and where it comes from."""

    soort = RadioField(
        _l("Wat staat er in de lijst?"),
        validators=[InputRequired(_l("Kies wat er in de lijst staat."))],
    )
    bestand = FileField(_l("Bestand"), validators=[FileRequired(_l("Kies een bestand."))])
    bron = StringField(
        _l("Waar komt de lijst vandaan?"),
        validators=[Length(max=60, message=_l("Deze naam is te lang."))],
    )
