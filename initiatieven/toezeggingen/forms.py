"""Forms of the griffie: a promise, and a report about one."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import StringField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional

from initiatieven.loket.velden import Dag, EenmaligFormulier, Keuze, Zaakformulier
from initiatieven.toezeggingen.keuzes import (
    TOEZEGGING_SOORT_LABELS,
    TOEZEGGING_STATUS_LABELS,
    ToezeggingSoort,
)
from initiatieven.toezeggingen.register import NieuweToezegging
from netwerk.raad.models import Raadslid, Vergadering, Wethouder
from vems.core.web.velden import Objectkeuze

# An adoption comes from a choice of the initiator, never from this form.
SOORTEN = {
    soort: label
    for soort, label in TOEZEGGING_SOORT_LABELS.items()
    if soort is not ToezeggingSoort.ADOPTIE
}


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
    dag = Dag(
        _l("Op welke dag gebeurde dit?"),
        description=_l("Laat dit leeg als het vandaag was. Deze dag telt voor op tijd of te laat."),
        validators=[Optional()],
    )
    bewijs_url = StringField(
        _l("Link naar het bewijs"),
        description=_l("Bijvoorbeeld de motie of het besluit. Begin met https://."),
        validators=[
            Optional(),
            Length(max=300, message=_l("Dit is te lang. Gebruik hooguit %(max)d letters.")),
        ],
    )


class AgendaForm(Zaakformulier):
    """On the agenda of which meeting."""

    vergadering = Objectkeuze(_l("Bij welke vergadering?"), leeg=_l("Kies een vergadering."))
