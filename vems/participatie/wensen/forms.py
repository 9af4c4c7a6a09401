"""Forms of the gebiedsregisseur about a wish."""

from __future__ import annotations

from collections.abc import Sequence

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, HiddenField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length

from vems.core.i18n import N_, translate
from vems.core.web.formulieren import Zaakformulier
from vems.core.web.velden import Keuze, Objectkeuze
from vems.participatie.wensen.keuzes import ANTWOORDEN, MAX_ANTWOORD, MAX_TEKST, MAX_TITEL
from vems.participatie.wensen.models import Wens


def _short(maximum: int) -> Length:
    return Length(max=maximum, message=_l("Dit is te lang. Gebruik hooguit %(max)d letters."))


class TekstForm(Zaakformulier):
    """The wish in words for everybody."""

    titel = StringField(
        _l("Wat is de wens?"),
        description=_l("Zet er geen naam of adres in."),
        validators=[InputRequired(_l("Schrijf wat de wens is.")), _short(MAX_TITEL)],
    )
    tekst = TextAreaField(_l("Uitleg"), validators=[_short(MAX_TEKST)])
    is_openbaar = BooleanField(_l("Zet deze woorden op de site"))
    versie = HiddenField()


class AntwoordForm(Zaakformulier):
    """What the gemeente says."""

    uitslag = Keuze(_l("Wat doet de gemeente?"), ANTWOORDEN, leeg=_l("Kies een antwoord."))
    antwoord = TextAreaField(
        _l("Waarom?"),
        description=_l("Iedereen leest dit, en wie het vroeg krijgt bericht."),
        validators=[
            InputRequired(_l("Schrijf in een paar zinnen waarom.")),
            _short(MAX_ANTWOORD),
        ],
    )
    versie = HiddenField()


class SamenForm(Zaakformulier):
    """In which wish this one goes up."""

    naar = Objectkeuze(_l("Met welke wens?"), leeg=_l("Kies een wens."))

    def prepare(self, andere: Sequence[Wens]) -> SamenForm:
        """Offer the other wishes of the area."""
        self.naar.fill(translate(N_("Kies een wens")), [(w.sleutel, w.titel, w) for w in andere])
        return self
