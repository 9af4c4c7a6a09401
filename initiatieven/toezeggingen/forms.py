"""Forms of the griffie: a promise, and a report about one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional, ValidationError

from initiatieven.loket.velden import Dag, EenmaligFormulier, Keuze, Zaakformulier
from initiatieven.toezeggingen.keuzes import (
    TOEZEGGING_SOORT_LABELS,
    TOEZEGGING_STATUS_LABELS,
    ToezeggingSoort,
)
from initiatieven.toezeggingen.register import NieuweToezegging
from netwerk.raad.models import Raadslid, Vergadering, Wethouder

# An adoption comes from a choice of the initiator, never from this form.
SOORTEN = {
    soort: label
    for soort, label in TOEZEGGING_SOORT_LABELS.items()
    if soort is not ToezeggingSoort.ADOPTIE
}


class Objectkeuze(SelectField):
    """One of objects by key, in a select; "" is none."""

    def __init__(self, label: object, leeg: object = "", **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(label, choices=[], validate_choice=False, **kwargs)
        self.objecten: dict[str, Any] = {}
        self.leeg = leeg
        if leeg:
            self.flags.required = True

    def fill(self, leeg: object, rijen: Sequence[tuple[str, str, Any]]) -> None:
        """Offer rows of key, words and object below the empty choice."""
        self.choices = [("", leeg), *((sleutel, tekst) for sleutel, tekst, _object in rijen)]
        self.objecten = {sleutel: ding for sleutel, _tekst, ding in rijen}

    def pre_validate(self, form: Zaakformulier) -> None:
        """Refuse what is not in the list, and nothing when something is needed."""
        if str(self.data) in self.objecten or (self.data in (None, "", "None") and not self.leeg):
            return
        raise ValidationError(str(self.leeg or _l("Kies uit de lijst.")))

    @property
    def keuze(self) -> Any:  # noqa: ANN401  the object of whatever list the field has
        """Give the chosen object, None without a choice."""
        return self.objecten.get(str(self.data))


class ToezeggingForm(EenmaligFormulier):
    """A promise."""

    soort = Keuze(_l("Wat voor toezegging is het?"), SOORTEN, leeg=_l("Kies een soort."))
    initiatief = Objectkeuze(_l("Bij welk initiatief?"), leeg=_l("Kies een initiatief."))
    wie = Objectkeuze(_l("Wie zegt dit toe?"), leeg=_l("Kies wie dit toezegt."))
    tekst = TextAreaField(
        _l("Wat is toegezegd?"),
        validators=[
            InputRequired(_l("Schrijf de tekst op. Iedereen kan die lezen.")),
            Length(max=1000, message=_l("Dit is te lang. Gebruik hooguit %(max)d letters.")),
        ],
    )
    uiterlijk_op = Dag(_l("Uiterlijk op"), validators=[Optional()])
    vergadering = Objectkeuze(_l("Of bij een vergadering"), validators=[Optional()])
    markt = Objectkeuze(_l("Komt van markt"), validators=[Optional()])

    def as_data(self) -> NieuweToezegging:
        """Give the promise."""
        wie: Raadslid | Wethouder = self.wie.keuze
        vergadering: Vergadering | None = self.vergadering.keuze
        return NieuweToezegging(
            soort=self.soort.keuze,
            initiatief=self.initiatief.keuze,
            tekst=self.tekst.data or "",
            raadslid=wie if isinstance(wie, Raadslid) else None,
            wethouder=wie if isinstance(wie, Wethouder) else None,
            uiterlijk_op=self.uiterlijk_op.data,
            vergadering=vergadering,
            markt=self.markt.keuze,
            formulier=self.eenmalig,
        )


class BerichtForm(Zaakformulier):
    """How it stands, always with a text."""

    stand = Keuze(_l("Hoe staat het ervoor?"), TOEZEGGING_STATUS_LABELS, leeg=_l("Kies de stand."))
    tekst = TextAreaField(
        _l("Wat is er gebeurd?"),
        validators=[
            InputRequired(_l("Schrijf de tekst op. Iedereen kan die lezen.")),
            Length(max=1000, message=_l("Dit is te lang. Gebruik hooguit %(max)d letters.")),
        ],
    )
    bewijs_url = StringField(
        _l("Link naar het bewijs"),
        description=_l("Bijvoorbeeld de motie of het besluit. Begin met https://."),
        validators=[
            Optional(),
            Length(max=300, message=_l("Dit is te lang. Gebruik hooguit %(max)d letters.")),
        ],
    )
