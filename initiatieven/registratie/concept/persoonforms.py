"""The questions about the person who hands in: who, how to reach, and whether it may be public."""

from __future__ import annotations

from typing import Any

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import Field, RadioField, StringField
from wtforms.validators import DataRequired, InputRequired

from initiatieven.registratie.concept.stapforms import (
    JA_NEE,
    KIES_EEN,
    Stapform,
    add_field_error,
    as_choices,
    as_line,
    too_long,
)
from initiatieven.registratie.keuzes import INDIENER_LABELS, PUBLICEREN_LABELS, Publiceren
from vems.core.exceptions import Invalid
from vems.partijen.registration import normalise_email, normalise_telefoon


class OverUForm(Stapform):
    """Step 4: who somebody is and how we reach them. One way to reach them is enough."""

    naam = StringField(
        _l("Uw naam"),
        filters=[as_line],
        validators=[
            DataRequired(_l("Vul uw naam in. Dan weten wij hoe wij u noemen.")),
            too_long(120),
        ],
    )
    telefoon = StringField(_l("Telefoonnummer"), filters=[as_line], validators=[too_long(30)])
    email = StringField(_l("E-mailadres"), filters=[as_line], validators=[too_long(254)])
    indiener_soort = RadioField(
        _l("Wie bent u?"),
        choices=as_choices(INDIENER_LABELS),
        invalid_choice_message=KIES_EEN,
        validators=[InputRequired(_l("Kies wie u bent."))],
    )
    organisatie = StringField(
        _l("Naam van uw groep, vereniging of bedrijf"),
        filters=[as_line],
        validators=[too_long(120)],
    )
    jonger_dan_16 = RadioField(
        _l("Bent u jonger dan 16 jaar?"),
        choices=JA_NEE,
        invalid_choice_message=KIES_EEN,
        validators=[InputRequired(_l("Kies ja of nee."))],
    )
    ouder_naam = StringField(
        _l("Naam van uw ouder of verzorger"), filters=[as_line], validators=[too_long(120)]
    )
    ouder_contact = StringField(
        _l("Telefoonnummer of e-mailadres van uw ouder of verzorger"),
        filters=[as_line],
        validators=[too_long(254)],
    )
    publiceren = RadioField(
        _l("Mag uw idee op de site?"),
        choices=as_choices(PUBLICEREN_LABELS),
        invalid_choice_message=KIES_EEN,
        default=Publiceren.NEE.value,
        validators=[InputRequired(_l("Kies of uw idee op de site mag."))],
    )

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401
        """Also hold the rules over more than one field."""
        super().validate(extra_validators)
        self._check_contact()
        if self.jonger_dan_16.data == "ja":
            self._check_ouder()
        return not self.errors

    def _check_contact(self) -> None:
        if self.telefoon.data:
            _check(self.telefoon, normalise_telefoon)
        if "email" not in self._fields:
            return
        if self.email.data:
            _check(self.email, normalise_email)
        elif not self.telefoon.data:
            zin = _l("Vul een telefoonnummer of e-mailadres in. Dan kunnen wij u bereiken.")
            add_field_error(self.telefoon, zin)

    def _check_ouder(self) -> None:
        if not self.ouder_naam.data:
            add_field_error(self.ouder_naam, _l("Vul de naam van uw ouder of verzorger in."))
        contact = self.ouder_contact
        if not contact.data:
            zin = _l("Vul in hoe wij uw ouder of verzorger bereiken.")
            add_field_error(contact, zin)
        else:
            _check(contact, normalise_email if "@" in contact.data else normalise_telefoon)


def _check(field: Field, normalise: Any) -> None:  # noqa: ANN401
    try:
        normalise(field.data)
    except Invalid as error:
        add_field_error(field, str(error))


class LinkForm(FlaskForm):
    """Where the link to go on later is mailed."""

    email = StringField(
        _l("E-mailadres"),
        filters=[as_line],
        validators=[DataRequired(_l("Vul uw e-mailadres in.")), too_long(254)],
    )
