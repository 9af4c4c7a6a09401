"""The form with which an organisation keeps its own profile."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import BooleanField, HiddenField, RadioField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, ValidationError

from netwerk.partners.keuzes import LID_ROL_LABELS, LidRol
from netwerk.partners.models import Partner
from netwerk.partners.registration import MAX_OMSCHRIJVING, Profiel
from vems.core.i18n import translate
from vems.core.teksten import MAX_REDEN

_TE_LANG = _l("Deze tekst is te lang. Gebruik hooguit %(max)s tekens.")


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
    geen_vragen = BooleanField(_l("Wij willen nu geen vragen van initiatieven krijgen"))
    versie = HiddenField()

    def as_profiel(self) -> Profiel:
        """Give the profile as typed."""
        return Profiel(
            omschrijving=self.omschrijving.data or "",
            website=self.website.data or "",
            contact_naam=self.contact_naam.data or "",
            contact_email=self.contact_email.data or "",
            contact_telefoon=self.contact_telefoon.data or "",
            geen_vragen=bool(self.geen_vragen.data),
        )

    def read_versie(self, partner: Partner) -> int:
        """Give the version this form was drawn from."""
        tekst = str(self.versie.data or "")
        return int(tekst) if tekst.isascii() and tekst.isdigit() else partner.versie


class RolForm(FlaskForm):
    """What somebody may do for the organisation."""

    rol = RadioField(_l("Wat mag deze persoon?"), validate_choice=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.rol.choices = [(rol.value, translate(naam)) for rol, naam in LID_ROL_LABELS.items()]

    def validate_rol(self, field: RadioField) -> None:
        """Ask for one of the list."""
        if field.data not in {rol.value for rol in LidRol}:
            raise ValidationError(_l("Kies wat deze persoon mag doen."))

    def as_rol(self) -> LidRol:
        """Give the role."""
        return LidRol(self.rol.data)


class UitnodigForm(RolForm):
    """Somebody to invite."""

    naam = StringField(
        _l("Naam"),
        validators=[
            DataRequired(_l("Vul de naam in.")),
            Length(max=120, message=_TE_LANG),
        ],
    )
    email = StringField(
        _l("E-mailadres"),
        validators=[
            DataRequired(_l("Vul het e-mailadres in.")),
            Length(max=254, message=_TE_LANG),
        ],
    )


class OpschortForm(FlaskForm):
    """Why an organisation does not take part for now."""

    reden = TextAreaField(
        _l("Waarom doet deze organisatie nu niet mee?"),
        validators=[
            DataRequired(_l("Schrijf waarom deze organisatie niet meedoet.")),
            Length(max=MAX_REDEN, message=_l("Gebruik hooguit 500 tekens.")),
        ],
    )
