"""Forms of management: invite somebody, the facts of the gemeente, closing days."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import SelectMultipleField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length
from wtforms.widgets import CheckboxInput, ListWidget

from vems.accounts.keuzes import ROL_LABELS, Rol
from vems.core.i18n import translate


class RollenField(SelectMultipleField):
    """A group of checkboxes with all roles but that of a resident, who registers himself."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()


def rol_keuzes() -> list[tuple[str, str]]:
    """Give the roles one can be invited for."""
    return [(rol.value, translate(ROL_LABELS[rol])) for rol in Rol if rol is not Rol.LID]


class UitnodigForm(FlaskForm):
    """Whom to invite, and for what."""

    naam = StringField(
        _l("Naam"),
        validators=[
            InputRequired(_l("Vul de naam in.")),
            Length(max=120, message=_l("Deze naam is te lang. Gebruik hoogstens 120 tekens.")),
        ],
    )
    email = StringField(
        _l("E-mailadres"),
        validators=[
            InputRequired(_l("Vul het e-mailadres in.")),
            Length(max=254, message=_l("Dit e-mailadres is te lang.")),
        ],
    )
    rollen = RollenField(_l("Rollen"))


class RollenForm(FlaskForm):
    """The roles of a user."""

    rollen = RollenField(_l("Rollen"))


def _kort(label: str, maximum: int = 120) -> StringField:
    return StringField(
        label,
        validators=[
            InputRequired(_l("Vul dit in.")),
            Length(max=maximum, message=_l("Deze tekst is te lang.")),
        ],
    )


class GemeenteForm(FlaskForm):
    """The facts that stand on every page and in every message."""

    naam = _kort(_l("Naam van de gemeente"))
    sitenaam = _kort(_l("Naam van de site"))
    ondertitel = _kort(_l("Regel onder de naam"))
    afkorting = _kort(_l("Letters voor het kenmerk"), 6)
    telefoon = _kort(_l("Telefoonnummer van het loket"), 30)
    uren = _kort(_l("Wanneer het loket bereikbaar is"))
    adres = _kort(_l("Adres van het loket"), 200)
    e_mail = _kort(_l("E-mailadres van het loket"), 254)


class SluitingsdagenForm(FlaskForm):
    """Days the desk is closed, one per line."""

    dagen = TextAreaField(
        _l("Dagen dat het loket dicht is"),
        validators=[Length(max=4000, message=_l("Deze lijst is te lang."))],
    )
