"""Forms of makers: asking somebody, and answering."""

from __future__ import annotations

from dataclasses import replace

from flask_babel import lazy_gettext as _l
from wtforms import (
    BooleanField,
    HiddenField,
    RadioField,
    SelectChoice,
    StringField,
    TextAreaField,
)
from wtforms.validators import DataRequired, InputRequired

from initiatieven.registratie.concept.stapforms import (
    JA_NEE,
    KIES_EEN,
    Stapform,
    as_line,
    as_text,
    too_long,
)
from initiatieven.registratie.makers.antwoorden import Toezegging
from initiatieven.registratie.makers.keuzes import MAX_NAAM
from initiatieven.registratie.makers.uitnodigen import NieuweMaker
from vems.core.fields import sleutel


class VraagForm(Stapform):
    """Whom to ask."""

    sleutel = HiddenField(default=sleutel, filters=[as_line])
    naam = StringField(
        _l("Naam"),
        filters=[as_line],
        validators=[DataRequired(_l("Vul de naam in van wie u vraagt.")), too_long(MAX_NAAM)],
    )
    email = StringField(
        _l("E-mailadres"),
        filters=[as_line],
        validators=[DataRequired(_l("Vul het e-mailadres in van wie u vraagt.")), too_long(254)],
    )

    def as_maker(self) -> NieuweMaker:
        """Give whom to ask; a key that was tampered with is replaced."""
        gegeven = self.sleutel.data or ""
        goed = gegeven.isascii() and gegeven.isalnum() and len(gegeven) <= 20
        return NieuweMaker(self.naam.data, self.email.data or "", gegeven if goed else sleutel())


class NamensVraagForm(VraagForm):
    """Whom to ask, by the desk: an address, a number or a mailbox is enough."""

    email = StringField(_l("E-mailadres"), filters=[as_line], validators=[too_long(254)])
    telefoon = StringField(_l("Telefoonnummer"), filters=[as_line], validators=[too_long(40)])
    postadres = TextAreaField(_l("Postadres"), filters=[as_text], validators=[too_long(500)])

    def as_maker(self) -> NieuweMaker:
        """Give whom to ask, and how they can be reached."""
        return replace(
            super().as_maker(),
            telefoon=self.telefoon.data or "",
            postadres=self.postadres.data or "",
        )


class AntwoordForm(Stapform):
    """A yes, with the own choices."""

    jonger_dan_16 = RadioField(
        _l("Bent u jonger dan 16 jaar?"),
        choices=JA_NEE,
        invalid_choice_message=KIES_EEN,
        validators=[InputRequired(_l("Kies ja of nee."))],
    )
    ouder_naam = StringField(
        _l("Naam van uw ouder of verzorger"), filters=[as_line], validators=[too_long(MAX_NAAM)]
    )
    ouder_contact = StringField(
        _l("Telefoonnummer of e-mailadres van uw ouder of verzorger"),
        filters=[as_line],
        validators=[too_long(254)],
    )
    mag_naam = BooleanField(_l("Mijn voornaam mag op de site"))

    def as_toezegging(self) -> Toezegging:
        """Give the answer."""
        return Toezegging(
            mag_naam=bool(self.mag_naam.data),
            jonger_dan_16=self.jonger_dan_16.data == "ja",
            ouder_naam=self.ouder_naam.data or "",
            ouder_contact=self.ouder_contact.data or "",
        )


class GesprokenForm(AntwoordForm):
    """What somebody said to the desk."""

    antwoord = RadioField(
        _l("Wat was het antwoord?"),
        choices=[SelectChoice("ja", _l("Ja, die doet mee")), SelectChoice("nee", _l("Nee"))],
        invalid_choice_message=KIES_EEN,
        validators=[InputRequired(_l("Kies wat het antwoord was."))],
    )
    telefoon = StringField(_l("Telefoonnummer"), filters=[as_line], validators=[too_long(40)])
    jonger_dan_16 = RadioField(
        _l("Jonger dan 16 jaar?"), choices=JA_NEE, default="nee", invalid_choice_message=KIES_EEN
    )
    ouder_naam = StringField(
        _l("Naam van ouder of verzorger"), filters=[as_line], validators=[too_long(MAX_NAAM)]
    )
    ouder_contact = StringField(
        _l("Telefoonnummer of e-mailadres van ouder of verzorger"),
        filters=[as_line],
        validators=[too_long(254)],
    )
    mag_naam = BooleanField(_l("De voornaam mag op de site"))

    def as_antwoord(self) -> Toezegging | None:
        """Give the yes; None for a no."""
        return self.as_toezegging() if self.antwoord.data == "ja" else None
