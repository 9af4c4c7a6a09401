"""The questions of the wizard, one form per step. What follows from an answer is `antwoorden`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import (
    BooleanField,
    Field,
    HiddenField,
    RadioField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, InputRequired, Length, Optional

from initiatieven.registratie.keuzes import (
    MAX_HULP_TEKST,
    MAX_MEERWAARDE,
    MAX_OMSCHRIJVING,
    MAX_PLEK,
    MAX_THEMAS,
    MAX_TITEL,
)
from initiatieven.registratie.plaats import WaarSoort
from netwerk.vraagenaanbod.keuzes import HULP_LABELS, HulpSoort
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line, clean_text
from vems.core.web.velden import Dag
from vems.core.web.weekvelden import Dagdelen

JA_NEE = [SelectChoice("nee", _l("Nee")), SelectChoice("ja", _l("Ja"))]
KIES_EEN = _l("Kies een van de antwoorden.")
# How much of an answer that is not complete is kept in a draft.
_MAX_BEWAARD = 5_000


def as_choices(labels: Mapping[Any, str]) -> list[SelectChoice]:
    """Make the choices of a table of labels by enum member."""
    return [SelectChoice(keuze.value, _l(label)) for keuze, label in labels.items()]


def as_line(tekst: str | None) -> str:
    """Clean one line, also when the field was not sent at all."""
    return clean_line(tekst or "")


def as_text(tekst: str | None) -> str:
    """Clean a text, also when the field was not sent at all."""
    return clean_text(tekst or "")


def too_long(maximum: int) -> Length:
    """Refuse what is too long, and say how long it may be."""
    return Length(max=maximum, message=_l("Dit is te lang. Gebruik hooguit %(max)d letters."))


class Stapform(FlaskForm):
    """A step: its fields are the answer."""

    def antwoord(self) -> dict[str, Any]:
        """Give the answer as it is kept in the draft."""
        return {
            naam: _bewaard(field.data)
            for naam, field in self._fields.items()
            if naam not in ("csrf_token", "sleutel")
        }

    def add_error(self, error: Invalid) -> None:
        """Put what a rule said on its field, or on the whole form."""
        field = self._fields.get(error.veld)
        if field is None:
            self.form_errors.append(str(error))
        else:
            add_field_error(field, str(error))


def add_field_error(field: Field, zin: str) -> None:
    """Put a sentence on a field."""
    field.errors = [*field.errors, zin]


def _bewaard(waarde: Any) -> Any:  # noqa: ANN401  what a field holds
    if isinstance(waarde, str):
        return waarde[:_MAX_BEWAARD]
    if isinstance(waarde, date):
        return waarde.isoformat()
    return waarde


class WatForm(Stapform):
    """Step 1: the idea itself."""

    titel = StringField(
        _l("Hoe noemt u uw idee?"),
        filters=[as_line],
        validators=[
            DataRequired(_l("Vul een titel in. Een paar woorden is genoeg.")),
            too_long(MAX_TITEL),
        ],
    )
    omschrijving = TextAreaField(
        _l("Wat wilt u doen?"),
        filters=[as_text],
        validators=[
            DataRequired(_l("Vertel wat u wilt doen. Een paar zinnen is genoeg.")),
            too_long(MAX_OMSCHRIJVING),
        ],
    )
    meerwaarde = TextAreaField(
        _l("Wat wordt er beter, en voor wie?"),
        filters=[as_text],
        validators=[
            DataRequired(_l("Vertel wat er beter wordt. Eén zin is genoeg.")),
            too_long(MAX_MEERWAARDE),
        ],
    )
    aanleiding = HiddenField(filters=[as_line])


class WaarForm(Stapform):
    """Step 2: where it is. `x` and `y` are a tap on the map, in its own units."""

    soort = RadioField(
        _l("Waar is uw idee?"),
        choices=[
            SelectChoice(WaarSoort.PLEK.value, _l("Op één plek")),
            SelectChoice(WaarSoort.WIJK.value, _l("In een wijk")),
            SelectChoice(WaarSoort.STAD.value, _l("In de hele stad")),
            SelectChoice(WaarSoort.WEET_NIET.value, _l("Dat weet ik nog niet")),
        ],
        invalid_choice_message=KIES_EEN,
        validators=[InputRequired(_l("Kies waar uw idee is."))],
    )
    zoek = StringField(
        _l("Straat, plein, gebouw of postcode"), filters=[as_line], validators=[too_long(MAX_PLEK)]
    )
    x = HiddenField(filters=[as_line])
    y = HiddenField(filters=[as_line])
    is_openbaar = BooleanField(
        _l("Iedereen mag hier komen, zoals op een plein of in een park. De plek mag op de kaart.")
    )
    wijk = RadioField(_l("Welke wijk?"), validate_choice=False, filters=[as_line])


class Hulpform(Stapform):
    """How much is needed and when. Each kind has a line to say more; the class gets those below."""

    vanaf = Dag(_l("Vanaf welke dag heeft u dit nodig?"), validators=[Optional()])
    tot = Dag(_l("Tot en met welke dag?"), validators=[Optional()])
    dagdelen = Dagdelen(_l("Op welke dagdelen?"))


class NodigForm(Hulpform):
    """Step 3: what is needed."""

    soorten = SelectMultipleField(
        _l("Wat heeft u nodig?"),
        choices=as_choices(HULP_LABELS),
        invalid_choice_message=KIES_EEN,
        validators=[
            InputRequired(
                _l("Kies wat u nodig heeft. Weet u het niet? Kies dan “Weet ik nog niet”.")
            )
        ],
    )


HULP_VRAGEN = {
    HulpSoort.GELD: _l("Waarvoor is het geld?"),
    HulpSoort.RUIMTE: _l("Wat voor ruimte?"),
    HulpSoort.KENNIS: _l("Waar wilt u meer over weten?"),
    HulpSoort.MENSEN: _l("Wat gaan zij doen?"),
    HulpSoort.MATERIAAL: _l("Wat voor spullen?"),
    HulpSoort.VERGUNNING: _l("Waarvoor denkt u dat een vergunning nodig is?"),
    HulpSoort.CONTACT: _l("Met wie wilt u in contact komen?"),
    HulpSoort.BEKENDHEID: _l("Wie moet ervan horen?"),
}
HULP_AANTALLEN = {
    HulpSoort.GELD: _l("Hoeveel euro ongeveer?"),
    HulpSoort.RUIMTE: _l("Voor hoeveel mensen ongeveer?"),
    HulpSoort.MENSEN: _l("Hoeveel mensen ongeveer?"),
    HulpSoort.MATERIAAL: _l("Hoeveel stuks ongeveer?"),
}
for _soort, _vraag in HULP_VRAGEN.items():
    setattr(
        Hulpform,
        f"tekst_{_soort.value}",
        StringField(_vraag, filters=[as_line], validators=[too_long(MAX_HULP_TEKST)]),
    )
for _soort, _vraag in HULP_AANTALLEN.items():
    setattr(
        Hulpform,
        f"aantal_{_soort.value}",
        StringField(_vraag, filters=[as_line], validators=[too_long(12)]),
    )
# When one of them has a time of its own.
for _soort in HULP_VRAGEN:
    _naam = _l(HULP_LABELS[_soort])
    _van = Dag(_l("%(soort)s: vanaf welke dag?", soort=_naam), validators=[Optional()])
    _tot = Dag(_l("%(soort)s: tot en met welke dag?", soort=_naam), validators=[Optional()])
    setattr(Hulpform, f"vanaf_{_soort.value}", _van)
    setattr(Hulpform, f"tot_{_soort.value}", _tot)


class OnderwerpForm(Stapform):
    """What it is about: suggested from the text, corrected by the person."""

    themas = SelectMultipleField(_l("Waar gaat uw idee over?"), validate_choice=False)

    def __init__(self, keuzes: Mapping[str, str], **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(**kwargs)
        self.themas.choices = [SelectChoice(code, naam) for code, naam in keuzes.items()]

    def validate_themas(self, field: Field) -> None:
        """At most three, and only what exists."""
        bekend = {keuze.value for keuze in field.choices}
        field.data = [code for code in field.data if code in bekend]
        if len(field.data) > MAX_THEMAS:
            add_field_error(field, _l("Kies hooguit drie onderwerpen."))

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401
        """Add the errors of our own rules."""
        return super().validate(extra_validators) and not self.themas.errors
