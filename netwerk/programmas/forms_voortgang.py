"""Forms of who keeps a programme: what goes first, how far a goal is, and how it all goes."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import StringField, TextAreaField
from wtforms.validators import InputRequired, Optional, ValidationError

from netwerk.programmas.forms import HEEL, PLAATS, short
from netwerk.programmas.gegevens import MAX_TEKST, NieuwePrioriteit
from netwerk.programmas.keuzes import BRON_LABELS, STOPLICHT_LABELS
from netwerk.programmas.voortgang import NieuweMeting
from vems.core.clock import today
from vems.core.i18n import N_, translate
from vems.core.web.formulieren import EenmaligFormulier
from vems.core.web.velden import Dag, Getal, Heel, Keuze


class PrioriteitForm(EenmaligFormulier):
    """What goes first, and who said so."""

    tekst = StringField(
        _l("Wat gaat voor?"), validators=[InputRequired(_l("Schrijf wat voorgaat.")), short(200)]
    )
    rang = Heel(_l("Op welke plaats?"), default=1, validators=[Optional(), PLAATS])
    bron_soort = Keuze(_l("Hoe weten wij dit?"), BRON_LABELS, leeg=_l("Kies een bron."))
    bron = StringField(_l("Naam van de bron"), validators=[short(200)])
    bron_url = StringField(
        _l("Link naar de bron"), description=_l("Begin met https://."), validators=[short(300)]
    )
    bron_op = Dag(_l("Van welke dag is het?"), validators=[Optional()])
    aantal_mensen = Heel(_l("Hoeveel mensen zeiden dit?"), validators=[Optional(), HEEL])

    def validate_bron_op(self, field: Dag) -> None:
        """Refuse a day that is still to come: a source was there before."""
        if field.data is not None and field.data > today():
            raise ValidationError(translate(N_("Deze dag is nog niet geweest.")))

    def as_data(self) -> NieuwePrioriteit:
        """Give the priority as typed."""
        return NieuwePrioriteit(
            tekst=self.tekst.data or "",
            bron_soort=self.bron_soort.keuze,
            rang=self.rang.data or 1,
            bron=self.bron.data or "",
            bron_url=self.bron_url.data or "",
            bron_op=self.bron_op.data,
            aantal_mensen=self.aantal_mensen.data,
        )


class MetingForm(EenmaligFormulier):
    """How far a goal is."""

    stand = Getal(
        _l("Wat is het getal nu?"),
        description=_l("Het hele getal, met wat initiatieven bijdragen erbij."),
        validators=[InputRequired(_l("Vul het getal in."))],
    )
    gemeten_op = Dag(_l("Op welke dag is dat geteld?"), validators=[Optional()])
    licht = Keuze(_l("Hoe staat het ervoor?"), STOPLICHT_LABELS, leeg=_l("Kies de stand."))
    toelichting = TextAreaField(
        _l("Hoe gaat het?"),
        validators=[
            InputRequired(_l("Schrijf er in een zin bij hoe het gaat.")),
            short(MAX_TEKST),
        ],
    )
    bron = StringField(_l("Waar komt het getal vandaan?"), validators=[short(200)])

    def as_data(self) -> NieuweMeting:
        """Give the measurement as typed."""
        return NieuweMeting(
            stand=self.stand.data or 0.0,
            stoplicht=self.licht.keuze,
            toelichting=self.toelichting.data or "",
            gemeten_op=self.gemeten_op.data,
            bron=self.bron.data or "",
            sleutel=self.eenmalig,
        )


class BerichtForm(EenmaligFormulier):
    """How the programme goes, for everybody."""

    licht = Keuze(_l("Hoe staat het ervoor?"), STOPLICHT_LABELS, leeg=_l("Kies de stand."))
    tekst = TextAreaField(
        _l("Wat is er gebeurd, en wat komt er nu?"),
        validators=[
            InputRequired(_l("Schrijf in een paar zinnen hoe het gaat.")),
            short(MAX_TEKST),
        ],
    )
