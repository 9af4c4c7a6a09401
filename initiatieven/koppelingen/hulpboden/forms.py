"""Forms about offers of help."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, StringField, TextAreaField
from wtforms.validators import DataRequired, InputRequired

from initiatieven.koppelingen.hulpboden.registration import NieuwHulpbod
from initiatieven.loket.velden import EenmaligFormulier, Zaakformulier
from netwerk.vraagenaanbod.models import Hulpvraag


class HulpForm(EenmaligFormulier):
    """What somebody offers; who is logged in gives no name or address."""

    tekst = TextAreaField(
        _l("Waarmee kunt u helpen?"),
        validators=[DataRequired(_l("Schrijf waarmee u kunt helpen."))],
    )
    naam = StringField(_l("Uw naam"))
    email = StringField(_l("E-mailadres"))
    telefoon = StringField(_l("Telefoonnummer"))
    akkoord = BooleanField(
        _l("Als de makers mijn hulp willen, mogen zij mij bellen of mailen."),
        validators=[InputRequired(_l("Zonder dit kunnen wij u niet in contact brengen."))],
    )

    def as_hulpbod(self, hulpvraag: Hulpvraag | None, taal: str) -> NieuwHulpbod:
        """Give the offer as typed."""
        return NieuwHulpbod(
            tekst=self.tekst.data or "",
            naam=self.naam.data or "",
            email=self.email.data or "",
            telefoon=self.telefoon.data or "",
            hulpvraag=hulpvraag,
            taal=taal,
            sleutel=self.eenmalig,
        )


class RedenForm(Zaakformulier):
    """Why an offer is not needed; who offered reads it."""

    reden = TextAreaField(
        _l("Waarom is dit niet nodig?"),
        validators=[DataRequired(_l("Schrijf waarom dit niet nodig is. De helper leest dit."))],
    )
