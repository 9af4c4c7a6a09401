"""The form with which an organisation keeps its own profile."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import HiddenField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length

from netwerk.partners.models import Partner
from netwerk.partners.registration import MAX_OMSCHRIJVING, Profiel

_TE_LANG = _l("Deze tekst is te lang.")


class ProfielForm(FlaskForm):
    """What everybody reads, and how the desk reaches the organisation."""

    omschrijving = TextAreaField(
        _l("Wat doet uw organisatie?"),
        validators=[
            DataRequired(_l("Schrijf in een paar zinnen wat u doet.")),
            Length(max=MAX_OMSCHRIJVING, message=_l("Gebruik hooguit 2000 tekens.")),
        ],
    )
    website = StringField(_l("Website"), validators=[Length(max=200, message=_TE_LANG)])
    contact_naam = StringField(
        _l("Wie is onze contactpersoon?"), validators=[Length(max=120, message=_TE_LANG)]
    )
    contact_email = StringField(_l("E-mailadres"), validators=[Length(max=254, message=_TE_LANG)])
    contact_telefoon = StringField(
        _l("Telefoonnummer"), validators=[Length(max=30, message=_TE_LANG)]
    )
    versie = HiddenField()

    def as_profiel(self) -> Profiel:
        """Give the profile as typed."""
        return Profiel(
            omschrijving=self.omschrijving.data or "",
            website=self.website.data or "",
            contact_naam=self.contact_naam.data or "",
            contact_email=self.contact_email.data or "",
            contact_telefoon=self.contact_telefoon.data or "",
        )

    def read_versie(self, partner: Partner) -> int:
        """Give the version this form was drawn from."""
        tekst = str(self.versie.data or "")
        return int(tekst) if tekst.isascii() and tekst.isdigit() else partner.versie
