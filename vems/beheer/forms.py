"""Forms of management: promises, texts, the facts of the gemeente, who may log in."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import (
    HiddenField,
    IntegerField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.validators import InputRequired, Length, StopValidation
from wtforms.widgets import CheckboxInput, ListWidget

from initiatieven.loket.velden import Dag, Zaakformulier
from vems.accounts.keuzes import ROL_LABELS, Rol
from vems.core.exceptions import Invalid
from vems.core.i18n import translate
from vems.partijen.registration import normalise_email

_LANG = Length(max=500, message=_l("Maak dit korter: hooguit 500 tekens."))


class VinkjesField(SelectMultipleField):
    """A group of checkboxes over things that management lists; what is not in it is refused."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()


class Getal(IntegerField):
    """A whole number; anything else gives one clear sentence."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the number; keep nothing when it is none, so that the sentence says why."""
        tekst = valuelist[0].strip() if valuelist else ""
        if not (tekst.isascii() and tekst.isdigit() and len(tekst) <= 6):
            self.data = None
            raise ValueError(str(_l("Vul een heel getal in, met cijfers.")))
        self.data = int(tekst)


def rol_keuzes() -> list[tuple[str, str]]:
    """Give the roles one can be invited for."""
    return [(rol.value, translate(ROL_LABELS[rol])) for rol in Rol if rol is not Rol.LID]


class UitnodigForm(Zaakformulier):
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
    rollen = VinkjesField(_l("Rollen"))


class RollenForm(Zaakformulier):
    """The roles of a user."""

    rollen = VinkjesField(_l("Rollen"))


class EindeForm(Zaakformulier):
    """The last day of somebody who leaves; empty: the access does not end."""

    laatste_dag = Dag(_l("Laatste werkdag"))


def kort(label: object, maximum: int = 120, *, hint: object = "") -> StringField:
    """Make a field of one line that must be filled in."""
    return StringField(
        label,
        validators=[
            InputRequired(_l("Vul dit in.")),
            Length(max=maximum, message=_l("Deze tekst is te lang.")),
        ],
        description=hint,
    )


class GemeenteForm(FlaskForm):
    """The facts that stand on every page and in every message."""

    naam = kort(_l("Naam van de gemeente"))
    sitenaam = kort(_l("Naam van de site"))
    ondertitel = kort(_l("Regel onder de naam"))
    afkorting = kort(_l("Letters voor het kenmerk"), 6)
    telefoon = kort(_l("Telefoonnummer van het loket"), 30)
    uren = kort(_l("Wanneer het loket bereikbaar is"))
    adres = kort(_l("Adres van het loket"), 200)
    e_mail = kort(_l("E-mailadres van het loket"), 254)
    e_mail_klachten = kort(
        _l("E-mailadres voor klachten"),
        254,
        hint=_l("Dit staat in elk antwoord waar iemand het niet mee eens kan zijn."),
    )

    def validate_e_mail_klachten(self, field: StringField) -> None:
        """Refuse what is no address: somebody with a complaint has only this."""
        try:
            normalise_email(field.data)
        except Invalid as error:
            raise StopValidation(str(error)) from None


class BelofteForm(Zaakformulier):
    """Why a promise changes; a colleague decides on it."""

    reden = TextAreaField(
        _l("Waarom?"),
        validators=[InputRequired(_l("Schrijf op waarom. Uw collega beslist daarop.")), _LANG],
    )


class NormForm(BelofteForm):
    """Another number for a norm, from a day on."""

    aantal = Getal(_l("Hoeveel?"), validators=[InputRequired(_l("Vul een getal in."))])
    vanaf = Dag(_l("Vanaf welke dag?"), validators=[InputRequired(_l("Kies een dag."))])


class SluitingsdagenForm(BelofteForm):
    """Days the desk is closed, one per line."""

    dagen = TextAreaField(
        _l("Dagen dat het loket dicht is"),
        validators=[Length(max=4000, message=_l("Deze lijst is te lang."))],
    )


class AfwijsForm(Zaakformulier):
    """Why a proposal is refused."""

    reden = TextAreaField(
        _l("Waarom niet?"), validators=[InputRequired(_l("Schrijf op waarom niet.")), _LANG]
    )


class TekstForm(Zaakformulier):
    """The gemeente's own words for a page, per language."""

    nl = TextAreaField(_l("Tekst in het Nederlands"))
    en = TextAreaField(_l("Tekst in het Engels"))


class GebiedForm(Zaakformulier):
    """What an area is called and who answers for it."""

    naam = kort(_l("Naam"), 80)
    beschrijving = TextAreaField(
        _l("Beschrijving"), validators=[Length(max=2000, message=_l("Deze tekst is te lang."))]
    )
    regisseurs = VinkjesField(_l("Wie is gebiedsregisseur?"))


class TeamForm(Zaakformulier):
    """What a team is called, who coordinates it and what it is about."""

    naam = kort(_l("Naam"), 80)
    omschrijving = TextAreaField(
        _l("Wat doet dit team?"), validators=[Length(max=500, message=_l("Deze tekst is te lang."))]
    )
    coordinator = SelectField(_l("Wie coördineert dit team?"), default="")  # a new team has nobody
    themas = VinkjesField(_l("Waarover gaat dit team?"))


class LidForm(Zaakformulier):
    """Who joins a team."""

    wie = SelectField(_l("Wie komt erbij?"))


class TaakveldForm(Zaakformulier):
    """Who answers for what."""

    waarover = SelectField(
        _l("Waarover?"), validators=[InputRequired(_l("Kies waarover het gaat."))]
    )
    wie = SelectField(
        _l("Wie?"),
        description=_l("Bij een team vragen wij wie het team coördineert."),
        validators=[InputRequired(_l("Kies wie erover gaat."))],
    )
    toelichting = StringField(
        _l("Toelichting"), validators=[Length(max=200, message=_l("Deze tekst is te lang."))]
    )


class ThemaForm(Zaakformulier):
    """What a theme is called and which words residents use for it."""

    naam = kort(_l("Naam"), 80)
    omschrijving = TextAreaField(
        _l("Omschrijving"), validators=[Length(max=2000, message=_l("Deze tekst is te lang."))]
    )
    woorden = TextAreaField(
        _l("Woorden die bewoners gebruiken"),
        validators=[Length(max=8000, message=_l("Deze lijst is te lang."))],
    )
    versie = HiddenField()


class NieuwThemaForm(ThemaForm):
    """A theme and where it hangs."""

    ouder = SelectField(_l("Waar hoort het bij?"))


class IngreepForm(Zaakformulier):
    """Where a theme goes, and why."""

    doel = SelectField(_l("Welk onderwerp?"))
    reden = TextAreaField(
        _l("Waarom?"), validators=[InputRequired(_l("Schrijf op waarom.")), _LANG]
    )
