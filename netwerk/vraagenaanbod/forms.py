"""The form with which an organisation offers something."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, HiddenField, RadioField, StringField
from wtforms.validators import DataRequired, Length, NumberRange, Optional, ValidationError

from netwerk.vraagenaanbod.keuzes import HULP_LABELS, HulpSoort
from netwerk.vraagenaanbod.registration import HOOGSTE_AANTAL, NieuwHulpaanbod
from vems.core.clock import today
from vems.core.i18n import translate
from vems.core.web.formulieren import Zaakformulier
from vems.core.web.velden import Dag, Heel, read_number
from vems.core.web.weekvelden import Dagdelen

_GETAL = [
    Optional(),
    NumberRange(1, HOOGSTE_AANTAL, _l("Vul een getal van 1 tot 10 miljoen in.")),
]


class AanbodForm(Zaakformulier):
    """What, how much, when and how often."""

    soort = RadioField(_l("Wat biedt u?"), validate_choice=False)
    titel = StringField(
        _l("Beschrijf het in een paar woorden"),
        validators=[
            DataRequired(_l("Schrijf wat u biedt, bijvoorbeeld: zaal voor 20 mensen.")),
            Length(max=120, message=_l("Gebruik hooguit 120 tekens.")),
        ],
    )
    aantal = Heel(_l("Voor hoeveel mensen, of hoeveel euro?"), validators=_GETAL)
    wanneer = StringField(
        _l("Wat moet men verder weten over wanneer het kan?"),
        validators=[Length(max=120, message=_l("Gebruik hooguit 120 tekens."))],
    )
    vanaf = Dag(_l("Vanaf welke dag kan het?"), validators=[Optional()])
    tot = Dag(_l("Tot en met welke dag kan het?"), validators=[Optional()])
    dagdelen = Dagdelen(_l("Op welke dagdelen kan het?"))
    capaciteit = Heel(_l("Hoe vaak kan het?"), validators=_GETAL)
    per_jaar = BooleanField(_l("Elk jaar opnieuw zo vaak"))
    sleutel = HiddenField()
    versie = HiddenField(default="1")

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.soort.choices = [
            (soort.value, translate(label))
            for soort, label in HULP_LABELS.items()
            if soort is not HulpSoort.WEET_IK_NOG_NIET
        ]

    def validate_soort(self, field: RadioField) -> None:
        """Ask for one of the list."""
        if field.data not in {waarde for waarde, _ in self.soort.choices}:
            raise ValidationError(str(_l("Kies wat u biedt.")))

    def validate_tot(self, field: Dag) -> None:
        """Refuse an end that is over: nobody could be helped with it."""
        if field.data is not None and field.data < today():
            raise ValidationError(_l("Deze dag is al voorbij. Kies een latere dag, of laat leeg."))

    def read_versie(self) -> int:
        """Give the version this form was drawn from."""
        return read_number(self.versie.data)

    def as_aanbod(self) -> NieuwHulpaanbod:
        """Give the offer as typed."""
        return NieuwHulpaanbod(
            soort=HulpSoort(self.soort.data),
            titel=self.titel.data or "",
            aantal=self.aantal.data,
            wanneer=self.wanneer.data or "",
            vanaf=self.vanaf.data,
            tot=self.tot.data,
            dagdelen=tuple(self.dagdelen.data or ()),
            capaciteit=self.capaciteit.data,
            per_jaar=self.per_jaar.data,
        )
