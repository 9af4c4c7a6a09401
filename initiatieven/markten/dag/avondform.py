"""The forms of the evening: its visitors, its votes, the codes at its door."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, IntegerField, StringField
from wtforms.validators import InputRequired, NumberRange

from initiatieven.loket.velden import Keuze, Zaakformulier
from initiatieven.markten.dag.avond import Bezoekersplaatsen
from initiatieven.markten.velden import Moment, there, too_long
from vems.participatie.stemmen.keuzes import GELIJK_LABELS, GROEP_LABELS, VORM_LABELS
from vems.participatie.stemmen.stemming import NieuweStemming


class StemmingForm(Zaakformulier):
    """The rules of one vote."""

    titel = StringField(
        _l("Naam van de prijs"), validators=[InputRequired(_l("Vul een naam in.")), too_long(60)]
    )
    groep = Keuze(_l("Wie stemmen er?"), GROEP_LABELS, leeg=_l("Kies wie er stemmen."))
    vorm = Keuze(_l("Hoe stemmen zij?"), VORM_LABELS, leeg=_l("Kies hoe zij stemmen."))
    openlijk = BooleanField(
        _l("Raadsleden stemmen openlijk: na de telling ziet iedereen wie wat stemde."),
    )
    gelijk = Keuze(
        _l("Wat beslist bij een gelijke stand?"), GELIJK_LABELS, leeg=_l("Kies wat beslist.")
    )
    opent = Moment(
        _l("Stemmen kan vanaf"), validators=[InputRequired(_l("Vul in vanaf wanneer het kan."))]
    )
    sluit = Moment(
        _l("Stemmen kan tot"), validators=[InputRequired(_l("Vul in tot wanneer het kan."))]
    )

    def as_data(self) -> NieuweStemming:
        """Give the rules; the moments are there, for the form was checked."""
        return NieuweStemming(
            titel=self.titel.data,
            groep=self.groep.keuze,
            vorm=self.vorm.keuze,
            gelijk=self.gelijk.keuze,
            opent_op=there(self.opent),
            sluit_op=there(self.sluit),
            is_geheim=not self.openlijk.data,
        )


class BezoekersForm(Zaakformulier):
    """For how many visitors there is room."""

    plaatsen = IntegerField(
        _l("Plaatsen voor bezoekers"),
        validators=[
            InputRequired(_l("Vul een getal in.")),
            NumberRange(1, 5000, _l("Vul een aantal plaatsen in van 1 tot 5000.")),
        ],
    )
    aanmelden_tot = Moment(
        _l("Aanmelden kan tot"), validators=[InputRequired(_l("Vul in tot wanneer het kan."))]
    )

    def as_data(self) -> Bezoekersplaatsen:
        """Give the places."""
        return Bezoekersplaatsen(self.plaatsen.data, there(self.aanmelden_tot))


class CodesForm(Zaakformulier):
    """How many codes are needed at the door."""

    aantal = IntegerField(
        _l("Hoeveel codes?"),
        validators=[
            InputRequired(_l("Vul een getal in.")),
            NumberRange(1, 1000, _l("Vul een aantal in van 1 tot 1000.")),
        ],
    )
