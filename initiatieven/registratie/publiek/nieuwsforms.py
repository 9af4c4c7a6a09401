"""Forms of the news of the makers: writing it, and keeping it off the site."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, StringField, TextAreaField
from wtforms.validators import DataRequired

from initiatieven.registratie.concept.stapforms import Stapform, as_line, as_text, too_long
from initiatieven.registratie.publiek.makersnieuws import (
    MAX_REDEN,
    MAX_TEKST,
    MAX_TITEL,
    NieuwBericht,
)
from vems.core.fields import sleutel


class NieuwsForm(Stapform):
    """What the makers tell."""

    sleutel = HiddenField(default=sleutel, filters=[as_line])
    titel = StringField(
        _l("Wat is het nieuws?"),
        filters=[as_line],
        validators=[DataRequired(_l("Vul een kop in, een paar woorden.")), too_long(MAX_TITEL)],
    )
    tekst = TextAreaField(
        _l("Vertel er iets over"),
        filters=[as_text],
        validators=[DataRequired(_l("Schrijf een paar zinnen.")), too_long(MAX_TEKST)],
    )

    def as_bericht(self) -> NieuwBericht:
        """Give what was written; a key that was tampered with is replaced."""
        gegeven = self.sleutel.data or ""
        goed = gegeven.isascii() and gegeven.isalnum() and len(gegeven) <= 20
        return NieuwBericht(self.titel.data, self.tekst.data, gegeven if goed else sleutel())


class VerbergForm(Stapform):
    """Why it does not stay on the site."""

    reden = TextAreaField(
        _l("Waarom niet op de site?"),
        filters=[as_line],
        validators=[DataRequired(_l("Schrijf waarom. De makers lezen dit.")), too_long(MAX_REDEN)],
    )
