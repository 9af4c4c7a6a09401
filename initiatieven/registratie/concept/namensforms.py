"""One screen for staff who write an idea down for somebody; and the form to change one later."""

from __future__ import annotations

from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import (
    BooleanField,
    HiddenField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.validators import DataRequired, InputRequired

from initiatieven.registratie.concept.stapforms import (
    JA_NEE,
    KIES_EEN,
    Hulpform,
    WatForm,
    add_field_error,
    as_choices,
    as_line,
    as_text,
    too_long,
)
from initiatieven.registratie.gegevens import Aanname
from initiatieven.registratie.keuzes import (
    INDIENER_NAMENS_LABELS,
    KANAAL_LABELS,
    KANALEN_NAMENS,
    MAX_MEERWAARDE,
    MAX_PLEK,
    MAX_SAMENVATTING,
    MAX_THEMAS,
    PUBLICEREN_LABELS,
    PUBLICEREN_NAMENS_LABELS,
    WIE_BEGON_LABELS,
    IndienerSoort,
    Publiceren,
    WieBegon,
)
from netwerk.vraagenaanbod.keuzes import HULP_LABELS
from vems.core.exceptions import Invalid
from vems.partijen.registration import normalise_email, normalise_telefoon


class NamensForm(Hulpform):
    """Everything at once. Only the idea, a name and one way to reach somebody are needed.

    `bekend`: it is somebody the gemeente knows, of whom neither is asked again.
    """

    bekend: bool = False

    sleutel = HiddenField()
    persoon = RadioField(_l("Is dit dezelfde persoon?"), choices=[], validate_choice=False)
    gesproken = RadioField(
        _l("Spraken u en deze persoon elkaar?"),
        choices=JA_NEE,
        validate_choice=False,
        description=_l("Kiest u niets? Dan telt alles als gesprek, behalve post en e-mail."),
    )
    wie_begon = RadioField(
        _l("Wie nam contact op?"),
        choices=as_choices(WIE_BEGON_LABELS),
        default=WieBegon.BEWONER.value,
        invalid_choice_message=KIES_EEN,
    )
    begeleid_zelf = BooleanField(_l("Ik ga dit zelf begeleiden"))
    kanaal = RadioField(
        _l("Hoe kwam het binnen?"),
        choices=as_choices({kanaal: KANAAL_LABELS[kanaal] for kanaal in KANALEN_NAMENS}),
        invalid_choice_message=KIES_EEN,
        validators=[InputRequired(_l("Kies hoe het binnenkwam."))],
    )
    naam = StringField(
        _l("Naam"),
        filters=[as_line],
        validators=[DataRequired(_l("Vul de naam in.")), too_long(120)],
    )
    telefoon = StringField(_l("Telefoonnummer"), filters=[as_line], validators=[too_long(30)])
    email = StringField(_l("E-mailadres"), filters=[as_line], validators=[too_long(254)])
    postadres = TextAreaField(_l("Postadres"), filters=[as_text], validators=[too_long(300)])
    indiener_soort = SelectField(
        _l("Wie is het?"),
        choices=as_choices(INDIENER_NAMENS_LABELS),
        invalid_choice_message=KIES_EEN,
        default=IndienerSoort.BEWONER.value,
    )
    organisatie = StringField(
        _l("Groep, vereniging of bedrijf"), filters=[as_line], validators=[too_long(120)]
    )
    titel = StringField(
        _l("Hoe heet het idee?"),
        filters=[as_line],
        validators=list(WatForm.titel.kwargs["validators"]),
    )
    omschrijving = TextAreaField(
        _l("Wat wil men doen?"),
        filters=[as_text],
        validators=list(WatForm.omschrijving.kwargs["validators"]),
    )
    meerwaarde = TextAreaField(
        _l("Wat wordt er beter, en voor wie?"),
        filters=[as_text],
        validators=[too_long(MAX_MEERWAARDE)],
    )
    gebied = SelectField(_l("Waar?"), validate_choice=False)
    plek = StringField(_l("Plek"), filters=[as_line], validators=[too_long(MAX_PLEK)])
    soorten = SelectMultipleField(
        _l("Wat is er nodig?"),
        choices=as_choices(HULP_LABELS),
        invalid_choice_message=KIES_EEN,
    )
    themas = SelectMultipleField(_l("Waarover?"), validate_choice=False)
    jonger_dan_16 = RadioField(
        _l("Jonger dan 16 jaar?"), choices=JA_NEE, default="nee", invalid_choice_message=KIES_EEN
    )
    ouder_naam = StringField(
        _l("Naam van ouder of verzorger"), filters=[as_line], validators=[too_long(120)]
    )
    ouder_contact = StringField(
        _l("Telefoonnummer of e-mailadres van ouder of verzorger"),
        filters=[as_line],
        validators=[too_long(254)],
    )
    publiceren = RadioField(
        _l("Mag het op de site? Vraag het altijd."),
        choices=as_choices(PUBLICEREN_NAMENS_LABELS),
        invalid_choice_message=KIES_EEN,
        default=Publiceren.NEE.value,
    )
    eerste_contact = TextAreaField(
        _l("Wat is er nog meer gezegd?"), filters=[as_text], validators=[too_long(2_000)]
    )

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401
        """Also hold the rules over more than one field."""
        super().validate(extra_validators)
        if not (self.bekend or self.telefoon.data or self.email.data or self.postadres.data):
            zin = _l("Vul een telefoonnummer, e-mailadres of postadres in.")
            add_field_error(self.telefoon, zin)
        for veld, normalise in (
            (self.telefoon, normalise_telefoon),
            (self.email, normalise_email),
        ):
            if veld.data and not veld.errors:
                self._check(veld, normalise)
        if self.gebied.data not in {keuze.value for keuze in self.gebied.choices} - {""}:
            add_field_error(self.gebied, _l("Kies een wijk, een buurt of de hele stad."))
        bekend = {keuze.value for keuze in self.themas.choices}
        self.themas.data = [code for code in self.themas.data or () if code in bekend]
        if len(self.themas.data) > MAX_THEMAS:
            add_field_error(self.themas, _l("Kies hooguit drie onderwerpen."))
        if self.jonger_dan_16.data == "ja" and not (
            self.ouder_naam.data and self.ouder_contact.data
        ):
            zin = _l("Vul in wie de ouder of verzorger is en hoe wij die bereiken.")
            add_field_error(self.ouder_naam, zin)
        return not self.errors

    def as_aanname(self) -> Aanname:
        """Give the contact in which it was told."""
        return Aanname(
            is_gesprek=self.gesproken.data != "nee",
            van_ons=self.wie_begon.data == WieBegon.WIJ.value,
            begeleid_zelf=bool(self.begeleid_zelf.data),
        )

    def _check(self, veld: StringField, normalise: Any) -> None:  # noqa: ANN401
        try:
            normalise(veld.data)
        except Invalid as error:
            add_field_error(veld, str(error))


class WijzigForm(WatForm):
    """The text of an initiatief, changed by the initiator or the guide."""

    versie = HiddenField()
    meerwaarde = TextAreaField(
        _l("Wat wordt er beter, en voor wie?"),
        filters=[as_text],
        validators=[too_long(MAX_MEERWAARDE)],
    )
    samenvatting = StringField(
        _l("In één zin"), filters=[as_line], validators=[too_long(MAX_SAMENVATTING)]
    )
    plek_omschrijving = StringField(
        _l("Waar is het precies?"), filters=[as_line], validators=[too_long(MAX_PLEK)]
    )
    publiceren = RadioField(
        _l("Mag het op de site?"),
        choices=as_choices(PUBLICEREN_LABELS),
        invalid_choice_message=KIES_EEN,
        validators=[InputRequired(_l("Kies of het op de site mag."))],
    )
