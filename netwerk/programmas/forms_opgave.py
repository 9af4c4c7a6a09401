"""The form of a challenge of the city."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, StringField, TextAreaField
from wtforms.validators import InputRequired

from netwerk.programmas.forms import short
from netwerk.programmas.keuzes import SCHAAL_LABELS
from netwerk.programmas.models import Opgave
from netwerk.programmas.opgaven import MAX_OMSCHRIJVING, NieuweOpgave
from netwerk.raad.models import Wethouder
from vems.core.i18n import N_, translate
from vems.core.web.formulieren import EenmaligFormulier
from vems.core.web.velden import Keuze, Objectkeuze, read_number


class OpgaveForm(EenmaligFormulier):
    """What the city wants to achieve, how large it is, and whose portfolio it is in."""

    titel = StringField(
        _l("Wat is de opgave?"),
        description=_l("In een paar woorden, bijvoorbeeld: Iedereen doet mee."),
        validators=[InputRequired(_l("Vul een titel in.")), short(120)],
    )
    code = StringField(
        _l("Code"), description=_l("Leeg: wij kiezen de volgende."), validators=[short(20)]
    )
    schaal = Keuze(_l("Hoe groot is het?"), SCHAAL_LABELS, leeg=_l("Kies hoe groot het is."))
    portefeuillehouder = Objectkeuze(_l("Welke wethouder gaat erover?"))
    omschrijving = TextAreaField(
        _l("Wat wil de stad bereiken?"), validators=[short(MAX_OMSCHRIJVING)]
    )
    versie = HiddenField()

    def prepare(self, opgave: Opgave | None = None) -> OpgaveForm:
        """Offer the wethouders, and show what is there."""
        zelf = opgave.portefeuillehouder_id if opgave else 0
        wie = Wethouder.select().where(Wethouder.is_actief | (Wethouder.id == zelf))
        self.portefeuillehouder.fill(
            translate(N_("Nog niemand")),
            [(w.sleutel, f"{w.naam} ({w.portefeuille})", w) for w in wie.order_by(Wethouder.naam)],
        )
        if opgave is not None and not self.is_submitted():
            for veld in ("titel", "code", "omschrijving", "versie"):
                self[veld].data = getattr(opgave, veld)
            self.schaal.data = opgave.schaal.value
            houder = opgave.portefeuillehouder
            self.portefeuillehouder.data = houder.sleutel if houder else ""
        return self

    def as_data(self) -> NieuweOpgave:
        """Give the challenge as typed."""
        return NieuweOpgave(
            code=self.code.data or "",
            titel=self.titel.data or "",
            omschrijving=self.omschrijving.data or "",
            schaal=self.schaal.keuze,
            portefeuillehouder=self.portefeuillehouder.keuze,
        )

    @property
    def gelezen_versie(self) -> int:
        """Give the version the form was drawn from."""
        return read_number(self.versie.data)
